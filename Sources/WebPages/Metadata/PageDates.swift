import TextModel

/// Finds the date of publication of a page, in the order that `PageMetadata` gives.
struct PageDates {
    let tree: PageTree
    /// The headline, behind which the date stands.
    let heading: PageHeadings.Heading?
    /// The day of capture, ISO 8601; nil if it is not known.
    let captured: String?

    init(tree: PageTree, heading: PageHeadings.Heading?, captured: String?) {
        self.tree = tree
        self.heading = heading
        self.captured = captured.flatMap { ISODate.date(in: $0) }
    }

    /// The names of `meta` that give the date of publication; those of the day it was made or put in follow.
    static let names = [
        "article:published_time", "og:article:published_time", "article:published", "og:published_time",
        "itemprop:datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
        "dc.date.published", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "dc.created",
        "datepublished", "date_published", "publishdate", "publish_date", "publish-date", "published_date",
        "published-date", "pubdate", "publication_date", "publication-date", "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime", "article.published", "article.created", "article_date_original",
        "rnews:datepublished", "bt:pubdate", "ptime", "displaydate", "timestamp", "video:release_date",
        "og:video:release_date", "date", "itemprop:uploaddate", "itemprop:datecreated", "og:pubdate",
    ]

    /// The first date there is, and where it was found.
    func first(
        site: String?, linked: String?, tags: MetaTags, address: PageAddress?
    ) -> (date: String?, source: String?) {
        if let date = accepted(site.flatMap { PublicationDate.read($0) ?? PublicationDate.readLine($0) }) {
            return (date, "site-rule")
        }
        if let date = accepted(linked) { return (date, "json-ld") }
        for value in tags.all(Self.names) {
            if let date = accepted(PublicationDate.read(value)) { return (date, "meta") }
        }
        if let date = timeElement() { return (date, "time") }
        let inAddress = address?.date
        if let date = accepted(inAddress?.day) { return (date, "url") }
        if let date = dateline() { return (date, "dateline") }
        if let date = accepted(inAddress?.month) { return (date, "url") }
        return (nil, nil)
    }

    /// `date`, unless it lies behind the capture: a day more for the time zones.
    private func accepted(_ date: String?) -> String? {
        guard let date else { return nil }
        guard let captured, captured.utf8.count == 10 else { return date }
        return date.prefix(10) <= Self.dayAfter(captured) ? date : nil
    }

    /// The next day; good enough to compare with: the 32nd of a month is behind its last day.
    private static func dayAfter(_ date: String) -> String {
        let day = (Int(date.suffix(2)) ?? 0) + 1
        return date.prefix(8) + (day < 10 ? "0" : "") + String(day)
    }

    // MARK: elements

    /// `time` (or another element) that says it is the date of publication; then the first `time` behind the headline,
    /// or in an article if there is no headline.
    private func timeElement() -> String? {
        var behind: String?
        for node in 1..<max(tree.count, 1) where !tree.isText(node) {
            let isTime = tree.name(of: node) == .time
            let role = tree.attribute("itemprop", of: node)?.lowercased()
            guard isTime || role == "datepublished", tree.name(of: node) != .meta else { continue }
            guard !PageFrame.holds(node, in: tree), let date = accepted(date(of: node)) else { continue }
            if role == "datepublished" || tree.has("pubdate", node) { return date }
            guard behind == nil, role == nil || role == "datecreated", !isUpdate(node) else { continue }
            if isByHeadline(node) { behind = date }
        }
        return behind
    }

    private func date(of node: PageTree.Node) -> String? {
        for name in ["datetime", "content", "title"] {
            if let value = tree.attribute(name, of: node), let date = PublicationDate.read(value) { return date }
        }
        return PublicationDate.read(tree.text(of: node))
    }

