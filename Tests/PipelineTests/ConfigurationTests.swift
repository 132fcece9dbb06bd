import JSON
import TestSupport
import Testing
import TextModel

@testable import Pipeline

@Suite struct ConfigurationTests {
    private func read(_ text: String) -> (PipelineConfiguration?, [String]) {
        var diagnostics: [Diagnostic] = []
        let configuration = ConfigurationReader.read(Array(text.utf8), file: "pipeline.json", reporting: &diagnostics)
        return (
            configuration,
            diagnostics.map { diagnostic in
                let place = diagnostic.location
                return "\(place?.file ?? ""):\(place?.line ?? 0):\(place?.column ?? 0): \(diagnostic.message) "
                    + "[\(diagnostic.identifier)] \(diagnostic.help ?? "")"
            }
        )
    }

    @Test func onlyInputIsNeeded() {
        let (configuration, problems) = read(#"{ "input": { "path": "نصوص" } }"#)
        var expected = PipelineConfiguration()
        expected.input.path = "نصوص"
        #expect(configuration == expected)
        #expect(problems == [])
    }

    @Test func takesEveryKey() throws {
        let text = try #require(TestFiles.text(TestFiles.repository + "/pipeline.json"))
        let (configuration, problems) = read(text)
        #expect(problems == [])
        let settings = try #require(configuration)
        #expect(settings.project.date == "2026-01-31")
        #expect(settings.glossaries == ["base", "Glossaries/abraham-accords.tsv"])
        #expect(settings.level == "tokens")
        let (again, _) = read(settings.effective.pretty)
        #expect(again == settings)
    }

    @Test(arguments: [
        (
            #"{ "input": { "path": "a" }, "glosaries": [] }"#,
            #"pipeline.json:1:29: unknown key "glosaries" [unknown-key] did you mean "glossaries"?"#
        ),
        (
            "{\n  \"input\": { \"path\": \"a\",\n    \"pth\": 1 }\n}",
            #"pipeline.json:3:5: unknown key "input.pth" [unknown-key] did you mean "path"?"#
        ),
        (
            #"{ "input": { "path": "a" }, "input": {} }"#,
            #"pipeline.json:1:29: the key "input" is given twice; first at line 1 [duplicate-key] delete one of the two"#
        ),
        (
            "{}",
            #"pipeline.json:1:1: the key "input" is missing [missing-key] add "input": { "path": "Corpus" }"#
        ),
        (
            #"{ "input": {} }"#,
            #"pipeline.json:1:12: the key "input.path" is missing [missing-key] add "path": "Corpus""#
        ),
        (
            #"{ "input": { "path": "a" }, "segment": { "level": "token" } }"#,
            #"pipeline.json:1:51: "segment.level" cannot be "token" [bad-value] did you mean "tokens"? "#
                + "Allowed: plain, sentences, tokens"
        ),
        (
            #"{ "input": { "path": "a" }, "jobs": 1.5 }"#,
            #"pipeline.json:1:37: "jobs" is a number, expected a whole number from 0 to 1024 [bad-value] "#
                + "write a whole number from 0 to 1024"
        ),
        (
            #"{ "input": { "path": "a" }, "clean": { "boilerplate": "yes" } }"#,
            #"pipeline.json:1:55: "clean.boilerplate" is a string, expected true or false [bad-value] "#
                + "write true or false"
        ),
        (
            #"{ "input": { "path": "a" }, "project": { "date": "2026-02-30" } }"#,
            #"pipeline.json:1:50: "project.date" cannot be "2026-02-30" [bad-value] "#
                + "write a date such as 2026-01-31, 2026-01 or 2026"
        ),
        (
            #"{ "input": { "path": "a", "include": ["*.txt", "*.txt"] } }"#,
            #"pipeline.json:1:48: "*.txt" stands twice in "input.include" [repeated-value] delete one of the two"#
        ),
        (
            #"["input"]"#,
            #"pipeline.json:1:1: "the configuration" is a list, expected an object { … } [bad-value] "#
                + "write an object { … }"
        ),
    ])
    func saysWhatIsWrongWhereAndWhatToDo(text: String, expected: String) {
        let (configuration, problems) = read(text)
        #expect(configuration == nil)
        #expect(problems == [expected])
    }

    @Test func reportsEverythingAtOnce() {
        let (_, problems) = read(#"{ "input": { "path": 1 }, "job": 2, "emit": { "validate": "some" } }"#)
        #expect(problems.count == 3)
    }
}
