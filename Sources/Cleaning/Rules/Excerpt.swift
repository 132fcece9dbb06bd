internal import TextModel

/// The beginning of the article, repeated above it and cut off.
struct Excerpt: FrameRule {
    let name = "excerpt"
    let reason = RemovalReason.excerpt
    let summary = """
        A passage above the article that repeats its beginning, with or without the headline before it, and breaks \
        off with […], [...] or …; also a whole sentence or more that the article then begins with. A passage that \
        is not found again stays.
        """

    let examples = [
        FrameExample(
            "Cut off, with the headline before it.",
            [
                .kept(ExampleText.headline),
                .frame("وزير النقل يفتتح جسر وادي الصفا الجديد افتتح وزير النقل سالم الرواحي جسر وادي الصفا يوم […]"),
                .otherFrame(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
            ]),
        FrameExample(
            "Cut off, with a call to read on.",
            [
                .kept(ExampleText.headline),
                .frame("افتتح وزير النقل سالم الرواحي جسر وادي الصفا يوم الأحد، وقال إن الجسر... [المزيد]"),
                .kept("تصوير: هدى"),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
            ]),
        FrameExample(
            "Cut off with […], and not word for word the beginning.",
            [
                .kept(ExampleText.headline),
                .frame("افتتح وزير النقل سالم الرواحي الأحد جسر وادي الصفا […]"),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
            ]),
        FrameExample(
            "A paragraph with a date behind it.",
            [
                .kept(ExampleText.headline),
                .frame(ExampleText.lead + " 03.03.2024, مرافئ"),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
            ]),
        FrameExample(
            "An omission in the article is no excerpt.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("وجاء في البيان: «إن الجسر الذي انتظره أهل الوادي سنوات طويلة صار حقيقة...»"),
                .kept(ExampleText.second),
            ]),
    ]

    // WordPress cuts excerpts at 55 words; some themes at 100.
    private static let longest = 130
    // Fewer equal words may be chance.
    private static let fewestCut = 5
    private static let fewestWhole = 8
    // “Read more” behind the place where the text breaks off.
    private static let invitation = Set(
        PhraseIndex.hashes(of: "المزيد اقرأ إقرأ تابع القراءة التفاصيل read more continue reading"))
    // In how many of the next lines a shortened beginning is looked for, and how many words in ten must be there.
    private static let shortenedReach = 5
    private static let shortenedTenths = 8
    // How many lines may stand between an excerpt and the text that it repeats.
    private static let reach = 12
    // A date and the name of a site have so many words.
    private static let longestStamp = 8

    func apply(to page: inout Page, as rule: Int) {
        let region = min(page.lines.count, (page.body?.lowerBound ?? 0) + 6)
        for index in 0..<region where page.isKept(index) && index != page.headline {
            if isExcerpt(index, in: page) || isShortened(index, in: page) || isStamped(index, in: page) {
                page.remove(index, by: rule)
            }
        }
    }

    private func isExcerpt(_ index: Int, in page: Page) -> Bool {
        let line = page.lines[index]
        guard line.wordCount >= Self.fewestCut, line.wordCount <= Self.longest, mayRepeat(index, in: page) else {
            return false
        }
        var words = page.allWords(of: index)
        var isCut = line.ending == .ellipsis || line.ending == .bracketedEllipsis
        while let last = words.last, Self.invitation.contains(last) {
            words.removeLast()
            isCut = true
        }
        if !isCut && !(line.isSentence && line.wordCount >= Self.fewestWhole) { return false }
        if let headline = page.headline {
            let title = page.words(of: headline)
            if words.count > title.count, words.starts(with: title) { words.removeFirst(title.count) }
        }
        // The last word may be cut too.
        if isCut, !words.isEmpty { words.removeLast() }
        guard words.count >= (isCut ? Self.fewestCut : Self.fewestWhole) else { return false }
        var last = index
        for _ in 0..<Self.reach {
            guard let next = page.keptLine(after: last) else { return false }
            if repeats(words, from: next, in: page, isCut: isCut) { return true }
            last = next
        }
        return false
    }

    /// Whether line `index` is a paragraph of the next lines with a date behind it, as search engines are given it.
    private func isStamped(_ index: Int, in page: Page) -> Bool {
        let line = page.lines[index]
        guard line.wordCount > Self.fewestWhole, line.wordCount <= Self.longest, mayRepeat(index, in: page) else {
            return false
        }
        let words = page.allWords(of: index)
        var last = index
        for _ in 0..<Self.reach {
            guard let next = page.keptLine(after: last) else { return false }
            let own = page.allWords(of: next)
            if own.count >= Self.fewestWhole, own.count < words.count, words.count - own.count <= Self.longestStamp,
                words.starts(with: own),
                line.isLong || page.traits(of: index).dropFirst(own.count).contains(where: { $0.contains(.number) })
            {
                return true
            }
            last = next
        }
        return false
    }

    /// Whether line `index` breaks off with […], which content systems write and authors hardly ever do above the article,
    /// and tells the article's beginning in nearly the same words: excerpts are often made from an earlier version.
    private func isShortened(_ index: Int, in page: Page) -> Bool {
        let line = page.lines[index]
        guard line.ending == .bracketedEllipsis, line.wordCount >= Self.fewestCut, line.wordCount <= Self.longest,
            page.body.map({ index <= $0.lowerBound }) ?? true
        else { return false }
        var known = Set(page.headline.map { Array(page.words(of: $0)) } ?? [])
        var last = index
        for _ in 0..<Self.shortenedReach {
            guard let next = page.keptLine(after: last) else { break }
            known.formUnion(page.allWords(of: next))
            last = next
        }
        guard last != index else { return false }
        let words = page.allWords(of: index)
        let found = words.count { known.contains($0) }
        return found * 10 >= words.count * Self.shortenedTenths
    }

    /// Whether one of the next lines begins as line `index` does; most do not, and need no closer look.
    private func mayRepeat(_ index: Int, in page: Page) -> Bool {
        var words = page.words(of: index)
        if let headline = page.headline {
            let title = page.words(of: headline)
            if words.count > title.count, words.starts(with: title) { words = words.dropFirst(title.count) }
        }
        var last = index
        for _ in 0..<Self.reach {
            guard let next = page.keptLine(after: last) else { return false }
            let own = page.words(of: next)
            let shared = min(Self.fewestCut, own.count, words.count) - 1
            if shared > 0, own.prefix(shared).elementsEqual(words.prefix(shared)) { return true }
            last = next
        }
        return false
    }

    /// Whether the text from line `first` on begins with `words`, lines that repeat the headline passed over; for a whole
    /// passage, whether one line begins so and goes on.
    private func repeats(_ words: ArraySlice<UInt64>, from first: Int, in page: Page, isCut: Bool) -> Bool {
        var place = words.startIndex
        var line: Int? = first
        while let index = line, place < words.endIndex {
            let own = page.allWords(of: index)
            if !isCut, own.count <= words.count { return false }
            let isHeadline = page.headline.map { page.lines[$0].hash == page.lines[index].hash } ?? false
            if !isHeadline || index == first {
                for word in own {
                    if place == words.endIndex { return true }
                    if word != words[place] { return false }
                    place += 1
                }
            }
            line = page.keptLine(after: index)
        }
        return place == words.endIndex
    }
}
