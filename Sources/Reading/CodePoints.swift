/// Counts code points of well-formed UTF-8, eight bytes at a time.
public enum CodePoints {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080
    /// So many words can be counted in the lanes of one without a carry into the next.
    private static let block = 31

    /// How many code points `text` has.
    public static func count(in text: [UInt8]) -> Int {
        text.withUnsafeBufferPointer { count(in: $0).codePoints }
    }

    /// How many code points `bytes` have, and whether one of them is NUL.
    static func count(in bytes: UnsafeBufferPointer<UInt8>) -> (codePoints: Int, hasNUL: Bool) {
        let raw = UnsafeRawBufferPointer(bytes)
        var continuing = 0
        var zeros: UInt64 = 0
        var index = 0
        while index &+ 8 <= bytes.count {
            let end = min(index &+ 8 &* block, bytes.count & ~7)
            var lanes: UInt64 = 0
            while index < end {
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // Continuation bytes are 10xxxxxx.
                lanes &+= word >> 7 & ~(word >> 6) & ones
                zeros |= (word &- ones) & ~word & highBits
                index &+= 8
            }
            continuing &+= Int(truncatingIfNeeded: (lanes &* ones) >> 56)
        }
        var hasNUL = zeros != 0
        while index < bytes.count {
            if bytes[index] & 0xC0 == 0x80 { continuing &+= 1 }
            if bytes[index] == 0 { hasNUL = true }
            index &+= 1
        }
        return (bytes.count &- continuing, hasNUL)
    }
}
