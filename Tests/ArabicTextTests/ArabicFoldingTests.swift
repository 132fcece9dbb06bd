import ArabicText
import TestSupport
import Testing

@Suite struct ArabicFoldingTests {
    /// One word and its search form.
    static let searchForms: [(word: String, form: String)] = [
        ("اتفاقيـــة", "اتفاقيه"), ("إسماعيل", "اسماعيل"), ("أحمد", "احمد"), ("آمال", "امال"), ("ٱلله", "الله"),
        ("مُسْتَشْفًى", "مستشفي"), ("مستوى", "مستوي"), ("مدرسة", "مدرسه"), ("هـ", "ه"), ("لـ", "ل"),
        ("كتاب", "كتاب"), ("رئيس", "رئيس"), ("مسؤول", "مسؤول"), ("جزء", "جزء"), ("٢٠٢٥", "2025"), ("۱۹۹۹", "1999"),
        ("٣٫٥", "3٫5"), ("ایران", "ايران"), ("کردستان", "كردستان"), ("هٰذا", "هذا"), ("می‌خواهم", "ميخواهم"),
        ("ﻣﺪﺭﺳﺔ", "مدرسه"), ("ﻻ", "لا"), ("ﻷن", "لان"), ("COVID-19", "COVID-19"), ("", ""), ("ًٌ", ""),
        // ة and ى change only where the word ends, also when vowel marks follow them.
        ("فتىً", "فتي"), ("مدرسةٌ", "مدرسه"), ("ىاب", "ىاب"), ("ةاب", "ةاب"),
        // Canonically equal spellings have one form: hamza and madda as marks of their own.
        ("ا\u{654}حمد", "احمد"), ("مسو\u{654}ول", "مسؤول"), ("ري\u{654}يس", "رئيس"), ("و\u{64E}\u{654}", "ؤ"),
        // Each word of a longer text is folded by itself.
        ("مدرسة كبرى، ة", "مدرسه كبري، ه"), ("مدرسة2", "مدرسه2"),
        // A word ligature and what is not Arabic stay.
        ("ﷺ", "ﷺ"), ("é", "é"), ("😀", "😀"),
    ]

    @Test(arguments: searchForms)
    func searchForm(of word: String, is form: String) {
        var output: [UInt8] = []
        let differs = ArabicFolding.searchForm(of: Array(word.utf8)[...], into: &output)
        // Bytes are compared, for Swift's strings are equal when they are canonically equal.
        #expect(output == Array(form.utf8), "\(String(decoding: output, as: UTF8.self))")
        #expect(differs == (Array(word.utf8) != output))
    }

    /// One word at each level from 0 to 3.
    static let levels: [(word: String, forms: [String])] = [
        ("أحمـد", ["أحمـد", "أحمد", "احمد", "احمد"]),
        ("قَضِيّة", ["قَضِيّة", "قضية", "قضيه", "قضيه"]),
        ("مسؤولى", ["مسؤولى", "مسؤولى", "مسؤولي", "مسولي"]),
        ("رئيس", ["رئيس", "رئيس", "رئيس", "ريس"]),
        ("هيئة", ["هيئة", "هيئة", "هيئه", "هيه"]),
        ("سماء", ["سماء", "سماء", "سماء", "سما"]),
        ("گوگل", ["گوگل", "گوگل", "گوگل", "كوكل"]),
        ("چاڤيز", ["چاڤيز", "چاڤيز", "چاڤيز", "جافيز"]),
        ("پوتين", ["پوتين", "پوتين", "پوتين", "بوتين"]),
        ("داوود", ["داوود", "داوود", "داوود", "داود"]),
        ("يحيى", ["يحيى", "يحيى", "يحيي", "يحي"]),
        ("مو\u{654}تمر", ["مو\u{654}تمر", "مؤتمر", "مؤتمر", "موتمر"]),
        ("٤٠", ["٤٠", "40", "40", "40"]),
    ]

    @Test(arguments: levels)
    func level(of word: String, gives forms: [String]) {
        for (level, form) in forms.enumerated() {
            #expect(Array(ArabicFolding.folded(word, level: level).utf8) == Array(form.utf8), "level \(level)")
        }
    }

    @Test func finalTaIsKeptWhereAsked() {
        var output: [UInt8] = []
        ArabicFolding.fold(Array("إدارة مدرسه كبرى".utf8)[...], level: 2, finalTa: .kept, into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "ادارة مدرسه كبري")
    }

    @Test func appendsBehindWhatIsThere() {
        var output = Array("ى".utf8)
        let differs = ArabicFolding.fold(Array("ى".utf8)[...], level: 3, into: &output)
        #expect(differs)
        #expect(String(decoding: output, as: UTF8.self) == "ىي")
    }

    @Test(arguments: 1...3)
    func foldingTwiceChangesNothing(level: Int) {
        var random = SeededRandom(seed: UInt64(level))
        for _ in 0..<3000 {
            let text = random.text(count: Int.random(in: 0...12, using: &random))
            let once = ArabicFolding.folded(text, level: level)
            let twice = ArabicFolding.folded(once, level: level)
            #expect(Array(twice.utf8) == Array(once.utf8), "\(text.unicodeScalars.map(\.value))")
            #expect(once.utf8.count <= text.utf8.count * 2)
        }
    }

    /// A word by itself takes a shorter way than text in which something else stands.
    @Test(arguments: 1...3)
    func aWordAloneFoldsAsInText(level: Int) {
        var random = SeededRandom(seed: UInt64(level) + 10)
        for _ in 0..<3000 {
            let word = (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0x600...0x6FF, using: &random))
            }
            let text = Array(String(String.UnicodeScalarView(word)).utf8)
            for finalTa in [ArabicFolding.FinalTa.folded, .kept] {
                var alone: [UInt8] = []
                let differs = ArabicFolding.fold(text[...], level: level, finalTa: finalTa, into: &alone)
                var inText: [UInt8] = []
                ArabicFolding.fold((text + [0x20])[...], level: level, finalTa: finalTa, into: &inText)
                #expect(alone + [0x20] == inText, "\(word.map(\.value))")
                #expect(differs == (alone != text))
            }
        }
    }

    @Test func canonicallyEqualTextsHaveOneForm() {
        let pairs = [("آ", "ا\u{653}"), ("أ", "ا\u{654}"), ("إ", "ا\u{655}"), ("ؤ", "و\u{654}"), ("ئ", "ي\u{654}")]
        for (composed, decomposed) in pairs {
            for level in 1...3 {
                let left = ArabicFolding.folded("م\(composed)ن", level: level)
                let right = ArabicFolding.folded("م\(decomposed)ن", level: level)
                #expect(Array(left.utf8) == Array(right.utf8), "\(composed) at level \(level)")
            }
        }
    }
}
