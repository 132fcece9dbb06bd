import Glossaries
import Testing
import TextModel

/// Conditions on the words round a match: lists, clitics of the neighbours, signs between; dates and outlets.
@Suite struct ConditionTests {
    static let glossary = compiled(
        """
        id ⇥ source ⇥ variants ⇥ target ⇥ type ⇥ subtype ⇥ domain ⇥ status ⇥ before ⇥ after ⇥ near ⇥ not_near ⇥ not_before ⇥ not_after ⇥ article
        sheikh ⇥ الشيخ ⇥ شيخة ⇥ Sheikh ⇥ role ⇥ honorific ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ optional
        doctor ⇥ دكتور ⇥ ⇥ ⇥ term ⇥ ⇥ titles ⇥ off ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥
        general ⇥ الأمين العام ⇥ ⇥ ⇥ term ⇥ ⇥ titles ⇥ off ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥
        amal ⇥ أمل ⇥ ⇥ Amal ⇥ person ⇥ ⇥ ⇥ ⇥ @titles | @honorific | السيدة ⇥ ⇥ ⇥ ⇥ ⇥ ⇥
        jasmine ⇥ ياسمين ⇥ ⇥ Yasmin ⇥ person ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ شاي | زهر ⇥ بيضاء ⇥
        bank ⇥ الضفة ⇥ ⇥ West Bank ⇥ place ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ مستوطنة ⇥ نهر ⇥ ⇥ ⇥
        """)

    @Test(arguments: [
        // Members of lists, cited with ال or without, of rows in force and of rows that serve the list alone.
        ("قالت الدكتور أمل", "أمل=amal"), ("دكتور أمل", "أمل=amal"), ("الشيخة أمل", "الشيخة=sheikh أمل=amal"),
        ("شيخ أمل", "شيخ=sheikh أمل=amal"), ("الأمين العام أمل", "أمل=amal"), ("وللأمين العام أمل", "أمل=amal"),
        ("السيدة أمل", "أمل=amal"), ("سيدة أمل", ""), ("العام أمل", ""), ("على أمل", ""), ("أمل", ""),
        // Quotation marks and brackets between are looked over; a comma, a stop or a line end parts.
        ("الدكتور «أمل»", "أمل=amal"), ("الدكتور (أمل)", "أمل=amal"), ("دكتور، أمل", ""), ("دكتور. أمل", ""),
        ("دكتور\nأمل", ""),
        ("شاي ياسمين وشاي ياسمين وللشاي ياسمين", ""), ("زهره ياسمين", ""), ("مع ياسمين", "ياسمين=jasmine"),
        ("ياسمين بيضاء", ""), ("ياسمين، بيضاء", "ياسمين=jasmine"),
        // Neighbours with pronouns; ten words on either side.
        ("الضفة ومستوطناتها ومستوطنته", "الضفة=bank"), ("الضفة نهرها في مستوطنة", ""),
        ("الضفة ا ب ج د ه و ز ح ط مستوطنة", "الضفة=bank"), ("الضفة ا ب ج د ه و ز ح ط ي مستوطنة", ""),
        ("المستوطنة ا ب ج د ه و ز ح ط الضفة", "الضفة=bank"), ("مستوطنة\nالضفة", ""),
    ])
    func neighbours(_ sentence: String, _ expected: String) {
        #expect(terms(sentence, in: Self.glossary).joined(separator: " ") == expected)
    }

