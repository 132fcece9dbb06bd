/// Goes through the text of a selector, scalar by scalar.
struct SelectorScanner {
    private let scalars: [Unicode.Scalar]
    private(set) var index = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    var isAtEnd: Bool { index >= scalars.count }
    var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    func problem(_ message: String) -> SelectorProblem { SelectorProblem(message, column: index + 1) }

    mutating func skipSpace() { while let scalar = next, scalar.properties.isWhitespace { index += 1 } }

    /// Whether white space stands here; it is skipped.
    mutating func takeSpace() -> Bool {
        let start = index
        skipSpace()
        return index > start
    }

    mutating func take(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard index + wanted.count <= scalars.count, Array(scalars[index..<(index + wanted.count)]) == wanted else {
            return false
        }
        index += wanted.count
        return true
    }

    /// A name of letters, digits, `-`, `_`, and what `\` stands before; nil if there is none.
    mutating func takeName(allowing others: String = "") -> String? {
        var name = String.UnicodeScalarView()
        while let scalar = next {
            if scalar == "\\", index + 1 < scalars.count {
                name.append(scalars[index + 1])
                index += 2
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
                || scalar == "_" || others.unicodeScalars.contains(scalar)
            {
                name.append(scalar)
                index += 1
            } else {
                break
            }
        }
        return name.isEmpty ? nil : String(name)
    }

    /// A text in single or double quotes; nil if there is none.
    mutating func takeQuoted() throws(SelectorProblem) -> String? {
        guard let quote = next, quote == "\"" || quote == "'" else { return nil }
        let start = index
        index += 1
        var text = String.UnicodeScalarView()
        while let scalar = next {
            index += 1
            if scalar == quote { return String(text) }
            text.append(scalar)
        }
        index = start
        throw problem("the quotation mark is not closed")
    }

    mutating func takeNumber() -> Int? {
        var digits = ""
        while let scalar = next, "0"..."9" ~= scalar, digits.count < 9 {
            digits.unicodeScalars.append(scalar)
            index += 1
        }
        return Int(digits)
    }
}
