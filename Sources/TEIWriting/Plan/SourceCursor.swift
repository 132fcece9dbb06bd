import TextModel

/// Walks the source map in step with the clean text. `SourceMap.sourceRange` counts from the start of a run each time,
/// which for the sentences of one long paragraph is quadratic; asked in rising order the cursor is linear.
struct SourceCursor {
    private let runs: [SourceMap.Run]
    private let text: [UInt8]
    private var index = 0
    /// Up to which byte the code points of the current run are counted.
    private var countedTo = 0
    private var counted = 0

    init(_ clean: CleanDocument) {
        runs = clean.map.runs
        text = clean.text
        countedTo = runs.first.map { Int($0.cleanStart) } ?? 0
    }

    /// The source of `span`; neither end may lie before those asked for earlier.
    mutating func range(of span: TextSpan) -> SourceRange {
        let start = lower(span.start)
        return SourceRange(start, span.isEmpty ? start : max(start, upper(span.end)))
    }

    /// The source of the code point that starts at `offset`.
    mutating func lower(_ offset: Int) -> Int {
        guard !runs.isEmpty else { return offset }
        seek(offset)
        return runs[index].isAtomic ? Int(runs[index].sourceStart) : Int(runs[index].sourceStart) + count(to: offset)
    }

    /// The end of the source of the code point that ends at `offset`.
    mutating func upper(_ offset: Int) -> Int {
        guard !runs.isEmpty else { return offset }
        seek(offset - 1)
        return runs[index].isAtomic ? Int(runs[index].sourceEnd) : Int(runs[index].sourceStart) + count(to: offset)
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
