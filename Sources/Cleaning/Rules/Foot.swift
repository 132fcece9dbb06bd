internal import TextModel

/// What is left of the frame below the article.
struct Foot: FrameRule {
    let name = "foot"
    let reason = RemovalReason.short
    let summary = """
        Once the article is over, as the comment form, the notice about the outlet, the list of popular articles or the \
        copyright notice shows, the lines without the form of a sentence that are left below it. Sources and authors stay.
        """

    let isClosing = true
    let readsShapes = true
    let examples = [
        FrameExample(
            "What follows the comment form.",
            [
                .kept(ExampleText.headline), .kept(ExampleText.lead), .kept(ExampleText.second), .kept("(وكالات)"),
                .otherFrame("اترك تعليقاً"), .frame("مرافئ الوادي"), .frame("شارع الميناء، وادي الصفا"),
            ]),
        FrameExample(
            "Without a sign that the article is over its last lines stay.",
            [
                .kept(ExampleText.headline), .kept(ExampleText.lead), .kept(ExampleText.second), .kept("وادي الصفا"),
            ]),
    ]

    // A longer line may be a paragraph without its full stop.
    private static let longest = 16

    func apply(to page: inout Page, as rule: Int) {
        guard let start = page.footStart else { return }
        for index in start..<page.lines.count
        where page.isKept(index) && page.isInFoot(index) && !page.isCredit(index) && index != page.headline
            && page.lines[index].wordCount <= Self.longest
        {
            page.remove(index, by: rule)
        }
    }
}
