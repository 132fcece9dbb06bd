public import TextModel

/// Reads glossaries of every format: bytes in, a sheet of values and findings out. It opens no files.
public enum GlossaryReader {
    /// The largest file that is read: a glossary of 100,000 terms in TBX has about 80 MB.
    public static let byteLimit = 512 << 20

    /// Reads a glossary.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - name: its name, for messages and for finding out the format.
    ///   - format: the format; nil to find it out.
    ///   - diagnostics: receives what was found out, what was not read and what is wrong, with its line.
    /// - Returns: the sheet; nil if nothing could be read.
    public static func read(
        _ bytes: [UInt8], name: String, format: GlossaryFormat? = nil, reporting diagnostics: inout [Diagnostic]
    ) -> GlossarySheet? {
        guard bytes.count <= byteLimit else {
            diagnostics.append(
                Diagnostic(
                    .error, "too-large", at: SourceLocation(file: name),
                    "the file is larger than \(byteLimit >> 20) MB", help: "split it"))
            return nil
        }
        guard isTable(bytes, name: name, reporting: &diagnostics) else { return nil }
        let format = format ?? self.format(of: bytes, name: name)
        guard let sheet = sheet(bytes, name, format, &diagnostics) else { return nil }
        reportMissingColumns(sheet, name, &diagnostics)
        return sheet
    }

    /// Whether a file can be a glossary at all: no workbook, PDF or image, which a remedy for text does not help.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - name: its name, for messages.
    ///   - diagnostics: receives an error that says what it is.
    /// - Returns: false if it is a file of another kind.
    public static func isTable(_ bytes: [UInt8], name: String, reporting diagnostics: inout [Diagnostic]) -> Bool {
        guard let kind = TextBytes.otherFile(bytes) else { return true }
        diagnostics.append(
            Diagnostic(
                .error, "not-a-table", at: SourceLocation(file: name), "the file is \(kind), no glossary",
                help: "open it in the program it was made with and save the table as tab-separated text, UTF-8 "
                    + "(.tsv), or as CSV"))
        return false
    }

    private static func sheet(
        _ bytes: [UInt8], _ name: String, _ format: GlossaryFormat, _ diagnostics: inout [Diagnostic]
    ) -> GlossarySheet? {
        switch format {
        case .tbx, .tbxBasic: return TBXReader.read(bytes, file: name, reporting: &diagnostics)
        case .skos: return SKOSReader.read(bytes, file: name, reporting: &diagnostics)
        default: break
        }
        guard let text = TextBytes.utf8(bytes, file: name, reporting: &diagnostics) else { return nil }
        switch format {
        case .jsonl: return JSONLinesReader.read(text, file: name, reporting: &diagnostics)
        case .csv, .google, .googleSet:
            return PlainTableReader.commaSeparated(text, file: name, reporting: &diagnostics)
        case .wikidata:
            return WikidataReader.read(records(text, name, &diagnostics), file: name, reporting: &diagnostics)
        case .omegat, .deepl:
            let lines = TabSeparatedReader(text, hasComments: format == .omegat).lines.map {
                DelimitedText.Record(fields: $0.cells.map { GlossarySheet.trimmed(String($0)) }, line: $0.number)
            }
            return PlainTableReader(lines, file: name).withoutHeader(&diagnostics)
        case .tsv, .tbx, .tbxBasic, .skos:
            return TabSeparatedReader(text, hasComments: true).sheet(file: name, reporting: &diagnostics)
        }
    }

    /// Source and target are required, whatever the format.
    private static func reportMissingColumns(
        _ sheet: GlossarySheet, _ name: String, _ diagnostics: inout [Diagnostic]
    ) {
        guard !sheet.rows.isEmpty || !sheet.columns.isEmpty else { return }
        for column in ["source", "target"] where sheet.knownPlace(of: column) == nil {
            let near = NearestName.nearest(to: column, among: sheet.columns)
            diagnostics.append(
                Diagnostic(
                    .error, "missing-column", at: SourceLocation(file: name),
                    "no column is named «\(column)»; found: \(isolated(sheet.columns.joined(separator: ", ")))",
                    help: near.map { "rename «\($0)» to «\(column)»" }
                        ?? "name the column of the \(column == "source" ? "Arabic" : "English") «\(column)»"))
        }
    }

