import ArabicText
import Testing

@Suite struct PresentationFormTests {
    /// Form and letters, in hexadecimal; the database puts a space or tatweel before spacing marks, which is left out.
    @Test(arguments: [
        ("\u{FEFB}", "ل ا"), ("\u{FE8D}", "ا"), ("\u{FDA7}", "ج م ى"), ("\u{FC5E}", "\u{064C} \u{0651}"),
        ("\u{FCF2}", "\u{064E} \u{0651}"), ("\u{FE71}", "\u{064B}"), ("\u{FE7D}", "\u{0651}"), ("\u{FDFA}", ""),
        ("ا", ""), ("a", ""),
    ])
    func `a form stands for its letters`(_ form: String, _ expected: String) {
        var letters: [String] = []
        for scalar in form.unicodeScalars {
            PresentationForms.forEachLetter(of: scalar.value) { value in
                letters.append(Unicode.Scalar(value).map { String(Character($0)) } ?? "")
            }
        }
        #expect(letters.joined(separator: " ") == expected)
    }
}
