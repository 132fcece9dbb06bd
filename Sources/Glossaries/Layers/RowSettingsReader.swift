import TextModel

/// Reads the settings of many rows: most have the same few values as a row before them.
struct RowSettingsReader {
    /// How many sets of values are kept; subtypes are free text.
    private static let limit = 1_024

    /// Settings without error, by the bytes of the cells they were read from.
    private var known: [[UInt8]: RowSettings] = [:]
    private var cells: [UInt8] = []

    /// The settings of `row`. Identifiers are checked, and kept only where they are read anew.
    mutating func read(_ row: GlossaryRow, reporting diagnostics: inout [Diagnostic]) -> RowSettings {
        cells.removeAll(keepingCapacity: true)
        for column in RowSettings.closedLists {
            if let bytes = row.bytes(column) { cells.append(contentsOf: bytes) }
            cells.append(0x09)
        }
        var settings: RowSettings
        if let same = known[cells] {
            settings = same
        } else {
            settings = RowSettings(closedListsOf: row, reporting: &diagnostics)
            if !settings.isBroken, known.count < Self.limit { known[cells] = settings }
        }
        guard row.hasAny(Self.openCells) else { return settings }
        if row.hasAny(Self.others) || !Self.isPlainAuthority(row.bytes(.authority) ?? []) {
            settings.readOpenCells(row, &diagnostics)
        }
        return settings
    }

    private static let others = GlossaryRow.bits([.priority, .validFrom, .validTo])
    private static let openCells = others | GlossaryRow.bits([.authority])

    /// Whether the cell is `wd:Q` and digits, as nearly all are.
    private static func isPlainAuthority(_ cell: ArraySlice<UInt8>) -> Bool {
        cell.count > 4 && cell.starts(with: [0x77, 0x64, 0x3A, 0x51])
            && cell.dropFirst(4).allSatisfy { (0x30...0x39).contains($0) }
    }
}
