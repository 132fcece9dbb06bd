import Reading
import TextModel

let identity = DocumentIdentity(id: "d0", path: "a/b.txt", sha256: "", byteCount: 0)

/// Reads `bytes` with a limit that no test text reaches unless it says so.
func read(
    _ bytes: [UInt8], maxDocumentBytes: Int = 8_388_608, reporting diagnostics: inout [Diagnostic]
) throws(DocumentRejection) -> SourceDocument {
    var configuration = SourceReader.Configuration()
    configuration.maxDocumentBytes = maxDocumentBytes
    return try SourceReader(configuration: configuration).read(
        bytes: bytes, identity: identity, metadata: DocumentMetadata(), reporting: &diagnostics)
}

/// The rejection of `bytes`; nil if they are read.
func rejection(of bytes: [UInt8], maxDocumentBytes: Int = 8_388_608) -> DocumentRejection? {
    var diagnostics: [Diagnostic] = []
    do throws(DocumentRejection) {
        _ = try read(bytes, maxDocumentBytes: maxDocumentBytes, reporting: &diagnostics)
        return nil
    } catch {
        return error
    }
}

/// `text` in UTF-16, with or without a byte order mark.
func utf16(_ text: String, isBigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
        isBigEndian
            ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
}
