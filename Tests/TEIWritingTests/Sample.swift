import TextModel

/// The item of the worked samples as a value.
enum Sample {
    static func document() -> GlossedDocument {
        var builder = DocumentBuilder(
            source: source,
            items: [
                .block(
                    .headline,
                    "[jordan|الأردن] و+[iraq|العراق] يوقعان في [cairo|القاهرة] اتفاقيـــة ل+لتعاون المائي"),
                .removed(.share, "شارك الخبر عبر فيسبوك | واتساب"),
                .block(
                    .paragraph,
                    "وقّع [minister|وزير خارجية [jordan|الأردن]] [ismail|إسماعيل عبد الرحمن] و+نظير+ه "
                        + "[iraqi|العراقي] [nizar|نزار الحمداني]، [hijri|الأحد 16 رمضان 1446 هـ] الموافق "
                        + "[march|16 مارس 2025]، [accord|اتفاقية [cairo|القاهرة] ل+لتعاون المائي] في مقر "
                        + "[league|جامعة الدول العربية] ب+[cairo|القاهرة].‖ و+تُلزم الاتفاقية الطرفين "
                        + "ب+[memo|مذكرة تفاهم] تُبرم خلال [months|ثلاثة أشهر]، و+ب+تشكيل "
                        + "[committee|لجنة مشتركة] من [twelve|12] خبيراً."),
                .block(
                    .paragraph,
                    "و+قال [ismail2|اسماعيل عبدالرحمن] إن تمويل المرحلة [first|الأولى] يبلغ "
                        + "[dollars|2.5 مليون دولار]، تموّل من+ه [nations|الأمم المتحدة] [forty|40%].‖ و+أضاف أن "
                        + "اللجنة س+تعقد اجتماع+ها [first|الأول] في [amman|عمّان] بين [june|1 و+3 يونيو]."),
                .removed(.related, "اقرأ أيضاً: أخبار المياه في المنطقة"),
            ])
        builder.id = "df44bfd87f2e18c2b"
        builder.path = "sample-source.txt"
        builder.metadata = DocumentMetadata(date: "2025-03-16", outlet: "Example news agency")
        builder.descriptions = descriptions
        builder.entries = entries
        return builder.build()
    }

    private static let descriptions: [String: DocumentBuilder.Description] = [
        "jordan": .init(.place, subtype: "country", entries: [0]),
        "iraq": .init(.place, subtype: "country", entries: [1]),
        "cairo": .init(.place, subtype: "settlement", entries: [2]),
        "minister": .init(.role, subtype: "office", origin: .rule, related: "ismail"),
        "ismail": .init(.person, entries: [3]),
        "ismail2": .init(.person, form: .variant, entries: [3]),
        "iraqi": .init(.term, subtype: "nationality", form: .adjective, entries: [4]),
        "nizar": .init(.person, origin: .model, certainty: .probability(0.91), entries: [5]),
        "hijri": .init(
            .date, origin: .rule, value: .date(DateValue(when: "2025-03-16", hijri: "1446-09-16")), related: "march"),
        "march": .init(
            .date, origin: .rule, value: .date(DateValue(when: "2025-03-16", isPairedWithHijri: true)),
            related: "hijri"),
        "accord": .init(.agreement, entries: [6]),
        "league": .init(.organization, entries: [7]),
        "memo": .init(.term, entries: [8]),
        "months": .init(.duration, origin: .rule, value: .quantity("3", unit: "month", commodity: nil)),
        "committee": .init(.term, entries: [9]),
        "twelve": .init(.number, origin: .rule, value: .number("12")),
        "first": .init(.ordinal, origin: .rule, value: .number("1")),
        "dollars": .init(.money, origin: .rule, value: .quantity("2500000", unit: "USD", commodity: nil)),
        "nations": .init(.organization, entries: [10]),
        "forty": .init(.percent, origin: .rule, value: .number("40")),
        "amman": .init(.place, subtype: "settlement", entries: [11]),
        "june": .init(.date, origin: .rule, value: .date(DateValue(from: "2025-06-01", to: "2025-06-03"))),
    ]

    private static func wikidata(_ value: String) -> [AuthorityIdentifier] {
        [AuthorityIdentifier(type: "wikidata", value: value)]
    }

    private static let entries: [AuthorityEntry] = [
        AuthorityEntry(
            kind: .place, key: "L-0003", subtype: "country", main: "الأردن",
            english: [EnglishForm(.preferred, "Jordan")], identifiers: wikidata("Q810")),
        AuthorityEntry(
            kind: .place, key: "L-0004", subtype: "country", main: "العراق",
            english: [EnglishForm(.preferred, "Iraq")], identifiers: wikidata("Q796")),
        AuthorityEntry(
            kind: .place, key: "L-0007", subtype: "settlement", main: "القاهرة",
            english: [EnglishForm(.preferred, "Cairo")], identifiers: wikidata("Q85")),
        AuthorityEntry(
            kind: .person, key: "P-0012", main: "إسماعيل عبد الرحمن", variants: ["اسماعيل عبدالرحمن"],
            english: [EnglishForm(.preferred, "Ismail Abdel Rahman")]),
        AuthorityEntry(
            kind: .nationality, key: "L-0004", main: "عراقي", variants: ["العراقي"],
            english: [EnglishForm(.preferred, "Iraqi")]),
        AuthorityEntry(kind: .person, main: "نزار الحمداني", transliteration: "Nizār al-Ḥamdānī"),
        AuthorityEntry(
            kind: .event, key: "E-0002", subtype: "agreement", main: "اتفاقية القاهرة للتعاون المائي",
            english: [EnglishForm(.preferred, "Cairo Agreement on Water Cooperation")]),
        AuthorityEntry(
            kind: .organization, key: "O-0001", main: "جامعة الدول العربية",
            english: [EnglishForm(.preferred, "League of Arab States"), EnglishForm(.alternative, "Arab League")],
            identifiers: wikidata("Q7172")),
        AuthorityEntry(
            kind: .term, key: "T-0007", main: "مذكرة تفاهم", variants: ["مذكّرة تفاهم"],
            english: [EnglishForm(.preferred, "memorandum of understanding"), EnglishForm(.abbreviation, "MoU")],
            domain: "diplomacy"),
        AuthorityEntry(
            kind: .term, key: "T-0011", main: "لجنة مشتركة", english: [EnglishForm(.preferred, "joint committee")],
            domain: "diplomacy"),
        AuthorityEntry(
            kind: .organization, key: "O-0005", main: "الأمم المتحدة",
            english: [EnglishForm(.preferred, "United Nations")], identifiers: wikidata("Q1065")),
        AuthorityEntry(
            kind: .place, key: "L-0009", subtype: "settlement", main: "عمّان",
            english: [EnglishForm(.preferred, "Amman")], identifiers: wikidata("Q3805")),
    ]

    /// The text of `Fixtures/sample-source.txt`.
    private static let source = (try? Fixture.text("sample-source.txt")) ?? ""
}
