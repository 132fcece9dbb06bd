/// How often one row was found in a corpus.
public struct RowUse: Sendable, Equatable {
    /// All places where it stands, nested ones not counted.
    public var mentions = 0
    /// The documents that have one.
    public var documents = 0
    /// The places by outlet; documents without one are not counted here.
    public var outlets: [String: Int] = [:]
    /// The places at which the reading is unsure: undecided, or spelt alike at folding level 3 only.
    public var unsure = 0
    /// The readings that were set aside because the written word is one of its own.
    public var suspects = 0

    /// Makes a row that was not found.
    public init() {}
}

/// What a corpus says of the rows of a glossary.
public struct CorpusUse: Sendable, Equatable {
    /// How many documents were read.
    public var documents = 0
    /// The documents of each outlet.
    public var outlets: [String: Int] = [:]
    /// Each row of the glossary, by the number of its concept.
    public var rows: [RowUse]
    /// The words of conditions that occur, folded.
    public var conditionWords: Set<String> = []

    /// Makes an account of an empty corpus.
    ///
    /// - Parameter rowCount: how many concepts the glossary has.
    public init(rowCount: Int) { rows = Array(repeating: RowUse(), count: rowCount) }

    /// Adds what one document says.
    public mutating func add(_ document: DocumentUse) {
        documents += 1
        if let outlet = document.outlet { outlets[outlet, default: 0] += 1 }
        conditionWords.formUnion(document.conditionWords)
        for (concept, use) in document.rows where rows.indices.contains(concept) {
            rows[concept].mentions += use.mentions
            rows[concept].documents += use.mentions > 0 ? 1 : 0
            rows[concept].unsure += use.unsure
            rows[concept].suspects += use.suspects
            if let outlet = document.outlet, use.mentions > 0 {
                rows[concept].outlets[outlet, default: 0] += use.mentions
            }
        }
    }
}

/// What one document says of the rows of a glossary.
public struct DocumentUse: Sendable, Equatable {
    /// The outlet, where it is known.
    public var outlet: String?
    /// The rows that were found, by concept.
    public var rows: [Int: RowUse] = [:]
    /// The words of conditions that occur, folded.
    public var conditionWords: Set<String> = []
}
