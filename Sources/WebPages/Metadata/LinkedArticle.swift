/// What the JSON-LD of a page says of its article (schema.org).
struct LinkedArticle: Equatable {
    var headline: String?
    var datePublished: String?
    var authors: [String] = []
    var publisher: String?
    var url: String?
    var language: String?
    var licence: String?
    var body: String?

    /// Reads all JSON-LD of a page and keeps what is said of its own article, not of the others it links to: of several
    /// articles the one with the page's address, else the one whose headline is a title of the page, else the first of
    /// the most telling type. What that one does not say, a description of the page itself may.
    ///
    /// - Parameters:
    ///   - scripts: the contents of the elements `script type="application/ld+json"`.
    ///   - address: the page's address.
    ///   - titles: the titles that the page gives elsewhere, as `PlainText.key`.
    init(scripts: [[UInt8]], address: PageAddress?, titles: [String]) {
        var graph = Graph()
        for script in scripts { for value in LenientJSON.values(in: script) { graph.add(value, depth: 0) } }
        let ranked = graph.nodes.enumerated().compactMap { index, node -> (rank: Int, index: Int)? in
            guard let rank = Self.rank(of: node) else { return nil }
            var score = rank * 10
            if let address, Self.addresses(of: node).contains(where: { Self.isSame($0, address) }) { score -= 6 }
            if let headline = Self.headline(of: node), titles.contains(PlainText.key(headline)) { score -= 5 }
            return (score, index)
        }
        for candidate in ranked.sorted(by: { ($0.rank, $0.index) < ($1.rank, $1.index) }) {
            let node = graph.nodes[candidate.index]
            // Another article of the same rank is a related one; only the page itself may add to the first.
            if headline != nil || datePublished != nil, Self.rank(of: node) != 2 { continue }
            complete(from: node, in: graph)
        }
    }

    private mutating func complete(from node: LenientJSON, in graph: Graph) {
        headline = headline ?? PlainText.line(Self.headline(of: node))
        for name in ["datePublished", "uploadDate", "dateCreated"] where datePublished == nil {
            datePublished = node[name].flatMap(Self.word).flatMap(PublicationDate.read)
        }
        if authors.isEmpty { authors = graph.names(node["author"] ?? node["creator"]) }
        publisher = publisher ?? graph.names(node["publisher"] ?? node["sourceOrganization"]).first
        url = url ?? Self.addresses(of: node).first
        language = language ?? graph.names(node["inLanguage"]).first
        licence = licence ?? node["license"].flatMap { $0.text ?? $0["url"]?.text ?? $0["@id"]?.text }
        if body == nil, let text = node["articleBody"]?.text, !text.isEmpty { body = PlainText.resolved(text) }
    }

    private static func headline(of node: LenientJSON) -> String? { node["headline"]?.text ?? node["name"]?.text }

    private static func word(_ value: LenientJSON) -> String? {
        switch value {
        case .string(let text), .word(let text): text
        case .array(let values): values.first.flatMap(word)
        case .object: value["@value"].flatMap(word)
        }
    }

    private static func addresses(of node: LenientJSON) -> [String] {
        [node["url"], node["mainEntityOfPage"], node["@id"]].compactMap { value in
            value?.text ?? value?["@id"]?.text ?? value?["url"]?.text
        }.filter { PageAddress($0) != nil }
    }

    /// Whether both are one page, whatever the scheme, fragment and last slash.
    private static func isSame(_ text: String, _ address: PageAddress) -> Bool {
        guard let other = PageAddress(text), other.site == address.site else { return false }
        func plain(_ path: String) -> Substring {
            var plain = path.prefix { $0 != "#" }
            while plain.last == "/" { plain.removeLast() }
            return plain
        }
        return plain(other.path) == plain(address.path)
    }

    /// How telling a type is: 0 articles, 1 videos and the like, 2 the page itself; nil for all others.
    private static func rank(of node: LenientJSON) -> Int? {
        let types = (node["@type"] ?? node["type"])?.elements.compactMap(\.text) ?? []
        return types.compactMap { type in
            let name = type.split { $0 == "/" || $0 == ":" || $0 == "#" }.last.map { $0.lowercased() } ?? ""
            switch name {
            case "liveblogposting", "blogposting", "article", "report", "socialmediaposting": return 0
            case _ where name.hasSuffix("newsarticle") || name.hasSuffix("article"): return 0
            case "videoobject", "audioobject", "podcastepisode", "imagegallery", "mediagallery", "interview",
                "creativework":
                return 1
            case "webpage", "itempage", "collectionpage": return 2
            default: return nil
            }
        }.min()
    }

    /// The objects of all scripts, with those that are referred to by name.
    private struct Graph {
        private(set) var nodes: [LenientJSON] = []
        private var byID: [String: Int] = [:]
        private var everyNode: [LenientJSON] = []

        /// Adds the objects of `value` that may be the page's article; not those in lists of others.
        mutating func add(_ value: LenientJSON, depth: Int) {
            guard depth < 8, everyNode.count < 2_000 else { return }
            switch value {
            case .array(let values): for value in values { add(value, depth: depth + 1) }
            case .object(let members):
                if let id = value["@id"]?.text, members.count > 1, byID[id] == nil { byID[id] = everyNode.count }
                everyNode.append(value)
                nodes.append(value)
                for member in members {
                    switch member.name {
                    case "@graph", "mainEntity", "mainEntityOfPage", "subjectOf", "itemReviewed":
                        add(member.value, depth: depth + 1)
                    case "author", "publisher", "creator": remember(member.value)
                    default: break
                    }
                }
            default: break
            }
        }

        private mutating func remember(_ value: LenientJSON) {
            for value in value.elements where everyNode.count < 2_000 {
                if let id = value["@id"]?.text, value["name"] != nil, byID[id] == nil {
                    byID[id] = everyNode.count
                    everyNode.append(value)
                }
            }
        }

        /// The names of persons, organisations or languages.
        func names(_ value: LenientJSON?) -> [String] {
            guard let value else { return [] }
            return value.elements.flatMap { element -> [String] in
                if let text = element.text { return [text] }
                if let name = element["name"] { return name.elements.compactMap(\.text) }
                if let name = element["alternateName"]?.text { return [name] }
                if let id = element["@id"]?.text, let place = byID[id] {
                    return everyNode[place]["name"]?.elements.compactMap(\.text) ?? []
                }
                return []
            }
        }
    }
}
