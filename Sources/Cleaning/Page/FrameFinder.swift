internal import TextModel

/// Runs all rules over a page, in their fixed order.
struct FrameFinder: Sendable {
    /// The rules, in the order in which they apply.
    let rules: [any FrameRule]
    /// The number by which a page knows what its own mark-up removed.
    var markupRule: Int { rules.count }
    private let phrases: PhraseIndex
    private static let mostPasses = 3
    private let footRules: Set<Int>
    private let repeatRules: Set<Int>

    /// Makes a finder of these rules.
    init(rules: [any FrameRule] = FrameRules.all) {
        self.rules = rules
        phrases = PhraseIndex(rules.map(\.phrases))
        footRules = Set(rules.indices.filter { rules[$0].opensFoot })
        repeatRules = Set(rules.indices.filter { [.dup, .excerpt].contains(rules[$0].reason) })
    }

    /// The page of `passages` with the frame marked.
    ///
    /// - Parameters:
    ///   - passages: the lines.
    ///   - bytes: the source.
    ///   - title: the headline as the metadata give it.
    ///   - markup: a line for each passage where the text was extracted from a page; empty otherwise.
    ///   - recurring: the lines that recur in the outlet.
    ///   - sitePhrases: the phrases of the project's rules for the site.
    /// - Returns: the page.
    func page(
        of passages: [Passage], in bytes: UnsafeBufferPointer<UInt8>, title: String?, markup: [MarkedLine] = [],
        recurring: OutletFrame? = nil, sitePhrases: [SitePhrases.Phrase] = []
    ) -> Page {
        var page = PageBuilder.page(of: passages, in: bytes, title: title, phrases: phrases)
        page.footRules = footRules
        page.repeatRules = repeatRules
        page.recurring = recurring
        page.sitePhrases = sitePhrases
        page.adopt(markup, as: markupRule)
        // Frames below the article may have sentences of their own. Once those are known the article's end is, too, and
        // the rules see more; what closes the page waits for that.
        applyUntilStable(to: &page)
        for (number, rule) in rules.enumerated() where rule.isClosing {
            let body = page.body
            apply(rule, number, to: &page)
            if page.body != body { applyUntilStable(to: &page) }
        }
        return page
    }

    private func applyUntilStable(to page: inout Page) {
        for _ in 0..<Self.mostPasses {
            let body = page.body
            for (number, rule) in rules.enumerated() where !rule.isClosing { apply(rule, number, to: &page) }
            if page.body == body { return }
        }
    }

    private func apply(_ rule: any FrameRule, _ number: Int, to page: inout Page) {
        if rule.readsShapes, page.isMarkedUp { return }
        rule.apply(to: &page, as: number)
        page.findBody()
    }

    /// Takes back what was removed if nothing with a letter is left, first what was least certain; says whether it did.
    func restoreIfEmpty(_ page: inout Page) -> Bool {
        let isEmpty = !page.lines.indices.contains { page.isKept($0) && hasLetters(page.lines[$0]) }
        guard isEmpty else { return false }
        // Repeats and program code are the last to come back: without them the rest is at least the article's.
        let certain: Set<RemovalReason> = [.dup, .excerpt, .script]
        for onlyUncertain in [true, false] {
            var isRestored = false
            for index in page.lines.indices {
                guard let rule = page.removedBy[index] else { continue }
                if onlyUncertain,
                    rule < rules.count && certain.contains(rules[rule].reason) || page.lines[index].counts.arabic == 0
                {
                    continue
                }
                page.restore(index)
                isRestored = isRestored || hasLetters(page.lines[index])
            }
            if isRestored { break }
        }
        return true
    }

    private func hasLetters(_ line: PageLine) -> Bool {
        line.counts.arabic + line.counts.latin > 0 || line.isLong
    }
}
