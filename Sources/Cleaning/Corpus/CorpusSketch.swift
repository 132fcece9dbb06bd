/// The first pass over a corpus: which lines stand in which documents of each outlet.
///
/// It is a sample of documents, so its memory is bounded: of each outlet those whose ids hash lowest (a bottom-k sketch,
/// Cohen and Kaplan 2007). What it holds depends on the set of documents alone. So sketches of parts of a corpus merge
/// to the sketch of the whole, in any order and for any number of parts.
public struct CorpusSketch: Sendable {
    /// How much is remembered.
    public struct Limits: Sendable, Equatable {
        /// How many documents at most, of all outlets together; a document takes about half a kilobyte, never more than
        /// 1.6 kilobytes.
        public var documents = 131_072
        /// How many documents of one outlet at most.
        public var perOutlet = 8_192
        /// How many documents of an outlet are enough to go by, if there are very many outlets.
        public var leastPerOutlet = 32

        /// Makes the default limits.
        public init() {}

        /// How many outlets at most.
        var outlets: Int { max(1, documents / max(1, leastPerOutlet)) }

        /// How many documents of each, when there are so many outlets.
        func share(ofOutlets count: Int) -> Int {
            min(perOutlet, max(leastPerOutlet, documents / max(1, min(count, outlets))))
        }
    }

    private let limits: Limits
    private var samples: [String: [DocumentSketch]] = [:]

    /// Makes a sketch of no document.
    public init(limits: Limits = Limits()) { self.limits = limits }

    /// Adds a document.
    public mutating func add(_ document: DocumentSketch) {
        samples[document.outlet, default: []].append(document)
        let share = limits.share(ofOutlets: samples.count)
        if let count = samples[document.outlet]?.count, count >= 2 * share { prune(document.outlet, to: share) }
        if samples.count >= 2 * limits.outlets { pruneOutlets() }
    }

    /// Adds what another part of the corpus holds.
    public mutating func merge(_ other: CorpusSketch) {
        for (outlet, documents) in other.samples { samples[outlet, default: []] += documents }
        if samples.count >= 2 * limits.outlets { pruneOutlets() }
        let share = limits.share(ofOutlets: samples.count)
        for outlet in Array(samples.keys) where (samples[outlet]?.count ?? 0) >= 2 * share {
            prune(outlet, to: share)
        }
    }

    /// The documents remembered, by outlet in the order of their names; each outlet's in the order of the sample.
    var outlets: [(name: String, documents: [DocumentSketch])] {
        var pruned = self
        pruned.pruneOutlets()
        let share = limits.share(ofOutlets: samples.count)
        for outlet in Array(pruned.samples.keys) { pruned.prune(outlet, to: share) }
        return pruned.samples.map { (name: $0.key, documents: $0.value) }.sorted { left, right in
            left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
        }
    }

    private mutating func prune(_ outlet: String, to count: Int) {
        samples[outlet]?.sort { $0.precedes($1) }
        if let excess = samples[outlet].map({ $0.count - count }), excess > 0 { samples[outlet]?.removeLast(excess) }
    }

    private mutating func pruneOutlets() {
        guard samples.count > limits.outlets else { return }
        let names = samples.keys.sorted { left, right in
            let (first, second) = (LineHash.hash(of: left), LineHash.hash(of: right))
            return first == second ? left.utf8.lexicographicallyPrecedes(right.utf8) : first < second
        }
        for name in names[limits.outlets...] { samples[name] = nil }
    }
}
