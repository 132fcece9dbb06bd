import TEIWriting
import TextModel

/// Holds the record of a document in documents.csv against what its TEI header states.
struct HeaderProof {
    private typealias Column = DocumentTrace.Column

    private let row: TableRow
    private let header: TEIFile.Header
    private let place: TEIPlace
    private let isTrusted: Bool
    /// What disagrees.
    private(set) var findings: [Diagnostic] = []

    /// Compares the two.
    ///
    /// - Parameters:
    ///   - row: the record.
    ///   - header: what the header states.
    ///   - place: the TEI file.
    ///   - isTrusted: whether documents.csv is what was written.
    init(row: TableRow, header: TEIFile.Header, place: TEIPlace, isTrusted: Bool) {
        self.row = row
        self.header = header
        self.place = place
        self.isTrusted = isTrusted
        checkNames()
        checkFigures()
    }

    private mutating func checkNames() {
        compare(Column.id, header.id, "xml:id of TEI")
        compare(Column.id, header.document, "idno type=\"document\"")
        // The table has the headline of the text, else the title of the metadata; bibl has them the other way round.
        compare(Column.title, header.headline ?? header.title, "the title")
        compare(Column.date, header.date, "the date of bibl")
        compare(Column.outlet, header.outlet, "the publisher of bibl")
        compare(Column.url, header.url, "ref of bibl")
        compare(Column.encoding, header.charset, "note type=\"charset\"")
        compare(Column.sha256, header.sha256, "idno type=\"sha256\"")
        let document = header.record.map { "\(header.filename ?? "")#\($0)" } ?? header.filename
        compare(Column.document, document, "idno type=\"filename\" and \"record\"")
        checkIdentity()
    }

    /// The id is made of path and hash (ENCODING.md, section 3), as far as both are those of the file.
    private mutating func checkIdentity() {
        guard header.id.utf8.count == 17, header.id.hasPrefix("d"), header.id.dropFirst().allSatisfy(\.isHexDigit)
        else {
            return disagree(Column.id, header.id, "d and 16 hexadecimal digits")
        }
    }

    private mutating func checkFigures() {
        compare(Column.characters, header.characters.map(String.init), "measure unit=\"chars\"")
        compare(Column.sentences, header.sentences.map(String.init), "measure unit=\"sentences\"")
        compare(Column.words, header.words.map(String.init), "measure unit=\"words\"")
        for cell in Column.characters...Column.mentions where row.number(cell) == nil {
            disagree(cell, "no number", "a number")
        }
    }

    /// Compares the lengths with those of the text itself.
    mutating func checkLengths(_ alignment: TEIAlignment) {
        compare(Column.characters, String(alignment.figures.total), "the source")
        compare(Column.kept, String(alignment.text.count), "the kept text")
    }

    private mutating func compare(_ cell: Int, _ stated: String?, _ what: String) {
        if !row.says(cell, stated) { disagree(cell, stated ?? "nothing", what) }
    }

    private mutating func disagree(_ cell: Int, _ stated: String, _ what: String) {
        let column = OutputFolder.Table.documents.columns[cell]
        let message = "documents.csv has \"\(row[cell])\" as \(column), \(place.name) has \"\(stated)\" (\(what))"
        let isTEI = isTrusted && !place.isWritten
        findings.append(
            Diagnostic(
                .error, "tables-disagree", at: isTEI ? place.location(nil) : row.location(cell), message,
                help: isTEI ? place.help : VerifyHelp.restoreTable))
    }
}