    /// Whether names or words say that it is the date of the last change.
    private func isUpdate(_ node: PageTree.Node) -> Bool {
        var place = node
        for _ in 0..<2 {
            let names = (tree.attribute("class", of: place) ?? "") + " " + (tree.attribute("id", of: place) ?? "")
            if names.lowercased().contains("updated") || names.lowercased().contains("modified") {
                return !names.lowercased().contains("published")
            }
            guard tree.end(of: place) - place < 12 else { break }
            if Self.speaksOfUpdate(tree.text(of: place)) { return true }
            guard let parent = tree.parent(of: place) else { break }
            place = parent
        }
        return false
    }

    private static func speaksOfUpdate(_ text: String) -> Bool {
        let key = PlainText.key(text)
        guard !key.contains("نشر"), !key.contains("published") else { return false }
        return key.contains("تحديث") || key.contains("تعديل") || key.contains("updated") || key.contains("modified")
    }

    /// How many nodes behind the headline a date stands at most: a share bar and a picture lie between.
    private static let reach = 600

    private func isByHeadline(_ node: PageTree.Node) -> Bool {
        guard let heading else { return isInArticle(node) }
        if node > heading.node { return node - tree.end(of: heading.node) <= Self.reach }
        // Above the headline it stands in the same header.
        let parent = tree.parent(of: heading.node) ?? 0
        return parent > 0 && tree.name(of: parent) != .body && tree.contains(parent, node)
            || isInArticle(node) && heading.node - node <= 60
    }

    private func isInArticle(_ node: PageTree.Node) -> Bool {
        var place = tree.parent(of: node)
        while let current = place {
            if tree.name(of: current) == .article || tree.name(of: current) == .main { return true }
            place = tree.parent(of: current)
        }
        return false
    }

    // MARK: text

    /// The date in a line of text by the headline: first in elements that are called the line of the date, then in any
    /// short line, then at the beginning of a paragraph.
    private func dateline() -> String? {
        var lines: [(node: PageTree.Node, text: String, isNamed: Bool)] = []
        var node = max((heading?.node ?? 1) - 60, 1)
        let end = heading.map { min(tree.end(of: $0.node) + Self.reach, tree.count) } ?? tree.count
        while node < end, lines.count < 200 {
            defer { node += 1 }
            guard tree.isText(node), let parent = tree.parent(of: node) else { continue }
            let block = block(of: parent)
            guard lines.last?.node != block, isByHeadline(node), !PageFrame.holds(block, in: tree),
                !tree.name(of: parent).isHidden
            else { continue }
            lines.append((block, tree.text(of: block), isCalledDate(from: parent, to: block)))
        }
        let named = lines.filter(\.isNamed).map(\.text)
        // A short sentence may name a day as well; it ends as sentences do.
        let short =
            heading == nil
            ? [] : lines.prefix(20).map(\.text).filter { $0.count <= 70 && !".؟!؛:".contains($0.last ?? ".") }
        for text in named + short where !Self.speaksOfUpdate(text) && text.count <= 200 {
            if let date = accepted(PublicationDate.readLine(text)) { return date }
        }
        guard heading != nil else { return nil }
        // «الرباط (المثال) – 7 نوفمبر 2025 – قال …»
        for line in lines.prefix(60) where line.text.count > 90 {
            if let date = accepted(PublicationDate.readLine(String(line.text.prefix(60)))) { return date }
        }
        return nil
    }

    /// The smallest element that makes lines of its own.
    private func block(of node: PageTree.Node) -> PageTree.Node {
        var place = node
        while !tree.name(of: place).isBlock, let parent = tree.parent(of: place), parent > 0 { place = parent }
        return place
    }

    private func isCalledDate(from node: PageTree.Node, to block: PageTree.Node) -> Bool {
        var place: PageTree.Node? = node
        var isBehindBlock = false
        for _ in 0..<6 {
            guard let current = place else { return false }
            if PageFrame.isNamed(.dateline, current, in: tree) { return true }
            if isBehindBlock { return false }
            isBehindBlock = current == block
            place = tree.parent(of: current)
        }
        return false
    }
}
