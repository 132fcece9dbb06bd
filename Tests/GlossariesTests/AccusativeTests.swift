import Glossaries
import Testing
import TextModel

/// The indefinite accusative in ا, which is written like a dual, a name or another word, and the cases of أبو.
@Suite struct AccusativeTests {
    static let glossary = compiled(
        """
        id ⇥ source ⇥ variants ⇥ target ⇥ target_plural ⇥ target_adj ⇥ demonym ⇥ type ⇥ infl ⇥ article ⇥ adjective
        accord ⇥ اتفاق ⇥ ⇥ accord ⇥ accords ⇥ ⇥ ⇥ term ⇥ sfp ⇥ ⇥
        trade ⇥ قرار دولي ⇥ ⇥ international decision ⇥ ⇥ ⇥ ⇥ term ⇥ ⇥ ⇥
        minister ⇥ وزير ⇥ ⇥ minister ⇥ ministers ⇥ ⇥ ⇥ role ⇥ dual ⇥ ⇥
        egypt ⇥ مصر ⇥ ⇥ Egypt ⇥ ⇥ ⇥ ⇥ place ⇥ ⇥ ⇥
        grandfather ⇥ جد ⇥ ⇥ grandfather ⇥ ⇥ ⇥ ⇥ term ⇥ ⇥ ⇥
        debt ⇥ دِين ⇥ ⇥ religion ⇥ ⇥ ⇥ ⇥ term ⇥ ⇥ ⇥
        thanks ⇥ شكر ⇥ ⇥ thanks ⇥ ⇥ ⇥ ⇥ term ⇥ ⇥ ⇥
        bus ⇥ باص ⇥ ⇥ bus ⇥ ⇥ ⇥ ⇥ term ⇥ ⇥ ⇥
        basa ⇥ باصا ⇥ ⇥ Basa ⇥ ⇥ ⇥ ⇥ place ⇥ ⇥ ⇥
        abkhazia ⇥ أبخازيا ⇥ ⇥ Abkhazia ⇥ ⇥ ⇥ ⇥ place ⇥ ⇥ ⇥
        abkhaz ⇥ أبخازي ⇥ ⇥ Abkhaz ⇥ ⇥ Abkhaz ⇥ Abkhazians ⇥ term ⇥ ⇥ ⇥ أبخازي
        north ⇥ شمال أفريقيا ⇥ ⇥ North Africa ⇥ ⇥ ⇥ ⇥ place ⇥ ⇥ ⇥
        northern ⇥ الشمال الأفريقي ⇥ ⇥ the African north ⇥ ⇥ North African ⇥ North Africans ⇥ place ⇥ ⇥ required ⇥ شمال أفريقي
        mazen ⇥ أبو مازن ⇥ ⇥ Abu Mazen ⇥ ⇥ ⇥ ⇥ person ⇥ ⇥ ⇥
        treaty ⇥ عهد بحري ⇥ ⇥ sea pact ⇥ sea pacts ⇥ ⇥ ⇥ agreement ⇥ dual | sfp ⇥ optional ⇥
        jordan ⇥ الأردن ⇥ ⇥ Jordan ⇥ ⇥ ⇥ ⇥ place ⇥ ⇥ required ⇥
        hezbollah ⇥ حزب الله ⇥ ⇥ Hezbollah ⇥ ⇥ ⇥ ⇥ organization ⇥ ⇥ ⇥
        unions ⇥ اتحاد ⇥ ⇥ union ⇥ ⇥ ⇥ ⇥ term ⇥ ⇥ ⇥
        debt2 ⇥ دَين ⇥ ⇥ debt ⇥ ⇥ ⇥ ⇥ term ⇥ ⇥ optional ⇥
        president ⇥ رئيس ⇥ ⇥ president ⇥ presidents ⇥ ⇥ ⇥ role ⇥ dual ⇥ ⇥
        official ⇥ مسؤول ⇥ ⇥ official ⇥ officials ⇥ ⇥ ⇥ role ⇥ dual | smp | sfp ⇥ ⇥
        crisis ⇥ أزمة مالية ⇥ أزمات مالية ⇥ financial crisis ⇥ financial crises ⇥ ⇥ ⇥ term ⇥ sfp ⇥ ⇥
        speed ⇥ سرعة ⇥ ⇥ speed ⇥ ⇥ ⇥ ⇥ term ⇥ ⇥ ⇥
        candidate ⇥ مرشح رئاسي ⇥ ⇥ candidate ⇥ candidates ⇥ ⇥ ⇥ role ⇥ dual | smp | sfp ⇥ ⇥
        engineer ⇥ مهندس ⇥ ⇥ engineer ⇥ engineers ⇥ ⇥ ⇥ role ⇥ dual | smp | sfp | idafa ⇥ optional ⇥
        squad ⇥ منتخب محلي ⇥ ⇥ local squad ⇥ ⇥ ⇥ ⇥ organization ⇥ ⇥ optional ⇥
        iraq ⇥ العراق ⇥ ⇥ Iraq ⇥ ⇥ Iraqi ⇥ Iraqis ⇥ place ⇥ nisba ⇥ required ⇥
        dhul ⇥ ذو النون ⇥ ⇥ Dhul-Nun ⇥ ⇥ ⇥ ⇥ person ⇥ ⇥ ⇥
        """,
        counts: [
            "جدا": 900, "جد": 40, "اتفاق": 900, "اتفاقا": 90, "وفدا": 4, "للأردن": 50, "الأردن": 900, "لِلأردن": 50,
            "رئيسي": 300, "رئيسية": 400, "بسرعة": 60, "سرعة": 40, "السرعة": 30, "بدين": 60, "دين": 40, "الدين": 30,
            "البدين": 9,
        ])

