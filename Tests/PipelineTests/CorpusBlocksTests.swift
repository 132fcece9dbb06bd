import TestSupport
import Testing
import TextModel

@testable import Pipeline

/// The sample corpus line by line: what is kept, as what, and what is removed, why. The gold was written with the texts,
/// before the rules.
@Suite struct CorpusBlocksTests {
    /// One line of gold.
    private struct Line {
        var isKept: Bool
        var kind: String
        var text: String
    }

    private static func gold(_ name: String) -> [Line] {
        let path = TestFiles.repository + "/Tests/PipelineTests/Fixtures/CorpusBlocks/\(name.dropLast(4)).gold.tsv"
        return (TestFiles.text(path) ?? "").split(separator: "\n").map { row in
            let cells = row.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
            return Line(isKept: cells[0] == "keep", kind: String(cells[1]), text: String(cells[2]))
        }
    }

    /// What the line makes of each non-blank line of a source.
    private static func found(_ name: String, _ bytes: [UInt8]) throws -> [Line] {
        let prepared = SampleLine.prepared
        var diagnostics: [Diagnostic] = []
        let folder = TestFiles.repository + "/Corpus/metadata.csv"
        let titles = Dictionary(
            CSVRows.read(TestFiles.read(folder) ?? []).map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
        let document = try prepared.line.gloss(
            bytes: bytes, identity: DocumentIdentity(key: Array(name.utf8), path: name, bytes: bytes),
            metadata: DocumentMetadata(title: titles[name].flatMap { $0.isEmpty ? nil : $0 }),
            reporting: &diagnostics)
        let clean = document.annotated.clean
        var lines: [Line] = []
        for line in sourceLines(clean.source.text) {
            guard line.text.unicodeScalars.contains(where: { !isWhiteSpace($0.value) && !isFormatControl($0.value) })
            else { continue }
            let isInside: (SourceRange) -> Bool = { $0.start < line.end && line.start < $0.end }
            if let block = zip(document.annotated.blocks, clean.blocks).first(where: { isInside($0.1.source) }) {
                lines.append(Line(isKept: true, kind: kind(block.0.kind), text: line.text))
            } else if let removal = clean.removals.first(where: { isInside($0.source) }) {
                lines.append(Line(isKept: false, kind: removal.reason.rawValue, text: line.text))
            } else {
                lines.append(Line(isKept: false, kind: "lost", text: line.text))
            }
        }
        return lines
    }

    private static func sourceLines(_ text: [UInt8]) -> [(start: Int, end: Int, text: String)] {
        var lines: [(start: Int, end: Int, text: String)] = []
        let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        var start = 0
        for index in 0...scalars.count where index == scalars.count || scalars[index] == "\n" {
            lines.append((start, index, String(String.UnicodeScalarView(scalars[start..<index]))))
            start = index + 1
        }
        return lines
    }

    private static func kind(_ kind: BlockKind) -> String {
        switch kind {
        case .headline: "headline"
        case .subheadline: "subheadline"
        case .sectionHeading(let rank): rank == 1 ? "section" : "label"
        case .paragraph: "paragraph"
        case .caption: "caption"
        case .listItem: "list"
        case .quotation: "quote"
        case .tableRow: "table"
        case .byline: "byline"
        case .dateline: "dateline"
        }
    }

    @Test func everyItemHasItsGold() {
        for (name, _) in SampleLine.texts { #expect(!Self.gold(name).isEmpty, "\(name) has no gold") }
    }

    /// Not one article line removed, not one frame line kept.
    @Test(arguments: SampleLine.texts.map(\.name))
    func keepsTheArticleAndRemovesTheFrame(name: String) throws {
        let bytes = try #require(SampleLine.texts.first { $0.name == name }?.bytes)
        let gold = Self.gold(name)
        let found = try Self.found(name, bytes)
        #expect(gold.count == found.count)
        for (expected, line) in zip(gold, found) {
            #expect(expected.isKept == line.isKept, "\(expected.kind) became \(line.kind): \(expected.text)")
        }
    }

    /// Reasons and kinds are a matter of judgement at the edges: 95 in 100 must be those of the gold.
    @Test func kindsAndReasonsAreThoseOfTheGold() throws {
        var agreed = 0
        var differences: [String] = []
        for (name, bytes) in SampleLine.texts {
            for (expected, line) in zip(Self.gold(name), try Self.found(name, bytes)) {
                if expected.kind == line.kind {
                    agreed += 1
                } else {
                    differences.append("\(name): \(expected.kind) became \(line.kind): \(expected.text)")
                }
            }
        }
        let share = Double(agreed) / Double(agreed + differences.count)
        #expect(share >= 0.95, "\(agreed) of \(agreed + differences.count):\n\(differences.joined(separator: "\n"))")
    }
}
