import GlossaryFormats
import TEIWriting
import TextModel

/// Holds the rows of removed.csv against the removals of a TEI file, which the account has held against the source.
struct RemovalProof {
    let rows: [TableRow]
    let removals: [TEIRemoval]
    let place: TEIPlace
    /// The record of documents.csv.
    let row: TableRow

    /// The first disagreement.
    ///
    /// - Parameter isTrusted: whether removed.csv is what was written.
    /// - Returns: the finding; nil if all agrees.
    func finding(isTrusted: Bool) -> Diagnostic? {
        for (row, removal) in zip(rows, removals) {
            let cells: [(Int, String)] = [
                (1, String(removal.start)), (2, String(removal.end)), (3, removal.reason),
            ]
            for (cell, expected) in cells where !row.says(cell, expected) {
                return disagree(row, cell, expected, removal, isTrusted)
            }
            if row[4].isEmpty { return disagree(row, 4, "the name of a rule", removal, isTrusted) }
            if !Self.says(row, removal.text) { return disagree(row, 5, removal.text, removal, isTrusted) }
        }
        let message = "the document has \(removals.count) removals in \(place.name) and \(rows.count) rows"
        if rows.count > removals.count, let extra = rows.dropFirst(removals.count).first {
            return table(extra.location(), message)
        }
        if rows.count < removals.count {
            let last = rows.last ?? row
            return isTrusted && !place.isWritten
                ? Diagnostic(
                    .error, "tables-disagree", at: place.location(removals[rows.count].line), message, help: place.help)
                : table(last.location(), message)
        }
        let total = removals.reduce(0) { $0 + $1.end - $1.start }
        let cell = DocumentTrace.Column.removed
        return row.says(cell, String(total))
            ? nil : table(row.location(cell), "documents.csv has \(row[cell]) characters removed, the text \(total)")
    }

    /// Whether the row has the text. XML cannot hold U+000B and U+000C, which the table keeps.
    private static func says(_ row: TableRow, _ text: String) -> Bool {
        if row.says(5, text) { return true }
        let visible = SpreadsheetCell.text(of: row[5]).unicodeScalars.filter { $0.value != 0x0B && $0.value != 0x0C }
        return String(String.UnicodeScalarView(visible)).utf8.elementsEqual(text.utf8)
    }

    private func disagree(
        _ row: TableRow, _ cell: Int, _ expected: String, _ removal: TEIRemoval, _ isTrusted: Bool
    ) -> Diagnostic {
        let column = OutputFolder.Table.removed.columns[cell]
        let message = "removed.csv has \"\(row[cell])\" as \(column), \(place.name) has \"\(expected)\""
        return isTrusted && !place.isWritten
            ? Diagnostic(.error, "tables-disagree", at: place.location(removal.line), message, help: place.help)
            : table(row.location(cell), message)
    }

    private func table(_ place: SourceLocation, _ message: String) -> Diagnostic {
        Diagnostic(.error, "tables-disagree", at: place, message, help: VerifyHelp.restoreTable)
    }
}
