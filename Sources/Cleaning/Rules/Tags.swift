internal import TextModel

/// Key words of the article as links: a line that begins with their label, the lines of a list under it, and lines of hash tags.
struct Tags: FrameRule {
    let name = "tags"
    let reason = RemovalReason.links
    let summary = """
        Key words of the article as links: a line that begins with their label, the lines of a list under \
        it, and lines of hash tags.
        """
    let openingLimit = 60

    let phrases: [Phrase] =
        Phrase.list(
            .whole,
            """
            الوسوم|وسوم|الأوسمة|الكلمات المفتاحية|كلمات مفتاحية|الكلمات الدالة|كلمات دالة|\
            كلمات دلالية|الكلمات الدلالية|الكلمات الدليلية|هاشتاغ|تاغات|تاجات|الدليل|دلالات|\
            كلمات البحث|مواضيع هذا الخبر|Tags|Tag|Tagged|Keywords|Key words|Topics|Hashtags|Labels
            """)
        + Phrase.list(.wholeAtEdge, "مواضيع|موضوعات")
        + Phrase.list(
            .opening,
            """
            الوسوم|وسوم|الأوسمة|الكلمات المفتاحية|كلمات مفتاحية|الكلمات الدالة|كلمات دالة|\
            كلمات دلالية|الكلمات الدلالية|الكلمات الدليلية|هاشتاغ|Tags|Tagged|Keywords|Labels|\
            Filed under
            """)
        + Phrase.list(.openingAtEdge, "سمات")

    let examples = [
        FrameExample(
            "Labels and hash tags.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
                .frame("كلمات مفتاحية: جسر، وادي الصفا، نقل"),
                .frame("#جسر_الوادي #النقل"),
            ]),
        FrameExample(
            "A label without a mark, below the article.",
            [
                .kept(ExampleText.headline), .kept(ExampleText.lead), .kept(ExampleText.second),
                .frame("سمات جسر وادي الصفا نقل"),
            ]),
        FrameExample(
            "A heading in the article.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("وسم المهندسون مسار الطريق بأعلام حمراء."),
                .kept("كلمات دالة على جدار كتبها الأطفال"),
                .kept(ExampleText.second),
            ]),
    ]

    // A key word has so many words, and a list of them so many lines.
    private static let longestWord = 4
    private static let longestList = 15

    func apply(to page: inout Page, as rule: Int) {
        for index in page.lines.indices where page.isKept(index) && isSpokenFor(index, in: page, as: rule) {
            if page.lines[index].isCovered || isLabelled(index, in: page, as: rule) || isLast(index, in: page) {
                page.remove(index, by: rule)
            }
        }
        for index in page.lines.indices where page.isKept(index) && isHashTags(index, in: page) {
            page.remove(index, by: rule)
        }
        for index in page.lines.indices where page.removedBy[index] == rule && page.lines[index].isCovered {
            var next = index + 1
            while next < page.lines.count, next - index <= Self.longestList, page.isInFoot(next), page.isKept(next),
                page.lines[next].wordCount <= Self.longestWord, page.lines[next].ending == .open,
                !page.isCredit(next), !page.looksLikeFrame(next, apartFrom: rule, departmentsToo: false)
            {
                page.remove(next, by: rule)
                next += 1
            }
        }
    }

    /// Whether the article is over and nothing but the key words is left: the label needs no mark behind it there.
    private func isLast(_ index: Int, in page: Page) -> Bool {
        page.isInFoot(index) && page.keptLine(after: index) == nil
            && page.lines[index].wordCount <= Self.longestWord * Self.longestWord
    }

    /// Whether the label is set off, or what follows it is items with marks between them.
    private func isLabelled(_ index: Int, in page: Page, as rule: Int) -> Bool {
        let line = page.lines[index]
        if line.counts.separators > 0 || line.counts.hasHash { return true }
        return page.traits(of: index).contains { !$0.isDisjoint(with: [.beforeColon, .beforeStop]) }
    }

    private func isHashTags(_ index: Int, in page: Page) -> Bool {
        let line = page.lines[index]
        guard line.counts.hasHash, !line.isLong, line.wordCount <= 30, page.isAtEdge(index) else { return false }
        let passage = line.passage
        var hashes = 0
        var plainWords = 0
        var isAtWordStart = true
        for place in passage.start..<passage.end {
            let byte = page.bytes[place]
            if byte == 0x20 {
                isAtWordStart = true
            } else if isAtWordStart {
                if byte == 0x23 { hashes += 1 } else { plainWords += 1 }
                isAtWordStart = false
            }
        }
        return hashes > 0 && plainWords == 0
    }
}
