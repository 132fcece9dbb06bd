public import TextModel

/// A strict reader of JSON that knows where everything stands.
///
/// Foundation's decoders give no line and column and let unknown and duplicate keys pass; this one refuses duplicate
/// keys, comments, trailing commas, unpaired surrogates and anything after the value, and says where. Nesting deeper
/// than 100 levels is refused, so hostile input cannot exhaust the stack.
public struct JSONReader {
    private let bytes: [UInt8]
    private var index: Int
    private let file: String
    /// The line of the value that is read, from which places are counted, and how far lines have been looked for.
    private var line = (number: 1, offset: 0)
    private var counted = 0
    private static let depthLimit = 100

    /// Reads one JSON text.
    ///
    /// - Parameters:
    ///   - bytes: the text in UTF-8; a byte order mark is skipped.
    ///   - file: the name for messages.
    /// - Returns: the value with the places of all its parts.
    /// - Throws: `JSONReader.Failure` with a diagnostic `invalid-json` or `duplicate-key`.
    public static func read(_ bytes: [UInt8], file: String) throws(Failure) -> JSONNode {
        var reader = JSONReader(bytes: bytes, file: file)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
        reader.skipWhiteSpace()
        let node = try reader.value(depth: 0)
        reader.skipWhiteSpace()
        guard reader.index == bytes.count else { throw reader.failure("expected nothing after the value") }
        return node
    }

    /// Reads JSON Lines, or the elements of one array; a value may run over several lines.
    ///
    /// - Parameters:
    ///   - bytes: the text in UTF-8; a byte order mark is skipped.
    ///   - file: the name for messages.
    ///   - body: receives each value with the line it begins in, from 1, or what is wrong with it; reading goes on in the
    ///     line behind a failure.
    public static func readEach(
        _ bytes: [UInt8], file: String, _ body: (_ value: Result<JSONNode, Failure>, _ line: Int) -> Void
    ) {
        var reader = JSONReader(bytes: bytes, file: file)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
        reader.skipWhiteSpace()
        let isArray = reader.peek() == UInt8(ascii: "[")
        while true {
            reader.skipWhiteSpace()
            while isArray, let byte = reader.peek(), [0x5B, 0x5D, 0x2C].contains(byte) {  // [ ] ,
                reader.index += 1
                reader.skipWhiteSpace()
            }
            guard reader.index < bytes.count else { return }
            reader.passLines()
            do throws(Failure) {
                body(.success(try reader.value(depth: 0)), reader.line.number)
            } catch {
                body(.failure(error), reader.line.number)
                while let byte = reader.peek(), byte != 0x0A { reader.index += 1 }
            }
        }
    }

    /// A text that is not JSON.
    public struct Failure: Error, Sendable {
        /// What is wrong, and where.
        public let diagnostic: Diagnostic
    }

