/// What names a document, and never changes with the settings of a run.
public struct DocumentIdentity: Sendable, Hashable {
    /// `d` and the first 16 hex digits of SHA-256 over key, NUL, source bytes: an XML name.
    public let id: String
    /// The path below the input folder, `/` between folders; how the document is called in every table. For a record
    /// of a larger file `path#record`.
    public let path: String
    /// The record's own id, for a record of a larger file.
    public let record: String?
    /// SHA-256 of the source bytes, 64 lower-case hex digits.
    public let sha256: String
    /// The size of the source in bytes.
    public let byteCount: Int

    /// Makes an identity from its parts; `Pipeline` works out the hashes.
    public init(id: String, path: String, record: String? = nil, sha256: String, byteCount: Int) {
        self.id = id
        self.path = path
        self.record = record
        self.sha256 = sha256
        self.byteCount = byteCount
    }
}

/// What is known about a document beside its text. Nothing here is guessed; what is unknown is nil.
public struct DocumentMetadata: Sendable, Equatable {
    /// The headline as the metadata file or page gives it.
    public var title: String?
    /// The date of publication, ISO 8601 (`2025-11-07`, or to the month or year).
    public var date: String?
    /// The address it was taken from.
    public var url: String?
    /// The newspaper, agency or site.
    public var outlet: String?
    /// The author's name.
    public var author: String?
    /// The licence, as the source states it.
    public var licence: String?
    /// How the date of publication was found: `metadata`, `record`, `json-ld`, `meta`, `time`, `url`, `dateline`,
    /// `site-rule`.
    public var dateSource: String?
    /// When the page was fetched, ISO 8601 to the day or second; of a crawl's record.
    public var captureDate: String?
    /// The language of the text as the source states it, BCP 47 (`ar`, `ar-EG`).
    public var language: String?

    /// Makes metadata of which nothing is known, or what is given.
    public init(
        title: String? = nil, date: String? = nil, url: String? = nil, outlet: String? = nil, author: String? = nil,
        licence: String? = nil
    ) {
        self.title = title
        self.date = date
        self.url = url
        self.outlet = outlet
        self.author = author
        self.licence = licence
    }
}

extension DocumentMetadata {
    /// This metadata with what is missing taken from `other`; a date comes with its own origin.
    ///
    /// - Parameter other: what is believed less.
    /// - Returns: the metadata of both.
    public func completed(by other: DocumentMetadata) -> DocumentMetadata {
        var result = self
        result.title = title ?? other.title
        if date == nil {
            result.date = other.date
            result.dateSource = other.dateSource
        }
        result.url = url ?? other.url
        result.outlet = outlet ?? other.outlet
        result.author = author ?? other.author
        result.licence = licence ?? other.licence
        result.captureDate = captureDate ?? other.captureDate
        result.language = language ?? other.language
        return result
    }
}

/// The first layer: the decoded source, untouched.
public struct SourceDocument: Sendable {
    /// What names the document.
    public var identity: DocumentIdentity
    /// What is known about it beside its text.
    public var metadata: DocumentMetadata
    /// The encoding it was decoded from, as an IANA name (`UTF-8`).
    public var encoding: String
    /// The decoded text as well-formed UTF-8, without a byte order mark. Ill-formed sequences are U+FFFD here.
    public var text: [UInt8]
    /// The length of `text` in code points.
    public var codePointCount: Int
    /// The ill-formed sequences that became U+FFFD, in order.
    public var invalidSequences: [InvalidSequence]
    /// How the encoding was found; nil where there was nothing to find (text that came decoded).
    public var encodingEvidence: EncodingEvidence?
    /// For a page the lines of `text` with what the mark-up says of them, in order; empty for plain text.
    public var lines: [MarkedLine] = []
    /// The selectors of the project's rules for its site that fit something in the page.
    public var fittingSelectors: [SiteRules.Entry] = []
    /// What the source is.
    public var format = Format.text
    /// Whether `text` was extracted from something else, so that it has to be kept beside the result.
    public var isExtracted = false
    /// What other tools or people marked in it.
    public var imports = ImportedAnnotations()

    /// What a source is, once it is unpacked and out of its file of records.
    public enum Format: String, Sendable, CaseIterable {
        /// Plain text.
        case text
        /// A web page.
        case html
    }

    /// One maximal ill-formed sequence of the source (Unicode, section 3.9), shown as one U+FFFD.
    public struct InvalidSequence: Sendable, Equatable {
        /// The place of its U+FFFD, in code points.
        public var position: Int
        /// The bytes that are no character.
        public var bytes: [UInt8]
        /// Where they begin in the source, in bytes from 0; nil where the source came decoded.
        public var byteOffset: Int?

        /// Makes a record of one ill-formed sequence.
        public init(position: Int, bytes: [UInt8], byteOffset: Int? = nil) {
            self.position = position
            self.bytes = bytes
            self.byteOffset = byteOffset
        }
    }

    /// Makes the first layer.
    public init(
        identity: DocumentIdentity, metadata: DocumentMetadata, encoding: String, text: [UInt8], codePointCount: Int,
        invalidSequences: [InvalidSequence]
    ) {
        self.identity = identity
        self.metadata = metadata
        self.encoding = encoding
        self.text = text
        self.codePointCount = codePointCount
        self.invalidSequences = invalidSequences
    }
}
