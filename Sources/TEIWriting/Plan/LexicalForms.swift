// The lexical forms that the schema demands of attributes. A value that has not its form is not written: what the rules
// or the glossary give is checked here once, so that no file can be invalid for it.

/// Whether `string` is a TEI word (teidata.word): not empty, without white space and control characters.
func isTEIWord(_ string: String) -> Bool {
    var string = string
    if string.withUTF8(isGraphicASCII) { return !string.isEmpty }
    return string.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned: false
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}

/// Whether all bytes are of U+0021-007E.
private func isGraphicASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where byte &- 0x21 > 0x5D { return false }
    return true
}

/// Whether `string` is a decimal numeral of XML Schema: sign, digits, one point.
func isDecimal(_ string: String) -> Bool {
    var digits = 0
    var points = 0
    for (index, byte) in string.utf8.enumerated() {
        switch byte {
        case 0x30...0x39: digits += 1
        case 0x2E: points += 1
        default: if index > 0 || (byte != 0x2B && byte != 0x2D) { return false }
        }
    }
    return digits > 0 && points <= 1
}

/// Whether `string` is a date of ISO 8601 at day, month or year, with or without year: `2025-03-16`, `2025-03`, `2025`,
/// `--06-01`, `--06`, `---01`.
func isISODate(_ string: String) -> Bool {
    let bytes = Array(string.utf8)
    func number(_ range: Range<Int>) -> Int? {
        guard range.upperBound <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[range] {
            guard case 0x30...0x39 = byte else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
    func hasHyphens(_ places: Int...) -> Bool { places.allSatisfy { bytes[$0] == 0x2D } }
    func isMonth(_ month: Int?) -> Bool { month.map { (1...12).contains($0) } ?? false }
    func isDay(_ day: Int?, month: Int?, year: Int) -> Bool {
        guard let day, let month else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let last = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        return (1...last).contains(day)
    }
    switch bytes.count {
    case 4 where hasHyphens(0, 1): return isMonth(number(2..<4))
    case 4: return (number(0..<4) ?? 0) > 0
    case 5 where hasHyphens(0, 1, 2): return isDay(number(3..<5), month: 1, year: 2000)
    case 7 where hasHyphens(0, 1, 4):
        return isMonth(number(2..<4)) && isDay(number(5..<7), month: number(2..<4), year: 2000)
    case 7 where hasHyphens(4): return (number(0..<4) ?? 0) > 0 && isMonth(number(5..<7))
    case 10 where hasHyphens(4, 7):
        guard let year = number(0..<4), year > 0, isMonth(number(5..<7)) else { return false }
        return isDay(number(8..<10), month: number(5..<7), year: year)
    default: return false
    }
}

/// Whether `string` is a time of ISO 8601 to the second, local or universal: `14:30:00`, `11:30:00Z`.
func isISOTime(_ string: String) -> Bool {
    let local = string.hasSuffix("Z") ? string.dropLast() : string[...]
    let parts = local.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3,
        parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return false }
    guard let hour = Int(parts[0]), let minute = Int(parts[1]), let second = Int(parts[2]) else { return false }
    return hour < 24 && minute < 60 && second < 60
}

/// `version` as `application/@version` takes it (teidata.versionNumber): its leading numbers, or 0.
func versionNumber(_ version: String) -> String {
    var numbers: [String] = []
    for part in version.split(separator: ".", omittingEmptySubsequences: false).prefix(4) {
        let digits = part.prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty else { break }
        numbers.append(String(digits))
        if digits.count < part.count { break }
    }
    return numbers.isEmpty ? "0" : numbers.joined(separator: ".")
}

/// `path` as a relative reference (RFC 3986): all bytes percent-encoded but the unreserved characters and `/`.
func percentEncoded(path: String) -> String { percentEncoded(path, keeping: "/") }

/// `address` as an `anyURI`: what no URI can hold is percent-encoded, the rest stays, `%` and delimiters included.
func percentEncoded(address: String) -> String { percentEncoded(address, keeping: "/:?#@!$&'()*+,;=%") }

private func percentEncoded(_ string: String, keeping delimiters: String) -> String {
    let kept = Array(delimiters.utf8)
    let hex = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in string.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: encoded.append(byte)
        case _ where kept.contains(byte): encoded.append(byte)
        default: encoded += [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
        }
    }
    return String(decoding: encoded, as: UTF8.self)
}
