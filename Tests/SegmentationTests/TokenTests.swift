import Testing
import TextModel

/// What the tokens of a line are. Forms stand with a space between; a letter behind `/` gives the kind of those that are
/// not plain words: p proclitic, e enclitic, n number, s symbol, m punctuation mark, l Latin.
@Suite struct TokenTests {
    static let cases: [(text: String, tokens: String)] = [
        ("بلغ السعر 1,250 دولارا", "بلغ السعر 1,250/n دولارا"),
        ("بلغ ١٬٢٥٠٫٧٥ دينارا", "بلغ ١٬٢٥٠٫٧٥/n دينارا"),
        ("زاد 3.5 مليون", "زاد 3.5/n مليون"),
        ("بنسبة 40% تقريبا", "ب/p نسبة 40/n %/s تقريبا"),
        ("بنسبة ٤٠٪", "ب/p نسبة ٤٠/n ٪/s"),
        ("في 16/3/2025.", "في 16/n //m 3/n //m 2025/n ./m"),
        ("في 16.3.2025", "في 16/n ./m 3/n ./m 2025/n"),
        ("رقم 1.250.000 شيك", "رقم 1.250.000/n شيك"),
        ("الساعة 10:30", "الساعة 10/n :/m 30/n"),
        ("النتيجة 2-1", "النتيجة 2/n -/m 1/n"),
        ("عام 1446هـ", "عام 1446/n هـ"),
        ("عام 1446 هـ", "عام 1446/n هـ"),
        ("عام 2025م", "عام 2025/n م"),
        ("فاز ب58 مقعدا", "فاز ب/p 58/n مقعدا"),
        ("السعر $100 أو €90", "السعر $/s 100/n أو €/s 90/n"),
        ("حرارة 40° مئوية", "حرارة 40/n °/s مئوية"),
        ("قمة C5+1 في", "قمة C5+1/l في"),
        ("قمة G20، ثم", "قمة G20/l ،/m ثم"),
        ("جائحة COVID-19 انتهت", "جائحة COVID-19/l انتهت"),
        ("شبكة 5G جديدة", "شبكة 5G/l جديدة"),
        ("مسافة 10km فقط", "مسافة 10/n km/l فقط"),
        ("طائرة F-16 هبطت", "طائرة F-16/l هبطت"),
        ("شركة AT&T العالمية", "شركة AT&T/l العالمية"),
        ("في U.S. قال", "في U.S/l ./m قال"),
        ("موقع https://example.com/a?b=1. وهو", "موقع https://example.com/a?b=1/l ./m و/p هو"),
        ("(www.example.org)", "(/m www.example.org/l )/m"),
        ("بريد name@example.org.", "بريد name@example.org/l ./m"),
        ("عبر #سلام_عادل اليوم", "عبر #/m سلام _/m عادل اليوم"),
        ("قال: «لا»…", "قال :/m «/m لا »/m …/m"),
        ("نعم..", "نعم ./m ./m"),
        ("رؤساء و ملوك", "رؤساء و/p ملوك"),
        ("دعم لـ اتفاقيات", "دعم لـ/p اتفاقيات"),
        ("قرأ في لـ«النور»", "قرأ في لـ/p «/m النور »/m"),
        ("باريس ــ خاص", "باريس ــ/m خاص"),
        ("وجه 😀 ضاحك", "وجه 😀/s ضاحك"),
        ("نصف ½ كامل", "نصف ½ كامل"),
        ("كلمة Привет أجنبية", "كلمة Привет أجنبية"),
        ("حرف \u{64B} معزول", "حرف \u{64B}/s معزول"),
        ("سطر\u{FFFD}مكسور", "سطر \u{FFFD}/s مكسور"),
        ("«\u{64B}", "«\u{64B}/m"),
    ]

    @Test(arguments: cases)
    func tokens(of text: String, are expected: String) throws {
        let document = try Segmentations.document(text)
        let found = document.tokens.map { document.clean.string($0.span) + Self.suffix($0.kind) }
        #expect(found.joined(separator: " ") == expected)
    }

    private static func suffix(_ kind: Token.Kind) -> String {
        switch kind {
        case .word: ""
        case .proclitic: "/p"
        case .enclitic: "/e"
        case .number: "/n"
        case .symbol: "/s"
        case .punctuation: "/m"
        case .latin: "/l"
        }
    }

    /// Tokens with `^` before those that begin an orthographic word.
    static let starts: [(text: String, tokens: String)] = [
        ("وبكتابهم الجديد", "^و ب كتاب هم ^الجديد"),
        ("40% من", "^40 % ^من"),
        ("قال:نعم", "^قال ^: ^نعم"),
        ("(له)", "^( ^ل ه ^)"),
        ("1446هـ", "^1446 هـ"),
    ]

    @Test(arguments: starts)
    func wordStarts(of text: String, are expected: String) throws {
        let document = try Segmentations.document(text)
        let found = document.tokens.map { ($0.startsWord ? "^" : "") + document.clean.string($0.span) }
        #expect(found.joined(separator: " ") == expected)
    }

    @Test(arguments: [("للتعاون", true), ("للمدينة", true), ("لمدينة", false), ("لبنان", false), ("للبنان", false)])
    func contractedArticle(of word: String, lacksAlef: Bool) throws {
        let document = try Segmentations.document(word)
        let found = document.tokens.contains { $0.lacksAlef }
        #expect(found == lacksAlef)
        if lacksAlef { #expect(document.tokens.map(\.lacksAlef) == [false, true]) }
    }
}
