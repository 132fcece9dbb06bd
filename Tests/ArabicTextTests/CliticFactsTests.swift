import ArabicText
import Testing

@Suite struct CliticFactsTests {
    static let proclitics: [(form: String, lemma: String, pos: String)] = [
        ("و", "و", "CCONJ"), ("ف", "ف", "CCONJ"), ("س", "س", "AUX"), ("ب", "ب", "ADP"), ("ك", "ك", "ADP"),
        ("ل", "ل", "ADP"), ("أ", "أ", "PART"),
        ("لـ", "ل", "ADP"), ("وَ", "و", "CCONJ"), ("ﻭ", "و", "CCONJ"),
    ]

    @Test(arguments: proclitics)
    func proclitic(_ form: String, lemma: String, pos: String) {
        let fact = CliticFacts.facts(forProclitic: Array(form.utf8)[...])
        #expect(fact?.lemma == lemma)
        #expect(fact?.partOfSpeech == pos)
        #expect(fact?.morphology == nil)
    }

    static let enclitics: [(form: String, features: String)] = [
        ("ه", "Gender=Masc|Number=Sing|Person=3"), ("ها", "Gender=Fem|Number=Sing|Person=3"),
        ("هُمْ", "Gender=Masc|Number=Plur|Person=3"),
        ("هما", "Number=Dual|Person=3"), ("هن", "Gender=Fem|Number=Plur|Person=3"), ("ك", "Number=Sing|Person=2"),
        ("كم", "Gender=Masc|Number=Plur|Person=2"), ("ي", "Number=Sing|Person=1"), ("ى", "Number=Sing|Person=1"),
        ("نا", "Number=Plur|Person=1"),
    ]

    @Test(arguments: enclitics)
    func enclitic(_ form: String, features: String) {
        let fact = CliticFacts.facts(forEnclitic: Array(form.utf8)[...])
        #expect(fact?.lemma == "هو")
        #expect(fact?.partOfSpeech == "PRON")
        #expect(fact?.morphology == "UPosTag=PRON|" + features)
    }

    @Test(arguments: ["", "م", "وب", "ال", "x", "كتاب", "2"])
    func whatIsNoCliticHasNoFacts(_ form: String) {
        #expect(CliticFacts.facts(forProclitic: Array(form.utf8)[...]) == nil)
        #expect(CliticFacts.facts(forEnclitic: Array(form.utf8)[...]) == nil)
    }
}
