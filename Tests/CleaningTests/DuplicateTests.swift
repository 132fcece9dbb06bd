import TestSupport
import Testing
import TextModel

@testable import Cleaning

/// Copies of documents, planted among others.
@Suite struct DuplicateTests {
    private static let letters = ["ب", "ت", "ج", "د", "ر", "س", "ش", "ع", "ف", "ق", "ك", "ل", "م", "ن", "ه", "و"]

    /// A text of words as news has them: few very frequent, many rare ones.
    private static func words(_ count: Int, _ generator: inout SeededRandom) -> [String] {
        (0..<count).map { _ in
            let bits = Int.random(in: 4...14, using: &generator)
            var rank = Int.random(in: 0..<(1 << bits), using: &generator)
            var word = ""
            repeat {
                word += letters[rank % 16]
                rank /= 16
            } while rank > 0
            return word + "ات"
        }
    }

    private static func edited(_ words: [String], percent: Int, _ generator: inout SeededRandom) -> [String] {
        words.map { word in
            guard Int.random(in: 0..<100, using: &generator) < percent else { return word }
            return Self.words(1, &generator)[0] + "ين"
        }
    }

    private static func signature(_ words: [String]) -> DocumentSignature {
        DocumentSignature(words: PhraseIndex.hashes(of: words.joined(separator: " ")))
    }

    @Test(arguments: [(0, 100), (5, 98), (10, 97), (20, 80)])
    func plantedCopiesAreFound(percent: Int, expected: Int) {
        var generator = SeededRandom(seed: UInt64(percent) + 5)
        var index = DuplicateIndex()
        let originals = (0..<200).map { _ in Self.words(Int.random(in: 80...400, using: &generator), &generator) }
        for original in originals { index.add(Self.signature(original)) }
        for original in originals { index.add(Self.signature(Self.edited(original, percent: percent, &generator))) }
        let found = index.duplicates()
        #expect(found.allSatisfy { $0.document >= 200 && $0.original == $0.document - 200 })
        #expect(found.count * 100 >= 200 * expected, "\(found.count) of 200")
        // A short text may come through the editing whole.
        #expect(found.count { $0.kind == (percent == 0 ? .exact : .near) } * 100 >= found.count * 95)
        if percent == 0 { #expect(found.allSatisfy { $0.similarity == 100 }) }
    }

    @Test func theEstimateIsNearTheTruth() {
        var generator = SeededRandom(seed: 11)
        for percent in [5, 20, 40] {
            var error = 0.0
            for _ in 0..<60 {
                let first = Self.words(300, &generator)
                let second = Self.edited(first, percent: percent, &generator)
                let (left, right) = (
                    Set(zip(first, first.dropFirst()).map { [$0, $1] }),
                    Set(zip(second, second.dropFirst()).map { [$0, $1] })
                )
                let truth = Double(left.intersection(right).count) / Double(left.union(right).count) * 100
                error += Double(Self.signature(first).similarity(to: Self.signature(second))) - truth
            }
            #expect(abs(error / 60) < 2, "\(percent) %: biased by \(error / 60)")
        }
    }

    @Test func theFirstInTheOrderOfTheInputIsTheOriginal() {
        var generator = SeededRandom(seed: 3)
        let text = Self.words(200, &generator)
        var index = DuplicateIndex()
        for words in [Self.words(200, &generator), text, Self.edited(text, percent: 4, &generator), text] {
            index.add(Self.signature(words))
        }
        let found = index.duplicates()
        #expect(found.map { [$0.document, $0.original] } == [[2, 1], [3, 1]])
        #expect(found.map(\.kind) == [.near, .exact])
        #expect(found[0].similarity < 100)
    }

    @Test func shortTextsAreCopiesOnlyWordForWord() {
        var index = DuplicateIndex()
        for text in ["وصل الوفد إلى المدينة", "وصل الوفد إلى المدينة!", "وصل الوفد إلى القرية", ""] {
            index.add(DocumentSignature(words: PhraseIndex.hashes(of: text)))
        }
        #expect(index.duplicates().map { [$0.document, $0.original] } == [[1, 0]])
    }

    @Test func aSignatureNeverChanges() {
        let signature = DocumentSignature(words: PhraseIndex.hashes(of: "وصل الوفد إلى المدينة القديمة مساء الأحد"))
        #expect(signature.bytes.count == 128)
        #expect(signature.wordCount == 7)
        // The numbers themselves: a change of the hash functions has to be meant.
        #expect(signature.bytes.prefix(6).map { Int($0) } == [101, 101, 7, 7, 218, 32])
        #expect(signature.exact == 0x08B4_8452_6B10_CC76)
    }
}
