import Glossaries

/// What a row can say in a format of terminologies, and the account of what it cannot. The writers write what stands here
/// and nothing else, so the report says exactly what reading the file gives back.
struct EntryProjection {
    /// What a format does with the values of a column.
    struct Outcome {
        var values: [String]
        /// How they changed, in words.
        var detail = ""
    }

    /// What is written of one row.
    struct Entry {
        private let values: [GlossaryColumn: [String]]

        fileprivate init(_ values: [GlossaryColumn: [String]]) { self.values = values }

        subscript(column: GlossaryColumn) -> [String] { values[column] ?? [] }

        /// The value of a column that holds one.
        func text(_ column: GlossaryColumn) -> String? { values[column]?.first }
    }

    /// The entries, in the order of the rows.
    private(set) var entries: [Entry] = []
    private(set) var report: LossReport

    /// Decides what is written.
    ///
    /// - Parameters:
    ///   - sheet: the glossary.
    ///   - format: the format.
    ///   - statuses: the statuses the format can say; rows with another are left out.
    ///   - rule: what becomes of the values of a column of a row; nil where the format has no place for it.
    init(
        _ sheet: GlossarySheet, _ format: GlossaryFormat, leavingOut statuses: Set<String>,
        rule: (_ column: GlossaryColumn, _ values: [String], _ row: Int) -> Outcome?
    ) {
        report = LossReport(format, of: sheet)
        report.commentCount = sheet.comments.count
        var identifiers: Set<String> = []
        for row in sheet.rows.indices {
            guard isWritten(row, of: sheet, leavingOut: statuses, &identifiers) else { continue }
            var written: [GlossaryColumn: [String]] = [:]
            for (place, name) in sheet.columns.enumerated() where place < sheet.rows[row].cells.count {
                let values = GlossarySheet.tidied(sheet.rows[row].cells[place])
                guard !values.isEmpty else { continue }
                guard let column = GlossaryColumn(name: name), let outcome = rule(column, values, row) else {
                    report.change(row, name, .column)
                    continue
                }
                if !outcome.values.isEmpty { written[column] = outcome.values }
                if outcome.values != values {
                    report.change(row, name, .value, outcome.detail, leaving: outcome.values)
                }
            }
            entries.append(Entry(written))
            report.rowsWritten += 1
        }
    }

    private mutating func isWritten(
        _ row: Int, of sheet: GlossarySheet, leavingOut statuses: Set<String>, _ identifiers: inout Set<String>
    ) -> Bool {
        if let status = sheet.text(row, .status), statuses.contains(status) {
            report.omit(row, .status, status)
            return false
        }
        for (column, kind) in [(GlossaryColumn.source, LossReport.Kind.missingSource), (.target, .missingTarget)] {
            let text = MarkupWriter.permitted(sheet.text(row, column) ?? "")
            if MarkupElement.trimmed(text).isEmpty {
                report.omit(row, kind)
                return false
            }
        }
        if let identifier = sheet.text(row, .id), !identifiers.insert(identifier).inserted {
            report.omit(row, .duplicateID)
            return false
        }
        return true
    }
}
