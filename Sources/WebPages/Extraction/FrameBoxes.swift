/// Finds boxes by what their first line or a link before them says.
struct FrameBoxes {
    let tree: PageTree
    let text: VisibleText
    /// How much running text stands before each line, and at the end of all.
    let prose: [Double]
    /// Whether an element holds what no frame does.
    let isProtected: (PageTree.Node) -> Bool

    /// A box holds at most this share of the page's running text.
    private static let largest = 0.3

    /// The elements that are boxes, and what they are.
    func boxes() -> [(node: PageTree.Node, region: FrameRegion)] { titledBoxes() + skippedBoxes() + cards() }

    /// Elements whose first line is the wording of a part of the frame: «اقرأ أيضا» and what stands under it.
    private func titledBoxes() -> [(node: PageTree.Node, region: FrameRegion)] {
        var result: [(node: PageTree.Node, region: FrameRegion)] = []
        // What follows a title is gone through once, however many titles stand in it.
        var covered = 0
        for index in text.lines.indices where text.lines[index].firstNode >= covered {
            let line = text.lines[index]
            guard line.wordCount > 0, line.wordCount <= 12, !line.isRow, !line.endsSentence || line.wordCount <= 3,
                let found = Wordings.shared.region(of: text.words(of: line), limit: 6),
                found.isWhole || line.linkedBytes == 0, found.region != .tools, found.region != .nav
            else { continue }
            var node = line.block
            while let parent = tree.parent(of: node), isFirst(index, in: parent), isSmall(parent), !isProtected(parent)
            {
                node = parent
            }
            guard isFirst(index, in: node) else { continue }
            let isAlone = lower(tree.end(of: node)) == index + 1
            let items = isAlone ? itemsUnder(node, found.region, from: index) : []
            if node != line.block || !items.isEmpty { result.append((node, found.region)) }
            for item in items { result.append((item, found.region)) }
            covered = items.last.map(tree.end) ?? covered
        }
        return result
    }

    /// What follows a title that stands in an element of its own: the elements of links, or all comments.
    private func itemsUnder(_ title: PageTree.Node, _ region: FrameRegion, from index: Int) -> [PageTree.Node] {
        guard region == .related || region == .comments else { return [] }
        var result: [PageTree.Node] = []
        var node = tree.nextSibling(of: title)
        let isOver = prose[index] * 2 >= (prose.last ?? 0)
        while let sibling = node, !isProtected(sibling) {
            let lines = lower(sibling)..<lower(tree.end(of: sibling))
            let areLinks = lines.allSatisfy { text.lines[$0].linkShare >= 0.5 || text.lines[$0].wordCount <= 1 }
            guard areLinks || region == .comments && isOver else { break }
            if !tree.isText(sibling) { result.append(sibling) }
            node = tree.nextSibling(of: sibling)
        }
        return result
    }

    /// Teasers: a linked title with a sentence or a date under it, in an element of its own.
    private func cards() -> [(node: PageTree.Node, region: FrameRegion)] {
        var found: [(node: PageTree.Node, isHeading: Bool)] = []
        // The element around a link may hold the whole page: its words are not counted for each link.
        var wordsBefore = [0]
        for line in text.lines { wordsBefore.append((wordsBefore.last ?? 0) + line.wordCount) }
        for index in text.lines.indices {
            let line = text.lines[index]
            guard line.linkShare >= 0.8, line.wordCount >= 3, leadsElsewhere(line.firstNode) else { continue }
            var node = line.block
            while lower(tree.end(of: node)) - lower(node) < 2, let parent = tree.parent(of: node) { node = parent }
            guard isSmall(node), !isProtected(node), tree.names[node] != .blockquote else { continue }
            let lines = lower(node)..<lower(tree.end(of: node))
            let words = wordsBefore[lines.upperBound] - wordsBefore[lines.lowerBound]
            // Labels may stand before the title, nothing else.
            guard words <= Self.longestCard, lines.lowerBound + 2 >= index else { continue }
            let block = tree.names[line.block].headingLevel
            let above = tree.parent(of: line.block).map { tree.names[$0].headingLevel } ?? 0
            if found.last?.node != node { found.append((node, block + above > 0)) }
        }
        var counts: [PageTree.Node: Int] = [:]
        for card in found { counts[tree.parent(of: card.node) ?? 0, default: 0] += 1 }
        return found.filter { $0.isHeading || counts[tree.parent(of: $0.node) ?? 0, default: 0] >= 3 }
            .map { ($0.node, .related) }
    }

    // In words.
    private static let longestCard = 60

    /// Whether the link around a text leads to another page, and not to a place in this one.
    private func leadsElsewhere(_ node: PageTree.Node) -> Bool {
        var place = tree.parent(of: node)
        while let element = place, tree.names[element] != .a { place = tree.parent(of: element) }
        guard let anchor = place, let range = tree.attributeRange("href", of: anchor), !range.isEmpty else {
            return true
        }
        return tree.bytes[range.lowerBound] != UInt8(ascii: "#") || range.count == 1
    }

    /// What a link «تخطى … وواصل القراءة» goes past, up to its target.
    private func skippedBoxes() -> [(node: PageTree.Node, region: FrameRegion)] {
        var result: [(node: PageTree.Node, region: FrameRegion)] = []
        for line in text.lines where line.linkShare > 0.9 && line.wordCount <= 12 {
            guard let first = text.words(of: line).first, Self.skips.contains(first),
                let target = target(ofLinkAbove: line.firstNode)
            else { continue }
            var node = line.block
            while !tree.contains(node, target), let parent = tree.parent(of: node) { node = parent }
            guard isSmall(node), !isProtected(node) else { continue }
            result.append((node, .related))
        }
        return result
    }

    private static let skips = Set(WordHashing.hashes(of: "تخطى تخطي تخط تجاوز skip"))

    private func target(ofLinkAbove node: PageTree.Node) -> PageTree.Node? {
        var place = tree.parent(of: node)
        while let element = place, tree.names[element] != .a { place = tree.parent(of: element) }
        guard let anchor = place, let range = tree.attributeRange("href", of: anchor), range.count > 1,
            tree.bytes[range.lowerBound] == UInt8(ascii: "#")
        else { return nil }
        let wanted = tree.bytes[(range.lowerBound + 1)..<range.upperBound]
        for element in anchor..<min(tree.count, anchor + 2000) {
            if let id = tree.attributeRange(number: PageTree.idAttribute, of: element),
                tree.bytes[id].elementsEqual(wanted)
            {
                return element
            }
        }
        return nil
    }

    /// Whether no line of an element stands before this one.
    private func isFirst(_ index: Int, in node: PageTree.Node) -> Bool {
        node > 0 && (index == 0 || text.lines[index - 1].lastNode < node)
    }

    private func isSmall(_ node: PageTree.Node) -> Bool {
        let end = tree.end(of: node)
        let first = lower(node)
        return prose[lower(end)] - prose[first] <= (prose.last ?? 0) * Self.largest
    }

    /// The first line that begins at or behind a node.
    private func lower(_ node: PageTree.Node) -> Int {
        var low = 0
        var high = text.lines.count
        while low < high {
            let middle = (low + high) / 2
            if text.lines[middle].firstNode < node { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
