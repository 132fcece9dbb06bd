import NameTagging
import Testing

@testable import NameTraining

/// Training as a whole, on a small corpus of the tests' own.
@Suite struct NameTrainerTests {
    static func train() throws -> NameModel {
        var settings = NameTrainer.Settings()
        settings.fineClasses = 8
        settings.coarseClasses = 3
        settings.leastInPlain = 1
        settings.leastFeature = 1
        settings.leastPair = 1
        settings.folds = 2
        settings.steps = 25
        let trainer = NameTrainer(settings: settings) { _ in }
        let corpus = TrainingFixture.corpus
        let lexicon = trainer.lexicon(of: corpus.corpus, lists: WordList.ofLanguage)
        return try trainer.train(corpus, plain: corpus.corpus, lexicon: lexicon)
    }

    @Test func theSameInputGivesTheSameBytes() throws {
        #expect(try Self.train().bytes == Self.train().bytes)
    }

    @Test func aModelKnowsWhatItWasTaught() throws {
        let model = try Self.train()
        let score = NameScore(of: model, on: TrainingFixture.corpus)
        #expect(score.figures().f1 > 0.95, "\(score.line)")
        #expect(model.parts.calibration.allSatisfy { $0 <= 10_000 })
    }

    @Test func partsCoverAllSentencesOnce() {
        let all = Array(0..<37)
        var seen: [Int] = []
        for number in 0..<10 {
            let (rest, part) = NameTrainer.parts(all, 10, number)
            #expect((rest + part).sorted() == all)
            seen += part
        }
        #expect(seen == all)
    }

    @Test func calibrationRises() {
        var table = CalibrationTable()
        for step in 0..<200 { table.add(type: 1, probability: Double(step) / 200, isRight: step % 3 == 0) }
        for type in 0..<3 {
            let values = table.values[(type * 20)..<(type * 20 + 20)]
            #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
        }
        // A third is right at every step: what says 0.95 is drawn down to it.
        #expect(table.values[39] < 7500)
        #expect(table.values[59] == 9750)
    }

    @Test func classesHoldWordsOfOneUse() {
        // 0 and 1 stand between 4 and 5, 2 and 3 between 6 and 7.
        var sentences: [Int32] = []
        var starts = [0]
        for round in 0..<40 {
            sentences += round % 2 == 0 ? [4, Int32(round / 2 % 2), 5] : [6, Int32(2 + round / 2 % 2), 7]
            starts.append(sentences.count)
        }
        let classes = WordClusters(sentences: sentences, starts: starts, wordCount: 8).classes(6, rounds: 10)
        #expect(classes[0] == classes[1])
        #expect(classes[0] != classes[2])
        // 2 and 3 begin in classes of their own. Joining changes nothing in how well classes foretell neighbours, and
        // words are moved only for a gain: words of one use share a class where classes are too few, as here for 0, 1
        // and the four around them, and may stay apart where they are not.
        #expect([classes[2], classes[3]].allSatisfy { $0 != classes[4] && $0 != classes[5] })
    }
}
