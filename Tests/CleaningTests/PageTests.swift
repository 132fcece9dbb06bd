import Cleaning
import Testing
import TextModel

/// Whole pages as scrapers leave them. Sites, persons and events are invented.
@Suite struct PageTests {
    /// Each line of `page` is `WHAT > TEXT`: `keep`, `head` (the headline), `two` (kept, stands twice), or the reason of
    /// its removal. An empty line is empty in the page.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let page: String
        var testDescription: String { name }
    }

    @Test(arguments: pageCases)
    func page(_ test: Case) throws {
        let lines = test.page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let parts = line.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
            return parts.count == 2
                ? (what: String(parts[0].filter { $0 != " " }), text: String(parts[1].dropFirst()))
                : (what: "", text: "")
        }
        let document = try clean(lines.map(\.text).joined(separator: "\n"))
        var found: [(start: Int, what: String, text: String)] = document.blocks.enumerated().map { index, block in
            let what = index == document.headline ? "head" : block.isDoubled ? "two" : "keep"
            return (block.source.start, what, document.string(block.span))
        }
        found += document.removals.map {
            ($0.source.start, $0.reason.rawValue, String(decoding: $0.text, as: UTF8.self))
        }
        found.sort { $0.start < $1.start }
        let expected = lines.filter { !$0.what.isEmpty }
        #expect(found.count == expected.count)
        for (line, result) in zip(expected, found) {
            #expect("\(result.what) > \(result.text)" == "\(line.what) > \(line.text.trimmingSpaces)")
        }
    }
}

extension String {
    /// Without white space at its edges and with one space for each run inside, as blocks are.
    fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
