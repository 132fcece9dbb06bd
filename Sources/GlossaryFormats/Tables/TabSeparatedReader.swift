import TextModel

/// Reads tab-separated tables: the canonical form, and those without a header. No quotation marks, escapes with a
/// backslash.
struct TabSeparatedReader {
    /// A line cut at its tabs.
    struct Line {
        var cells: [Substring]
        var number: Int
    }

    /// The lines with cells, in order.
    private(set) var lines: [Line] = []
    /// The comments: how many lines with cells stand before each, and its text.
    private(set) var comments: [(before: Int, text: String)] = []

    /// Cuts `bytes`, which must be UTF-8. A comment is a line of `#` alone or of `#` and a space, if the form has any.
    init(_ bytes: [UInt8], hasComments: Bool) {
        let text = String(decoding: bytes, as: UTF8.self)
        var number = 0
        for var line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            if line.last == 0x0D { line.removeLast() }
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
            if hasComments, line.first == 0x23, line.count == 1 || line.dropFirst().first == 0x20 {
                comments.append((lines.count, String(Substring(line.dropFirst(2)))))
                continue
            }
            let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map { Substring($0) }
            lines.append(Line(cells: cells, number: number))
        }
    }

    /// The sheet of a table with a header.
    func sheet(file: String, reporting diagnostics: inout [Diagnostic]) -> GlossarySheet? {
        guard let header = lines.first else {
            diagnostics.append(
                Diagnostic(
                    .error, "empty-file", at: SourceLocation(file: file), "the file holds no header and no row",
                    help: "begin it with a line of column names, tab-separated: source, target, and any other columns"))
            return nil
        }
        let names = HeaderRow.names(
            header.cells.map { String($0) }, at: SourceLocation(file: file, line: header.number),
            reporting: &diagnostics)
        let kinds = names.map { CellKind(column: $0) }
        var sheet = GlossarySheet(columns: names)
        sheet.rows.reserveCapacity(lines.count)
        var rowsBefore = [0, 0]
        for line in lines.dropFirst() {
            let extra = line.cells.dropFirst(names.count)
            if line.cells.count < names.count || !extra.allSatisfy(\.isEmpty) {
                report(line, names.count, file, &diagnostics)
            } else {
                let cells = zip(line.cells, kinds).map {
                    CellText.values(CellText.normalisingLineEnds(String($0)), $1)
                }
                sheet.rows.append(GlossarySheet.Row(cells: cells, line: line.number))
            }
            rowsBefore.append(sheet.rows.count)
        }
        sheet.comments = comments.map {
            GlossarySheet.Comment(rowsBefore: rowsBefore[$0.before], text: CellText.normalisingLineEnds($0.text))
        }
        return sheet
    }

    private func report(_ line: Line, _ width: Int, _ file: String, _ diagnostics: inout [Diagnostic]) {
        let count = line.cells.count
        diagnostics.append(
            Diagnostic(
                .error, "column-count", at: SourceLocation(file: file, line: line.number),
                "the row has \(count) \(count == 1 ? "cell" : "cells"), the header names \(width) columns",
                help: count < width
                    ? "add the missing tabs: one tab between two cells, also where a cell is empty"
                    : "remove the extra tab, or write a tab inside a cell as \\t"))
    }
}
