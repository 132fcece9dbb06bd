import TextModel

/// Where each block and gap stands, and as which element: the content model of ENCODING.md, section 6.
struct DivisionPlan {
    /// A division with its content in order.
    struct Division {
        enum Kind { case front, article, section }
        let kind: Kind
        let number: Int
        var items: [Item] = []
    }

    /// What a division holds.
    enum Item {
        case block(Int)
        case gap(Int)
        case division(Division)
    }

    /// The element of a block.
    struct Element {
        let tag: TEITag
        /// `@type` of `head` and `ab`.
        let type: StaticString?
        /// The letters of its id before the number.
        let idPrefix: StaticString
        let number: Int

        /// The id without the document's: `p3`.
        var identifier: String {
            var identifier = ByteBuffer()
            identifier.append(idPrefix)
            identifier.append(decimal: number)
            return String(decoding: identifier.bytes.dropFirst(), as: UTF8.self)
        }
    }

    /// The divisions of the body: one of type front, if text stands before the headline, and the article.
    private(set) var divisions: [Division] = []
    /// The element of each block.
    private(set) var elements: [Element] = []
    /// The removals in a block rather than between two, each with the sentence it follows.
    private(set) var inlineGaps: [(sentence: Int, removal: Int)] = []
    /// How many divisions there are.
    private(set) var divisionCount = 0

    /// The open divisions, the outermost first, each with the rank of its heading (0 for front and article).
    private var open: [(division: Division, rank: Int, phase: Phase)] = []
    private var numbers = (head: 0, line: 0, p: 0, ab: 0)

    /// How far the content of a division has come.
    private enum Phase { case heads, text, sections }

    init(blocks: [Block], removals: [Removal], sentenceSources: [SourceRange]) {
        elements.reserveCapacity(blocks.count)
        let headline = blocks.firstIndex { $0.kind == .headline }
        var removal = 0
        func takeGaps(before block: Int, _ plan: inout DivisionPlan) {
            while removal < removals.count, block >= blocks.count || removals[removal].blockIndex <= block {
                plan.addGap(removal, removals[removal], blocks: blocks, sentenceSources: sentenceSources)
                removal += 1
            }
        }
        let hasFront = headline.map { blocks[..<$0].contains { $0.kind != .byline && $0.kind != .dateline } } ?? false
        if hasFront, let headline {
            openDivision(.front, rank: 0)
            for block in 0..<headline {
                takeGaps(before: block, &self)
                addInFront(blocks[block].kind, block)
            }
            takeGaps(before: headline, &self)
            closeDivisions(downTo: 0)
        }
        openDivision(.article, rank: 0)
        for block in (hasFront ? headline ?? 0 : 0)..<blocks.count {
            takeGaps(before: block, &self)
            add(blocks[block].kind, block, isHeadline: block == headline)
        }
        // Behind the last block no section is open any more.
        if removal < removals.count { closeDivisions(downTo: 1) }
        takeGaps(before: blocks.count, &self)
        closeDivisions(downTo: 0)
    }

    private mutating func add(_ kind: BlockKind, _ block: Int, isHeadline: Bool) {
        let phase = open[open.count - 1].phase
        switch kind {
        case .headline where isHeadline && phase == .heads: addBlock(block, .head, type: "main")
        case .subheadline where phase == .heads: addBlock(block, .head, type: "sub")
        case .headline, .subheadline: startSection(block, rank: 1)
        case .sectionHeading(let rank): startSection(block, rank: rank)
        case .byline where phase == .heads: addBlock(block, .byline)
        case .dateline where phase == .heads: addBlock(block, .dateline)
        case .paragraph: addBlock(block, .p)
        case .caption, .listItem, .quotation, .tableRow, .byline, .dateline:
            addBlock(block, .ab, type: Self.unsetType(kind))
        }
    }

    private mutating func addInFront(_ kind: BlockKind, _ block: Int) {
        let phase = open[open.count - 1].phase
        switch kind {
        case .byline where phase == .heads: addBlock(block, .byline)
        case .dateline where phase == .heads: addBlock(block, .dateline)
        default: addBlock(block, .ab, type: Self.unsetType(kind))
        }
    }

    /// `ab/@type` of a block that stands where its kind has no element of its own.
    private static func unsetType(_ kind: BlockKind) -> StaticString {
        switch kind {
        case .caption: "caption"
        case .listItem: "list"
        case .quotation: "quote"
        case .tableRow: "table"
        case .byline: "byline"
        case .dateline: "dateline"
        case .paragraph: "text"
        case .headline, .subheadline, .sectionHeading: "heading"
        }
    }

    private mutating func startSection(_ block: Int, rank: Int) {
        // More than a few ranks mean nothing, and each would be a level of recursion.
        let rank = min(max(rank, 1), 6)
        while open.count > 1, let last = open.last, last.rank >= rank { closeDivisions(downTo: open.count - 1) }
        openDivision(.section, rank: rank)
        addBlock(block, .head, type: "section")
    }

    private mutating func addBlock(_ block: Int, _ tag: TEITag, type: StaticString? = nil) {
        switch tag {
        case .head:
            numbers.head += 1
            elements.append(Element(tag: tag, type: type, idPrefix: ".h", number: numbers.head))
        case .byline, .dateline:
            numbers.line += 1
            elements.append(Element(tag: tag, type: type, idPrefix: ".b", number: numbers.line))
        case .p:
            numbers.p += 1
            elements.append(Element(tag: tag, type: type, idPrefix: ".p", number: numbers.p))
        default:
            numbers.ab += 1
            elements.append(Element(tag: tag, type: type, idPrefix: ".ab", number: numbers.ab))
        }
        let last = open.count - 1
        open[last].division.items.append(.block(block))
        if tag == .p || tag == .ab { open[last].phase = .text }
    }

    /// Adds a gap to the open division, or to the block whose source it lies in.
    private mutating func addGap(
        _ index: Int, _ removal: Removal, blocks: [Block], sentenceSources: [SourceRange]
    ) {
        for block in [removal.blockIndex - 1, removal.blockIndex] where blocks.indices.contains(block) {
            let sentences = blocks[block].sentences
            guard let first = sentences.first, let last = sentences.last,
                sentenceSources[first].start < removal.source.start,
                removal.source.end < sentenceSources[last].end
            else { continue }
            // The last sentence that begins before it, found by halving: a block may have very many.
            var (low, high) = (first, last + 1)
            while high - low > 1 {
                let middle = (low + high) / 2
                if sentenceSources[middle].start <= removal.source.start { low = middle } else { high = middle }
            }
            inlineGaps.append((low, index))
            return
        }
        open[open.count - 1].division.items.append(.gap(index))
    }

    private mutating func openDivision(_ kind: Division.Kind, rank: Int) {
        divisionCount += 1
        open.append((Division(kind: kind, number: divisionCount), rank, .heads))
    }

    private mutating func closeDivisions(downTo count: Int) {
        while open.count > count {
            let closed = open.removeLast().division
            if open.isEmpty {
                divisions.append(closed)
            } else {
                open[open.count - 1].division.items.append(.division(closed))
                open[open.count - 1].phase = .sections
            }
        }
    }
}
