import Reading
import SystemPackage
import TextModel

/// The text that the offsets of a document refer to, and what tells whether it is the one that was run.
struct VerifiedSource: Sendable {
    /// The text as messages name it.
    let name: String
    /// The decoded text, without a byte order mark; nil when the bytes cannot be read as the run read them.
    let text: [UInt8]?
    /// The ill-formed sequences; nil when they are not known.
    let invalid: [SourceDocument.InvalidSequence]?
    /// SHA-256 of the source bytes; nil where they are not at hand (records of larger files).
    let sha256: String?
    /// The encoding it was decoded from; nil where it came decoded.
    let encoding: String?
    /// Why it cannot be read, if it cannot.
    let rejection: DocumentRejection?
}

/// Gives the text of a document back: the proof does not ask whether it is a file or was taken out of one.
protocol SourceProvider: Sendable {
    /// The text of a document.
    ///
    /// - Parameter document: the document as the tables name it.
    /// - Returns: the text, and the hash of the bytes it comes from.
    /// - Throws: `FileFailure` when it is not there.
    func source(of document: String) throws(FileFailure) -> VerifiedSource
}

/// Plain text: the file itself, decoded as the run decodes.
struct FileSources: SourceProvider {
    let folder: SourceFolder
    let reader: SourceReader

    func source(of document: String) throws(FileFailure) -> VerifiedSource {
        let path = folder.path(of: document)
        let bytes = try FileSystem.read(path) ?? []
        let sha256 = DocumentIdentity.sha256(of: bytes)
        let identity = DocumentIdentity(id: "", path: document, sha256: sha256, byteCount: bytes.count)
        var diagnostics: [Diagnostic] = []
        do throws(DocumentRejection) {
            let source = try reader.read(
                bytes: DocumentLoader.unpacked(bytes, name: document, limit: reader.maxDocumentBytes),
                identity: identity, metadata: DocumentMetadata(), reporting: &diagnostics)
            return VerifiedSource(
                name: path.string, text: source.text, invalid: source.invalidSequences, sha256: sha256,
                encoding: source.encoding, rejection: nil)
        } catch {
            return VerifiedSource(
                name: path.string, text: nil, invalid: nil, sha256: sha256, encoding: nil, rejection: error)
        }
    }
}

/// Pages and records: the extracted text that the run left in `text/`, with the hash of the source where that is a file
/// of its own.
struct ExtractedSources: SourceProvider {
    /// The file below the output folder.
    let text: FilePath
    /// Its name for messages.
    let name: String
    /// The file it was taken from; nil for a record of a larger file.
    let file: FilePath?

    func source(of document: String) throws(FileFailure) -> VerifiedSource {
        let bytes = try FileSystem.read(text) ?? []
        var sha256: String?
        if let file { sha256 = try FileStream.sha256(of: file) }
        return VerifiedSource(name: name, text: bytes, invalid: nil, sha256: sha256, encoding: nil, rejection: nil)
    }
}
