public import TextModel

/// The metadata file: what is known about documents beside their text, by path.
///
/// A CSV file with a header: `path` and any of `title, date, url, outlet, author, licence`, in any order; other columns
/// are passed over. An empty cell says nothing. Paths are those of the documents below the input folder.
public struct MetadataTable: Sendable {
    /// The paths that have a row, in the order of the file.
    public private(set) var paths: [String] = []

    private var rows: [String: DocumentMetadata] = [:]

    /// Makes an empty table.
    public init() {}

    /// Reads the table from the bytes of its file.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - file: the name that messages give.
    ///   - diagnostics: receives what is wrong: errors `no-path-column`, `unterminated-quote`, `field-count`,
    ///     `duplicate-path`, `empty-path`, `duplicate-column`; warnings `bad-date`, `text-after-quote`. A row with an
    ///     error is left out; of rows with one path the first counts.
    public init(bytes: [UInt8], file: String, reporting diagnostics: inout [Diagnostic]) {
        var reader = CSVReader(bytes, file: file)
        if let header = reader.next() {
            if let columns = Columns(header, reporting: &diagnostics) {
                var lines: [String: Int] = [:]
                while let record = reader.next() {
                    add(record, columns: columns, firstLines: &lines, reporting: &diagnostics)
                }
            }
        } else if reader.problems.isEmpty {
            diagnostics.append(Self.noPathColumn(SourceLocation(file: file, line: 1), nearest: nil))
        }
        diagnostics.append(contentsOf: reader.problems)
    }

    /// What is known about the document at `path`; nil if the file has no row for it.
    public subscript(path: String) -> DocumentMetadata? { rows[path] }

    private mutating func add(
        _ record: CSVReader.Record, columns: Columns, firstLines: inout [String: Int],
        reporting diagnostics: inout [Diagnostic]
    ) {
        guard record.fields.count == columns.count else {
            diagnostics.append(
                Diagnostic(
                    .error, "field-count", at: record.location,
                    "this row has \(record.fields.count) fields, the header has \(columns.count); the row was left out",
                    help: "give it as many commas as the header; a field with a comma in it stands in quotation marks"))
            return
        }
        let cell = record.fields[columns.path]
        let path = trimmed(cell.text)
        guard !path.isEmpty else {
            diagnostics.append(
                Diagnostic(
                    .error, "empty-path", at: cell.location, "this row has no path; it was left out",
                    help: "write the path of the document below the input folder, or delete the row"))
            return
        }
        if let first = firstLines[path] {
            diagnostics.append(
                Diagnostic(
                    .error, "duplicate-path", at: cell.location,
                    "\(isolated(path)) has a row already, in line \(first); this one was left out",
                    help: "keep one row for each document"))
            return
        }
        firstLines[path] = cell.location.line
        paths.append(path)
        rows[path] = columns.metadata(of: record, reporting: &diagnostics)
    }

    fileprivate static func noPathColumn(_ location: SourceLocation, nearest: String?) -> Diagnostic {
        let seen = nearest.map { "; \(isolated($0)) is the nearest name there" } ?? ""
        return Diagnostic(
            .error, "no-path-column", at: location, "the header has no column named \"path\"" + seen,
            help: nearest == nil
                ? "make the first line of the file a header with path and any of title, date, url, outlet, author, licence"
                : "name the column with the paths of the documents below the input folder \"path\"")
    }
}

/// Where the known columns stand.
private struct Columns {
    let count: Int
    private(set) var path = -1
    private var title: Int?
    private var date: Int?
    private var url: Int?
    private var outlet: Int?
    private var author: Int?
    private var licence: Int?

    /// Reads the header; nil without a column `path`.
    init?(_ header: CSVReader.Record, reporting diagnostics: inout [Diagnostic]) {
        count = header.fields.count
        var seen: Set<String> = []
        for (index, field) in header.fields.enumerated() {
            let name = trimmed(field.text).lowercased()
            guard !name.isEmpty, seen.insert(name).inserted else {
                if !name.isEmpty { diagnostics.append(Self.duplicateColumn(field, name: name)) }
                continue
            }
            switch name {
            case "path": path = index
            case "title": title = index
            case "date": date = index
            case "url": url = index
            case "outlet": outlet = index
            case "author": author = index
            case "licence": licence = index
            default: break
            }
        }
        guard path >= 0 else {
            let names = header.fields.map { trimmed($0.text) }
            let nearest =
                names.first { ["file", "filename", "document", "id"].contains($0.lowercased()) }
                ?? NearestName.nearest(to: "path", among: names)
            let place = nearest.flatMap { name in header.fields.first { trimmed($0.text) == name } }?.location
            diagnostics.append(MetadataTable.noPathColumn(place ?? header.location, nearest: nearest))
            return nil
        }
    }

    func metadata(of record: CSVReader.Record, reporting diagnostics: inout [Diagnostic]) -> DocumentMetadata {
        func value(_ column: Int?) -> String? {
            guard let column else { return nil }
            let text = trimmed(record.fields[column].text)
            return text.isEmpty ? nil : text
        }
        var metadata = DocumentMetadata(
            title: value(title), url: value(url), outlet: value(outlet), author: value(author), licence: value(licence))
        if let date, let text = value(date) {
            metadata.date = ISODate.date(in: text)
            if metadata.date == nil { diagnostics.append(Self.badDate(record.fields[date], text: text)) }
        }
        return metadata
    }

    private static func badDate(_ field: CSVReader.Field, text: String) -> Diagnostic {
        Diagnostic(
            .warning, "bad-date", at: field.location,
            "expected a date such as 2025-11-07, 2025-11 or 2025, found \(isolated(text)); the document has no date",
            help: "write year, month and day in this order, with four, two and two Western digits")
    }

    private static func duplicateColumn(_ field: CSVReader.Field, name: String) -> Diagnostic {
        Diagnostic(
            .error, "duplicate-column", at: field.location,
            "a second column named \(isolated(name)); the first one counts",
            help: "rename or delete one of the two columns")
    }
}

/// `text` without white space at its edges.
func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isWhiteSpace($0.value) }),
        let last = scalars.lastIndex(where: { !isWhiteSpace($0.value) })
    else { return "" }
    return String(scalars[first...last])
}

/// A value seen, in quotation marks; with anything but ASCII in it also in first-strong isolates (U+2068 … U+2069), so
/// that Arabic does not reorder the line.
func isolated(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? "\"\(text)\"" : "\"\u{2068}\(text)\u{2069}\""
}
