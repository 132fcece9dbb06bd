import Glossaries
import Testing
import TextModel

/// What `explain` says of a word.
@Suite struct ExplanationTests {
    static let glossary = compiled(
        """
        id ⇥ source ⇥ target ⇥ type ⇥ status ⇥ article ⇥ folding ⇥ before
        mali ⇥ مالي ⇥ Mali ⇥ place ⇥ ⇥ forbidden ⇥ ⇥
        iraq ⇥ العراق ⇥ Iraq ⇥ place ⇥ ⇥ ⇥ ⇥
        lid ⇥ ليد ⇥ Lid ⇥ place ⇥ ⇥ ⇥ ⇥
        walid ⇥ وليد ⇥ Walid ⇥ person ⇥ ⇥ ⇥ ⇥
        reem ⇥ ريم ⇥ Reem ⇥ person ⇥ ⇥ ⇥ ⇥
        cairo ⇥ القاهرة ⇥ Cairo ⇥ place ⇥ ⇥ ⇥ ⇥
        force ⇥ القوة القاهرة ⇥ ⇥ term ⇥ blocker ⇥ ⇥ ⇥
        oman ⇥ عُمان ⇥ Oman ⇥ place ⇥ ⇥ ⇥ ⇥
        elaph ⇥ إيلاف ⇥ Elaph ⇥ org ⇥ ⇥ ⇥ 1 ⇥
        aden ⇥ عدن ⇥ Aden ⇥ place ⇥ ⇥ ⇥ ⇥ مدينة
        """, counts: ["كريم": 900, "ريم": 40, "وريم": 3])

    @Test(arguments: [
        ("وللعراق", ["و + ل + لعراق iraq: chosen"]),
        ("المالي", ["المالي mali: ال before a wording whose article is forbidden"]),
        (
            "وليد",
            ["وليد walid: chosen", "و + ليد lid: the whole word «\u{2068}وليد\u{2069}» is a row (walid)"]
        ),
        ("كريم", ["ك + ريم reem: the whole word «\u{2068}كريم\u{2069}» is a common word"]),
        ("وريم", ["و + ريم reem: chosen"]),
        (
            "القوة القاهرة",
            [
                "القوة القاهرة force: a blocker: emits nothing",
                "القاهرة cairo: inside the blocker «\u{2068}القوة القاهرة\u{2069}» (force)",
            ]
        ),
        ("عَمّان", ["عَمّان oman: the written vowels contradict the row's «\u{2068}عُمان\u{2069}»"]),
        ("ايلاف", ["ايلاف elaph: spelt alike only at folding level 2, which the row does not allow"]),
        ("عراق", ["عراق iraq: without ال, which the wording requires"]),
        ("جنة عدن", ["عدن aden: the condition «before» does not hold"]),
        ("كلمة أخرى", []),
    ])
    func reasons(_ text: String, _ expected: [String]) {
        let bytes = Array(text.utf8)
        let explanations = Self.glossary.explain(bytes, words: CompiledGlossary.writtenWords(of: bytes))
        #expect(explanations.map { "\($0.segmentation) \($0.key): \($0.reason)" } == expected)
    }

    /// A form that is common because its base is: no word of its own.
    @Test(arguments: [
        ("للحكومة", "ل+لحكومة=gov"), ("بالحكومة", "ب+الحكومة=gov"), ("للجنة", "ل+لجنة=committee"),
        ("ولجنة", "و+لجنة=committee"),
        ("كريم", ""),
    ])
    func whatIsCommonThroughItsBaseIsSplit(_ word: String, _ expected: String) {
        let glossary = compiled(
            """
            id ⇥ source ⇥ target ⇥ type
            gov ⇥ حكومة ⇥ government ⇥ term
            committee ⇥ لجنة ⇥ committee ⇥ term
            reem ⇥ ريم ⇥ Reem ⇥ person
            """,
            counts: [
                "للحكومة": 400, "حكومة": 900, "لحكومة": 40, "الحكومة": 6000, "بالحكومة": 90, "للجنة": 300, "لجنة": 200,
                "اللجنة": 900, "ولجنة": 20, "كريم": 100, "ريم": 20,
            ])
        #expect(terms(word, in: glossary).joined(separator: " ") == expected)
    }

    @Test func aCommonWordIsNoSplitName() {
        #expect(terms("كريم وريم", in: Self.glossary) == ["و+ريم=reem"])
    }

    @Test func anExplanationNamesItsRow() throws {
        let bytes = Array("للعراق".utf8)
        let explanation = try #require(
            Self.glossary.explain(bytes, words: CompiledGlossary.writtenWords(of: bytes)).first)
        #expect(explanation.target == "Iraq")
        #expect(explanation.layer == 0)
        #expect(explanation.location == SourceLocation(file: "layer0.tsv", line: 3))
        #expect(explanation.outcome == .chosen)
        #expect(explanation.candidate.reading.folding == 0)
    }

    /// للجنة: one match of which both readings are told.
    @Test func aLamThatMayHideTheArticleIsReadBothWays() {
        let glossary = compiled(
            """
            id ⇥ source ⇥ target ⇥ type ⇥ article
            committee ⇥ لجنة ⇥ committee ⇥ term ⇥
            libya ⇥ ليبيا ⇥ Libya ⇥ place ⇥
            """)
        func ways(_ text: String) -> [[String]] {
            let bytes = Array(text.utf8)
            return glossary.explain(bytes, words: CompiledGlossary.writtenWords(of: bytes))
                .filter { $0.outcome == .chosen }.map(\.segmentations)
        }
        #expect(ways("للجنة") == [["ل + لجنة", "ل + اللجنة"]])
        #expect(ways("ولِلجنة") == [["و + لِ + لجنة", "و + لِ + اللجنة"]])
        #expect(ways("لجنة واللجنة") == [["لجنة"], ["و + اللجنة"]])
        #expect(ways("لليبيا") == [["ل + ليبيا"]])
    }
}
