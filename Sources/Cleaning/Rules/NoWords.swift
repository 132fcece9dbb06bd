internal import TextModel

/// Lines without a word or number.
struct NoWords: FrameRule {
    let name = "no-words"
    let reason = RemovalReason.short
    let summary = "Lines of nothing but signs: rules drawn with dashes or stars, bars, icons."

    let examples = [
        FrameExample(
            "A drawn rule.",
            [.kept(ExampleText.headline), .kept(ExampleText.lead), .frame("-----"), .frame("* * *"), .frame("|")]),
        FrameExample(
            "A number stays.", [.kept(ExampleText.headline), .kept(ExampleText.lead), .kept("2024"), .kept("٪12")]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        for index in page.lines.indices where page.isKept(index) {
            let line = page.lines[index]
            if line.words.isEmpty, !line.isLong { page.remove(index, by: rule) }
        }
    }
}
