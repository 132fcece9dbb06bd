import Foundation
import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

private let goldFolder = ProcessInfo.processInfo.environment["WARRAQ_GOLD"]

/// How well names are found by glossary, rules and model together, in sentences of the project's own, and by the model
/// alone in a corpus that is not part of the project.
@Suite struct NamesGoldTests {
    /// One sentence: its text, and where which names stand, in bytes.
    struct Sentence {
        var text = ""
        var names: Set<Name> = []
    }

    struct Name: Hashable {
        var start: Int
        var end: Int
        var type: MentionType
    }

    static let types: [Character: MentionType] = ["P": .person, "L": .place, "O": .organization]

    static func sentences() throws -> [Sentence] {
        let path = TestFiles.repository + "/Tests/PipelineTests/Fixtures/names.txt"
        let lines = (TestFiles.text(path) ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }
        return lines.map { line in
            var sentence = Sentence()
            var rest = line[...]
            while let open = rest.firstIndex(of: "["), let close = rest.firstIndex(of: "]") {
                sentence.text += rest[..<open]
                let start = sentence.text.utf8.count
                let type = types[rest[rest.index(after: open)]]
                sentence.text += rest[rest.index(open, offsetBy: 3)..<close]
                if let type { sentence.names.insert(Name(start: start, end: sentence.text.utf8.count, type: type)) }
                rest = rest[rest.index(after: close)...]
            }
            sentence.text += rest
            return sentence
        }
    }

    static func line(model: Bool) throws -> PreparedLine {
        var configuration = PipelineConfiguration()
        configuration.annotate.model = model
        var diagnostics: [Diagnostic] = []
        return try PreparedLine(
            configuration, folder: FilePath("."), configurationFile: "pipeline.json", reporting: &diagnostics)
    }

    static func mentions(_ text: String, _ line: PreparedLine) throws -> [Mention] {
        let bytes = Array(text.utf8)
        let identity = DocumentIdentity(key: Array("names".utf8), path: "names", bytes: bytes)
        var diagnostics: [Diagnostic] = []
        return try line.line.gloss(
            bytes: bytes, identity: identity, metadata: DocumentMetadata(), reporting: &diagnostics
        ).annotated.mentions
    }

    @Test func ownSentencesHaveTheirNames() throws {
        let line = try Self.line(model: true)
        let sentences = try Self.sentences()
        #expect(sentences.count >= 80)
        var (right, found, expected) = (0, 0, 0)
        for sentence in sentences {
            let names = try Self.mentions(sentence.text, line).filter {
                $0.parent == nil && Self.types.values.contains($0.type)
            }.map { Name(start: $0.span.start, end: $0.span.end, type: $0.type) }
            found += names.count
            expected += sentence.names.count
            right += names.count { sentence.names.contains($0) }
        }
        let f1 = 200 * Double(right) / Double(found + expected)
        #expect(f1 >= 80, "F1 \(f1): \(right) right of \(found) found and \(expected) expected")
    }

    @Test func probabilitiesLieBetweenNoneAndOne() throws {
        let line = try Self.line(model: true)
        var count = 0
        for sentence in try Self.sentences() {
            for mention in try Self.mentions(sentence.text, line) where mention.origin == .model {
                count += 1
                guard case .probability(let value) = mention.certainty else {
                    Issue.record("a name of the model without a probability")
                    continue
                }
                #expect(value >= 0 && value <= 1)
            }
        }
        #expect(count > 20)
    }

    @Test func withoutTheModelNothingIsItsFind() throws {
        let line = try Self.line(model: false)
        #expect(line.model == nil)
        for sentence in try Self.sentences() {
            #expect(try Self.mentions(sentence.text, line).allSatisfy { $0.origin != .model })
        }
    }

    @Test(.enabled(if: goldFolder != nil, "WARRAQ_GOLD names no folder: the floor on ANERcorp is not tested"))
    func theModelAloneKeepsItsFloorOnANERcorp() throws {
        let gold = try #require(goldFolder)
        let model = try NameModelTraining.model(at: FilePath(TestFiles.repository + "/Models/names.model"))
        var training = NameModelTraining()
        training.measured = [FilePath(gold + "/ner/anercorp.dev.conll")]
        let line = try #require(try training.measure(model).first?.line)
        let f1 = try #require(Double(line.split(separator: " ")[1].split(separator: "/")[2]))
        #expect(f1 >= 76.5, "\(line)")
    }

    @Test(.enabled(if: goldFolder != nil, "WARRAQ_GOLD names no folder: the line's floor on ANERcorp is not tested"))
    func theLineKeepsItsFloorOnANERcorp() throws {
        let gold = try #require(goldFolder)
        let documents = try #require(TestFiles.text(gold + "/ner/anercorp.dev.jsonl"))
        let prepared = try SampleLine.prepared { configuration in
            configuration.glossaries = ["base"]
            configuration.clean.boilerplate = false
        }
        var (right, found, expected) = (0, 0, 0)
        for document in documents.split(separator: "\n") {
            let row = try #require(try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
            let text = try #require(row["text"] as? String)
            let entities = try #require(row["entities"] as? [[String: Any]])
            let scalars = Array(text.unicodeScalars)
            let names = try entities.compactMap { entity -> Name? in
                let type = ["PER": MentionType.person, "LOC": .place, "ORG": .organization][
                    entity["type"] as? String ?? ""]
                guard let type else { return nil }
                let start = try #require(entity["start"] as? Int)
                return Self.widened(Name(start: start, end: try #require(entity["end"] as? Int), type: type), scalars)
            }
            let glossed = try SampleLine.gloss(text, prepared: prepared)
            let mentions = glossed.annotated.mentions
            let ours = mentions.indices.filter { Self.types.values.contains(mentions[$0].type) }.map { number in
                let range = MentionRow(glossed, mention: number).range
                return Self.widened(Name(start: range.start, end: range.end, type: mentions[number].type), scalars)
            }
            found += ours.count
            expected += names.count
            right += Set(names).intersection(ours).count
        }
        let f1 = 200 * Double(right) / Double(found + expected)
        #expect(f1 >= 78.8, "F1 \(f1): \(right) right of \(found) found and \(expected) expected")
    }

    /// A name with what is written on to its first and last word: corpora differ in where they cut clitics.
    static func widened(_ name: Name, _ text: [Unicode.Scalar]) -> Name {
        func isLetter(_ place: Int) -> Bool {
            text.indices.contains(place)
                && (text[place].properties.isAlphabetic || text[place].properties.numericType != nil
                    || text[place].properties.generalCategory == .nonspacingMark || text[place] == "\u{0640}")
        }
        var name = name
        while isLetter(name.start - 1), isLetter(name.start) { name.start -= 1 }
        while isLetter(name.end), isLetter(name.end - 1) { name.end += 1 }
        return name
    }
}
