import TEIWriting
import TestSupport
import TextModel

/// Documents made at random: any blocks, sentences, tokens, mentions nested and crossing, removals, changed characters,
/// and the characters that mark-up trips over.
enum RandomDocument {
    static func make(seed: UInt64) -> GlossedDocument {
        var random = SeededRandom(seed: seed)
        var builder = DocumentBuilder([], descriptions: descriptions, entries: entries)
        var source: [String] = []
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            if Int.random(in: 0..<4, using: &random) == 0 {
                let text = (0..<3).map { _ in pick(removed, &random) }.joined()
                builder.items.append(.removed(pick(RemovalReason.allCases, &random), text))
                source.append(text)
            }
            let marked = block(&random)
            builder.items.append(.block(pick(kinds, &random), marked))
            source.append(dirty(MarkedText(marked).text, &random))
        }
        builder.source = source.joined(separator: pick(["\n\n", "\r\n", "\u{A0}\n\u{200F}\n"], &random))
        builder.metadata = DocumentMetadata(
            title: pick([nil, "عنوان \"غريب\" & <أكثر>"], &random), date: pick([nil, "2025-11-07", "أمس"], &random),
            url: pick([nil, "https://example.org/أخبار?a=1&b=<2>"], &random),
            outlet: pick([nil, "Outlet \u{1} & Sons"], &random), author: pick([nil, "أحمد", "A \"B\" C"], &random),
            licence: pick([nil, "CC BY"], &random))
        builder.path = pick(["a.txt", "folder/ملف 1.txt", "a#b&c'$1.txt"], &random)
        builder.overlapping =
            Int.random(in: 0..<2, using: &random) == 0 ? [("person", "كلمة ثانية"), ("undecided", "ثانية و")] : []
        return builder.build()
    }

    static func project(seed: UInt64) -> TEIProject {
        var random = SeededRandom(seed: seed &+ 7)
        var project = TEIProject()
        project.title = pick([nil, "Title & \"more\""], &random)
        project.publisher = pick([nil, "Publisher <x>"], &random)
        project.date = pick([nil, "2026-01-31", "spring"], &random)
        project.availability = pick(["free", "restricted", "unknown", "?"], &random)
        project.licence = pick([nil, "https://example.org/licence?a=1&b=2", "By \"word\""], &random)
        project.version = pick(["0.1.0", "1.2.3-beta", "dev"], &random)
        project.options = pick(["", "model=off; a<b"], &random)
        project.normalise = pick([[], [.tatweel, .nfc]], &random)
        project.model = pick([nil, "tagger 1.4"], &random)
        project.corpusPath = pick([nil, "../corpus.xml"], &random)
        project.sourcePath = pick([nil, "../../Corpus/ملف $1.txt"], &random)
        return project
    }

    static func pick<T>(_ values: [T], _ random: inout SeededRandom) -> T {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    private static let kinds: [BlockKind] = [
        .headline, .subheadline, .sectionHeading(rank: 1), .sectionHeading(rank: 2), .paragraph, .paragraph,
        .paragraph, .caption, .listItem, .byline, .dateline,
    ]

    private static let removed = ["شارك ", "<b>&amp;</b>", "\"q\"", "سطر\r\nآخر", "\u{FFFD}", "😀", "\u{7}", "'"]

    private static let words = [
        "كلمة", "كلمة ثانية", "و+قال", "ب+القاهرة", "ل+لتعاون", "اجتماع+ها", "مُستشفى", "كنيسة", "اتفاقيـــة", "12",
        "٤٠%", "2.5", "C", "NATO", "&", "<", ">", "\"", "'", "«قال»", "😀", "\u{FFFD}", "،", "أ\u{200D}ب", "ﻻ",
        "e\u{301}",
        "لن", "\u{64B}", "سـ",
    ]

    private static func block(_ random: inout SeededRandom) -> String {
        let sentences = (0..<Int.random(in: 1...4, using: &random)).map { _ in
            phrase(depth: 0, count: Int.random(in: 1...8, using: &random), &random) + pick([".", "؟", ""], &random)
        }
        // Mostly a space between sentences, and sometimes none.
        return sentences.joined(separator: pick(["‖ ", "‖ ", "‖"], &random))
    }

    private static func phrase(depth: Int, count: Int, _ random: inout SeededRandom) -> String {
        (0..<count).map { _ in
            guard depth < 4, Int.random(in: 0..<4, using: &random) == 0 else { return pick(words, &random) }
            let prefix = pick(["", "", "ب+", "و+ل+"], &random)
            let inner = phrase(depth: depth + 1, count: Int.random(in: 1...3, using: &random), &random)
            return "\(prefix)[\(pick(names, &random))|\(inner)]"
        }.joined(separator: " ")
    }

    /// The source of a kept text: wider white space, and controls that cleaning drops.
    private static func dirty(_ text: String, _ random: inout SeededRandom) -> String {
        var dirty = ""
        for scalar in text.unicodeScalars {
            if Int.random(in: 0..<25, using: &random) == 0 { dirty += "\u{200F}" }
            dirty += scalar == " " ? pick([" ", " ", "  ", "\u{A0}", "\r\n", "\t"], &random) : String(scalar)
        }
        return dirty
    }

    private static let names = descriptions.keys.sorted()

    private static let descriptions: [String: DocumentBuilder.Description] = [
        "person": .init(.person, entries: [0]),
        "unknown": .init(.person, origin: .model, certainty: .probability(0.705), entries: [1]),
        "place": .init(.place, subtype: "country", form: .variant, entries: [2]),
        "bare place": .init(.place, subtype: "region", origin: .rule, certainty: .medium),
        "organization": .init(.organization, entries: [3]),
        "agreement": .init(.agreement, entries: [4]),
        "event": .init(.event, subtype: "conference", entries: [4]),
        "role": .init(.role, subtype: "office", origin: .rule, related: "person"),
        "nationality": .init(.term, subtype: "nationality", form: .adjective, entries: [5]),
        "work": .init(.term, subtype: "work", entries: [6]),
        "untranslated": .init(.term, entries: [7]),
        "undecided": .init(.place, certainty: .unknown, entries: [2, 0]),
        "date": .init(.date, origin: .rule, value: .date(DateValue(when: "2025-02-30", isRelative: true))),
        "hijri": .init(
            .date, origin: .rule, certainty: .medium,
            value: .date(DateValue(notBefore: "2025-03-15", notAfter: "2025-03-17", hijri: "1446-09-16")),
            related: "date"),
        "range": .init(.date, origin: .rule, value: .date(DateValue(from: "2025-06-03", to: "2025-06-01"))),
        "time": .init(.time, origin: .rule, value: .time(from: "14:30:00", to: nil)),
        "times": .init(.time, origin: .rule, value: .time(from: "14:30:00", to: "25:00")),
        "number": .init(.number, origin: .rule, value: .number("1e5")),
        "between": .init(.number, origin: .rule, value: .between(atLeast: "2", atMost: "3.5")),
        "ordinal": .init(.ordinal, origin: .rule, value: .number("-3")),
        "percent": .init(.percent, origin: .rule, value: .number("40")),
        "money": .init(.money, origin: .rule, value: .quantity(nil, unit: "USD", commodity: nil)),
        "unit unknown": .init(.money, origin: .rule, value: .quantity("5", unit: "", commodity: nil)),
        "duration": .init(.duration, origin: .rule, value: .quantity("3", unit: "month", commodity: nil)),
        "measure": .init(
            .measure, subtype: "length", origin: .rule, value: .quantity("7", unit: "km", commodity: "paved road")),
    ]

    private static let entries: [AuthorityEntry] = [
        AuthorityEntry(
            kind: .person, key: "P 1", main: "كلمة ثانية", variants: ["كلمه"],
            english: [EnglishForm(.preferred, "A & B"), EnglishForm(.deprecated, "X")]),
        AuthorityEntry(kind: .person, main: "<كلمة>", transliteration: "kalimah"),
        AuthorityEntry(
            kind: .place, key: "d0123456789abcdef", subtype: "two words", main: "القاهرة",
            english: [EnglishForm(.preferred, "Cairo")],
            identifiers: [AuthorityIdentifier(type: "wikidata", value: "Q85")]),
        AuthorityEntry(kind: .organization, key: "9", main: "منظمة", english: [EnglishForm(.abbreviation, "O")]),
        AuthorityEntry(kind: .event, key: "ev", main: "قمة"),
        AuthorityEntry(kind: .nationality, key: "ev", main: "عراقي", english: [EnglishForm(.preferred, "Iraqi")]),
        AuthorityEntry(
            kind: .term, main: "ألف ليلة وليلة", english: [EnglishForm(.alternative, "Nights")], domain: "letters",
            definition: "a \"work\""),
        AuthorityEntry(kind: .term, key: "t", main: "مصطلح"),
    ]
}
