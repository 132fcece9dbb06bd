import Testing
import TextModel

@testable import TEIWriting

/// What single rules of the encoding give, each in the least document that shows it.
@Suite struct EncodingTests {
    private func write(
        _ builder: DocumentBuilder, level: TEILevel = .tokens, project: TEIProject = TEIProject()
    ) throws -> String {
        let bytes = try TEIWriter(level: level).write(builder.build(), project: project)
        #expect(try TEIValidator(TEISchema(level: level)).validate(bytes) == nil)
        #expect(TEIChecker.problems(in: bytes) == [])
        return String(decoding: bytes, as: UTF8.self)
    }

    private func paragraph(
        _ marked: String, _ descriptions: [String: DocumentBuilder.Description] = [:], _ entries: [AuthorityEntry] = []
    ) -> DocumentBuilder {
        DocumentBuilder([.block(.paragraph, marked)], descriptions: descriptions, entries: entries)
    }

    /// The start tag and text of the token with this number, without its id.
    private func token(_ number: Int, in file: String) -> String {
        guard let start = file.range(of: ".p1.s1.t\(number)\"")?.upperBound else { return "none" }
        return String(file[start...].prefix { $0 != "\n" }.split(separator: "</").first ?? "none")
    }

    @Test(arguments: [
        // marked text, number of the token, what follows its id
        ("و+قال", 1, " lemma=\"و\" pos=\"CCONJ\" join=\"right\">و"),
        ("و+قال", 2, ">قال"),
        ("ل+لتعاون", 1, " lemma=\"ل\" pos=\"ADP\" join=\"right\">ل"),
        ("ل+لتعاون", 2, " norm=\"التعاون\">لتعاون"),
        // Preposition or conjunction: the letters do not say.
        ("ل+يكتب", 1, " lemma=\"ل\" join=\"right\">ل"),
        ("س+يكتب", 1, " lemma=\"س\" pos=\"AUX\" join=\"right\">س"),
        ("أ+ليس", 1, " lemma=\"أ\" pos=\"PART\" norm=\"ا\" join=\"right\">أ"),
        ("كتاب+ها", 2, " lemma=\"هو\" pos=\"PRON\" msd=\"UPosTag=PRON|Gender=Fem|Number=Sing|Person=3\">ها"),
        ("كتاب+نا", 2, " lemma=\"أنا\" pos=\"PRON\" msd=\"UPosTag=PRON|Number=Plur|Person=1\">نا"),
        ("مُستشفى", 1, " norm=\"مستشفي\">مُستشفى"),
        ("كتاب", 1, ">كتاب"),
        ("٢٠٢٥", 1, " pos=\"NUM\" norm=\"2025\">٢٠٢٥"),
        ("40%", 2, " pos=\"SYM\">%"),
        ("قال.", 2, " pos=\"PUNCT\">."),
        ("NATO قال", 1, " xml:lang=\"und-Latn\">NATO"),
        ("\u{64B}", 1, ">\u{64B}"),
        ("& قال", 1, " pos=\"PUNCT\">&amp;"),
    ])
    func `a token says what is certain of it`(marked: String, number: Int, expected: String) throws {
        #expect(token(number, in: try write(paragraph(marked))) == expected)
    }

    @Test func `the words of a glossary name have the words of its head form as lemmas`() throws {
        let entries = [
            AuthorityEntry(kind: .person, key: "p", main: "سلمى بن عودة", variants: ["سلما بن عوده", "عودة"]),
            AuthorityEntry(kind: .place, key: "l", main: "جزر النجوم"),
        ]
        let descriptions: [String: DocumentBuilder.Description] = [
            "person": .init(.person, form: .main, entries: [0]),
            "variant": .init(.person, form: .variant, entries: [0]),
            "place": .init(.place, form: .main, entries: [1]),
            "org": .init(.organization, entries: [1]),
        ]
        let file = try write(
            paragraph(
                "[person|سلمى بن عوده] [variant|سلما بن عودة] [variant|عودة] [place|جزر النجوم]", descriptions, entries)
        )
        #expect(token(1, in: file) == " lemma=\"سلمى\" pos=\"PROPN\" norm=\"سلمي\">سلمى")
        #expect(token(2, in: file) == " lemma=\"بن\">بن")
        #expect(token(3, in: file) == " lemma=\"عودة\" pos=\"PROPN\">عوده")
        // A variant's word has a lemma only where it is the head form's up to spelling.
        #expect(token(4, in: file) == " pos=\"PROPN\">سلما")
        #expect(token(6, in: file) == " lemma=\"عودة\" pos=\"PROPN\" norm=\"عوده\">عودة")
        #expect(token(7, in: file) == " pos=\"PROPN\" norm=\"عوده\">عودة")
        // A place of several words has common nouns among them.
        #expect(token(8, in: file) == " lemma=\"جزر\">جزر")
        #expect(token(9, in: file) == " lemma=\"النجوم\">النجوم")
    }

