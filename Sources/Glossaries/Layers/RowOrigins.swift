import TextModel

/// Which rows of which files each concept was merged from. Cells are read again only when somebody asks.
struct RowOrigins: Sendable {
    /// The files.
    var tables: [GlossaryTable] = []
    /// For each concept the rows, earlier layers first.
    private var rows: [GlossaryRow.Origin] = []
    private var starts: [UInt32] = [0]

    init(tables: [GlossaryTable] = []) { self.tables = tables }

    /// Makes room for `count` concepts.
    mutating func reserve(_ count: Int) {
        rows.reserveCapacity(count)
        starts.reserveCapacity(count + 1)
    }

    /// How many concepts there are.
    var count: Int { starts.count - 1 }

    /// The memory of the tables and the files, in bytes.
    var byteCount: Int {
        rows.count * MemoryLayout<GlossaryRow.Origin>.stride + starts.count * 4
            + tables.reduce(0) { $0 + $1.file.bytes.count + $1.rowCount * 8 }
    }

    mutating func append(_ origins: [GlossaryRow.Origin]) {
        rows.append(contentsOf: origins)
        starts.append(UInt32(rows.count))
    }

    /// The rows of a concept.
    subscript(_ concept: Int) -> ArraySlice<GlossaryRow.Origin> {
        rows[Int(starts[concept])..<Int(starts[concept + 1])]
    }
}
