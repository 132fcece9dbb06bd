import TextModel

/// Arabic inside lines of English.
public enum BidiText {
    /// `text` without isolates, for files and programs.
    public static func plain(_ text: String) -> String {
        guard text.utf8.contains(0xE2) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }))
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
