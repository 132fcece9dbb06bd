import ArabicText
import TextModel

/// The letter codes that the index of terms is made of: what `ArabicFolding` makes of a letter, as one number.
///
/// Words are hashed from their last letter to their first, so that one pass gives the hash of every rest that a
/// proclitic could leave. Codes agree with `ArabicFolding` on what is equal (a test compares the two); beyond it Latin
/// letters lose their case and dashes are one.
enum LetterCodes {
    /// The code at level 2, inside a word, of each scalar below U+0800; 0 for what is no letter of its own.
    static let table: [UInt16] = (0..<0x800).map { UInt16(code(of: UInt32($0))) }

    /// The code at level 2 of `scalar` inside a word.
    static func code(of scalar: UInt32) -> UInt32 {
        let first = base(of: scalar)
        switch first {
        case 0x0622, 0x0623, 0x0625, 0x0671: return 0x0627  // آ أ إ ٱ → ا
        default: return first
        }
    }

    /// The code at level 1 of `scalar`: 0 for tatweel, marks and controls.
    static func base(of scalar: UInt32) -> UInt32 {
        if scalar < 0x80 {
            return scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar
        }
        if isTatweel(scalar) || isArabicMark(scalar) || isFormatControl(scalar) { return 0 }
        if let digit = digitValue(scalar) { return UInt32(0x30 + digit) }
        switch scalar {
        case 0x06A9: return 0x0643  // ک → ك
        case 0x06CC: return 0x064A  // ی → ي
        case 0x200C, 0x200D: return 0
        case 0x2010...0x2015, 0x2212: return 0x2D
        case 0x2018, 0x2019, 0x02BC: return 0x27  // ’ in O’Brien
        case 0xC0...0xD6, 0xD8...0xDE: return scalar + 0x20
        case 0x0100...0x0137, 0x014A...0x0177: return scalar | 1
        case 0x0139...0x0148, 0x0179...0x017E: return scalar & 1 == 1 ? scalar + 1 : scalar
        default: return scalar
        }
    }

    /// The letters that a presentation form stands for, packed as by `PresentationForms`; with ﷲ, the one word ligature that
    /// stands inside names (حزب ﷲ).
    static func presentedLetters(of scalar: UInt32) -> UInt64 {
        scalar == 0xFDF2 ? 0x0627_0644_0644_0647 : PresentationForms.letters(of: scalar)
    }

    /// What the last letter of a word becomes at level 2: ى → ي, ة → ه.
    @inline(__always)
    static func final(_ code: UInt32) -> UInt32 {
        code == 0x0649 ? 0x064A : code == 0x0629 ? 0x0647 : code
    }

    /// What level 3 makes of a code of level 2; 0 for a bare ء.
    static func third(_ code: UInt32) -> UInt32 {
        switch code {
        case 0x0621: 0  // ء
        case 0x0624: 0x0648  // ؤ → و
        case 0x0626: 0x064A  // ئ → ي
        case 0x06AF: 0x0643  // گ → ك
        case 0x0686: 0x062C  // چ → ج
        case 0x067E: 0x0628  // پ → ب
        case 0x06A4: 0x0641  // ڤ → ف
        default: code
        }
    }

    /// Whether level 3 writes the letter once when it stands twice: ا و ي.
    @inline(__always)
    static func collapses(_ code: UInt32) -> Bool { code == 0x0627 || code == 0x0648 || code == 0x064A }

    /// The letter that `code` and a following U+0654 ٔ make (ؤ ئ); alefs are one at level 2 in any case.
    @inline(__always)
    static func withHamza(_ code: UInt32) -> UInt32 {
        code == 0x0648 ? 0x0624 : code == 0x064A ? 0x0626 : code
    }
}

/// The hash of a word, built from its last letter to its first.
struct WordHash {
    /// The start of every hash. Hashes of level 3 start elsewhere, so that their words are others than those of level 2.
    static let seed: UInt64 = 0x9AE1_6A3B_2F90_404F
    static let thirdSeed: UInt64 = 0xC2B2_AE3D_27D4_EB4F

    /// Puts one more letter before the word.
    @inline(__always)
    static func prepend(_ code: UInt32, to hash: UInt64) -> UInt64 {
        let mixed = (hash ^ UInt64(code)) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 32
    }
}
