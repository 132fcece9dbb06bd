import NameTagging
import Testing
import TextModel

/// The tagger with a model of two weights.
@Suite struct NameTaggerTests {
    static func names(_ text: String, hints: [NameHint] = []) throws -> [TaggedName] {
        let tagger = NameTagger(try NameModel(Fixtures.parts()))
        let tokens = Fixtures.tokens(text)
        let bytes = Array(text.utf8)
        let sentence = Sentence(span: TextSpan(0, bytes.count), block: 0, tokens: 0..<tokens.count)
        return bytes.withUnsafeBufferPointer { text in
            let first = tagger.names(in: [sentence], tokens: tokens, text: text, hints: hints)
            // What the cache holds makes no difference.
            let again = tagger.names(in: [sentence], tokens: tokens, text: text, hints: hints)
            #expect(first == again)
            return first
        }
    }

    @Test func findsANameWithItsSpanAndProbability() throws {
        let text = "قال زينبور أولغا أمس"
        let names = try Self.names(text)
        #expect(names.count == 1)
        let name = try #require(names.first)
        let bytes = Array(text.utf8)
        #expect(String(decoding: bytes[name.span.range], as: UTF8.self) == "زينبور أولغا")
        #expect(name.type == .person)
        #expect(name.probability > 0.5 && name.probability <= 1)
    }

    @Test func marksAndTatweelDoNotHideAWord() throws {
        #expect(try Self.names("قال زَينبُـــور أولغا أمس").count == 1)
    }

    @Test func whatItDoesNotKnowIsNoName() throws {
        #expect(try Self.names("قال المدير ذلك أمس .").isEmpty)
        #expect(try Self.names("").isEmpty)
    }

    @Test func aSentenceMayBeVeryLong() throws {
        let text = Array(repeating: "كلمة", count: 3000).joined(separator: " ") + " زينبور أولغا"
        #expect(try Self.names(text).count == 1)
    }

    @Test func hintsMarkWholeFirstInnerAndLastWords() {
        let units = Fixtures.tokens("زار مدينة نصر الشرقية ثم بيروت").map {
            NameUnit(span: $0.span, base: $0.span, kind: .word, lacksAlef: false)
        }
        let place = units[1].span.start
        let hints = [
            NameHint(span: TextSpan(place, units[3].span.end), type: .place, subtype: nil),
            NameHint(span: units[2].span, type: .person, subtype: nil),
            NameHint(span: units[5].span, type: .place, subtype: "settlement"),
        ].compactMap { $0 }
        var marks: [UInt8] = []
        var next = 0
        NameHint.mark(units, hints, &next, into: &marks)
        // Kind 3, a place: first 14, inner 16, last 15. Kind 2, a settlement: whole 9.
        let expected: [UInt8] = [0, 14, 16, 15, 0, 9]
        #expect(marks == expected)
        #expect(next == 3)
    }

    @Test func typesThatAreNoNamesGiveNoHint() {
        #expect(NameHint(span: TextSpan(0, 4), type: .date, subtype: nil) == nil)
    }
}
