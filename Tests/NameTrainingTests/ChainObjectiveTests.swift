import NameTagging
import Segmentation
import Testing

@testable import NameTraining

/// The trainer's arithmetic.
@Suite struct ChainObjectiveTests {
    @Test func theGradientIsTheSlope() throws {
        let corpus = TrainingFixture.corpus
        let words = corpus.corpus.words
        var features: [[(FeatureKind, UInt32)]] = []
        for word in words {
            var list: [(FeatureKind, UInt32)] = []
            WordFeatures.forEach(of: word, LexiconEntry()) { list.append(($0, $1)) }
            features.append(list)
        }
        let parts = words.map { WordFeatures.part(of: $0, LexiconEntry()) }
        let index = FeatureIndex(corpus.corpus, features, parts, least: 1, leastPairs: 1)
        let objective = ChainObjective(
            corpus, features, parts, index, sentences: Array(0..<corpus.sentenceCount))
        let weights = UnsafeMutablePointer<WeightRow>.allocate(capacity: objective.rowCount)
        let gradient = UnsafeMutablePointer<WeightRow>.allocate(capacity: objective.rowCount)
        let other = UnsafeMutablePointer<WeightRow>.allocate(capacity: objective.rowCount)
        defer { for pointer in [weights, gradient, other] { pointer.deallocate() } }
        for row in 0..<objective.rowCount {
            weights[row] = .zero
            gradient[row] = .zero
            other[row] = .zero
            for label in 0..<8 { weights[row][label] = Float((row * 31 + label * 17) % 13 - 6) / 40 }
        }
        _ = objective.evaluate(weights, gradient)
        for row in stride(from: 0, to: objective.rowCount, by: max(objective.rowCount / 60, 1)) {
            for label in 0..<8 {
                let step: Float = 0.02
                let middle = weights[row][label]
                weights[row][label] = middle + step
                let above = objective.evaluate(weights, other)
                weights[row][label] = middle - step
                let below = objective.evaluate(weights, other)
                weights[row][label] = middle
                let slope = (above - below) / Double(2 * step)
                let expected = Double(gradient[row][label])
                // A weight of a forbidden step counts for nothing.
                #expect(abs(slope - expected) < 0.02 + 0.01 * abs(expected), "row \(row) label \(label)")
            }
        }
    }

    @Test func quasiNewtonFindsTheLeast() {
        // Half the square of the distance from 3 and, with a penalty on the size of 1, the least is at 2; from 0.5 at 0.
        for (target, l1, least) in [(Float(3), Float(0), Float(3)), (3, 1, 2), (0.5, 1, 0), (-3, 1, -2)] {
            let weights = UnsafeMutablePointer<WeightRow>.allocate(capacity: 2)
            weights.initialize(repeating: .zero, count: 2)
            defer { weights.deallocate() }
            QuasiNewton(l1: l1, l2: 0, steps: 50).minimise(weights, count: 2) { x, gradient in
                var value = 0.0
                for row in 0..<2 {
                    gradient[row] = x[row] - target
                    value += 0.5 * Double((gradient[row] * gradient[row]).sum())
                }
                return value
            } progress: { _, _ in
            }
            #expect(abs(weights[1][5] - least) < 1e-2)
        }
    }
}
