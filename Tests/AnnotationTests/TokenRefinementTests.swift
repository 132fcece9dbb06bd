import Testing
import TextModel

@testable import Annotation

@Suite("Token refinement")
struct TokenRefinementTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let before: String
        let after: String
        var testDescription: String { before }
    }

    /// Tokens with `|` behind a proclitic and `~` before an enclitic inside a word; `+` where the token lacks its alef.
    static let rows = [
        Row(before: "في ك|ندا ثلج", after: "في كندا ثلج"),
        Row(before: "وكندا باردة", after: "و|كندا باردة"),
        Row(before: "و|ك|ندا باردة", after: "و|كندا باردة"),
        Row(before: "وبالقاهرة مطر", after: "و|ب|القاهرة مطر"),
        Row(before: "للقاهرة مطر", after: "ل|+لقاهرة مطر"),
        Row(before: "وللعراق مطر", after: "و|ل|+لعراق مطر"),
        Row(before: "للبنان مطر", after: "ل|لبنان مطر"),
        Row(before: "لبنان", after: "لبنان"),
        Row(before: "ل|بنان أخضر", after: "لبنان أخضر"),
        Row(before: "القاهر~ة قديمة", after: "القاهرة قديمة"),
        Row(before: "مذكر~ة ت|فاهم هنا", after: "مذكرة ت|فاهم هنا"),
        Row(before: "في 5 ف|براير 2020", after: "في 5 فبراير 2020"),
        Row(before: "و3 مايو 2020", after: "و|3 مايو 2020"),
        Row(before: "نسبة 40% هنا", after: "نسبة 40~% هنا"),
        Row(before: "قال سامر ال|فاخوري إن", after: "قال سامر الفاخوري إن"),
        Row(before: "بيت~هم و|بيت~نا", after: "بيت~هم و|بيت~نا"),
    ]

    @Test("Tokens as the mentions decide them", arguments: rows)
    func refines(_ row: Row) {
        let document = Reading.annotate(row.before, glossary: .news)
        #expect(Self.show(document) == row.after)
    }

    @Test("A document that mentions leave alone keeps its arrays")
    func shares() {
        let document = Reading.annotate("بيت~هم و|بيت~نا في لبنان", glossary: .news)
        #expect(document.tokens == document.segmented.tokens)
    }

    @Test("A boundary inside a name is dropped, and what follows is counted anew")
    func joins() {
        var glossary = SampleGlossary()
        glossary.add("د. سمير", .person)
        let document = Reading.annotate("جاء د. سمير ليلا. ثم غادر.\nسطر آخر. انتهى.", glossary: glossary)
        #expect(document.segmented.sentences.count == 5)
        #expect(document.sentences.count == 4)
        #expect(document.blocks.map(\.sentences) == [0..<2, 2..<4])
        #expect(document.sentences.map(\.block) == [0, 0, 1, 1])
        #expect(document.sentences.last?.tokens.upperBound == document.tokens.count)
    }

    @Test("A match over the edge of a block is none")
    func staysInBlock() {
        var glossary = SampleGlossary()
        glossary.add("نهر\nالأردن", .place)
        #expect(Reading.annotate("على نهر\nالأردن كبير", glossary: glossary).mentions.isEmpty)
    }

    private static func show(_ document: AnnotatedDocument) -> String {
        var result = ""
        for (index, token) in document.tokens.enumerated() {
            let before = index > 0 ? document.tokens[index - 1] : nil
            if let before, before.span.end < token.span.start { result += " " }
            if let before, before.span.end == token.span.start, token.kind != .punctuation {
                result += before.kind == .proclitic ? "|" : "~"
            }
            result += (token.lacksAlef ? "+" : "") + document.clean.string(token.span)
        }
        return result
    }
}
