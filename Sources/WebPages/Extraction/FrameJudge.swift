/// Says of each line of a page whether it is the article's or the frame's.
struct FrameJudge {
    private(set) var survey: PageSurvey
    let root: PageTree.Node?
    /// The verdict on each line; nil for lines of the article.
    private(set) var verdicts: [FrameRegion?]

    private var tree: PageTree { survey.tree }
    private var lines: [VisibleText.Line] { survey.text.lines }

    init(_ survey: PageSurvey) {
        self.survey = survey
        root = ArticleFinder.root(of: survey)
        verdicts = survey.text.lines.indices.map { survey.region(of: $0) }
        judge()
    }

    private mutating func judge() {
        guard let root else { return judgeWithoutRoot() }
        let body = linesInside(root)
        let isNamed = survey.headline != nil
        if !isNamed { survey.headline = HeadlineFinder.headline(above: body.lowerBound, in: survey) }
        judgeOutside(body)
        judgeInside(body)
        if isNamed { removeSecondArticle(body) }
        removeNotices(body)
        removeRepeatedHeadline()
        removeEmptyHeadings()
        if let headline = survey.headline { verdicts[headline] = nil }
    }

    /// The lines that stand in an element.
    private func linesInside(_ node: PageTree.Node) -> Range<Int> {
        let end = tree.end(of: node)
        let first = lines.firstIndex { $0.firstNode >= node } ?? lines.count
        let last = lines[first...].firstIndex { $0.firstNode >= end } ?? lines.count
        return first..<last
    }

    // MARK: - Outside

    /// A page without running text: what is in no frame, or all there is.
    private mutating func judgeWithoutRoot() {
        if !verdicts.indices.contains(where: { verdicts[$0] == nil && lines[$0].arabicLetters > 0 }) {
            verdicts = verdicts.map { _ in nil }
        }
    }

    private mutating func judgeOutside(_ body: Range<Int>) {
        let start = survey.headline.map { $0 < body.lowerBound ? $0 : body.lowerBound } ?? body.lowerBound
        for index in lines.indices where !body.contains(index) && verdicts[index] == nil {
            if index > start, index < body.lowerBound, belongsToHead(index) { continue }
            verdicts[index] = wording(index)?.region ?? .outside
        }
        keepContinuation(after: body)
    }

    /// Whether a line between the headline and the text belongs to them: the standfirst, the byline, a caption.
    private func belongsToHead(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.linkShare < 0.5, line.wordCount > 0, wording(index) == nil else { return false }
        switch survey.role(of: index) {
        case .standfirst, .byline, .dateline, .caption, .quotation, .article: return true
        case .headline, .kicker, .none: break
        }
        if survey.prose(index) > 0 || line.wordCount >= 6 && line.linkedBytes == 0 { return true }
        // The heading of a list of the main points.
        return heading(atLine: index) != nil && line.linkedBytes == 0
    }

    /// Running text that follows the root directly, such as a correction in an element of its own.
    private mutating func keepContinuation(after body: Range<Int>) {
        guard survey.mode != .precision, let column = column() else { return }
        for index in body.upperBound..<lines.count {
            let line = lines[index]
            guard survey.region(of: index) == nil, tree.contains(column, line.firstNode), survey.prose(index) >= 5,
                line.linkedBytes == 0, wording(index) == nil
            else { return }
            verdicts[index] = nil
        }
    }

    /// The smallest element that holds the headline and the root, if it is not the whole page.
    private func column() -> PageTree.Node? {
        guard let root else { return nil }
        guard let headline = survey.headline else { return tree.parent(of: root) }
        var node = root
        while !tree.contains(node, lines[headline].firstNode) {
            guard let parent = tree.parent(of: node) else { return nil }
            node = parent
        }
        if node == root, let parent = tree.parent(of: root) { node = parent }
        return tree.names[node] == .body || tree.names[node] == .html ? nil : node
    }

    // MARK: - Inside

    private mutating func judgeInside(_ body: Range<Int>) {
        let headline = survey.headline.flatMap { body.contains($0) ? $0 : nil }
        let total = body.reduce(0.0) { $0 + (verdicts[$1] == nil ? survey.prose($1) : 0) }
        var seen = 0.0
        var box: FrameRegion?
        var isOver: FrameRegion?
        for index in body where verdicts[index] == nil && index != survey.headline {
            let line = lines[index]
            if let headline, index < headline {
                verdicts[index] = survey.role(of: index) == .caption || survey.prose(index) > 20 ? nil : .outside
                continue
            }
            if let isOver {
                verdicts[index] = isOver
                continue
            }
            if Notices.isFallback(survey.text.words(of: line)) {
                verdicts[index] = .tools
                continue
            }
            if let (region, isWhole) = wording(index) {
                verdicts[index] = region
                box = isWhole || !line.endsSentence && line.linkedBytes == 0 ? region : nil
                if region == .comments, seen >= total * 0.6 { isOver = region }
                continue
            }
            if let region = box, continuesBox(index) {
                verdicts[index] = region
                continue
            }
            box = nil
            if isLinks(index) { verdicts[index] = .links } else if isMark(line) { verdicts[index] = .outside }
            seen += survey.prose(index)
        }
    }

