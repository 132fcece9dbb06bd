import Testing
import TextModel

/// What kinds the blocks of a text have: each line stands behind its expected kind. `= ` opens a line that is doubled in
/// the source, `# ` the headline as cleaning knows it, `• ` a list item.
@Suite struct BlockTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let lines: [(kind: BlockKind, line: String)]
        var testDescription: String { name }
    }

    static let long =
        "أعلنت إدارة المتحف الوطني أن القاعة الجديدة ستفتح أبوابها للزوار في مطلع الشهر المقبل بعد أعمال ترميم طويلة."
    static let longer =
        "وأضافت الإدارة أن الدخول سيكون مجانيا طوال الأسبوع الأول، وأن عدد الزوار المتوقع يبلغ نحو ألف زائر في اليوم."

    static let cases: [Case] = [
        Case(name: "text alone", lines: [(.paragraph, long), (.paragraph, longer)]),
        Case(
            name: "headline and text",
            lines: [(.headline, "المتحف الوطني يفتح قاعة جديدة"), (.paragraph, long), (.paragraph, longer)]),
        Case(
            name: "headline that asks", lines: [(.headline, "هل يفتح المتحف قاعة جديدة؟"), (.paragraph, long)]),
        Case(
            name: "headline of two parts",
            lines: [(.headline, "المتحف يفتح أبوابه.. والأهالي يرحبون"), (.paragraph, long)]),
        Case(
            name: "a Latin line above the headline",
            lines: [
                (.caption, "Morning Post Online"), (.headline, "المتحف الوطني يفتح قاعة جديدة"), (.paragraph, long),
            ]),
        Case(
            name: "headline known from cleaning, caption before it",
            lines: [(.caption, "هاني السالم"), (.headline, "# المتحف الوطني يفتح قاعة جديدة"), (.paragraph, long)]),
        Case(
            name: "a headline that begins like a byline",
            lines: [(.headline, "تقرير دولي يحذر من شح المياه"), (.paragraph, long)]),
        Case(
            name: "headline, sub-headline, byline, dateline",
            lines: [
                (.headline, "# المتحف الوطني يفتح قاعة جديدة"), (.subheadline, "الدخول مجاني طوال الأسبوع الأول"),
                (.byline, "كتب سامر الحلواني"), (.dateline, "الخميس 6 نوفمبر 2025"), (.dateline, "عمّان -"),
                (.paragraph, long),
            ]),
        Case(
            name: "agencies",
            lines: [
                (.headline, "# المتحف الوطني يفتح قاعة جديدة"), (.byline, "القاهرة - رويترز"), (.byline, "(أ ف ب)"),
                (.byline, "وكالات"), (.dateline, "القاهرة (وكالات) -"), (.paragraph, long),
            ]),
        Case(
            name: "byline with a colon, picture line, byline at the end",
            lines: [
                (.headline, "# المتحف الوطني يفتح قاعة جديدة"), (.byline, "إعداد: سامر الحلواني وهدى العلي"),
                (.caption, "صورة أرشيفية للمتحف"), (.paragraph, long), (.byline, "تحرير: هدى العلي"),
            ]),
        Case(
            name: "name below the headline",
            lines: [
                (.headline, "# المتحف الوطني يفتح قاعة جديدة"), (.caption, "هاني السالم"), (.paragraph, long),
            ]),
        Case(
            name: "section headings",
            lines: [
                (.paragraph, long), (.sectionHeading(rank: 1), "ترحيب من الأهالي"), (.paragraph, longer),
                (.sectionHeading(rank: 1), "خطط المستقبل"), (.paragraph, long),
            ]),
        Case(
            name: "heading and label line, each label with its sentence",
            lines: [
                (.paragraph, long), (.sectionHeading(rank: 1), "أبرز ما في القاعة"),
                (.sectionHeading(rank: 2), "الموقع:"), (.paragraph, "تقع القاعة في الجناح الشرقي من المبنى القديم."),
                (.sectionHeading(rank: 2), "مواعيد الزيارة:"), (.paragraph, "من التاسعة صباحا حتى الخامسة مساء"),
                (.sectionHeading(rank: 2), "الإدارة:"), (.paragraph, longer),
                (.sectionHeading(rank: 1), "خطط المستقبل"),
                (.paragraph, long),
            ]),
        Case(
            name: "list under a label",
            lines: [
                (.paragraph, long), (.sectionHeading(rank: 2), "المشاركون:"), (.listItem, "متحف الفنون"),
                (.listItem, "دار الوثائق"), (.listItem, "مكتبة المدينة"), (.paragraph, longer),
            ]),
        Case(
            name: "marked list",
            lines: [
                (.paragraph, long), (.listItem, "• متحف الفنون"), (.listItem, "• دار الوثائق."), (.paragraph, longer),
            ]),
        Case(
            name: "date, author behind a place, credit in brackets",
            lines: [
                (.headline, "# المتحف الوطني يفتح قاعة جديدة"), (.dateline, "الثلاثاء، 11 مارس 2025 01:40 م"),
                (.byline, "الشرق - كتب هاني السالم"), (.caption, "زوار القاعة الجديدة صباح أمس (المتحف الوطني)"),
                (.paragraph, long),
                (.caption, "التعليق على الصورة، مدخل القاعة قبل افتتاحها"), (.paragraph, long),
            ]),
        Case(
            name: "answers behind dashes",
            lines: [
                (.headline, "# المتحف الوطني يفتح قاعة جديدة"), (.paragraph, long),
                (.paragraph, "لماذا فتحت القاعة الآن؟"),
                (.paragraph, "- لأن الترميم انتهى قبل موعده، والزوار ينتظرون منذ عامين."), (.paragraph, long),
            ]),
        Case(
            name: "doubled caption between heading and text",
            lines: [
                (.paragraph, long), (.sectionHeading(rank: 1), "خطط المستقبل"), (.caption, "= مدخل المتحف الوطني"),
                (.paragraph, longer),
            ]),
        Case(
            name: "two headings in a row, and a label at the end",
            lines: [
                (.paragraph, long), (.sectionHeading(rank: 1), "خطط المستقبل"),
                (.sectionHeading(rank: 1), "قاعة ثانية"),
                (.paragraph, longer), (.sectionHeading(rank: 2), "اقرأ الملف:"),
            ]),
        Case(
            name: "short sentences are paragraphs",
            lines: [
                (.paragraph, long), (.paragraph, "وأكد أن الموعد ثابت"), (.paragraph, longer),
                (.paragraph, "انتهى البيان."),
                (.paragraph, long),
            ]),
        Case(
            name: "text broken into lines",
            lines: [
                (.paragraph, long), (.paragraph, "أعلنت إدارة المتحف أن القاعة الجديدة ستفتح أبوابها للزوار"),
                (.paragraph, "في مطلع الشهر المقبل بعد أعمال ترميم طويلة استمرت ثلاث"),
                (.paragraph, "سنوات بتمويل من بلدية المدينة ومن عدد من المتبرعين"), (.paragraph, longer),
            ]),
        Case(
            name: "a line without letters is no heading",
            lines: [(.paragraph, long), (.paragraph, "***"), (.paragraph, longer)]),
        Case(name: "one line", lines: [(.paragraph, "المتحف الوطني يفتح قاعة جديدة")]),
    ]

    @Test(arguments: cases)
    func kinds(_ example: Case) throws {
        let document = try Segmentations.document(example.lines.map(\.line).joined(separator: "\n\n"))
        #expect(document.blocks.map(\.kind) == example.lines.map(\.kind))
    }
}
