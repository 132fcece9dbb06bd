/// What the matcher wants to know of every word, a function of the word's bytes alone: nearly all words begin no wording,
/// and of them nothing else is asked.
struct WordSummary: BitwiseCopyable {
    /// The hashes of the whole word at level 2, and at level 3 if any row is matched there.
    let hash: UInt64
    let thirdHash: UInt64
    /// Whether a wording may begin in the word, by the filter of first words.
    var begins = true

    init(_ scan: WordScan) {
        hash = scan.hash
        thirdHash = scan.thirdHash
    }

    /// What is known of no word.
    static var none: WordSummary { WordSummary(hash: 0, thirdHash: 0) }

    private init(hash: UInt64, thirdHash: UInt64) {
        self.hash = hash
        self.thirdHash = thirdHash
    }
}
