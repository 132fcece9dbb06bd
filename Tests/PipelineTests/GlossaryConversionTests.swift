import Glossaries
import GlossaryFormats
import Pipeline
import SystemPackage
import TestSupport
import Testing
import TextModel

@Suite struct GlossaryConversionTests {
    private static let program = TestFiles.executableFolder + "/warraq"

    private static let glossary = """
        # of the harbour
        id\tsource\ttarget\tvariants\ttype\tarticle
        city-cairo\tالقاهرة\tCairo\t\tplace\trequired
        fees\tرسوم عبور\ttransit fees\tرسوم المرور\tterm\t

        """

    @Test func `a glossary goes to TBX and back; the report is on standard error`() {
        let folder = TemporaryFolder()
        folder.write(Self.glossary, to: "a.tsv")
        let there = TestFiles.capture(Self.program, ["glossary", "convert", "a.tsv", "a.tbx"], in: folder, input: "")
        #expect(there.status == 0)
        #expect(there.output == "")
        #expect(
            there.errors == """
                tbx: 2 rows read, 2 written
                type: left out in 2 rows
                article: left out in 1 row
                1 comment left out

                """)
        let back = TestFiles.capture(
            Self.program, ["glossary", "convert", "a.tbx", "-", "--to", "tsv"], in: folder, input: "")
        #expect(
            back.output
                == "id\tsource\tvariants\ttarget\ncity-cairo\tالقاهرة\t\tCairo\nfees\tرسوم عبور\tرسوم المرور\ttransit fees\n"
        )
        #expect(back.errors == "tsv: 2 rows read, 2 written\nnothing was lost\n")
    }

    @Test func `forms with prefixes are written for tools that match exactly`() {
        let folder = TemporaryFolder()
        folder.write(Self.glossary, to: "a.tsv")
        let ran = TestFiles.capture(
            Self.program, ["glossary", "convert", "a.tsv", "-", "--to", "deepl", "--expand-clitics", "--quiet"],
            in: folder,
            input: "")
        #expect(ran.status == 0)
        #expect(ran.errors == "")
        let lines = ran.output.split(separator: "\n")
        #expect(lines.contains("القاهرة\tCairo"))
        #expect(lines.contains("وللقاهرة\tCairo"))
        #expect(lines.contains("بالقاهرة\tCairo"))
        #expect(lines.contains("ورسوم المرور\ttransit fees"))
        #expect(!lines.contains { $0.hasPrefix("قاهرة\t") })
    }

    @Test(arguments: [
        (["a.tsv", "a.tsv"], Int32(2), "output-is-input"), (["none.tsv", "b.tbx"], 2, "unreadable-glossary"),
        (["a.tsv", "b.xyz"], 64, "does not tell a format"), (["a.tsv", "b.tsv", "--to", "wikidata"], 64, "read only"),
        (["a.tsv", "b.tbx", "--expand-clitics"], 64, "--expand-clitics is for"),
        (["a.tsv", "none/b.tbx"], 2, "unwritable-output"), (["bad.jsonl", "b.tsv"], 1, "invalid-json"),
    ])
    func `what cannot be done is said`(arguments: [String], status: Int32, message: String) {
        let folder = TemporaryFolder()
        folder.write(Self.glossary, to: "a.tsv")
        folder.write("{\"source\":\"أ\",\"target\":\"a\"}\n{\"source\":}\n", to: "bad.jsonl")
        let ran = TestFiles.capture(Self.program, ["glossary", "convert"] + arguments, in: folder, input: "")
        #expect(ran.status == status)
        #expect(ran.errors.contains(message))
        #expect(TestFiles.text(folder.file("a.tsv")) == Self.glossary)
    }

    @Test func `pipeline.json takes every format, and findings name the lines the user wrote`() throws {
        let folder = TemporaryFolder()
        folder.write(
            """
            <tbx type="TBX-Basic" style="dca" xml:lang="ar" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
            <conceptEntry id="harbour"><langSec xml:lang="ar"><termSec><term>مجلس الميناء</term></termSec></langSec>
            <langSec xml:lang="en"><termSec><term>Harbour Council</term></termSec></langSec></conceptEntry>
            <conceptEntry id="tax"><langSec xml:lang="ar"><termSec><term>ضريبة</term></termSec></langSec>
            <langSec xml:lang="en"><termSec><term>tax</term></termSec></langSec></conceptEntry>
            </body></text></tbx>
            """, to: "terms.tbx")
        folder.write("{\"source\":\"رصيف\",\"target\":\"quay\"}\n", to: "more.jsonl")
        folder.write("source;target\nمرسى;berth\n", to: "more.csv")
        var diagnostics: [Diagnostic] = []
        let bench = try GlossaryWorkbench(
            ["terms.tbx", "more.jsonl", "more.csv"], relativeTo: FilePath(folder.path),
            origin: SourceLocation(file: "x"), reporting: &diagnostics)
        #expect(diagnostics.map(\.identifier) == ["table-layout"])
        let glossary = bench.compiler.compile(bench.files, reporting: &diagnostics)
        #expect(glossary.concepts.map(\.source) == ["مجلس الميناء", "ضريبة", "رصيف", "مرسى"])
        #expect(glossary.concepts.map(\.location.line) == [2, 4, 1, 2])
        #expect(glossary.concepts.map(\.location.file) == ["terms.tbx", "terms.tbx", "more.jsonl", "more.csv"])
        #expect(glossary.concepts.map(\.location.column) == [nil, nil, nil, nil])
        #expect(bench.files[0].originalBytes == TestFiles.read(folder.file("terms.tbx")))
    }
}
