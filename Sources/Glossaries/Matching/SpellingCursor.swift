import ArabicText
import TextModel

/// A letter with the marks on it, as comparing spellings needs it.
struct SpelledLetter {
    /// The letter at level 1 (`LetterCodes.base`); any run of white space but a line feed is one U+0020; 0 at the end.
    var base: UInt32 = 0
    /// The vowel on it: the last bits of its scalar U+064B-0652, 0 for none. A superscript alef is a fatha.
    var vowel: UInt32 = 0
    /// Whether it bears a shadda, U+0651.
    var hasShadda = false
    /// Whether it is the last letter of its word.
    var isFinal = false

    var hasMark: Bool { vowel != 0 || hasShadda }
}

/// Reads text letter by letter with tatweel, marks and controls joined to the letter before them.
struct SpellingCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Behind the letter read last and all that belongs to it.
    private(set) var index: Int
    private let end: Int
    /// Letters of a ligature (ﻻ) that are still to be given, the next in the lowest bits.
    private var pending: UInt64 = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
        self.bytes = bytes
        index = start
        self.end = end
    }

    /// The next letter; `base` is 0 at the end.
    mutating func next() -> SpelledLetter {
        var letter = SpelledLetter()
        letter.base = nextBase()
        guard letter.base != 0 else { return letter }
        if letter.base == 0x20 {
            skipWhiteSpace()
            return letter
        }
        if pending == 0 { readMarks(&letter) }
        letter.isFinal = pending == 0 && isAtWordEnd
        return letter
    }

    /// Whether nothing but what belongs to the last letter has been left out.
    var isAtEnd: Bool { index >= end && pending == 0 }

    private mutating func nextBase() -> UInt32 {
        if pending != 0 {
            let base = LetterCodes.base(of: UInt32(pending & 0xFFFF))
            pending >>= 16
            return base
        }
        while index < end {
            let (scalar, length) = decodeScalar(bytes, at: index)
            index += length
            if scalar == 0x0A { return scalar }
            if isWhiteSpace(scalar) { return 0x20 }
            // A quotation mark that closes behind a word says nothing of its spelling.
            if isQuotationMark(scalar), isAtGap { continue }
            let letters = LetterCodes.presentedLetters(of: scalar)
            if letters != 0 {
                let base = unpack(letters)
                if base != 0 { return base }
                continue
            }
            let base = LetterCodes.base(of: scalar)
            if base != 0 { return base }
        }
        return 0
    }

    /// Gives the first letter of a presentation form and keeps the others for later.
    private mutating func unpack(_ letters: UInt64) -> UInt32 {
        for shift in [UInt64(0), 16, 32, 48] {
            let base = LetterCodes.base(of: UInt32(letters >> shift & 0xFFFF))
            if base != 0 { pending = pending << 16 | UInt64(base) }
        }
        let first = UInt32(pending & 0xFFFF)
        pending >>= 16
        return first
    }

    private mutating func readMarks(_ letter: inout SpelledLetter) {
        while index < end {
            let (scalar, length) = decodeScalar(bytes, at: index)
            switch scalar {
            case 0x064B...0x0650, 0x0652: letter.vowel = scalar & 0xFF
            case 0x0670: letter.vowel = 0x4E
            case 0x0651: letter.hasShadda = true
            case 0x0653...0x0655: letter.base = Self.composed(letter.base, scalar)
            case 0x200C, 0x200D: break
            default:
                // Marks of other kinds say nothing about the word.
                guard isArabicMark(scalar) || isTatweel(scalar) || isFormatControl(scalar) else { return }
            }
            index += length
        }
    }

    /// The letter that NFC makes of `base` and a mark above or below it.
    private static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32 {
        switch (base, mark) {
        case (0x0627, 0x0653): 0x0622  // آ
        case (0x0627, 0x0654): 0x0623  // أ
        case (0x0627, 0x0655): 0x0625  // إ
        case (0x0648, 0x0654): 0x0624  // ؤ
        case (0x064A, 0x0654): 0x0626  // ئ
        default: base
        }
    }

    /// Goes on to the next word: over white space, tatweel that stands alone, and quotation marks that open.
    private mutating func skipWhiteSpace() {
        while index < end {
            let (scalar, length) = decodeScalar(bytes, at: index)
            guard scalar != 0x0A else { return }
            guard isWhiteSpace(scalar) || isTatweel(scalar) || isFormatControl(scalar) || isQuotationMark(scalar) else {
                return
            }
            index += length
        }
    }

    /// Whether white space follows.
    private var isAtGap: Bool {
        guard index < end else { return true }
        return isWhiteSpace(decodeScalar(bytes, at: index).scalar)
    }

    private var isAtWordEnd: Bool {
        guard index < end else { return true }
        let scalar = decodeScalar(bytes, at: index).scalar
        return !isArabicLetter(scalar)
    }
}
