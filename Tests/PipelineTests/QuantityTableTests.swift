import TestSupport
import Testing
import TextModel

@testable import Pipeline

/// Numeric expressions and their values as the whole line reads them with the shipped base glossaries.
@Suite("Table of numeric expressions") struct QuantityTableTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let text: String
        /// What stands in brackets, and what is read of it.
        let finds: [String]
        let line: Int
        var testDescription: String { "\(line): \(text)" }

        /// The text without the brackets.
        var plain: String { text.filter { $0 != "[" && $0 != "]" } }
        /// The words outside the brackets.
        var frame: Set<String> {
            var depth = 0
            let outside = text.map { character -> Character in
                if character == "[" { depth += 1 }
                if character == "]" { depth -= 1 }
                return depth > 0 || character == "]" ? " " : character
            }
            return Set(String(outside).split(separator: " ").map(String.init))
        }
    }

    static func rows(_ name: String) -> [Row] {
        let path = TestFiles.repository + "/Tests/PipelineTests/Fixtures/Quantities/\(name).tsv"
        let lines = String(decoding: TestFiles.read(path) ?? [], as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { number, line in
            guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
            let cells = line.split(separator: "\t").map(String.init)
            let values = cells.count > 1 ? cells[1].split(separator: ";").map { $0.trimming() } : []
            let marked = (cells.first ?? "").split(separator: "[").dropFirst().compactMap {
                $0.split(separator: "]").first.map(String.init)
            }
            return Row(
                text: cells.first ?? "", finds: zip(marked, values).map { $0 + " ← " + $1 }, line: number + 1)
        }
    }

    static let expressions = rows("expressions")
    static let negatives = rows("negatives")

    private static let quantities: Set<MentionType> = [.number, .ordinal, .percent, .money, .duration, .measure]

    private func read(_ text: String) throws -> [String] {
        let document = try SampleLine.gloss(text, prepared: Self.baseLine).annotated
        return document.mentions.filter { Self.quantities.contains($0.type) }.map {
            document.clean.string($0.span) + " ← " + Self.describe($0)
        }
    }

    private static let baseLine: PreparedLine = {
        do {
            return try SampleLine.prepared { $0.glossaries = ["base"] }
        } catch {
            fatalError("the base glossaries do not load: \(error)")
        }
    }()

    private static func describe(_ mention: Mention) -> String {
        var words = [mention.type.rawValue]
        switch mention.value {
        case .number(let number): words.append(number)
        case .between(let low, let high): words.append((low ?? "") + ".." + (high ?? ""))
        case .quantity(let quantity, let unit, _): words += [quantity ?? "?", unit]
        case .bounded(let low, let high, let unit, _): words += [(low ?? "") + ".." + (high ?? ""), unit]
        default: break
        }
        return words.joined(separator: " ")
    }

    @Test("Each expression has its span and value", arguments: expressions)
    func reads(_ row: Row) throws {
        #expect(!row.finds.isEmpty)
        #expect(try read(row.plain) == row.finds)
    }

    @Test("What is none", arguments: negatives)
    func leavesAlone(_ row: Row) throws { #expect(try read(row.text) == []) }

    @Test("The table is large, and no two rows differ only in a number or a name")
    func isVaried() {
        #expect(Self.expressions.reduce(0) { $0 + $1.finds.count } >= 250)
        #expect(Self.negatives.count >= 60)
        let frames = (Self.expressions + Self.negatives).map { ($0, $0.frame) }
        for (index, (row, frame)) in frames.enumerated() {
            for (other, otherFrame) in frames[..<index] {
                // One other word could be a name; two are another sentence.
                #expect(frame.symmetricDifference(otherFrame).count > 2, "\(row.line) and \(other.line): \(row.text)")
            }
        }
    }
}

extension Substring {
    /// Without spaces at the ends.
    fileprivate func trimming() -> String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
