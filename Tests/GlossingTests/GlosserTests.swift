import Glossaries
import TestSupport
import Testing
import TextModel

@testable import Glossing

@Suite struct GlosserTests {
    private func gloss(_ builder: DocumentBuilder, transliterate: Bool = true) throws -> GlossedDocument {
        var configuration = Glosser.Configuration()
        configuration.transliterate = transliterate
        var diagnostics: [Diagnostic] = []
        return try Glosser(configuration: configuration, concepts: Row.all)
            .process(builder.annotated(), reporting: &diagnostics)
    }

    @Test func mentionsOfOneRowShareOneEntry() throws {
        var text = DocumentBuilder()
        text.mention("العراق", .place, readings: [(Row.iraq, .main)])
        text.mention("القاهره", .place, proclitics: "ب", readings: [(Row.cairo, .main)])
        text.mention("العـراق", .place, proclitics: "و", readings: [(Row.iraq, .main)])
        let glossed = try gloss(text)
        #expect(glossed.renderings.map(\.target) == ["Iraq", "Cairo", "Iraq"])
        #expect(glossed.renderings.map(\.entries) == [[0], [1], [0]])
        #expect(
            glossed.entries == [
                AuthorityEntry(
                    kind: .place, key: "iraq", subtype: "country", main: "العراق", variants: ["العـراق", "عراق"],
                    english: [EnglishForm(.preferred, "Iraq")],
                    identifiers: [AuthorityIdentifier(type: "wikidata", value: "Q796")],
                    location: SourceLocation(file: "g.tsv", line: 2)),
                AuthorityEntry(
                    kind: .place, key: "cairo", subtype: "settlement", main: "القاهرة", variants: ["القاهره"],
                    english: [EnglishForm(.preferred, "Cairo")], location: SourceLocation(file: "g.tsv", line: 2)),
            ])
    }

    @Test("entries that documents share are made once, and what a glosser has seen before changes none of them")
    func entriesAreThoseOfTheirDocument() throws {
        var first = DocumentBuilder()
        first.mention("العراق", .place, readings: [(Row.iraq, .main)])
        first.mention("سامر الفاخوري", .person)
        var second = DocumentBuilder()
        second.mention("العـراق", .place, readings: [(Row.iraq, .main)])
        second.mention("العراق", .place, readings: [(Row.iraq, .main)])
        second.mention("سامر الفاخوري", .person)
        let glosser = Glosser(configuration: Glosser.Configuration(), concepts: Row.all)
        var diagnostics: [Diagnostic] = []
        for document in [first, second, first, second] {
            let alone = try gloss(document)
            let glossed = try glosser.process(document.annotated(), reporting: &diagnostics)
            #expect(glossed.entries == alone.entries)
            #expect(glossed.renderings == alone.renderings)
        }
    }

    @Test func alternativesAndAbbreviations() throws {
        var text = DocumentBuilder()
        text.mention("الجامعة العربية", .organization, readings: [(Row.league, .variant)])
        let entry = try #require(try gloss(text).entries.first)
        #expect(entry.kind == .organization)
        #expect(entry.variants == ["الجامعة العربية", "جامعه الدول العربيه"])
        #expect(
            entry.english == [
                EnglishForm(.preferred, "League of Arab States"), EnglishForm(.alternative, "Arab League"),
                EnglishForm(.abbreviation, "LAS"),
            ])
    }

    @Test(
        "what counts as an abbreviation",
        arguments: [
            ("UN", true), ("UNESCO", true), ("U.A.E.", true), ("MoU", true), ("G20", false), ("C5+1", false),
            ("OPEC+", true), ("Unesco", false), ("Arab League", false), ("AL ", false), ("MINURSOX", false),
            ("", false),
            ("eU", false), ("É", false),
        ])
    func abbreviations(text: String, isAbbreviation: Bool) {
        #expect(EnglishForms.isAbbreviation(text) == isAbbreviation)
    }

    @Test func theArticleThatLamSwallowedIsGivenBack() throws {
        var text = DocumentBuilder()
        text.mention("لقاهرة", .place, proclitics: "ل", lacksAlef: true, readings: [(Row.cairo, .main)])
        text.mention("لقاهره", .place, proclitics: "ول", lacksAlef: true, readings: [(Row.cairo, .main)])
        text.mention("لبنان", .place, proclitics: "ل")
        let entries = try gloss(text).entries
        #expect(entries.map(\.variants) == [["القاهره"], []])
        #expect(entries.map(\.main) == ["القاهرة", "لبنان"])
    }

    @Test func nationalitiesHaveAnEntryOfTheirOwn() throws {
        var text = DocumentBuilder()
        text.mention("العراق", .place, readings: [(Row.iraq, .main)])
        text.mention("العراقية", .term, subtype: "nationality", readings: [(Row.iraq, .adjective)])
        text.mention("العراقيون", .term, subtype: "nationality", readings: [(Row.iraq, .demonym)])
        let glossed = try gloss(text)
        #expect(glossed.renderings.map(\.target) == ["Iraq", "Iraqi", "Iraqis"])
        #expect(glossed.renderings.map(\.entries) == [[0], [1], [1]])
        #expect(
            glossed.entries[1]
                == AuthorityEntry(
                    kind: .nationality, key: "iraq", main: "عراقي", variants: ["العراقية", "العراقيون"],
                    english: [EnglishForm(.preferred, "Iraqi"), EnglishForm(.alternative, "Iraqis")],
                    location: SourceLocation(file: "g.tsv", line: 2)))
        #expect(glossed.entries[0].variants == ["عراق"])
    }

    @Test func undecidedMentionsReferToAllReadings() throws {
        var text = DocumentBuilder()
        text.mention(
            "جورجيا", .place, readings: [(Row.georgiaCountry, .main), (Row.georgiaState, .main)], certainty: .unknown)
        text.mention("جورجيا", .place, readings: [(Row.georgiaState, .main), (Row.georgiaCountry, .main)])
        let glossed = try gloss(text)
        #expect(glossed.renderings[0] == Rendering(target: "Georgia|Georgia (United States)", entries: [0, 1]))
        #expect(glossed.renderings[1] == Rendering(target: "Georgia (United States)", entries: [1]))
        #expect(glossed.entries.map(\.key) == ["georgia", "georgia-us"])
    }

    @Test func namesWithoutARowHaveOneEntryForEachSearchForm() throws {
        var text = DocumentBuilder()
        text.mention("إسماعيل الحطّاب", .person)
        text.mention("اسماعيل الحطاب", .person)
        text.mention("اسماعيل الحطاب", .person)
        text.mention("بدر", .person)
        text.mention("بدر", .place, subtype: "settlement")
        text.mention("ميثاق الهدهد", .agreement)
        let glossed = try gloss(text)
        #expect(glossed.renderings.map(\.entries) == [[0], [0], [0], [1], [2], [3]])
        #expect(glossed.renderings.allSatisfy { $0.target == nil })
        #expect(glossed.entries.map(\.kind) == [.person, .person, .place, .event])
        #expect(glossed.entries.map(\.subtype) == [nil, nil, "settlement", "agreement"])
        #expect(glossed.entries.allSatisfy { $0.key == nil && $0.english.isEmpty && $0.location == nil })
        #expect(glossed.entries[0].main == "اسماعيل الحطاب")
        #expect(glossed.entries[0].variants == ["إسماعيل الحطّاب"])
        #expect(
            glossed.entries.map(\.transliteration)
                == ["Ismāʻīl al-Ḥaṭṭāb", "Badr", "Badr", "Mīthāq al-Hadʹhad"])
    }

    @Test func familyNamesFollowTheFullName() throws {
        var text = DocumentBuilder()
        let known = text.mention("سلمى الرافعي", .person, readings: [(Row.salma, .main)])
        let unknown = text.mention("هيثم النقاش", .person)
        text.mention("الرافعي", .person, proclitics: "و", antecedent: known)
        text.mention("النقاش", .person, antecedent: unknown)
        text.mention("النقاش", .person, antecedent: unknown)
        let glossed = try gloss(text)
        #expect(glossed.renderings.map(\.entries) == [[0], [1], [0], [1], [1]])
        #expect(glossed.renderings.map(\.target) == ["Salma al-Rafii", nil, "Salma al-Rafii", nil, nil])
        #expect(glossed.entries.count == 2)
        #expect(glossed.entries[0].variants == ["الرافعي"])
        // The full name heads the entry, however often the family name stands alone.
        #expect(glossed.entries[1].main == "هيثم النقاش")
        #expect(glossed.entries[1].variants == ["النقاش"])
    }

    /// A headline has the family name alone, and the name in full stands further on.
    @Test func familyNamesGoBeforeTheFullName() throws {
        var text = DocumentBuilder()
        text.mention("الرافعي", .person, antecedent: 3)
        text.mention("النقاش", .person, proclitics: "و", antecedent: 4)
        text.mention("بدر", .person)
        text.mention("سلمى الرافعي", .person, readings: [(Row.salma, .main)])
        text.mention("هيثم النقاش", .person)
        text.mention("النقاش", .person, antecedent: 4)
        let glossed = try gloss(text)
        // Entries stand in the order in which something first refers to them.
        #expect(glossed.renderings.map(\.entries) == [[0], [1], [2], [0], [1], [1]])
        #expect(glossed.renderings[0].target == "Salma al-Rafii")
        #expect(glossed.renderings[3].target == "Salma al-Rafii")
        #expect(glossed.renderings[1].target == nil)
        #expect(glossed.entries.count == 3)
        #expect(glossed.entries[0].variants == ["الرافعي"])
        #expect(glossed.entries[1].main == "هيثم النقاش")
        #expect(glossed.entries[1].variants == ["النقاش"])
    }

    /// What leads nowhere is read by itself: a row that is blocked, an undecided mention, one with an antecedent of its own.
    @Test func anAntecedentWithoutAnEntryIsNotFollowed() throws {
        var text = DocumentBuilder()
        text.mention("الرافعي", .person, antecedent: 1)
        text.mention("سلمى الرافعي", .person, readings: [(Row.salma, .main)], certainty: .unknown)
        let glossed = try gloss(text)
        #expect(glossed.entries[glossed.renderings[0].entries[0]].main == "الرافعي")
    }

    @Test func termsRolesEventsAndAgreements() throws {
        var text = DocumentBuilder()
        text.mention("مذكرات تفاهم", .term, readings: [(Row.memorandum, .plural)])
        text.mention("وزير", .role, subtype: "office", readings: [(Row.minister, .main)])
        text.mention("ميثاق النهرين", .agreement, readings: [(Row.accord, .main)])
        text.mention("قمة الماء", .event, readings: [(Row.summit, .main)])
        let glossed = try gloss(text)
        #expect(
            glossed.renderings.map(\.target)
                == ["memoranda of understanding", "minister", "Two Rivers Covenant", "Water Summit"])
        #expect(glossed.entries.map(\.kind) == [.term, .term, .event, .event])
        #expect(glossed.entries.map(\.subtype) == ["concept", "office", "agreement", "conference"])
        #expect(glossed.entries[0].domain == "diplomacy")
        #expect(glossed.entries[0].definition == "A text.")
        #expect(
            glossed.entries[0].english == [
                EnglishForm(.preferred, "memorandum of understanding"),
                EnglishForm(.alternative, "memoranda of understanding"), EnglishForm(.abbreviation, "MoU"),
            ])
    }

    @Test func valuesAndUnlistedTermsHaveNoEntry() throws {
        let types: [MentionType] = [
            .date, .time, .number, .ordinal, .percent, .money, .duration, .measure, .role, .term,
        ]
        var text = DocumentBuilder()
        for type in types { text.mention("كلمة", type) }
        let glossed = try gloss(text)
        #expect(glossed.entries.isEmpty)
        #expect(glossed.renderings == types.map { _ in Rendering(target: nil, entries: []) })
    }

    @Test func aRomanisationStandsOnlyWhereThereIsNoEnglish() throws {
        var text = DocumentBuilder()
        text.mention("العراق", .place, readings: [(Row.iraq, .main)])
        text.mention("الدار البيضاء", .place, readings: [(Row.unnamed, .main)])
        text.mention("رشا النجم", .person, readings: [(Row.romanised, .main)])
        text.mention("NATO", .organization)
        let expected: [String?] = [nil, "al-Dār al-Bayḍāʼ", "Rashā an-Najm", nil]
        #expect(try gloss(text).entries.map(\.transliteration) == expected)
        #expect(try gloss(text, transliterate: false).entries.allSatisfy { $0.transliteration == nil })
        #expect(try gloss(text).renderings.map(\.target) == ["Iraq", nil, nil, nil])
    }

    @Test func blockersAndBrokenReadingsReferToNothing() throws {
        var text = DocumentBuilder()
        text.mention("القوة القاهرة", .term, readings: [(Row.blocker, .main)])
        text.mention("كلمة", .term, readings: [(9_999, .main)])
        text.mention("اسم", .person, antecedent: 70)
        text.mention("اسم", .person, antecedent: 3)
        let glossed = try gloss(text)
        #expect(glossed.renderings.map(\.entries) == [[], [], [0], [0]])
    }

    @Test("every entry is referred to, in order of first mention, and twice the same is found", arguments: 0..<100)
    func invariants(seed: Int) throws {
        var generator = SeededRandom(seed: UInt64(seed))
        var text = DocumentBuilder()
        let words = ["سالم", "سـالم", "سلمى", "سلمي", "الماء", "لقاهرة", "العراقي", "\u{64E}"]
        for index in 0..<Int.random(in: 0...40, using: &generator) {
            let readings = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
                (
                    Int.random(in: 0...Row.all.count, using: &generator),
                    TermForm.allCases.randomElement(using: &generator) ?? .main
                )
            }
            text.mention(
                words.randomElement(using: &generator) ?? "سالم",
                MentionType.allCases.randomElement(using: &generator) ?? .person,
                subtype: Bool.random(using: &generator) ? "nationality" : nil,
                proclitics: Bool.random(using: &generator) ? "ول" : "", lacksAlef: Bool.random(using: &generator),
                readings: readings, certainty: Bool.random(using: &generator) ? .unknown : .stated,
                antecedent: Int.random(in: 0..<4, using: &generator) == 0
                    ? Int.random(in: 0...index, using: &generator) : nil)
        }
        let glossed = try gloss(text)
        #expect(glossed.renderings.count == glossed.annotated.mentions.count)
        var seen: [Int] = []
        for entry in glossed.renderings.flatMap(\.entries) where !seen.contains(entry) { seen.append(entry) }
        #expect(seen == Array(glossed.entries.indices))
        for entry in glossed.entries {
            #expect(!entry.main.isEmpty)
            #expect(!entry.variants.contains { $0.utf8.elementsEqual(entry.main.utf8) })
            #expect(Set(entry.variants.map { Array($0.utf8) }).count == entry.variants.count)
            #expect(entry.english.isEmpty || entry.transliteration == nil)
            #expect(entry.english.isEmpty || entry.key != nil)
        }
        let again = try gloss(text)
        #expect(again.entries == glossed.entries)
        #expect(again.renderings == glossed.renderings)
    }
}
