import TextModel

/// Brings a value of the page's metadata to plain text.
enum PlainText {
    /// `text` on one line: character references resolved, invisible controls gone, runs of white space as one space; nil
    /// if nothing is left, or more than `limit` characters.
    static func line(_ text: String?, limit: Int = 500) -> String? {
        guard let text, text.utf8.count <= limit * 8 else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var count = 0
        var isPending = false
        for scalar in resolved(text).unicodeScalars {
            if isWhiteSpace(scalar.value) {
                isPending = !result.isEmpty
            } else if scalar.value < 0x20 || scalar.value == 0x7F || isControl(scalar.value) {
                continue
            } else {
                if isPending { result.append(0x20) }
                count += isPending ? 2 : 1
                isPending = false
                appendUTF8(scalar.value, to: &result)
            }
        }
        guard !result.isEmpty, count <= limit else { return nil }
        return String(decoding: result, as: UTF8.self)
    }

    /// Soft hyphens, direction marks and byte order marks.
    private static func isControl(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF: true
        default: false
        }
    }

    /// `text` with the character references that templates leave in JSON: those of XML, spaces, quotation marks and
    /// numbers.
    static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"),
                let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let character = character(String(decoding: bytes[index + 1..<end], as: UTF8.self))
            {
                result.append(contentsOf: character.utf8)
                index = end + 1
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func character(_ name: String) -> String? {
        switch name {
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        case "lt": return "<"
        case "gt": return ">"
        case "nbsp": return " "
        case "laquo": return "«"
        case "raquo": return "»"
        case "ldquo": return "“"
        case "rdquo": return "”"
        case "lsquo": return "‘"
        case "rsquo": return "’"
        case "ndash": return "–"
        case "mdash": return "—"
        case "hellip": return "…"
        default: break
        }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
        let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap { Unicode.Scalar($0) }.map { String(Character($0)) }
    }

    /// What two wordings of one title share: letters and digits, with a space between words; hamzas, vowels and tatweel
    /// do not count.
    static func key(_ text: String) -> String {
        // Nothing of Arabic and ASCII is larger or smaller but A to Z.
        let isPlain = text.utf8.allSatisfy { $0 < 0xC0 || $0 & 0xFC == 0xD8 }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var isPending = false
        for scalar in (isPlain ? text : text.lowercased()).unicodeScalars {
            switch scalar.value {
            case 0x0640, 0x064B...0x065F, 0x0670, 0x200C...0x200F: continue
            default: break
            }
            guard isKeyScalar(scalar) else {
                isPending = !result.isEmpty
                continue
            }
            if isPending { result.append(0x20) }
            isPending = false
            let isCapital = 0x41...0x5A ~= scalar.value
            appendUTF8(isCapital ? scalar.value | 0x20 : folded(scalar).value, to: &result)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether the scalar is alphabetic or a number by its properties in Unicode, which are looked up for rare ones only.
    private static func isKeyScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x7F: 0x61...0x7A ~= scalar.value | 0x20 || 0x30...0x39 ~= scalar.value
        case 0x620...0x63F, 0x641...0x64A, 0x660...0x669: true
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    /// `scalar` without its hamza or madda; ى as ي.
    static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x0622, 0x0623, 0x0625, 0x0671: "\u{627}"
        case 0x0649, 0x06CC: "\u{64A}"
        default: scalar
        }
    }
}