    /// The format of a file by its name and its beginning.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - name: its name.
    /// - Returns: the format; the canonical form if nothing speaks for another.
    public static func format(of bytes: [UInt8], name: String) -> GlossaryFormat {
        let named = GlossaryFormat(fileName: name)
        if named == .tsv, let names = plainHeader(of: bytes), names.contains("source"), names.contains("target") {
            return WikidataReader.isHeader(names) ? .wikidata : .tsv
        }
        let beginning = start(of: bytes)
        if beginning.hasPrefix("<") {
            if beginning.contains("<martif") { return .tbxBasic }
            if beginning.contains("http://www.w3.org/2004/02/skos/core#") || beginning.contains(":RDF") { return .skos }
            return GlossaryFormat(fileName: name) == .skos ? .skos : .tbx
        }
        if beginning.hasPrefix("{") || (beginning.hasPrefix("[") && named == .jsonl) { return .jsonl }
        let line = firstLine(of: beginning)
        let tabbed = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
        switch named {
        case .tsv?, .omegat?, nil:
            if WikidataReader.isHeader(tabbed) { return .wikidata }
            if tabbed.contains("source"), tabbed.contains("target") { return .tsv }
            if named == .omegat { return .omegat }
            return isHeaderless(tabbed) ? .omegat : .tsv
        case .csv?:
            let cells = line.split { ",;\t".contains($0) }.map { String($0.filter { $0 != "\"" }) }
            return WikidataReader.isHeader(cells) ? .wikidata : .csv
        case let named?: return named
        }
    }

    /// The cells of the first line that is no comment, if that is a header as nearly all tables have it: names in ASCII. Nil
    /// also where a comment holds what may end a line for some (U+0085, U+2028).
    private static func plainHeader(of bytes: [UInt8]) -> [String]? {
        var start = 0
        while true {
            guard let end = bytes[start...].prefix(8192 - start).firstIndex(where: { $0 < 0x20 && $0 != 0x09 }),
                bytes[end] == 0x0A
            else { return nil }
            let line = bytes[start..<end]
            guard line.starts(with: [0x23, 0x20]) || line.elementsEqual([0x23]) else { return cells(ofHeader: line) }
            if line.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) { return nil }
            start = end + 1
        }
    }

    /// The cells of a line that begins with a small letter and holds nothing but ASCII; else nil.
    private static func cells(ofHeader line: ArraySlice<UInt8>) -> [String]? {
        guard let first = line.first, (0x61...0x7A).contains(first), line.allSatisfy({ $0 < 0x7F }) else { return nil }
        return line.split(separator: 0x09, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// The first line that is neither empty nor a comment. By scalars: cutting a whole file's beginning by characters takes
    /// longer than reading its rows.
    private static func firstLine(of text: String) -> Substring {
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        while start < scalars.endIndex {
            let end = scalars[start...].firstIndex(where: isNewline) ?? scalars.endIndex
            let line = text[start..<end]
            if !line.isEmpty, !line.hasPrefix("# "), line != "#" { return line }
            start = end < scalars.endIndex ? scalars.index(after: end) : end
        }
        return ""
    }

    /// As `Character.isNewline`: U+000A-000D, U+0085, U+2028, U+2029.
    private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Whether a line is a term rather than a header: two or three cells, one with Arabic letters and one without.
    private static func isHeaderless(_ cells: [String]) -> Bool {
        guard (2...3).contains(cells.count) else { return false }
        return isArabic(cells[0]) != isArabic(cells[1]) && !cells[0].isEmpty && !cells[1].isEmpty
            && !cells.contains { HeaderNames.canonical($0) != nil }
    }

    /// The first characters of a file, leniently decoded.
    private static func start(of bytes: [UInt8]) -> String {
        var found: [Diagnostic] = []
        var head = Array(bytes.prefix(8192))
        // A cut inside a character would make the whole beginning invalid.
        if head.count == 8192, let end = head.lastIndex(where: { $0 & 0xC0 != 0x80 }) { head.removeSubrange(end...) }
        let text = TextBytes.utf8(head, file: "", reporting: &found) ?? head
        return String(String(decoding: text, as: UTF8.self).drop { $0.isWhitespace })
    }

    private static func records(
        _ text: [UInt8], _ name: String, _ diagnostics: inout [Diagnostic]
    ) -> [DelimitedText.Record] {
        let separator = DelimitedText.separator(of: text)
        guard separator == 0x09 else {
            return DelimitedText.records(text, separator: separator, file: name, reporting: &diagnostics)
        }
        // The verbose form has quotation marks that belong to the literal, "مصر"@ar.
        return TabSeparatedReader(text, hasComments: false).lines.map {
            DelimitedText.Record(fields: $0.cells.map { String($0) }, line: $0.number)
        }
    }
}
