/// The elements `meta` and `link` of a page, by their names.
struct MetaTags {
    private var values: [String: String] = [:]
    /// `link rel` (and `a rel`) by its words, the first of each.
    private var links: [String: String] = [:]

    /// Reads all of them; the first of a name counts, empty ones do not.
    init(_ tree: PageTree) {
        for node in tree.elements(named: .meta) {
            guard let content = PlainText.line(tree.attribute("content", of: node), limit: 2_000) else { continue }
            for attribute in ["property", "name", "itemprop", "http-equiv"] {
                guard let name = tree.attribute(attribute, of: node)?.lowercased(), name.utf8.count <= 80 else {
                    continue
                }
                let key = attribute == "itemprop" ? "itemprop:" + name : name
                if values[key] == nil { values[key] = content }
            }
        }
        for name in [ElementName.link, .a] {
            for node in tree.elements(named: name) {
                guard let words = tree.attribute("rel", of: node)?.lowercased(), words.utf8.count <= 80,
                    let address = PlainText.line(tree.attribute("href", of: node), limit: 2_000)
                else { continue }
                for word in words.split(whereSeparator: \.isWhitespace) where links[String(word)] == nil {
                    links[String(word)] = address
                }
            }
        }
    }

    /// The content of the first of these names that is there.
    func first(_ names: [String]) -> String? { names.lazy.compactMap { values[$0] }.first }

    /// The contents of those of these names that are there.
    func all(_ names: [String]) -> [String] { names.compactMap { values[$0] } }

    /// Where a link of this relation leads.
    func link(_ relation: String) -> String? { links[relation] }
}
