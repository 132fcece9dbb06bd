internal import TextModel

/// Finds the lines of a text that have something visible.
///
/// A line ends at LF, CR, CR LF, VT, FF, U+0085, U+2028 or U+2029 (UAX #14, classes BK, CR, LF, NL).
struct LineScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var passages: [Passage] = []
    private var blankLines = 0

    /// The visible lines of `bytes`, which must be well-formed UTF-8.
    static func passages(of bytes: UnsafeBufferPointer<UInt8>) -> [Passage] {
        var scanner = LineScanner(bytes)
        scanner.scan()
        return scanner.passages
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func scan() {
        var lineStart = 0
        var codePoint = 0
        var index = 0
        while index < bytes.count {
            index = endOfUnbrokenText(bytes, from: index, to: bytes.count)
            guard index < bytes.count else { break }
            let length = breakLength(at: index)
            if length == 0 {
                index &+= utf8Length(lead: bytes[index])
                continue
            }
            let count = codePointCount(bytes, from: lineStart, to: index)
            addLine(lineStart, index, from: codePoint, to: codePoint + count)
            codePoint += count + codePointCount(bytes, from: index, to: index + length)
            index += length
            lineStart = index
        }
        if lineStart < bytes.count {
            let count = codePointCount(bytes, from: lineStart, to: bytes.count)
            addLine(lineStart, bytes.count, from: codePoint, to: codePoint + count)
        }
    }

    /// The length in bytes of the line break at `index`; 0 if there is none.
    private func breakLength(at index: Int) -> Int {
        switch bytes[index] {
        case 0x0A...0x0C: return 1
        case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        case 0xC2: return bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2: return bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8 ? 3 : 0
        default: return 0
        }
    }

    private mutating func addLine(_ lineStart: Int, _ lineEnd: Int, from codePoint: Int, to codePointEnd: Int) {
        var start = lineStart
        var sourceStart = codePoint
        while start < lineEnd {
            let (scalar, length) = decodeScalar(bytes, at: start)
            guard isWhiteSpace(scalar) else { break }
            start += length
            sourceStart += 1
        }
        guard hasVisible(start, lineEnd) else {
            blankLines += 1
            return
        }
        var end = lineEnd
        var sourceEnd = codePointEnd
        while end > start {
            let last = startOfScalar(before: end)
            guard isWhiteSpace(decodeScalar(bytes, at: last).scalar) else { break }
            end = last
            sourceEnd -= 1
        }
        passages.append(
            Passage(
                start: start, end: end, sourceStart: sourceStart, sourceEnd: sourceEnd,
                blankLinesBefore: passages.isEmpty ? 0 : blankLines))
        blankLines = 0
    }

    /// Whether a character stands there that cleaning does not drop.
    private func hasVisible(_ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end {
            let (scalar, length) = decodeScalar(bytes, at: index)
            if !isWhiteSpace(scalar), !isFormatControl(scalar), !isXMLForbidden(scalar) { return true }
            index += length
        }
        return false
    }

    private func startOfScalar(before end: Int) -> Int {
        var index = end - 1
        while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }
}