    /// What a line is by its wording, unless it is a sentence of the article that begins so.
    private func wording(_ index: Int) -> (region: FrameRegion, isWhole: Bool)? {
        let line = lines[index]
        guard line.wordCount > 0, line.wordCount <= 40 else { return nil }
        guard let found = Wordings.shared.region(of: survey.text.words(of: line), limit: 30) else { return nil }
        if found.isWhole { return found }
        if line.isRow { return nil }
        // A sentence has to show by its links that it is none, and so has a longer line.
        if line.linkShare < 0.3, line.endsSentence || line.wordCount > 12 { return nil }
        return found
    }

    private func continuesBox(_ index: Int) -> Bool {
        let line = lines[index]
        return line.linkShare >= 0.5 || line.wordCount == 0
    }

    /// Whether the line is links to elsewhere and no text.
    private func isLinks(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.linkedBytes > 0, !line.isRow else { return false }
        switch survey.role(of: index) {
        case .quotation, .byline, .dateline, .caption: return false
        case .none, .headline, .standfirst, .kicker, .article: break
        }
        if line.linkShare < 0.8 { return line.linkShare > 0.55 && line.wordCount < 15 && !line.endsSentence }
        if survey.mode == .recall, line.wordCount >= 20, line.endsSentence { return false }
        return true
    }

    /// Whether the line has neither letters nor digits.
    private func isMark(_ line: VisibleText.Line) -> Bool { line.wordCount == 0 }

    // MARK: - Afterwards

    /// Removes a second article that follows on the same page: its headline stands in an element like that of the first.
    private mutating func removeSecondArticle(_ body: Range<Int>) {
        guard let headline = survey.headline, let (element, look) = heading(of: headline) else { return }
        for index in (headline + 1)..<max(headline + 1, body.upperBound) where verdicts[index] == nil {
            guard let (other, otherLook) = heading(of: index), other != element, otherLook == look,
                lines[index].wordCount >= 3
            else { continue }
            for place in index..<lines.count where verdicts[place] == nil { verdicts[place] = .second }
            return
        }
    }

    /// The heading element of a line, with its name and classes as what it looks like; nil for headings without names
    /// that may occur inside an article.
    private func heading(of index: Int) -> (PageTree.Node, [UInt8])? {
        var node: PageTree.Node? = lines[index].block
        for _ in 0..<3 {
            guard let place = node else { return nil }
            let level = tree.names[place].headingLevel
            if level > 0 {
                let classes = tree.attributeRange(number: PageTree.classAttribute, of: place).map { tree.bytes[$0] }
                if level > 1, classes == nil { return nil }
                return (place, [UInt8(level)] + (classes ?? []))
            }
            node = tree.parent(of: place)
        }
        return nil
    }

    /// Removes notices of the site from the end of the article.
    private mutating func removeNotices(_ body: Range<Int>) {
        var checked = 0
        for index in lines.indices.reversed() where verdicts[index] == nil && checked < 4 {
            guard index > survey.headline ?? -1 else { return }
            checked += 1
            if Notices.isNotice(survey.text.words(of: lines[index])) { verdicts[index] = .legal }
        }
    }

    private mutating func removeRepeatedHeadline() {
        guard let headline = survey.headline else { return }
        let words = survey.text.words(of: lines[headline])
        for index in lines.indices where index != headline && verdicts[index] == nil && words.count >= 3 {
            if survey.text.words(of: lines[index]) == words { verdicts[index] = .title }
        }
    }

    /// Removes headings of which all that stood under them was removed.
    private mutating func removeEmptyHeadings() {
        var waiting: Int?
        var removed = 0
        for index in lines.indices {
            guard verdicts[index] == nil else {
                removed += 1
                continue
            }
            let isHeading =
                index != survey.headline && heading(atLine: index) != nil && lines[index].wordCount <= 20
                && survey.prose(index) < 12
            if let heading = waiting, removed > 0, isHeading { verdicts[heading] = .heading }
            waiting = isHeading ? index : nil
            removed = 0
        }
        if let heading = waiting, removed > 0, let root, tree.contains(root, lines[heading].firstNode),
            heading + 1 < lines.count, tree.contains(root, lines[heading + 1].firstNode)
        {
            verdicts[heading] = .heading
        }
    }

    /// The level of the heading a line is, by its element.
    func heading(atLine index: Int) -> Int? {
        var node: PageTree.Node? = lines[index].block
        for _ in 0..<3 {
            guard let place = node else { return nil }
            let level = tree.names[place].headingLevel
            if level > 0 { return level }
            node = tree.parent(of: place)
        }
        return nil
    }
}
