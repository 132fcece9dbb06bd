internal import TextModel

/// Wordings that the project's rules for one site name.
struct SitePhrase: FrameRule {
    let name = "site-phrase"
    let reason = RemovalReason.site
    let summary = """
        Lines that the project's rules for the site name: a line that consists of a phrase, or begins with one that is \
        written with … at its end. Letters are compared as everywhere in cleaning: vowel signs, tatweel, forms of alef \
        and the kind of digits do not matter. The rules of other sites are not looked at.
        """

    let examples = [
        FrameExample(
            "A slogan, and a line whose end changes from day to day.",
            [
                .frame("مرافئ.. نافذتك على الوادي"),
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
                .frame("حمّل عدد اليوم: الأحد ٣ آذار"),
            ], phrases: ["مرافئ نافذتك على الوادي", "حمل عدد اليوم…"]),
        FrameExample(
            "The words inside a sentence.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("ووزع المنظمون منشورا عنوانه «مرافئ نافذتك على الوادي» على الحضور."),
                .kept(ExampleText.second),
            ], phrases: ["مرافئ نافذتك على الوادي"]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        guard !page.sitePhrases.isEmpty else { return }
        for index in page.lines.indices where page.isKept(index) {
            let words = page.words(of: index)
            let isWhole = !page.lines[index].isLong
            if page.sitePhrases.contains(where: { $0.matches(words, isWhole: isWhole || $0.words.count > words.count) })
            {
                page.remove(index, by: rule)
            } else if !isWhole, page.sitePhrases.contains(where: { !$0.isOpening && $0.words.count > words.count }) {
                // Of a long line the page holds the beginning only.
                let all = page.allWords(of: index)
                if page.sitePhrases.contains(where: { $0.matches(all, isWhole: true) }) { page.remove(index, by: rule) }
            }
        }
    }
}
