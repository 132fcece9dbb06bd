/// The headings of the first rank on a page, in the order of the document.
struct PageHeadings {
    /// One heading.
    struct Heading {
        let node: PageTree.Node
        let text: String
    }

    /// Those outside of menus and lists of other articles.
    let all: [Heading]

    init(_ tree: PageTree) {
        var found: [Heading] = []
        for node in tree.elements(named: .h1) where found.count < 20 {
            if let text = PlainText.line(tree.text(of: node)), !PageFrame.holds(node, in: tree) {
                found.append(Heading(node: node, text: text))
            }
        }
        if found.isEmpty {
            // Old layouts have no h1: what is called the headline.
            for node in 1..<max(tree.count, 1) where !tree.isText(node) && found.count < 5 {
                guard let value = tree.attribute("itemprop", of: node), value.lowercased() == "headline",
                    tree.name(of: node) != .meta, let text = PlainText.line(tree.text(of: node))
                else { continue }
                found.append(Heading(node: node, text: text))
            }
        }
        all = found
    }

    var texts: [String] { all.map(\.text) }
    var first: Heading? { all.first }
}

/// Tells what stands in the frame of a page, by the elements and names above it.
enum PageFrame {
    /// Whether `node` stands in a menu, a footer, an aside, or in what is called so.
    static func holds(_ node: PageTree.Node, in tree: PageTree) -> Bool {
        var place: PageTree.Node? = node
        for _ in 0..<24 {
            guard let current = place, current > 0 else { return false }
            switch tree.name(of: current) {
            case .nav, .footer, .aside, .form: return true
            case .body, .html, .article, .main: return false
            default: break
            }
            for number in [PageTree.classAttribute, PageTree.idAttribute] {
                guard let range = tree.attributeRange(number: number, of: current) else { continue }
                for hint in ClassNames.hints(of: tree.bytes[range]) {
                    switch hint {
                    case .frame(.related), .frame(.nav), .frame(.comments), .frame(.ad): return true
                    default: break
                    }
                }
            }
            place = tree.parent(of: current)
        }
        return false
    }

    /// Whether the class or id of `node` gives this hint.
    static func isNamed(_ hint: ClassNames.Hint, _ node: PageTree.Node, in tree: PageTree) -> Bool {
        [PageTree.classAttribute, PageTree.idAttribute].contains { number in
            tree.attributeRange(number: number, of: node).map {
                ClassNames.hints(of: tree.bytes[$0]).contains(hint)
            } ?? false
        }
    }
}
