import TextModel

/// Arabic inside lines of English.
public enum BidiText {
    /// `text` without isolates, for files and programs.
    public static func plain(_ text: String) -> String {
        guard text.utf8.contains(0xE2) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }))
    }

    /// `text` without what makes a terminal do things: control characters, C1 among them, and the controls that order
    /// text anew, all of which names of files and quoted text may hold. They are shown as Swift writes them, `\u{1B}`.
    ///
    /// Isolates stay, as the program's own messages have them; those of the text are closed by the end of the line, which
    /// ends a paragraph (UAX #9).
    ///
    /// - Parameters:
    ///   - text: what is to be shown.
    ///   - keepsLines: whether line feeds and tabs stay; not in what is shown on one line.
    /// - Returns: the text, harmless.
    public static func harmless(_ text: String, keepsLines: Bool = false) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A: if keepsLines { result.append(scalar) } else { result += shown(scalar) }
            case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E: result += shown(scalar)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func shown(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        switch scalar.value {
        case 0x09: "\\t".unicodeScalars
        case 0x0A: "\\n".unicodeScalars
        case 0x0D: "\\r".unicodeScalars
        case let value: "\\u{\(String(value, radix: 16, uppercase: true))}".unicodeScalars
        }
    }

    /// `text` with each stretch of Arabic wrapped in first-strong isolate (U+2068) and pop directional isolate
    /// (U+2069), so that a terminal that reorders text (UAX #9) does not reorder the line around it.
    public static func isolated(_ text: String) -> String {
        var result = ""
        var pending = ""
        var isOpen = false
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if isArabicLetter(value) || isArabicMark(value) || isTatweel(value) {
                if !isOpen {
                    result += pending
                    pending = ""
                    result += "\u{2068}"
                    isOpen = true
                }
                result += pending
                pending = ""
                result.unicodeScalars.append(scalar)
            } else if isOpen, isWhiteSpace(value) || digitValue(value) != nil {
                // Stays inside when more Arabic follows.
                pending.unicodeScalars.append(scalar)
            } else {
                if isOpen {
                    result += "\u{2069}"
                    isOpen = false
                }
                result += pending
                pending = ""
                result.unicodeScalars.append(scalar)
            }
        }
        return result + (isOpen ? "\u{2069}" : "") + pending
    }
}
