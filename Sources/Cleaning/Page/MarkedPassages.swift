internal import TextModel

/// Brings the lines that mark-up speaks of and the lines that were found in the text together.
enum MarkedPassages {
    /// The marked line of each passage, in order; empty when there is no mark-up.
    ///
    /// A passage of which the mark-up says nothing counts as a line of the article.
    static func lines(of passages: [Passage], among marked: [MarkedLine]) -> [MarkedLine] {
        guard !marked.isEmpty else { return [] }
        var lines: [MarkedLine] = []
        lines.reserveCapacity(passages.count)
        var next = 0
        for passage in passages {
            while next < marked.count, marked[next].span.end <= passage.start { next += 1 }
            if next < marked.count, marked[next].span.start < passage.end {
                lines.append(marked[next])
            } else {
                lines.append(MarkedLine(span: TextSpan(passage.start, passage.end), kind: .other))
            }
        }
        return lines
    }
}
