public import TextModel

/// What the rules of a site say about one page.
struct SiteSelection {
    /// What is said of each node: true to keep, false to drop, nil for nothing. The innermost element wins.
    private(set) var isKept: [Bool?] = []
    private(set) var title: PageTree.Node?
    private(set) var date: PageTree.Node?
    private(set) var byline: PageTree.Node?
    /// The wordings of frame lines, as the hashes of their words, and whether a line may go on behind.
    private(set) var phrases: [(words: [UInt64], isOpening: Bool)] = []
    let verdict: FrameVerdict
    /// The selectors that fit something in the page.
    private(set) var fitting: [SiteRules.Entry] = []

    /// Applies rules to a page; selectors that cannot be read are left to `lint`.
    init(_ rules: SiteRules, host: String, in tree: PageTree) {
        verdict = FrameVerdict(reason: .site, rule: "site:" + host)
        let keep = Self.elements(rules.keep, tree)
        let drop = Self.elements(rules.drop, tree)
        if !keep.isEmpty || !drop.isEmpty {
            isKept = [Bool?](repeating: nil, count: tree.count)
            for node in keep { isKept[node] = true }
            for node in drop { isKept[node] = false }
            for node in 1..<max(1, tree.count) where isKept[node] == nil {
                isKept[node] = isKept[Int(tree.parents[node])]
            }
        }
        title = Self.elements(rules.title, tree).first
        date = Self.elements(rules.date, tree).first
        byline = Self.elements(rules.byline, tree).first
        phrases = rules.phrases.map { Self.phrase($0.text) }.filter { !$0.words.isEmpty }
        fitting = rules.selectors.filter { !Self.elements([$0], tree).isEmpty }
    }

    /// What the rules say of a line; nil for nothing.
    func isKept(_ line: VisibleText.Line, words: ArraySlice<UInt64>) -> Bool? {
        if phrases.contains(where: { $0.isOpening ? words.starts(with: $0.words) : words.elementsEqual($0.words) }) {
            return false
        }
        return isKept.isEmpty ? nil : isKept[line.firstNode]
    }

    static func phrase(_ text: String) -> (words: [UInt64], isOpening: Bool) {
        (WordHashing.hashes(of: text), text.hasSuffix("…") || text.hasSuffix("..."))
    }

    private static func elements(_ entries: [SiteRules.Entry], _ tree: PageTree) -> [PageTree.Node] {
        entries.flatMap { entry in (try? Selector(entry.text))?.matches(in: tree) ?? [] }
    }
}

extension SiteRules {
    /// The host of these rules that a host name belongs to; nil if none.
    func host(for name: String) -> String? { hosts.first { name == $0 || name.hasSuffix("." + $0) } }
}

extension PageReader {
    /// What is wrong with a selector of a site rule.
    ///
    /// - Parameter selector: the selector as written: XPath if it begins with `/`, `(` or `.//`, otherwise CSS.
    /// - Returns: the problem in words, with the column; nil if the selector can be used.
    public static func check(_ selector: String) -> String? {
        do throws(SelectorProblem) {
            _ = try Selector(selector)
            return nil
        } catch {
            return "\(error.message), at column \(error.column)"
        }
    }

    /// How often each entry of the rules of a site matches on a page: elements for selectors, lines for phrases.
    ///
    /// - Parameters:
    ///   - rules: the rules.
    ///   - html: the page, decoded, well-formed UTF-8.
    /// - Returns: the entries in the order keep, drop, phrases, title, date, byline, each with its count.
    /// - Throws: `DocumentRejection` if the page is beyond the limits.
    public static func matches(
        of rules: SiteRules, in html: [UInt8]
    ) throws(DocumentRejection) -> [(entry: SiteRules.Entry, count: Int)] {
        let tree = try TreeBuilder.tree(of: html)
        let text = LineBuilder.text(of: tree)
        func elements(_ entries: [SiteRules.Entry]) -> [(entry: SiteRules.Entry, count: Int)] {
            entries.map { ($0, (try? Selector($0.text))?.matches(in: tree).count ?? 0) }
        }
        let phrases = rules.phrases.map { entry in
            let phrase = SiteSelection.phrase(entry.text)
            let count = text.lines.count { line in
                let words = text.words(of: line)
                return phrase.isOpening ? words.starts(with: phrase.words) : words.elementsEqual(phrase.words)
            }
            return (entry: entry, count: phrase.words.isEmpty ? 0 : count)
        }
        return elements(rules.keep) + elements(rules.drop) + phrases + elements(rules.title) + elements(rules.date)
            + elements(rules.byline)
    }

    /// The host of an address, lower case, without `www.` and port; nil if it has none.
    static func host(of url: String) -> String? {
        guard let scheme = url.range(of: "://") else { return nil }
        let rest = url[scheme.upperBound...].prefix { !"/?#".contains($0) }
        var host = rest.split(separator: "@").last.map { $0.lowercased() } ?? ""
        if let port = host.lastIndex(of: ":") { host = String(host[..<port]) }
        if host.hasPrefix("www.") { host.removeFirst(4) }
        return host.isEmpty ? nil : host
    }
}

extension String {
    /// Where a text first occurs.
    fileprivate func range(of text: String) -> Range<String.Index>? { self.firstRange(of: text) }
}
