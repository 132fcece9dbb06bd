import JSON
import TestSupport
import Testing
import TextModel

@testable import Pipeline

/// `warraq clean`.
@Suite struct CleanCommandTests {
    private static var executable: String {
        let beside = TestFiles.executableFolder + "/warraq"
        return TestFiles.read(beside) == nil ? TestFiles.repository + "/.build/debug/warraq" : beside
    }

    private static func run(_ arguments: [String], in folder: TemporaryFolder) -> Ran {
        TestFiles.capture(executable, ["clean"] + arguments, in: folder)
    }

    private static func folder() -> TemporaryFolder {
        let folder = TemporaryFolder()
        let outlet = MadeOutlet(name: "مرافئ", count: 30, manner: [.background, .banner], seed: 4)
        for (place, document) in outlet.documents.enumerated() {
            folder.write(document.text, to: "in/مرافئ/\(100 + place).txt")
        }
        return folder
    }

    @Test func suggestProposesPhrasesWithEvidence() throws {
        let folder = Self.folder()
        let ran = Self.run(["suggest", "--input", "in", "--json", "--jobs", "2"], in: folder)
        #expect(ran.status == 0, "\(ran.errors)")
        let json = try JSONReader.read(Array(ran.output.utf8), file: "suggest")
        guard case .array(let sites)? = json["sites"]?.value, let site = sites.first,
            case .array(let evidence)? = site["evidence"]?.value
        else {
            Issue.record("no site: \(ran.output)")
            return
        }
        #expect(sites.count == 1)
        #expect(site["outlet"]?.string == "مرافئ")
        let phrases = evidence.compactMap { $0["phrase"]?.string }
        #expect(phrases.contains("صحيفة مرافئ اليومية"))
        #expect(phrases.contains("أسرة مرافئ تحييكم"))
        // What a rule of wording removes already needs no phrase.
        #expect(!phrases.contains("حملوا تطبيق مرافئ على هواتفكم"))
        #expect(!phrases.contains { $0.hasPrefix("وكانت لجنة") })
        let first = try #require(evidence.first { $0["phrase"]?.string == "صحيفة مرافئ اليومية" })
        #expect(first["share"]?.value == .number("100"))
        #expect(first["parts"]?["head"]?.value == .number("30"))
        #expect(first["parts"]?["foot"]?.value == .number("0"))
        // The same for any number of workers.
        #expect(Self.run(["suggest", "--input", "in", "--json", "--jobs", "1"], in: folder).output == ran.output)
    }

    @Test func theFilesWrittenAreReadByARunAndNeverOverwritten() throws {
        let folder = Self.folder()
        let ran = Self.run(["suggest", "--input", "in", "--output", "Sites"], in: folder)
        #expect(ran.status == 0, "\(ran.errors)")
        #expect(ran.output == "Sites/مرافئ.json\n")
        let bytes = try #require(TestFiles.read(folder.file("Sites/مرافئ.json")))
        var diagnostics: [Diagnostic] = []
        let rules = try #require(SiteRulesReader.read(bytes, file: "a.json", reporting: &diagnostics))
        #expect(diagnostics.isEmpty)
        #expect(rules.hosts == ["مرافئ"])
        #expect(rules.phrases.count >= 8)
        let again = Self.run(["suggest", "--input", "in", "--output", "Sites"], in: folder)
        #expect(again.output.isEmpty)
        #expect(again.errors.contains("was left as it is"))
        #expect(TestFiles.read(folder.file("Sites/مرافئ.json")) == bytes)
        // With the rules in force nothing of them is proposed again.
        folder.write(
            "{ \"input\": { \"path\": \"in\", \"include\": [\"**/*.txt\"] }, \"glossaries\": [] }", to: "pipeline.json")
        let third = Self.run(["suggest"], in: folder)
        #expect(third.status == 0, "\(third.errors)")
        #expect(!third.output.contains("صحيفة مرافئ اليومية"))
    }

    @Test func textSaysWhereAndHowOften() {
        let ran = Self.run(["suggest", "--input", "in"], in: Self.folder())
        #expect(ran.output.contains("«أسرة مرافئ تحييكم»: in 100 % of the documents (30), always below the text"))
        #expect(ran.output.contains("for example مرافئ/100.txt"))
    }

    @Test func rulesAreListed() {
        let ran = Self.run(["rules"], in: TemporaryFolder())
        #expect(ran.status == 0)
        #expect(ran.output.contains("recurring-line (site): "))
        #expect(ran.output.contains("site-phrase (site): "))
    }

    @Test(arguments: [["--min-documents", "2"], ["--min-share", "0"], ["--limit", "0"], ["--jobs", "-1"]])
    func wrongArgumentsExitWith64(arguments: [String]) {
        #expect(Self.run(["suggest"] + arguments, in: TemporaryFolder()).status == 64)
    }
}
