internal import TextModel

/// Program code and style sheets that the scraper took for text: lines with the words and the brackets of JavaScript, CSS, JSON or HTML.
struct ScriptCode: FrameRule {
    let name = "script"
    let reason = RemovalReason.script
    let summary = """
        Program code and style sheets that the scraper took for text: lines with the words and the brackets \
        of JavaScript, CSS, JSON or HTML.
        """

    let phrases: [Phrase] =
        Phrase.list(
            .opening,
            """
            function|window|document getElementById|document write|document addEventListener|\
            googletag|adsbygoogle|jQuery|window dataLayer|gtag|fbq|CDATA|import url|\
            media only screen|media screen|font face|DOCTYPE|use strict|add action
            """)
        + Phrase.list(
            .part,
            """
            var|let|const|function|return|window|document|push|cmd|script|style|div|span|px|color|\
            width|height|margin|padding|display|none|block|important|background|font|size|true|false|\
            null|undefined|async|src|href|class|id|google|googletag|adsbygoogle|defer|js|css|html|\
            http|https|www|com|type|text|javascript|if|else|new|this|typeof
            """)

    let examples = [
        FrameExample(
            "Code between paragraphs.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .frame("(adsbygoogle = window.adsbygoogle || []).push({});"),
                .kept(ExampleText.second),
                .frame(".post-title { color: #333; font-size: 18px; }"),
            ]),
        FrameExample(
            "A quoted formula.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("وكتب الطالب على اللوحة: x = 2 [الحل]"),
                .kept(ExampleText.second),
            ]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        for index in page.lines.indices where page.isKept(index) && isCode(index, in: page, as: rule) {
            page.remove(index, by: rule)
        }
    }

    private func isCode(_ index: Int, in page: Page, as rule: Int) -> Bool {
        let counts = page.lines[index].counts
        // Two signs of code, and hardly a word of the language; text in JSON has more signs than sentences.
        guard counts.codeSigns >= 2, counts.latin > counts.arabic else { return false }
        let words = page.hits(of: index).count { $0.rule == rule }
        return words >= 1 && counts.arabic * 4 <= counts.latin || counts.codeSigns >= 6 && counts.arabic == 0
    }
}
