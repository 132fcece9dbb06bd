import TextModel

/// The rows of all files, joined by `id` across layers.
struct GlossaryLayers {
    /// The files, in the order of their layers.
    let tables: [GlossaryTable]
    /// For each `id`, in the order of their first appearance, the last row that gives its cells.
    private var last: [GlossaryRow.Origin] = []
    /// The rows before the last, earliest first, of the few that several layers give.
    private var earlier: [Int: [GlossaryRow.Origin]] = [:]

    private var keys = RowKeys()

    /// Reads and joins `files`. Duplicates inside one layer are reported and left out.
    init(_ files: [GlossaryFile], reporting diagnostics: inout [Diagnostic]) {
        // A stable sort: files of one layer keep the order in which they were named.
        let ordered = files.enumerated().sorted { ($0.element.layer, $0.offset) < ($1.element.layer, $1.offset) }
        tables = ordered.map { GlossaryTable($0.element, reporting: &diagnostics) }
        let count = tables.reduce(0) { $0 + $1.rowCount }
        last.reserveCapacity(count)
        keys.reserve(count)
        var row = GlossaryRow(tables: tables)
        for (number, table) in tables.enumerated() {
            for line in 0..<table.rowCount {
                add(GlossaryRow.Origin(table: Int32(number), row: Int32(line)), &row, &diagnostics)
            }
        }
        keys = RowKeys()
    }

    /// How many rows the layers leave.
    var count: Int { last.count }

    /// Turns `row` to the row number `index`.
    func read(_ index: Int, into row: inout GlossaryRow) {
        if let before = earlier[index] {
            row.read(before + [last[index]])
        } else {
            row.read(last[index])
        }
    }

    /// Whether any file that gives the row number `index` has one of `columns`.
    func mayGive(_ columns: [GlossaryColumn], _ index: Int) -> Bool {
        func hasAny(_ table: Int32) -> Bool {
            columns.contains { tables[Int(table)].position[$0.index] >= 0 }
        }
        return hasAny(last[index].table) || earlier[index]?.contains { hasAny($0.table) } ?? false
    }

    /// The bytes of one cell of the row number `index`, for those who want no other; `row` is room to read rows.
    func bytes(_ index: Int, _ column: GlossaryColumn, _ row: inout GlossaryRow) -> ArraySlice<UInt8>? {
        if earlier[index] == nil { return tables[Int(last[index].table)].cell(Int(last[index].row), column) }
        read(index, into: &row)
        return row.bytes(column)
    }

    /// Adds a row of a file; `row` is room to read rows.
    private mutating func add(
        _ origin: GlossaryRow.Origin, _ row: inout GlossaryRow, _ diagnostics: inout [Diagnostic]
    ) {
        let layer = tables[Int(origin.table)].file.layer
        let given = RowKeys.given(origin, in: tables)
        if let given, !NCName.isValid(given) {
            row.read(origin)
            diagnostics.append(
                Diagnostic(
                    .error, "invalid-id", at: row.location(.id),
                    "the id «\(isolated(row.string(.id) ?? ""))» is not an XML name",
                    help: "begin it with a letter and use only letters, digits, «-», «_» and «.»"))
            return
        }
        guard let index = keys.find(origin, given: given, among: last, &row) else {
            last.append(origin)
            return
        }
        row.read(origin)
        if tables[Int(last[index].table)].file.layer == layer {
            var other = GlossaryRow(tables: tables)
            read(index, into: &other)
            reportDuplicate(row, row.string(.id), of: other, &diagnostics)
            return
        }
        switch row.string(.layerMode) {
        case nil, "merge": earlier[index, default: []].append(last[index])
        case "replace": earlier[index] = nil
        case let mode?:
            diagnostics.append(
                Diagnostic(
                    .error, "unknown-value", at: row.location(.layerMode),
                    "unknown layer_mode «\(isolated(mode))»; expected merge or replace",
                    help: "write replace to drop what earlier layers say of the row, or leave the cell empty to merge"))
            return
        }
        last[index] = origin
    }

    private func reportDuplicate(
        _ row: GlossaryRow, _ key: String?, of first: GlossaryRow, _ diagnostics: inout [Diagnostic]
    ) {
        let place = "\(first.location.file):\(first.location.line ?? 0)"
        guard let key else {
            diagnostics.append(
                Diagnostic(
                    .warning, "duplicate-row", at: row.location,
                    "the row repeats \(place): same source, target and type",
                    help: "remove one of the two"))
            return
        }
        diagnostics.append(
            Diagnostic(
                .error, "duplicate-id", at: row.location(.id),
                "the id «\(isolated(key))» is already taken in this layer, at \(place)",
                help: "give the row an id of its own, or join the two rows"))
    }
}
