/// Parts lines that hold several things side by side: byline, date and counters in one `p`, a sentence and a button.
struct LineSplitter {
    let tree: PageTree
    let regions: [FrameRegion?]
    let roles: [PageSurvey.LineRole]

    /// The text with such lines parted; nil if there are none.
    func split(_ text: VisibleText) -> VisibleText? {
        let cuts = text.lines.map { self.cuts(in: $0, of: text) }
        guard cuts.contains(where: { !$0.isEmpty }) else { return nil }
        var result = VisibleText()
        result.bytes.reserveCapacity(text.bytes.count + 64)
        for (line, cuts) in zip(text.lines, cuts) {
            var first = line.runs.lowerBound
            for cut in cuts + [line.runs.upperBound] {
                append(line, runs: first..<cut, of: text, to: &result)
                first = cut
            }
        }
        result.countWords()
        return result
    }

    private func append(
        _ line: VisibleText.Line, runs: Range<Int>, of text: VisibleText, to result: inout VisibleText
    ) {
        let start = text.runs[runs.lowerBound].start
        var end = runs.upperBound < line.runs.upperBound ? text.runs[runs.upperBound].start : line.range.upperBound
        while end > start, text.bytes[end - 1] == 0x20 || text.bytes[end - 1] == 0x09 { end -= 1 }
        guard end > start else { return }
        var part = line
        let shift = result.bytes.count - start
        part.range = (start + shift)..<(end + shift)
        part.firstNode = text.runs[runs.lowerBound].node
        part.lastNode = text.runs[runs.upperBound - 1].node
        part.linkedBytes = 0
        part.boldBytes = 0
        part.runs = result.runs.count..<(result.runs.count + runs.count)
        for number in runs {
            var run = text.runs[number]
            let runEnd = number + 1 < runs.upperBound ? text.runs[number + 1].start : end
            if run.isLinked { part.linkedBytes += max(0, runEnd - run.start) }
            if run.isBold { part.boldBytes += max(0, runEnd - run.start) }
            run.start += shift
            result.runs.append(run)
        }
        result.bytes += text.bytes[start..<end]
        result.bytes.append(0x0A)
        result.lines.append(part)
    }

    /// The runs before which a line is parted.
    private func cuts(in line: VisibleText.Line, of text: VisibleText) -> [Int] {
        guard line.runs.count > 1, !line.isRow else { return [] }
        let isRunning =
            line.wordCount >= 8 && line.functionWords >= 2
            && (line.endsSentence || line.marks > 0 || line.wordCount >= 30)
            && isMostlyText(line, text)
        let name = tree.names[line.block]
        let isFixed = name.headingLevel > 0 || name == .li
        let wordings = isRunning || isFixed ? [] : line.runs.map { wording(of: $0, in: line, text) }
        return (line.runs.lowerBound + 1..<line.runs.upperBound).filter { number in
            let (before, after) = (text.runs[number - 1].node, text.runs[number].node)
            if regions[before] != regions[after] {
                return !isRunning || [regions[before], regions[after]].contains { $0 == .ad || $0 == .share }
            }
            if roles[line.block] == .caption { return isSetOff(before) || isSetOff(after) }
            guard !isRunning, !isFixed, regions[after] == nil, line.wordCount <= 30 else { return false }
            if wordings[number - line.runs.lowerBound] != wordings[number - 1 - line.runs.lowerBound] { return true }
            if roles[before] != roles[after] { return true }
            guard isBox(before, line.block) || isBox(after, line.block) else { return false }
            if [.byline, .dateline].contains(roles[line.block]) { return true }
            // Set side by side without a space, which no sentence does.
            return text.bytes[text.runs[number].start - 1] != 0x20 && isBox(before, line.block)
                && isBox(after, line.block)
        }
    }

    /// What a text inside a line says it is: «طباعة» beside a date.
    private func wording(of number: Int, in line: VisibleText.Line, _ text: VisibleText) -> FrameRegion? {
        guard line.wordCount <= 30 else { return nil }
        let end = number + 1 < line.runs.upperBound ? text.runs[number + 1].start : line.range.upperBound
        var words: [UInt64] = []
        WordHashing.append(wordsOf: text.bytes[text.runs[number].start..<end], to: &words)
        guard let found = Wordings.shared.region(of: words[...], limit: 0), found.isWhole,
            found.region == .tools || found.region == .share || found.region == .comments
        else { return nil }
        return found.region
    }

    private func isSetOff(_ node: PageTree.Node) -> Bool {
        tree.parent(of: node).map { [.span, .cite, .small, .time].contains(tree.names[$0]) } ?? false
    }

    private func isMostlyText(_ line: VisibleText.Line, _ text: VisibleText) -> Bool {
        var bytes = 0
        for number in line.runs where regions[text.runs[number].node] == regions[line.block] {
            let end = number + 1 < line.runs.upperBound ? text.runs[number + 1].start : line.range.upperBound
            bytes += end - text.runs[number].start
        }
        // About eight words.
        return bytes >= 80 && bytes * 2 > line.range.count
    }

    /// Whether a text stands in an element that is set as a box of its own more often than as part of a sentence.
    private func isBox(_ node: PageTree.Node, _ block: PageTree.Node) -> Bool {
        guard let parent = tree.parent(of: node), parent != block else { return false }
        switch tree.names[parent] {
        case .span, .time, .a, .cite, .abbr, .label, .small: return true
        default: return false
        }
    }
}
