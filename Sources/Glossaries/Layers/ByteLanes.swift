/// Eight bytes of a file at once, as lanes of a word, the first byte in the lowest: how tabs and line feeds are found.
enum ByteLanes {
    /// A word with `byte` in every lane.
    @inline(__always)
    static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// The eight bytes from `index` on, which must be there.
    @inline(__always)
    static func load(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The highest bit of each lane that holds `byte`, and no other bit.
    @inline(__always)
    static func lanes(of byte: UInt8, in word: UInt64) -> UInt64 {
        let other = word ^ all(byte)
        let low = all(0x7F)
        return ~((other & low) &+ low | other | low)
    }

    /// The number of the first lane of `lanes`, which must have one.
    @inline(__always)
    static func first(_ lanes: UInt64) -> Int { lanes.trailingZeroBitCount >> 3 }

    /// The place of the first byte from `start` on for which both say so: `lanes` of eight bytes, `isFound` of one; the end
    /// of the bytes if there is none.
    @inline(__always)
    static func firstIndex(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, lanes: (UInt64) -> UInt64, isFound: (UInt8) -> Bool
    ) -> Int {
        var index = start
        while index &+ 8 <= bytes.count {
            let found = lanes(load(bytes, index))
            if found != 0 { return index &+ first(found) }
            index &+= 8
        }
        while index < bytes.count, !isFound(bytes[index]) { index &+= 1 }
        return index
    }
}
