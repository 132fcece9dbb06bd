import CLibCrypto
public import TextModel

extension DocumentIdentity {
    /// The identity of a document: its id from SHA-256 over key, NUL and source bytes.
    ///
    /// - Parameters:
    ///   - key: the path below the input folder as the file system has it, or a record's own id.
    ///   - path: the name for tables.
    ///   - record: the record's own id, for a record.
    ///   - bytes: the source.
    public init(key: [UInt8], path: String, record: String? = nil, bytes: [UInt8]) {
        let id = "d" + Self.digest(key + [0], bytes).prefix(8).map(Self.hexadecimal).joined()
        self.init(
            id: id, path: path, record: record, sha256: Self.sha256(of: bytes), byteCount: bytes.count)
    }

    /// SHA-256 of `bytes`, as 64 lower-case hexadecimal digits.
    public static func sha256(of bytes: [UInt8]) -> String { digest([], bytes).map(hexadecimal).joined() }

    private static func digest(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        let isDone = warraq_sha256(first, first.count, second, second.count, &digest)
        precondition(isDone == 1, "libcrypto cannot compute SHA-256")
        return digest
    }

    static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return byte < 16 ? "0" + digits : digits
    }
}
