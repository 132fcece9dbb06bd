internal import TextModel

/// A paragraph that comes again later in the document.
struct RepeatedParagraph: FrameRule {
    let name = "repeated-paragraph"
    let reason = RemovalReason.dup
    let summary = """
        A paragraph or a long line that stands earlier in the document, word for word. Short lines may come again: \
        headings, items of lists and refrains do.
        """

    let examples = [
        FrameExample(
            "A quotation set out again.",
            [
                .kept(ExampleText.headline), .kept(ExampleText.lead), .kept(ExampleText.second),
                .kept(ExampleText.third), .frame(ExampleText.second),
            ]),
        FrameExample(
            "Short lines may come again.",
            [
                .kept(ExampleText.headline), .kept(ExampleText.lead), .kept("الطريق:"), .kept("أربعة مسارات"),
                .kept("الجسر:"), .kept("أربعة مسارات"), .kept(ExampleText.second),
            ]),
    ]

    // A heading with fewer words may come again.
    private static let fewestWords = 8
    private static let longHeading = 12

    func apply(to page: inout Page, as rule: Int) {
        var seen: [UInt64: Int] = [:]
        for index in page.lines.indices where page.isKept(index) && page.lines[index].wordCount >= Self.fewestWords {
            let line = page.lines[index]
            guard line.isSentence || line.wordCount >= Self.longHeading else { continue }
            guard let earlier = seen[line.hash] else {
                seen[line.hash] = index
                continue
            }
            // Two in a row are the business of the rule for doubled lines.
            if earlier != index - 1, page.lines[earlier].wordCount == line.wordCount {
                page.remove(index, by: rule)
            }
        }
    }
}
