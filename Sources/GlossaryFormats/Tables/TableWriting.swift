/// Writes the canonical tab-separated form, and comma-separated tables with a header.
enum TableWriting {
    /// The canonical form; nothing is lost.
    static func tabSeparated(_ sheet: GlossarySheet) -> (bytes: [UInt8], report: LossReport) {
        var report = LossReport(.tsv, of: sheet)
        var output: [UInt8] = []
        var comments = sheet.comments[...]
        func writeComments(before row: Int) {
            while let comment = comments.first, comment.rowsBefore <= row {
                for line in comment.text.split(separator: "\n" as Character, omittingEmptySubsequences: false) {
                    output += line.isEmpty ? [0x23] : Array("# \(line)".utf8)
                    output.append(0x0A)
                }
                comments.removeFirst()
            }
        }
        writeComments(before: 0)
        output += Array(sheet.columns.joined(separator: "\t").utf8)
        output.append(0x0A)
        let kinds = sheet.columns.map { CellKind(column: $0) }
        for (number, row) in sheet.rows.enumerated() {
            if number > 0 { writeComments(before: number) }
            let start = output.count
            for (column, kind) in kinds.enumerated() {
                if column > 0 { output.append(0x09) }
                guard column < row.cells.count, !row.cells[column].isEmpty else { continue }
                output += Array(CellText.text(row.cells[column], kind).utf8)
            }
            // A first cell that begins like a comment; blanks at its edge are no part of it.
            if output.count > start, output[start] == 0x23 { output.insert(0x20, at: start) }
            output.append(0x0A)
            report.rowsWritten += 1
        }
        writeComments(before: .max)
        return (output, report)
    }

    /// Comma-separated values after RFC 4180 with a header; lists are joined as in the canonical form, and no cell is
    /// one that a spreadsheet would run as a formula.
    static func commaSeparated(_ sheet: GlossarySheet) -> (bytes: [UInt8], report: LossReport) {
        var report = LossReport(.csv, of: sheet)
        report.commentCount = sheet.comments.count
        var output: [UInt8] = []
        appendRecord(sheet.columns.map { SpreadsheetCell.guarded($0) }, to: &output)
        let kinds = sheet.columns.map { CellKind(column: $0) }
        for row in sheet.rows {
            let fields = kinds.enumerated().map { column, kind in
                column < row.cells.count ? CellText.text(row.cells[column], kind, escapes: .joints) : ""
            }
            appendRecord(fields.map { SpreadsheetCell.guarded($0) }, to: &output)
            report.rowsWritten += 1
        }
        return (output, report)
    }

    /// Appends a record, fields quoted where they must be.
    static func appendRecord(_ fields: [String], to output: inout [UInt8]) {
        for (number, field) in fields.enumerated() {
            if number > 0 { output.append(0x2C) }
            let isPlain = !field.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 < 0x20 || $0 == 0x3B }
            if isPlain {
                output += Array(field.utf8)
            } else {
                output.append(0x22)
                for byte in field.utf8 { output += byte == 0x22 ? [0x22, 0x22] : [byte] }
                output.append(0x22)
            }
        }
        output.append(0x0A)
    }
}
