/// An immutable table from written forms, by their hash, to numbers: open addressing, filled to less than a half.
struct FormTable: Sendable {
    private var keys: [UInt64]
    private var values: [UInt32]
    private let mask: Int

    /// Makes an empty table with room for `capacity` forms.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [UInt32](repeating: 0, count: size)
        mask = size - 1
    }

    /// The number that stands for a form, 0 if it is not there; for single look-ups.
    subscript(hash: FormHash) -> UInt32 { withView { $0[hash] } }

    /// Calls `body` with the table as it is read in loops: without counting references.
    func withView<Result>(_ body: (View) -> Result) -> Result {
        keys.withUnsafeBufferPointer { keys in
            values.withUnsafeBufferPointer { values in
                body(View(keys: keys, values: values, mask: mask))
            }
        }
    }

    /// The table within one call of `withView`.
    struct View {
        let keys: UnsafeBufferPointer<UInt64>
        let values: UnsafeBufferPointer<UInt32>
        let mask: Int

        /// The number that stands for a form, 0 if it is not there.
        @inline(__always)
        subscript(hash: FormHash) -> UInt32 {
            let key = hash.key
            var slot = Int(truncatingIfNeeded: key) & mask
            while true {
                let found = keys[slot]
                if found == key { return values[slot] }
                if found == 0 { return 0 }
                slot = (slot &+ 1) & mask
            }
        }
    }

    /// Changes the number of a form; at most the `capacity` different forms may be given.
    mutating func update(_ hash: FormHash, _ change: (inout UInt32) -> Void) {
        var slot = Int(truncatingIfNeeded: hash.key) & mask
        while keys[slot] != 0, keys[slot] != hash.key { slot = (slot &+ 1) & mask }
        keys[slot] = hash.key
        change(&values[slot])
    }
}
