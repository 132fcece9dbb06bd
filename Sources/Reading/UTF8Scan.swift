/// What one pass over the bytes of a document tells: whether they are well-formed UTF-8, and how much text they hold.
struct UTF8Scan: Equatable {
    /// The number of code points before `firstInvalid`, or of the whole.
    private(set) var codePointCount = 0
    /// Whether a NUL byte was seen.
    private(set) var hasNUL = false
    /// Where the first ill-formed sequence begins; nil if all is well-formed.
    private(set) var firstInvalid: Int?

    // The lanes of a 64-bit word: Arabic is ASCII and two-byte sequences almost throughout, and eight bytes of these are
    // checked with some twenty bit operations. A word that holds anything else goes to the exact step.
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Scans `bytes` from `start` to the end, or to the first ill-formed sequence.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        guard let base = bytes.baseAddress else { return }
        let raw = UnsafeRawPointer(base)
        let count = bytes.count
        var index = start
        while index < count {
            if index &+ 8 <= count {
                let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                if (word &- Self.ones) & ~word & Self.highBits != 0 { hasNUL = true }
                if word & Self.highBits == 0 {
                    codePointCount &+= 8
                    index &+= 8
                    continue
                }
                let taken = Self.twoByteLanes(word)
                if taken > 0 {
                    codePointCount &+= 8 &- Self.continuationCount(word)
                    // A lead in the last lane waits for the next word: it is counted there, with its continuation.
                    if taken == 7 { codePointCount &-= 1 }
                    index &+= taken
                    continue
                }
            }
            let step = UTF8Sequence(bytes, at: index)
            guard step.isWellFormed else {
                firstInvalid = index
                return
            }
            if bytes[index] == 0 { hasNUL = true }
            codePointCount &+= 1
            index &+= step.length
        }
    }

    /// How many bytes of `word`, which starts on a scalar's edge, are whole sequences of one or two bytes: 8, or 7 when
    /// the last one is a lead, or 0 when the word holds anything else.
    @inline(__always)
    private static func twoByteLanes(_ word: UInt64) -> Int {
        let bit7 = word >> 7 & ones
        let bit6 = word >> 6 & ones
        let bit5 = word >> 5 & ones
        let lead = bit7 & bit6
        let continuation = bit7 & ~bit6
        // E0…FF open longer sequences or none; C0 and C1 open none (Unicode, table 3-7).
        let longer = lead & bit5
        let overlong = lead & ~(word >> 4 | word >> 3 | word >> 2 | word >> 1)
        guard longer | overlong == 0, continuation == lead << 8 else { return 0 }
        return lead >> 56 == 0 ? 8 : 7
    }

    @inline(__always)
    private static func continuationCount(_ word: UInt64) -> Int {
        let lanes = word >> 7 & ~(word >> 6) & ones
        return Int(truncatingIfNeeded: (lanes &* ones) >> 56)
    }
}
