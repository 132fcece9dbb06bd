import TextModel

/// Reads JSON Lines, or one array of objects: keys are the columns, lists are arrays; a list may be a string as in a
/// table (`"a|b"`). An object whose only key is `#` is a comment.
enum JSONLinesReader {
    static func read(_ bytes: [UInt8], file: String, reporting diagnostics: inout [Diagnostic]) -> GlossarySheet? {
        var scanner = JSONScanner(bytes)
        var sheet = GlossarySheet()
        while true {
            do throws(JSONScanner.Failure) {
                guard try scanner.findObject() else { break }
                let line = scanner.line
                add(try scanner.object(), line, file, to: &sheet, &diagnostics)
            } catch {
                diagnostics.append(
                    Diagnostic(
                        .error, "invalid-json", at: SourceLocation(file: file, line: error.line), error.message,
                        help: "correct the line; the row is left out"))
                scanner.skipLine()
            }
        }
        if sheet.rows.isEmpty, sheet.columns.isEmpty, diagnostics.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .error, "empty-file", at: SourceLocation(file: file), "the file holds no row",
                    help: "write one object a line: {\"source\": \"…\", \"target\": \"…\"}"))
            return nil
        }
        return sheet
    }

    private static func add(
        _ members: [(key: String, value: JSONScanner.Value)], _ line: Int, _ file: String,
        to sheet: inout GlossarySheet, _ diagnostics: inout [Diagnostic]
    ) {
        if members.count == 1, members[0].key == "#", case .single(let text) = members[0].value {
            sheet.comments.append(GlossarySheet.Comment(rowsBefore: sheet.rows.count, text: text))
            return
        }
        let place = SourceLocation(file: file, line: line)
        let names = HeaderRow.names(members.map(\.key), at: place, reporting: &diagnostics)
        var cells: [(column: String, values: [String])] = []
        for (name, member) in zip(names, members) {
            let kind = CellKind(column: name)
            // A column without a value in this row still has its place in the header.
            _ = sheet.place(of: name)
            var values: [String]
            switch member.value {
            case .nothing: values = []
            case .single(let text): values = kind == .list ? CellText.values(text, .list) : [text]
            case .list(let list): values = list
            }
            if values == [""] { values = [] }
            if kind == .single, values.count > 1 {
                diagnostics.append(
                    Diagnostic(
                        .error, "unexpected-list", at: place, "\(name) holds one value, not a list of \(values.count)",
                        help: "write a string; only the first is used"))
                values = [values[0]]
            }
            cells.append((name, values))
        }
        // The header of a glossary without rows is an object without values.
        if cells.contains(where: { !$0.values.isEmpty }) { sheet.append(cells, line: line) }
    }
}
