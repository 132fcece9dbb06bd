import Reading
import SystemPackage
import TextModel

/// Brings the documents of a corpus to the first layer.
struct DocumentLoader: Sendable {
    /// Opens texts and pages.
    let opener: DocumentOpener
    /// What is known about the documents beside their text, by name.
    let metadata: @Sendable (String) -> DocumentMetadata?
    /// What other tools or people made over the documents.
    var imports: ImportCatalogue?

    init(
        opener: DocumentOpener, metadata: @Sendable @escaping (String) -> DocumentMetadata?,
        imports: ImportCatalogue? = nil
    ) {
        self.opener = opener
        self.metadata = metadata
        self.imports = imports
    }

    /// The bytes of a document and what is known of it, before anything is decoded.
    struct Loaded {
        /// What names it.
        var identity: DocumentIdentity
        /// What the identity is of; a compressed file is its own source, so that its hash can be looked up.
        fileprivate var bytes: [UInt8]
        fileprivate var isMarkup: Bool
        fileprivate var encoding: DocumentOpener.StatedEncoding
        fileprivate var metadata: DocumentMetadata
        fileprivate var isRecord: Bool
    }

    /// Reads and decodes one document.
    func load(
        _ document: InputDocument, identity: inout DocumentIdentity?, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> SourceDocument {
        let loaded = try fetch(document, reporting: &diagnostics)
        identity = loaded.identity
        return try open(loaded, of: document, reporting: &diagnostics)
    }

    /// Reads the bytes of a document.
    ///
    /// - Parameters:
    ///   - document: the document.
    ///   - prospect: what is known of it before; the hashes of a file that has not changed since are not made again.
    ///   - diagnostics: receives what a person should know.
    /// - Returns: the bytes and what is known of the document.
    /// - Throws: `DocumentRejection` when they cannot be read.
    func fetch(
        _ document: InputDocument, prospect: DocumentProspect? = nil, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> Loaded {
        let bytes: [UInt8]
        let isMarkup: Bool
        var encoding = DocumentOpener.StatedEncoding.none
        switch document.content {
        case .rejected(let rejected): throw rejected.rejection
        case .record(let record):
            bytes = record.payload.bytes
            isMarkup = record.payload.isMarkup
            encoding = record.isUnicode ? .unicode : record.declaredEncoding.map { .transport($0) } ?? .none
            diagnostics += record.diagnostics
        case .file:
            bytes = try read(document.file)
            isMarkup = document.file.kind == .page
        }
        let identity = Self.known(prospect, of: document, byteCount: bytes.count) ?? document.identity(bytes: bytes)
        return Loaded(
            identity: identity, bytes: bytes, isMarkup: isMarkup, encoding: encoding,
            metadata: knownMetadata(of: document), isRecord: document.isRecord)
    }

    /// The identity of a file that was hashed before and is as it was: the stamp is of a time before its bytes were read,
    /// and still right behind that.
    private static func known(
        _ prospect: DocumentProspect?, of document: InputDocument, byteCount: Int
    ) -> DocumentIdentity? {
        guard let hashes = prospect?.hashes, let stamp = prospect?.stamp,
            FileStamp(of: document.file.location) == stamp, stamp.size == byteCount
        else { return nil }
        return DocumentIdentity(id: hashes.id, path: document.name, sha256: hashes.sha256, byteCount: byteCount)
    }

    /// Decodes a document whose bytes were read.
    func open(
        _ loaded: Loaded, of document: InputDocument, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> SourceDocument {
        let bytes =
            loaded.isRecord
            ? loaded.bytes
            : try Self.unpacked(loaded.bytes, name: document.name, limit: opener.reader.maxDocumentBytes)
        var source = try opener.open(
            bytes, isMarkup: loaded.isMarkup, encoding: loaded.encoding, identity: loaded.identity,
            metadata: loaded.metadata, reporting: &diagnostics)
        // What stands in a file of records cannot be looked up there by its offsets, so its text is kept as well.
        if loaded.isRecord { source.isExtracted = true }
        if let imports, imports.hasAnnotations(of: document.name) {
            source.imports = imports.annotations(of: document.name, text: source.text, reporting: &diagnostics)
        }
        return source
    }

    /// What the metadata file and the record say of a document.
    func knownMetadata(of document: InputDocument) -> DocumentMetadata {
        var known = DocumentMetadata()
        if case .record(let record) = document.content { known = record.metadata }
        guard var given = metadata(document.name) else { return known }
        if given.date != nil { given.dateSource = given.dateSource ?? "metadata" }
        return given.completed(by: known)
    }

    /// The bytes of a file.
    private func read(_ file: InputFile) throws(DocumentRejection) -> [UInt8] {
        if let rejection = UnsupportedFormat.rejection(forName: file.name) { throw rejection }
        let limit = opener.reader.maxDocumentBytes
        let bytes: [UInt8]?
        do throws(FileFailure) {
            bytes = try FileSystem.read(file.location, limit: limit)
        } catch {
            throw Self.unreadable(error)
        }
        guard let bytes else { throw opener.reader.tooLarge(path: file.name, byteCount: file.size) }
        return bytes
    }

    /// The bytes of a document, unpacked if they are compressed.
    static func unpacked(_ bytes: [UInt8], name: String, limit: Int) throws(DocumentRejection) -> [UInt8] {
        guard let format = CompressionFormat(beginning: bytes) else { return bytes }
        do throws(ByteSourceFailure) {
            return try Decompression.unpack(bytes, format: format, limit: limit, name: name)
        } catch {
            throw DocumentRejection(
                stage: "read", code: error.kind.rawValue, message: error.message, remedy: error.remedy)
        }
    }

    /// Why a file that cannot be read is refused.
    static func unreadable(_ failure: FileFailure) -> DocumentRejection {
        DocumentRejection(
            stage: "read", code: "unreadable", message: failure.message,
            remedy: failure.remedyForInput)
    }
}