    @Test(arguments: [
        // Common nouns need no fathatan, and take it.
        ("وقّع الطرفان اتفاقا أمس", "اتفاقا=accord"), ("وقّعا اتفاقًا", "اتفاقًا=accord"),
        ("واتفاقا بعد اتفاق", "و+اتفاقا=accord اتفاق=accord"),
        // Behind a preposition stands no accusative, and none is definite.
        ("لاتفاقا وباتفاقا", ""), ("الاتفاقا", ""),
        // A phrase: noun and adjective, both.
        ("أبرم عهدا بحريا", "عهدا بحريا=treaty"), ("عهداً بحرياً", "عهداً بحرياً=treaty"),
        ("وقعا عهدين بحريين", "عهدين بحريين=treaty/plural"),
        ("اتخذ قرارا دوليا", "قرارا دوليا=trade"), ("اتخذ قرارا دوليًا", "قرارا دوليًا=trade"), ("قرارا دولي", ""),
        // A commoner word, a given name, a place: these are what is written.
        ("طويل جدا", ""), ("رأى جدًّا هناك", "جدًّا=grandfather"), ("غنت دينا", ""), ("وصل إلى باصا", "باصا=basa"),
        ("ركب باصًا", "باصًا=bus"), ("قدم شكرا", "شكرا=thanks"),
        // The dual before an iḍāfa, and the singular.
        ("وصل وزيرا الخارجية", "وزيرا=minister/plural"), ("عين وزيرا للداخلية", "وزيرا=minister"),
        ("استقبل وزيرا مصر", "وزيرا=minister/plural مصر=egypt"), ("التقى وزيرا، الخارجية", "وزيرا=minister"),
        ("وزيرا خارجية مصر", "وزيرا=minister/plural مصر=egypt"), ("صار وزيرًا", "وزيرًا=minister"),
        ("وزيرا وزيرا وزيرا", "وزيرا=minister وزيرا=minister وزيرا=minister"),
        // A place that is cited goes before the accusative of an adjective, but for where the fathatan is written.
        ("زار أبخازيا", "أبخازيا=abkhazia"), ("زار ابخازيا", "ابخازيا=abkhazia"),
        ("رجلا أبخازيًا", "أبخازيًا=abkhaz"), ("بأبخازيا", "ب+أبخازيا=abkhazia"),
        ("في شمال أفريقيا", "شمال أفريقيا=north"), ("في شمال افريقيا", "شمال افريقيا=north"),
    ])
    func accusatives(_ sentence: String, _ expected: String) {
        #expect(terms(sentence, in: Self.glossary).joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("قال أبو مازن", "أبو مازن=mazen"), ("التقى أبا مازن", "أبا مازن=mazen"), ("لأبي مازن", "ل+أبي مازن=mazen"),
        ("وابا مازن", "و+ابا مازن=mazen"), ("أبي ومازن", ""), ("قصة ذي النون", "ذي النون=dhul"),
    ])
    func theFiveNouns(_ sentence: String, _ expected: String) {
        #expect(terms(sentence, in: Self.glossary).joined(separator: " ") == expected)
    }

    /// Spellings that are other bytes of the same letters.
    @Test(arguments: [
        ("لِلْأُرْدُنِّ حدود", "لِ+لْأُرْدُنِّ=jordan"), ("لِلأردن", "لِ+لأردن=jordan"), ("للأردن", "ل+لأردن=jordan"),
        ("في \u{FE8D}\u{FEF7}\u{FEAD}\u{FEA9}\u{FEE5}", "\u{FE8D}\u{FEF7}\u{FEAD}\u{FEA9}\u{FEE5}=jordan"),
        ("\u{FE8D}\u{FEFB}\u{FE97}\u{FEA4}\u{FE8E}\u{FEA9}", "\u{FE8D}\u{FEFB}\u{FE97}\u{FEA4}\u{FE8E}\u{FEA9}=unions"),
        ("حزب \u{FDF2} نفى", "حزب \u{FDF2}=hezbollah"), ("حزب \u{FDF3}", ""),
        ("\u{FEDF}\u{FEF8}\u{FEAD}\u{FEA9}\u{FEE5}", "\u{FEDF}+\u{FEF8}\u{FEAD}\u{FEA9}\u{FEE5}=jordan"),
    ])
    func otherBytes(_ sentence: String, _ expected: String) {
        #expect(terms(sentence, in: Self.glossary).joined(separator: " ") == expected)
    }

    /// Duals and plurals that have lost their ن, feminines, and the shadda of ال.
    @Test(arguments: [
        ("السبب الرئيسي للحادث", ""), ("سبب رئيسي للحادث", ""), ("التقى رئيسي البلدين", "رئيسي=president/plural"),
        ("المسؤولو غابوا والمسؤولي", ""), ("مسؤولو الحزب", "مسؤولو=official/plural"),
        ("المهندسة ومهندسو البلدية", "المهندسة=engineer و+مهندسو=engineer/plural"),
        ("بنت منتخبا محليا قويا", "منتخبا محليا=squad"),
        ("العراقيو والعراقيون", "و+العراقيون=iraq/demonym"), ("عراقيو المهجر", "عراقيو=iraq/demonym"),
        ("المسؤولة ومسؤولتان", "المسؤولة=official و+مسؤولتان=official/plural"),
        ("الأزمات المالية", "الأزمات المالية=crisis/plural"), ("أزمات مالية", "أزمات مالية=crisis/plural"),
        ("أزمة مالية", "أزمة مالية=crisis"), ("الأزمات مالية", ""),
        ("سار بسرعة", "ب+سرعة=speed"), ("رجل بدين", ""),
        ("المرشحة الرئاسية ومرشحة رئاسية", "المرشحة الرئاسية=candidate و+مرشحة رئاسية=candidate"),
        ("المرشحات الرئاسيات", "المرشحات الرئاسيات=candidate/plural"),
        ("مرشحتان رئاسيتان", "مرشحتان رئاسيتان=candidate/plural"),
        ("الدَّين العام", "الدَّين=debt2"), ("الدِّين والحياة", "الدِّين=debt"), ("دَيّن", ""),
    ])
    func lostNun(_ sentence: String, _ expected: String) {
        #expect(terms(sentence, in: Self.glossary).joined(separator: " ") == expected)
    }
}
