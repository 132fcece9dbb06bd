import TextModel

/// Reads a sequence of JSON values (RFC 8259): one a line, or the elements of one array.
///
/// Strict where it matters for strings; values other than strings, numbers, `true`, `false`, `null` and arrays of these
/// are refused, so depth is bounded.
struct JSONScanner {
    /// What a member holds.
    enum Value: Equatable {
        case single(String)
        case list([String])
        case nothing
    }

    /// What is wrong, and in which line.
    struct Failure: Error {
        var message: String
        var line: Int
    }

    private let bytes: [UInt8]
    private var index = 0
    private(set) var line = 1

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Goes to the next object, past the marks of an array around all of them; false at the end.
    mutating func findObject() throws(Failure) -> Bool {
        while true {
            skipBlanks()
            guard index < bytes.count else { return false }
            switch bytes[index] {
            case 0x7B: return true
            case 0x5B, 0x5D, 0x2C: index += 1
            default: throw failure("expected an object in braces: {\"source\": \"…\", \"target\": \"…\"}")
            }
        }
    }

    /// The members of the object here, in order.
    mutating func object() throws(Failure) -> [(key: String, value: Value)] {
        index += 1
        var members: [(key: String, value: Value)] = []
        skipBlanks()
        if take(0x7D) { return members }
        while true {
            skipBlanks()
            let key = try string()
            skipBlanks()
            guard take(0x3A) else { throw failure("expected a colon after the key «\(isolated(key))»") }
            members.append((key, try value()))
            skipBlanks()
            if take(0x7D) { return members }
            guard take(0x2C) else { throw failure("expected a comma or a closing brace") }
        }
    }

    /// Goes behind the end of the line, after a failure.
    mutating func skipLine() {
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    }

    private mutating func value() throws(Failure) -> Value {
        skipBlanks()
        guard take(0x5B) else { return try scalar().map { .single($0) } ?? .nothing }
        var values: [String] = []
        skipBlanks()
        if take(0x5D) { return .list(values) }
        while true {
            skipBlanks()
            if let value = try scalar() { values.append(value) }
            skipBlanks()
            if take(0x5D) { return .list(values) }
            guard take(0x2C) else { throw failure("expected a comma or a closing bracket") }
        }
    }

    /// A string, or the letters of a number, `true` or `false`; nil for `null`.
    private mutating func scalar() throws(Failure) -> String? {
        guard index < bytes.count else { throw failure("the text ends inside an object") }
        if bytes[index] == 0x22 { return try string() }
        let start = index
        while index < bytes.count, isWord(bytes[index]) { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        if word == "null" { return nil }
        let isNumber = word.first.map { $0 == "-" || ("0"..."9").contains($0) } ?? false
        if word == "true" || word == "false" || isNumber { return word }
        throw failure("expected a string in double quotes, a number, true, false, null or a list of these")
    }

    private func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
        default: false
        }
    }

    private mutating func string() throws(Failure) -> String {
        guard take(0x22) else { throw failure("expected a string in double quotes") }
        var content: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x22:
                index += 1
                return CellText.normalisingLineEnds(String(decoding: content, as: UTF8.self))
            case 0x5C:
                index += 1
                appendUTF8(try escape(), to: &content)
            case 0x00..<0x20: throw failure("a string may not hold line ends or control characters; write \\n")
            default:
                content.append(byte)
                index += 1
            }
        }
        throw failure("a string is not closed")
    }

    private mutating func escape() throws(Failure) -> UInt32 {
        guard index < bytes.count else { throw failure("a string is not closed") }
        defer { index += 1 }
        switch bytes[index] {
        case 0x62: return 0x08
        case 0x66: return 0x0C
        case 0x6E: return 0x0A
        case 0x72: return 0x0D
        case 0x74: return 0x09
        case 0x22, 0x5C, 0x2F: return UInt32(bytes[index])
        case 0x75: return try unicodeEscape()
        default: throw failure("unknown escape; after \\ one of \" \\ / b f n r t u is expected")
        }
    }

    /// The scalar after `\u`, a pair of surrogates included; leaves `index` on its last digit.
    private mutating func unicodeEscape() throws(Failure) -> UInt32 {
        let first = try hexadecimal()
        guard (0xD800...0xDFFF).contains(first) else { return first }
        let hasSecond = index + 2 < bytes.count && bytes[index + 1] == 0x5C && bytes[index + 2] == 0x75
        guard first < 0xDC00, hasSecond else { throw failure("half of a surrogate pair stands alone") }
        index += 2
        let second = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(second) else { throw failure("half of a surrogate pair stands alone") }
        return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }

    private mutating func hexadecimal() throws(Failure) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            index += 1
            guard index < bytes.count, bytes[index] < 0x80,
                let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue
            else { throw failure("expected four hexadecimal digits after \\u") }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x0A: line += 1
            case 0x20, 0x09, 0x0D: break
            default: return
            }
            index += 1
        }
    }

    private func failure(_ message: String) -> Failure { Failure(message: message, line: line) }
}
