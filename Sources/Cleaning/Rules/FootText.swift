internal import TextModel

/// Running text below the comment form.
struct FootText: FrameRule {
    let name = "foot-text"
    let reason = RemovalReason.about
    let summary = """
        Paragraphs below the comment form or the copyright notice, as sites describe themselves there. They are removed \
        only if they are few beside the article; much text below a form is another article, and stays.
        """

    let isClosing = true
    let readsShapes = true
    let examples = [
        FrameExample(
            "A site describes itself.",
            [
                .kept(ExampleText.headline), .kept(ExampleText.lead), .kept(ExampleText.second),
                .kept(ExampleText.third), .otherFrame("اترك تعليقاً"),
                .otherFrame("لن يتم نشر عنوان بريدك الإلكتروني."),
                .frame("مرافئ منبر مستقل يهتم بأخبار الوادي والساحل."),
            ]),
        FrameExample(
            "A second article under a form.",
            [
                .kept(ExampleText.headline), .kept(ExampleText.lead), .otherFrame("اترك تعليقاً"),
                .kept(ExampleText.second), .kept(ExampleText.third),
            ]),
    ]

    // The text below may have at most this part of the article's words, in percent.
    private static let largestShare = 35

    func apply(to page: inout Page, as rule: Int) {
        guard let start = page.lines.indices.first(where: { page.isFootSign($0) && page.hasArticle(before: $0) }) else {
            return
        }
        var above = 0
        var below = 0
        for index in page.lines.indices where page.isParagraph(index) {
            if index < start { above += page.lines[index].wordCount } else { below += page.lines[index].wordCount }
        }
        guard below > 0, below * 100 <= above * Self.largestShare else { return }
        for index in start..<page.lines.count where page.isParagraph(index) { page.remove(index, by: rule) }
    }
}
