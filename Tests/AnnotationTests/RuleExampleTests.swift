import TestSupport
import Testing
import TextModel

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
    func finds(_ item: Case) {
        guard RuleCatalogue.persons.contains(where: { $0.name == item.rule }) else {
            Reading.expect(item.example.text, item.example.finds)
            return
        }
        let text = MarkedText(item.example.text)
        var configuration = EntityAnnotator.Configuration()
        configuration.shippedLayers = [0]
        let document = Reading.annotate(text.text, glossary: .news, configuration: configuration)
        let bytes = Array(text.text.utf8)
        let wanted = zip(text.spans, item.example.finds).map { String(decoding: bytes[$0], as: UTF8.self) + " ← " + $1 }
        let found = zip(document.mentions, ExampleNotation.describe(document.mentions)).map {
            document.clean.string($0.span) + " ← " + $1
        }
        #expect(text.spans.count == item.example.finds.count)
        #expect(found == wanted)
    }

    @Test("Each rule says what it is and shows it")
    func describes() {
        for rule in RuleCatalogue.rules {
            #expect(!rule.summary.isEmpty)
            #expect(rule.examples.count >= 2)
        }
    }
}