    private init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        index = 0
    }

    /// Notes the line of the value to be read, so that a file with a fault in each line is read in linear time.
    private mutating func passLines() {
        while counted < index {
            if bytes[counted] == 0x0A { line = (line.number + 1, counted + 1) }
            counted += 1
        }
    }

    private func location(_ offset: Int) -> SourceLocation {
        SourceLocation(utf8Offset: offset, in: bytes, file: file, from: line)
    }

    // MARK: - Values

    private mutating func value(depth: Int) throws(Failure) -> JSONNode {
        guard depth < Self.depthLimit else { throw failure("the value is nested more than \(Self.depthLimit) deep") }
        let start = index
        switch peek() ?? 0 {
        case UInt8(ascii: "{"): return JSONNode(value: .object(try members(depth: depth)), offset: start)
        case UInt8(ascii: "["): return JSONNode(value: .array(try elements(depth: depth)), offset: start)
        case UInt8(ascii: "\""): return JSONNode(value: .string(try string()), offset: start)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return JSONNode(value: .number(try number()), offset: start)
        default:
            if take("true") { return JSONNode(value: .bool(true), offset: start) }
            if take("false") { return JSONNode(value: .bool(false), offset: start) }
            if take("null") { return JSONNode(value: .null, offset: start) }
            throw failure("expected a value: a string in double quotes, a number, true, false, null, [ or {")
        }
    }

    private mutating func members(depth: Int) throws(Failure) -> [JSONNode.Member] {
        index += 1
        var members: [JSONNode.Member] = []
        var seen: [String: Int] = [:]
        skipWhiteSpace()
        if takeByte("}") { return members }
        while true {
            let keyOffset = index
            guard peek() == UInt8(ascii: "\"") else { throw failure("expected a key in double quotes") }
            let key = try string()
            if let first = seen[key] {
                let place = location(first)
                throw Failure(
                    diagnostic: Diagnostic(
                        .error, "duplicate-key", at: location(keyOffset),
                        "the key \"\(key)\" is given twice; first at line \(place.line ?? 0)",
                        help: "delete one of the two"))
            }
            seen[key] = keyOffset
            skipWhiteSpace()
            guard takeByte(":") else { throw failure("expected : after the key \"\(key)\"") }
            skipWhiteSpace()
            members.append(JSONNode.Member(key: key, keyOffset: keyOffset, value: try value(depth: depth + 1)))
            skipWhiteSpace()
            if takeByte("}") { return members }
            guard takeByte(",") else { throw failure("expected , or } after the value of \"\(key)\"") }
            skipWhiteSpace()
        }
    }

    private mutating func elements(depth: Int) throws(Failure) -> [JSONNode] {
        index += 1
        var elements: [JSONNode] = []
        skipWhiteSpace()
        if takeByte("]") { return elements }
        while true {
            elements.append(try value(depth: depth + 1))
            skipWhiteSpace()
            if takeByte("]") { return elements }
            guard takeByte(",") else { throw failure("expected , or ] after a value of the list") }
            skipWhiteSpace()
        }
    }

    // MARK: - Scalars

    private mutating func number() throws(Failure) -> String {
        let start = index
        _ = takeByte("-")
        if takeByte("0") {
            if isDigit(peek()) { throw failure("a number does not begin with 0") }
        } else {
            try digits()
        }
        if takeByte(".") { try digits() }
        if takeByte("e") || takeByte("E") {
            if !takeByte("+") { _ = takeByte("-") }
            try digits()
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() throws(Failure) {
        guard isDigit(peek()) else { throw failure("expected a digit") }
        while isDigit(peek()) { index += 1 }
    }

    private mutating func string() throws(Failure) -> String {
        index += 1
        var decoded: [UInt8] = []
        var start = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                decoded.append(contentsOf: bytes[start..<index])
                index += 1
                guard let text = String(validating: decoded, as: UTF8.self) else {
                    index = start - 1
                    throw failure("the string is not UTF-8")
                }
                return text
            }
            if byte < 0x20 { throw failure("a line break or control character inside a string; write \\n or \\u00xx") }
            if byte == UInt8(ascii: "\\") {
                decoded.append(contentsOf: bytes[start..<index])
                index += 1
                appendUTF8(try escape(), to: &decoded)
                start = index
            } else {
                index += 1
            }
        }
        throw failure("the string is not closed; expected a double quote")
    }

    private mutating func escape() throws(Failure) -> UInt32 {
        guard let byte = peek() else { throw failure("the string is not closed; expected a double quote") }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt32(byte)
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "u"): return try unicodeEscape()
        default:
            index -= 1
            throw failure("unknown escape; after \\ one of \" \\ / b f n r t u is expected")
        }
    }

    private mutating func unicodeEscape() throws(Failure) -> UInt32 {
        let first = try hexadecimal()
        switch first {
        case 0xD800...0xDBFF:
            guard take("\\u") else { throw failure("a high surrogate needs a low surrogate after it") }
            let second = try hexadecimal()
            guard (0xDC00...0xDFFF).contains(second) else {
                throw failure("a high surrogate needs a low surrogate after it")
            }
            return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        case 0xDC00...0xDFFF: throw failure("a low surrogate without a high surrogate before it")
        default: return first
        }
    }

    private mutating func hexadecimal() throws(Failure) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw failure("expected four hexadecimal digits after \\u")
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }

    // MARK: - Bytes

    private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private func isDigit(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private mutating func takeByte(_ character: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func take(_ word: StaticString) -> Bool {
        let end = index + word.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        for position in 0..<word.utf8CodeUnitCount where bytes[index + position] != word.utf8Start[position] {
            return false
        }
        index = end
        return true
    }

    private mutating func skipWhiteSpace() {
        while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private func failure(_ message: String) -> Failure {
        let found = index < bytes.count ? "" : " (the text ends here)"
        return Failure(
            diagnostic: Diagnostic(
                .error, "invalid-json", at: location(index), message + found,
                help: "mend the JSON at this place; JSON has no comments and no comma after the last value"))
    }
}
