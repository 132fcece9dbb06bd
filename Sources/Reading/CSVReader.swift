public import TextModel

/// Reads comma-separated values after RFC 4180, record by record: quoted fields with separators, line ends and doubled
/// quotes inside; LF, CR LF or CR between records; a byte order mark at the start is passed over.
///
/// ```
/// var reader = CSVReader(bytes, file: "metadata.csv")
/// while let record = reader.next() { print(record.fields.map(\.text)) }
/// ```
///
/// Lines without any character are passed over. What breaks the rules is read as well as possible and listed in
/// `problems`. The cost is one pass over the bytes.
public struct CSVReader: Sendable {
    /// One field, unquoted.
    public struct Field: Sendable, Equatable {
        /// Its bytes, unquoted.
        public var bytes: [UInt8]
        /// Where it begins in the file; at the quotation mark, for a quoted one.
        public var location: SourceLocation
        /// Whether it stood in quotation marks.
        public var isQuoted: Bool

        /// Its text; bytes that are no UTF-8 are U+FFFD.
        public var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// One record: a line, or several where a quoted field holds line ends.
    public struct Record: Sendable, Equatable {
        /// Its fields; at least one.
        public var fields: [Field]
        /// Where the record begins.
        public var location: SourceLocation
    }

    /// What is wrong with the file so far, in order.
    public private(set) var problems: [Diagnostic] = []

    private let bytes: [UInt8]
    private let file: String
    private let separator: UInt8
    private var index: Int
    private var line = 1
    private var column = 1

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - file: the name that locations give.
    ///   - separator: what stands between fields, a comma unless told otherwise.
    public init(_ bytes: [UInt8], file: String, separator: Character = ",") {
        self.bytes = bytes
        self.file = file
        self.separator = separator.asciiValue ?? UInt8(ascii: ",")
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Makes a reader of a part of a file that begins in `line`.
    init(_ bytes: [UInt8], file: String, separator: UInt8, line: Int) {
        self.bytes = bytes
        self.file = file
        self.separator = separator
        self.line = line
        index = 0
    }

    /// The next record; nil at the end of the file, and from an unterminated quotation mark on.
    public mutating func next() -> Record? {
        while index < bytes.count, isLineEnd(bytes[index]) { passLineEnd() }
        guard index < bytes.count else { return nil }
        let start = here
        var fields: [Field] = []
        while true {
            guard let field = bytes.indices.contains(index) && bytes[index] == quote ? quotedField() : plainField()
            else { return nil }
            fields.append(field)
            guard index < bytes.count, bytes[index] == separator else { break }
            advance()
        }
        if index < bytes.count { passLineEnd() }
        return Record(fields: fields, location: start)
    }

    private var quote: UInt8 { UInt8(ascii: "\"") }
    private var here: SourceLocation { SourceLocation(file: file, line: line, column: column) }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// Moves on by one byte; columns count scalars, so continuation bytes do not.
    private mutating func advance() {
        index += 1
        if index >= bytes.count || bytes[index] & 0xC0 != 0x80 { column += 1 }
    }

    private mutating func passLineEnd() {
        let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        index += isPair ? 2 : 1
        line += 1
        column = 1
    }

    private mutating func plainField() -> Field? {
        let start = here
        let first = index
        while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) { advance() }
        return Field(bytes: Array(bytes[first..<index]), location: start, isQuoted: false)
    }

    private mutating func quotedField() -> Field? {
        let start = here
        var content: [UInt8] = []
        advance()
        while index < bytes.count {
            let byte = bytes[index]
            if byte == quote {
                advance()
                guard index < bytes.count, bytes[index] == quote else {
                    appendAfterQuote(to: &content)
                    return Field(bytes: content, location: start, isQuoted: true)
                }
                content.append(quote)
                advance()
            } else if isLineEnd(byte) {
                let first = index
                passLineEnd()
                content.append(contentsOf: bytes[first..<index])
            } else {
                content.append(byte)
                advance()
            }
        }
        problems.append(
            Diagnostic(
                .error, "unterminated-quote", at: start,
                "the quotation mark that opens this field is never closed; this record and all after it were not read",
                help: "close the field with a quotation mark; a quotation mark inside a field is written twice (\"\")"))
        return nil
    }

    /// Takes what stands between a closing quotation mark and the next separator, which should be nothing.
    private mutating func appendAfterQuote(to content: inout [UInt8]) {
        guard index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) else { return }
        let start = here
        let first = index
        while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) { advance() }
        content.append(contentsOf: bytes[first..<index])
        problems.append(
            Diagnostic(
                .warning, "text-after-quote", at: start,
                "expected a separator or the end of the line after the closing quotation mark, found "
                    + "\"\(String(decoding: bytes[first..<index], as: UTF8.self))\"",
                help: "a quotation mark inside a quoted field is written twice (\"\")"))
    }
}
