import TextModel

/// An element with all it holds, small enough to be kept whole: one entry of a terminology.
struct MarkupElement {
    /// An attribute, by local name; those of the namespace `xml` have the prefix `xml:`.
    struct Attribute {
        var name: String
        var namespace: String
        var value: String
    }

    /// The local name.
    var name: String
    /// The name of its namespace; empty if it has none.
    var namespace: String
    var attributes: [Attribute]
    var children: [MarkupElement] = []
    /// Its character data, that of the elements in it included (`hi`, `foreign`).
    var text = ""
    /// The line of its start tag.
    var line: Int

    /// The value of an attribute, by local name.
    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    /// The character data with every run of white space as one space, and none at the edges.
    var collapsedText: String { Self.collapsed(text) }

    /// `text` with every run of white space as one space, and none at the edges.
    static func collapsed(_ text: String) -> String {
        if isCollapsed(text) { return text }
        var output = String.UnicodeScalarView()
        var isPending = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20, 0x09, 0x0A, 0x0D, 0xA0: isPending = !output.isEmpty
            default:
                if isPending { output.append(" ") }
                isPending = false
                output.append(scalar)
            }
        }
        return String(output)
    }

    /// Whether a text has single blanks between words and none elsewhere, as nearly all have.
    private static func isCollapsed(_ text: String) -> Bool {
        var last: UInt8 = 0x20
        for byte in text.utf8 {
            // 0xC2 may open U+00A0.
            guard byte > 0x20 || (byte == 0x20 && last != 0x20), byte != 0xC2 else { return false }
            last = byte
        }
        return last != 0x20
    }

    /// The character data without white space at the edges.
    var trimmedText: String { Self.trimmed(text) }

    /// `text` without white space at the edges.
    static func trimmed(_ text: String) -> String {
        var view = Substring(text)
        while let first = view.unicodeScalars.first, isWhiteSpace(first.value) { view.unicodeScalars.removeFirst() }
        while let last = view.unicodeScalars.last, isWhiteSpace(last.value) { view.unicodeScalars.removeLast() }
        return String(view)
    }
}
