import NameTagging
import TextModel

/// A small generator of numbers that are the same in every run.
struct SplitMix {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ z >> 31) % UInt64(bound))
    }
}

enum Fixtures {
    /// A calibration that changes nothing.
    static let straight = (0..<3).flatMap { _ in (0..<20).map { UInt16(250 + 500 * $0) } }

    /// e to the power of x, by its series.
    static func exp(_ x: Double) -> Double {
        var sum = 1.0
        var term = 1.0
        for k in 1..<400 {
            term *= abs(x) / Double(k)
            sum += term
        }
        return x < 0 ? 1 / sum : sum
    }

    /// A small model with a word in its lexicon and weights for two features.
    static func parts() -> NameModel.Parts {
        var parts = NameModel.Parts()
        parts.name = "fixture"
        parts.version = "0.1"
        parts.transitions = [Int16](repeating: 0, count: 64)
        parts.calibration = straight
        parts.lexiconKeys = [7, 4_000_000_000]
        var entry = LexiconEntry()
        entry.fineCluster = 3
        parts.lexicon = [entry, LexiconEntry()]
        // The base زينبور is the first word of a person's name, the word behind it goes on.
        let base = FeatureHash.key(.base, Array("زينبور".utf8)[...])
        parts.featureKeys = [base]
        parts.featureOffsets = [0b00110]
        parts.featureWeights = [0, 0, 900, 0, 0, 0, 0, 0] + [0, 900, 0, 0, 0, 0, 0, 0]
        return parts
    }

    /// The tokens of words with single spaces between, none cut.
    static func tokens(_ text: String) -> [Token] {
        var tokens: [Token] = []
        var start = 0
        for word in text.split(separator: " ") {
            let end = start + word.utf8.count
            let kind: Token.Kind = word == "." ? .punctuation : .word
            tokens.append(Token(span: TextSpan(start, end), kind: kind, startsWord: true))
            start = end + 1
        }
        return tokens
    }
}
