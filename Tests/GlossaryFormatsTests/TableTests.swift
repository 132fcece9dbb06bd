import GlossaryFormats
import Testing
import TextModel

@Suite struct TableTests {
    /// What other tools export, in their manner: name of the file, text, rows and findings.
    private static let exports: [(name: String, text: String, rows: [String], found: [String])] = [
        (
            "glossary.csv", "source,target,source_lang,target_lang\n\"رصيف, ميناء\",\"quay \"\"A\"\"\",AR,EN\n",
            ["source=رصيف, ميناء; source_lang=AR; target=quay \"A\"; target_lang=EN"], ["0 table-layout"]
        ),
        // DeepL's interface: no header, languages in the third and fourth column.
        (
            "deepl.csv", "quay,رصيف,EN,AR\nport,ميناء,EN,AR\n",
            ["source=رصيف; target=quay", "source=ميناء; target=port"], ["0 table-layout"]
        ),
        // Google's equivalent term set.
        ("set.csv", "en,ar\nquay,رصيف\n", ["source=رصيف; target=quay"], ["0 table-layout"]),
        // memoQ: semicolons, names of languages, a description.
        (
            "memoq.csv", "Entry_ID;Entry_Subject;Arabic;English;English_Def\r\n7;shipping;رصيف;quay;a landing; \r\n",
            [], ["0 table-layout", "2 column-count"]
        ),
        (
            "memoq2.csv", "Entry_ID;Entry_Subject;Arabic;English;English_Def\r\n7;shipping;رصيف;quay;\"a; b\"\r\n",
            ["Entry_ID=7; domain=shipping; gloss=a; b; source=رصيف; target=quay"], ["0 table-layout"]
        ),
        // memoQ with the same columns behind each language: of no meaning here, they are kept and numbered.
        (
            "memoq3.csv", "Entry_ID;Arabic;Term_Info;English;Term_Info\r\n7;رصيف;noun;quay;singular\r\n",
            ["Entry_ID=7; Term_Info=noun; Term_Info-2=singular; source=رصيف; target=quay"], ["0 table-layout"]
        ),
        // Weblate: the project goes from English to Arabic.
        (
            "weblate.csv",
            "\"location\",\"source\",\"target\",\"id\",\"context\",\"translator_comments\"\n"
                + "\"\",\"quay\",\"رصيف\",\"\",\"\",\"of stone\"\n",
            ["note=of stone; source=رصيف; target=quay"], ["0 table-layout", "0 turned-round"]
        ),
        (
            "terms.utf8", "# OmegaT\nرصيف\tquay\tof stone\nميناء\tport\n",
            ["note=of stone; source=رصيف; target=quay", "source=ميناء; target=port"], []
        ),
        (
            "terms.txt", "source term\ttarget term\nرصيف\tquay\n",
            ["source=source term; target=target term", "source=رصيف; target=quay"], ["1 header-as-data"]
        ),
        // A list for upload that calls itself .tsv.
        ("upload.tsv", "رصيف\tquay\nميناء\tport\n", ["source=رصيف; target=quay", "source=ميناء; target=port"], []),
        (
            "query.tsv",
            "item\titemLabel_ar\taltLabel_ar\tlabel_en\n"
                + "http://www.wikidata.org/entity/Q79\tمصر\tجمهورية مصر العربية, أم الدنيا\tEgypt\n"
                + "http://www.wikidata.org/entity/Q99999\tQ99999\t\t\n",
            ["authority=wd:Q79; id=Q79; source=مصر; target=Egypt; variants=جمهورية مصر العربية|أم الدنيا"],
            ["3 no-label"]
        ),
        (
            "verbose.tsv",
            "?item\t?arLabel\t?altLabel\t?enLabel\t?population\n"
                + "<http://www.wikidata.org/entity/Q79>\t\"مصر\"@ar\t\"المحروسة\"@ar\t\"Egypt\"@en\t104\n"
                + "<http://www.wikidata.org/entity/Q79>\t\"مصر\"@ar\t\"أم الدنيا\"@ar\t\"Egypt\"@en\t104\n",
            [
                "authority=wd:Q79; id=Q79; population=104; source=مصر; target=Egypt; variants=المحروسة|أم الدنيا"
            ], []
        ),
        (
            "query.csv", "item,itemLabel,itemAltLabel,label_en\nwd:Q79,مصر,\"أم الدنيا, المحروسة\",Egypt\n",
            ["authority=wd:Q79; id=Q79; source=مصر; target=Egypt; variants=أم الدنيا|المحروسة"], []
        ),
        (
            "list.jsonl", "{\"source\":\"رصيف\",\"target\":\"quay\",\"variants\":\"أ|ب\",\"priority\":5,\"x\":null}\n",
            ["priority=5; source=رصيف; target=quay; variants=أ|ب"], []
        ),
        (
            "list.json",
            "[\n {\"source\": \"\\u0631\\u0635\\u064A\\u0641\", \"target\": \"quay\", \"x\": [\"a\", \"b\"]},\n"
                + " {\"source\": \"\\uD83C\\uDFFA\", \"target\": \"amphora\"}\n]",
            ["source=رصيف; target=quay; x=a|b", "source=🏺; target=amphora"], []
        ),
        (
            "bad.jsonl",
            "{\"source\":\"رصيف\",\"target\":\"quay\"}\n{\"source\":\"ميناء\",}\n{\"source\":\"a\",\"target\":\"b\"}\n",
            ["source=رصيف; target=quay", "source=a; target=b"], ["2 invalid-json"]
        ),
        (
            "nothing.csv", "Wort,Bedeutung,mehr\nرصيف,quay,x\nميناء,port,y\n",
            [
                "note=mehr; source=Wort; target=Bedeutung", "note=x; source=رصيف; target=quay",
                "note=y; source=ميناء; target=port",
            ], ["0 table-layout", "1 header-as-data"]
        ),
        (
            "open.csv", "source,target\nرصيف,quay\n\"ميناء,port\n", ["source=رصيف; target=quay"],
            ["3 unterminated-quote", "0 table-layout"]
        ),
    ]

