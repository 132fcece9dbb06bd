import Glossaries
import Testing
import TextModel

/// Layers, merging, columns, keys and conditions.
@Suite struct LayerTests {
    @Test func aLaterLayerReplacesGivenCells() throws {
        let glossary = compiled(
            "id ⇥ source ⇥ target ⇥ type ⇥ note\ncairo ⇥ القاهرة ⇥ Cairo ⇥ place ⇥ base",
            "id ⇥ source ⇥ target\ncairo ⇥ ⇥ Kairo")
        #expect(glossary.concepts.count == 1)
        let row = try #require(glossary.concepts.first)
        #expect(row.source == "القاهرة")
        #expect(row.target == "Kairo")
        #expect(row.type == .place)
        #expect(row.layer == 1)
        #expect(row.location == SourceLocation(file: "layer1.tsv", line: 2))
        let cells = try #require(glossary.provenance(ofKey: "cairo"))
        #expect(
            cells.map {
                "\($0.column)=\($0.value) \($0.location.file):\($0.location.line ?? 0):\($0.location.column ?? 0)"
            }
                == [
                    "id=cairo layer1.tsv:2:1", "source=القاهرة layer0.tsv:2:7", "target=Kairo layer1.tsv:2:8",
                    "type=place layer0.tsv:2:21", "note=base layer0.tsv:2:27",
                ])
        #expect(glossary.provenance(ofKey: "paris") == nil)
    }

    @Test func replaceDropsWhatEarlierLayersSay() {
        let glossary = compiled(
            "id ⇥ source ⇥ target ⇥ variants\na ⇥ مصر ⇥ Egypt ⇥ المحروسة",
            "id ⇥ source ⇥ target ⇥ layer_mode\na ⇥ مصر ⇥ Misr ⇥ replace")
        #expect(terms("مصر والمحروسة", in: glossary) == ["مصر=a"])
    }

    @Test func offRemovesARow() {
        let glossary = compiled(
            "id ⇥ source ⇥ target\na ⇥ مصر ⇥ Egypt\nb ⇥ ليبيا ⇥ Libya", "id ⇥ source ⇥ target ⇥ status\na ⇥ ⇥ ⇥ off")
        #expect(glossary.concepts.map(\.key) == ["b"])
        #expect(terms("مصر وليبيا", in: glossary) == ["و+ليبيا=b"])
    }

    @Test func sameSourceUnderOtherIdsBothLiveAndTheLaterLayerWins() {
        let glossary = compiled(
            "id ⇥ source ⇥ target ⇥ priority\na ⇥ عين ⇥ eye ⇥ 9", "id ⇥ source ⇥ target\nb ⇥ عين ⇥ spring")
        #expect(glossary.concepts.count == 2)
        #expect(terms("عين", in: glossary) == ["عين=b"])
    }

    @Test(arguments: [
        ("a ⇥ عين ⇥ eye ⇥ 1 ⇥ \nb ⇥ عين ⇥ spring ⇥ 2 ⇥ ", "عين=b"),
        ("a ⇥ عين ⇥ eye ⇥ ⇥ \nb ⇥ عين ⇥ spring ⇥ ⇥ ", "عين=a|b"),
        ("a ⇥ عين ⇥ eye ⇥ ⇥ \nb ⇥ عين ⇥ eye ⇥ ⇥ ", "عين=a"),
        ("b ⇥ عين ⇥ eye ⇥ ⇥ \na ⇥ عين ⇥ eye ⇥ ⇥ ", "عين=a"),
        ("a ⇥ عين ⇥ eye ⇥ ⇥ forbidden\nb ⇥ عين ⇥ spring ⇥ ⇥ ", "عين=b"),
        ("a ⇥ عين ⇥ ⇥ ⇥ blocker\nb ⇥ عين ⇥ spring ⇥ ⇥ ", ""),
    ])
    func ties(_ rows: String, _ expected: String) {
        let glossary = compiled("id ⇥ source ⇥ target ⇥ priority ⇥ status\n" + rows)
        #expect(terms("عين", in: glossary).joined() == expected)
    }

    @Test func aNearerSpellingBeatsAFoldedOne() {
        let glossary = compiled("id ⇥ source ⇥ target ⇥ type\na ⇥ آمال ⇥ Amal ⇥ person\nb ⇥ أمال ⇥ Emal ⇥ person")
        #expect(terms("آمال", in: glossary) == ["آمال=a"])
        #expect(terms("أمال", in: glossary) == ["أمال=b"])
        #expect(terms("امال", in: glossary) == ["امال=a|b"])
    }

    @Test func cellsAreReadAsTheFormatSays() throws {
        let glossary = compiled(
            "\u{FEFF}# comment\r\n#\r\nid ⇥ source ⇥ variants ⇥ target ⇥ type ⇥ gloss ⇥ authority ⇥ own\r\n"
                + "a ⇥ مصر ⇥ المحروسة|  أم الدنيا |\\|x ⇥ Egypt \\\\ here ⇥ org ⇥ one\\ntwo\\tthree ⇥ wd:Q79|gn:357994 ⇥ x\r\n"
                + "#هاشتاغ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ \r\n".replacing("#هاشتاغ", with: "b").replacing(
                    "b ⇥ ⇥ ⇥", with: "b ⇥ #وسم ⇥ ⇥ tag"))
        let row = try #require(glossary.concepts.first)
        #expect(row.variants == ["المحروسة", "أم الدنيا", "|x"])
        #expect(row.target == "Egypt \\ here")
        #expect(row.type == .organization)
        #expect(row.definition == "one\ntwo\tthree")
        #expect(
            row.authorities == [
                AuthorityIdentifier(type: "wikidata", value: "Q79"),
                AuthorityIdentifier(type: "geonames", value: "357994"),
            ])
        #expect(glossary.concepts.map(\.source) == ["مصر", "#وسم"])
        #expect(glossary.provenance(ofKey: "a")?.last?.column == "own")
    }

    @Test(arguments: [
        ("concept", "concept"), ("work", "work"), ("product", "product"), ("other", "other"), ("term", nil),
    ])
    func termSubtypes(_ type: String, _ subtype: String?) {
        let glossary = compiled("source ⇥ target ⇥ type\nمصر ⇥ x ⇥ \(type)")
        #expect(glossary.concepts.first?.type == .term)
        #expect(glossary.concepts.first?.subtype == subtype)
    }

    @Test func keysMadeFromContentAreStableNames() {
        let one = compiled("source ⇥ target\nمصر ⇥ Egypt\nليبيا ⇥ Libya").concepts.map(\.key)
        let two = compiled("target ⇥ source\nLibya ⇥ ليبيا\n\n# moved\nEgypt ⇥ مصر").concepts.map(\.key)
        #expect(one == two.reversed())
        #expect(Set(one).count == 2)
        #expect(one.allSatisfy { $0.hasPrefix("g") && $0.utf8.count == 17 })
    }

    static let conditional = compiled(
        """
        id ⇥ source ⇥ target ⇥ type ⇥ before ⇥ after ⇥ near ⇥ not_before ⇥ not_after ⇥ not_near ⇥ valid_from ⇥ valid_to ⇥ outlet
        mali ⇥ مالي ⇥ Mali ⇥ place ⇥ دولة|جمهورية|شمال شرق ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥
        aden ⇥ عدن ⇥ Aden ⇥ place ⇥ ⇥ ⇥ ⇥ جنات|جنة ⇥ ⇥ ⇥ ⇥ ⇥
        tyre ⇥ صور ⇥ Tyre ⇥ place ⇥ ⇥ اللبنانية|جنوب لبنان ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥
        river ⇥ النيل ⇥ Nile ⇥ place ⇥ ⇥ ⇥ ⇥ ⇥ من ⇥ ⇥ ⇥ ⇥
        bank ⇥ الضفة ⇥ West Bank ⇥ place ⇥ ⇥ ⇥ فلسطين|إسرائيل ⇥ ⇥ ⇥ النهر ⇥ ⇥ ⇥
        old ⇥ مقدونيا ⇥ Macedonia ⇥ place ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ 2019-01 ⇥
        new ⇥ مقدونيا ⇥ North Macedonia ⇥ place ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ 2019-02 ⇥ ⇥
        house ⇥ التنظيم ⇥ the group ⇥ org ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ example.org|*-press
        """)

    @Test(arguments: [
        ("دولة مالي", "مالي=mali"),
        ("ودولة مالي", "مالي=mali"),
        ("لدولة مالي", "مالي=mali"),
        ("جمهوريه مالي", "مالي=mali"),
        ("في شمال شرق مالي", "مالي=mali"),
        ("في شرق مالي", ""),
        ("دولة، مالي", ""),
        ("عجز مالي", ""),
        ("مالي", ""),
        ("مدينة عدن", "عدن=aden"),
        ("جنات عدن", ""),
        ("وجنات عدن", ""),
        ("صور اللبنانية", "صور=tyre"),
        ("صور جنوب لبنان", "صور=tyre"),
        ("صور قديمة", ""),
        ("النيل الأزرق", "النيل=river"),
        ("حاول النيل من خصمه", ""),
        ("الضفة في فلسطين", "الضفة=bank"),
        ("قالت إسرائيل إن الضفة مغلقة", "الضفة=bank"),
        ("الضفة الأخرى", ""),
        ("الضفة الأخرى من النهر في فلسطين", ""),
        ("قالت إسرائيل\nالضفة مغلقة", ""),
    ])
    func conditions(_ sentence: String, _ expected: String) {
        #expect(terms(sentence, in: Self.conditional).joined(separator: " ") == expected)
    }

    @Test(arguments: [
        (nil, "مقدونيا=new|old"),
        ("2018-05-01", "مقدونيا=old"),
        ("2019-01-31", "مقدونيا=old"),
        ("2019-02-01", "مقدونيا=new"),
        ("2024", "مقدونيا=new"),
    ])
    func dates(_ date: String?, _ expected: String) {
        #expect(terms("مقدونيا", in: Self.conditional, context: MatchContext(date: date)).joined() == expected)
    }

    @Test(arguments: [
        (nil, 0), ("example.org", 1), ("news.example.org", 1), ("notexample.org", 0), ("al-press", 1), ("press", 0),
    ])
    func outlets(_ outlet: String?, _ count: Int) {
        #expect(terms("التنظيم", in: Self.conditional, context: MatchContext(outlet: outlet)).count == count)
    }
}
