/// A JSON value as web pages write it, with what they do wrong forgiven.
///
/// Editors' texts get into JSON-LD by templates that do not escape: line ends and quotation marks inside strings, commas
/// behind the last member, comments of HTML round the whole, ends cut off. All of these are read as they were meant; what
/// cannot be is left out. Nothing is refused, and the cost is linear.
indirect enum LenientJSON: Equatable, Sendable {
    case string(String)
    /// A number, `true`, `false` or `null`, as written.
    case word(String)
    case array([LenientJSON])
    /// The members in their order; of two with one name the first counts.
    case object([(name: String, value: LenientJSON)])

    static func == (left: LenientJSON, right: LenientJSON) -> Bool {
        switch (left, right) {
        case (.string(let a), .string(let b)), (.word(let a), .word(let b)): a == b
        case (.array(let a), .array(let b)): a == b
        case (.object(let a), .object(let b)):
            a.count == b.count && zip(a, b).allSatisfy { $0.name == $1.name && $0.value == $1.value }
        default: false
        }
    }

    /// The value of a member; nil if there is none, or if this is no object.
    subscript(name: String) -> LenientJSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The text of a string; nil for anything else.
    var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The values of an array, or the value itself.
    var elements: [LenientJSON] {
        guard case .array(let values) = self else { return [self] }
        return values
    }

    /// The objects and arrays in `bytes`, one behind the other; what stands around them is passed over.
    static func values(in bytes: [UInt8]) -> [LenientJSON] {
        var reader = Reader(bytes: bytes)
        var found: [LenientJSON] = []
        while let value = reader.nextRoot() { found.append(value) }
        return found
    }

    private struct Reader {
        let bytes: [UInt8]
        var index = 0
        static let depthLimit = 48

        mutating func nextRoot() -> LenientJSON? {
            while index < bytes.count {
                if bytes[index] == UInt8(ascii: "{") { return value(depth: 0) }
                // Not the brackets of `<![CDATA[`.
                if bytes[index] == UInt8(ascii: "["), index == 0 || !Self.isOfDeclaration(bytes[index - 1]) {
                    return value(depth: 0)
                }
                index += 1
            }
            return nil
        }

        private static func isOfDeclaration(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "!") || (0x41...0x5A).contains(byte & 0xDF)
        }

        mutating func value(depth: Int) -> LenientJSON? {
            skip()
            guard index < bytes.count, depth < Self.depthLimit else {
                index = bytes.count
                return nil
            }
            switch bytes[index] {
            case UInt8(ascii: "{"): return object(depth: depth)
            case UInt8(ascii: "["): return array(depth: depth)
            case UInt8(ascii: "\""): return .string(string())
            default: return word().map { .word($0) }
            }
        }

        private mutating func object(depth: Int) -> LenientJSON {
            var members: [(name: String, value: LenientJSON)] = []
            index += 1
            while true {
                skip(also: UInt8(ascii: ","))
                guard index < bytes.count, bytes[index] != UInt8(ascii: "}") else { break }
                guard bytes[index] != UInt8(ascii: "]") else { break }
                let before = index
                let name = bytes[index] == UInt8(ascii: "\"") ? string() : word() ?? ""
                skip()
                if index < bytes.count, bytes[index] == UInt8(ascii: ":") {
                    index += 1
                    guard let value = value(depth: depth + 1) else { continue }
                    if !members.contains(where: { $0.name == name }) || members.count > 200 {
                        members.append((name, value))
                    }
                } else if index == before {
                    index += 1
                }
            }
            index = min(index + 1, bytes.count)
            return .object(members)
        }

        private mutating func array(depth: Int) -> LenientJSON {
            var values: [LenientJSON] = []
            index += 1
            while true {
                skip(also: UInt8(ascii: ","))
                guard index < bytes.count, bytes[index] != UInt8(ascii: "]") else { break }
                guard bytes[index] != UInt8(ascii: "}") else { break }
                let before = index
                if let value = value(depth: depth + 1) { values.append(value) }
                if index == before { index += 1 }
            }
            index = min(index + 1, bytes.count)
            return .array(values)
        }

        /// A number or a name without quotation marks; nil if none stands here.
        private mutating func word() -> String? {
            let start = index
            while index < bytes.count, !Self.isSpace(bytes[index]), !Self.isSign(bytes[index]) { index += 1 }
            return index == start ? nil : String(decoding: bytes[start..<index], as: UTF8.self)
        }

        private mutating func string() -> String {
            index += 1
            var text: [UInt8] = []
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                switch byte {
                case UInt8(ascii: "\""):
                    if isEnd() { return String(decoding: text, as: UTF8.self) }
                    text.append(byte)
                case UInt8(ascii: "\\"): escape(into: &text)
                default: text.append(byte)
                }
            }
            return String(decoding: text, as: UTF8.self)
        }

        /// Whether the quotation mark before `index` closes a string: a sign of the syntax follows it, or a new line
        /// that begins with another string.
        private func isEnd() -> Bool {
            var next = index
            var isNewLine = false
            while next < bytes.count, Self.isSpace(bytes[next]), next < index + 64 {
                isNewLine = isNewLine || bytes[next] == 0x0A
                next += 1
            }
            guard next < bytes.count else { return true }
            switch bytes[next] {
            case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"): return true
            case UInt8(ascii: "\""): return isNewLine
            default: return next == index + 64
            }
        }

        private mutating func escape(into text: inout [UInt8]) {
            guard index < bytes.count else { return }
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "n"), UInt8(ascii: "r"): text.append(0x0A)
            case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
            case UInt8(ascii: "u"): unicodeEscape(into: &text)
            default: text.append(byte)
            }
        }

        private mutating func unicodeEscape(into text: inout [UInt8]) {
            guard var unit = fourDigits() else { return }
            if unit & 0xFC00 == 0xD800, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
                bytes[index + 1] == UInt8(ascii: "u")
            {
                let before = index
                index += 2
                if let low = fourDigits(), low & 0xFC00 == 0xDC00 {
                    unit = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
                } else {
                    index = before
                }
            }
            let scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
            text.append(contentsOf: String(Character(scalar)).utf8)
        }

        private mutating func fourDigits() -> UInt32? {
            guard index + 4 <= bytes.count,
                let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
            else { return nil }
            index += 4
            return value
        }

        private mutating func skip(also sign: UInt8? = nil) {
            while index < bytes.count {
                if Self.isSpace(bytes[index]) || bytes[index] == sign || bytes[index] < 0x20 {
                    index += 1
                } else if bytes[index] == UInt8(ascii: "/"), index + 1 < bytes.count,
                    bytes[index + 1] == UInt8(ascii: "*")
                {
                    index += 2
                    while index < bytes.count,
                        !(bytes[index] == UInt8(ascii: "/") && bytes[index - 1] == UInt8(ascii: "*"))
                    {
                        index += 1
                    }
                    index = min(index + 1, bytes.count)
                } else {
                    return
                }
            }
        }

        private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

        private static func isSign(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
                UInt8(ascii: ":"), UInt8(ascii: "\""):
                true
            default: false
            }
        }
    }
}
