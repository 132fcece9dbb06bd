internal import TextModel

/// The path from the home page to the article: a line that begins with the home page, or short items between › » > / |, one of which is a department; also the path set as a list.
struct Breadcrumb: FrameRule {
    let name = "breadcrumb"
    let reason = RemovalReason.nav
    let summary = """
        The path from the home page to the article: a line that begins with the home page, or short items \
        between › » > / |, one of which is a department; also the path set as a list.
        """
    let openingLimit = 30

    let phrases: [Phrase] =
        Phrase.list(
            .whole,
            """
            الرئيسية|الرئيسيه|الصفحة الرئيسية|الصفحه الرئيسيه|صفحة البداية|الصفحة الأولى|\
            العودة للرئيسية|العودة إلى الرئيسية|أنت هنا|انت الآن في|Home|Home Page|Homepage|\
            Main Page|Frontpage|You are here|Back to home|Go to home
            """)
        + Phrase.list(
            .openingAtEdge,
            """
            أنت هنا|انت هنا|You are here|المسار
            """)

    let examples = [
        FrameExample(
            "On one line, and as a list.",
            [
                .frame("الرئيسية › أخبار › محليات"),
                .frame("أنت هنا: الرئيسية / أخبار"),
                .frame("مرافئ :: الصفحة الرئيسية"),
                .frame("• Home"),
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
            ]),
        FrameExample(
            "Home in the article.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("وقال إن المهمة الرئيسية هي ربط الميناء بالمدينة."),
                .kept("الوادي - الميناء"),
            ]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        // With a number it is something else's name ("Home 2015").
        for index in page.lines.indices where page.isKept(index) && isSpokenFor(index, in: page, as: rule) {
            let hasNumber = page.traits(of: index).contains { $0.contains(.number) }
            if !hasNumber || page.lines[index].counts.separators > 0 { page.remove(index, by: rule) }
        }
        for index in page.lines.indices where page.isKept(index) && isPath(index, in: page, as: rule) {
            page.remove(index, by: rule)
        }
        removeItems(in: &page, as: rule)
    }

    /// Removes the path set as a list: short items directly under the home page.
    private func removeItems(in page: inout Page, as rule: Int) {
        var index = 0
        while index < page.lines.count {
            let isHome = page.removedBy[index] == rule && page.lines[index].hasMarker
            index += 1
            guard isHome else { continue }
            while index < page.lines.count, page.lines[index].hasMarker, page.isInHead(index),
                page.lines[index].wordCount <= 3 || !page.isKept(index)
            {
                if index != page.headline { page.remove(index, by: rule) }
                index += 1
            }
        }
    }

    private func isPath(_ index: Int, in page: Page, as rule: Int) -> Bool {
        let line = page.lines[index]
        guard line.counts.separators > 0, !line.isLong, line.wordCount <= 30, index != page.headline,
            line.ending != .sentence
        else { return false }
        if page.hits(of: index).contains(where: { $0.rule == rule && $0.start <= 2 && $0.placement == .whole }) {
            return true
        }
        // Without the home page: signs that are no dashes, items of at most three words, a department among them.
        guard line.counts.separators > line.counts.dashes, page.isInHead(index), line.wordCount <= 12,
            page.hits(of: index).contains(where: { $0.placement == .wholeAtEdge && $0.rule != rule })
        else { return false }
        return longestItem(of: index, in: page) <= 3
    }

    private func longestItem(of index: Int, in page: Page) -> Int {
        var longest = 0
        var length = 0
        for traits in page.traits(of: index) {
            if traits.contains(.afterSeparator) { length = 0 }
            length += 1
            longest = max(longest, length)
        }
        return longest
    }
}
