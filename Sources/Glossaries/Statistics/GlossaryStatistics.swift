import TextModel

/// What a glossary holds, counted.
public struct GlossaryStatistics: Sendable, Equatable {
    /// One value of a column and how many rows have it.
    public struct Count: Sendable, Equatable {
        /// The value.
        public var name: String
        /// The rows.
        public var rows: Int

        /// Makes a count.
        public init(name: String, rows: Int) {
            self.name = name
            self.rows = rows
        }
    }

    /// The rows in force.
    public private(set) var rows = 0
    /// The wordings they match under, forms made from them included; proclitics are not counted.
    public private(set) var forms = 0
    /// The most wordings of one row, and its key.
    public private(set) var mostForms: Count?
    /// Rows by the number of the layer that gave their last cells, in the order of the layers.
    public private(set) var layers: [Count] = []
    /// Rows by type and subtype, the most frequent first, as in the lists that follow.
    public private(set) var types: [Count] = []
    /// Rows by status.
    public private(set) var statuses: [Count] = []
    /// Rows by domain.
    public private(set) var domains: [Count] = []
    /// Rows by folding level.
    public private(set) var foldings: [Count] = []
    /// For each column of the files, in their order, the rows with a value in it.
    public private(set) var columns: [Count] = []
    /// The columns that matching does not know.
    public private(set) var ownColumns: [Count] = []
    /// Rows with an identifier.
    public private(set) var withAuthority = 0
    /// Rows with a row test.
    public private(set) var withTests = 0
    /// All sentences of row tests.
    public private(set) var testSentences = 0
    /// Rows that hold among certain words, at certain dates or for certain outlets only.
    public private(set) var withConditions = 0
    /// Places without the English of their adjective.
    public private(set) var placesWithoutAdjective = 0
}

extension GlossaryStatistics {
    /// Counts the rows of a glossary.
    public init(_ glossary: CompiledGlossary) {
        var tallies: [String: Tally] = [:]
        func add(_ name: String, to group: String) { tallies[group, default: Tally()].add(name) }
        for (number, concept) in glossary.concepts.enumerated() {
            let row = glossary.row(number)
            rows += 1
            add(String(concept.layer), to: "layer")
            add([concept.type.rawValue, concept.subtype].compactMap { $0 }.joined(separator: "/"), to: "type")
            add(concept.status.rawValue, to: "status")
            if let domain = concept.domain { add(domain, to: "domain") }
            add(row.string(.folding) ?? "2", to: "folding")
            let forms = glossary.surfaceForms(of: number, withProclitics: false).count
            self.forms += forms
            if forms > mostForms?.rows ?? 0 { mostForms = Count(name: concept.key, rows: forms) }
            withAuthority += concept.authorities.isEmpty ? 0 : 1
            let tests = row.list(.positiveTest).count + row.list(.negativeTest).count
            withTests += tests > 0 ? 1 : 0
            testSentences += tests
            let conditions = LintScene.neighbourColumns + LintScene.validityColumns
            withConditions += conditions.contains { row.has($0) } ? 1 : 0
            placesWithoutAdjective += concept.type == .place && concept.targetAdjective == nil ? 1 : 0
            for cell in glossary.provenance(of: number) { add(cell.column, to: "column") }
        }
        func ranked(_ group: String) -> [Count] {
            (tallies[group] ?? Tally()).counts.sorted { ($1.rows, $0.name) < ($0.rows, $1.name) }
        }
        layers = (tallies["layer"] ?? Tally()).counts.sorted { (Int($0.name) ?? 0) < (Int($1.name) ?? 0) }
        types = ranked("type")
        statuses = ranked("status")
        domains = ranked("domain")
        foldings = (tallies["folding"] ?? Tally()).counts.sorted { $0.name < $1.name }
        let cells = (tallies["column"] ?? Tally()).counts
        columns = cells.filter { GlossaryColumn(name: $0.name) != nil }
        ownColumns = cells.filter { GlossaryColumn(name: $0.name) == nil }
    }

    /// Counts by name, in the order in which the names first came.
    private struct Tally {
        private(set) var counts: [Count] = []
        private var indices: [String: Int] = [:]

        mutating func add(_ name: String) {
            if let index = indices[name] {
                counts[index].rows += 1
            } else {
                indices[name] = counts.count
                counts.append(Count(name: name, rows: 1))
            }
        }
    }
}