    @Test(arguments: exports.indices)
    func `exports of other tools are read`(number: Int) {
        let export = Self.exports[number]
        let (rows, found) = Reading.read(export.text, name: export.name)
        #expect(rows == export.rows, "\(export.name)")
        #expect(found == export.found, "\(export.name)")
    }

    @Test func `UTF-16 with a byte order mark is read, other bytes are refused with their line`() {
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in "source\ttarget\nرصيف\tquay\n".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        var found: [String] = []
        #expect(Reading.read(bytes, name: "x.tsv", &found)?.lines == ["source=رصيف; target=quay"])
        #expect(Reading.read(Array("source\ttarget\na\t".utf8) + [0xE1], name: "x.tsv", &found) == nil)
        #expect(found == ["2 not-utf8"])
    }

    @Test func `a table without source or target says which names it has`() {
        let findings = Reading.findings("sourse\ttarget\nا\tb\n", name: "x.tsv")
        #expect(findings.map(\.identifier) == ["missing-column"])
        #expect(findings.first?.help == "rename «sourse» to «source»")
    }

    @Test func `the canonical form is written with its escapes`() {
        var sheet = GlossarySheet(columns: ["source", "variants", "note", "mine"])
        sheet.append(
            [("source", ["# أ|ب"]), ("variants", ["a|b", "c\\d"]), ("note", ["x\ty\nz"]), ("mine", ["1|2"])], line: 1)
        #expect(
            String(decoding: GlossaryWriter.canonicalBytes(of: sheet), as: UTF8.self)
                == "source\tvariants\tnote\tmine\n # أ|ب\ta\\|b|c\\\\d\tx\\ty\\nz\t1\\|2\n")
    }

    @Test(arguments: [
        ("a.TBX", "<tbx/>", GlossaryFormat.tbx), ("a.xml", "<?xml version='1.0'?>\n<martif>", .tbxBasic),
        ("a.xml", "<rdf:RDF xmlns:skos='http://www.w3.org/2004/02/skos/core#'>", .skos),
        ("a", "{\"source\":1}", .jsonl),
        ("a.txt", "id\tsource\ttarget\n", .tsv), ("a.txt", "رصيف\tquay", .omegat), ("a.tsv", "Source\tTarget\n", .tsv),
        ("a.csv", "item,itemLabel_ar\n", .wikidata), ("a.b/c", "", .tsv),
    ])
    func `the format is found out by name and beginning`(name: String, text: String, format: GlossaryFormat) {
        #expect(GlossaryReader.format(of: Array(text.utf8), name: name) == format)
    }
}
