import TestSupport
import Testing
import TextModel

@testable import Annotation

/// What is cut off the names of papers, clubs and companies, and which bodies keep all their words.
@Suite("Generic words beside names")
struct GenericWordsTests {
    static let glossary: SampleGlossary = {
        var glossary = SampleGlossary()
        glossary.add("صحيفة السنابل", .organization, "media", variants: ["جريدة السنابل", "السنابل الأردنية"])
        glossary.add("صحيفة \"لوتان\"", .organization, "media")
        glossary.add("صحيفة “النهر”", .organization, "media", variants: ["صحيفة «النهر» الإلكترونية"])
        glossary.add("صحيفة الأردني", .organization, "media")
        glossary.add("وكالة الأنباء الأردنية", .organization, "media")
        glossary.add("هيئة البث الأردنية", .organization, "media")
        glossary.add("قناة 12", .organization, "media")
        glossary.add("القاهرة تايمز", .organization, "media")
        glossary.add("نادي الفجر", .organization, "club", variants: ["الفجر الأردني"])
        glossary.add("نادي القاهرة", .organization, "club")
        glossary.add("دينامو القاهرة", .organization, "club")
        glossary.add("شركة تنوب", .organization, "company")
        glossary.add("شركة النفط", .organization, "company")
        glossary.add("شركة حديد الوادي الجديد", .organization, "company")
        glossary.add("حزب الفجر", .organization, "political")
        glossary.add("القاهرة", .place, "settlement")
        glossary.add("الأردن", .place, "country", adjectives: ["الأردني", "الأردنية"])
        return glossary
    }()

    static let cases: [(text: String, finds: [String])] = [
        ("ذكرت صحيفة [السنابل] الخبر.", ["organization"]),
        ("ذكرت [السنابل] [الأردنية] الخبر.", ["organization", "term"]),
        ("ذكرت صحيفة \"[لوتان]\" الخبر.", ["organization"]),
        ("ذكرت صحيفة “[النهر]” الخبر.", ["organization"]),
        ("ذكرت صحيفة «[النهر]» الإلكترونية الخبر.", ["organization"]),
        ("ذكرت صحيفة [الأردني] الخبر.", ["organization"]),
        ("ذكرت [وكالة الأنباء الأردنية] الخبر.", ["organization"]),
        ("ذكرت [هيئة البث الأردنية] الخبر.", ["organization"]),
        ("ذكرت [قناة 12] الخبر.", ["organization"]),
        ("ذكرت [القاهرة تايمز] الخبر.", ["organization"]),
        ("تعادل و نادي [الفجر] أمس.", ["organization"]),
        ("فرح بنادي [الفجر] أمس.", ["organization"]),
        ("تعادل [الفجر] [الأردني] أمس.", ["organization", "term"]),
        ("وصل نادي [القاهرة] أمس.", ["organization"]),
        ("وصل [دينامو القاهرة] أمس.", ["organization"]),
        ("باعت شركة [تنوب] المصنع.", ["organization"]),
        ("باعت [شركة النفط] المصنع.", ["organization"]),
        ("باعت [شركة حديد الوادي الجديد] المصنع.", ["organization"]),
        ("فاز [حزب الفجر] أمس.", ["organization"]),
    ]

    @Test("Cut names", arguments: cases)
    func cuts(_ item: (text: String, finds: [String])) {
        Reading.expect(item.text, item.finds, glossary: Self.glossary) { $0.type != .date }
    }

    @Test("A name of the model loses the word for a newspaper or club, and only that")
    func cutsTheModels() {
        for (name, core) in [
            ("نادي الوادي", "الوادي"), ("صحيفة «النخيل»", "النخيل"), ("حزب الوادي", "حزب الوادي"),
            ("نادي أبها الأدبي", "نادي أبها الأدبي"),
            ("نادي ضباط الجيش القديم", "نادي ضباط الجيش القديم"), ("نادي", "نادي"), ("صحيفة ", "صحيفة "),
        ] {
            let bytes = Array(name.utf8)
            let span = bytes.withUnsafeBufferPointer {
                GenericWords(text: $0).core(of: TextSpan(0, bytes.count))
            }
            #expect(String(decoding: bytes[span.range], as: UTF8.self) == core)
        }
    }
}
