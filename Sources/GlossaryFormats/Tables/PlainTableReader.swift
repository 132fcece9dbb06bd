import Glossaries
import TextModel

/// Reads what other tools write as tables: comma-separated files with any header or none, and headerless lists of source,
/// target and comment. What was found out about the table is reported.
struct PlainTableReader {
    /// The rows of a table, before anything is known about its columns.
    typealias Record = DelimitedText.Record

    private let file: String
    private var records: [Record]

    init(_ records: [Record], file: String) {
        self.records = records
        self.file = file
    }

    /// Reads a comma-separated file; separator and header are found out.
    static func commaSeparated(
        _ bytes: [UInt8], file: String, reporting diagnostics: inout [Diagnostic]
    ) -> GlossarySheet? {
        let separator = DelimitedText.separator(of: bytes)
        let records = DelimitedText.records(bytes, separator: separator, file: file, reporting: &diagnostics)
        let name =
            switch separator {
            case 0x2C: "commas"
            case 0x3B: "semicolons"
            default: "tabs"
            }
        let reader = PlainTableReader(records, file: file)
        let hasHeader = reader.hasHeader
        diagnostics.append(
            Diagnostic(
                .note, "table-layout", at: SourceLocation(file: file),
                "read as a table with \(name) between cells and \(hasHeader ? "a header" : "no header")"))
        return hasHeader ? reader.withHeader(&diagnostics) : reader.withoutHeader(&diagnostics)
    }

    /// Whether the first row names columns: the source's or the target's.
    var hasHeader: Bool {
        guard let first = records.first else { return false }
        // Languages in the third and fourth cell are data, as in the exports of DeepL.
        let fields = hasLanguages(first) ? first.fields.prefix(2) : first.fields[...]
        let names = fields.compactMap { HeaderNames.canonical($0) }
        return names.contains("source") || names.contains("target")
    }

    private func hasLanguages(_ record: Record) -> Bool {
        record.fields.count >= 4 && [2, 3].allSatisfy { Self.isLanguageCode(record.fields[$0]) }
    }

    // MARK: - With a header

    /// The sheet, the names of other tools' columns replaced by our own.
    func withHeader(_ diagnostics: inout [Diagnostic]) -> GlossarySheet? {
        guard let header = records.first else { return empty(&diagnostics) }
        let place = SourceLocation(file: file, line: header.line)
        // A table that uses our own names joins values as we do; in others a vertical line is just that.
        let isOwn = header.fields.contains("source") && header.fields.contains("target")
        var taken: Set<String> = []
        let names = header.fields.map { field -> String in
            let field = isOwn ? SpreadsheetCell.text(of: field) : field
            guard let name = HeaderNames.canonical(field), taken.insert(name).inserted else { return field }
            return name
        }
        let columns = HeaderRow.names(names, at: place, reporting: &diagnostics)
        let kinds = columns.map { CellKind(column: $0) }
        var sheet = GlossarySheet(columns: columns)
        for record in records.dropFirst() {
            if record.fields.count > columns.count, !record.fields[columns.count...].allSatisfy(\.isEmpty) {
                diagnostics.append(
                    Diagnostic(
                        .error, "column-count", at: SourceLocation(file: file, line: record.line),
                        "the row has \(record.fields.count) cells, the header names \(columns.count) columns",
                        help: "put cells that hold the separator into quotation marks"))
                continue
            }
            let cells = zip(record.fields, kinds).map { field, kind -> [String] in
                if isOwn { return CellText.values(SpreadsheetCell.text(of: field), kind, escapes: .joints) }
                return field.isEmpty ? [] : kind == .list ? Self.list(field) : [field]
            }
            sheet.rows.append(GlossarySheet.Row(cells: cells, line: record.line))
        }
        return turned(sheet, isOwn: isOwn, &diagnostics)
    }

    /// A cell of several values in a foreign table: `a | b` or `a; b`.
    private static func list(_ field: String) -> [String] {
        let separator: Character = field.contains("|") ? "|" : ";"
        return GlossarySheet.tidied(field.split(separator: separator).map { String($0) })
    }

