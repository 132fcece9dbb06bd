import JSON
import TextModel

/// Reads JSON Lines: an object on each line, of which the settings say which member holds what.
///
/// A line that is no such object is rejected with its number, and the next is read. Lines end in LF or CR LF; empty ones
/// are passed over; a byte order mark at the beginning is too. Never more than one line is held.
public struct JSONLinesRecordReader: RecordReader {
    /// A file with as many bad lines in a row is no JSON Lines.
    private static let badLineLimit = 10_000
    /// A record with more values is not read.
    private static let valueLimit = 200_000

    private let stream: ByteStream
    private let path: String
    private let settings: RecordSettings
    private var line = 0
    private var badLines = 0
    private var isFinished = false

    /// Nothing is ever passed over.
    public var passedOver: PassedOver? { nil }

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - source: the bytes of the file, unpacked.
    ///   - path: what messages call the file.
    ///   - settings: what the members are called, and the limits.
    public init(_ source: any ByteSource, path: String, settings: RecordSettings = RecordSettings()) {
        stream = ByteStream(source)
        self.path = path
        self.settings = settings
    }

    /// The next record or what is wrong with it; nil at the end.
    public mutating func next() -> Result<SourceRecord, RejectedRecord>? {
        guard !isFinished else { return nil }
        do throws(ByteSourceFailure) {
            if line == 0, let rejected = try beginning() { return finish(rejected) }
            var bytes: [UInt8] = []
            while true {
                bytes.removeAll(keepingCapacity: true)
                let end = try stream.readLine(into: &bytes, limit: settings.maxRecordBytes)
                line += 1
                if end == .limit {
                    try stream.skipLine()
                    return rejected(RecordWording.tooLarge("line \(line)", limit: settings.maxRecordBytes), [])
                }
                if end == .endOfSource, bytes.isEmpty {
                    isFinished = true
                    return nil
                }
                if bytes.last == 0x0D { bytes.removeLast() }
                if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
                return record(bytes)
            }
        } catch {
            return finish(RejectedRecord(error))
        }
    }

    private mutating func finish(_ rejected: RejectedRecord) -> Result<SourceRecord, RejectedRecord> {
        isFinished = true
        return .failure(rejected)
    }

    /// Passes over a byte order mark, and looks whether these are JSON Lines at all.
    private mutating func beginning() throws(ByteSourceFailure) -> RejectedRecord? {
        if let rejection = RecordWording.wideEncoding(try stream.peek(4)) {
            return RejectedRecord(number: nil, rejection: rejection)
        }
        if try stream.peek(3).elementsEqual([0xEF, 0xBB, 0xBF]) { stream.advance(3) }
        guard try stream.peek(1).first == UInt8(ascii: "[") else { return nil }
        return RejectedRecord(
            number: nil,
            rejection: DocumentRejection(
                stage: "read", code: "not-json-lines",
                message: "the file begins with [: it is one JSON list, not JSON Lines",
                remedy: "write one object on each line; with jq: jq -c '.[]' '\(path)' > new.jsonl"))
    }

    // MARK: - One line

    private mutating func record(_ bytes: [UInt8]) -> Result<SourceRecord, RejectedRecord> {
        guard !Self.hasTooManyValues(bytes) else {
            return rejected(
                DocumentRejection(
                    stage: "read", code: "invalid-record",
                    message: "line \(line) has more than \(RecordWording.grouped(Self.valueLimit)) values",
                    remedy: "leave out of the record what is not the article or its metadata"), bytes)
        }
        let node: JSONNode
        do throws(JSONReader.Failure) {
            node = try JSONReader.read(bytes, file: path)
        } catch {
            let column = error.diagnostic.location?.column.map { ", column \($0)" } ?? ""
            return rejected(
                DocumentRejection(
                    stage: "read", code: error.diagnostic.identifier,
                    message: "line \(line)\(column): \(error.diagnostic.message)",
                    remedy: error.diagnostic.help ?? "mend this line"), bytes)
        }
        guard case .object(let members) = node.value else {
            return rejected(
                DocumentRejection(
                    stage: "read", code: "invalid-record",
                    message: "line \(line) is \(node.kindName), expected an object",
                    remedy: "write one object on each line: {\"id\": …, \"\(settings.fields.text)\": …}"), bytes)
        }
        let id = Self.text(settings.fields.id, in: node).flatMap(RecordMetadata.cleaned)
        guard let payload = payload(of: node) else {
            let names = members.prefix(20).map(\.key).joined(separator: ", ")
            return rejected(
                DocumentRejection(
                    stage: "read", code: "no-text-field",
                    message: "line \(line) has no text in \"\(settings.fields.text)\" and no page in "
                        + "\"\(settings.fields.html)\"; its members: \(names.isEmpty ? "none" : names)",
                    remedy: "name the member that holds the text in input.fields.text of pipeline.json, or the page in "
                        + "input.fields.html"), bytes, id: id)
        }
        guard payload.bytes.count <= settings.maxDocumentBytes else {
            return rejected(
                RecordWording.tooLarge("the document on line \(line)", limit: settings.maxDocumentBytes), bytes, id: id)
        }
        badLines = 0
        let metadata = RecordMetadata(settings.fields, at: SourceLocation(file: path, line: line)) {
            Self.text($0, in: node)
        }
        return .success(
            SourceRecord(
                id: id, number: line, payload: payload, isUnicode: true, metadata: metadata.metadata,
                diagnostics: metadata.diagnostics))
    }

    private mutating func rejected(
        _ rejection: DocumentRejection, _ bytes: [UInt8], id: String? = nil
    ) -> Result<SourceRecord, RejectedRecord> {
        badLines += 1
        if badLines >= Self.badLineLimit {
            return finish(
                RejectedRecord(
                    number: nil,
                    rejection: DocumentRejection(
                        stage: "read", code: "not-json-lines",
                        message: "\(RecordWording.grouped(badLines)) lines in a row up to line \(line) are no records; "
                            + "what follows was not read",
                        remedy: "look at the file: JSON Lines have one object on each line")))
        }
        return .failure(RejectedRecord(id: id, number: line, rejection: rejection, bytes: bytes))
    }

    /// The text, or the page if there is no text. A list of strings, as of paragraphs, stands for its lines.
    private func payload(of node: JSONNode) -> SourceRecord.Payload? {
        let fields = settings.fields
        if let text = Self.text(fields.text, in: node, joinedBy: "\n"), !text.isEmpty { return .text(Array(text.utf8)) }
        if let page = Self.text(fields.html, in: node, joinedBy: "\n"), !page.isEmpty { return .html(Array(page.utf8)) }
        return nil
    }

    /// The text of a member; a name with dots leads into objects unless a member is called just so.
    private static func text(_ name: String, in node: JSONNode, joinedBy separator: String = ", ") -> String? {
        var found = node[name]
        if found == nil, name.contains(".") {
            found = name.split(separator: ".").reduce(Optional(node)) { object, key in object?[String(key)] }
        }
        switch found?.value {
        case .string(let text): return text
        case .number(let numeral): return numeral
        case .array(let elements):
            let strings = elements.compactMap(\.string)
            return strings.isEmpty || strings.count != elements.count ? nil : strings.joined(separator: separator)
        default: return nil
        }
    }

    /// Whether a line holds more values than a record of an article ever has: each takes many times its own length in
    /// memory once it is read.
    private static func hasTooManyValues(_ bytes: [UInt8]) -> Bool {
        var count = 0
        var isInString = false
        var isEscaped = false
        for byte in bytes {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString.toggle()
            } else if !isInString, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
                count += 1
            }
        }
        return count > valueLimit
    }
}
