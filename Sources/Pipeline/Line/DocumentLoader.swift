import Reading
import Synchronization
import SystemPackage
import TextModel

/// Brings the files of a corpus to the first layer.
struct DocumentLoader: Sendable {
    /// Decodes bytes.
    let reader: SourceReader
    /// What is known about the files beside their text.
    let metadata: @Sendable (InputFile) -> DocumentMetadata
    /// What other tools or people made over the files.
    var imports: ImportCatalogue?

    /// Reads and decodes one file.
    func load(
        _ file: InputFile, identity: inout DocumentIdentity?, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> SourceDocument {
        if let rejection = UnsupportedFormat.rejection(for: file) { throw rejection }
        let bytes: [UInt8]?
        do {
            bytes = try FileSystem.read(file.location, limit: reader.maxDocumentBytes)
        } catch {
            throw DocumentRejection(
                stage: "read", code: "unreadable", message: error.message,
                remedy: "check that the file exists and that you may read it, then run again")
        }
        guard let bytes else { throw reader.tooLarge(path: file.name, byteCount: file.size) }
        let named = DocumentIdentity(key: file.key, path: file.name, bytes: bytes)
        identity = named
        var source = try reader.read(bytes: bytes, identity: named, metadata: metadata(file), reporting: &diagnostics)
        if let imports, imports.hasAnnotations(of: file.name) {
            source.imports = imports.annotations(of: file.name, text: source.text, reporting: &diagnostics)
        }
        return source
    }

    /// Cuts the input into batches of consecutive documents with up to `bytes` bytes.
    static func partition(_ files: [InputFile], bytes: Int) -> [ArraySlice<InputFile>] {
        var batches: [ArraySlice<InputFile>] = []
        var start = 0
        var size = 0
        for (index, file) in files.enumerated() {
            size += file.size
            if size >= bytes || index - start >= 255 {
                batches.append(files[start...index])
                start = index + 1
                size = 0
            }
        }
        if start < files.count { batches.append(files[start...]) }
        return batches
    }
}

/// Hands out the whole numbers from 0 on.
final class Counter: Sendable {
    private let value = Atomic<Int>(0)

    func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}