    // MARK: - Without a header

    /// The sheet of a list without a header: source, target and comment, or languages in the third and fourth cell as in
    /// the exports of DeepL.
    func withoutHeader(_ diagnostics: inout [Diagnostic]) -> GlossarySheet? {
        guard let first = records.first else { return empty(&diagnostics) }
        if looksLikeHeader(first) {
            diagnostics.append(
                Diagnostic(
                    .warning, "header-as-data", at: SourceLocation(file: file, line: first.line),
                    "the first row («\(isolated(first.fields.prefix(2).joined(separator: "», «")))») looks like a header "
                        + "and is read as a term, as this form has none",
                    help: "remove the row if it names the columns"))
        }
        let hasLanguages = hasLanguages(first)
        var sheet = GlossarySheet(columns: ["source", "target"])
        for record in records {
            guard record.fields.count >= 2 else {
                report(record, &diagnostics)
                continue
            }
            var cells = [("source", record.fields[0]), ("target", record.fields[1])]
            if hasLanguages {
                let isReversed = record.fields.count > 2 && record.fields[2].lowercased().hasPrefix("en")
                if isReversed { cells = [("source", record.fields[1]), ("target", record.fields[0])] }
                if record.fields.count > 4 { cells.append(("column-5", record.fields[4])) }
            } else if record.fields.count > 2 {
                cells.append(("note", record.fields[2...].filter { !$0.isEmpty }.joined(separator: " — ")))
            }
            sheet.append(cells.map { ($0.0, $0.1.isEmpty ? [] : [$0.1]) }, line: record.line)
        }
        return turned(sheet, isOwn: false, &diagnostics)
    }

    private func looksLikeHeader(_ record: Record) -> Bool {
        let named = record.fields.prefix(2).compactMap { HeaderNames.canonical($0) }
        let others = records.dropFirst().prefix(50)
        let isOdd =
            record.fields.count >= 2 && !record.fields.prefix(2).contains { isArabic($0) } && !others.isEmpty
            && others.allSatisfy { $0.fields.prefix(2).contains { isArabic($0) } }
        return !named.isEmpty || isOdd
    }

    private static func isLanguageCode(_ text: String) -> Bool {
        let parts = text.split(separator: "-")
        return (1...2).contains(parts.count) && (2...3).contains(parts[0].utf8.count)
            && parts.allSatisfy { $0.utf8.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) } }
    }

    private func report(_ record: Record, _ diagnostics: inout [Diagnostic]) {
        diagnostics.append(
            Diagnostic(
                .error, "column-count", at: SourceLocation(file: file, line: record.line),
                "the row has one cell; expected source and target",
                help: "write the English behind the Arabic, with the separator between"))
    }

    private func empty(_ diagnostics: inout [Diagnostic]) -> GlossarySheet? {
        diagnostics.append(
            Diagnostic(
                .error, "empty-file", at: SourceLocation(file: file), "the file holds no row",
                help: "write one term a row: the Arabic, and behind it the English"))
        return nil
    }

    /// Turns a list from English to Arabic round: glossaries here go from Arabic to English.
    private func turned(
        _ sheet: GlossarySheet, isOwn: Bool, _ diagnostics: inout [Diagnostic]
    ) -> GlossarySheet {
        guard let source = sheet.knownPlace(of: "source"), let target = sheet.knownPlace(of: "target") else {
            return sheet
        }
        func count(_ place: Int) -> Int {
            sheet.rows.count { $0.cells.count > place && $0.cells[place].contains { isArabic($0) } }
        }
        guard count(source) == 0, count(target) * 2 > sheet.rows.count else { return sheet }
        diagnostics.append(
            Diagnostic(
                .warning, "turned-round", at: SourceLocation(file: file),
                "the list goes from English to Arabic; source and target were exchanged",
                help: "check a few rows; to settle it, write the Arabic first"))
        var sheet = sheet
        for index in sheet.rows.indices where sheet.rows[index].cells.count > max(source, target) {
            sheet.rows[index].cells.swapAt(source, target)
        }
        return sheet
    }
}
