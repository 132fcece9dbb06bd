import JSON
import SystemPackage
import TestSupport
import Testing

@testable import Pipeline

/// `warraq glossary lint`, `expand` and `stats` as commands: what they print and exit with.
@Suite struct GlossaryCommandTests {
    private static var executable: String {
        let beside = TestFiles.executableFolder + "/warraq"
        return TestFiles.read(beside) == nil ? TestFiles.repository + "/.build/debug/warraq" : beside
    }

    private func run(_ arguments: [String], in folder: TemporaryFolder) -> Ran {
        TestFiles.capture(Self.executable, ["glossary"] + arguments, in: folder, input: "")
    }

    private func folder(_ rows: String..., header: String = "id\tsource\ttarget\ttype\ttest+") -> TemporaryFolder {
        let folder = TemporaryFolder()
        folder.write(([header] + rows).joined(separator: "\n") + "\n", to: "own.tsv")
        return folder
    }

    @Test func nothingToReport() {
        let folder = folder("a\tطنجرة\tTanjara\tplace\tزار [[طنجرة]]")
        for arguments in [["lint", "own.tsv"], ["lint", "own.tsv", "--strict"], ["lint", "own.tsv", "--json"]] {
            let ran = run(arguments, in: folder)
            #expect(ran.status == 0)
            #expect(ran.output.isEmpty, "\(ran.output)")
            #expect(ran.errors == "1 row: nothing to report\n")
        }
        #expect(run(["lint", "own.tsv", "--quiet"], in: folder).errors.isEmpty)
    }

    @Test func aWarningFailsOnlyUnderStrict() {
        let folder = folder("a\tقم\tQom\tplace\t")
        let plain = run(["lint", "own.tsv"], in: folder)
        #expect(plain.status == 0)
        #expect(plain.output.hasPrefix("own.tsv:2:3: warning: source «قم» has 2 letters"))
        #expect(plain.output.contains("[short-wording]\nhelp: "))
        #expect(plain.errors == "1 row: 1 warning\n")
        #expect(run(["lint", "own.tsv", "--strict"], in: folder).status == 1)
    }

    @Test func anErrorFails() throws {
        let folder = folder("a\tطنجرة\tTanjara\tplace\tزار [[مدينة]]", "b\tنهر\t\tplace\t")
        let ran = run(["lint", "own.tsv", "--json"], in: folder)
        #expect(ran.status == 1)
        let findings = try ran.output.split(separator: "\n").map { try JSONReader.read(Array($0.utf8), file: "lint") }
        #expect(findings.compactMap { $0["code"]?.string } == ["test-not-found", "missing-target"])
        #expect(findings.allSatisfy { $0["severity"]?.string == "error" && $0["file"]?.string == "own.tsv" })
    }

    @Test func whatIsNotThereExitsWith2() {
        let ran = run(["lint", "none.tsv"], in: TemporaryFolder())
        #expect(ran.status == 2)
        #expect(ran.output.isEmpty && ran.errors.contains("there is no glossary file none.tsv"))
        let folder = folder("a\tطنجرة\tTanjara\tplace\t")
        #expect(run(["lint", "own.tsv", "--corpus", "none"], in: folder).status == 2)
        #expect(run(["expand", "own.tsv", "--id", "b"], in: folder).status == 2)
    }

    @Test func theBaseIsNotReportedUnderOwnRows() {
        let folder = folder("a\tقم الجديدة\tNew Qom\tplace\t")
        #expect(run(["lint", "base", "own.tsv", "--strict"], in: folder).output.isEmpty)
    }

