import Foundation
import Pipeline
import SystemPackage
import TestSupport
import Testing
import TextModel

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
        #expect(f1 >= 75, "\(line)")
    }
}
