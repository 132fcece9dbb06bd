import Testing
import TextModel

@testable import Glossaries

/// The column `target_case`.
@Suite struct EnglishCaseTests {
    @Test(arguments: [
        (LetterCase.keep, "Ministry of the INTERIOR", "Ministry of the INTERIOR"),
        (.lower, "Security Council", "security council"), (.lower, "État", "état"),
        (.title, "prime minister of the state", "Prime Minister of the State"), (.title, "of the UN", "Of the UN"),
        (.title, "cease-fire", "Cease-Fire"), (.title, "(first) reading", "(First) Reading"), (.title, "", ""),
    ])
    func isApplied(_ rule: LetterCase, _ english: String, _ expected: String) {
        #expect(rule.applied(to: english) == expected)
    }

    /// All English of a row is given out so, its forms included; the cells stay as they are.
    @Test func theWholeRowIsGivenOutSo() {
        let glossary = compiled(
            """
            id ⇥ source ⇥ target ⇥ target_alt ⇥ target_plural ⇥ type ⇥ infl ⇥ target_case
            council ⇥ مجلس ⇥ Council ⇥ Board ⇥ Councils ⇥ term ⇥ dual ⇥ lower
            pact ⇥ ميثاق ⇥ charter of rights ⇥ ⇥ ⇥ agreement ⇥ ⇥ title
            kept ⇥ نادي ⇥ Club ⇥ ⇥ ⇥ org ⇥ ⇥ keep
            """)
        #expect(glossary.concepts.map(\.target) == ["council", "Charter of Rights", "Club"])
        #expect(glossary.concepts[0].targetAlternatives == ["board"])
        #expect(glossary.concepts[0].english(for: .plural) == "councils")
        let forms = glossary.surfaceForms(of: 0, withProclitics: false)
        #expect(Set(forms.map(\.english)) == ["council", "councils"])
        #expect(glossary.provenance(ofKey: "council")?.first { $0.column == "target" }?.value == "Council")
    }
}
