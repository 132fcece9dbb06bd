import Reading
import TextModel

/// Brings the bytes of one document, a text or a page, to the first layer.
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
    private let unicodeReader: SourceReader

    init(reader: SourceReader) {
        self.reader = reader
        var settings = SourceReader.Configuration()
        settings.maxDocumentBytes = reader.maxDocumentBytes
        settings.encoding = "UTF-8"
        unicodeReader = SourceReader(configuration: settings)
    }

    /// Why pages cannot be opened; nil once they can.
    static var pageRejection: DocumentRejection? { UnsupportedFormat.rejection("HTML") }

    /// Opens a document.
    ///
    /// - Parameters:
    ///   - bytes: the source, unpacked.
    ///   - isMarkup: whether it is a page.
    ///   - encoding: what is known of the encoding.
    ///   - identity: what names it.
    ///   - metadata: what is known about it beside its text.
    ///   - diagnostics: receives what a person should know.
    /// - Returns: the first layer.
    /// - Throws: `DocumentRejection` when it cannot be read.
    func open(
        _ bytes: [UInt8], isMarkup: Bool, encoding: StatedEncoding, identity: DocumentIdentity,
        metadata: DocumentMetadata, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> SourceDocument {
        if isMarkup, let rejection = Self.pageRejection { throw rejection }
        var declared: [EncodingDeclaration] = []
        if case .transport(let label) = encoding { declared.append(EncodingDeclaration(label, by: .http)) }
        let reader = encoding == .unicode ? unicodeReader : self.reader
        let decoded = try reader.decode(
            bytes: bytes, declared: declared, isMarkup: isMarkup, path: identity.path, reporting: &diagnostics)
        var document = try reader.document(from: decoded, identity: identity, metadata: metadata)
        if encoding == .unicode {
            document.encodingEvidence = EncodingEvidence(chosen: "UTF-8", reason: "JSON is in UTF-8 (RFC 8259)")
        }
        return document
    }
}
