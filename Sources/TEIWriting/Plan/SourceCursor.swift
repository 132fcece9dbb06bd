public import TextModel

/// Walks the source map in step with the clean text. `SourceMap.sourceRange` counts from the start of a run each time,
/// which for the sentences of one long paragraph is quadratic; asked in rising order the cursor is linear.
public struct SourceCursor: Sendable {
    private let runs: [SourceMap.Run]
    private let text: [UInt8]
    private var index = 0
    /// Up to which byte the code points of the current run are counted.
    private var countedTo = 0
    private var counted = 0

    /// Begins at the start of a document.
    public init(_ clean: CleanDocument) {
        runs = clean.map.runs
        text = clean.text
        countedTo = runs.first.map { Int($0.cleanStart) } ?? 0
    }

    /// The source of `span`, which may not start before those asked for earlier; its end may lie anywhere.
    public mutating func range(of span: TextSpan) -> SourceRange {
        guard !runs.isEmpty else { return SourceRange(span.start, span.isEmpty ? span.start : span.end) }
        seek(span.start)
        let run = runs[index]
        let start = run.isAtomic ? Int(run.sourceStart) : Int(run.sourceStart) + count(to: span.start)
        if span.isEmpty { return SourceRange(start, start) }
        var last = index
        while last + 1 < runs.count, Int(runs[last + 1].cleanStart) < span.end { last += 1 }
        let end: Int
        if runs[last].isAtomic {
            end = Int(runs[last].sourceEnd)
        } else if last == index {
            end = start + codePointCount(text, from: span.start, to: span.end)
        } else {
            end = Int(runs[last].sourceStart) + codePointCount(text, from: Int(runs[last].cleanStart), to: span.end)
        }
        return SourceRange(start, max(start, end))
    }

    private mutating func seek(_ offset: Int) {
        while index + 1 < runs.count, Int(runs[index + 1].cleanStart) <= offset {
            index += 1
            countedTo = Int(runs[index].cleanStart)
            counted = 0
        }
    }

    private mutating func count(to offset: Int) -> Int {
        if offset > countedTo {
            counted += codePointCount(text, from: countedTo, to: offset)
            countedTo = offset
        }
        return counted
    }
}
