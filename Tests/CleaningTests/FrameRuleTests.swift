import Cleaning
import Testing
import TextModel

@Suite struct FrameRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: FrameRuleDescription
        let example: FrameExample
        var testDescription: String { "\(rule.name): \(example.summary)" }
    }

    static let cases = Cleaner.frameRules.flatMap { rule in rule.examples.map { Case(rule: rule, example: $0) } }

    @Test(arguments: cases)
    func exampleHolds(_ test: Case) throws {
        let document = try clean(test.example.text, by: Cleaner(for: test.example))
        var kept = document.blockTexts[...]
        var removed = document.removals[...]
        for line in test.example.lines {
            switch line {
            case .blank: break
            case .kept(let text): #expect(kept.popFirst() == text)
            case .frame(let text):
                let removal = removed.popFirst()
                #expect(removal.map { String(decoding: $0.text, as: UTF8.self) } == text)
                #expect(removal?.rule == test.rule.name)
                #expect(removal?.reason == test.rule.reason)
            case .otherFrame(let text):
                let removal = removed.popFirst()
                #expect(removal.map { String(decoding: $0.text, as: UTF8.self) } == text)
            }
        }
        #expect(kept.isEmpty)
        #expect(removed.isEmpty)
    }

    @Test func everyRuleShowsWhatItRemovesAndWhatItLeaves() {
        for rule in Cleaner.frameRules {
            let lines = rule.examples.flatMap(\.lines)
            #expect(rule.summary.count > 20, "\(rule.name)")
            #expect(rule.examples.count >= 2, "\(rule.name)")
            #expect(lines.contains { if case .frame = $0 { true } else { false } }, "\(rule.name)")
            #expect(lines.contains { if case .kept = $0 { true } else { false } }, "\(rule.name)")
        }
        #expect(Set(Cleaner.frameRules.map(\.name)).count == Cleaner.frameRules.count)
    }

    @Test func withoutFrameRemovalEveryLineStays() throws {
        let text = "الرئيسية | أخبار\n\nشارك\n\nخبر قصير\nخبر قصير\n\nجميع الحقوق محفوظة"
        let document = try clean(text, boilerplate: false)
        #expect(document.blockTexts == ["الرئيسية | أخبار", "شارك", "خبر قصير", "خبر قصير", "جميع الحقوق محفوظة"])
        #expect(document.removals.isEmpty)
        #expect(document.blocks.map(\.blankLinesBefore) == [0, 1, 1, 0, 1])
    }

    @Test func aPageOfNothingButFrameIsKeptWithAWarning() throws {
        var diagnostics: [Diagnostic] = []
        let document = try Cleaner().process(source("الرئيسية | أخبار\n\nشارك\n"), reporting: &diagnostics)
        #expect(document.blockTexts == ["الرئيسية | أخبار", "شارك"])
        #expect(diagnostics.map(\.identifier) == ["all-frame"])
        #expect(verifyAccount(of: document).isEmpty)
    }

    @Test func aDocumentWithoutACharacterIsRejected() {
        var diagnostics: [Diagnostic] = []
        #expect(throws: DocumentRejection.self) {
            try Cleaner().process(source(" \n\u{200F}\u{1}\n"), reporting: &diagnostics)
        }
    }

    @Test func theTitleOfTheMetadataFindsTheHeadline() throws {
        let text = """
            الوزير عند الجسر

            افتتاح جسر وادي الصفا

            افتتح وزير النقل سالم الرواحي جسر وادي الصفا يوم الأحد في حفل قصير.

            افتتاح جسر وادي الصفا
            """
        let document = try clean(text, title: "إفتتاح جسر وادى الصفا - مرافئ")
        #expect(document.headline == 1)
        #expect(document.blocks.count == 3)
        #expect(document.removals.map(\.rule) == ["headline-repeat"])
    }
}
