/// What is known of a page's elements and lines before the article is looked for.
struct PageSurvey {
    let tree: PageTree
    private(set) var text: VisibleText
    let witnesses: Witnesses
    let mode: PageReader.Mode
    /// The line with the headline, if one is found.
    var headline: Int?
    /// The part of the frame that each element belongs to by itself or by what it stands in; nil for none.
    private(set) var regions: [FrameRegion?]
    /// What the names of each element say, frame apart, with what stands around it.
    private(set) var roles: [LineRole]
    /// Whether each line's words stand in the page's own `articleBody`.
    private(set) var isWitnessed: [Bool]
    private var lineRegions: [FrameRegion?] = []
    /// Whether each node stands in an `article` or `main`.
    private var isInArticle: [Bool] = []

    /// What part of an article an element holds by its tag or its names.
    enum LineRole: UInt8, Sendable {
        case none, headline, standfirst, kicker, byline, dateline, caption, quotation, article
    }

    init(
        _ tree: PageTree, _ text: VisibleText, _ metadata: PageMetadata, mode: PageReader.Mode,
        title: PageTree.Node? = nil
    ) {
        self.tree = tree
        self.text = text
        self.mode = mode
        witnesses = Witnesses(tree, metadata)
        let named = title.flatMap { title in text.lines.firstIndex { tree.contains(title, $0.firstNode) } }
        headline = named ?? HeadlineFinder.headline(of: text, in: tree, witnesses)
        isWitnessed = Self.witnessed(text, by: witnesses)
        regions = [FrameRegion?](repeating: nil, count: tree.count)
        roles = [LineRole](repeating: .none, count: tree.count)
        let anchors = Anchors(self)
        readElements(anchors)
        splitLines()
        markBoxes(anchors)
        lineRegions = self.text.lines.map { line in
            // Words set off in a sentence, as by `class="keyword"`, are still of the sentence.
            let first = regions[line.firstNode]
            guard line.runs.count > 1 else { return first }
            let isOne = line.runs.allSatisfy { regions[self.text.runs[$0].node] == first }
            return isOne ? first : regions[line.block]
        }
        for line in RepeatedText.lines(of: self.text, regions: lineRegions) { lineRegions[line] = .title }
    }

    private mutating func readElements(_ anchors: Anchors) {
        isInArticle = [Bool](repeating: false, count: tree.count)
        for node in 1..<max(1, tree.count) {
            let parent = Int(tree.parents[node])
            regions[node] = regions[parent]
            roles[node] = roles[parent]
            isInArticle[node] = isInArticle[parent] || tree.names[parent] == .article || tree.names[parent] == .main
            guard !tree.isText(node) else { continue }
            let (region, role) = reading(of: node)
            // A name such as `author-article` on the element with the text says nothing of its lines.
            if role != .none, role == .article || role == .quotation || anchors.proseShare(of: node, in: tree) < 0.25 {
                roles[node] = role
            }
            // What holds the headline or the text that the page itself calls its article is no frame.
            if regions[node] == nil, let region, !anchors.isAnchor(node, for: region, tree) { regions[node] = region }
        }
    }

    private mutating func splitLines() {
        guard let split = LineSplitter(tree: tree, regions: regions, roles: roles).split(text) else { return }
        let node = headline.map { text.lines[$0].firstNode }
        text = split
        headline = node.flatMap { node in split.lines.firstIndex { $0.firstNode == node } }
        isWitnessed = Self.witnessed(split, by: witnesses)
    }

    private mutating func markBoxes(_ anchors: Anchors) {
        var prose = [0.0]
        for index in text.lines.indices { prose.append((prose.last ?? 0) + self.prose(index)) }
        let tree = tree
        let boxes = FrameBoxes(tree: tree, text: text, prose: prose) { anchors.isAnchor($0, for: nil, tree) }
        for (node, region) in boxes.boxes() where regions[node] == nil {
            for inner in node..<tree.end(of: node) where regions[inner] == nil { regions[inner] = region }
        }
    }

