/// What the first pass over a corpus found: the lines that recur in each outlet. A value that all workers share.
public struct CorpusSurvey: Sendable, Equatable {
    /// A line that several documents of an outlet have.
    public struct RepeatedLine: Sendable, Hashable {
        /// The outlet.
        public let outlet: String
        /// What the line is known by.
        public let hash: UInt64

        /// Makes a line from what was kept of it.
        public init(outlet: String, hash: UInt64) {
            self.outlet = outlet
            self.hash = hash
        }
    }

    private let frames: [String: OutletFrame]
    /// The lines that many documents have, for the table of repeated blocks; in how many of the sample they stand.
    private let repeated: [RepeatedLine: Int]

    /// How many repeated lines are followed through a run.
    private static let watched = 20_000
    /// A line in fewer documents is not called repeated.
    public static let leastDocuments = OutletFrame.leastDocuments

    /// A survey of nothing.
    public init() {
        frames = [:]
        repeated = [:]
    }

    /// Works out what recurs in the corpus that `sketch` was made of.
    public init(_ sketch: CorpusSketch) {
        var frames: [String: OutletFrame] = [:]
        var repeated: [(line: RepeatedLine, count: Int)] = []
        for (name, documents) in sketch.outlets where documents.count >= Self.leastDocuments {
            let counts = Self.counts(of: documents)
            let frame = OutletFrame(documents, counts: counts)
            if !frame.lines.isEmpty { frames[name] = frame }
            repeated += counts.filter { $0.value >= Self.leastDocuments }.map {
                (RepeatedLine(outlet: name, hash: $0.key), $0.value)
            }
        }
        repeated.sort { left, right in
            if left.count != right.count { return left.count > right.count }
            if left.line.hash != right.line.hash { return left.line.hash < right.line.hash }
            return left.line.outlet.utf8.lexicographicallyPrecedes(right.line.outlet.utf8)
        }
        self.frames = frames
        self.repeated = Dictionary(
            uniqueKeysWithValues: repeated.prefix(Self.watched).map { ($0.line, $0.count) })
    }

    /// In how many documents each line stands that stands in more than one. Nearly all lines stand in one; so they are
    /// counted by sorting, not in a table of all.
    private static func counts(of documents: [DocumentSketch]) -> [UInt64: Int] {
        var hashes: [UInt64] = []
        hashes.reserveCapacity(documents.reduce(0) { $0 + $1.lines.count })
        for document in documents { hashes += document.distinctHashes }
        hashes.sort()
        var counts: [UInt64: Int] = [:]
        var start = 0
        while start < hashes.count {
            var end = start + 1
            while end < hashes.count, hashes[end] == hashes[start] { end += 1 }
            if end - start > 1 { counts[hashes[start]] = end - start }
            start = end
        }
        return counts
    }

    /// Makes a survey of one outlet with a known frame: lines above the headline and below the text of each document.
    init(outlet: String, frame: [String]) {
        var lines: [UInt64: OutletFrame.Counts] = [:]
        for text in frame {
            lines[PhraseIndex.lineHash(of: text)] = .init(documents: 100, head: 100, inside: 0, foot: 100)
        }
        frames = [outlet: OutletFrame(documents: 100, lines: lines)]
        repeated = [:]
    }

    /// The frame of an outlet; nil if nothing recurs in it.
    func frame(of outlet: String) -> OutletFrame? { frames[outlet] }

    /// Whether the line is one of those that many documents of the outlet have.
    func isRepeated(_ line: RepeatedLine) -> Bool { repeated[line] != nil }

    /// Whether no line recurs.
    public var isEmpty: Bool { frames.isEmpty && repeated.isEmpty }

    /// How many articles of an outlet the figures are from.
    public func documentCount(of outlet: String) -> Int { frames[outlet]?.documents ?? 0 }
}
