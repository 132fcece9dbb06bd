public import TextModel

/// One document of a file that holds many.
public struct SourceRecord: Sendable, Equatable {
    /// What the record holds.
    public enum Payload: Sendable, Equatable {
        /// Text, in the bytes of its encoding.
        case text([UInt8])
        /// A page, in the bytes of its encoding.
        case html([UInt8])

        /// The bytes: the source of the document.
        public var bytes: [UInt8] {
            switch self {
            case .text(let bytes), .html(let bytes): bytes
            }
        }

        /// Whether it is a page.
        public var isMarkup: Bool {
            if case .html = self { true } else { false }
        }
    }

    /// The record's own id; nil if it has none.
    public var id: String?
    /// Its number in the file, from 1: the line in JSON Lines, the record behind the header in CSV, the record in WARC.
    public var number: Int
    /// What it holds.
    public var payload: Payload
    /// The encoding that the transport names (`charset` of the HTTP header); nil if none.
    public var declaredEncoding: String?
    /// Whether the payload was decoded already and is UTF-8, as all of JSON is, whatever a page in it says.
    public var isUnicode: Bool
    /// What the record says about the document.
    public var metadata: DocumentMetadata
    /// What a person should know about the record.
    public var diagnostics: [Diagnostic]

    /// Makes a record.
    public init(
        id: String? = nil, number: Int, payload: Payload, declaredEncoding: String? = nil, isUnicode: Bool = false,
        metadata: DocumentMetadata = DocumentMetadata(), diagnostics: [Diagnostic] = []
    ) {
        self.id = id
        self.number = number
        self.payload = payload
        self.declaredEncoding = declaredEncoding
        self.isUnicode = isUnicode
        self.metadata = metadata
        self.diagnostics = diagnostics
    }
}

/// A record that cannot be read, or a file that cannot be read on.
public struct RejectedRecord: Error, Sendable, Equatable {
    /// The record's own id, if it was seen.
    public var id: String?
    /// Its number in the file; nil when the file as a whole is meant.
    public var number: Int?
    /// Why.
    public var rejection: DocumentRejection
    /// What was read of it, to be put aside; empty for one that was too large to hold.
    public var bytes: [UInt8]

    /// Makes a rejected record.
    public init(id: String? = nil, number: Int?, rejection: DocumentRejection, bytes: [UInt8] = []) {
        self.id = id
        self.number = number
        self.rejection = rejection
        self.bytes = bytes
    }

    init(_ failure: ByteSourceFailure) {
        self.init(
            number: nil,
            rejection: DocumentRejection(
                stage: "read", code: failure.kind.rawValue, message: failure.message, remedy: failure.remedy))
    }
}
