import TextModel

/// The rows of all files, joined by `id` across layers.
struct GlossaryLayers {
    /// One `id` and the rows that give its cells.
    struct Entry {
        var key: String
        /// The number of the layer that gave its last row.
        var layer: Int
        var origins: [GlossaryRow.Origin]
    }

    /// The files, in the order of their layers.
    let tables: [GlossaryTable]
    /// The rows, in the order in which their `id` first appears.
    private(set) var entries: [Entry] = []

    private var indices: [String: Int] = [:]

    /// Reads and joins `files`. Duplicates inside one layer are reported and left out.
    init(_ files: [GlossaryFile], reporting diagnostics: inout [Diagnostic]) {
        // A stable sort: files of one layer keep the order in which they were named.
        let ordered = files.enumerated().sorted { ($0.element.layer, $0.offset) < ($1.element.layer, $1.offset) }
        tables = ordered.map { GlossaryTable($0.element, reporting: &diagnostics) }
        let count = tables.reduce(0) { $0 + $1.rowCount }
        entries.reserveCapacity(count)
        indices.reserveCapacity(count)
        for (number, table) in tables.enumerated() {
            for row in 0..<table.rowCount {
                add(GlossaryRow.Origin(table: Int32(number), row: Int32(row)), table, &diagnostics)
            }
        }
        indices = [:]
    }

    /// The row of an entry.
    func row(_ entry: Entry) -> GlossaryRow { GlossaryRow(tables: tables, origins: entry.origins) }

    private mutating func add(
        _ origin: GlossaryRow.Origin, _ table: GlossaryTable, _ diagnostics: inout [Diagnostic]
    ) {
        let row = GlossaryRow(tables: tables, origins: [origin])
        let given = row.string(.id)
        if let given, !isNCName(given) {
            diagnostics.append(
                Diagnostic(
                    .error, "invalid-id", at: row.location(.id),
                    "the id «\(isolated(given))» is not an XML name",
                    help: "begin it with a letter and use only letters, digits, «-», «_» and «.»"))
            return
        }
        let key = given ?? Self.generatedKey(row)
        guard let index = indices[key] else {
            indices[key] = entries.count
            entries.append(Entry(key: key, layer: table.file.layer, origins: [origin]))
            return
        }
        if entries[index].layer == table.file.layer {
            reportDuplicate(row, given, of: self.row(entries[index]), &diagnostics)
            return
        }
        switch row.string(.layerMode) {
        case nil, "merge": entries[index].origins.append(origin)
        case "replace": entries[index].origins = [origin]
        case let mode?:
            diagnostics.append(
                Diagnostic(
                    .error, "unknown-value", at: row.location(.layerMode),
                    "unknown layer_mode «\(isolated(mode))»; expected merge or replace",
                    help: "write replace to drop what earlier layers say of the row, or leave the cell empty to merge"))
            return
        }
        entries[index].layer = table.file.layer
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

    /// An id made from what the row says, so that it stays while the row moves about in its file: `g` and the FNV-1a
    /// hash (64 bits) of source, target and type.
    static func generatedKey(_ row: GlossaryRow) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for column in [GlossaryColumn.source, .target, .type] {
            for byte in row.bytes(column) ?? [] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return "g" + String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// Whether `text` is an NCName (Namespaces in XML 1.0): a name without colon.
func isNCName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    func isStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C, 0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x10000...0xEFFFF:
            true
        default: false
        }
    }
    func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F, 0x2040: true
        default: isStart(scalar)
        }
    }
    return isStart(first) && text.unicodeScalars.dropFirst().allSatisfy(isPart)
}