    @Test func aCorpusIsLookedAt() {
        let folder = folder("a\tطنجرة\tTanjara\tplace\t", "b\tمقلاة\tMiqla\tplace\t")
        folder.write("وصل الوزير إلى طنجرة اليوم ثم عاد من طنجرة.", to: "corpus/one.txt")
        folder.write("سافر الوفد إلى طنجرة أمس.", to: "corpus/two.txt")
        let linted = run(["lint", "own.tsv", "--corpus", "corpus", "--strict"], in: folder)
        #expect(linted.status == 0)
        #expect(
            linted.output.contains(
                "own.tsv:3:3: note: «مقلاة» is in none of 2 documents [never-matched]"))
        let counted = run(["stats", "own.tsv", "--corpus", "corpus"], in: folder)
        #expect(counted.output.contains("\n  documents  2\n  mentions  3\n  rows found  1\n"))
        #expect(counted.output.contains("\n  a  3 (2)\n"))
        #expect(counted.output.hasSuffix("\nnever found: 1 rows\n  b\n"))
    }

    @Test func expandListsFormsAndTheirEnglish() throws {
        let folder = folder("a\tالطنجرة\tTanjara\tplace\t", "b\tنهر\triver\tterm\t")
        let plain = run(["expand", "own.tsv"], in: folder)
        #expect(plain.status == 0)
        #expect(
            plain.output == """
                id\ttext\tproclitics\tform\tarticle\ttarget\tfolding
                a\tالطنجرة\t\tsource\tyes\tTanjara\t2
                b\tنهر\t\tsource\tno\triver\t2
                b\tالنهر\t\tsource\tyes\triver\t2
                b\tنهرا\t\tsource\tno\triver\t2

                """)
        let all = run(["expand", "own.tsv", "--id", "a", "--proclitics", "--json"], in: folder)
        let forms = try all.output.split(separator: "\n").map { try JSONReader.read(Array($0.utf8), file: "expand") }
        let texts = forms.map { $0["text"]?.string ?? "" }
        #expect(texts.contains("وللطنجرة"))
        #expect(forms.count == 12)
    }

    @Test func statsCount() throws {
        let folder = folder("a\tطنجرة\tTanjara\tplace\tزار [[طنجرة]]", "b\tنهر\triver\tterm\t")
        let ran = run(["stats", "own.tsv", "--json"], in: folder)
        #expect(ran.status == 0)
        for member in ["\"rows\": 2", "\"forms\": 4", "\"testSentences\": 1", "\"place\": 1", "\"test+\": 1"] {
            #expect(ran.output.contains(member), "\(ran.output)")
        }
    }

    @Test func aGlossaryOfWhichNothingCanBeUsedExitsWith2() {
        let folder = TemporaryFolder()
        folder.write("", to: "empty.tsv")
        folder.write("%PDF-1.4\n1 0 obj\n", to: "list.tsv")
        folder.write("", to: "sub/a.tsv")
        for arguments in [
            ["expand", "empty.tsv"], ["stats", "empty.tsv"], ["stats", "list.tsv"], ["lint", "list.tsv"],
        ] {
            let ran = run(arguments, in: folder)
            #expect(ran.status == 2, "\(arguments)")
            #expect(ran.output.isEmpty && ran.errors.contains("\nhelp: "))
        }
        #expect(
            run(["lint", "list.tsv"], in: folder).errors.contains("the file is a PDF file, no glossary [not-a-table]"))
        #expect(
            run(["lint", "sub"], in: folder).errors.contains("sub is a folder [no-glossary]\nhelp: name the files"))
        #expect(run(["lint", "none.tsv"], in: folder).errors.contains("help: correct the name; base is the set"))
    }

    @Test func rowsThatCanBeUsedAreListedAndCountedBesideAnError() {
        let folder = folder("a\tطنجرة\tTanjara\tplace\t", "b\tنهر\t\tplace\t")
        for command in ["expand", "stats"] {
            let ran = run([command, "own.tsv"], in: folder)
            #expect(ran.status == 1)
            #expect(!ran.output.isEmpty && ran.errors.contains("own.tsv:3"))
        }
    }

    @Test func aResultThatGoesToAFileBearsNoSignsForTerminals() {
        let folder = folder("a\tقم\tQom\tplace\t")
        for arguments in [["lint", "own.tsv"], ["lint", "own.tsv", "--json"]] {
            let ran = run(arguments, in: folder)
            #expect(ran.output.contains("«قم»") && !ran.output.contains("\u{1B}"))
        }
    }

    // MARK: - convert

    @Test func convertSaysWhatItCannotDo() {
        let folder = folder("a\tقم\tQom\tplace\t")
        let usage: [([String], String)] = [
            (["own.tsv", "out.xyz"], "the name out.xyz does not tell a format"),
            (["own.tsv", "out.tsv", "--to", "wikidata"], "wikidata is read only"),
            (["own.tsv", "out.tsv", "--to", "paper"], "unknown format paper"),
            (["own.tsv", "out.tsv", "--expand-clitics"], "--expand-clitics is for deepl"),
        ]
        for (arguments, message) in usage {
            let ran = run(["convert"] + arguments, in: folder)
            #expect(ran.status == 64 && ran.errors.contains(message), "\(ran.errors)")
        }
        let failures = [
            (["none.tsv", "out.csv"], "unreadable-glossary"), (["own.tsv", "none/out.csv"], "unwritable-output"),
            (["own.tsv", "own.tsv"], "output-is-input"),
        ]
        for (arguments, code) in failures {
            let ran = run(["convert"] + arguments, in: folder)
            #expect(ran.status == 2 && ran.output.isEmpty && ran.errors.contains("[\(code)]\nhelp: "), "\(ran.errors)")
        }
    }

    // MARK: - diff and suggest

    @Test func diffAnswersInJSON() throws {
        let folder = folder("a\tطنجرة\tTanjara\tplace\t")
        folder.write("id\tsource\ttarget\na\tطنجرة\tTanjarah\nb\tمقلاة\tMiqla\n", to: "new.tsv")
        folder.write("وصل الوزير إلى طنجرة ثم إلى مقلاة.", to: "corpus/one.txt")
        let ran = run(["diff", "own.tsv", "new.tsv", "--corpus", "corpus", "--json"], in: folder)
        #expect(ran.status == 0)
        let answer = try JSONReader.read(Array(ran.output.utf8), file: "diff")
        #expect(answer["rows"] != nil, "\(ran.output)")
        #expect(ran.output.contains("Tanjarah") && ran.output.contains("\"b\""))
        #expect(run(["diff", "own.tsv", "none.tsv"], in: folder).status == 2)
        #expect(run(["diff", "own.tsv"], in: folder).status == 64)
    }

    @Test func suggestListsOneTypeAndAnswersInJSON() throws {
        let folder = folder("a\tطنجرة\tTanjara\tplace\t")
        for number in 0..<4 {
            folder.write(
                "وصل الوفد إلى مدينة زمردان. أعلنت هيئة الموانئ الزرقاء أن السفن عادت إلى مدينة زمردان.",
                to: "corpus/\(number).txt")
        }
        let base = ["suggest", "own.tsv", "--corpus", "corpus"]
        let places = run(base + ["--type", "place"], in: folder)
        #expect(places.status == 0)
        #expect(places.output.contains("\tزمردان\t") && !places.output.contains("هيئة الموانئ الزرقاء\t"))
        let all = run(base + ["--format", "json"], in: folder)
        _ = try JSONReader.read(Array(all.output.utf8), file: "suggest")
        #expect(all.output.contains("هيئة الموانئ الزرقاء") && all.output.contains("زمردان"))
        #expect(run(base + ["--type", "planet"], in: folder).status == 64)
        #expect(run(base + ["--output", "none/x.tsv"], in: folder).status == 2)
        #expect(run(["suggest", "own.tsv", "--corpus", "none"], in: folder).status == 2)
    }
}
