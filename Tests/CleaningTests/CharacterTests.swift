import Cleaning
import Testing
import TextModel

@Suite struct CharacterTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let why: String
        let text: String
        var normalise: Set<ChangeKind> = []
        let blocks: [String]
        let changes: [String]
        var testDescription: String { why }
    }

    static let alwaysCases = [
        Case(
            why: "white space: runs, no-break spaces and tabs become one space, edges nothing",
            text: "\u{A0} خبر \u{A0}\u{2003}طويل\tجدا  \n", blocks: ["خبر طويل جدا"], changes: []),
        Case(
            why: "every kind of line break ends a line",
            text: "ا\nب\rت\r\nث\u{B}ج\u{C}ح\u{85}خ\u{2028}د\u{2029}ذ",
            blocks: ["ا", "ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ"], changes: []),
        Case(
            why: "direction marks go, adjacent ones are one change",
            text: "خبر\u{200F}\u{202A} طويل", blocks: ["خبر طويل"], changes: ["3-5 control \u{200F}\u{202A}"]),
        Case(
            why: "a dropped character does not end a run of white space",
            text: "خبر \u{200F} \u{61C} طويل", blocks: ["خبر طويل"],
            changes: ["4-5 control \u{200F}", "6-7 control \u{61C}"]),
        Case(
            why: "dropped characters at the edges belong to no block",
            text: "\u{FEFF}\u{200E}خبر\u{AD}", blocks: ["خبر"],
            changes: ["0-2 control \u{FEFF}\u{200E}", "5-6 control \u{AD}"]),
        Case(
            why: "U+061C shares its bytes with letters",
            text: "جـ ج\u{61C}ج ل\u{61C}", blocks: ["جـ جج ل"],
            changes: ["4-5 control \u{61C}", "8-9 control \u{61C}"]),
        Case(
            why: "what XML forbids is recorded by its code",
            text: "خ\u{7}\u{1}بر\u{FFFF}\u{200B}", blocks: ["خبر"],
            changes: ["1-3 forbidden U+0007 U+0001", "5-6 forbidden U+FFFF", "6-7 control \u{200B}"]),
        Case(
            why: "joiners stay, they shape letters",
            text: "می\u{200C}خواهم ه\u{200D}", blocks: ["می\u{200C}خواهم ه\u{200D}"], changes: []),
        Case(
            why: "nothing is normalised unasked",
            text: "ﻻ ا\u{653} كـــتاب إلى ٣", blocks: ["ﻻ ا\u{653} كـــتاب إلى ٣"], changes: []),
    ]

    static let requestedCases = [
        Case(
            why: "presentation forms to letters, each a change; ligatures of words and ornate brackets stay",
            text: "ﻻﺗ ﷺ ﴾ب﴿", normalise: [.presentation], blocks: ["لات ﷺ ﴾ب﴿"],
            changes: ["0-1 presentation ﻻ", "1-2 presentation ﺗ"]),
        Case(
            why: "a spacing mark becomes the bare mark",
            text: "بﹶ بﹷ", normalise: [.presentation], blocks: ["ب\u{64E} ب\u{64E}"],
            changes: ["1-2 presentation ﹶ", "4-5 presentation ﹷ"]),
        Case(
            why: "NFC composes alef and madda, also over a vowel sign",
            text: "ا\u{653}خر و\u{654} ا\u{64E}\u{654}", normalise: [.nfc], blocks: ["آخر ؤ أ\u{64E}"],
            changes: ["0-2 nfc ا\u{653}", "5-7 nfc و\u{654}", "8-11 nfc ا\u{64E}\u{654}"]),
        Case(
            why: "NFC orders marks; only they are changed",
            text: "مد\u{651}\u{64E}رس", normalise: [.nfc], blocks: ["مد\u{64E}\u{651}رس"],
            changes: ["2-4 nfc \u{651}\u{64E}"]),
        Case(
            why: "Latin, Hangul and singletons", text: "e\u{301} \u{1112}\u{1161}\u{11AB} \u{212B} \u{958}",
            normalise: [.nfc], blocks: ["é 한 Å \u{915}\u{93C}"],
            changes: ["0-2 nfc e\u{301}", "3-6 nfc \u{1112}\u{1161}\u{11AB}", "7-8 nfc \u{212B}", "9-10 nfc \u{958}"]),
        Case(
            why: "both rules on the same characters are one change",
            text: "ﺍ\u{653}نذاك", normalise: [.presentation, .nfc], blocks: ["آنذاك"],
            changes: ["0-2 presentation+nfc ﺍ\u{653}"]),
        Case(
            why: "tatweel goes where it stretches", text: "الـــعام جـديد ـ", normalise: [.tatweel],
            blocks: ["العام جديد"],
            changes: ["2-5 tatweel ـــ", "10-11 tatweel ـ", "15-16 tatweel ـ"]),
        Case(
            why: "tatweel stays in the mark of a Hijri year and after a particle alone",
            text: "1446 هـ، لـ 20 بـ«كتاب» ولـ 3", normalise: [.tatweel], blocks: ["1446 هـ، لـ 20 بـ«كتاب» ولـ 3"],
            changes: []),
        Case(
            why: "tatweel stays where it carries a mark; a particle joined to its word does not stand alone",
            text: "مــ\u{64E}د لـلكتاب", normalise: [.tatweel], blocks: ["مـ\u{64E}د للكتاب"],
            changes: ["1-2 tatweel ـ", "7-8 tatweel ـ"]),
        Case(
            why: "a line of nothing but tatweel is no block", text: "خبر\nــــ\nآخر", normalise: [.tatweel],
            blocks: ["خبر", "آخر"], changes: ["4-8 tatweel ــــ"]),
        Case(
            why: "a space beside dropped tatweel is one space", text: "خبر ــ آخر", normalise: [.tatweel],
            blocks: ["خبر آخر"], changes: ["4-6 tatweel ــ"]),
    ]

    @Test(arguments: alwaysCases + requestedCases)
    func characters(_ test: Case) throws {
        let document = try clean(test.text, boilerplate: false, normalise: test.normalise)
        // By scalars: strings compare by canonical equivalence.
        #expect(document.blockTexts.map { Array($0.unicodeScalars) } == test.blocks.map { Array($0.unicodeScalars) })
        #expect(
            document.changeList.map { Array($0.unicodeScalars) } == test.changes.map { Array($0.unicodeScalars) })
    }

    @Test func illFormedSequencesAreRecordedWithTheirBytes() throws {
        let document = try clean(
            "خبر\u{FFFD} \u{FFFD}\n\nشارك \u{FFFD}",
            invalid: [.init(position: 3, bytes: [0xC3]), .init(position: 13, bytes: [0xE2, 0x82])])
        #expect(document.changeList == ["3-4 invalid C3", "13-14 invalid E2 82"])
    }

    @Test func removedTextLosesOnlyWhatXMLForbids() throws {
        let document = try clean(
            "وقّع الوزيران الاتفاقية في المدينة.\r\n\r\n\u{200F}شا\u{7}رك\u{A0}  عبر:\u{B}ﻓﻴﺴﺒﻮﻙ | واتساب \u{FFFD}",
            normalise: [.presentation, .tatweel, .nfc], invalid: [.init(position: 69, bytes: [0xFF])])
        #expect(document.blockTexts == ["وقّع الوزيران الاتفاقية في المدينة."])
        #expect(
            document.removals.map { String(decoding: $0.text, as: UTF8.self) }
                == ["\u{200F}شارك\u{A0}  عبر:", "ﻓﻴﺴﺒﻮﻙ | واتساب \u{FFFD}"])
        #expect(document.changeList == ["42-43 forbidden U+0007", "69-70 invalid FF"])
    }

    @Test func aLineBreakThatXMLForbidsIsRecordedInsideARemoval() throws {
        // VT parts lines, so it can only stand inside a removal when wrapped lines were joined; it is white space here.
        let document = try clean("خبر أول\u{B}خبر ثان", boilerplate: false)
        #expect(document.blockTexts == ["خبر أول", "خبر ثان"])
        #expect(document.changes.isEmpty)
    }

    @Test func theMapLeadsBackToEachCodePoint() throws {
        let text = "\u{FEFF}  خبر\u{200F}  طويل ﻻ ا\u{653} جــد\n\n C5+1 \u{A0} 🙂 نهاية"
        let document = try clean(text, boilerplate: false, normalise: [.presentation, .nfc, .tatweel])
        let scalars = Array(text.unicodeScalars)
        var offset = 0
        for scalar in String(decoding: document.text, as: UTF8.self).unicodeScalars {
            let length = String(Character(scalar)).utf8.count
            if scalar != "\n" {
                let range = document.sourceRange(of: TextSpan(offset, offset + length))
                #expect(range.count >= 1)
                let original = scalars[range.start..<range.end]
                let isChanged = document.changes.contains { $0.source == range }
                let isSpace = scalar == " " && original.allSatisfy(\.properties.isWhitespace)
                #expect(isChanged || isSpace || Array(original) == [scalar] || scalar == "ا" || scalar == "ل")
            }
            offset += length
        }
    }

    @Test func aLongRunIsCutSoThatLookingUpStaysCheap() throws {
        let word = "كلمة"
        let text = Array(repeating: word, count: 5_000).joined(separator: " ") + String(repeating: "ب", count: 9_000)
        let document = try clean(text, boilerplate: false)
        #expect(document.map.runs.count > document.text.count / 1_200)
        let last = document.sourceRange(of: TextSpan(document.text.count - 2, document.text.count))
        #expect(last == SourceRange(text.unicodeScalars.count - 1, text.unicodeScalars.count))
    }
}
