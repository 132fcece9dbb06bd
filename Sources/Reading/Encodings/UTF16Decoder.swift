import TextModel

/// Decodes UTF-16 of either byte order into UTF-8. Each lone surrogate, and a last byte without a partner, becomes
/// U+FFFD and is recorded.
struct UTF16Decoder {
    /// The text, well-formed.
    private(set) var text: [UInt8] = []
    /// Its length in code points.
    private(set) var codePointCount = 0
    /// What became U+FFFD, in order; none beyond the limit.
    private(set) var invalidSequences: [SourceDocument.InvalidSequence] = []
    /// The number of bytes in them, all of them counted.
    private(set) var invalidByteCount = 0
    /// The number of characters U+0000.
    private(set) var nulCount = 0

    /// Decodes `bytes` from `start` on; sequences are recorded until there are more than `limit` invalid bytes.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isBigEndian: Bool, limit: Int) {
        text.reserveCapacity((bytes.count - start) + 16)
        func unit(at index: Int) -> UInt32 {
            let first = UInt32(bytes[index])
            let second = UInt32(bytes[index + 1])
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        var index = start
        while index < bytes.count {
            guard index + 1 < bytes.count else {
                replace(bytes, index..<bytes.count, limit: limit)
                return
            }
            let high = unit(at: index)
            if high & 0xF800 != 0xD800 {
                if high == 0 { nulCount += 1 }
                append(high)
                index += 2
            } else if high < 0xDC00, index + 3 < bytes.count, unit(at: index + 2) & 0xFC00 == 0xDC00 {
                append(0x10000 + (high & 0x3FF) << 10 + unit(at: index + 2) & 0x3FF)
                index += 4
            } else {
                replace(bytes, index..<index + 2, limit: limit)
                index += 2
            }
        }
    }

    private mutating func append(_ scalar: UInt32) {
        appendUTF8(scalar, to: &text)
        codePointCount += 1
    }

    private mutating func replace(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, limit: Int) {
        invalidByteCount += range.count
        if invalidByteCount <= limit {
            invalidSequences.append(
                .init(position: codePointCount, bytes: Array(bytes[range]), byteOffset: range.lowerBound))
        }
        append(0xFFFD)
    }
}
