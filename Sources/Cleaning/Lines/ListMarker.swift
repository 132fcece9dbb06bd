internal import TextModel

/// The mark that opens an item of a list.
enum ListMarker {
    /// The length in bytes of the mark that opens `bytes[lineStart..<end]`, the space after it included; 0 if there is none,
    /// or if nothing follows it.
    ///
    /// A bullet is a mark by itself; a dash, an asterisk or a number with `.`, `)` or `-` is one only before a space.
    static func length(in bytes: UnsafeBufferPointer<UInt8>, _ lineStart: Int, _ end: Int) -> Int {
        var start = lineStart
        while start < end {
            let (scalar, length) = decodeScalar(bytes, at: start)
            guard isFormatControl(scalar) else { break }
            start += length
        }
        guard start < end else { return 0 }
        let (scalar, length) = decodeScalar(bytes, at: start)
        var index = start + length
        switch scalar {
        case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25AB, 0x25A0, 0x25A1, 0x25CF, 0x25CB, 0x25E6, 0x25FE, 0x25C6, 0x25BA,
            0x25B8, 0x27A4, 0x2756, 0xB7, 0xF0B7:
            break  // • ‣ ⁃ ▪ ▫ ■ □ ● ○ ◦ ◾ ◆ ► ▸ ➤ ❖ ·
        case 0x2D, 0x2013, 0x2014, 0x2212, 0x2A:  // - – — − *
            guard isSpace(bytes, index, end) else { return 0 }
        default:
            guard digitValue(scalar) != nil else { return 0 }
            index = endOfNumber(bytes, start, end)
            guard index > start, isSpace(bytes, index, end) else { return 0 }
        }
        while index < end {
            let (next, nextLength) = decodeScalar(bytes, at: index)
            guard isWhiteSpace(next) || isFormatControl(next) else { return index - lineStart }
            index += nextLength
        }
        return 0
    }

    /// Behind one or two digits and `.`, `)` or `-`; `start` if that is not what stands there.
    private static func endOfNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        var digits = 0
        while index < end, digits < 3 {
            let (scalar, length) = decodeScalar(bytes, at: index)
            if digitValue(scalar) != nil {
                digits += 1
                index += length
            } else if digits > 0, scalar == 0x2E || scalar == 0x29 || scalar == 0x2D {
                return index + length
            } else {
                return start
            }
        }
        return start
    }

    private static func isSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
        index < end && isWhiteSpace(decodeScalar(bytes, at: index).scalar)
    }
}
