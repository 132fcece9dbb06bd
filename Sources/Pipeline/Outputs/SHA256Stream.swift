import CLibCrypto
import TextModel

/// SHA-256 over bytes that come in pieces, such as a table that grows during a run.
struct SHA256Stream: ~Copyable {
    private let context: OpaquePointer

    /// Begins with nothing.
    init() {
        guard let context = warraq_sha256Begin() else { preconditionFailure("libcrypto cannot compute SHA-256") }
        self.context = context
    }

    /// Takes the next piece.
    func append(_ bytes: some Collection<UInt8>) {
        let isDone =
            bytes.withContiguousStorageIfAvailable { warraq_sha256Append(context, $0.baseAddress, $0.count) }
            ?? Array(bytes).withUnsafeBytes { warraq_sha256Append(context, $0.baseAddress, $0.count) }
        precondition(isDone == 1, "libcrypto cannot compute SHA-256")
    }

    /// The hash of all pieces, as 64 lower-case hexadecimal digits.
    consuming func finish() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        let isDone = warraq_sha256End(context, &digest)
        precondition(isDone == 1, "libcrypto cannot compute SHA-256")
        discard self
        return DocumentIdentity.hexadecimal(digest[...])
    }

    deinit {
        var digest = [UInt8](repeating: 0, count: 32)
        _ = warraq_sha256End(context, &digest)
    }
}
