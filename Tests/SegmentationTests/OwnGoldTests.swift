import Foundation
import Segmentation
import TestSupport
import Testing
import TextModel

/// The project's own gold sets, tables that a linguist can read and mend, with the least agreement that must hold.
@Suite struct OwnGoldTests {
    private static func lines(_ file: String) throws -> [String] {
        let url = Segmentations.root.appending(path: "Tests/SegmentationTests/Fixtures/\(file)")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
            .filter { !$0.hasPrefix("#") }
    }

    @Test func sentences() throws {
        let lines = try Self.lines("sentences.tsv")
        #expect(lines.count >= 150)
        var agreement = Agreement()
        var phenomena: Set<Substring> = []
        for (number, line) in lines.enumerated() {
            let cells = line.split(separator: "\t")
            try #require(cells.count == 2, "\(line)")
            phenomena.insert(cells[0])
            let expected = MarkedSentences(cells[1])
            let found = try Segmentations.sentences(expected.text)
            agreement.add(Self.ends(expected.sentences, number), Self.ends(found, number))
            if found != expected.sentences { print("own sentences:", cells[0], found.joined(separator: " | ")) }
        }
        print("own sentences: \(agreement)")
        #expect(phenomena.count >= 15)
        #expect(agreement.f1 >= 99)
    }

    @Test func words() throws {
        let lines = try Self.lines("clitics.tsv")
        var cuts = Agreement()
        var forms = Agreement()
        var words = 0
        for (number, line) in lines.enumerated() {
            let expected = MarkedWords(line)
            words += line.split(separator: " ").count
            let found = try MarkedWords.found(in: expected.text)
            cuts.add(Self.ends(expected.parts.map(\.written), number), Self.ends(found.map(\.written), number))
            forms.add(Self.forms(expected.parts, number), Self.forms(found, number))
            if found != expected.parts {
                print("own words:", line, "→", found.map { "\($0.written)=\($0.form)" }.joined(separator: " "))
            }
        }
        print("own clitic cuts: \(cuts); forms: \(forms)")
        #expect(words >= 300)
        #expect(cuts.f1 >= 99)
        #expect(forms.f1 >= 99)
    }

    /// Where parts end, counted in their scalars, and apart from those of other lines.
    private static func ends(_ parts: [String], _ line: Int) -> Set<Int> {
        var end = 0
        return Set(
            parts.map {
                end += $0.unicodeScalars.count { !$0.properties.isWhitespace }
                return line << 16 + end
            })
    }

    /// The forms, kinds and places of all parts.
    private static func forms(_ parts: [MarkedWords.Part], _ line: Int) -> Set<Int> {
        Set(parts.enumerated().map { [line, $0.offset, $0.element.hashValue].hashValue })
    }
}

/// The examples of the rules, which the documentation prints.
@Suite struct SegmentationRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        let kind: SegmentationRule.Kind
        let example: String
        var testDescription: String { "\(rule): \(example)" }
    }

    static let cases = SegmentationRules.rules.flatMap { rule in
        rule.examples.map { Case(rule: rule.name, kind: rule.kind, example: $0) }
    }

    @Test(arguments: cases)
    func example(_ item: Case) throws {
        switch item.kind {
        case .sentences:
            let expected = MarkedSentences(item.example)
            #expect(try Segmentations.sentences(expected.text) == expected.sentences)
        case .words:
            let expected = MarkedWords(item.example)
            #expect(try MarkedWords.found(in: expected.text) == expected.parts)
        }
    }

    @Test(arguments: [(250, 0), (251, 1), (600, 1)])
    func aLongSentenceIsNotedAndNotCut(words: Int, notes: Int) throws {
        let text = Array(repeating: "كلمة", count: words).joined(separator: " ") + "."
        var diagnostics: [Diagnostic] = []
        let document = try Segmentations.segmenter.process(CleanText.document(text), reporting: &diagnostics)
        #expect(document.sentences.count == 1)
        #expect(diagnostics.count == notes)
        #expect(diagnostics.allSatisfy { $0.identifier == "long-sentence" && $0.severity == .note })
    }
}
