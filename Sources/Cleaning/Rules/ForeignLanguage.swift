internal import TextModel

/// Lines without an Arabic letter above the headline or below the article of an Arabic page: banners and slogans of the site.
struct ForeignLanguage: FrameRule {
    let name = "foreign-language"
    let reason = RemovalReason.language
    let summary = """
        Lines without an Arabic letter above the headline or below the article of an Arabic page: banners \
        and slogans of the site. Inside the article such a line may be quoted, and stays.
        """

    let isClosing = true
    let examples = [
        FrameExample(
            "A banner.",
            [
                .frame("Your daily window on the valley"),
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("Valley Bridge Company"),
                .kept(ExampleText.second),
                .frame("Independent news since 1999"),
            ]),
        FrameExample(
            "A headline of Latin names stays.",
            [
                .kept("Galaxy Nova 12 Ultra"),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
            ]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        guard let body = page.body else { return }
        let headline = page.headline ?? firstArabicLine(in: page)
        for index in page.lines.indices where page.isKept(index) && page.lines[index].isLatin {
            // Without an Arabic line above the first paragraph the Latin one may be the headline.
            let isAbove = headline < body.lowerBound && index < headline
            let line = page.lines[index]
            guard line.wordCount >= 2, !page.isCredit(index) else { continue }
            if isAbove || index > body.upperBound && !isCode(line) {
                page.remove(index, by: rule)
            }
        }
    }

    private func firstArabicLine(in page: Page) -> Int {
        page.lines.indices.first { page.isKept($0) && page.lines[$0].counts.arabic > 0 } ?? page.lines.count
    }

    /// Initials of an agency, in brackets or not, credit the article.
    private func isCode(_ line: PageLine) -> Bool { line.wordCount <= 2 && line.counts.latin <= 8 }
}
