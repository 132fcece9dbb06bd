import TestSupport
import Testing
import TextModel

@testable import Annotation
@testable import Pipeline

/// What the line reads off the sentences of `Fixtures/TimeExpressions`, with the shipped glossaries loaded.
@Suite("Expressions of time")
struct TimeExpressionTests {
    /// One row of the table.
    struct Row: CustomTestStringConvertible, Sendable {
        let kind: String
        let date: String?
        let marked: String
        let values: [String]
        var testDescription: String { marked }

        init(line: Substring) {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            kind = cells[0]
            date = cells.count > 1 && cells[1] != "-" ? cells[1] : nil
            marked = cells.count > 2 ? cells[2] : ""
            values = cells.count > 3 ? cells[3].split(separator: "|").map { $0.trimming() } : []
        }

        var text: String { marked.filter { $0 != "[" && $0 != "]" } }

        /// What stands between brackets, with its values.
        var expected: [String] {
            let parts = marked.split(separator: "[", omittingEmptySubsequences: false).dropFirst()
            let surfaces = parts.map { $0.split(separator: "]").first ?? "" }
            return zip(surfaces, values).map { $0 + " ← " + $1 }
        }
    }

    static func rows(_ name: String) -> [Row] {
        let table = TestFiles.text(TestFiles.repository + "/Tests/PipelineTests/Fixtures/TimeExpressions/" + name) ?? ""
        return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { Row(line: $0) }
    }

    static let expressions = rows("expressions.tsv")
    static let negatives = rows("negatives.tsv")

    private static let prepared: PreparedLine = {
        do {
            return try SampleLine.prepared { $0.clean.boilerplate = false }
        } catch {
            fatalError("the shipped glossaries do not load: \(error)")
        }
    }()

    private func found(_ row: Row) throws -> [String] {
        let document = try SampleLine.gloss(
            row.text, prepared: Self.prepared, metadata: DocumentMetadata(date: row.date))
        let annotated = document.annotated
        return annotated.mentions.filter { $0.type == .date || $0.type == .time }.map {
            annotated.clean.string($0.span) + " ← " + ExampleNotation.describe($0)
        }
    }

    @Test("Each expression is found with its value", arguments: expressions)
    func reads(_ row: Row) throws {
        #expect(row.marked.filter { $0 == "[" }.count == row.values.count, "a value for each bracket")
        #expect(try found(row) == row.expected)
    }

    @Test("What only looks like a time is left alone", arguments: negatives)
    func leavesAlone(_ row: Row) throws { #expect(try found(row).isEmpty) }

    @Test("The tables are large enough, and no two rows differ in a number or a name alone")
    func isVaried() {
        #expect(Self.expressions.map(\.values.count).reduce(0, +) >= 200)
        #expect(Self.negatives.count >= 60)
        var frames: [String: String] = [:]
        for row in Self.expressions + Self.negatives {
            let frame = Self.frame(row.text)
            #expect(frames[frame] == nil, "\(row.text) and \(frames[frame] ?? "")")
            frames[frame] = row.text
        }
    }

    /// The sentence with one sign for each number, in digits or words, and each name of a month or weekday.
    private static func frame(_ text: String) -> String {
        text.split(separator: " ").map { word -> String in
            let scan = AtomFacts.of(String(word))
            return scan ?? String(word)
        }.joined(separator: " ")
    }

    /// What the lexicon says a word is.
    private enum AtomFacts {
        static func of(_ word: String) -> String? {
            if word.contains(where: \.isNumber) { return "#" }
            let lexicon = Lexicon.shared
            guard let key = KeyLetters.key(word) else { return nil }
            let index = lexicon.withView { $0.lookUp(key) }
            let facts = lexicon.facts[Int(index)]
            if facts.month > 0 || facts.weekday > 0 { return "◇" }
            return facts.cardinal > 0 || facts.ordinal > 0 ? "#" : nil
        }
    }
}

extension Substring {
    fileprivate func trimming() -> String {
        var slice = self
        while slice.first == " " { slice = slice.dropFirst() }
        while slice.last == " " { slice = slice.dropLast() }
        return String(slice)
    }
}
