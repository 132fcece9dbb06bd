import JSON
import TextModel

/// Reads JSON Lines, or one array of objects: keys are the columns, lists are arrays; a list may be a string as in a
/// table (`"a|b"`). An object whose only key is `#` is a comment.
enum JSONLinesReader {
    /// A row has a place for each column up to its last value, so that keys without bound would take memory without
    /// bound.
    static let columnLimit = 256

    static func read(_ bytes: [UInt8], file: String, reporting diagnostics: inout [Diagnostic]) -> GlossarySheet? {
        var sheet = GlossarySheet()
        JSONReader.readEach(bytes, file: file) { value, line in
            switch value {
            case .success(let node):
                add(node, SourceLocation(file: file, line: line), to: &sheet, &diagnostics)
            case .failure(let failure):
                var diagnostic = failure.diagnostic
                diagnostic.help = "correct the line; the row is left out"
                diagnostics.append(diagnostic)
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
        _ node: JSONNode, _ place: SourceLocation, to sheet: inout GlossarySheet, _ diagnostics: inout [Diagnostic]
    ) {
        guard case .object(let members) = node.value else {
            return report("expected an object in braces, found \(node.kindName)", place, &diagnostics)
        }
        if members.count == 1, members[0].key == "#", let text = members[0].value.string {
            sheet.comments.append(GlossarySheet.Comment(rowsBefore: sheet.rows.count, text: text))
            return
        }
        let names = HeaderRow.names(members.map(\.key), at: place, reporting: &diagnostics)
        let added = names.count { sheet.knownPlace(of: $0) == nil }
        guard sheet.columns.count + added <= columnLimit else {
            diagnostics.append(
                Diagnostic(
                    .error, "too-many-columns", at: place,
                    "with this row the keys of the file are more than \(columnLimit), each of which is a column",
                    help: "use the same keys in all rows, and keep values out of keys; the row is left out"))
            return
        }
        var cells: [(column: String, values: [String])] = []
        for (name, member) in zip(names, members) {
            let kind = CellKind(column: name)
            // A column without a value in this row still has its place in the header.
            _ = sheet.place(of: name)
            guard var values = values(of: member.value, kind) else {
                return report("\(name) holds an object or a list of lists", place, &diagnostics)
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
        if cells.contains(where: { !$0.values.isEmpty }) { sheet.append(cells, line: place.line ?? 0) }
    }

    /// The values of a cell: a list as it is, or cut at `|` where it is written as in a table; nil for what no cell holds.
    private static func values(of node: JSONNode, _ kind: CellKind) -> [String]? {
        guard case .array(let elements) = node.value else {
            guard let text = text(of: node) else { return node.value == .null ? [] : nil }
            return kind == .list ? CellText.values(text, .list) : [text]
        }
        var values: [String] = []
        for element in elements where element.value != .null {
            guard let text = text(of: element) else { return nil }
            values.append(text)
        }
        return values
    }

    private static func text(of node: JSONNode) -> String? {
        switch node.value {
        case .string(let text), .number(let text): text
        case .bool(let value): value ? "true" : "false"
        case .null, .array, .object: nil
        }
    }

    private static func report(_ message: String, _ place: SourceLocation, _ diagnostics: inout [Diagnostic]) {
        diagnostics.append(
            Diagnostic(
                .error, "invalid-json", at: place, message,
                help:
                    "write one object a row, with strings or lists of strings: {\"source\": \"…\", \"target\": \"…\"}; "
                    + "the row is left out"))
    }
}
