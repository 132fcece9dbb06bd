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
        let id = "d" + Self.hexadecimal(Self.digest(key + [0], bytes).prefix(8))
        self.init(
            id: id, path: path, record: record, sha256: Self.sha256(of: bytes), byteCount: bytes.count)
    }

    /// SHA-256 of `bytes`, as 64 lower-case hexadecimal digits.
    public static func sha256(of bytes: [UInt8]) -> String { hexadecimal(digest([], bytes)[...]) }

    private static func digest(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        let isDone = warraq_sha256(first, first.count, second, second.count, &digest)
        precondition(isDone == 1, "libcrypto cannot compute SHA-256")
        return digest
    }

    /// Two lower-case hexadecimal digits for each byte.
    static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
        String(unsafeUninitializedCapacity: 2 * bytes.count) { digits in
            var place = 0
            for byte in bytes {
                digits[place] = digit(byte >> 4)
                digits[place + 1] = digit(byte & 0x0F)
                place += 2
            }
            return place
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
