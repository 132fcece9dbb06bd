/// Knows the letters of some sentences, and so which others were made of the same text: corpora borrow from one another,
/// and what a model was trained on says nothing about it.
public struct OverlapFilter: Sendable {
    /// Shorter runs of letters are in two texts by chance.
    private static let length = 25
    private let runs: Set<UInt64>

    /// Takes in the sentences that must not be met again.
    public init(_ sentences: [ConllSentence]) {
        var runs: Set<UInt64> = []
        for sentence in sentences { Self.forEachRun(sentence) { runs.insert($0) } }
        self.runs = runs
    }

    /// Whether a run of 25 letters of the sentence, or a shorter sentence whole, stands in one of those taken in.
    public func contains(_ sentence: ConllSentence) -> Bool {
        guard !runs.isEmpty else { return false }
        var isFound = false
        Self.forEachRun(sentence) { if runs.contains($0) { isFound = true } }
        return isFound
    }

    private static func forEachRun(_ sentence: ConllSentence, _ body: (UInt64) -> Void) {
        var letters: [UInt64] = []
        for word in sentence.words {
            for scalar in String(decoding: word.form, as: UTF8.self).unicodeScalars {
                switch scalar.value {
                // Alefs and final letters are written at will, and other corpora cut لل otherwise: ا and ل do not count.
                case 0x0622, 0x0623, 0x0625, 0x0627, 0x0644, 0x0640, 0x064B...0x0652: continue
                case 0x0649: letters.append(0x064A)
                case 0x0629: letters.append(0x0647)
                case 0x0621...0x064A: letters.append(UInt64(scalar.value))
                default: continue
                }
            }
        }
        guard !letters.isEmpty else { return }
        let size = min(length, letters.count)
        for start in 0...(letters.count - size) {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for letter in letters[start..<(start + size)] { hash = (hash ^ letter) &* 0x0000_0100_0000_01B3 }
            body(hash)
        }
    }
}
