import Cleaning
import Testing
import TextModel

/// What mark-up says of the lines of a page: verdicts are carried out, and what is named as the article's stays.
@Suite struct MarkupTests {
    /// A line of a page, with what its mark-up says.
    struct Line {
        let text: String
        let kind: MarkedLine.Kind
        var frame: FrameVerdict?
    }

    static let page = [
        Line(text: "الرئيسية", kind: .listItem, frame: FrameVerdict(reason: .nav, rule: "html-nav")),
        Line(text: "افتتاح مكتبة الحي القديم بعد ترميمها", kind: .headline),
        Line(text: "مبنى من ثلاثة طوابق", kind: .standfirst),
        Line(text: "أعلنت البلدية أمس أن المكتبة ستفتح أبوابها للقراء ابتداء من الأحد المقبل.", kind: .paragraph),
        Line(text: "اقرأ أيضا: سوق الكتب القديمة", kind: .paragraph),
        Line(text: "الطابق الأول\tكتب الأطفال", kind: .tableRow),
        Line(text: "الطابق الثاني\tالروايات", kind: .tableRow),
        Line(text: "مواعيد الزيارة", kind: .heading(level: 2)),
        Line(text: "تفتح المكتبة من التاسعة صباحا حتى السادسة مساء كل يوم عدا الجمعة.", kind: .paragraph),
        Line(text: "افتتاح مكتبة الحي القديم بعد ترميمها", kind: .paragraph),
        Line(text: "جميع الحقوق محفوظة", kind: .other, frame: FrameVerdict(reason: .legal, rule: "html-footer")),
    ]

    static func clean(_ page: [Line], boilerplate: Bool = true) throws -> CleanDocument {
        var text: [UInt8] = []
        var lines: [MarkedLine] = []
        for line in page {
            let start = text.count
            text += Array(line.text.utf8)
            lines.append(MarkedLine(span: TextSpan(start, text.count), kind: line.kind, frame: line.frame))
            text.append(0x0A)
        }
        var document = source(String(decoding: text, as: UTF8.self))
        document.lines = lines
        var configuration = Cleaner.Configuration()
        configuration.removesBoilerplate = boilerplate
        var diagnostics: [Diagnostic] = []
        let clean = try Cleaner(configuration: configuration).process(document, reporting: &diagnostics)
        #expect(verifyAccount(of: clean).map(\.message) == [])
        return clean
    }

    @Test func verdictsAreCarriedOutUnderTheirOwnNames() throws {
        let clean = try Self.clean(Self.page)
        #expect(
            clean.removals.map { "\($0.rule) \($0.reason)" }
                == ["html-nav nav", "read-also related", "headline-repeat dup", "html-footer legal"])
    }

    @Test func neighboursWithOneVerdictAreOneRemoval() throws {
        let nav = FrameVerdict(reason: .nav, rule: "html-nav")
        var page = Self.page
        page.insert(Line(text: "رياضة", kind: .listItem, frame: nav), at: 1)
        page.insert(Line(text: "طقس", kind: .listItem, frame: nav), at: 2)
        page.insert(
            Line(text: "شارك", kind: .listItem, frame: FrameVerdict(reason: .share, rule: "html-share")), at: 3)
        let removals = try Self.clean(page).removals
        #expect(removals.prefix(2).map(\.rule) == ["html-nav", "html-share"])
        #expect(removals.first.map { String(decoding: $0.text, as: UTF8.self) } == "الرئيسية\nرياضة\nطقس")
    }

    @Test func theHeadlineIsTheOneOfTheMarkup() throws {
        let clean = try Self.clean(Self.page)
        #expect(clean.headline == 0)
        #expect(clean.blockTexts.first == "افتتاح مكتبة الحي القديم بعد ترميمها")
    }

    @Test func blocksKnowWhatTheMarkupSays() throws {
        let clean = try Self.clean(Self.page)
        #expect(
            clean.blocks.map(\.markup)
                == [.headline, .standfirst, .paragraph, .tableRow, .tableRow, .heading(level: 2), .paragraph])
    }

    @Test func aTabBetweenCellsIsWhiteSpace() throws {
        let clean = try Self.clean(Self.page)
        #expect(clean.blockTexts.contains("الطابق الأول كتب الأطفال"))
    }

    @Test func withoutFrameRemovalEveryLineStays() throws {
        let clean = try Self.clean(Self.page, boilerplate: false)
        #expect(clean.removals.isEmpty)
        #expect(clean.blocks.count == Self.page.count)
        #expect(clean.blocks.first?.markup == .listItem)
    }

    @Test func aPageThatIsAllFrameIsGivenBack() throws {
        let verdict = FrameVerdict(reason: .nav, rule: "html-nav")
        var diagnostics: [Diagnostic] = []
        var document = source("أخبار\nرياضة\n")
        document.lines = [
            MarkedLine(span: TextSpan(0, 10), kind: .listItem, frame: verdict),
            MarkedLine(span: TextSpan(11, 21), kind: .listItem, frame: verdict),
        ]
        let clean = try Cleaner().process(document, reporting: &diagnostics)
        #expect(clean.blocks.count == 2)
        #expect(diagnostics.map(\.identifier) == ["all-frame"])
    }

    @Test func shortLinesBelowTheArticleStayIfTheMarkupKeepsThem() throws {
        var page = Self.page
        page.append(Line(text: "شارع النخيل", kind: .listItem))
        page.insert(Line(text: "قسم الإعارة", kind: .listItem), at: 4)
        let clean = try Self.clean(page)
        #expect(clean.blockTexts.contains("شارع النخيل"))
        #expect(clean.blockTexts.contains("قسم الإعارة"))
    }
}

/// A text of which hardly anything is kept is flagged.
@Suite struct LittleKeptTests {
    @Test func aTextThatIsNearlyAllFrameIsFlagged() throws {
        let menu = Array(repeating: "القائمة الرئيسية\nاتصل بنا\nخريطة الموقع\nبحث متقدم\n", count: 12).joined()
        var diagnostics: [Diagnostic] = []
        let text = menu + "افتتح الوزير الجسر صباح اليوم.\n" + menu
        _ = try Cleaner().process(source(text), reporting: &diagnostics)
        #expect(diagnostics.map(\.identifier) == ["little-kept"])
    }

    @Test func anArticleWithItsFrameIsNot() throws {
        var diagnostics: [Diagnostic] = []
        let text = "القائمة الرئيسية\nافتتح الوزير الجسر صباح اليوم بحضور أهالي الوادي.\nجميع الحقوق محفوظة\n"
        _ = try Cleaner().process(source(text), reporting: &diagnostics)
        #expect(diagnostics.isEmpty)
    }
}
