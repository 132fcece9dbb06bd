import Testing
import TextModel

@testable import NameTagging

/// Names that are sure at one place of a document, looked for at others.
@Suite struct RepeatedNamesTests {
    /// A tagger that is sure of زينبور هولغا behind قال, and thinks them barely possible elsewhere.
    static func tagger(least: Int16 = -300) throws -> NameTagger {
        var parts = NameModel.Parts()
        parts.transitions = [Int16](repeating: 0, count: 64)
        parts.calibration = Fixtures.straight
        var features: [(key: UInt32, offsets: UInt8, rows: [[Int16]])] = []
        func row(_ label: Int, _ weight: Int16) -> [Int16] { (0..<8).map { $0 == label ? weight : 0 } }
        func key(_ word: String) -> UInt32 { FeatureHash.key(.base, Array(word.utf8)[...]) }
        // All other labels are forbidden to the two words but outside and a person's.
        func only(_ label: Int, _ weight: Int16) -> [Int16] {
            (0..<8).map { $0 == label ? weight : $0 == 0 ? 0 : -6000 }
        }
        features.append((key("زينبور"), 0b00100, [only(1, least)]))
        features.append((key("هولغا"), 0b00100, [[0, least, 0, -6000, -6000, -6000, -6000, -6000]]))
        // What قال adds to the word behind it and to the next.
        features.append((key("قال"), 0b00111, [row(2, 3000), row(1, 3000), only(0, 3000)]))
        for word in ["ثم", "وصل", "ليلا", "أمس"] { features.append((key(word), 0b00100, [only(0, 3000)])) }
        features.sort { $0.key < $1.key }
        parts.featureKeys = features.map(\.key)
        parts.featureOffsets = features.map(\.offsets)
        parts.featureWeights = features.flatMap { $0.rows.flatMap { $0 } }
        return NameTagger(try NameModel(parts))
    }

    static func names(_ sentences: [String], least: Int16 = -300) throws -> [String] {
        var tokens: [Token] = []
        var bounds: [Sentence] = []
        var text = ""
        for sentence in sentences {
            let start = text.utf8.count
            let first = tokens.count
            for token in Fixtures.tokens(sentence) {
                var token = token
                token.span = TextSpan(token.span.start + start, token.span.end + start)
                tokens.append(token)
            }
            text += sentence + "\n"
            bounds.append(
                Sentence(span: TextSpan(start, text.utf8.count - 1), block: 0, tokens: first..<tokens.count))
        }
        let tagger = try tagger(least: least)
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { text in
            let first = tagger.names(in: bounds, tokens: tokens, text: text)
            #expect(first == tagger.names(in: bounds, tokens: tokens, text: text))
            return first.map { name in
                let line = bytes[..<name.span.start].count { $0 == 0x0A }
                let surface = String(decoding: bytes[name.span.range], as: UTF8.self)
                return "\(line) \(surface)" + (name.probability == RepeatedNames.probability ? " again" : "")
            }
        }
    }

    @Test func aSureNameIsOneWhereItStandsAgain() throws {
        let names = try Self.names(["ثم وصل زينبور هولغا ليلا", "قال زينبور هولغا أمس", "ثم وصل هولغا ليلا"])
        // Before it and behind it, in full and by the last word.
        #expect(names == ["0 زينبور هولغا again", "1 زينبور هولغا", "2 هولغا again"])
    }

    @Test func withoutASureNameNothingIsFoundAgain() throws {
        #expect(try Self.names(["ثم وصل زينبور هولغا ليلا", "ثم وصل هولغا ليلا"]).isEmpty)
    }

    @Test func theWeightsMaySpeakAgainstIt() throws {
        let names = try Self.names(["ثم وصل زينبور ليلا", "قال زينبور هولغا أمس"], least: -2000)
        #expect(names == ["1 زينبور هولغا"])
    }
}