    @Test(arguments: [
        (
            DocumentBuilder.Description(.money, origin: .rule, value: .quantity("5", unit: "", commodity: nil)),
            "<num xml:id=\"D.e1\" type=\"cardinal\" ana=\"ne:NUM\" value=\"5\">"
        ),
        (
            .init(.money, origin: .rule, value: .quantity(nil, unit: "USD", commodity: nil)),
            "<measure xml:id=\"D.e1\" type=\"currency\" ana=\"ne:MON\" unit=\"USD\">"
        ),
        (
            .init(
                .measure, subtype: "length", origin: .rule, value: .quantity("7", unit: "km", commodity: "paved road")),
            "<measure xml:id=\"D.e1\" type=\"length\" ana=\"ne:QTY\" quantity=\"7\" unit=\"km\" commodity=\"paved road\">"
        ),
        (
            .init(.number, subtype: "fraction", origin: .rule, value: .number("0.5")),
            "<num xml:id=\"D.e1\" type=\"fraction\" ana=\"ne:NUM\" value=\"0.5\">"
        ),
        (
            .init(.number, origin: .rule, value: .number("five")),
            "<num xml:id=\"D.e1\" type=\"cardinal\" ana=\"ne:NUM\">"
        ),
        (
            .init(.number, origin: .rule, certainty: .medium, value: .between(atLeast: "2", atMost: nil)),
            "<num xml:id=\"D.e1\" type=\"cardinal\" ana=\"ne:NUM\" atLeast=\"2\" cert=\"medium\">"
        ),
        (
            .init(
                .date, origin: .rule, certainty: .medium, value: .date(DateValue(when: "2025-11-06", isRelative: true))),
            "<date xml:id=\"D.e1\" type=\"relative\" ana=\"ne:DATE\" when=\"2025-11-06\" cert=\"medium\">"
        ),
        (
            .init(.date, origin: .rule, value: .date(DateValue(when: "2025-02-30"))),
            "<date xml:id=\"D.e1\" ana=\"ne:DATE\">"
        ),
        (
            .init(.date, origin: .rule, value: .date(DateValue(when: "--06-01"))),
            "<date xml:id=\"D.e1\" ana=\"ne:DATE\" when=\"--06-01\">"
        ),
        (
            .init(
                .date, origin: .rule,
                value: .date(DateValue(notBefore: "2025-03-15", notAfter: "2025-03-17", hijri: "1446-09-16"))),
            """
            <date xml:id="D.e1" ana="ne:DATE" calendar="#D.cal.hijri" datingMethod="#D.cal.hijri" \
            when-custom="1446-09-16" notBefore="2025-03-15" notAfter="2025-03-17">
            """
        ),
        (
            .init(.time, origin: .rule, value: .time(from: "14:30:00", to: "15:00:00")),
            "<time xml:id=\"D.e1\" ana=\"ne:TIME\" from=\"14:30:00\" to=\"15:00:00\">"
        ),
        (
            .init(.event, subtype: "conference", origin: .rule),
            "<eventName xml:id=\"D.e1\" type=\"conference\" ana=\"ne:EVT\">"
        ),
        (
            .init(.term, subtype: "work", origin: .rule),
            "<term xml:id=\"D.e1\" type=\"term\" subtype=\"work\" ana=\"ne:TERM\">"
        ),
        (
            .init(.place, subtype: "region", origin: .model, certainty: .probability(0.876)),
            "<placeName xml:id=\"D.e1\" type=\"region\" ana=\"ne:LOC\" cert=\"0.88\" resp=\"#D.resp.model\">"
        ),
    ])
    func `a mention has the element and values of its kind`(
        description: DocumentBuilder.Description, expected: String
    ) throws {
        let file = try write(paragraph("قال [m|كذا] ثم", ["m": description]), level: .sentences)
        let id = DocumentBuilder([]).id
        #expect(
            file.contains(expected.replacing("D.", with: id + ".")), "\(file.split(separator: "<body>").last ?? "")")
    }

    @Test func `undecided readings point to all entries, and have no key`() throws {
        let entries = [
            AuthorityEntry(kind: .place, key: "l", subtype: "country", main: "مالي"),
            AuthorityEntry(kind: .person, key: "p", main: "مالي"),
        ]
        let file = try write(
            paragraph("عن [m|مالي]", ["m": .init(.place, certainty: .unknown, entries: [0, 1])], entries), level: .plain
        )
        #expect(file.contains("loc1 #d0123456789abcdef.per1\" ana=\"ne:LOC\" cert=\"unknown\">مالي</placeName>"))
        #expect(!file.contains("key="))
    }

    @Test func `a mention that crosses another stands off the text, and at other levels is dropped with its entry`()
        throws
    {
        var builder = paragraph(
            "قال [long|وزير الري في القاهرة] الكبرى.",
            ["long": .init(.role, origin: .rule), "short": .init(.place, entries: [0])],
            [AuthorityEntry(kind: .place, key: "c", main: "القاهرة الكبرى")])
        builder.overlapping = [("short", "القاهرة الكبرى")]
        let tokens = try write(builder)
        let id = builder.id
        #expect(
            tokens.contains(
                """
                <span xml:id="\(id).sp1" corresp="#\(id).loc1" ana="ne:LOC" from="#\(id).p1.s1.t5" \
                to="#\(id).p1.s1.t6">القاهرة الكبرى</span>
                """))
        let plain = try TEIWriter(level: .plain).emit(builder.build(), project: TEIProject())
        #expect(plain.statistics.droppedMentions == 1)
        #expect(plain.statistics.keys == [])
        #expect(!String(decoding: plain.bytes, as: UTF8.self).contains("standOff type=\"authority\""))
    }

    @Test func `what the nesting table does not allow is left to the outer element`() throws {
        let file = try write(
            paragraph("[date|يوم [place|القاهرة] العالمي]", ["date": .init(.date), "place": .init(.place)]),
            level: .plain)
        #expect(file.contains("ana=\"ne:DATE\">يوم القاهرة العالمي</date>"))
    }

    @Test func `a switched-on rule leaves the form of the source on the word`() throws {
        var builder = DocumentBuilder(
            source: "اتفاقيـــة قديمة", items: [.block(.paragraph, "اتفاقية قديمة")])
        builder.changes = [.init(kinds: [.tatweel], original: "ـــ", result: "")]
        var project = TEIProject()
        project.normalise = [.tatweel]
        let file = try write(builder, project: project)
        #expect(token(1, in: file) == " norm=\"اتفاقيه\" orig=\"اتفاقيـــة\">اتفاقية")
        #expect(token(2, in: file) == " norm=\"قديمه\">قديمة")
        #expect(file.contains("<seg type=\"normalised\" ana=\"nm:tatweel\" source=\"src:6-9\">ـــ</seg>"))
        #expect(file.contains("tatweel (U+0640 is removed"))
    }

    @Test func `the fixture with all kinds of changes is written as it stands there`() throws {
        let expected = try Fixture.text("divisions/normalised.xml")
        var builder = DocumentBuilder(
            source: try Fixture.text("divisions/normalised.txt"),
            items: [
                .block(.headline, "الأردن والعراق يوقعان اتفاقية"),
                .removed(.share, "شارك\r\nالخبر عبر \"فيسبوك\" & واتساب"),
                .block(.paragraph, "وقّع الوزيران\u{FFFD} لاتفاقية آخر العام آنذاك."),
            ])
        builder.id = try #require(XMLElement(parsing: Array(expected.utf8))["xml:id"])
        builder.changes = [
            .init(kinds: [.control], original: "\u{200F}", result: ""),
            .init(kinds: [.forbidden], original: "\u{7}", result: "", recorded: "U+0007"),
            .init(kinds: [.invalid], original: "\u{FFFD}", result: "\u{FFFD}", recorded: "C3"),
            .init(kinds: [.presentation], original: "\u{FEFB}", result: "لا"),
            .init(kinds: [.nfc], original: "ا\u{653}", result: "آ"),
            .init(kinds: [.tatweel], original: "ـــ", result: ""),
            .init(kinds: [.presentation, .nfc], original: "\u{FE8D}\u{653}", result: "آ"),
        ]
        let file = try write(builder, level: .plain)
        func body(_ file: String) -> Substring { file[(file.range(of: "\n  <text")?.lowerBound ?? file.endIndex)...] }
        #expect(!body(file).isEmpty)
        #expect(body(file) == body(expected))
        #expect(TEIAccount.imbalance(of: Array(file.utf8), source: Array(builder.source.utf8)) == nil)
    }

    @Test func `the fixture with terms and an undecided reading is written as it stands there`() throws {
        let expected = try Fixture.text("divisions/terms-and-undecided.xml")
        var builder = paragraph(
            "قرأ الوزير [n|العراقي] كتاب [w|ألف ليلة و+ليلة] عن [m|مالي].",
            [
                "n": .init(.term, subtype: "nationality", form: .adjective, entries: [0]),
                "w": .init(.term, subtype: "work", entries: [1]),
                "m": .init(.place, certainty: .unknown, entries: [2, 3]),
            ],
            [
                AuthorityEntry(
                    kind: .nationality, key: "L-0004", main: "عراقي", english: [EnglishForm(.preferred, "Iraqi")]),
                AuthorityEntry(
                    kind: .term, key: "W-0001", main: "ألف ليلة وليلة",
                    english: [EnglishForm(.preferred, "One Thousand and One Nights")]),
                AuthorityEntry(
                    kind: .place, subtype: "country", main: "مالي", english: [EnglishForm(.preferred, "Mali")]),
                AuthorityEntry(kind: .person, main: "مالي"),
            ])
        builder.id = try #require(XMLElement(parsing: Array(expected.utf8))["xml:id"])
        // The fixture has its lists on single lines.
        func body(_ file: String) -> String {
            let text = file[(file.range(of: "\n  <text")?.lowerBound ?? file.endIndex)...]
            return text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
        }
        #expect(body(try write(builder, level: .plain)) == body(expected))
    }

    @Test func `the header says what was used, and only that`() throws {
        let bare = try write(paragraph("قال كذا."))
        for absent in ["resp.glossary", "resp.rules", "resp.model", "calendarDesc", "auth:", "alalc97", " when="] {
            #expect(!bare.contains(absent), "\(absent)")
        }
        #expect(bare.contains("<date>undated</date>"))
        #expect(bare.contains("<title type=\"main\" xml:lang=\"ar\">قال كذا.</title>"))
        #expect(bare.contains("<measure unit=\"words\" quantity=\"2\">2 words</measure>"))
        var builder = paragraph(
            "قال [p|زيد]", ["p": .init(.person, entries: [0])], [AuthorityEntry(kind: .person, key: "z", main: "زيد")])
        builder.path = "folder/a b#1.txt"
        var project = TEIProject()
        project.corpusPath = "../corpus.xml"
        project.date = "2026-01-31"
        project.licence = "https://example.org/a b"
        let full = try write(builder, project: project)
        #expect(full.contains("replacementPattern=\"folder/a%20b%231.txt#char=$1,$2\""))
        #expect(full.contains("replacementPattern=\"../corpus.xml#$1\""))
        #expect(full.contains("corresp=\"auth:z\""))
        #expect(full.contains("<licence target=\"https://example.org/a%20b\">"))
        #expect(full.contains("<change when=\"2026-01-31\""))
        #expect(full.contains(".resp.glossary\""))
    }

    @Test func `a long first paragraph is cut for the title at a space`() throws {
        let words = String(repeating: "كلمة طويلة ", count: 40) + "."
        let root = try XMLElement(parsing: Array(write(paragraph(words), level: .plain).utf8))
        var title = ""
        root.forEach { if $0.name == "title", $0["type"] == "main" { title = $0.string } }
        #expect(title.hasSuffix(" …"))
        #expect(title.count < 120)
        #expect(words.hasPrefix(title.dropLast(2)))
        _ = try write(paragraph(String(repeating: "ك", count: 300)), level: .plain)
    }
}
