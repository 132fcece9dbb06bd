/// Finds the line with the headline of a page's article.
enum HeadlineFinder {
    /// The line that agrees best with the titles the page gives, headings before others; without titles the only `h1`.
    static func headline(of text: VisibleText, in tree: PageTree, _ witnesses: Witnesses) -> Int? {
        var best: (line: Int, score: Double)?
        let titleWords = HashSet(witnesses.titles.joined())
        for index in text.lines.indices {
            let line = text.lines[index]
            guard line.wordCount >= 2, line.wordCount <= 50 else { continue }
            let words = text.words(of: line)
            let isLikely = words.count(where: titleWords.contains) * 2 >= words.count
            let isHeading = tree.names[line.block] == .h1 || tree.parent(of: line.block).map { tree.names[$0] } == .h1
            guard isLikely || isHeading else { continue }
            let (level, names) = setting(of: line, in: tree)
            let agreement = isLikely ? witnesses.agreement(withTitle: words) : 0
            // Without titles any `h1` will do; beside them a short one is the name of the site.
            let isAlone = level == 1 && line.wordCount >= (witnesses.titles.isEmpty ? 2 : 4)
            guard agreement >= 0.55 || isAlone && !words.elementsEqual(witnesses.site) else { continue }
            var score = agreement
            switch level {
            case 1: score += 0.5
            case 2, 3: score += 0.25
            case 4, 5, 6: score += 0.1
            default: break
            }
            if names { score += 0.2 }
            if line.linkShare > 0.5 { score -= 0.3 }
            if score > best?.score ?? (level == 1 ? 0.45 : 0.6) { best = (index, score) }
        }
        return best?.line
    }

    /// The headline of a page whose titles do not tell it, as where they all are the name of the site: the heading, or
    /// what names call a headline, that stands above the text.
    static func headline(above start: Int, in survey: PageSurvey) -> Int? {
        var best: (line: Int, rank: Int)?
        for index in max(0, start - 8)..<start {
            let line = survey.text.lines[index]
            guard line.wordCount >= 4, line.wordCount <= 40, line.linkShare < 0.5, survey.region(of: index) == nil
            else { continue }
            let (level, isNamed) = setting(of: line, in: survey.tree)
            guard level > 0 || isNamed else { continue }
            let rank = (level > 0 ? level : 3) - (isNamed ? 2 : 0)
            if rank < best?.rank ?? 5 { best = (index, rank) }
        }
        return best?.line
    }

    /// The level of the heading the line stands in, and whether names call it a headline.
    private static func setting(of line: VisibleText.Line, in tree: PageTree) -> (level: Int, isNamed: Bool) {
        var level = 0
        var isNamed = false
        var node: PageTree.Node? = tree.parent(of: line.firstNode)
        for _ in 0..<4 {
            guard let place = node else { break }
            if level == 0 { level = tree.names[place].headingLevel }
            for number in [PageTree.classAttribute, PageTree.idAttribute] {
                if let range = tree.attributeRange(number: number, of: place) {
                    isNamed = isNamed || ClassNames.hints(of: tree.bytes[range]).contains(.headline)
                }
            }
            if let range = tree.attributeRange("itemprop", of: place) {
                isNamed = isNamed || tree.bytes[range].elementsEqual("headline".utf8)
            }
            if place == line.block { break }
            node = tree.parent(of: place)
        }
        return (level, isNamed)
    }
}
