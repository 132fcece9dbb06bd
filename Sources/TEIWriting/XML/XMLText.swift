import TextModel

/// Whether well-formed UTF-8 holds only characters of XML 1.0 (production Char): no control but tab, LF and CR, neither
/// U+FFFE nor U+FFFF. Cleaning guarantees that for text; metadata and settings are passed through `append(_: String)`.
func isXMLText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    if let start = bytes.baseAddress {
        // Eight bytes of printable ASCII at a time; settings and the glossary's English are mostly that.
        let raw = UnsafeRawPointer(start)
        while index &+ 8 <= bytes.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if (word &- 0x2020_2020_2020_2020 | word) & 0x8080_8080_8080_8080 != 0 { break }
            index &+= 8
        }
    }
    while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x20 {
            guard byte == 0x09 || byte == 0x0A || byte == 0x0D else { return false }
        } else if byte == 0xEF, index &+ 2 < bytes.count, bytes[index &+ 1] == 0xBF, bytes[index &+ 2] >= 0xBE {
            return false
        }
        index &+= 1
    }
    return true
}

/// Whether nothing in an attribute's value wants escaping; for assertions.
func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isXMLText(bytes) && !bytes.contains { [0x09, 0x0A, 0x0D, 0x22, 0x26, 0x3C, 0x3E].contains($0) }
}

/// Whether all bytes are above U+003E `>`, so that nothing wants escaping: eight at a time. A false no costs time only.
@inline(__always)
func needsNoEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return true }
    let raw = UnsafeRawPointer(start)
    var index = 0
    // A byte below 0x3F borrows into its highest bit; a byte above 0x7F is passed by having that bit.
    while index &+ 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if (word &- 0x3F3F_3F3F_3F3F_3F3F) & ~word & 0x8080_8080_8080_8080 != 0 { return false }
        index &+= 8
    }
    while index < bytes.count {
        if start[index] <= 0x3E { return false }
        index &+= 1
    }
    return true
}

extension ByteBuffer {
    /// Appends well-formed UTF-8 without the characters that XML 1.0 forbids.
    mutating func appendLeavingOutForbidden(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            let (scalar, length) = decodeScalar(bytes, at: index)
            let isForbidden = isXMLForbidden(scalar) || scalar == 0x0B || scalar == 0x0C
            if !isForbidden { append(UnsafeBufferPointer(rebasing: bytes[index..<(index &+ length)])) }
            index &+= length
        }
    }

    /// Appends character data as libxml2's tree serialises it: `&`, `<`, `>`, and CR, which a reader would make LF.
    mutating func append(escapingText bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte <= 0x3E {
                let escape: StaticString? =
                    switch byte {
                    case 0x26: "&amp;"
                    case 0x3C: "&lt;"
                    case 0x3E: "&gt;"
                    case 0x0D: "&#13;"
                    default: nil
                    }
                if let escape {
                    append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
                    append(escape)
                    start = index &+ 1
                }
            }
            index &+= 1
        }
        append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    /// Appends the value of an attribute in double quotes as libxml2 serialises it; line ends and tab by number, since
    /// a reader would make them spaces.
    mutating func append(escapingAttribute bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte <= 0x3E {
                let escape: StaticString? =
                    switch byte {
                    case 0x22: "&quot;"
                    case 0x26: "&amp;"
                    case 0x3C: "&lt;"
                    case 0x3E: "&gt;"
                    case 0x09: "&#9;"
                    case 0x0A: "&#10;"
                    case 0x0D: "&#13;"
                    default: nil
                    }
                if let escape {
                    append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
                    append(escape)
                    start = index &+ 1
                }
            }
            index &+= 1
        }
        append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
}
