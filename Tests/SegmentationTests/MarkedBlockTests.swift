import ArabicText
import Cleaning
import Segmentation
import Testing
import TextModel

/// Blocks of pages: what the mark-up says of a line goes before what it looks like.
@Suite struct MarkedBlockTests {
    static let sentence = "أعلنت البلدية أمس أن المكتبة ستفتح أبوابها للقراء ابتداء من الأحد المقبل."

    static let cases: [(text: String, markup: MarkedLine.Kind, kind: BlockKind)] = [
        ("خاص", .heading(level: 4), .caption),
        ("افتتاح مكتبة الحي القديم بعد ترميمها", .headline, .headline),
        ("مبنى من ثلاثة طوابق تطل على النهر.", .standfirst, .subheadline),
        ("كتب سامر الحلواني", .paragraph, .byline),
        ("سامر الحلواني وهدى العلي", .byline, .byline),
        ("الخميس 6 نوفمبر 2025", .dateline, .dateline),
        (sentence, .paragraph, .paragraph),
        ("قاعة القراءة", .heading(level: 2), .sectionHeading(rank: 1)),
        ("مقاعد الأطفال", .heading(level: 3), .sectionHeading(rank: 2)),
        ("عشرون مقعدا", .listItem, .listItem),
        ("قال الحارس: لم أر مثل هذا الزحام.", .quotation, .quotation),
        ("الطابق الأول الروايات", .tableRow, .tableRow),
        ("واجهة المكتبة بعد الترميم", .caption, .caption),
        ("نعم", .paragraph, .paragraph),
        (sentence, .listItem, .listItem),
    ]

    @Test func markupDecides() throws {
        var text: [UInt8] = []
        var lines: [MarkedLine] = []
        for (line, markup, _) in Self.cases {
            let start = text.count
            text += Array(line.utf8)
            lines.append(MarkedLine(span: TextSpan(start, text.count), kind: markup))
            text.append(0x0A)
        }
        var document = SourceDocument(
            identity: DocumentIdentity(id: "d0123456789abcdef", path: "a.html", sha256: "", byteCount: text.count),
            metadata: DocumentMetadata(), encoding: "UTF-8", text: text,
            codePointCount: String(decoding: text, as: UTF8.self).unicodeScalars.count, invalidSequences: [])
        document.lines = lines
        // Every line is to be seen, the repeated sentence too.
        var settings = Cleaner.Configuration()
        settings.removesBoilerplate = false
        var diagnostics: [Diagnostic] = []
        let clean = try Cleaner(configuration: settings).process(document, reporting: &diagnostics)
        let segmented = try Segmenter(wordForms: WordFormCounts()).process(clean, reporting: &diagnostics)
        #expect(segmented.blocks.map(\.kind) == Self.cases.map(\.kind))
    }
}