    /// The part of the frame a line stands in.
    func region(of line: Int) -> FrameRegion? { lineRegions[line] }
    /// The role of the elements a line stands in.
    func role(of line: Int) -> LineRole { roles[text.lines[line].firstNode] }

    /// How much running text a line is, in words; 0 for what is none.
    func prose(_ index: Int) -> Double {
        let line = text.lines[index]
        guard line.arabicLetters > 0, !line.isRow, line.linkShare < 0.5 else { return 0 }
        let words = Double(line.wordCount)
        if line.wordCount < 8 {
            return line.endsSentence && line.functionWords > 0 && line.linkedBytes == 0 ? words / 2 : 0
        }
        let isSentence = line.functionWords * 20 >= line.wordCount || line.marks > 0 && line.functionWords > 0
        return min(words, 120) * (isSentence ? 1 : 0.3) * (1 - line.linkShare)
    }

    // MARK: - Elements

    private func reading(of node: PageTree.Node) -> (FrameRegion?, LineRole) {
        let name = tree.names[node]
        if let region = region(ofTag: name, node) { return (region, .none) }
        var role = role(ofTag: name)
        var region: FrameRegion?
        for attribute in tree.attributes(of: node) {
            let value = tree.bytes[Int(attribute.start)..<Int(attribute.end)]
            switch tree.attributeKinds[Int(attribute.name)] {
            case .class, .id, .dataName:
                guard name != .body, name != .html, name != .main, value.count < 400 else { break }
                let hints = ClassNames.hints(of: value)
                if region == nil { region = frame(hints, of: name) }
                if role == .none { role = Self.role(hints) }
            case .role: region = region ?? Self.region(ofRole: String(decoding: value, as: UTF8.self))
            case .label:
                let words = WordHashing.hashes(of: String(decoding: value, as: UTF8.self))
                region = region ?? Wordings.shared.region(of: words[...], limit: 4)?.region
            case .property:
                let value = String(decoding: value, as: UTF8.self)
                if value.contains("articleBody") { return (nil, .article) }
                if value == "headline" { role = .headline }
            default: break
            }
        }
        return (region, role)
    }

    private func region(ofTag name: ElementName, _ node: PageTree.Node) -> FrameRegion? {
        switch name {
        case .nav, .menu, .marquee: .nav
        case .header: isInArticle[node] ? nil : .nav
        case .aside: isInArticle[node] ? nil : .related
        case .footer: tree.names[Int(tree.parents[node])] == .blockquote ? nil : .nav
        case .button, .form, .label, .search, .fieldset: .tools
        case .dialog: .legal
        case .other:
            switch tree.tag(of: node) {
            case "amp-ad", "amp-sticky-ad", "amp-embed": .ad
            case "amp-sidebar": .nav
            case "amp-consent", "amp-user-notification": .legal
            case "amp-social-share": .share
            default: nil
            }
        case .ins: tree.attributeRange("data-ad-client", of: node) == nil ? nil : .ad
        default: nil
        }
    }

    private func role(ofTag name: ElementName) -> LineRole {
        switch name {
        case .figcaption, .figure, .caption: .caption
        case .blockquote: .quotation
        case .time: .dateline
        default: .none
        }
    }

    private func frame(_ hints: [ClassNames.Hint], of name: ElementName) -> FrameRegion? {
        let isNeutral = hints.contains(.neutral)
        for hint in hints {
            if case .frame(let region) = hint, !(isNeutral && region == .share) {
                // The classes of a post name all it is filed under.
                if name == .article, region != .related, region != .comments, region != .ad { continue }
                return region
            }
        }
        return nil
    }

    private static func role(_ hints: [ClassNames.Hint]) -> LineRole {
        for hint in hints {
            switch hint {
            case .headline: return .headline
            case .standfirst: return .standfirst
            case .kicker: return .kicker
            case .byline: return .byline
            case .dateline: return .dateline
            case .caption: return .caption
            case .frame, .neutral, .content: continue
            }
        }
        return .none
    }

