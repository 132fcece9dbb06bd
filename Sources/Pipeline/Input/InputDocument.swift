import Reading
public import SystemPackage
import TextModel

/// One document to read: a file, or a record of a file that holds many.
public struct InputDocument: Sendable {
    /// Where its bytes come from.
    enum Content: Sendable {
        /// The file, which is read when its turn comes.
        case file
        /// A record, which was read already.
        case record(SourceRecord)
        /// A record that cannot be read, or a file that cannot be read on.
        case rejected(RejectedRecord)
    }

    /// Its file.
    public let file: InputFile
    /// How it is called in every table: the path below the input, for a record with `#` and its id or number.
    public let name: String
    /// The part behind the `#`; nil for a file.
    let record: String?
    /// Its TEI file, relative to `out/tei`.
    public let output: FilePath
    /// Where its bytes come from.
    let content: Content

    /// A file that is one document.
    init(_ file: InputFile) {
        self.file = file
        name = file.name
        record = nil
        output = file.output
        content = .file
    }

    /// What a reader of records gave; `names` are those of the file's records so far.
    init(_ outcome: Result<SourceRecord, RejectedRecord>, of file: InputFile, names: inout RecordNames) {
        self.file = file
        let id: String?
        switch outcome {
        case .success(let found):
            id = found.id ?? String(found.number)
            content = .record(found)
        case .failure(let rejected):
            id = rejected.id ?? rejected.number.map(String.init)
            content = .rejected(rejected)
        }
        record = id.map { names.name(for: $0) }
        name = record.map { "\(file.name)#\($0)" } ?? file.name
        output = record.map { file.output.appending(OutputNames.name(ofRecord: $0) + ".xml") } ?? file.output
    }

    /// Whether it is part of a file that holds many.
    var isRecord: Bool {
        if case .file = content { false } else { true }
    }

    /// What the state knows it by: the bytes of the file's path, for a record then NUL and its name.
    var stateKey: [UInt8] { record.map { file.key + [0] + Array($0.utf8) } ?? file.key }

    /// Its place among the documents of its file, rising; 0 for a file.
    var position: Int {
        switch content {
        case .file: 0
        case .record(let record): record.number
        case .rejected(let rejected): rejected.number ?? .max
        }
    }

    /// What it weighs when documents are gathered into batches.
    var size: Int {
        switch content {
        case .file: file.size
        case .record(let record): record.payload.bytes.count
        case .rejected(let rejected): rejected.bytes.count
        }
    }

    /// The bytes of a record, to be put aside when it is rejected; nil for a file.
    var recordBytes: [UInt8]? {
        switch content {
        case .file: nil
        case .record(let record): record.payload.bytes
        case .rejected(let rejected): rejected.number == nil ? nil : rejected.bytes
        }
    }

    /// Its identity, of the bytes that are its source.
    func identity(bytes: [UInt8]) -> DocumentIdentity {
        guard case .record = content else { return DocumentIdentity(key: file.key, path: name, bytes: bytes) }
        return DocumentIdentity(key: identityKey, path: name, record: record, bytes: bytes)
    }

    /// The key of its identity: the path below the input, or the record's own id.
    var identityKey: [UInt8] {
        switch content {
        case .file: file.key
        case .record(let record): record.id.map { Array($0.utf8) } ?? file.key + Array("#\(record.number)".utf8)
        case .rejected(let rejected):
            rejected.id.map { Array($0.utf8) } ?? file.key + Array("#\(rejected.number ?? 0)".utf8)
        }
    }
}
