internal import TextModel

/// What is left of the frame above the headline.
struct Head: FrameRule {
    let name = "head"
    let reason = RemovalReason.nav
    let summary = """
        Where a page has frame above its article, the short lines that are left above the headline: the name of the \
        site, its slogan, the department. The headline is known by its repeats, or is the first line long enough for \
        one; a line that a date or an author follows may be it, and then all stays.
        """

    let isClosing = true
    let readsShapes = true
    let examples = [
        FrameExample(
            "The name of the site and a department nobody has heard of.",
            [
                .frame("مرافئ"),
                .otherFrame("القائمة"),
                .otherFrame("أخبار"),
                .frame("شؤون الوادي"),
                .kept(ExampleText.headline),
                .kept("سالم الرواحي"),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
            ]),
        FrameExample(
            "A short headline with its date, and a caption.",
            [
                .otherFrame("القائمة"),
                .kept("جسر جديد"),
                .otherFrame("نشر في: 3/3/2024"),
                .kept("الوزير عند مدخل الجسر يوم الافتتاح"),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
            ]),
        FrameExample(
            "Without frame above the article a short line stays.",
            [
                .kept("تقرير خاص"), .kept(ExampleText.headline), .kept(ExampleText.lead), .kept(ExampleText.second),
            ]),
    ]

    // The shortest line that is taken for a headline; and the longest above it that is not, if the headline is sure.
    private static let shortestHeadline = 4
    private static let longestAboveKnown = 6
    // How far from the top the headline is looked for.
    private static let reach = 400

    func apply(to page: inout Page, as rule: Int) {
        guard let body = page.body else { return }
        let limit = min(body.lowerBound, Self.reach)
        guard let headline = page.headline ?? presumedHeadline(before: limit, in: page), headline < limit else {
            return
        }
        // Repeats of the article are no sign of a site's frame.
        let hasFrame = (0..<limit).contains { !page.isKept($0) && page.lines[$0].hash != page.lines[headline].hash }
        guard hasFrame else { return }
        let longest = page.headline == nil ? Self.shortestHeadline - 1 : Self.longestAboveKnown
        for index in 0..<headline
        where page.isKept(index)
            && (page.lines[index].wordCount <= longest
                || page.headline != nil && page.lines[index].counts.separators > 0)
        {
            // Banners in other letters have a rule of their own.
            if page.lines[index].isLatin, page.lines[index].wordCount >= 2 { continue }
            if !page.isCredit(index), !page.isDoubled[index], !page.lines[index].isSentence {
                page.remove(index, by: rule)
            }
        }
        removeDepartment(below: headline, limit, in: &page, as: rule)
    }

    /// Removes the department set as a list of one item, among the repeats of the headline.
    private func removeDepartment(below headline: Int, _ limit: Int, in page: inout Page, as rule: Int) {
        for index in headline + 1..<max(limit, headline + 1) where page.isKept(index) && page.lines[index].hasMarker {
            let isAmongRepeats = [index - 1, index + 1].contains { place in
                place < page.lines.count && page.lines[place].hash == page.lines[headline].hash
            }
            if isAmongRepeats, page.lines[index].wordCount <= 3, !page.isCredit(index) { page.remove(index, by: rule) }
        }
    }

    /// The first line long enough for a headline; nil if a shorter one before it may be the headline.
    private func presumedHeadline(before limit: Int, in page: Page) -> Int? {
        for index in 0..<limit where page.isKept(index) && page.lines[index].counts.arabic > 0 {
            let line = page.lines[index]
            let holdsFrame = page.hits(of: index).contains { $0.placement == .whole && $0.count >= 2 }
            if line.wordCount >= Self.shortestHeadline, !line.isCovered, !holdsFrame, !page.isDate(index) {
                return line.hasMarker || line.isSentence ? nil : index
            }
            if line.wordCount >= 2, !line.isCovered, isFollowedByStamp(index, in: page) { return nil }
        }
        return nil
    }

    /// Whether a date, a time or an author stands on the next line, as under headlines.
    private func isFollowedByStamp(_ index: Int, in page: Page) -> Bool {
        let next = index + 1
        guard next < page.lines.count else { return false }
        if page.isCredit(next) || page.isDate(next) { return true }
        return page.traits(of: next).count { $0.contains(.number) } >= 3
    }
}
