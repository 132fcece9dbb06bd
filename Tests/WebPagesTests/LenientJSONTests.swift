import TestSupport
import Testing

@testable import WebPages

@Suite struct LenientJSONTests {
    private func first(_ text: String) -> LenientJSON? { LenientJSON.values(in: Array(text.utf8)).first }

    @Test(
        "a headline in JSON that is right, and in JSON that is wrong as templates make it wrong",
        arguments: [
            ("{\"headline\": \"خبر\"}", "خبر"), ("{\"a\": [1, {\"b\": null}], \"headline\": \"خبر\"}", "خبر"),
            ("{\"headline\": \"\\u062e\\u0628\\u0631 \\ud83d\\ude00\"}", "خبر 😀"),
            ("{\"headline\": \"a\\/b\\\"c\"}", "a/b\"c"),
            // comments and declarations of character data round it
            ("<!-- {\"headline\": \"خبر\"} -->", "خبر"), ("//<![CDATA[\n{\"headline\": \"خبر\"}\n//]]>", "خبر"),
            ("/* x */ {\"headline\": /* y */ \"خبر\"};", "خبر"),
            // commas too many and too few
            ("{\"a\": [1, 2,], \"headline\": \"خبر\",}", "خبر"), ("{,\"headline\": \"خبر\",,}", "خبر"),
            ("{\"a\": \"b\"\n\"headline\": \"خبر\"}", "خبر"),
            // line ends, tabs and quotation marks that nobody escaped
            ("{\"headline\": \"خبر\nمهم\t\", \"a\": 1}", "خبر\nمهم\t"),
            ("{\"headline\": \"قال \"نعم\" اليوم\"}", "قال \"نعم\" اليوم"),
            ("{\"headline\": \"\"نعم\" قال\", \"a\": 1}", "\"نعم\" قال"), ("{\"headline\": \"a\\'b\\x\"}", "a'bx"),
            // cut off
            ("{\"headline\": \"خبر\"", "خبر"), ("{\"headline\": \"خبر", "خبر"), ("{\"a\": [{\"headline\": \"خ", nil),
            // names without quotation marks, one name twice, values missing
            ("{headline: \"خبر\"}", "خبر"), ("{\"headline\": \"أول\", \"headline\": \"ثان\"}", "أول"),
            ("{\"a\": , \"headline\": \"خبر\"}", "خبر"), ("{\"a\" \"b\" : 1, \"headline\": \"خبر\"}", "خبر"),
            ("{\"headline\": 5}", nil), ("\"headline\"", nil), ("", nil), ("{\"headline\": \"\\ud83d\"}", "\u{FFFD}"),
        ] as [(String, String?)])
    func headline(text: String, expected: String?) {
        #expect(first(text)?["headline"]?.text == expected)
    }

    @Test func severalValuesInOneScript() {
        let values = LenientJSON.values(in: Array("{\"a\": 1}{\"a\": 2}\n[{\"a\": 3}]".utf8))
        #expect(values.count == 3)
        #expect(values[1]["a"] == .word("2"))
        #expect(values[2].elements.first?["a"] == .word("3"))
    }

    @Test("deep nesting ends", .timeLimit(.minutes(1)))
    func deep() {
        #expect(LenientJSON.values(in: [UInt8](repeating: UInt8(ascii: "["), count: 500_000)).count <= 1)
        #expect(LenientJSON.values(in: Array(String(repeating: "{\"a\":", count: 100_000).utf8)).count <= 1)
    }

    @Test("any text ends, without a trap", arguments: 0..<200)
    func anyText(seed: Int) {
        var generator = SeededRandom(seed: UInt64(seed))
        let parts = ["{", "}", "[", "]", ",", ":", "\"", "\\", "\\u12", "a", "خبر", " ", "\n", "1", "/*", "*/", "<!--"]
        let text = (0..<120).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
        for value in LenientJSON.values(in: Array(text.utf8)) {
            switch value {
            case .object, .array: break
            default: Issue.record("a root that is no object: \(text)")
            }
        }
    }
}
