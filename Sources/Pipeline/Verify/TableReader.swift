import GlossaryFormats
import Reading
import SystemPackage
import TextModel

/// Reads a table of an output folder record by record, and holds it to the form in which the program writes it: CR LF
/// behind each record, as many cells as columns, quotation marks only where they must be.
final class TableReader {
    private let stream: FileStream
    private let name: String
    private let columns: [String]
    private let recordLimit: Int
    private var pending: [UInt8] = []
    private var start = 0
    private var line = 1
    private var isAtEnd = false
    private var ahead: TableRow?
    /// What is wrong with the form of the table; nothing is read behind it.
    private(set) var fault: Diagnostic?

    /// Opens a table and reads its header record.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - name: the file as messages name it.
    ///   - columns: what its header record has to say.
    ///   - recordLimit: the largest record in bytes; a longer one is a quotation mark that was lost.
    /// - Throws: `FileFailure` when the file cannot be read.
    init(_ path: FilePath, name: String, columns: [String], recordLimit: Int) throws(FileFailure) {
        stream = try FileStream(path)
        self.name = name
        self.columns = columns
        self.recordLimit = recordLimit
        guard let header = try read() else {
            if fault == nil { stop(line: 1, "the table has no header record") }
            return
        }
        for (cell, column) in columns.enumerated() where header[cell] != column {
            fault = Self.diagnostic(
                header.location(cell), "the header has \"\(header[cell])\" where the column \"\(column)\" is expected")
            return
        }
    }

    /// The next record without taking it.
    func peek() throws(FileFailure) -> TableRow? {
        if ahead == nil { ahead = try read() }
        return ahead
    }

    /// The next record; nil at the end of the table and behind a fault.
    func next() throws(FileFailure) -> TableRow? {
        let row = try peek()
        ahead = nil
        return row
    }

    /// Ends the reading of a table that cannot be followed further.
    func stop() {
        isAtEnd = true
        ahead = nil
        pending = []
        start = 0
    }

    private func read() throws(FileFailure) -> TableRow? {
        guard fault == nil, let end = try recordEnd() else { return nil }
        let record = Array(pending[start..<end])
        start = end
        let first = line
        for byte in record where byte == 0x0A { line += 1 }
        return row(record, line: first)
    }

    /// The place behind the CR LF that ends the record at `start`; nil at the end of the table.
    private func recordEnd() throws(FileFailure) -> Int? {
        var isQuoted = false
        var index = start
        while true {
            while index < pending.count {
                let byte = pending[index]
                index += 1
                if byte == 0x22 {
                    isQuoted.toggle()
                } else if byte == 0x0A, !isQuoted {
                    return index
                }
            }
            if isAtEnd || index - start > recordLimit { break }
            pending.removeFirst(start)
            index -= start
            start = 0
            isAtEnd = try !stream.read(into: &pending)
        }
        if index > start {
            stop(
                line: line,
                isQuoted
                    ? "a quotation mark opens in this record and nothing closes it"
                    : "the table ends within this record: its line end is missing")
        }
        return nil
    }

    private func row(_ record: [UInt8], line first: Int) -> TableRow? {
        var reader = CSVReader(record, file: name)
        guard let fields = reader.next()?.fields, reader.problems.isEmpty else {
            stop(line: first, "this is no record of CSV (RFC 4180)")
            return nil
        }
        let row = TableRow(fields, file: name, line: first)
        guard fields.count == columns.count else {
            fault = Self.diagnostic(
                row.location(), "the record has \(fields.count) cells, the table \(columns.count) columns")
            return nil
        }
        let expected = Self.written(fields)
        if let place = Self.firstDifference(expected, record) {
            let column = 1 + codePointCount(record, from: 0, to: place)
            let isFirstLine = !record[..<place].contains(0x0A)
            fault = Self.diagnostic(
                SourceLocation(file: name, line: first, column: isFirstLine ? column : nil),
                "the record is not written as Warraq writes it: quotation marks, line end (CR LF) or encoding")
            return nil
        }
        return row
    }

    /// The record as the program writes these fields.
    private static func written(_ fields: [CSVReader.Field]) -> [UInt8] {
        var text = CSVText()
        for field in fields {
            // The apostrophe before a formula makes the quotation marks, which the text without it asks for.
            text.cell(field.isQuoted ? SpreadsheetCell.text(of: field.text) : field.text)
        }
        text.endRecord()
        return text.bytes
    }

    private static func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> Int? {
        let shared = zip(left, right).prefix { $0 == $1 }.count
        return shared == left.count && shared == right.count ? nil : min(shared, right.count)
    }

    private func stop(line: Int, _ message: String) {
        fault = Self.diagnostic(SourceLocation(file: name, line: line), message)
    }

    private static func diagnostic(_ location: SourceLocation, _ message: String) -> Diagnostic {
        Diagnostic(.error, "damaged-table", at: location, message, help: VerifyHelp.restoreTable)
    }
}