    @Test func anUnknownListIsAnErrorWithTheNearestName() {
        var diagnostics: [Diagnostic] = []
        let text = """
            id ⇥ source ⇥ target ⇥ domain ⇥ before
            a ⇥ دكتور ⇥ doctor ⇥ titles ⇥
            b ⇥ أمل ⇥ Amal ⇥ ⇥ @titels
            """
        _ = GlossaryCompiler().compile([file(text)], reporting: &diagnostics)
        #expect(diagnostics.map(\.identifier) == ["unknown-list"])
        #expect(
            diagnostics.first?.location
                == SourceLocation(file: "terms.tsv", line: 3, column: diagnostics.first?.location?.column))
        #expect(diagnostics.first?.help?.hasPrefix("did you mean @titles?") == true)
    }

    @Test func cellsOfTheSameWordsHoldAndFailAlike() {
        var diagnostics: [Diagnostic] = []
        let text = """
            id ⇥ source ⇥ target ⇥ type ⇥ domain ⇥ before
            doctor ⇥ دكتور ⇥ doctor ⇥ role ⇥ titles ⇥
            amal ⇥ أمل ⇥ Amal ⇥ person ⇥ ⇥ @titles
            rana ⇥ رنا ⇥ Rana ⇥ person ⇥ ⇥ @titles
            nour ⇥ نور ⇥ Nour ⇥ person ⇥ ⇥ @nobody
            salma ⇥ سلمى ⇥ Salma ⇥ person ⇥ ⇥ @nobody
            """
        let glossary = GlossaryCompiler().compile([file(text)], reporting: &diagnostics)
        #expect(terms("دكتور أمل ورنا", in: glossary) == ["دكتور=doctor", "أمل=amal"])
        #expect(terms("أمل ودكتور رنا", in: glossary) == ["و+دكتور=doctor", "رنا=rana"])
        #expect(diagnostics.map(\.identifier) == ["unknown-list", "unknown-list"])
        #expect(diagnostics.map(\.location?.line) == [5, 6])
    }

    @Test func aRowPutOffByALaterLayerLeavesItsList() {
        let glossary = compiled(
            """
            id ⇥ source ⇥ target ⇥ type ⇥ domain ⇥ before
            doctor ⇥ دكتور ⇥ doctor ⇥ role ⇥ titles ⇥
            judge ⇥ قاض ⇥ judge ⇥ role ⇥ titles ⇥
            amal ⇥ أمل ⇥ Amal ⇥ person ⇥ ⇥ @titles
            """,
            """
            id ⇥ source ⇥ target ⇥ status
            doctor ⇥ دكتور ⇥ ⇥ off
            """)
        #expect(terms("دكتور أمل", in: glossary).isEmpty)
        #expect(terms("قاض أمل", in: glossary) == ["قاض=judge", "أمل=amal"])
    }

    @Test(
        arguments: [
            ("example.org", nil, true), ("Example.ORG", nil, true), (nil, "news.example.org", true),
            (nil, "example.com", false),
            ("al-press", nil, true), ("press", nil, false), ("x.daily.net", nil, true), ("dailyXnet", nil, false),
            (nil, nil, false), ("other", "www2.example.org", true), ("a-mid-b", nil, true), ("a-mid-", nil, false),
        ] as [(String?, String?, Bool)])
    func outlets(_ outlet: String?, _ host: String?, _ isFound: Bool) {
        let glossary = compiled(
            "id ⇥ source ⇥ target ⇥ outlet\nx ⇥ المقاومة ⇥ the Resistance ⇥ example.org | al-* | *.daily.net | a*mid*b")
        let context = MatchContext(outlet: outlet, host: host)
        #expect(!terms("المقاومة", in: glossary, context: context).isEmpty == isFound)
    }

    @Test(
        arguments: [
            ("https://www.Example.org/a/b?c", "www.example.org"),
            ("http://user@news.example.org:8080/x", "news.example.org"),
            ("example.org/path", "example.org"), ("https://", nil), ("", nil),
        ] as [(String, String?)])
    func hosts(_ url: String, _ expected: String?) {
        #expect(MatchContext.host(of: url) == expected)
    }

    @Test(arguments: [
        ("2018", "مقدونيا=old"), ("2019", "مقدونيا=new|old"), ("2019-02", "مقدونيا=new|old"),
        ("2019-02-13", "مقدونيا=new"),
        ("2019-02-12", "مقدونيا=new|old"), ("2020-01-01", "مقدونيا=new"),
    ])
    func partialDates(_ date: String, _ expected: String) {
        let glossary = compiled(
            """
            id ⇥ source ⇥ target ⇥ type ⇥ valid_from ⇥ valid_to
            old ⇥ مقدونيا ⇥ Macedonia ⇥ place ⇥ ⇥ 2019-02-12
            new ⇥ مقدونيا ⇥ North Macedonia ⇥ place ⇥ 2019-02 ⇥
            """)
        #expect(terms("مقدونيا", in: glossary, context: MatchContext(date: date)).joined() == expected)
    }
}
