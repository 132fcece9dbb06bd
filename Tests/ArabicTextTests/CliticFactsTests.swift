import Testing

@testable import ArabicText

@Suite struct CliticFactsTests {
    private func form(_ text: String) -> [UInt8] {
        var folded: [UInt8] = []
        ArabicFolding.searchForm(of: Array(text.utf8)[...], into: &folded)
        return folded
    }

    @Test(arguments: [
        ("و", "و", "CCONJ"), ("ف", "ف", "CCONJ"), ("س", "س", "AUX"), ("ب", "ب", "ADP"), ("ك", "ك", "ADP"),
        ("ل", "ل", "ADP"), ("أ", "أ", "PART"), ("لـ", "ل", "ADP"), ("وَ", "و", "CCONJ"), ("ﻭ", "و", "CCONJ"),
    ])
    func proclitic(_ text: String, lemma: String, partOfSpeech: String) {
        let facts = CliticFacts(proclitic: form(text), isBeforeNoun: true)
        #expect(facts.map { "\($0.lemma)" } == lemma)
        #expect(facts?.partOfSpeech.map { "\($0)" } == partOfSpeech)
        #expect(facts?.morphology.map { "\($0)" } == nil)
    }

    /// Before a verb ل is a conjunction or a particle of command, and the letters do not say which.
    @Test func whatLettersLeaveOpenIsNotSaid() {
        let facts = CliticFacts(proclitic: form("ل"), isBeforeNoun: false)
        #expect(facts.map { "\($0.lemma)" } == "ل")
        #expect(facts?.partOfSpeech.map { "\($0)" } == nil)
    }

    @Test(arguments: [
        ("ه", "هو", "Gender=Masc|Number=Sing|Person=3"), ("ها", "هو", "Gender=Fem|Number=Sing|Person=3"),
        ("هُمْ", "هو", "Gender=Masc|Number=Plur|Person=3"), ("هما", "هو", "Number=Dual|Person=3"),
        ("هن", "هو", "Gender=Fem|Number=Plur|Person=3"), ("ك", "أنت", "Number=Sing|Person=2"),
        ("كم", "أنت", "Gender=Masc|Number=Plur|Person=2"), ("ي", "أنا", "Number=Sing|Person=1"),
        ("ى", "أنا", "Number=Sing|Person=1"), ("نا", "أنا", "Number=Plur|Person=1"),
    ])
    func enclitic(_ text: String, lemma: String, features: String) {
        let facts = CliticFacts(enclitic: form(text))
        #expect(facts.map { "\($0.lemma)" } == lemma)
        #expect(facts?.partOfSpeech.map { "\($0)" } == "PRON")
        #expect(facts?.morphology.map { "\($0)" } == "UPosTag=PRON|" + features)
    }

    @Test(arguments: ["", "م", "وب", "ال", "x", "كتاب", "2"])
    func whatIsNoCliticHasNoFacts(_ text: String) {
        #expect(CliticFacts(proclitic: form(text), isBeforeNoun: true).map { _ in true } == nil)
        #expect(CliticFacts(enclitic: form(text)).map { _ in true } == nil)
    }
}
