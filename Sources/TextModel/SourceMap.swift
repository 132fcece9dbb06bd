/// The way from offsets in the clean text (bytes) back to the decoded source (code points).
///
/// The map is a list of runs in the order of the clean text. In an *identity* run each code point of the clean text is
/// one code point of the source, in order; an *atomic* run stands as a whole for a source range of any length (a space
/// for a run of white space, `لا` for one ligature). Between runs the source may hold text that was dropped.
/// Looking an offset up costs a binary search over the runs and a count of code points inside one run.
public struct SourceMap: Sendable, Equatable {
    /// One stretch of the clean text with one relation to the source.
    public struct Run: Sendable, Equatable {
        /// Offset of the first byte in the clean text.
        public let cleanStart: UInt32
        /// First code point of the source.
        public let sourceStart: UInt32
        /// For an atomic run the end of its source range; for an identity run equal to `sourceStart`.
        public let sourceEnd: UInt32
        /// Whether the run stands for its source range as a whole.
        public let isAtomic: Bool
    }

    /// The runs, by rising `cleanStart`.
    public private(set) var runs: [Run] = []

    /// Makes an empty map.
    public init() {}

    /// Says that from byte `cleanStart` on, code point follows code point from `sourceStart` on.
    public mutating func appendIdentity(cleanStart: Int, sourceStart: Int) {
        let source = UInt32(sourceStart)
        runs.append(Run(cleanStart: UInt32(cleanStart), sourceStart: source, sourceEnd: source, isAtomic: false))
    }

    /// Says that the text from byte `cleanStart` to the next run stands as a whole for `source`.
    public mutating func appendAtomic(cleanStart: Int, source: SourceRange) {
        runs.append(
            Run(
                cleanStart: UInt32(cleanStart), sourceStart: UInt32(source.start), sourceEnd: UInt32(source.end),
                isAtomic: true))
    }

    /// The source range of a span of the clean text; `text` is that clean text.
    public func sourceRange(of span: TextSpan, in text: [UInt8]) -> SourceRange {
        guard !runs.isEmpty else { return SourceRange(span.start, span.start) }
        let first = runs[runIndex(holding: span.start)]
        let lower =
            first.isAtomic
            ? Int(first.sourceStart)
            : Int(first.sourceStart) + codePointCount(text, from: Int(first.cleanStart), to: span.start)
        guard span.count > 0 else { return SourceRange(lower, lower) }
        let last = runs[runIndex(holding: span.end - 1)]
        let upper =
            last.isAtomic
            ? Int(last.sourceEnd)
            : Int(last.sourceStart) + codePointCount(text, from: Int(last.cleanStart), to: span.end)
        return SourceRange(lower, upper)
    }

    /// The span of the clean text that comes from `range` of the source, or nil if nothing of it was kept; `text` is
    /// that clean text. An atomic run that the range touches belongs to it as a whole.
    public func span(of range: SourceRange, in text: [UInt8]) -> TextSpan? {
        guard !runs.isEmpty, range.count > 0 else { return nil }
        let start = cleanOffset(of: range.start, in: text, isEnd: false)
        let end = cleanOffset(of: range.end, in: text, isEnd: true)
        return start < end ? TextSpan(start, end) : nil
    }

    /// Where the text kept from source offset `offset` on begins, or for an end where the text kept up to it ends.
    private func cleanOffset(of offset: Int, in text: [UInt8], isEnd: Bool) -> Int {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            // An end belongs to the run before the one that begins there.
            let isBefore = isEnd ? Int(runs[middle].sourceStart) < offset : Int(runs[middle].sourceStart) <= offset
            if isBefore { low = middle } else { high = middle }
        }
        let run = runs[low]
        let next = low + 1 < runs.count ? Int(runs[low + 1].cleanStart) : text.count
        let distance = offset - Int(run.sourceStart)
        if distance <= 0 { return Int(run.cleanStart) }
        if run.isAtomic { return isEnd || offset >= Int(run.sourceEnd) ? next : Int(run.cleanStart) }
        var index = Int(run.cleanStart)
        var left = distance
        while left > 0, index < next {
            index += utf8Length(lead: text[index])
            left -= 1
        }
        return min(index, next)
    }

    private func runIndex(holding offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(runs[middle].cleanStart) <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
