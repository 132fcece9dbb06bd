/// An immutable table from keys to numbers: open addressing, filled to at most a half.
struct KeyTable: Sendable {
    private var keys: [UInt32]
    private var values: [UInt32]
    private let mask: Int

    /// Makes a table in which each key stands for its place in `list`. Keys must be different and not 0.
    init(_ list: [UInt32]) {
        var size = 16
        while size < list.count * 2 { size *= 2 }
        var keys = [UInt32](repeating: 0, count: size)
        var values = [UInt32](repeating: 0, count: size)
        let mask = size - 1
        for (place, key) in list.enumerated() {
            var slot = Int(key) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = key
            values[slot] = UInt32(place)
        }
        self.keys = keys
        self.values = values
        self.mask = mask
    }

    /// The place of a key, -1 if it is not there.
    @inline(__always)
    subscript(key: UInt32) -> Int {
        keys.withUnsafeBufferPointer { keys in
            var slot = Int(key) & mask
            while true {
                let found = keys[slot]
                if found == key { return values.withUnsafeBufferPointer { Int($0[slot]) } }
                if found == 0 { return -1 }
                slot = (slot &+ 1) & mask
            }
        }
    }
}
