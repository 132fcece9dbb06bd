import Testing

@testable import WebPages

struct WordHashingTests {
    /// Words are hashed without writing down their search form, and yet by it.
    @Test(arguments: [
        (
            "أعلنت البلدية أنّ المستشفى القديم «في الوادي» يُغلق",
            "اعلنت البلديه ان المستشفي القديم في الوادي يغلق"
        ),
        ("مدرسة، ومكتبة؛ وهدى؟", "مدرسه ومكتبه وهدي"), ("ا\u{654}حمد وأحمد", "احمد واحمد"),
        ("\u{FEFB}عب جديد", "لاعب جديد"), ("عام ٢٠٢٥ وC7نص", "عام 2025 وC7نص"),
        ("كــتـاب – كتاب… “كتاب”", "كتاب كتاب كتاب"), ("نص\u{200C}هاي", "نصهاي"), ("قال:نعم", "قال نعم"), ("؟", ""),
    ])
    func followsSearchForm(text: String, form: String) {
        #expect(WordHashing.hashes(of: text) == WordHashing.hashes(of: form))
    }

    @Test func tellsWordsApart() {
        let words = WordHashing.hashes(of: "الجسر الجديد، الجسر «القديم» bridge BRIDGE")
        #expect(words.count == 6)
        #expect(words[0] == words[2])
        #expect(words[1] != words[3])
        #expect(words[4] == words[5])
    }
}
