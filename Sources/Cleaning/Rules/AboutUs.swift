internal import TextModel

/// What the outlet or the author says about itself: the heading after the article and the lines under it.
struct AboutUs: FrameRule {
    let name = "about"
    let reason = RemovalReason.about
    let summary = """
        What the outlet or the author says about itself: the heading after the article and the lines under \
        it. It is believed only where little follows and that little speaks of an outlet or an author.
        """
    let opensFoot = true

    let phrases: [Phrase] =
        Phrase.list(
            .whole,
            """
            نبذة عنا|نبذة عن الموقع|نبذة عن الصحيفة|نبذه عنا|عن الموقع|عن الصحيفة|عن الجريدة|\
            عن الوكالة|من نحن|من نحن؟|حول الموقع|نبذة عن الكاتب|نبذة عن الكاتبة|عن الكاتبة|حول الكاتبة|عن الكاتب|عن المؤلف|حول الكاتب|\
            كاتب المقال|نبذة عن المؤلف|كل مقالات الكاتب|جميع مقالات الكاتب|عرض كل المقالات|\
            المزيد من مقالات الكاتب|مقالات الكاتب|About us|About Us|About the author|About author|\
            About the site|Who we are|Our team|Our mission|View all posts|View all posts by|\
            More from author|More posts by|All posts by|The Author|Meet the author|Posts by
            """)
        + Phrase.list(
            .wholeAtEdge,
            """
            هيئة التحرير|أسرة التحرير|فريق العمل|فريق التحرير|رؤيتنا|رسالتنا|About|Author
            """)
        + Phrase.list(
            .openingAtEdge,
            """
            View all posts by|More posts by|All posts by|عرض جميع مقالات|جميع مقالات|كل مقالات|\
            عن الكاتب|نبذة عن|About the author
            """)
        + Phrase.list(
            .part,
            """
            admin|المزيد
            """)

    let examples = [
        FrameExample(
            "The heading and the paragraph under it.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
                .frame("نبذة عنا"),
                .frame("صحيفة مرافئ واحدة من إصدارات دار مرافئ للنشر، ومقرها مدينة الوادي."),
                .otherFrame("© 2024 مرافئ"),
            ]),
        FrameExample(
            "The words in the article.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("«من نحن؟» سؤال طرحه الكاتب سالم في كتابه الجديد عن الوادي."),
                .kept(ExampleText.second),
            ]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        for index in page.lines.indices where isHeading(index, in: page, as: rule) && page.isKept(index) {
            guard isBelieved(index, in: page) else { continue }
            for place in index..<page.lines.count where page.isKept(place) {
                if place == index || !page.looksLikeFrame(place, apartFrom: rule) { page.remove(place, by: rule) }
            }
        }
        // Above the article the same words are its byline (the editors).
        for index in page.lines.indices where page.isKept(index) && isSpokenFor(index, in: page, as: rule) {
            if !page.isInHead(index) || page.lines[index].counts.separators > 0 { page.remove(index, by: rule) }
        }
    }

    private func isHeading(_ index: Int, in page: Page, as rule: Int) -> Bool {
        let line = page.lines[index]
        if namesWhatFollows(index, in: page) { return true }
        guard line.isCovered, line.wordCount <= 6 else { return false }
        return page.hits(of: index).contains { $0.rule == rule && $0.placement == .whole && $0.start == 0 }
    }

    /// Whether what follows is short, the article lies before, and the frame has begun or the lines say who speaks.
    private func isBelieved(_ index: Int, in page: Page) -> Bool {
        let rest = index + 1..<page.lines.count
        guard rest.count <= 12 else { return false }
        let paragraphs = rest.filter(page.isParagraph)
        guard paragraphs.count <= 3, page.lines[..<index].indices.contains(where: page.isParagraph)
        else { return false }
        if paragraphs.isEmpty { return true }
        let hasFrameBefore = page.keptLine(before: index) != index - 1
        let saysWho = paragraphs.allSatisfy { place in
            page.words(of: place).prefix(12).contains(where: Self.selfNames.contains)
        }
        return saysWho || hasFrameBefore && paragraphs.count == 1
    }

    /// Whether the line is “about X” and the next begins with X and says what it is.
    private func namesWhatFollows(_ index: Int, in page: Page) -> Bool {
        let words = page.words(of: index)
        guard (2...6).contains(page.lines[index].wordCount), index + 1 < page.lines.count, let first = words.first,
            Self.abouts.contains(first), !page.lines[index].isSentence
        else { return false }
        return page.words(of: index + 1).starts(with: words.dropFirst())
            && page.words(of: index + 1).prefix(12).contains(where: Self.selfNames.contains)
    }

    private static let abouts = Set(PhraseIndex.hashes(of: "عن حول about"))

    private static let selfNames = Set(
        PhraseIndex.hashes(
            of: """
                صحيفة جريدة موقع الموقع شركة مؤسسة منصة شبكة وكالة بوابة مجلة قناة إصدارات تأسست تأسس كاتب كاتبة صحفي صحفية
                صحافي صحافية باحث باحثة محرر محررة مراسل مراسلة نحن إخباري إخبارية إلكترونية journalist writer editor
                """))
}
