internal import TextModel

/// A line that stands twice in a row.
struct DoubledLine: FrameRule {
    let name = "doubled-line"
    let reason = RemovalReason.dup
    let summary = """
        The second of two equal lines in a row, as pages give captions (once as the text of the picture, once under \
        it). The first stays and is marked as doubled. Numbers and single short words may stand twice.
        """

    let examples = [
        FrameExample(
            "A caption.",
            [
                .kept(ExampleText.headline), .kept(ExampleText.lead), .blank, .kept("الوزير عند مدخل الجسر"),
                .frame("الوزير عند مدخل الجسر"), .blank, .kept(ExampleText.second),
            ]),
        FrameExample(
            "Cells of a table.",
            [.kept(ExampleText.headline), .kept(ExampleText.lead), .kept("12"), .kept("12"), .kept("لا"), .kept("لا")]),
    ]

    // A single word has to be this long, in letters, to be a caption.
    private static let longWord = 5

    func apply(to page: inout Page, as rule: Int) {
        var last: Int?
        for index in page.lines.indices where page.isKept(index) {
            if let first = last, isEqual(first, index, in: page) {
                page.isDoubled[first] = true
                page.remove(index, by: rule)
            } else {
                last = index
            }
        }
    }

    private func isEqual(_ first: Int, _ second: Int, in page: Page) -> Bool {
        let (line, next) = (page.lines[first], page.lines[second])
        guard line.hash == next.hash, line.wordCount == next.wordCount, line.wordCount > 0 else { return false }
        let letters = line.counts.arabic + line.counts.latin
        return line.wordCount >= 2 && letters > 0 || letters >= Self.longWord
    }
}
