/// An immutable table from keys to numbers: open addressing, filled to at most a half.
struct KeyTable: Sendable {
    /// A key, 0 for none, and its number: side by side, since both are asked for at once.
    private let slots: [SIMD2<UInt32>]
    private let mask: Int

    /// Makes a table in which each key stands for the value at its place. Keys must be different and not 0.
    init(_ keys: [UInt32], values: [UInt32]) {
        var size = 16
        while size < keys.count * 2 { size *= 2 }
        var slots = [SIMD2<UInt32>](repeating: .zero, count: size)
        let mask = size - 1
        for (key, value) in zip(keys, values) {
            var slot = Int(key) & mask
            while slots[slot].x != 0 { slot = (slot + 1) & mask }
            slots[slot] = SIMD2(key, value)
        }
        self.slots = slots
        self.mask = mask
    }

    /// The number of a key; nil if it is not there.
    @inline(__always)
    subscript(key: UInt32) -> UInt32? { withView { $0[key] } }

    /// Calls `body` with the table as it is read in loops: without counting references.
    @inline(__always)
    func withView<Result>(_ body: (View) -> Result) -> Result {
        slots.withUnsafeBufferPointer { body(View(slots: $0, mask: mask)) }
    }

    /// The table within one call of `withView`.
    struct View {
        let slots: UnsafeBufferPointer<SIMD2<UInt32>>
        let mask: Int

        /// The number of a key; nil if it is not there.
        @inline(__always)
        subscript(key: UInt32) -> UInt32? {
            var slot = Int(key) & mask
            while true {
                let found = slots[slot]
                if found.x == key { return found.y }
                if found.x == 0 { return nil }
                slot = (slot &+ 1) & mask
            }
        }
    }
}
