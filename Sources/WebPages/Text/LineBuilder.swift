import TextModel

/// Writes down what a reader sees of a page, line by line: a block begins and ends a line, `br` ends one, runs of white
/// space are one space.
struct LineBuilder {
    private let tree: PageTree
    private let dataRows: [Bool]
    private var text = VisibleText()
    private var line: VisibleText.Line?
    private var needsSpace = false
    private var tabs = 0
    private var breaks = 0
    private var open: [Element] = []
    private var lastAnchorEnd = -1
    /// The first run of the line that is open.
    private var firstRun = 0

    /// An element that is open, with what was in force before it.
    private struct Element {
        var node: PageTree.Node
        var end: Int
        var block: PageTree.Node
        var isLinked: Bool
        var isBold: Bool
        var isPreformatted: Bool
        var row: PageTree.Node
    }

    /// The lines of a page.
    ///
    /// - Parameters:
    ///   - tree: the page.
    ///   - showsHidden: whether parts that are not shown are written down as well (never scripts).
    /// - Returns: the lines, with the hashes of their words.
    static func text(of tree: PageTree, showsHidden: Bool = false) -> VisibleText {
        var builder = LineBuilder(tree: tree)
        builder.run(showsHidden: showsHidden)
        builder.text.countWords()
        return builder.text
    }

    private init(tree: PageTree) {
        self.tree = tree
        dataRows = TableShape.dataRows(in: tree)
        text.bytes.reserveCapacity(tree.bytes.count)
        open.append(
            Element(
                node: 0, end: tree.count, block: 0, isLinked: false, isBold: false, isPreformatted: false, row: -1))
    }

    private mutating func run(showsHidden: Bool) {
        var node = 1
        while node < tree.count {
            while let last = open.last, last.end <= node, open.count > 1 { close(last) }
            if tree.isText(node) {
                append(node)
                node += 1
            } else if isHidden(node, showsHidden: showsHidden) {
                node = tree.end(of: node)
            } else {
                begin(node)
                node += 1
            }
        }
        endLine()
    }

    private func isHidden(_ node: PageTree.Node, showsHidden: Bool) -> Bool {
        guard showsHidden else { return Visibility.isHidden(node, in: tree) }
        return [.script, .style, .title].contains(tree.names[node])
    }

    // MARK: - Elements

    private mutating func begin(_ node: PageTree.Node) {
        let name = tree.names[node]
        guard let above = open.last else { return }
        if name == .br {
            if above.row < 0 {
                endLine()
                breaks += 1
            } else {
                needsSpace = true
            }
            return
        }
        if name == .a, lastAnchorEnd == node { needsSpace = true }
        var element = above
        element.node = node
        element.end = tree.end(of: node)
        element.isLinked = above.isLinked || name == .a && isLink(node)
        element.isBold = above.isBold || name == .b || name == .strong || name == .th
        element.isPreformatted = above.isPreformatted || name == .pre
        if dataRows[node] {
            endLine()
            breaks = 0
            tabs = 0
            element.row = node
            element.block = node
        } else if above.row >= 0 {
            // Inside a row everything stands in one line.
            if name == .td || name == .th { tabs += 1 }
            needsSpace = needsSpace || tree.isBlock(node)
        } else if tree.isBlock(node) {
            endLine()
            breaks = 0
            element.block = node
        }
        open.append(element)
    }

    /// Whether the element is a link, and no anchor, and no link that is never closed and goes on to the end of the page.
    private func isLink(_ node: PageTree.Node) -> Bool {
        guard tree.has("href", node), tree.end(of: node) - node <= 60 else { return false }
        var bytes = 0
        for inner in node..<tree.end(of: node) where tree.isText(inner) { bytes += tree.textRange(of: inner).count }
        return bytes <= 2000
    }

    private mutating func close(_ element: Element) {
        open.removeLast()
        let name = tree.names[element.node]
        if name == .a { lastAnchorEnd = element.end }
        if element.row == element.node || element.row < 0 && tree.isBlock(element.node) {
            endLine()
            breaks = 0
            tabs = 0
        } else if element.row >= 0, tree.isBlock(element.node) {
            needsSpace = true
        }
    }

    // MARK: - Text

