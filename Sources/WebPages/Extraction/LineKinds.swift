import TextModel

extension FrameJudge {
    /// What the mark-up says a line is.
    func kind(of index: Int) -> MarkedLine.Kind {
        let line = survey.text.lines[index]
        if index == survey.headline { return .headline }
        if line.isRow { return .tableRow }
        if let level = heading(atLine: index) { return .heading(level: level) }
        switch survey.role(of: index) {
        case .caption: return .caption
        case .quotation: return .quotation
        case .standfirst: return index <= (firstParagraph ?? 0) ? .standfirst : .paragraph
        case .byline: return line.wordCount <= 20 ? .byline : .paragraph
        case .dateline: return line.wordCount <= 20 ? .dateline : .paragraph
        case .none, .headline, .kicker, .article: break
        }
        if isInList(line.block) { return .listItem }
        if verdicts[index] != nil { return survey.prose(index) > 0 ? .paragraph : .other }
        if line.isBold, line.wordCount <= 12, !survey.text.bytes[line.range].hasSuffix(of: ".") {
            return .heading(level: 3)
        }
        return .paragraph
    }

    private var firstParagraph: Int? { verdicts.indices.first { verdicts[$0] == nil && survey.prose($0) >= 12 } }

    private func isInList(_ block: PageTree.Node) -> Bool {
        var node: PageTree.Node? = block
        for _ in 0..<4 {
            guard let place = node else { return false }
            switch survey.tree.names[place] {
            case .li, .dt, .dd: return true
            case .div, .p, .span: node = survey.tree.parent(of: place)
            default: return false
            }
        }
        return false
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(of text: StaticString) -> Bool {
        suffix(text.utf8CodeUnitCount).elementsEqual(
            UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
