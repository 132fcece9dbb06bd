import TextModel

/// What a page says in its head and its data about its headline and its text. It decides nothing by itself: what stands
/// here and on the page as well is believed more.
struct Witnesses: Sendable {
    /// The words of each title the page gives, without the name of the site as far as that can be told.
    var titles: [[UInt64]] = []
    /// The words of the summary (`og:description` and the like).
    var summary: [UInt64] = []
    /// The words of JSON-LD's `articleBody`.
    var body: [UInt64] = []
    /// The name of the site.
    var site: [UInt64] = []

    /// How many `meta` elements are read, of how many titles, and of how many words, use is made. No page of news has so
    /// many; one that is made to be slow has.
    private static let limit = 1000
    private static let titleLimit = 16
    private static let longestTitle = 100

    /// Collects what a page says.
    ///
    /// - Parameters:
    ///   - tree: the page.
    ///   - metadata: what was read of its metadata.
    init(_ tree: PageTree, _ metadata: PageMetadata) {
        for node in tree.elements(named: .meta).prefix(Self.limit) {
            let name = tree.attribute("property", of: node) ?? tree.attribute("name", of: node) ?? ""
            guard let content = tree.attribute("content", of: node) else { continue }
            switch name.lowercased() {
            case "og:title", "twitter:title", "title", "dc.title", "headline", "sailthru.title":
                titles.append(WordHashing.hashes(of: content))
            case "og:description", "twitter:description", "description":
                if summary.isEmpty { summary = WordHashing.hashes(of: content) }
            case "og:site_name": site = WordHashing.hashes(of: content)
            default: break
            }
        }
        if let title = metadata.metadata.title { titles.append(WordHashing.hashes(of: title)) }
        if let text = metadata.articleBody { body = WordHashing.hashes(of: text) }
        if let title = tree.elements(named: .title).first { titles += Self.parts(of: tree.text(of: title)) }
        // Each line of the page is held against each title.
        titles = Array(
            titles.filter { (2...Self.longestTitle).contains($0.count) && $0 != site }.prefix(Self.titleLimit))
    }

    /// The title of a document, whole and without what stands behind its last separators.
    private static func parts(of title: String) -> [[UInt64]] {
        var result = [WordHashing.hashes(of: title)]
        let signs = title.utf8.contains { $0 == 0x2D || $0 == 0x7C || $0 == 0x3A || $0 == 0xE2 || $0 == 0xC2 }
        guard signs else { return result }
        for separator in [" - ", " | ", " – ", " — ", " :: ", " » ", "|"] where title.utf8.holds(separator.utf8) {
            let parts = title.split(separator: separator).map { WordHashing.hashes(of: String($0)) }
            if parts.count > 1, let longest = parts.max(by: { $0.count < $1.count }), longest.count >= 4 {
                result.append(longest)
            }
        }
        return result
    }

    /// How well words agree with the titles, from 0 to 1.
    func agreement(withTitle words: ArraySlice<UInt64>) -> Double {
        guard !words.isEmpty else { return 0 }
        let own = Set(words)
        return titles.reduce(0) { best, title in
            let shared = Double(title.count(where: own.contains))
            return max(best, min(1, 2 * shared / Double(title.count + words.count)))
        }
    }
}

extension String.UTF8View {
    /// Whether the bytes of `text` stand somewhere among these. To ask this is a hundred times cheaper than to split by it.
    fileprivate func holds(_ text: String.UTF8View) -> Bool {
        guard let first = text.first else { return true }
        return indices.contains { self[$0] == first && self[$0...].starts(with: text) }
    }
}
