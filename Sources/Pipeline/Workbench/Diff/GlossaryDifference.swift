public import Glossaries

/// What an edit of a glossary changes: rows, and the mentions of a corpus. Added up document by document, in order.
public struct GlossaryDifference: Sendable {
    /// The rows that are not as they were, by key.
    public let rows: [GlossaryChange.Row]
    /// The name of a row for people: its source and English.
    let titles: [String: String]
    /// What became of the mentions of each row, the row with the most documents touched first; without a corpus empty.
    public var impacts: [RowImpact] {
        byRow.values.sorted {
            ($1.documents, $1.gained + $1.lost + $1.changed, $0.key) < (
                $0.documents, $0.gained + $0.lost + $0.changed, $1.key
            )
        }
    }
    /// The documents in which any mention changed.
    public private(set) var touched = 0
    /// The documents that were annotated with both glossaries.
    public private(set) var compared = 0
    /// How the pass over the corpus went; nil without a corpus.
    public var tally: CorpusPassTally?
    private var byRow: [String: RowImpact] = [:]
    private let samples: Int

    /// What became of the mentions of one row.
    public struct RowImpact: Sendable, Equatable {
        /// The row; empty for mentions that no row stands behind.
        public var key: String
        /// How many mentions were gained.
        public var gained = 0
        /// How many were lost.
        public var lost = 0
        /// How many have another row, English, type or span.
        public var changed = 0
        /// In how many documents.
        public var documents = 0
        /// The first of them.
        public var samples: [MentionSample] = []
    }

    /// Starts with the rows.
    ///
    /// - Parameters:
    ///   - comparison: the two glossaries.
    ///   - samples: how many examples are kept for a row.
    public init(_ comparison: GlossaryComparison, samples: Int) {
        rows = comparison.change.rows
        titles = comparison.titles
        self.samples = samples
    }

    /// Adds what the edit does to the next document.
    ///
    /// - Parameter result: what became of it.
    public mutating func add(_ result: GlossaryComparison.DocumentResult) {
        if result.wasCompared { compared += 1 }
        if result.changes.isEmpty { return }
        touched += 1
        var seen: Set<String> = []
        for located in result.changes {
            var impact = byRow[located.row] ?? RowImpact(key: located.row)
            switch located.change.kind {
            case .gained: impact.gained += 1
            case .lost: impact.lost += 1
            case .changed: impact.changed += 1
            }
            if seen.insert(located.row).inserted { impact.documents += 1 }
            if let sample = located.sample, impact.samples.count < samples { impact.samples.append(sample) }
            byRow[located.row] = impact
        }
    }

    /// How many mentions of each kind, over all rows.
    var totals: (gained: Int, lost: Int, changed: Int) {
        byRow.values.reduce(into: (0, 0, 0)) { $0 = ($0.0 + $1.gained, $0.1 + $1.lost, $0.2 + $1.changed) }
    }
}
