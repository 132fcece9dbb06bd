/// Whether a written word is common beside the base that it is read to have behind its proclitics: a function of the word's
/// bytes and of how it is split, worked out once for the words seen last.
struct SplitVerdict: BitwiseCopyable {
    /// Where the base begins and ends in the word, whether a pronoun follows and whether the base is a proper name.
    private var split: UInt32 = .max
    private(set) var isCommon = false

    /// What is known of no split.
    init() {}

    /// The verdict on one split of a word.
    init(_ split: UInt32, isCommon: Bool) {
        self.split = split
        self.isCommon = isCommon
    }

    /// Whether it is on this split.
    func isOn(_ split: UInt32) -> Bool { self.split == split }

    /// The number of a split; words with a key are shorter than 256 bytes.
    static func split(start: Int, end: Int, hasEnclitic: Bool, isProperName: Bool) -> UInt32 {
        UInt32(truncatingIfNeeded: start & 0xFF) | UInt32(truncatingIfNeeded: end & 0xFF) << 8
            | (hasEnclitic ? 1 << 16 : 0) | (isProperName ? 1 << 17 : 0)
    }
}
