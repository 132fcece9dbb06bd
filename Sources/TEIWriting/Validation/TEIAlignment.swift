/// The kept text of a TEI file, laid beside its source.
public struct TEIAlignment: Sendable {
    /// How the code points of a source are accounted for; the four together are the source.
    public struct Figures: Sendable, Equatable {
        /// Code points that stand in the kept text.
        public var kept = 0
        /// Code points of removed passages.
        public var removed = 0
        /// Code points that a named rule dropped or changed.
        public var changed = 0
        /// White space that the kept text does not have.
        public var whiteSpace = 0

        /// Makes figures of nothing.
        public init() {}

        /// All code points.
        public var total: Int { kept + removed + changed + whiteSpace }

        /// Adds those of another source.
        public static func += (left: inout Figures, right: Figures) {
            left.kept += right.kept
            left.removed += right.removed
            left.changed += right.changed
            left.whiteSpace += right.whiteSpace
        }
    }

    /// The kept text, the blocks one after another.
    public internal(set) var text: [Unicode.Scalar] = []
    /// For each code point of `text` the first of the source that it stands for.
    public internal(set) var starts: [Int] = []
    /// For each code point of `text` the place behind the last of the source that it stands for.
    public internal(set) var ends: [Int] = []
    /// How the source is accounted for.
    public internal(set) var figures = Figures()

    /// The parts of the kept text that stand for `start..<end` of the source, at whose edges they begin and end: one, or
    /// several where an edge lies in a character that became several letters.
    public func ranges(from start: Int, to end: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for first in indices(of: start, in: starts) {
            for last in indices(of: end, in: ends).reversed() where first <= last { ranges.append(first..<(last + 1)) }
        }
        return ranges
    }

    /// The source range of a part of the kept text.
    public func source(of range: Range<Int>) -> (start: Int, end: Int) {
        range.isEmpty ? (0, 0) : (starts[range.lowerBound], ends[range.upperBound - 1])
    }

    /// A part of the kept text.
    public func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[range])
        return String(view)
    }

    /// Where `place` stands in the rising list `places`.
    private func indices(of place: Int, in places: [Int]) -> Range<Int> {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < place { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < places.count, places[end] == place { end += 1 }
        return low..<end
    }
}
