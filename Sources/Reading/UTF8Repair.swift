import TextModel

/// Decodes bytes that are not all well-formed: each maximal ill-formed sequence becomes U+FFFD and is recorded.
struct UTF8Repair {
    /// The text, well-formed.
    private(set) var text: [UInt8] = []
    /// Its length in code points.
    private(set) var codePointCount = 0
    /// The sequences that became U+FFFD, in order.
    private(set) var invalidSequences: [SourceDocument.InvalidSequence] = []
    /// The number of bytes in them.
    private(set) var invalidByteCount = 0
    /// Whether there were more invalid bytes than allowed, so that decoding stopped there.
    private(set) var isOverLimit = false

    /// Decodes `bytes` from `start` on, until there are more than `limit` invalid bytes.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) {
        text.reserveCapacity(bytes.count - start + 64)
        var index = start
        while index < bytes.count {
            let scan = UTF8Scan(bytes, from: index)
            codePointCount += scan.codePointCount
            guard let invalid = scan.firstInvalid else {
                text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index...]))
                return
            }
            text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<invalid]))
            let step = UTF8Sequence(bytes, at: invalid)
            index = invalid + step.length
            invalidByteCount += step.length
            if invalidByteCount > limit {
                isOverLimit = true
                return
            }
            invalidSequences.append(
                .init(position: codePointCount, bytes: Array(bytes[invalid..<index]), byteOffset: invalid))
            appendUTF8(0xFFFD, to: &text)
            codePointCount += 1
        }
    }

    /// The number of bytes from `start` on that lie in ill-formed sequences; keeps none of them, so that a damaged
    /// document of any size costs no memory.
    static func invalidByteCount(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        var count = 0
        while let invalid = UTF8Scan(bytes, from: index).firstInvalid {
            let length = UTF8Sequence(bytes, at: invalid).length
            count += length
            index = invalid + length
        }
        return count
    }
}
