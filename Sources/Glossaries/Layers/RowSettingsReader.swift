import TextModel

/// Reads the settings of many rows: most have the same few values as a row before them.
struct RowSettingsReader {
    /// How many sets of values are kept; subtypes are free text.
    private static let limit = 1_024

    /// Settings without error, by the bytes of the cells they were read from.
    private var known: [[UInt8]: RowSettings] = [:]
    private var cells: [UInt8] = []
    /// The cells of the row before, whose settings were known or are now: most rows have them too.
    private var lastCells: [UInt8] = []
    private var last: RowSettings?

    /// The settings of `row`. Identifiers are checked, and kept only where they are read anew.
    mutating func read(_ row: GlossaryRow, reporting diagnostics: inout [Diagnostic]) -> RowSettings {
        var settings = closedLists(of: row, reporting: &diagnostics)
        guard row.hasAny(Self.openCells) else { return settings }
        if row.hasAny(Self.others) || !AuthoritySyntax.isPlainList(row.bytes(.authority) ?? []) {
            settings.readOpenCells(row, &diagnostics)
        }
        return settings
    }

    /// What the cells say that hold one of a few values each.
    private mutating func closedLists(
        of row: GlossaryRow, reporting diagnostics: inout [Diagnostic]
    ) -> RowSettings {
        row.append(RowSettings.closedLists, to: &cells)
        if let last, cells == lastCells { return last }
        let settings: RowSettings
        if let same = known[cells] {
            settings = same
        } else {
            settings = RowSettings(closedListsOf: row, reporting: &diagnostics)
            guard !settings.isBroken else { return settings }
            if known.count < Self.limit { known[cells] = settings }
        }
        last = settings
        swap(&cells, &lastCells)
        return settings
    }

    private static let others = GlossaryRow.bits([.priority, .validFrom, .validTo])
    private static let openCells = others | GlossaryRow.bits([.authority])
}
