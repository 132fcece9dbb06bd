import SystemPackage
import TEIWriting
public import TextModel

/// The two ends of the line, for those who measure it stage by stage; the stages between are its properties.
extension DocumentLine {
    /// Brings bytes to the first layer, as reading a file does.
    ///
    /// - Parameters:
    ///   - bytes: the source.
    ///   - isMarkup: whether it is a page.
    ///   - path: what names it.
    ///   - diagnostics: receives what a person should know.
    /// - Returns: the first layer.
    /// - Throws: `DocumentRejection` when it cannot be read.
    public func open(
        _ bytes: [UInt8], isMarkup: Bool, path: String, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> SourceDocument {
        let identity = DocumentIdentity(key: Array(path.utf8), path: path, bytes: bytes)
        return try opener.open(
            bytes, isMarkup: isMarkup, identity: identity, metadata: DocumentMetadata(), reporting: &diagnostics)
    }

    /// Makes the TEI, the hashes and the rows of the tables, as a run does that validates nothing.
    ///
    /// - Parameter document: the fifth layer.
    /// - Returns: the TEI.
    /// - Throws: `DocumentRejection` when it cannot be written.
    public func emit(_ document: GlossedDocument) throws(DocumentRejection) -> [UInt8] {
        let emitter = DocumentEmitter(
            writer: writer, project: project, validation: ValidationPolicy(mode: .off, documentCount: 0))
        let path = document.annotated.source.identity.path
        return try emitter.emit(
            document, output: FilePath(path + ".xml"), validator: .failure(TEIInvalidity(message: "not validated"))
        ).tei
    }
}
