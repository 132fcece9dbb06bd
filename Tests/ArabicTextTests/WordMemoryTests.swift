import Testing

@testable import ArabicText

@Suite struct WordMemoryTests {
    /// What a worker keeps of earlier words changes no cut: at the end of a text, where no key can be read, before
    /// other bytes, and again behind thousands of other words.
    @Test func cutsDoNotDependOnWhatWasSeen() {
        let words = ["وبمذكرة", "نظيره", "للأزمة", "كتابهم", "والمتعاونون", "ال", "و", "مدرسة", "بالمستشفيات"]
        let seen = CliticSplitter(wordForms: WordFormCounts())
        for round in 0..<3 {
            for word in words {
                for tail in ["", " ", "، وهنا كلام كثير", " \(round)"] {
                    #expect(
                        split(word + tail, by: seen)
                            == split(word + tail, by: CliticSplitter(wordForms: WordFormCounts())),
                        "\(word)\(tail)")
                }
            }
            for number in 0..<9000 { _ = split("ا" + Self.word(number) + " وهذا كلام بعده", by: seen) }
        }
    }

    @Test(arguments: [1, 7, 8, 9, 15, 16, 17, 22, 23])
    func keyTellsWordsOfEachLengthApart(_ count: Int) {
        let text = Array(String(repeating: "a", count: 60).utf8)
        text.withUnsafeBufferPointer { text in
            let key = WordKey(text, from: 5, to: 5 + count)
            #expect(key != nil)
            #expect(key == WordKey(text, from: 9, to: 9 + count))
            #expect(key != WordKey(text, from: 5, to: 6 + count))
        }
    }

    @Test func longWordsAndTheEndOfTheTextHaveNoKey() {
        let text = Array(String(repeating: "a", count: 60).utf8)
        text.withUnsafeBufferPointer { text in
            #expect(WordKey(text, from: 0, to: 24) == nil)
            #expect(WordKey(text, from: 3, to: 3) == nil)
            #expect(WordKey(text, from: 37, to: 40) == nil)
            #expect(WordKey(text, from: 36, to: 40) != nil)
        }
    }

    private func split(_ text: String, by splitter: CliticSplitter) -> CliticSplit {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            splitter.withAnalyser(of: bytes) { $0.analyse(wordAt: 0, before: bytes.count).split }
        }
    }

    /// A word of letters that the digits of `number` stand for.
    private static func word(_ number: Int) -> String {
        let letters = Array("بتجحدرسفقم")
        return String(String(number).compactMap { $0.wholeNumberValue }.map { letters[$0] })
    }
}
