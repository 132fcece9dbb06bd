import JSON

/// Writes JSON Lines: one object a row, keys as in the header of the canonical form. Nothing is lost.
///
/// Cells without a value are left out, save in the first row, which so names all columns in their order. A comment is an
/// object whose only key is `#`.
enum JSONLinesWriting {
    static func write(_ sheet: GlossarySheet) -> (bytes: [UInt8], report: LossReport) {
        var report = LossReport(.jsonl, of: sheet)
        let keys = sheet.columns.map { quoted($0) }
        let kinds = sheet.columns.map { CellKind(column: $0) }
        var output: [UInt8] = []
        var comments = sheet.comments[...]
        func writeComments(before row: Int) {
            while let comment = comments.first, comment.rowsBefore <= row {
                output += Array("{\"#\":\(quoted(comment.text))}\n".utf8)
                comments.removeFirst()
            }
        }
        if sheet.rows.isEmpty, !keys.isEmpty {
            output += Array("{\(keys.map { "\($0):\"\"" }.joined(separator: ","))}\n".utf8)
        }
        for (number, row) in sheet.rows.enumerated() {
            writeComments(before: number)
            var members: [String] = []
            for (column, key) in keys.enumerated() {
                let values = column < row.cells.count ? row.cells[column] : []
                if values.isEmpty, number > 0 { continue }
                members.append("\(key):\(value(values, kinds[column]))")
            }
            output += Array("{\(members.joined(separator: ","))}\n".utf8)
            report.rowsWritten += 1
        }
        writeComments(before: .max)
        return (output, report)
    }

    private static func value(_ values: [String], _ kind: CellKind) -> String {
        if kind != .list, values.count < 2 { return quoted(values.first ?? "") }
        return "[" + values.map { quoted($0) }.joined(separator: ",") + "]"
    }

    private static func quoted(_ text: String) -> String { JSONText.string(text).compact }
}
