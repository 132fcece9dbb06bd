import TextModel

/// What one pass over the bytes of a document tells: whether they are well-formed UTF-8, and how much text they hold.
struct UTF8Scan: Equatable {
    /// The number of code points before `firstInvalid`, or of the whole.
    private(set) var codePointCount = 0
    /// Whether a NUL byte was seen.
    private(set) var hasNUL = false
    /// Where the first ill-formed sequence begins; nil if all is well-formed.
    private(set) var firstInvalid: Int?

    /// Scans `bytes` from `start` to the end, or to the first ill-formed sequence.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        guard let base = bytes.baseAddress else { return }
        let raw = UnsafeRawPointer(base)
        let count = bytes.count
        var index = start
        var zeros: UInt64 = 0
        while index < count {
            // Arabic is ASCII and two-byte sequences almost throughout, and eight bytes of these are checked with some
            // fifteen bit operations. Eight that hold anything else go to the exact step.
            if index &+ 8 <= count {
                let word = ByteLanes.load(raw, index)
                let taken = word & ByteLanes.highBits == 0 ? 8 : Self.twoByteLanes(word)
                if taken > 0 {
                    zeros |= ByteLanes.marks(of: 0, in: word)
                    index &+= taken
                    continue
                }
            }
            let step = UTF8Sequence(bytes, at: index)
            guard step.isWellFormed else {
                firstInvalid = index
                break
            }
            if bytes[index] == 0 { hasNUL = true }
            index &+= step.length
        }
        if zeros != 0 { hasNUL = true }
        codePointCount = TextModel.codePointCount(bytes, from: min(start, count), to: firstInvalid ?? count)
    }

    /// How many bytes of `word`, which starts on a scalar's edge, are whole sequences of one or two bytes: 8, or 7 when
    /// the last one is a lead, or 0 when the word holds anything else.
    @inline(__always)
    private static func twoByteLanes(_ word: UInt64) -> Int {
        let highBits = ByteLanes.highBits
        let second = word << 1
        let lead = word & second & highBits
        let continuation = word & ~second & highBits
        // E0…FF open longer sequences or none; C0 and C1 open none (Unicode, table 3-7).
        let longer = lead & word << 2
        let overlong = lead & ~(word << 3 | word << 4 | word << 5 | word << 6)
        guard longer | overlong == 0, continuation == lead << 8 else { return 0 }
        return lead >> 63 == 0 ? 8 : 7
    }
}
