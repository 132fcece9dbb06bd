import JSON
import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

/// Files with the rules of single sites.
@Suite struct SiteRulesTests {
    private static func read(_ text: String) -> (rules: SiteRules?, findings: [String]) {
        var diagnostics: [Diagnostic] = []
        let rules = SiteRulesReader.read(
            Array(text.utf8), file: "Sites/a.json", selectorFault: { $0.hasPrefix("!") ? "it begins with !" : nil },
            reporting: &diagnostics)
        return (
            rules,
            diagnostics.map {
                "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.identifier) \($0.help ?? "")"
            }
        )
    }

    @Test func everythingIsReadWithItsPlace() throws {
        let (rules, findings) = Self.read(
            """
            { "hosts": ["www.Marafi.example", "مرافئ"],
              "keep": ["//article"], "drop": ["div.more", ".note"],
              "phrases": ["كن صديقا للجريدة",
                          "عدد اليوم…"],
              "title": "h1", "date": ["time"], "byline": [".by"] }
            """)
        #expect(findings == [])
        let read = try #require(rules)
        #expect(read.hosts == ["marafi.example", "مرافئ"])
        #expect(read.keep.map(\.text) == ["//article"])
        #expect(read.drop.map(\.text) == ["div.more", ".note"])
        #expect(read.title.map(\.text) == ["h1"])
        #expect(read.date.map(\.text) == ["time"])
        #expect(read.byline.map(\.text) == [".by"])
        #expect(read.phrases.map(\.text) == ["كن صديقا للجريدة", "عدد اليوم…"])
        #expect(read.phrases.map(\.location.line) == [3, 4])
        #expect(read.phrases.map(\.location.column) == [15, 15])
    }

    @Test(arguments: [
        ("{ \"hosts\": [\"a\"], \"phrase\": [\"خبر\"] }", "1:19 unknown-key did you mean \"phrases\"?"),
        ("{ \"phrases\": [\"خبر\"] }", "1:1 missing-key add \"hosts\": [\"example.com\"]"),
        ("{ \"hosts\": [] }", "1:1 missing-key add \"hosts\": [\"example.com\"]"),
        ("{ \"hosts\": [\"https://www.a.example/x\"] }", "1:13 bad-value write \"a.example\""),
        ("{ \"hosts\": 3 }", "1:12 bad-value write \"hosts\": [\"…\"]"),
        ("[]", "1:1 bad-value write { \"hosts\": [\"example.com\"], \"phrases\": [\"…\"] }"),
        (
            "{ \"hosts\": [\"a\"], \"phrases\": [\"***\"] }",
            "1:31 bad-value write the words of the line; signs between them do not matter"
        ),
        ("{ \"hosts\": [\"a\"], \"phrases\": [\" \"] }", "1:31 bad-value write a string that is not empty"),
        ("{ \"hosts\": [\"a\"], \"phrases\": [\"خبر\", \"خبر\"] }", "1:38 repeated-value delete one of the two"),
        (
            "{ \"hosts\": [\"a\"], \"drop\": [\"!x\"] }",
            "1:28 invalid-selector write an XPath such as //div[@class='note'], or CSS such as div.note"
        ),
    ])
    func whatIsWrongIsSaidWithItsPlace(text: String, expected: String) {
        let (rules, findings) = Self.read(text)
        #expect(rules == nil)
        #expect(findings.first == expected)
    }

