import Reading
import TextModel
import WebPages

/// Brings the bytes of one document to the first layer: decodes them, and extracts the text if they are a page.
struct DocumentOpener: Sendable {
    /// What is known of the encoding beside the bytes.
    enum StatedEncoding: Sendable, Hashable {
        /// Nothing.
        case none
        /// The `charset` of the transport's header.
        case transport(String)
        /// The bytes were taken out of text that was decoded already, and are UTF-8.
        case unicode
    }

    /// Decodes bytes.
    let reader: SourceReader
    /// Decodes what is UTF-8 whatever the configuration says.
    private let unicodeReader: SourceReader
    /// Reads pages.
    let pages: PageReader

    /// Makes an opener for these settings.
    init(reader: SourceReader, pages: PageReader) {
        self.reader = reader
        self.pages = pages
        var settings = SourceReader.Configuration()
        settings.maxDocumentBytes = reader.maxDocumentBytes
        settings.encoding = "UTF-8"
        unicodeReader = SourceReader(configuration: settings)
    }

    /// Opens a document.
    ///
    /// - Parameters:
    ///   - bytes: the source, unpacked.
    ///   - isMarkup: whether it is a page.
    ///   - encoding: what is known of the encoding.
    ///   - identity: what names it.
    ///   - metadata: what is known about it; what the page says of itself fills the gaps.
    ///   - diagnostics: receives what a person should know.
    /// - Returns: the first layer.
    /// - Throws: `DocumentRejection` when it cannot be read.
    func open(
        _ bytes: [UInt8], isMarkup: Bool, encoding: StatedEncoding = .none, identity: DocumentIdentity,
        metadata: DocumentMetadata, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> SourceDocument {
        var declared: [EncodingDeclaration] = []
        if case .transport(let label) = encoding { declared.append(EncodingDeclaration(label, by: .http)) }
        let reader = encoding == .unicode ? unicodeReader : self.reader
        var decoded = try reader.decode(
            bytes: bytes, declared: declared, isMarkup: isMarkup, path: identity.path, reporting: &diagnostics)
        if encoding == .unicode {
            decoded.evidence = EncodingEvidence(chosen: "UTF-8", reason: "JSON is in UTF-8 (RFC 8259)")
        }
        guard isMarkup else {
            return try reader.document(from: decoded, identity: identity, metadata: metadata)
        }
        let page = try pages.read(decoded.text, url: metadata.url, path: identity.path, reporting: &diagnostics)
        var text = decoded
        text.text = page.text
        text.codePointCount = codePointCount(page.text, from: 0, to: page.text.count)
        // Ill-formed bytes were counted in the warning; in the text of the page their U+FFFD is a character like others.
        text.invalidSequences = []
        var source = try reader.document(
            from: text, identity: identity, metadata: metadata.completed(by: page.metadata))
        source.format = .html
        source.isExtracted = true
        source.lines = page.lines
        source.fittingSelectors = page.fittingSelectors
        return source
    }
}
