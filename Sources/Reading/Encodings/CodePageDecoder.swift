import TextModel

/// Decodes a single-byte encoding into UTF-8. Each byte that is no character becomes U+FFFD and is recorded.
struct CodePageDecoder {
    /// The text, well-formed.
    private(set) var text: [UInt8] = []
    /// What became U+FFFD, in order; none beyond the limit.
    private(set) var invalidSequences: [SourceDocument.InvalidSequence] = []
    /// The number of bytes that are no characters, all of them counted.
    private(set) var invalidByteCount = 0
    /// The length in code points: one byte is one character.
    let codePointCount: Int

    /// Decodes `bytes` from `start` on; sequences are recorded until there are more than `limit` invalid bytes.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, page: CodePage, limit: Int) {
        codePointCount = bytes.count - start
        text.reserveCapacity((bytes.count - start) * 2)
        for index in start..<bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                text.append(byte)
            } else if let scalar = page.scalar(of: byte) {
                appendUTF8(scalar, to: &text)
            } else {
                invalidByteCount += 1
                if invalidByteCount <= limit {
                    invalidSequences.append(.init(position: index - start, bytes: [byte], byteOffset: index))
                }
                appendUTF8(0xFFFD, to: &text)
            }
        }
    }
}
