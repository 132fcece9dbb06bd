import TextModel

/// A letter with the marks that stand on it.
struct RomanisationLetter {
    let scalar: UInt32
    /// The short vowel written on it; empty for a sukun or tanwin, nil if nothing is written.
    private(set) var vowel: String?
    /// Whether it has a shadda.
    private(set) var isDoubled = false
    /// Whether it has the mark of indefinite nouns, which ALA-LC leaves out of names.
    private(set) var isTanwin = false

    private init(scalar: UInt32) { self.scalar = scalar }

    /// The letters of a word; other characters than letters and marks are left out.
    static func letters(of scalars: ArraySlice<UInt32>) -> [RomanisationLetter] {
        var letters: [RomanisationLetter] = []
        for scalar in scalars {
            if isArabicLetter(scalar) {
                letters.append(RomanisationLetter(scalar: scalar))
            } else if let last = letters.indices.last {
                letters[last].put(scalar)
            }
        }
        return letters
    }

    private mutating func put(_ mark: UInt32) {
        switch mark {
        case 0x064E: vowel = "a"  // fatha
        case 0x064F: vowel = "u"  // damma
        case 0x0650: vowel = "i"  // kasra
        case 0x0652: vowel = ""  // sukun
        case 0x0670: vowel = "ā"  // superscript alef
        case 0x0651: isDoubled = true  // shadda
        case 0x064B...0x064D:  // tanwin
            vowel = ""
            isTanwin = true
        default: break
        }
    }

    /// The consonant in ALA-LC; nil for what is none. A hamza at the beginning of a word is not written.
    func consonant(isFirst: Bool) -> String? {
        switch scalar {
        case 0x0621, 0x0624, 0x0626, 0x0674: isFirst ? "" : "ʼ"  // ء ؤ ئ
        case 0x0628: "b"  // ب
        case 0x062A, 0x0629: "t"  // ت ة
        case 0x062B: "th"  // ث
        case 0x062C: "j"  // ج
        case 0x062D: "ḥ"  // ح
        case 0x062E: "kh"  // خ
        case 0x062F: "d"  // د
        case 0x0630: "dh"  // ذ
        case 0x0631: "r"  // ر
        case 0x0632: "z"  // ز
        case 0x0633: "s"  // س
        case 0x0634: "sh"  // ش
        case 0x0635: "ṣ"  // ص
        case 0x0636: "ḍ"  // ض
        case 0x0637: "ṭ"  // ط
        case 0x0638: "ẓ"  // ظ
        case 0x0639: "ʻ"  // ع
        case 0x063A: "gh"  // غ
        case 0x0641: "f"  // ف
        case 0x0642: "q"  // ق
        case 0x0643, 0x06A9: "k"  // ك ک
        case 0x0644: "l"  // ل
        case 0x0645: "m"  // م
        case 0x0646: "n"  // ن
        case 0x0647, 0x06C1, 0x06D5: "h"  // ه ہ ە
        case 0x067E: "p"  // پ
        case 0x0686: "ch"  // چ
        case 0x06AF, 0x06AD, 0x063B, 0x063C: "g"  // گ ڭ
        case 0x06A4, 0x06A5, 0x06A8, 0x06CB: "v"  // ڤ
        case 0x0698: "zh"  // ژ
        case 0x0679: "ṭ"  // ٹ
        case 0x0688: "ḍ"  // ڈ
        case 0x0691: "ṛ"  // ڑ
        case 0x06BA: "n"  // ں
        case 0x06BE: "h"  // ھ
        case 0x06C6, 0x06C7: "ū"  // ۆ ۇ
        case 0x06CE, 0x06D0, 0x06D2: "ē"  // ێ ې ے
        default: nil
        }
    }
}
