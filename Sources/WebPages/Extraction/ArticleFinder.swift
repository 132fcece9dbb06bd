/// Finds the element that holds the article, by where its running text stands.
enum ArticleFinder {
    /// The element with the most running text near it; nil where the page has none.
    ///
    /// Each line of running text counts for the block it stands in and, less and less, for the elements above: so the
    /// parent of many paragraphs wins over any of them, and over what holds the rest of the page as well.
    static func root(of survey: PageSurvey) -> PageTree.Node? {
        let tree = survey.tree
        var scores = [Double](repeating: 0, count: tree.count)
        for index in survey.text.lines.indices {
            var weight = survey.prose(index)
            if survey.region(of: index) != nil { weight *= survey.mode == .recall ? 0.2 : 0 }
            if survey.isWitnessed[index] { weight *= 3 }
            if [.caption, .byline].contains(survey.role(of: index)) { weight *= 0.2 }
            guard weight > 0 else { continue }
            var node: PageTree.Node? = survey.text.lines[index].block
            for share in shares {
                guard let place = node, place > 0 else { break }
                scores[place] += weight * share
                node = tree.parent(of: place)
            }
        }
        var best: (node: PageTree.Node, score: Double)?
        for node in scores.indices where scores[node] > 0 {
            var score = scores[node] * factor(node, tree)
            // The text of an article does not stand before its headline.
            if let headline = survey.headline, tree.end(of: node) <= survey.text.lines[headline].firstNode {
                score *= 0.4
            }
            if score > best?.score ?? 0 { best = (node, score) }
        }
        return best?.node
    }

    private static let shares = [1, 1, 0.9, 0.75, 0.5, 0.3, 0.15]

    private static func factor(_ node: PageTree.Node, _ tree: PageTree) -> Double {
        if let range = tree.attributeRange("itemprop", of: node),
            String(decoding: tree.bytes[range], as: UTF8.self).contains("articleBody")
        {
            return 3
        }
        switch tree.names[node] {
        case .article, .main: return 1.2
        case .body, .html: return 0.8
        default: break
        }
        for number in [PageTree.classAttribute, PageTree.idAttribute] {
            if let range = tree.attributeRange(number: number, of: node),
                ClassNames.hints(of: tree.bytes[range]).contains(.content)
            {
                return 1.2
            }
        }
        return 1
    }
}
