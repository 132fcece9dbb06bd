import TextModel

/// Reads comma-separated values (RFC 4180) with a header row, of which the settings say which column holds what.
///
/// The separator, a comma, semicolon or tab, is found from the header; names are matched without regard to case. A row
/// that does not fit the header is rejected with its number, and the next is read. Never more than one row is held.
public struct CSVRecordReader: RecordReader {
    private let stream: ByteStream
    private let path: String
    private let settings: RecordSettings
    private var splitter: CSVRecordSplitter
    private var columns: CSVColumns?
    private var number = 0
    private var isFinished = false

    /// Nothing is ever passed over.
    public var passedOver: PassedOver? { nil }

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - source: the bytes of the file, unpacked.
    ///   - path: what messages call the file.
    ///   - settings: what the columns are called, and the limits.
    public init(_ source: any ByteSource, path: String, settings: RecordSettings = RecordSettings()) {
        stream = ByteStream(source)
        self.path = path
        self.settings = settings
        splitter = CSVRecordSplitter(stream, limit: settings.maxRecordBytes)
    }

    /// The next record or what is wrong with it; nil at the end.
    public mutating func next() -> Result<SourceRecord, RejectedRecord>? {
        guard !isFinished else { return nil }
        do {
            let columns = try self.columns ?? header()
            self.columns = columns
            guard let piece = try splitter.next(separator: columns.separator) else {
                isFinished = true
                return nil
            }
            number += 1
            switch piece {
            case .record(let bytes, let line): return record(bytes, line: line, columns)
            case .tooLong(let line, let isOpen): return .failure(tooLong(line: line, isOpen: isOpen))
            }
        } catch let failure as ByteSourceFailure {
            isFinished = true
            return .failure(RejectedRecord(failure))
        } catch let rejected as RejectedRecord {
            isFinished = true
            return .failure(rejected)
        } catch {
            isFinished = true
            return nil
        }
    }

    private mutating func header() throws -> CSVColumns {
        if let rejection = RecordWording.wideEncoding(try stream.peek(4)) {
            throw RejectedRecord(number: nil, rejection: rejection)
        }
        if try stream.peek(3).elementsEqual([0xEF, 0xBB, 0xBF]) { stream.advance(3) }
        switch try splitter.next(separator: nil) {
        case .record(let bytes, let line):
            return try CSVColumns(header: bytes, line: line, path: path, fields: settings.fields)
        case .tooLong:
            throw RejectedRecord(
                number: nil, rejection: RecordWording.tooLarge("the header row", limit: settings.maxRecordBytes))
        case nil:
            throw RejectedRecord(
                number: nil,
                rejection: DocumentRejection(
                    stage: "read", code: "no-text-column", message: "the file is empty; expected a header row",
                    remedy: "make the first line name the columns: id,title,date,\(settings.fields.text)"))
        }
    }

    // MARK: - One row

    private func record(_ bytes: [UInt8], line: Int, _ columns: CSVColumns) -> Result<SourceRecord, RejectedRecord> {
        var reader = CSVReader(bytes, file: path, separator: columns.separator, line: line)
        guard let row = reader.next() else {
            let problem = reader.problems.first
            return .failure(
                rejected(
                    problem?.identifier ?? "invalid-record", line: line, problem?.message ?? "it cannot be read",
                    problem?.help ?? "mend this row", bytes))
        }
        guard row.fields.count == columns.count else {
            return .failure(
                rejected(
                    "field-count", line: line,
                    "the row has \(row.fields.count) fields, the header has \(columns.count)",
                    "give it as many separators as the header; a field with a separator or line end in it stands in "
                        + "quotation marks", bytes))
        }
        func value(_ name: String) -> String? { columns[name].map { row.fields[$0].text } }
        let id = value(settings.fields.id).flatMap(RecordMetadata.cleaned)
        let payload: SourceRecord.Payload
        if let text = columns[settings.fields.text], !row.fields[text].bytes.isEmpty {
            payload = .text(row.fields[text].bytes)
        } else if let page = columns[settings.fields.html], !row.fields[page].bytes.isEmpty {
            payload = .html(row.fields[page].bytes)
        } else {
            return .failure(
                rejected(
                    "no-text", line: line, "the row has no text", "give it its text, or delete the row", bytes, id: id))
        }
        guard payload.bytes.count <= settings.maxDocumentBytes else {
            return .failure(
                RejectedRecord(
                    id: id, number: number,
                    rejection: RecordWording.tooLarge("the document in line \(line)", limit: settings.maxDocumentBytes),
                    bytes: bytes))
        }
        let metadata = RecordMetadata(
            settings.fields, at: SourceLocation(file: path, line: line), value: value)
        return .success(
            SourceRecord(
                id: id, number: number, payload: payload, metadata: metadata.metadata,
                diagnostics: reader.problems + metadata.diagnostics))
    }

    private func tooLong(line: Int, isOpen: Bool) -> RejectedRecord {
        guard isOpen else {
            return RejectedRecord(
                number: number,
                rejection: RecordWording.tooLarge("the row in line \(line)", limit: settings.maxRecordBytes))
        }
        return rejected(
            "unterminated-quote", line: line,
            "a quotation mark opens a field in this row and is never closed; this row and all after it were not read",
            "close the field with a quotation mark; a quotation mark inside a field is written twice (\"\")", [])
    }

    private func rejected(
        _ code: String, line: Int, _ message: String, _ remedy: String, _ bytes: [UInt8], id: String? = nil
    ) -> RejectedRecord {
        RejectedRecord(
            id: id, number: number,
            rejection: DocumentRejection(
                stage: "read", code: code, message: "line \(line): \(message)", remedy: remedy),
            bytes: bytes)
    }
}
