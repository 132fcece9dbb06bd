import TextModel

/// What can be seen of a block without reading it: the measures that its kind is told from.
struct LineShape {
    /// Words, by the white space between them.
    var wordCount = 0
    /// Whether it ends with . ! ? ؟ … (quotes and brackets behind it apart).
    var endsWithStop = false
    /// Whether it ends with ؟ or ?.
    var endsWithQuestion = false
    /// Whether it ends with a colon.
    var endsWithColon = false
    /// Whether it ends with a dash, as datelines do.
    var endsWithDash = false
    /// Whether a full stop stands inside with white space behind it; ؟ ! and .. are at home in headlines.
    var hasInnerStop = false
    /// Whether it is bracketed from end to end.
    var isBracketed = false
    /// Whether a colon follows its first word.
    var hasColonBehindFirstWord = false
    /// Whether a dash stands between its first words, as between a place and an author.
    var hasDashBehindFirstWord = false
    /// Whether it ends with a bracket that is not its own whole.
    var endsWithBracket = false
    /// Whether it has a slash, as lines of places, authors and agencies do.
    var hasSlash = false
    /// Whether it begins with a dash.
    var beginsWithDash = false
    /// Whether it has a letter of any script.
    var hasLetter = false
    /// Whether it has a letter of the block Arabic.
    var hasArabic = false
    /// Whether it has a digit.
    var hasDigit = false
    /// The folded words, marks apart, of a short line (`longestHeading` words at most); empty for longer ones.
    var words: [FoldedWord] = []

    /// Lines of more words are running text.
    static let longestHeading = 14
    /// Lines of more bytes are running text: about 30 words.
    private static let longestLine = 320

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan) {
        guard span.count > 0 else { return }
        endings(bytes, span)
        guard span.count <= Self.longestLine else {
            // Running text, of which only the rough length matters.
            wordCount = span.count / 11
            hasLetter = true
            hasArabic = true
            return
        }
        measure(bytes, span)
        if wordCount <= Self.longestHeading {
            words = FoldedWord.words(of: UnsafeBufferPointer(rebasing: bytes[span.range]))
        }
    }

    private mutating func measure(_ bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan) {
        var previous: UInt8 = 0x20
        for index in span.range {
            let byte = bytes[index]
            if byte == 0x20 {
                if previous == 0x2E, index - span.start >= 2, bytes[index - 2] != 0x2E { hasInnerStop = true }
                if wordCount == 1, previous == 0x3A { hasColonBehindFirstWord = true }
                if wordCount == 2, previous == 0x2D, bytes[index - 2] == 0x20 { hasDashBehindFirstWord = true }
            } else if previous == 0x20 {
                wordCount += 1
            }
            if byte == 0x2F { hasSlash = true }
            if byte >= 0x30, byte <= 0x39 { hasDigit = true }
            if byte == 0xD9 || byte == 0xD8 && bytes[index + 1] >= 0xA0 { hasArabic = true }
            if byte >= 0xC3 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A { hasLetter = true }
            if previous == 0xD9, byte >= 0xA0, byte <= 0xA9 { hasDigit = true }  // U+0660-0669
            previous = byte
        }
    }

    private mutating func endings(_ bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan) {
        let first = bytes[span.start]
        let last = bytes[span.end - 1]
        isBracketed = (first == 0x28 && last == 0x29) || (first == 0x5B && last == 0x5D)
        endsWithBracket = last == 0x29 && !isBracketed
        beginsWithDash = first == 0x2D
        endsWithColon = last == 0x3A
        let before = span.count >= 3 ? bytes[span.end - 3] : 0
        // U+2013 – U+2014 — and U+0640 ـ, which is typed for a dash.
        endsWithDash =
            last == 0x2D || before == 0xE2 && bytes[span.end - 2] == 0x80 && (last == 0x93 || last == 0x94)
            || last == 0x80 && span.count >= 2 && bytes[span.end - 2] == 0xD9
        endsWithQuestion = last == 0x3F || last == 0x9F && span.count >= 2 && bytes[span.end - 2] == 0xD8
        endsWithStop = Self.isStopEnd(bytes, span.end, from: span.start)
    }

    /// Whether a stop, with the closing quotes and brackets behind it, ends at `end`.
    private static func isStopEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, from start: Int) -> Bool {
        var index = end
        for _ in 0..<4 {
            guard index > start else { return false }
            let last = bytes[index - 1]
            switch last {
            case 0x2E, 0x21, 0x3F: return true
            case 0x9F where index - start >= 2 && bytes[index - 2] == 0xD8: return true  // ؟
            case 0xA6 where index - start >= 3 && bytes[index - 3] == 0xE2: return true  // …
            case 0x22, 0x27, 0x29, 0x5D, 0x20: index -= 1
            case 0xBB where index - start >= 2 && bytes[index - 2] == 0xC2: index -= 2  // »
            case 0xAB where index - start >= 2 && bytes[index - 2] == 0xC2: index -= 2  // «
            case 0x98...0x9E where index - start >= 3 && bytes[index - 3] == 0xE2: index -= 3  // quotes
            default: return false
            }
        }
        return false
    }
}
