/// Eight bytes at a time, as the lanes of a word, the first byte in the lowest (Warren, Hacker's Delight, section 6-1):
/// how text is passed of which most bytes want nothing.
///
/// Two kinds of answers: `lanes` marks just the lanes that were asked for; `marks` is cheaper and not 0 just when there is
/// one, but of its bits only the lowest is sure, since borrows reach upwards.
public enum ByteLanes {
    /// A word with `byte` in every lane.
    @inlinable @inline(__always)
    public static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// The highest bit of every lane.
    @inlinable @inline(__always)
    public static var highBits: UInt64 { 0x8080_8080_8080_8080 }

    /// The eight bytes from `index` on, which must be there.
    @inlinable @inline(__always)
    public static func load(_ bytes: UnsafeRawPointer, _ index: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The eight bytes from `index` on, which must be there.
    @inlinable @inline(__always)
    public static func load(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The highest bit of each lane that holds `byte`, and no other bit.
    @inlinable @inline(__always)
    public static func lanes(of byte: UInt8, in word: UInt64) -> UInt64 {
        let other = word ^ all(byte)
        let low = all(0x7F)
        return ~((other & low) &+ low | other | low)
    }

    /// The lowest bit of each lane that goes on with a UTF-8 sequence (`10xxxxxx`), and no other bit.
    @inlinable @inline(__always)
    public static func continuations(in word: UInt64) -> UInt64 { word &>> 7 & ~word &>> 6 & all(1) }

    /// Not 0 just when a lane holds `byte`; the lowest bit is the highest of the first such lane.
    @inlinable @inline(__always)
    public static func marks(of byte: UInt8, in word: UInt64) -> UInt64 { marks(below: 1, in: word ^ all(byte)) }

    /// Not 0 just when a lane holds less than `limit`, which is at most 0x80; the lowest bit is the highest of the first
    /// such lane.
    @inlinable @inline(__always)
    public static func marks(below limit: UInt8, in word: UInt64) -> UInt64 { (word &- all(limit)) & ~word & highBits }

    /// The number of the first lane that `lanes` or `marks` tells of, which must have one.
    @inlinable @inline(__always)
    public static func first(_ lanes: UInt64) -> Int { lanes.trailingZeroBitCount >> 3 }

    /// The place of the first byte from `start` on for which both say so: `lanes` of eight bytes, `isFound` of one; the
    /// end of the bytes if there is none.
    @inlinable @inline(__always)
    public static func firstIndex(
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

    /// The place of the first `byte` from `start` on; the end of the bytes if there is none.
    @inlinable
    public static func firstIndex(
        of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0
    ) -> Int {
        firstIndex(in: bytes, from: start) {
            marks(of: byte, in: $0)
        } isFound: {
            $0 == byte
        }
    }
}