    @Test func rulesOfTheFolderReachTheRunAndTheManifest() async throws {
        let folder = TemporaryFolder()
        let article = """
            افتتاح رصيف الصيادين في مرفأ الغروب
            قال سالم الرواحي إن الرصيف سيستقبل القوارب ابتداء من صباح الأحد المقبل.
            كن صديقا للجريدة
            وأضافت هند المرزوقي أن كلفة الرصيف بلغت ثلاثة ملايين ريال.
            """
        folder.write(article, to: "Corpus/marafi/1.txt")
        folder.write(article, to: "Corpus/other/1.txt")
        folder.write(
            "{ \"hosts\": [\"marafi\"], \"phrases\": [\"كن صديقا…\", \"لا وجود لها\"] }", to: "Sites/marafi.json")
        folder.write("no rules", to: "Sites/README.md")
        folder.write("{ \"input\": { \"path\": \"Corpus\" }, \"glossaries\": [] }", to: "pipeline.json")
        var diagnostics: [Diagnostic] = []
        let (configuration, home) = try PreparedLine.configuration(
            from: FilePath(folder.file("pipeline.json")), reporting: &diagnostics)
        let prepared = try PreparedLine(
            configuration, folder: home, configurationFile: "pipeline.json", reporting: &diagnostics)
        #expect(prepared.sites.map(\.name) == ["Sites/marafi.json"])
        let run = try CorpusRun(prepared, reporting: &diagnostics)
        #expect(diagnostics.isEmpty)
        run.checkSites(reporting: &diagnostics)
        #expect(diagnostics.map(\.identifier) == ["site-rule-unused"])
        #expect(diagnostics.first?.location == SourceLocation(file: "Sites/marafi.json", line: 1, column: 49))
        _ = try await run.run(control: RunControl()) { _ in }
        let removed = CSVRows.read(try #require(TestFiles.read(folder.file("out/removed.csv")))).dropFirst()
        #expect(
            removed.map { [$0[0], $0[3], $0[4], $0[5]] } == [
                ["marafi/1.txt", "site", "site-phrase", "كن صديقا للجريدة"]
            ])
        let manifest = try JSONReader.read(try #require(TestFiles.read(folder.file("out/run.json"))), file: "run.json")
        guard case .array(let sites)? = manifest["sites"]?.value else {
            Issue.record("run.json names no sites")
            return
        }
        #expect(sites.map { $0["file"]?.string } == ["Sites/marafi.json"])
    }

    @Test func aBadFileStopsEverything() throws {
        let folder = TemporaryFolder()
        folder.write("{ \"hosts\": [\"a\"], \"drops\": [] }", to: "Sites/a.json")
        folder.write("{ \"hosts\": [\"b\"", to: "Sites/b.json")
        var configuration = SampleLine.prepared.configuration
        configuration.glossaries = []
        var diagnostics: [Diagnostic] = []
        let failure = #expect(throws: PreparedLine.Failure.self) {
            try PreparedLine(
                configuration, folder: FilePath(folder.path), configurationFile: "pipeline.json",
                reporting: &diagnostics)
        }
        #expect(failure?.diagnostics.map(\.identifier) == ["unknown-key", "invalid-json"])
    }

    @Test func aFolderThatIsNamedShouldBeThere() {
        let folder = TemporaryFolder()
        var diagnostics: [Diagnostic] = []
        let files = SiteRulesFolder.read(
            "Rules", relativeTo: FilePath(folder.path), configurationFile: "pipeline.json", reporting: &diagnostics)
        #expect(files.isEmpty)
        #expect(diagnostics.map(\.identifier) == ["no-site-rules"])
        diagnostics = []
        _ = SiteRulesFolder.read(
            "Sites", relativeTo: FilePath(folder.path), configurationFile: "pipeline.json", reporting: &diagnostics)
        #expect(diagnostics.isEmpty)
    }

    @Test func selectorsAreCheckedAndThoseThatFitNothingAreNamed() async throws {
        let folder = TemporaryFolder()
        folder.write(
            "<html><head><meta property='og:url' content='https://www.marafi.example/1'></head><body>"
                + "<div class='mast'>صحيفة الميناء</div><article><h1>افتتاح الجسر</h1>"
                + "<p>افتتح الوزير الجسر صباح اليوم، بحضور الأهالي.</p></article></body></html>", to: "Corpus/1.html")
        folder.write("{ \"input\": { \"path\": \"Corpus\" }, \"glossaries\": [] }", to: "pipeline.json")
        folder.write(
            "{ \"hosts\": [\"marafi.example\"], \"drop\": [\".mast\", \".gone\"] }", to: "Sites/marafi.json")
        var diagnostics: [Diagnostic] = []
        let (configuration, home) = try PreparedLine.configuration(
            from: FilePath(folder.file("pipeline.json")), reporting: &diagnostics)
        let prepared = try PreparedLine(
            configuration, folder: home, configurationFile: "pipeline.json", reporting: &diagnostics)
        try CorpusRun(prepared, reporting: &diagnostics).checkSites(reporting: &diagnostics)
        #expect(diagnostics.map(\.identifier) == ["site-rule-unused"])
        #expect(diagnostics.first?.message.contains(".gone") ?? false)

        folder.write("{ \"hosts\": [\"marafi.example\"], \"drop\": [\"div[\"] }", to: "Sites/marafi.json")
        #expect(throws: PreparedLine.Failure.self) {
            var ignored: [Diagnostic] = []
            _ = try PreparedLine(
                configuration, folder: home, configurationFile: "pipeline.json", reporting: &ignored)
        }
    }
}
