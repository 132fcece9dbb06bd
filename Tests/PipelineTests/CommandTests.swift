import JSON
import SystemPackage
import TestSupport
import Testing

@testable import Pipeline

/// The program itself: what it prints and what it exits with.
@Suite struct CommandTests {
    /// The program beside the tests.
    private static let program = TestFiles.repository + "/.build/debug/warraq"

    private static var executable: String {
        let beside = TestFiles.executableFolder + "/warraq"
        return TestFiles.read(beside) == nil ? program : beside
    }

    private func run(_ arguments: [String], in folder: TemporaryFolder, input: String = "") -> Ran {
        TestFiles.capture(Self.executable, arguments, in: folder, input: input)
    }

    @Test func wrongArgumentsExitWith64() {
        let folder = TemporaryFolder()
        for arguments in [["run", "--jobs", "-3"], ["--nonsense"], ["explain"], ["pipe", "--emit", "tea"]] {
            let ran = run(arguments, in: folder)
            #expect(ran.status == 64, "\(arguments): \(ran.errors)")
            #expect(ran.output.isEmpty)
            #expect(ran.errors.contains("Error:"))
        }
    }

    @Test func aWrongConfigurationExitsWith2AndSaysWhere() {
        let folder = TemporaryFolder()
        folder.write("{ \"input\": { \"path\": \"Corpus\" },\n  \"glosaries\": [] }", to: "pipeline.json")
        let ran = run(["run"], in: folder)
        #expect(ran.status == 2)
        #expect(
            ran.errors == """
                pipeline.json:2:3: error: unknown key "glosaries" [unknown-key]
                help: did you mean "glossaries"?

                """)
    }

    @Test func withoutAConfigurationItSaysWhatToDo() {
        let ran = run(["run"], in: TemporaryFolder())
        #expect(ran.status == 2)
        #expect(ran.errors.contains("warraq init"))
    }

    @Test func aNewProjectRunsAtOnce() {
        let folder = TemporaryFolder()
        let made = run(["init", "مشروع"], in: folder)
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.split(separator: "\n").count == 6)
        folder.write("وصل وزير الخارجية الأردني إلى القاهرة اليوم.", to: "مشروع/Corpus/خبر.txt")
        folder.write("no Arabic", to: "مشروع/Corpus/bad.txt")
        #expect(run(["check", "--config", "مشروع/pipeline.json"], in: folder).status == 0)
        let ran = run(["run", "--config", "مشروع/pipeline.json"], in: folder)
        #expect(ran.status == 1)
        #expect(ran.output.isEmpty)
        #expect(ran.errors.contains("bad.txt: error: there is no Arabic letter"))
        #expect(folder.files.contains("مشروع/out/tei/خبر.xml"))
        #expect(run(["init", "مشروع"], in: folder).output.isEmpty)
    }

    @Test func aPlanDoesNothing() {
        let folder = TemporaryFolder()
        folder.write("{ \"input\": { \"path\": \"in\" } }", to: "pipeline.json")
        folder.write("وصل الوزير.", to: "in/a.txt")
        folder.write("<p>نص</p>", to: "in/b.html")
        let ran = run(["run", "--plan"], in: folder)
        #expect(ran.status == 0)
        #expect(
            ran.output == """
                a.txt -> ./out/tei/a.xml: new
                b.html -> ./out/tei/b.xml: new
                to do: 2 of 2 documents
                  2 of 2: new

                """)
        #expect(!folder.files.contains { $0.hasPrefix("out") })
    }

    @Test func aListOfFilesIsTakenFromStandardInput() {
        let folder = TemporaryFolder()
        folder.write("{ \"input\": { \"path\": \"in\" } }", to: "pipeline.json")
        folder.write("وصل الوزير إلى بغداد.", to: "x/a.txt")
        folder.write("{\"id\": 1, \"text\": \"وصل الوزير إلى بغداد.\"}\n", to: "x/b.jsonl")
        let ran = run(["run", "--input", "-"], in: folder, input: "x/b.jsonl\nx/a.txt\nx/none.txt\n")
        #expect(ran.status == 1)
        #expect(
            ran.errors.contains("x/none.txt: error: cannot read x/none.txt: No such file or directory [unreadable]"))
        #expect(
            folder.files.filter { $0.hasPrefix("out/tei/") } == ["out/tei/x/a.xml", "out/tei/x/b.jsonl/1.xml"])
        let plan = run(["run", "--input", "-", "--plan"], in: folder, input: "x/b.jsonl\0")
        #expect(
            plan.output == """
                nothing to do: 1 of 1 documents are up to date
                  results without a source: 2; to remove them, run with --prune

                """)
        let empty = run(["run", "--input", "-"], in: folder, input: "\n")
        #expect(empty.status == 2)
        #expect(empty.errors.contains("the list of files on standard input is empty"))
    }

    @Test func theLogCanBeJSON() throws {
        let folder = TemporaryFolder()
        folder.write("{ \"input\": { \"path\": \"in\" } }", to: "pipeline.json")
        folder.write("وصل الوزير إلى بغداد.", to: "in/a.txt")
        folder.write("x", to: "in/b.txt")
        let ran = run(["run", "--log", "json"], in: folder)
        #expect(ran.status == 1)
        let events = try ran.errors.split(separator: "\n").map {
            try JSONReader.read(Array($0.utf8), file: "log")["event"]?.string
        }
        #expect(events == ["started", "written", "rejected", "progress", "finished"])
    }

    @Test func quietSaysOnlyErrors() {
        let folder = TemporaryFolder()
        folder.write("{ \"input\": { \"path\": \"in\" } }", to: "pipeline.json")
        folder.write("وصل الوزير إلى بغداد.", to: "in/a.txt")
        let ran = run(["run", "--quiet"], in: folder)
        #expect(ran.status == 0)
        #expect(ran.errors.isEmpty && ran.output.isEmpty)
    }

    @Test func verifySaysWhatIsWrongAndExitsAccordingly() {
        let folder = TemporaryFolder()
        folder.write("{ \"input\": { \"path\": \"in\" } }", to: "pipeline.json")
        folder.write("وصل الوزير إلى بغداد.\n", to: "in/a.txt")
        #expect(run(["run", "--quiet"], in: folder).status == 0)
        let proven = run(["verify", "out"], in: folder)
        #expect(proven.status == 0)
        #expect(
            proven.output == """
                out: 1 document (0 rejected), 1 accounted for; nothing is wrong
                code points: 22 = 21 kept + 0 removed + 0 changed + 1 white space

                """)
        folder.write("وصل الوزير من بغداد.\n", to: "in/a.txt")
        let changed = run(["verify", "--quiet", "out"], in: folder)
        #expect(changed.status == 1 && changed.output.isEmpty)
        #expect(changed.errors.contains("in/a.txt:1:12: error: the source is not the one that was run"))
        #expect(changed.errors.contains("help: put back the file that was run"))
        #expect(run(["verify", "in"], in: folder).status == 2)
        #expect(run(["verify", "out", "--sources", "none"], in: folder).status == 2)
        #expect(run(["verify"], in: folder).status == 64)
    }

    @Test func explainsWordsAndRows() {
        let folder = TemporaryFolder()
        let word = run(["explain", "وللعراق حصة من مياه المالي"], in: folder)
        #expect(word.status == 0)
        #expect(word.output.contains("و + ل + لعراق → Iraq: chosen"))
        #expect(word.output.contains("المالي → Mali: ال before a wording whose article is forbidden"))
        let row = run(["explain", "--id", "country-iq"], in: folder)
        #expect(row.output.contains("target: Iraq  (base/countries.tsv:"))
        folder.write("id\tsource\ttarget\tstatus\ncountry-iq\tالعراق\tIraq\toff\n", to: "own.tsv")
        folder.write("{\"input\": {\"path\": \".\"}, \"glossaries\": [\"base\", \"own.tsv\"]}", to: "off.json")
        let off = run(["explain", "--id", "country-iq", "--config", "off.json"], in: folder)
        #expect(off.status == 2)
        #expect(off.errors.hasPrefix("own.tsv:2: error: the row country-iq is not in force: its status is off"))
        let unknown = run(["explain", "--id", "country-iqq"], in: folder)
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("did you mean country-iq?"))
    }

    @Test func thePipeAnswers() {
        let folder = TemporaryFolder()
        let ran = run(
            ["pipe", "--emit", "text"], in: folder, input: "{\"id\": 7, \"text\": \"وصل  الوزير.\"}\nnot JSON\n")
        #expect(ran.status == 0)
        #expect(
            ran.output.split(separator: "\n").first
                == "{\"id\":7,\"status\":\"ok\",\"text\":\"وصل الوزير.\"}")
        #expect(ran.output.split(separator: "\n").count == 2)
    }

    @Test func theConfigurationInForceIsAConfiguration() {
        let folder = TemporaryFolder()
        folder.write("{ \"input\": { \"path\": \"in\" }, \"jobs\": 3 }", to: "pipeline.json")
        let shown = run(["config"], in: folder)
        #expect(shown.status == 0)
        folder.write(shown.output, to: "again.json")
        #expect(run(["config", "--config", "again.json"], in: folder).output == shown.output)
    }
}
