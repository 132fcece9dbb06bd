/// Finds the author of a page.
enum PageByline {
    /// The author's name, or the names of several with commas between them; nil if the page names none.
    static func author(
        site: String?, linked: [String], tags: MetaTags, tree: PageTree, heading: PageHeadings.Heading?, outlet: String?
    ) -> String? {
        let outletKey = outlet.map(PlainText.key)
        func names(_ texts: [String]) -> String? {
            var found: [String] = []
            for text in texts {
                guard let name = name(text), PlainText.key(name) != outletKey, !found.contains(name) else { continue }
                found.append(name)
            }
            return found.isEmpty ? nil : PlainText.line(found.prefix(8).joined(separator: "، "), limit: 200)
        }
        if let name = names([site].compactMap(\.self)) { return name }
        if let name = names(linked) { return name }
        for name in [
            "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
            "byl", "itemprop:author", "article:author_name", "cxenseparse:author",
        ] {
            if let name = names(tags.all([name])) { return name }
        }
        return names(elements(tree, heading: heading))
    }

    /// What elements call the author: by role anywhere in the article, by class near the headline.
    private static func elements(_ tree: PageTree, heading: PageHeadings.Heading?) -> [String] {
        var called: String?
        for node in 1..<max(tree.count, 1) where !tree.isText(node) {
            let isRole =
                tree.attribute("itemprop", of: node)?.lowercased() == "author"
                || tree.attribute("rel", of: node)?.lowercased().split(separator: " ").contains("author") == true
            let isNear = heading.map { node > $0.node - 40 && node < tree.end(of: $0.node) + 200 } ?? false
            guard isRole || called == nil && isNear && PageFrame.isNamed(.byline, node, in: tree),
                tree.name(of: node) != .meta, tree.name(of: node) != .link, !PageFrame.holds(node, in: tree)
            else { continue }
            guard let text = PlainText.line(inner(node, tree), limit: 80), name(text) != nil else { continue }
            if isRole { return [text] }
            called = text
        }
        return called.map { [$0] } ?? []
    }

    /// The text of the element that is called the name inside, if there is one.
    private static func inner(_ node: PageTree.Node, _ tree: PageTree) -> String {
        for place in node..<min(tree.end(of: node), node + 30) where !tree.isText(place) {
            if tree.attribute("itemprop", of: place)?.lowercased() == "name" {
                return tree.attribute("content", of: place) ?? tree.text(of: place)
            }
        }
        return tree.text(of: node)
    }

    private static let openers = [
        "بقلم", "كتب", "كتبت", "كتبه", "كتبته", "إعداد", "اعداد", "تقرير", "تحرير", "الكاتب", "الكاتبة", "المصدر",
        "مراسل", "أعده", "أعدته", "by", "author", "من",
    ]

    /// The first letters of `openers`, without hamzas, and the capital ones of those that are Latin.
    private static let openerInitials = Set(
        (openers + ["By", "Author"]).compactMap { $0.unicodeScalars.first.map(PlainText.folded) })

    /// Whether `name` begins with a letter that a word such as «بقلم» begins with; most names do not.
    private static func mayBeginWithOpener(_ name: Substring) -> Bool {
        name.unicodeScalars.first.map { openerInitials.contains(PlainText.folded($0)) } ?? false
    }

    private static let noNames: Set<String> = [
        "admin", "administrator", "root", "editor", "webmaster", "author", "staff", "user", "null", "none", "undefined",
        "محرر", "المحرر", "ادمن", "الادمن", "مدير", "مدير الموقع", "المشرف", "الكاتب", "كاتب",
    ]

    /// `text` without «بقلم:» and the like; nil for what is no name: addresses, numbers, names of accounts.
    static func name(_ text: String) -> String? {
        guard var name = PlainText.line(text, limit: 120)?[...] else { return nil }
        guard !name.contains("://"), !name.hasPrefix("@"), !name.hasPrefix("www.") else { return nil }
        for _ in 0..<2 where mayBeginWithOpener(name) {
            let lower = name.lowercased()
            for opener in openers where lower.hasPrefix(opener) {
                let rest = name.dropFirst(opener.count)
                let behind = rest.drop { $0 == " " }
                if behind.first == ":" || behind.first == "/" || behind.first == "-" || behind.first == "|" {
                    name = behind.dropFirst().drop { " :/-|".contains($0) }
                    break
                }
                // «كتب أحمد …» without a colon.
                if rest.first == " ", opener != "من", opener != "المصدر", opener != "مراسل", opener != "تقرير" {
                    name = behind
                    break
                }
            }
        }
        while let last = name.last, " -–|/:،,".contains(last) { name.removeLast() }
        while let first = name.first, " -–|/:،,".contains(first) { name.removeFirst() }
        let key = PlainText.key(String(name))
        guard key.unicodeScalars.contains(where: { $0.properties.isAlphabetic }), !noNames.contains(key),
            name.split(separator: " ").count <= 12, PublicationDate.readLine(String(name)) == nil,
            !name.contains("@")
        else { return nil }
        return String(name)
    }
}
