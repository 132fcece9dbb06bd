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
        debt ⇥ دين ⇥ ⇥ debt ⇥ ⇥ ⇥ ⇥ term ⇥ ⇥ ⇥
        thanks ⇥ شكر ⇥ ⇥ thanks ⇥ ⇥ ⇥ ⇥ term ⇥ ⇥ ⇥
        bus ⇥ باص ⇥ ⇥ bus ⇥ ⇥ ⇥ ⇥ term ⇥ ⇥ ⇥
        basa ⇥ باصا ⇥ ⇥ Basa ⇥ ⇥ ⇥ ⇥ place ⇥ ⇥ ⇥
        abkhazia ⇥ أبخازيا ⇥ ⇥ Abkhazia ⇥ ⇥ ⇥ ⇥ place ⇥ ⇥ ⇥
        abkhaz ⇥ أبخازي ⇥ ⇥ Abkhaz ⇥ ⇥ Abkhaz ⇥ Abkhazians ⇥ term ⇥ ⇥ ⇥ أبخازي
        north ⇥ شمال أفريقيا ⇥ ⇥ North Africa ⇥ ⇥ ⇥ ⇥ place ⇥ ⇥ ⇥
        northern ⇥ الشمال الأفريقي ⇥ ⇥ the African north ⇥ ⇥ North African ⇥ North Africans ⇥ place ⇥ ⇥ required ⇥ شمال أفريقي
        mazen ⇥ أبو مازن ⇥ ⇥ Abu Mazen ⇥ ⇥ ⇥ ⇥ person ⇥ ⇥ ⇥
        dhul ⇥ ذو النون ⇥ ⇥ Dhul-Nun ⇥ ⇥ ⇥ ⇥ person ⇥ ⇥ ⇥
        """, counts: ["جدا": 900, "جد": 40, "اتفاق": 900, "اتفاقا": 90, "وفدا": 4])

    @Test(arguments: [
        // Common nouns need no fathatan, and take it.
        ("وقّع الطرفان اتفاقا أمس", "اتفاقا=accord"), ("وقّعا اتفاقًا", "اتفاقًا=accord"),
        ("واتفاقا بعد اتفاق", "و+اتفاقا=accord اتفاق=accord"),
        // Behind a preposition stands no accusative, and none is definite.
        ("لاتفاقا وباتفاقا", ""), ("الاتفاقا", ""),
        // A phrase: noun and adjective, both.
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
        ("رجلا أبخازيًا", "أبخازيًا=abkhaz/adjective"), ("بأبخازيا", "ب+أبخازيا=abkhazia"),
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
}