    private static func region(ofRole role: String) -> FrameRegion? {
        switch role {
        case "navigation", "banner", "menu", "menubar", "contentinfo", "tablist": .nav
        case "complementary": .related
        case "search", "form", "button": .tools
        case "dialog", "alertdialog": .legal
        default: nil
        }
    }

    // MARK: - What is no frame

    /// How much of what no frame holds begins before each node: headline, text called the article's, running text.
    struct Anchors {
        private var counts: [Int32]
        private var prose: [Double]
        /// Where the headline stands, or the page begins.
        private let headline: PageTree.Node

        init(_ survey: PageSurvey) {
            let tree = survey.tree
            var weights = [Int32](repeating: 0, count: tree.count + 1)
            var words = [Double](repeating: 0, count: tree.count + 1)
            if let headline = survey.headline { weights[survey.text.lines[headline].firstNode] += Self.needed }
            for node in 1..<max(1, tree.count) where !tree.isText(node) {
                guard let range = tree.attributeRange("itemprop", of: node) else { continue }
                if String(decoding: tree.bytes[range], as: UTF8.self).contains("articleBody") {
                    weights[node] += Self.needed
                }
            }
            let witnessed = survey.isWitnessed.count { $0 }
            for index in survey.text.lines.indices {
                let node = survey.text.lines[index].firstNode
                words[node] += survey.prose(index)
                if survey.isWitnessed[index] { weights[node] += (Self.needed / Int32(witnessed) + 1) * 2 }
            }
            headline = survey.headline.map { survey.text.lines[$0].firstNode } ?? 0
            counts = [0]
            prose = [0]
            for node in 0..<tree.count {
                counts.append(counts[node] + weights[node])
                prose.append(prose[node] + words[node])
            }
        }

        private static let needed: Int32 = 1000

        /// How much of the page's running text an element holds, from 0 to 1.
        func proseShare(of node: PageTree.Node, in tree: PageTree) -> Double {
            guard let all = prose.last, all > 0 else { return 0 }
            return (prose[tree.end(of: node)] - prose[node]) / all
        }

        /// Whether an element cannot be this part of the frame.
        func isAnchor(_ node: PageTree.Node, for region: FrameRegion?, _ tree: PageTree) -> Bool {
            let end = tree.end(of: node)
            if counts[end] - counts[node] >= Self.needed { return true }
            // Comments are longer than many an article; the other parts are not.
            guard let region, (prose[end] - prose[node]) * 2 > prose[tree.count] else { return false }
            guard region == .comments || region == .related else { return true }
            // But before them stands the article.
            return (prose[node] - prose[headline]) * 10 < prose[tree.count]
        }
    }

    private static func witnessed(_ text: VisibleText, by witnesses: Witnesses) -> [Bool] {
        var result = [Bool](repeating: false, count: text.lines.count)
        let pairs = Set(zip(witnesses.body, witnesses.body.dropFirst()).map { $0 &* 31 &+ $1 })
        guard pairs.count >= 20 else { return opening(text, by: witnesses) }
        for index in text.lines.indices where text.lines[index].wordCount >= 6 {
            let words = text.words(of: text.lines[index])
            let shared = zip(words, words.dropFirst()).count { pairs.contains($0 &* 31 &+ $1) }
            result[index] = shared * 5 >= (words.count - 1) * 4
        }
        return result
    }

    /// The paragraph that the page's summary repeats or begins with, as most summaries do.
    private static func opening(_ text: VisibleText, by witnesses: Witnesses) -> [Bool] {
        var result = [Bool](repeating: false, count: text.lines.count)
        let summary = witnesses.summary.prefix(20)
        guard summary.count >= 10 else { return result }
        let pairs = Set(zip(summary, summary.dropFirst()).map { $0 &* 31 &+ $1 })
        for index in text.lines.indices where text.lines[index].wordCount >= 10 && text.lines[index].linkShare < 0.5 {
            let words = text.words(of: text.lines[index])
            if zip(words, words.dropFirst()).count(where: { pairs.contains($0 &* 31 &+ $1) }) * 5 >= pairs.count * 4 {
                result[index] = true
                return result
            }
        }
        return result
    }
}
