import Testing

@testable import Annotation

@Suite("Examples of the rules")
struct RuleExampleTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let rule: String
        let example: RuleExample
        var testDescription: String { rule + ": " + example.text }
    }

    static let cases = RuleCatalogue.rules.flatMap { rule in rule.examples.map { Case(rule: rule.name, example: $0) } }

    @Test("Each rule finds what its examples say", arguments: cases)
    func finds(_ item: Case) { Reading.expect(item.example.text, item.example.finds) }

    @Test("Each rule says what it is and shows it")
    func describes() {
        for rule in RuleCatalogue.rules {
            #expect(!rule.summary.isEmpty)
            #expect(rule.examples.count >= 2)
        }
    }
}
