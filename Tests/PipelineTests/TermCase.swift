import TestSupport
import TextModel

/// A sentence of `Fixtures/TermCases/cases.tsv` and what the glossaries beside it find there. The marks are explained in
/// the README of that folder.
struct TermCase: Sendable {
    /// A name or term, where it stands and its English. Offsets are code points of the sentence.
    struct Finding: Hashable, Comparable, Sendable, CustomStringConvertible {
        let start: Int
        let end: Int
        let surface: String
        /// The English; of undecided readings all, sorted, behind a question mark.
        let english: String
        /// The letters before the base in the same written word.
        let proclitics: String

        static func < (one: Finding, other: Finding) -> Bool {
            (one.start, other.end, one.english) < (other.start, one.end, other.english)
        }

        static func == (one: Finding, other: Finding) -> Bool {
            one.start == other.start && one.end == other.end && one.english == other.english
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(start)
            hasher.combine(end)
            hasher.combine(english)
        }

        var description: String { "\(surface) at \(start) = \(english.isEmpty ? "nothing" : english)" }
    }

    let identifier: String
    let category: String
    /// The sentence without marks.
    let text: String
    /// The sentence with a sign in place of each marked span and of each number: what is left is its frame.
    let frame: String
    let findings: [Finding]
    let metadata: DocumentMetadata

    /// Whether the rows alone can decide it.
    var isDecidable: Bool { category != "undecidable" }

    /// Reads a line of the table: id, category, sentence, date, outlet.
    init(line: Substring) {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        func cell(_ index: Int) -> String? { index < cells.count && !cells[index].isEmpty ? cells[index] : nil }
        identifier = cell(0) ?? ""
        category = cell(1) ?? ""
        let outlet = cell(4)
        let isAddress = outlet?.contains("://") ?? false
        metadata = DocumentMetadata(
            date: cell(3), url: isAddress ? outlet : nil, outlet: isAddress ? nil : outlet)

        let marked = Self.unescaped(cell(2) ?? "")
        var scalars: [Unicode.Scalar] = []
        var open: [Int] = []
        var found: [(start: Int, end: Int, english: String)] = []
        var frame = ""
        var index = 0
        while index < marked.count {
            if marked[index...].starts(with: "[[".unicodeScalars) {
                if open.isEmpty { frame += "◇" }
                open.append(scalars.count)
                index += 2
            } else if marked[index] == "|", let start = open.popLast() {
                let end = marked[index...].firstIndex(of: "]") ?? marked.endIndex
                found.append((start, scalars.count, Self.text(marked[(index + 1)..<end])))
                index = end + 2
            } else {
                scalars.append(marked[index])
                if open.isEmpty {
                    let isDigit = marked[index].properties.numericType != nil
                    if !isDigit {
                        frame.unicodeScalars.append(marked[index])
                    } else if frame.last != "#" {
                        frame += "#"
                    }
                }
                index += 1
            }
        }
        text = Self.text(scalars[...])
        self.frame = frame
        findings = found.map { finding in
            let word = scalars[..<finding.start].lastIndex { !$0.properties.isAlphabetic } ?? -1
            return Finding(
                start: finding.start, end: finding.end, surface: Self.text(scalars[finding.start..<finding.end]),
                english: Self.sorted(finding.english),
                proclitics: Self.letters(Self.text(scalars[(word + 1)..<finding.start])))
        }.sorted()
    }

    /// All cases, in the order of the table.
    static let all: [TermCase] = {
        let table = TestFiles.text(folder + "/cases.tsv") ?? ""
        return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map { TermCase(line: $0) }
    }()

    /// Where the table and its glossaries are.
    static let folder = TestFiles.repository + "/Tests/PipelineTests/Fixtures/TermCases"

    /// The English of undecided readings in one order, whatever the order of the rows.
    static func sorted(_ english: String) -> String {
        guard english.hasPrefix("?") else { return english }
        return "?" + english.dropFirst().split(separator: "|").sorted().joined(separator: "|")
    }

    /// The letters alone, without tatweel and vowel signs.
    static func letters(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory == .otherLetter }))
    }

    /// Reads `\uXXXX` and `\n`, which stand for what cannot be seen in a table.
    private static func unescaped(_ text: String) -> [Unicode.Scalar] {
        let parts = text.split(separator: "\\", omittingEmptySubsequences: false)
        var result = Array((parts.first ?? "").unicodeScalars)
        for part in parts.dropFirst() {
            if part.hasPrefix("u"), let value = UInt32(part.dropFirst().prefix(4), radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                result.append(scalar)
                result += part.unicodeScalars.dropFirst(5)
            } else {
                result.append("\n")
                result += part.unicodeScalars.dropFirst()
            }
        }
        return result
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }
}
