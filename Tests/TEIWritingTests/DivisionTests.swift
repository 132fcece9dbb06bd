import TestSupport
import Testing
import TextModel

@testable import TEIWriting

/// Where blocks and gaps stand (ENCODING.md, section 6).
@Suite struct DivisionTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let items: [DocumentBuilder.Item]
        var testDescription: String { name }
    }

    private static let headline = DocumentBuilder.Item.block(.headline, "الأردن والعراق يوقعان اتفاقية للمياه")
    private static let lead = DocumentBuilder.Item.block(.paragraph, "وقّع الوزيران الاتفاقية في عمّان.")
    private static let next = DocumentBuilder.Item.block(.paragraph, "وتبدأ اللجنة عملها الشهر المقبل.")
    private static let caption = DocumentBuilder.Item.block(.caption, "الوزيران في عمّان")
    private static let section = DocumentBuilder.Item.block(.sectionHeading(rank: 1), "خلفية")
    private static let replies = DocumentBuilder.Item.block(.sectionHeading(rank: 1), "ردود")
    private static let reply = DocumentBuilder.Item.block(.paragraph, "ولم يصدر تعليق.")
    private static let byline = DocumentBuilder.Item.block(.byline, "كتب أحمد")
    private static let dateline = DocumentBuilder.Item.block(.dateline, "عمّان -")

    static let fixtures: [Case] = [
        Case(name: "byline-first", items: [byline, headline, lead]),
        Case(
            name: "byline-last",
            items: [headline, lead, .block(.byline, "(رويترز)"), .removed(.legal, "جميع الحقوق محفوظة")]),
        Case(name: "caption-first", items: [.removed(.nav, "الرئيسية | أخبار"), caption, headline, lead]),
        Case(name: "dateline-after-caption", items: [headline, caption, dateline, lead]),
        Case(
            name: "gap-after-section",
            items: [
                headline, lead, section, next, .removed(.comments, "أضف تعليقك"),
                .removed(.legal, "جميع الحقوق محفوظة"),
            ]),
        Case(name: "gaps-only-before-section", items: [.removed(.nav, "الرئيسية"), section, lead]),
        Case(name: "headline-only", items: [headline]),
        Case(
            name: "label-line",
            items: [
                headline, lead, .block(.sectionHeading(rank: 1), "بنود الاتفاقية"), next,
                .block(.sectionHeading(rank: 2), "على الأردن:"), .block(.listItem, "حفر الآبار"),
                .block(.listItem, "صيانة الشبكة"), .block(.sectionHeading(rank: 2), "على العراق:"),
                .block(.listItem, "بناء السد"), replies, reply,
            ]),
        Case(name: "no-headline", items: [lead, next]),
        Case(name: "section-empty", items: [headline, lead, section]),
        Case(name: "section-without-lead", items: [headline, section, lead]),
        Case(
            name: "sections-same-rank",
            items: [
                headline, lead, section, next, .removed(.related, "اقرأ أيضاً: أخبار المياه"), replies, reply,
            ]),
        Case(
            name: "subheadline-byline",
            items: [
                .removed(.nav, "الرئيسية | أخبار"), headline, .block(.subheadline, "بعد مفاوضات طويلة"),
                .removed(.share, "شارك"), byline, dateline, lead,
            ]),
    ]

    @Test(arguments: fixtures)
    func `a fixture of the specification is written as it stands there`(example: Case) throws {
        let expected = try Fixture.text("divisions/\(example.name).xml")
        var builder = DocumentBuilder(source: try Fixture.text("divisions/\(example.name).txt"), items: example.items)
        builder.id = try #require(XMLElement(parsing: Array(expected.utf8))["xml:id"])
        let bytes = try TEIWriter(level: .plain).write(builder.build(), project: TEIProject())
        #expect(Self.text(String(decoding: bytes, as: UTF8.self)) == Self.text(expected))
        #expect(TEIChecker.problems(in: bytes) == [])
    }

    @Test func `every sequence of three blocks and gaps is valid`() throws {
        let validator = try TEIValidator(.plain)
        let kinds: [BlockKind?] = [
            nil, .headline, .subheadline, .sectionHeading(rank: 1), .sectionHeading(rank: 2), .paragraph, .caption,
            .listItem, .byline, .dateline,
        ]
        for code in 0..<(kinds.count * kinds.count * kinds.count) {
            let sequence = [code % 10, code / 10 % 10, code / 100].map { kinds[$0] }
            try Self.expectValid(sequence, validator)
        }
    }

    @Test(arguments: 0..<20)
    func `a long sequence of blocks and gaps is valid`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let validator = try TEIValidator(.plain)
        let kinds: [BlockKind?] = [
            nil, nil, .subheadline, .sectionHeading(rank: 1), .sectionHeading(rank: 2), .sectionHeading(rank: 9),
            .paragraph, .paragraph, .caption, .listItem, .byline, .dateline,
        ]
        var sequence = (0..<30).map { _ in kinds[Int.random(in: 0..<kinds.count, using: &random)] }
        sequence[Int.random(in: 0..<30, using: &random)] = .headline
        try Self.expectValid(sequence, validator)
    }

    private static func expectValid(_ sequence: [BlockKind?], _ validator: TEIValidator) throws {
        let items = sequence.map { kind -> DocumentBuilder.Item in
            kind.map { .block($0, "نص") } ?? .removed(.nav, "قائمة")
        }
        let document = DocumentBuilder(items).build()
        let bytes = try TEIWriter(level: .plain).write(document, project: TEIProject())
        #expect(validator.validate(bytes) == nil, "\(sequence)")
        // Only in the text: the header is the same each time.
        var blocks: [String] = []
        try XMLElement(parsing: bytes).forEachBlock { blocks.append($0["source"] ?? "") }
        #expect(blocks.count == sequence.compactMap { $0 }.count, "\(sequence)")
    }

    @Test func `a removal inside a block leaves its gap behind the sentence it follows`() throws {
        var builder = DocumentBuilder([.block(.paragraph, "قال كذا.‖ ثم مضى.")])
        builder.source = "قال كذا. ثم مضى."
        let whole = builder.build().annotated
        let clean = whole.clean
        let removal = Removal(
            source: SourceRange(8, 9), reason: .ad, rule: "test", text: Array(" ".utf8), blockIndex: 1)
        let withRemoval = CleanDocument(
            source: clean.source, text: clean.text, blocks: clean.blocks, headline: nil, removals: [removal],
            changes: [], map: clean.map)
        let segmented = SegmentedDocument(
            clean: withRemoval, blocks: whole.blocks, sentences: whole.sentences, tokens: whole.tokens)
        let document = GlossedDocument(
            annotated: AnnotatedDocument(
                segmented: segmented, blocks: whole.blocks, sentences: whole.sentences, tokens: whole.tokens,
                mentions: []), renderings: [], entries: [])
        for level in TEILevel.allCases {
            let bytes = try TEIWriter(level: level).write(document, project: TEIProject())
            #expect(try TEIValidator(TEISchema(level: level)).validate(bytes) == nil)
            #expect(TEIChecker.problems(in: bytes) == [])
            let text = String(decoding: bytes, as: UTF8.self)
            let after = level == .plain ? ".<gap" : "</s><gap"
            #expect(text.contains(after), "\(level)")
        }
    }

    private static func text(_ file: String) -> Substring {
        guard let start = file.range(of: "\n  <text"), let end = file.range(of: "</text>") else { return "none" }
        return file[start.lowerBound..<end.upperBound]
    }
}
