import Reading
import TextModel

/// Brings the bytes of one document, a text or a page, to the first layer.
struct DocumentOpener: Sendable {
    /// Decodes bytes.
    let reader: SourceReader

    /// Why pages cannot be opened; nil once they can.
    static var pageRejection: DocumentRejection? { UnsupportedFormat.rejection("HTML") }

    /// Opens a document.
    ///
    /// - Parameters:
    ///   - bytes: the source, unpacked.
    ///   - isMarkup: whether it is a page.
    ///   - declaredEncoding: the encoding that the transport names.
    ///   - identity: what names it.
    ///   - metadata: what is known about it beside its text.
    ///   - diagnostics: receives what a person should know.
    /// - Returns: the first layer.
    /// - Throws: `DocumentRejection` when it cannot be read.
    func open(
        _ bytes: [UInt8], isMarkup: Bool, declaredEncoding: String?, identity: DocumentIdentity,
        metadata: DocumentMetadata, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> SourceDocument {
        if isMarkup, let rejection = Self.pageRejection { throw rejection }
        return try reader.read(bytes: bytes, identity: identity, metadata: metadata, reporting: &diagnostics)
    }
}
