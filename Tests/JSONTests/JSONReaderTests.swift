import JSON
import TestSupport
import Testing
import TextModel

@Suite struct JSONReaderTests {
    private func failure(_ text: String) -> String? {
        do {
            _ = try JSONReader.read(Array(text.utf8), file: "f.json")
            return nil
        } catch {
            let place = error.diagnostic.location
            return
                "\(place?.line ?? 0):\(place?.column ?? 0): \(error.diagnostic.message) [\(error.diagnostic.identifier)]"
        }
    }

    @Test func readsEveryKindOfValue() throws {
        let node = try JSONReader.read(
            Array(#" {"a": [1, -2.5e3, true, false, null], "ب": "سطر\n\u0645\ud83d\ude00\/"} "#.utf8), file: "f")
        #expect(node["ب"]?.string == "سطر\nم😀/")
        guard case .array(let list)? = node["a"]?.value else {
            Issue.record("a is no list")
            return
        }
        #expect(list.map(\.value) == [.number("1"), .number("-2.5e3"), .bool(true), .bool(false), .null])
    }

    @Test(arguments: [
        ("{\"a\": 1,}", "1:9: expected a key in double quotes [invalid-json]"),
        ("[1 2]", "1:4: expected , or ] after a value of the list [invalid-json]"),
        ("{\"a\" 1}", "1:6: expected : after the key \"a\" [invalid-json]"),
        ("{\n  \"a\": 1,\n  \"a\": 2\n}", "3:3: the key \"a\" is given twice; first at line 2 [duplicate-key]"),
        ("{\"a\": 1} // no", "1:10: expected nothing after the value [invalid-json]"),
        ("01", "1:2: a number does not begin with 0 [invalid-json]"),
        ("1.", "1:3: expected a digit (the text ends here) [invalid-json]"),
        ("\"\\x\"", "1:3: unknown escape; after \\ one of \" \\ / b f n r t u is expected [invalid-json]"),
        ("\"\\ud800\"", "1:8: a high surrogate needs a low surrogate after it [invalid-json]"),
        ("\"\\udc00\"", "1:8: a low surrogate without a high surrogate before it [invalid-json]"),
        ("\"مفتوح", "1:7: the string is not closed; expected a double quote (the text ends here) [invalid-json]"),
        ("\"أ\nب\"", "1:3: a line break or control character inside a string; write \\n or \\u00xx [invalid-json]"),
        (
            "",
            "1:1: expected a value: a string in double quotes, a number, true, false, null, [ or { "
                + "(the text ends here) [invalid-json]"
        ),
        ("nul", "1:1: expected a value: a string in double quotes, a number, true, false, null, [ or { [invalid-json]"),
    ])
    func saysWhatIsWrongAndWhere(text: String, expected: String) {
        #expect(failure(text) == expected)
    }

    @Test func refusesDeepNesting() {
        let text = String(repeating: "[", count: 100_000)
        #expect(failure(text)?.contains("nested more than 100 deep") == true)
    }

    @Test func neverTrapsOnRandomBytes() {
        var random = SeededRandom(seed: 7)
        let alphabet = Array(#"{}[]":,\u0123eE+-.truefalsn "#.utf8) + [0xD8, 0xA7, 0xFF, 0x00, 0x0A]
        for _ in 0..<SlowBuild.trials(5_000) {
            let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            }
            if let node = try? JSONReader.read(bytes, file: "f") { #expect(node.offset < bytes.count) }
        }
    }

    @Test func writtenTextReadsBackAsTheSame() throws {
        let text = JSONText.object([
            ("نص", .string("\"\\\u{1}\n\t\u{2028}م")), ("list", .array([.integer(-1), .bool(true), .null])),
            ("empty", .object([])),
        ])
        for form in [text.compact, text.pretty] {
            let node = try JSONReader.read(Array(form.utf8), file: "f")
            #expect(node["نص"]?.string == "\"\\\u{1}\n\t\u{2028}م")
        }
    }
}

@Suite struct JSONSequenceTests {
    /// What is read of a sequence: `line:text` of each string, `line!` for a failure.
    private func read(_ text: String) -> String {
        var found: [String] = []
        JSONReader.readEach(Array(text.utf8), file: "f.jsonl") { value, line in
            switch value {
            case .success(let node): found.append("\(line):\(node["a"]?.string ?? node.string ?? "?")")
            case .failure(let failure): found.append("\(failure.diagnostic.location?.line ?? 0)!")
            }
        }
        return found.joined(separator: " ")
    }

    @Test(arguments: [
        ("", ""), ("\n \n", ""), ("{\"a\":\"x\"}", "1:x"), ("\u{FEFF}{\"a\":\"x\"}\n\n{\"a\":\"y\"}\r\n", "1:x 3:y"),
        ("[{\"a\":\"x\"},\n {\"a\":\"y\"}]", "1:x 2:y"), ("[]", ""), ("{\n\"a\":\n\"x\"}\n\"y\"", "1:x 4:y"),
        // A broken value costs its line and no other.
        ("{\"a\":\"x\"}\n{\"a\":}\n{\"a\":\"z\"}", "1:x 2! 3:z"), ("nonsense\n\"y\"", "1! 2:y"),
    ])
    func `values stand one behind the other or in an array`(_ text: String, _ expected: String) {
        #expect(read(text) == expected)
    }
}
