internal import TextModel

/// The headline stands once.
struct HeadlineRepeat: FrameRule {
    let name = "headline-repeat"
    let reason = RemovalReason.dup
    let summary = """
        Recognises the headline by the title in the metadata or by its repeats above the article, and removes the \
        repeats, also one with the name of the site behind it. The first one that is no item of a menu stays.
        """

    let examples = [
        FrameExample(
            "The title of the page, an item of the breadcrumbs, the headline itself and one more.",
            [
                .frame("وزير النقل يفتتح جسر وادي الصفا الجديد - صحيفة مرافئ"),
                .otherFrame("• الرئيسية"),
                .frame("• وزير النقل يفتتح جسر وادي الصفا الجديد"),
                .kept(ExampleText.headline),
                .kept("سالم الرواحي"),
                .frame("وزير النقل يفتتح جسر وادي الصفا الجديد"),
                .kept(ExampleText.lead),
            ]),
        FrameExample(
            "The name of the site, above and below.",
            [
                .kept("صحيفة مرافئ الوادي"),
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
                .kept("صحيفة مرافئ الوادي"),
            ]),
        FrameExample(
            "A heading that comes twice in the article is no headline.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("ماذا قال الوزير في الافتتاح"),
                .kept(ExampleText.second),
                .kept("ماذا قال الوزير في الافتتاح"),
                .kept(ExampleText.third),
            ]),
    ]

    // A headline has at least so many words, and a site's name at most.
    private static let fewestWords = 3
    private static let longestSiteName = 6
    // A short line that comes back under so many paragraphs is rather the name of the site.
    private static let longestName = 4
    private static let textAbove = 2
    // The longest menu above a headline, in lines, and how far the title of the page stands from it.
    private static let longestHead = 400
    private static let reach = 60
    // How many lines stand above a poem.
    private static let poemHead = 6

    func apply(to page: inout Page, as rule: Int) {
        guard let headline = page.headline ?? find(in: page) else { return }
        page.headline = headline
        let hash = page.lines[headline].hash
        for index in page.lines.indices where index != headline && page.isKept(index) {
            guard page.lines[index].hash == hash || isHeadlineWithSite(index, headline, in: page) else { continue }
            // A text without paragraphs may be a poem that begins with the verse it is named for.
            if page.body != nil || index < Self.poemHead { page.remove(index, by: rule) }
        }
    }

    private func find(in page: Page) -> Int? {
        if let titled = findByTitle(in: page) { return titled }
        var places: [UInt64: [Int]] = [:]
        for index in page.lines.indices where isCandidate(index, in: page) {
            places[page.lines[index].hash, default: []].append(index)
        }
        var firstParagraph = page.body?.lowerBound ?? page.lines.count
        // What breaks off is rather an excerpt than the first paragraph.
        if firstParagraph < page.lines.count, page.lines[firstParagraph].ending == .ellipsis { firstParagraph += 2 }
        firstParagraph = min(firstParagraph, Self.longestHead)
        var best: Int?
        for index in page.lines.indices where index < firstParagraph && isCandidate(index, in: page) {
            guard let repeats = places[page.lines[index].hash], repeats.first == index else { continue }
            guard isBelieved(repeats, in: page) || isTitleOfPage(index, in: page) else { continue }
            let standing = repeats.first { !page.lines[$0].hasMarker } ?? index
            if best.map({ page.lines[$0].wordCount < page.lines[standing].wordCount }) ?? true { best = standing }
        }
        return best
    }

    private func findByTitle(in page: Page) -> Int? {
        let title = page.title
        guard title.count >= 2 else { return nil }
        let firstParagraph = page.body?.lowerBound ?? page.lines.count
        var found: Int?
        for index in page.lines.indices where index <= firstParagraph + 3 && !page.lines[index].isLong {
            let words = page.words(of: index)
            let isWhole = words.elementsEqual(title)
            let isBeginning =
                words.count >= Self.fewestWords && title.starts(with: words)
                && title.count - words.count <= Self.longestSiteName && words.count * 2 >= title.count
            guard isWhole || isBeginning else { continue }
            if !page.lines[index].hasMarker { return index }
            found = found ?? index
        }
        return found
    }

    private func isCandidate(_ index: Int, in page: Page) -> Bool {
        let line = page.lines[index]
        return !line.isLong && line.wordCount >= Self.fewestWords && line.wordCount <= 40 && line.counts.arabic > 0
            && !line.counts.hasHash && !line.isCovered && page.isKept(index) && !isInitials(index, in: page)
    }

    /// Whether the line is initials of authors and agencies for the most part.
    private func isInitials(_ index: Int, in page: Page) -> Bool {
        let letters = page.traits(of: index).count { $0.contains(.letter) }
        return letters >= 3 && letters * 2 >= page.lines[index].wordCount
    }

    /// Whether a line that stands at `repeats` is a headline: it is repeated, and not only as captions are.
    private func isBelieved(_ repeats: [Int], in page: Page) -> Bool {
        guard repeats.count >= 2 else { return false }
        if isNameOfSite(repeats, in: page) { return false }
        if repeats.count > 2 || repeats[1] > repeats[0] + 1 { return true }
        // Twice in a row: a headline only if nothing that could be one stands before it.
        return !page.lines[..<repeats[0]].indices.contains { isCandidate($0, in: page) && !page.lines[$0].hasMarker }
    }

    /// Whether a short line stands once above the article and else only below it, with a longer line that may be the
    /// headline before the first paragraph.
    private func isNameOfSite(_ repeats: [Int], in page: Page) -> Bool {
        guard let body = page.body, let first = repeats.first, page.lines[first].wordCount <= Self.longestName,
            first < body.lowerBound, (first..<repeats[1]).count(where: page.isParagraph) >= Self.textAbove
        else { return false }
        return (first + 1..<body.lowerBound).contains { index in
            isCandidate(index, in: page) && page.lines[index].wordCount > page.lines[first].wordCount
                && !page.lines[index].hasMarker
        }
    }

    /// Whether another line is this one with the name of the site, or the last item of the breadcrumbs.
    private func isTitleOfPage(_ headline: Int, in page: Page) -> Bool {
        (max(0, headline - Self.reach)..<min(page.lines.count, headline + 6)).contains { index in
            index != headline
                && (isHeadlineWithSite(index, headline, in: page) || endsPath(index, headline, in: page))
        }
    }

    /// Whether line `index` is a path whose last item is the headline.
    private func endsPath(_ index: Int, _ headline: Int, in page: Page) -> Bool {
        let line = page.lines[index]
        let words = page.words(of: headline)
        guard line.counts.separators > 0, !line.isLong, line.words.count > words.count,
            page.words(of: index).suffix(words.count).elementsEqual(words)
        else { return false }
        return page.table.traits[line.words.upperBound - words.count].contains(.afterSeparator)
    }

    /// Whether line `index` is the headline, a separator, and a few words more.
    private func isHeadlineWithSite(_ index: Int, _ headline: Int, in page: Page) -> Bool {
        let line = page.lines[index]
        let words = page.words(of: headline)
        guard line.counts.separators > 0, !line.isLong, line.words.count > words.count,
            line.words.count - words.count <= Self.longestSiteName, page.words(of: index).starts(with: words)
        else { return false }
        return page.table.traits[line.words.lowerBound + words.count].contains(.afterSeparator)
    }
}
