import Testing

@testable import NameTagging

/// The decoder against all paths there are, on sentences so short that they can be counted out.
@Suite struct NameDecoderTests {
    /// A model of random weights between labels.
    static func model(_ random: inout SplitMix) throws -> NameModel {
        var parts = NameModel.Parts()
        parts.transitions = (0..<64).map { _ in Int16(random.below(1200)) - 600 }
        parts.calibration = Fixtures.straight
        return try NameModel(parts)
    }

    static func scores(_ count: Int, _ random: inout SplitMix) -> [SIMD8<Int32>] {
        (0..<count).map { _ in
            var row = SIMD8<Int32>.zero
            for label in 0..<8 { row[label] = Int32(random.below(1600)) - 800 }
            return row
        }
    }

    /// All allowed paths with their scores.
    static func paths(_ scores: [SIMD8<Int32>], _ model: NameModel) -> [(labels: [Int], score: Int)] {
        var paths: [(labels: [Int], score: Int)] = [([], 0)]
        for row in scores {
            var longer: [(labels: [Int], score: Int)] = []
            for path in paths {
                for label in 0..<8 where NameLabel.mayFollow(label, path.labels.last) {
                    let step = path.labels.last.map { Int(model.parts.transitions[$0 * 8 + label]) } ?? 0
                    longer.append((path.labels + [label], path.score + step + Int(row[label])))
                }
            }
            paths = longer
        }
        return paths
    }

    @Test(arguments: 1...20) func findsTheBestPath(seed: UInt64) throws {
        var random = SplitMix(seed)
        let model = try Self.model(&random)
        let scores = Self.scores(Int(1 + seed % 4), &random)
        var decoder = NameDecoder(model)
        decoder.setScores(scores)
        _ = decoder.decode()
        let labels = decoder.labels.map(Int.init)
        let paths = Self.paths(scores, model)
        let best = paths.map(\.score).max()
        #expect(paths.first { $0.labels == labels }?.score == best)
    }

    @Test(arguments: 21...40) func givesTheShareOfAllPaths(seed: UInt64) throws {
        var random = SplitMix(seed)
        let model = try Self.model(&random)
        let scores = Self.scores(Int(1 + seed % 4), &random)
        var decoder = NameDecoder(model)
        decoder.setScores(scores)
        _ = decoder.decode()
        decoder.marginalise()
        let weighed = Self.paths(scores, model).map { ($0.labels, Fixtures.exp(Double($0.score) / 256)) }
        let total = weighed.reduce(0) { $0 + $1.1 }
        for place in scores.indices {
            for label in 0..<8 {
                let share = weighed.filter { $0.0[place] == label }.reduce(0) { $0 + $1.1 } / total
                #expect(abs(Double(decoder.marginals(of: place)[label]) - share) < 1e-4)
            }
        }
        for name in decoder.names() {
            let inside = NameLabel.inside(name.type)
            let share =
                weighed.filter { path, _ in
                    path[name.first] == NameLabel.begin(name.type)
                        && path[(name.first + 1)..<(name.last + 1)].allSatisfy { $0 == inside }
                        && (name.last + 1 == path.count || path[name.last + 1] != inside)
                }.reduce(0) { $0 + $1.1 } / total
            #expect(abs(Double(name.probability) - share) < 1e-4)
        }
    }

    @Test func nothingComesOfNothing() throws {
        var random = SplitMix(7)
        var decoder = NameDecoder(try Self.model(&random))
        decoder.setScores([])
        let hasName = decoder.decode()
        #expect(!hasName)
        decoder.marginalise()
        #expect(decoder.names().isEmpty)
    }

    @Test func theExponentialFunctionIsExact() {
        for step in -800...800 {
            let x = Float(step) / 10
            let value = Double(Exponential.exp(SIMD8(repeating: x))[3])
            let exact = Fixtures.exp(Double(x))
            #expect(abs(value - exact) <= 2e-6 * exact)
            #expect(abs(Exponential.log(exact) - Double(x)) < 1e-9)
        }
        #expect(Exponential.exp(SIMD8(repeating: -1000))[0] == 0)
    }
}
