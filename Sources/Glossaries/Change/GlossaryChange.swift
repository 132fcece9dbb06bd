/// What lies between two states of a glossary: the rows that were added, removed or changed, and in which documents that
/// can show.
public struct GlossaryChange: Sendable {
    /// What became of a row.
    public enum Kind: String, Sendable {
        case added, removed, changed
    }

    /// One cell of a row before and after; empty where the row has none.
    public struct Cell: Sendable, Equatable {
        /// The name of the column; `(layer)` where the row moved to another layer than the rows beside it,
        /// `(lists)` where only a list changed that its conditions name.
        public var column: String
        /// The value before.
        public var old: String
        /// The value after.
        public var new: String
    }

    /// One row that is not as it was.
    public struct Row: Sendable, Equatable {
        /// Its key.
        public var key: String
        /// What became of it.
        public var kind: Kind
        /// Its place among the rows of the old glossary; nil if it was added.
        public var old: Int?
        /// Its place among the rows of the new glossary; nil if it was removed.
        public var new: Int?
        /// The cells that differ, by the name of the column; all cells of a row that was added or removed.
        public var cells: [Cell]
        /// Whether it can change what a document becomes: a remark cannot.
        public var playsAPart: Bool
    }

    /// The rows that are not as they were, by key.
    public let rows: [Row]
    /// Whether any document may be touched, because the layers themselves changed places.
    public let touchesEverything: Bool
    private let probes: [Probe]

    /// The words of one wording of a changed row, as a sketch hashes them.
    private struct Probe: Hashable {
        /// The row, as an index into `rows`.
        var row: Int
        var hashes: [UInt64]
    }

    /// Compares two glossaries.
    ///
    /// - Parameters:
    ///   - old: the one before.
    ///   - new: the one after.
    public init(from old: CompiledGlossary, to new: CompiledGlossary) {
        let layers = LayerOrder(old, new)
        touchesEverything = !layers.isKept
        var rows: [Row] = []
        var oldNumbers: [String: Int] = [:]
        for (number, concept) in old.concepts.enumerated() { oldNumbers[concept.key] = number }
        for (number, concept) in new.concepts.enumerated() {
            guard let before = oldNumbers.removeValue(forKey: concept.key) else {
                let cells = Self.cells([], new.provenance(of: number))
                rows.append(
                    Row(key: concept.key, kind: .added, old: nil, new: number, cells: cells, playsAPart: true))
                continue
            }
            var cells = Self.cells(old.provenance(of: before), new.provenance(of: number))
            let (layer, other) = (old.concepts[before].layer, concept.layer)
            if layers.moved(from: layer, to: other) {
                cells.append(Cell(column: "(layer)", old: String(layer), new: String(other)))
            }
            // A list that a condition names may have changed, and the cell that names it not.
            if old.conditions[before]?.words != new.conditions[number]?.words,
                !cells.contains(where: { GlossaryColumn(name: $0.column)?.playsAPart == true })
            {
                cells.append(Cell(column: "(lists)", old: "", new: ""))
            }
            if cells.isEmpty { continue }
            let playsAPart = cells.contains {
                $0.column == "(layer)" || $0.column == "(lists)" || GlossaryColumn(name: $0.column)?.playsAPart == true
            }
            rows.append(
                Row(key: concept.key, kind: .changed, old: before, new: number, cells: cells, playsAPart: playsAPart))
        }
        for (key, number) in oldNumbers {
            let cells = Self.cells(old.provenance(of: number), [])
            rows.append(Row(key: key, kind: .removed, old: number, new: nil, cells: cells, playsAPart: true))
        }
        rows.sort { $0.key < $1.key }
        self.rows = rows
        probes = Self.probes(rows, old, new)
    }

    /// Whether a document of these words can have other mentions, or other English for them, under the new glossary;
    /// never false if it has.
    ///
    /// - Parameter sketch: the words of the document.
    /// - Returns: whether all words of some wording of a row that is not as it was may be in the document.
    public func mayTouch(_ sketch: DocumentWordSketch) -> Bool {
        touchesEverything || probes.contains { $0.hashes.allSatisfy(sketch.mayHold) }
    }

    /// The rows because of which a document may be touched, as indices into `rows`, rising.
    ///
    /// - Parameter sketch: the words of the document.
    /// - Returns: the rows; none if the document cannot be touched, or if every document may be.
    public func rowsTouching(_ sketch: DocumentWordSketch) -> [Int] {
        var touching: [Int] = []
        for probe in probes where touching.last != probe.row && probe.hashes.allSatisfy(sketch.mayHold) {
            touching.append(probe.row)
        }
        return touching
    }

    // MARK: - Making

    private static func cells(_ old: [RowCell], _ new: [RowCell]) -> [Cell] {
        var cells: [Cell] = []
        for cell in old {
            let after = new.first { $0.column == cell.column }?.value ?? ""
            if after != cell.value { cells.append(Cell(column: cell.column, old: cell.value, new: after)) }
        }
        for cell in new where !old.contains(where: { $0.column == cell.column }) {
            cells.append(Cell(column: cell.column, old: "", new: cell.value))
        }
        return cells.filter { $0.column != "id" && $0.column != "layer_mode" }.sorted { $0.column < $1.column }
    }

    private static func probes(_ rows: [Row], _ old: CompiledGlossary, _ new: CompiledGlossary) -> [Probe] {
        var probes: Set<Probe> = []
        func add(_ glossary: CompiledGlossary, _ number: (Row) -> Int?) {
            var places: [Int: Int] = [:]
            for (place, row) in rows.enumerated() where row.playsAPart {
                if let concept = number(row) { places[concept] = place }
            }
            if places.isEmpty { return }
            glossary.forEachWording { concept, wording in
                guard let row = places[concept] else { return }
                for cut in TermIndex.cuts(of: wording) {
                    probes.insert(
                        Probe(row: row, hashes: cut.words.map { TermIndex.hash(of: wording[$0], third: true) }))
                }
            }
        }
        add(old, \.old)
        add(new, \.new)
        return probes.sorted {
            $0.row != $1.row ? $0.row < $1.row : $0.hashes.lexicographicallyPrecedes($1.hashes)
        }
    }
}

/// How the layers of one glossary lie to those of another: only their order decides between rows, not their numbers.
private struct LayerOrder {
    /// For each layer of the old glossary the one in which most of its rows are now.
    private var counterpart: [Int: Int] = [:]
    /// Whether layers that can be compared stand in the same order.
    private(set) var isKept = true

    init(_ old: CompiledGlossary, _ new: CompiledGlossary) {
        var layers: [String: Int] = [:]
        for concept in old.concepts { layers[concept.key] = concept.layer }
        var counts: [Int: [Int: Int]] = [:]
        for concept in new.concepts {
            if let layer = layers[concept.key] { counts[layer, default: [:]][concept.layer, default: 0] += 1 }
        }
        var last = -1
        for (layer, targets) in counts.sorted(by: { $0.key < $1.key }) {
            let most = targets.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? layer
            counterpart[layer] = most
            if most <= last { isKept = false }
            last = most
        }
    }

    /// Whether a row did not go where the rows of its layer went.
    func moved(from old: Int, to new: Int) -> Bool { counterpart[old].map { $0 != new } ?? false }
}
