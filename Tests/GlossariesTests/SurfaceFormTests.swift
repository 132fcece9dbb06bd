import Glossaries
import Testing
import TextModel

/// The written forms of rows, which `glossary expand` lists and exports write.
@Suite struct SurfaceFormTests {
    static let glossary = compiled(
        """
        id ⇥ source ⇥ variants ⇥ target ⇥ target_plural ⇥ target_adj ⇥ demonym ⇥ type ⇥ article ⇥ clitics ⇥ infl ⇥ adjective ⇥ adjective_plural ⇥ status
        cairo ⇥ القاهرة ⇥ ⇥ Cairo ⇥ ⇥ ⇥ ⇥ place ⇥ required ⇥ ⇥ ⇥ ⇥ ⇥
        oman ⇥ عُمان ⇥ سلطنة عمان ⇥ Oman ⇥ ⇥ Omani ⇥ Omanis ⇥ place ⇥ forbidden ⇥ ⇥ ⇥ عماني ⇥ ⇥
        committee ⇥ لجنة ⇥ ⇥ committee ⇥ committees ⇥ ⇥ ⇥ term ⇥ optional ⇥ ⇥ dual|sfp ⇥ ⇥ ⇥
        accord ⇥ اتفاق ⇥ ⇥ accord ⇥ ⇥ ⇥ ⇥ term ⇥ optional ⇥ ⇥ ⇥ ⇥ ⇥
        sanctions ⇥ عقوبات اقتصادية ⇥ ⇥ economic sanctions ⇥ ⇥ ⇥ ⇥ term ⇥ optional ⇥ ⇥ ⇥ ⇥ ⇥
        qom ⇥ قم ⇥ ⇥ Qom ⇥ ⇥ ⇥ ⇥ place ⇥ forbidden ⇥ ⇥ ⇥ ⇥ ⇥
        rum ⇥ روم ⇥ ⇥ Rum ⇥ ⇥ ⇥ ⇥ place ⇥ forbidden ⇥ conj ⇥ ⇥ ⇥ ⇥
        lid ⇥ ليد ⇥ ⇥ Lid ⇥ ⇥ ⇥ ⇥ place ⇥ forbidden ⇥ ⇥ ⇥ ⇥ ⇥
        group ⇥ C5+1 ⇥ ⇥ C5+1 ⇥ ⇥ ⇥ ⇥ organization ⇥ ⇥ ⇥ ⇥ ⇥ ⇥
        wrong ⇥ كلام ⇥ ⇥ wrong word ⇥ ⇥ ⇥ ⇥ term ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ forbidden
        """, counts: ["وليد": 900, "ليد": 3])

    private static func concept(_ key: String) -> Int { glossary.concepts.firstIndex { $0.key == key } ?? -1 }

    private static func texts(_ key: String, _ withProclitics: Bool) -> [String] {
        glossary.surfaceForms(of: concept(key), withProclitics: withProclitics).map(\.text)
    }

    @Test(arguments: [
        ("cairo", ["القاهرة"]),
        ("accord", ["اتفاق", "الاتفاق", "اتفاقا"]),
        ("sanctions", ["عقوبات اقتصادية", "عقوبات الاقتصادية", "العقوبات الاقتصادية"]),
        ("qom", ["قم"]), ("group", ["C5+1", "الـC5+1"]), ("wrong", []),
    ])
    func withoutProclitics(_ key: String, _ expected: [String]) {
        #expect(Self.texts(key, false) == expected)
    }

    @Test(arguments: [
        (
            "cairo",
            [
                "القاهرة", "والقاهرة", "فالقاهرة", "بالقاهرة", "كالقاهرة", "للقاهرة", "وبالقاهرة", "وكالقاهرة",
                "وللقاهرة", "فبالقاهرة", "فكالقاهرة", "فللقاهرة",
            ]
        ),
        ("qom", ["قم"]),
        ("rum", ["روم", "وروم", "فروم"]),
        ("group", ["C5+1", "الـC5+1"]),
    ])
    func withProclitics(_ key: String, _ expected: [String]) {
        #expect(Self.texts(key, true) == expected)
    }

    @Test func theLamOfTheArticleIsWrittenOnceBeforeAnotherLam() {
        let forms = Self.glossary.surfaceForms(of: Self.concept("committee"), withProclitics: true)
        #expect(forms.filter { $0.text == "للجنة" }.map(\.hasArticle) == [false, true])
        #expect(!forms.contains { $0.text.hasPrefix("للل") })
    }

    @Test func whatIsAWordOfItsOwnIsLeftOut() {
        #expect(!Self.texts("lid", true).contains("وليد"))
        #expect(Self.texts("lid", true).contains("بليد"))
    }

    @Test(
        arguments: [
            ("oman", "عماني", TermForm.adjective, "Omani"), ("oman", "العمانيون", .demonym, "Omanis"),
            ("oman", "سلطنة عمان", .variant, "Oman"), ("committee", "لجنتان", .plural, "committees"),
            ("committee", "اللجان", .plural, nil),
        ] as [(String, String, TermForm, String?)])
    func english(_ key: String, _ text: String, _ form: TermForm, _ expected: String?) {
        let found = Self.glossary.surfaceForms(of: Self.concept(key), withProclitics: false).first { $0.text == text }
        #expect(found?.english == expected)
        if expected != nil { #expect(found?.form == form) }
    }

    /// What is listed is what is matched: each form, in a sentence, gives the row with its English, or another row that
    /// has the same letters.
    @Test(arguments: glossary.concepts.indices) func everyListedFormMatches(_ concept: Int) {
        let glossary = Self.glossary
        for surface in glossary.surfaceForms(of: concept, withProclitics: true) {
            let text = Array("ثم \(surface.text) غدا".utf8)
            let words = CompiledGlossary.writtenWords(of: text)
            let start = "ثم ".utf8.count
            let found = glossary.resolve(glossary.candidates(in: text, words: words)).filter {
                $0.candidate.span.start - $0.candidate.proclitics.utf8.count == start
                    && $0.candidate.span.end == start + surface.text.utf8.count
            }
            #expect(found.count == 1, "\(surface.text) is not matched")
            let readings = found.flatMap(\.readings)
            #expect(
                readings.contains { $0.concept == concept && glossary.concepts[concept].english(for: $0.form) != nil }
                    || readings.contains { $0.concept != concept }, "\(surface.text): \(readings)")
            if let own = readings.first(where: { $0.concept == concept }), own.form == surface.form {
                #expect(glossary.concepts[concept].english(for: own.form) == surface.english)
            }
        }
    }
}
