import ArabicText
import TextModel

/// What the search form makes of the letters of the block Arabic, found by folding each: so it cannot part from
/// `ArabicFolding`.
enum LetterFolding {
    /// For U+0600-06FF inside a word, and from 256 on at its end, the two bytes of the folded letter, the first in the
    /// low byte; 0 for a scalar that is not folded to one of two bytes without regard to its neighbours.
    static let table: [UInt16] =
        (UInt32(0x0600)...0x06FF).map { folded($0, before: [0x0628]) }
        + (UInt32(0x0600)...0x06FF).map { folded($0, before: []) }

    private static func folded(_ scalar: UInt32, before rest: [UInt32]) -> UInt16 {
        guard isArabicLetter(scalar) else { return 0 }
        // U+0628 ب is not folded and joins on both sides.
        let beh: [UInt8] = [0xD8, 0xA8]
        var word = beh
        for letter in [scalar] + rest { appendUTF8(letter, to: &word) }
        var folded: [UInt8] = []
        ArabicFolding.searchForm(of: word[...], into: &folded)
        guard folded.count == word.count, folded.starts(with: beh), folded[2] & 0xFC == 0xD8 else { return 0 }
        return UInt16(folded[2]) | UInt16(folded[3]) << 8
    }
}

/// How the search form of a word differs from its text.
enum WordFolding {
    /// Not at all.
    case none
    /// Letter by letter, as `LetterFolding` has it.
    case letters
    /// In a way that only `ArabicFolding` knows, or perhaps not.
    case other
}

extension LayerBuffers {
    /// How a token is folded. Most words are their own search form, and of the others most differ in a letter or two;
    /// both are seen here much quicker than the form is made.
    func folding(of span: TextSpan) -> WordFolding {
        let end = span.end
        var index = span.start
        var isChanged = false
        var hasASCII = false
        var last = 0
        while index < end {
            let lead = text[index]
            guard lead & 0xFC == 0xD8 else {
                guard lead < 0x80 else { return .other }
                hasASCII = true
                index &+= 1
                continue
            }
            last = Int(lead & 0x03) << 6 | Int(text[index &+ 1] & 0x3F)
            let unit = UInt16(lead) | UInt16(text[index &+ 1]) << 8
            index &+= 2
            let folded = letters[index < end ? last : last &+ 256]
            if folded != unit {
                if folded == 0 { return .other }
                isChanged = true
            }
        }
        if hasASCII, span.count > 0, last > 0 { return .other }
        return isChanged ? .letters : .none
    }

    /// Calls `body` with the two bytes of each letter of the search form; only for a token that is folded letter by letter,
    /// or not at all and of letters only.
    @inline(__always)
    func forEachFoldedLetter(of span: TextSpan, _ body: (UInt16) -> Void) {
        var index = span.start
        while index < span.end {
            let low = Int(text[index] & 0x03) << 6 | Int(text[index &+ 1] & 0x3F)
            index &+= 2
            body(letters[index < span.end ? low : low &+ 256])
        }
    }
}
