import ArabicText
import Foundation
import Testing
import TextModel

/// Where the gold data is.
enum GoldData {
    static let folder = ProcessInfo.processInfo.environment["WARRAQ_GOLD"].map { URL(filePath: $0) }
}

/// Measures against gold data in the folder that the variable WARRAQ_GOLD names; skipped without it.
@Suite(.enabled(if: GoldData.folder != nil, "skipped: set WARRAQ_GOLD to the folder of the gold data"))
struct GoldTests {
    struct SentenceGold: Decodable {
        let text: String
        let sentences: [[Int]]
    }

    struct TokenGold: Decodable {
        struct Span: Decodable {
            let start: Int
            let end: Int
            let form: String
        }
        let text: String
        let tokens: [Span]
    }

    private static func records<Record: Decodable>(_ path: String, _ type: Record.Type) throws -> [Record] {
        let data = try Data(contentsOf: #require(GoldData.folder).appending(path: path))
        return try data.split(separator: 0x0A).map { try JSONDecoder().decode(type, from: $0) }
    }

    /// File, whether only boundaries behind final punctuation count, the least F1 and the least recall, in percent.
    static let sentenceMarks: [(file: String, punctuatedOnly: Bool, f1: Double, recall: Double)] = [
        ("newscommentary", true, 99.8, 99.9), ("ted2017", true, 98.5, 99.7), ("padt", false, 94.8, 99.8),
    ]

    @Test(arguments: sentenceMarks)
    func sentences(_ mark: (file: String, punctuatedOnly: Bool, f1: Double, recall: Double)) throws {
        var agreement = Agreement()
        for gold in try Self.records("sent/\(mark.file).dev.jsonl", SentenceGold.self) {
            let scalars = Array(gold.text.unicodeScalars)
            func boundaries(_ ends: [Int]) -> Set<Int> {
                Set(
                    ends.dropLast().map { Self.trimmed(scalars, $0) }.filter {
                        !mark.punctuatedOnly || Self.isPunctuated(scalars, $0)
                    })
            }
            let found = try Self.clean(gold.text) { document, offsets in
                document.sentences.map { offsets[$0.span.end] }
            }
            let system = boundaries(found)
            let expected = boundaries(gold.sentences.map { $0[1] })
            agreement.add(expected, system)
            if ProcessInfo.processInfo.environment["WARRAQ_GOLD_SHOW"] != nil {
                for end in expected.symmetricDifference(system).sorted() {
                    let around =
                        String(String.UnicodeScalarView(scalars[max(0, end - 40)..<end])) + " ¦ "
                        + String(String.UnicodeScalarView(scalars[end..<min(scalars.count, end + 30)]))
                    print(expected.contains(end) ? "missed" : "wrong ", around.replacing("\n", with: "/"))
                }
            }
        }
        print("gold sentences \(mark.file): \(agreement)")
        #expect(agreement.f1 >= mark.f1)
        #expect(agreement.recall >= mark.recall)
    }

    /// The forms of the parts of cut words, apart from hamza on alef: the treebank corrects it, we keep the writing.
    @Test func forms() throws {
        var right = 0
        var all = 0
        for gold in try Self.records("tok/padt.dev.jsonl", TokenGold.self) {
            let scalars = Array(gold.text.unicodeScalars)
            let found = try Self.clean(gold.text) { document, offsets in
                Dictionary(
                    uniqueKeysWithValues: document.tokens.map { token in
                        let form = token.form(of: document.clean.text[token.span.range])
                        return (
                            [offsets[token.span.start], offsets[token.span.end]], String(decoding: form, as: UTF8.self)
                        )
                    })
            }
            for token in gold.tokens {
                let isCut = [token.start, token.end].contains {
                    $0 > 0 && $0 < scalars.count && Self.isWord(scalars[$0 - 1]) && Self.isWord(scalars[$0])
                }
                guard isCut, let form = found[[token.start, token.end]] else { continue }
                all += 1
                let forms = [form, token.form].map { ArabicFolding.folded($0, level: 1) }
                right += Self.plain(forms[0]) == Self.plain(forms[1]) ? 1 : 0
            }
        }
        let accuracy = 100 * Double(right) / Double(max(all, 1))
        print("gold forms of cut words: \(accuracy) (\(right) of \(all))")
        #expect(accuracy >= 99)
    }

    /// Without the hamza on alef and the dots of a final ya, which newspapers leave out.
    private static func plain(_ form: String) -> String {
        var plain = ""
        for scalar in form.unicodeScalars {
            switch scalar.value {
            case 0x0622, 0x0623, 0x0625, 0x0671: plain += "\u{627}"
            case 0x0649: plain += "\u{64A}"
            default: plain.unicodeScalars.append(scalar)
            }
        }
        return plain
    }

    @Test func clitics() throws {
        var agreement = Agreement()
        var errors: [String: Int] = [:]
        var offset = 0
        for gold in try Self.records("tok/padt.dev.jsonl", TokenGold.self) {
            let scalars = Array(gold.text.unicodeScalars)
            func cuts(_ spans: [Int]) -> Set<Int> {
                Set(
                    spans.filter {
                        $0 > 0 && $0 < scalars.count && Self.isWord(scalars[$0 - 1]) && Self.isWord(scalars[$0])
                    })
            }
            let found = try Self.clean(gold.text) { document, offsets in
                document.tokens.flatMap { [offsets[$0.span.start], offsets[$0.span.end]] }
            }
            let expected = cuts(gold.tokens.flatMap { [$0.start, $0.end] })
            let system = cuts(found)
            agreement.add(Set(expected.map { $0 + offset }), Set(system.map { $0 + offset }))
            for cut in expected.symmetricDifference(system) {
                var start = cut
                while start > 0, Self.isWord(scalars[start - 1]) { start -= 1 }
                var end = cut
                while end < scalars.count, Self.isWord(scalars[end]) { end += 1 }
                let left = String(String.UnicodeScalarView(scalars[start..<cut]))
                let right = String(String.UnicodeScalarView(scalars[cut..<end]))
                errors[(expected.contains(cut) ? "missed " : "wrong  ") + left + "+" + right, default: 0] += 1
            }
            offset += scalars.count + 1
        }
        print("gold clitics: \(agreement)")
        if ProcessInfo.processInfo.environment["WARRAQ_GOLD_SHOW"] != nil {
            for (error, count) in errors.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(150) {
                print(count, error)
            }
        }
        #expect(agreement.f1 >= 97.6)
    }

    /// Segments `text` and gives `body` the document with a table from its byte offsets to code points of `text`.
    private static func clean<Result>(
        _ text: String, _ body: (SegmentedDocument, [Int]) -> Result
    ) throws -> Result {
        let document = try Segmentations.document(text)
        let source = Array(text.unicodeScalars)
        var offsets: [Int] = []
        var position = 0
        for scalar in String(decoding: document.clean.text, as: UTF8.self).unicodeScalars {
            // Clean text differs from the source in white space only.
            if !scalar.properties.isWhitespace {
                while source[position] != scalar { position += 1 }
            }
            offsets.append(contentsOf: repeatElement(position, count: scalar.utf8.count))
            if !scalar.properties.isWhitespace { position += 1 }
        }
        offsets.append(position)
        return body(document, offsets)
    }

    private static func trimmed(_ scalars: [Unicode.Scalar], _ end: Int) -> Int {
        var end = min(end, scalars.count)
        while end > 0, scalars[end - 1].properties.isWhitespace { end -= 1 }
        return end
    }

    private static func isPunctuated(_ scalars: [Unicode.Scalar], _ end: Int) -> Bool {
        var end = end
        while end > 0, "\"'»”’)]}\u{200e}\u{200f}".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
        return end > 0 && ".!?؟…۔".unicodeScalars.contains(scalars[end - 1])
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: scalar.value == 0x200C || scalar.value == 0x200D
        }
    }
}

/// Counts of what two sides have in common.
struct Agreement: CustomStringConvertible {
    private var correct = 0
    private var system = 0
    private var gold = 0

    mutating func add(_ expected: Set<Int>, _ found: Set<Int>) {
        correct += expected.intersection(found).count
        system += found.count
        gold += expected.count
    }

    var precision: Double { system == 0 ? 0 : 100 * Double(correct) / Double(system) }
    var recall: Double { gold == 0 ? 0 : 100 * Double(correct) / Double(gold) }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
    var description: String {
        String(format: "P %.2f R %.2f F1 %.2f (%d of %d)", precision, recall, f1, correct, gold)
    }
}