    private mutating func append(_ node: PageTree.Node) {
        let range = tree.textRange(of: node)
        let isPreformatted = open.last?.isPreformatted ?? false
        tree.bytes.withUnsafeBufferPointer { bytes in
            var start = range.lowerBound
            var index = start
            var spaces = 0
            while index < range.upperBound {
                let byte = bytes[index]
                if byte & 0xFC == 0xD8 {
                    index &+= 2
                    continue
                }
                if Self.isPlain(byte) {
                    index &+= 1
                    continue
                }
                // A single space between two words stays as it is.
                if byte == 0x20, index > start, index &+ 1 < range.upperBound, Self.isPlain(bytes[index &+ 1]) {
                    spaces &+= 1
                    index &+= 2
                    if bytes[index &- 1] & 0xFC == 0xD8 { index &+= 1 }
                    continue
                }
                let (length, replacement) = special(bytes, at: index, to: range.upperBound)
                if length == 0 {
                    index += 1
                    continue
                }
                copy(bytes, start..<index, spaces: spaces, of: node)
                if let replacement {
                    write(replacement, of: node)
                } else if byte == 0x0A, isPreformatted {
                    endLine()
                } else {
                    needsSpace = true
                }
                index += length
                start = index
                spaces = 0
            }
            copy(bytes, start..<range.upperBound, spaces: spaces, of: node)
        }
    }

    /// Whether the byte is no white space, no control character, and begins none.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0xC2 && byte &- 0xE1 > 2 }

    /// The length of the white space at `index`, or of a control character with what is meant by it; 0 for others.
    private func special(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, to end: Int
    ) -> (length: Int, replacement: UInt32?) {
        let byte = bytes[index]
        if byte <= 0x20 { return (1, nil) }
        guard index + 1 < end else { return (0, nil) }
        if byte == 0xC2 {
            let next = bytes[index + 1]
            if next == 0xA0 { return (2, nil) }
            // &#150; and the like mean windows-1252 (HTML, section 13.2.5.80).
            return next < 0xA0 ? (2, Self.windows1252[Int(next) - 0x80]) : (0, nil)
        }
        guard index + 2 < end else { return (0, nil) }
        let (scalar, length) = decodeScalar(bytes, at: index)
        return isWhiteSpace(scalar) ? (length, nil) : (0, nil)
    }

    /// Copies words with `spaces` single spaces between them, which count for nothing.
    private mutating func copy(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, spaces: Int, of node: PageTree.Node
    ) {
        guard !range.isEmpty else { return }
        openLine(at: node)
        text.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
        count(range.count - spaces)
    }

    private mutating func write(_ scalar: UInt32, of node: PageTree.Node) {
        openLine(at: node)
        let before = text.bytes.count
        appendUTF8(scalar, to: &text.bytes)
        count(text.bytes.count - before)
    }

    private mutating func openLine(at node: PageTree.Node) {
        if line == nil {
            let element = open[open.count - 1]
            var new = VisibleText.Line(
                range: text.bytes.count..<text.bytes.count, block: element.block, firstNode: node, lastNode: node)
            new.breaksBefore = breaks
            new.isRow = element.row >= 0
            line = new
            firstRun = text.runs.count
            breaks = 0
        } else if tabs > 0 {
            for _ in 0..<tabs { text.bytes.append(0x09) }
        } else if needsSpace {
            text.bytes.append(0x20)
        }
        if text.runs.count == firstRun || line?.lastNode != node, let element = open.last {
            text.runs.append(
                VisibleText.Run(
                    node: node, start: text.bytes.count, isLinked: element.isLinked, isBold: element.isBold))
        }
        line?.lastNode = node
        needsSpace = false
        tabs = 0
    }

    private mutating func count(_ bytes: Int) {
        guard let element = open.last else { return }
        if element.isLinked { line?.linkedBytes += bytes }
        if element.isBold { line?.boldBytes += bytes }
    }

    private mutating func endLine() {
        needsSpace = false
        tabs = 0
        guard var finished = line else { return }
        finished.range = finished.range.lowerBound..<text.bytes.count
        finished.runs = firstRun..<text.runs.count
        text.lines.append(finished)
        text.bytes.append(0x0A)
        line = nil
    }

    /// What the bytes 80 to 9F are in windows-1252; the unused ones become U+FFFD.
    private static let windows1252: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
        0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
