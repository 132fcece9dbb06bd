import JSON
import TestSupport
import Testing
import TextModel

@testable import Pipeline

@Suite struct ConfigurationSchemaTests {
    private static func plain(_ node: JSONNode) -> PlainJSON {
        switch node.value {
        case .null: .null
        case .bool(let value): .bool(value)
        case .number(let numeral): .number(Double(numeral) ?? .nan)
        case .string(let text): .string(text)
        case .array(let elements): .array(elements.map(plain))
        case .object(let members):
            .object(Dictionary(members.map { ($0.key, plain($0.value)) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    private static func plain(_ text: String) throws -> PlainJSON {
        plain(try JSONReader.read(Array(text.utf8), file: "f"))
    }

    @Test func theShippedSchemaIsTheProgramsOwn() throws {
        let shipped = try #require(TestFiles.text(TestFiles.repository + "/pipeline.schema.json"))
        #expect(shipped == PipelineConfiguration.schema.pretty, "run: make schema")
    }

    @Test func theShippedConfigurationFits() throws {
        let schema = JSONSchema(try Self.plain(PipelineConfiguration.schema.pretty))
        let text = try #require(TestFiles.text(TestFiles.repository + "/pipeline.json"))
        #expect(schema.accepts(try Self.plain(text)))
    }

    /// One key after the other is given each of these values; schema and program must agree on all.
    @Test func schemaAndProgramAgree() throws {
        let schema = JSONSchema(try Self.plain(PipelineConfiguration.schema.pretty))
        let values = [
            "null", "true", "false", "0", "1", "-1", "2", "1024", "1025", "1.5", "8388608", "\"\"", "\"a\"", "\"ar\"",
            "\"en\"", "\"auto\"", "\"text\"", "\"UTF-8\"", "\"tokens\"", "\"plain\"", "\"free\"", "\"all\"",
            "\"2026-01-31\"", "\"2026-13-01\"", "\"2026-01\"", "\"2026\"", "\"26\"", "\"a b\"", "\"9a\"", "\"a-1\"",
            "[]", "[\"a\"]", "[\"a\",\"a\"]", "[\"nfc\"]", "[\"nfc\",\"tatweel\"]", "[\"tei\"]", "[1]", "[\"\"]",
            "{}", "{\"path\": \"a\"}", "{\"path\": \"\"}", "{\"unknown\": 1}",
        ]
        var compared = 0
        for (path, isInput) in Self.paths(ConfigurationKey.all, prefix: []) {
            for value in values {
                var text = value
                for key in path.reversed() { text = "{\"\(key)\": \(text)}" }
                if isInput, path.count == 2, path[1] != "path" {
                    text = "{\"input\": {\"path\": \"a\", \"\(path[1])\": \(value)}}"
                } else if !isInput {
                    text = "{\"input\": {\"path\": \"a\"}, " + text.dropFirst()
                }
                var diagnostics: [Diagnostic] = []
                let configuration = ConfigurationReader.read(Array(text.utf8), file: "f", reporting: &diagnostics)
                let verdict = schema.accepts(try Self.plain(text))
                #expect(verdict == (configuration != nil), "\(text)")
                compared += 1
            }
        }
        #expect(compared > 1_000)
    }

    private static func paths(_ keys: [ConfigurationKey], prefix: [String]) -> [(path: [String], isInput: Bool)] {
        keys.flatMap { key in
            let path = prefix + [key.name]
            var found = [(path: path, isInput: path[0] == "input")]
            if case .object(let inner) = key.shape { found += paths(inner, prefix: path) }
            return found
        }
    }
}
