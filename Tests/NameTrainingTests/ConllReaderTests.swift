import NameTagging
import Testing

@testable import NameTraining

/// CoNLL files, and which sentences are of one text.
@Suite struct ConllReaderTests {
    @Test func readsWordsLabelsAndSentences() throws {
        let sentences = try ConllReader.read(Array("زار\tO\nسامر\tB-PER\nالدهان\tI-PER\r\n\n\nصور\tB-LOC\n".utf8))
        #expect(sentences.map { $0.words.map(\.label) } == [[0, 1, 2], [3]])
        #expect(sentences[0].words[2].form == Array("الدهان".utf8))
    }

    @Test(arguments: [
        ("سامر\tI-PER\n", [1]), ("سامر\tB-LOC\nباسل\tI-PER\n", [3, 1]), ("كأس\tB-MISC\nالخليج\tI-MISC\n", [7, 7]),
        ("سامر\tB-Politician\nباسل\tI-Politician\n", [1, 2]), ("صور\tB-Population-Center\n", [3]),
        ("قصة\tB-Book\n", [7]),
    ])
    func labelsAreMapped(_ text: String, _ labels: [UInt8]) throws {
        #expect(try ConllReader.read(Array(text.utf8)).first?.words.map(\.label) == labels)
    }

    @Test(arguments: [("سامر B-PER\n", 1), ("زار\tO\nسامر\tX\n", 2), ("زار\tO\n\n\tO\n", 3)])
    func aBadLineIsNamed(_ text: String, _ line: Int) {
        let error = #expect(throws: ConllReader.FormatError.self) { try ConllReader.read(Array(text.utf8)) }
        #expect(error?.line == line)
    }

    @Test func theSameTextIsKnownAgain() throws {
        let own = "وصل\tO\nالوفد\tO\nالتجاري\tO\nإلى\tO\nمدينة\tO\nصفرون\tB-LOC\nصباح\tO\nالثلاثاء\tO\n"
        let cut = "و\tO\nصل\tO\nالوفد\tO\nالتجاري\tO\nالى\tO\nمدينه\tO\nصفرون\tB-Nation\nصباح\tO\nالثلاثاء\tO\n"
        let filter = OverlapFilter(try ConllReader.read(Array(own.utf8)))
        #expect(filter.contains(try ConllReader.read(Array(cut.utf8))[0]))
        let other = "غادر\tO\nالوفد\tO\nالرياضي\tO\nقرية\tO\nدلبون\tB-LOC\nمساء\tO\n"
        #expect(!filter.contains(try ConllReader.read(Array(other.utf8))[0]))
        #expect(!OverlapFilter([]).contains(try ConllReader.read(Array(own.utf8))[0]))
    }
}
