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

    /// How a word is folded, by the table. It is handed no more than it reads: all the buffers of a document would be
    /// stored for each word.
    @inline(never)
    static func folding(
        of word: UnsafeBufferPointer<UInt8>, by letters: UnsafeBufferPointer<UInt16>
    ) -> WordFolding {
        guard let start = word.baseAddress, let letters = letters.baseAddress else { return .none }
        let end = word.count
        var index = 0
        var isChanged = false
        var hasASCII = false
        var hasLetters = false
        while index < end {
            let lead = start[index]
            guard lead & 0xFC == 0xD8 else {
                guard lead < 0x80 else { return .other }
                hasASCII = true
                index &+= 1
                continue
            }
            let next = start[index &+ 1]
            let unit = UInt16(lead) | UInt16(next) &<< 8
            let place = Int(lead & 0x03) &<< 6 | Int(next & 0x3F)
            index &+= 2
            hasLetters = true
            let folded = letters[index < end ? place : place &+ 256]
            if folded != unit {
                if folded == 0 { return .other }
                isChanged = true
            }
        }
        if hasASCII, hasLetters { return .other }
        return isChanged ? .letters : .none
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
    @inline(__always)
    func folding(of span: TextSpan) -> WordFolding { folding(of: UnsafeBufferPointer(rebasing: text[span.range])) }

    /// How a word is folded.
    @inline(__always)
    func folding(of word: UnsafeBufferPointer<UInt8>) -> WordFolding { LetterFolding.folding(of: word, by: letters) }

    /// Calls `body` with the two bytes of each letter of the search form; only for a token that is folded letter by letter,
    /// or not at all and of letters only.
    @inline(__always)
    func forEachFoldedLetter(of span: TextSpan, _ body: (UInt16) -> Void) {
        forEachFoldedLetter(of: UnsafeBufferPointer(rebasing: text[span.range]), body)
    }

    /// The same of a word.
    @inline(__always)
    func forEachFoldedLetter(of word: UnsafeBufferPointer<UInt8>, _ body: (UInt16) -> Void) {
        var index = 0
        while index < word.count {
            let place = Int(word[index] & 0x03) &<< 6 | Int(word[index &+ 1] & 0x3F)
            index &+= 2
            body(letters[index < word.count ? place : place &+ 256])
        }
    }

    /// Appends the search form of a word, which is folded as said.
    func appendSearchForm(of word: UnsafeBufferPointer<UInt8>, _ folding: WordFolding, to form: inout [UInt8]) {
        switch folding {
        case .none: form.append(contentsOf: word)
        case .letters:
            forEachFoldedLetter(of: word) { unit in
                form.append(UInt8(truncatingIfNeeded: unit))
                form.append(UInt8(truncatingIfNeeded: unit &>> 8))
            }
        case .other: ArabicFolding.searchForm(of: word, into: &form)
        }
    }
}
