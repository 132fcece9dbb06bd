import Testing
import TextModel

@testable import Glossaries

/// Filters and tables may bring too much, which letters then refuse; they must lose nothing, however full they are.
@Suite struct LargeIndexTests {
    private static let syllables = ["با", "دو", "ري", "سم", "طل", "عن", "قر", "كف", "لز", "من", "هش", "جو"]

    private static func word(_ number: Int) -> String {
        var (rest, word) = (number, "")
        for _ in 0..<3 {
            word += syllables[rest % 12]
            rest /= 12
        }
        return word
    }

    /// Names of one to four words; a few first words begin very many of them.
    private static func name(_ number: Int) -> String {
        let first = word(number % 3 == 0 ? number % 7 : number % 1_700)
        return ([first] + (0..<number % 4).map { word(number * 31 + $0 * 17) }).joined(separator: " ")
    }

    @Test("Every wording of a large glossary is found in a text of it", arguments: ["", "1", "3"])
    func findsAll(folding: String) {
        var text = "id\tsource\ttarget\ttype\tfolding\n"
        for number in 0..<6_000 { text += "r\(number)\t\(Self.name(number))\tX\tperson\t\(folding)\n" }
        var found: [Diagnostic] = []
        let file = GlossaryFile(name: "large.tsv", bytes: Array(text.utf8), layer: 0)
        let glossary = GlossaryCompiler().compile([file], reporting: &found)
        #expect(found.filter { $0.severity == .error } == [])
        for number in stride(from: 0, to: 6_000, by: 7) {
            let name = Self.name(number)
            let sentence = Array("ظهر \(name) غدا".utf8)
            let places = glossary.candidates(in: sentence, words: CompiledGlossary.writtenWords(of: sentence))
            let isFound = places.contains {
                $0.reading.concept == number && $0.span == TextSpan(7, 7 + name.utf8.count)
            }
            #expect(isFound, "row \(number), \(name)")
        }
    }

    @Test("A name is not found where its first words go on otherwise, or where the text ends")
    func doesNotGoOn() {
        var text = "id\tsource\ttarget\ttype\n"
        // Below 12³, so that no two words are the same.
        for number in 0..<1_700 { text += "r\(number)\tطريف \(Self.word(number))\tX\tperson\n" }
        var found: [Diagnostic] = []
        let file = GlossaryFile(name: "large.tsv", bytes: Array(text.utf8), layer: 0)
        let glossary = GlossaryCompiler().compile([file], reporting: &found)
        for sentence in ["طريف", "وطريف", "وصل طريف المدينة", "طريف طريف", "طريف. \(Self.word(5))"] {
            let bytes = Array(sentence.utf8)
            #expect(glossary.candidates(in: bytes, words: CompiledGlossary.writtenWords(of: bytes)) == [])
        }
        let bytes = Array("وطريف \(Self.word(5))".utf8)
        #expect(
            glossary.candidates(in: bytes, words: CompiledGlossary.writtenWords(of: bytes)).map(\.reading.concept) == [
                5
            ])
    }
}
