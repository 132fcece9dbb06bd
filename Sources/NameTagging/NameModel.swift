import TextModel

/// The weights of a name tagger: a linear-chain conditional random field in fixed point, and what it knows of words.
///
/// Immutable. Made by `NameTraining`, kept in one file (`init(_:)`, `bytes`). Weights are whole numbers, so that sums do
/// not depend on their order. A class, since a tagger hands it on at every word and a copy would count each table.
public final class NameModel: Sendable {
    /// How many units of a weight are 1 in natural logarithms.
    public static let scale: Float = 256

    /// The parts of a model, as training makes them and the file keeps them.
    public struct Parts: Sendable, Equatable {
        /// The model's name.
        public var name = "names"
        /// The model's version.
        public var version = "0"
        /// The weights between labels: row for the label before, column for the label.
        public var transitions: [Int16] = []
        /// The numbers of the words in the lexicon, rising.
        public var lexiconKeys: [UInt32] = []
        /// What is known of them.
        public var lexicon: [LexiconEntry] = []
        /// The numbers of the features, rising.
        public var featureKeys: [UInt32] = []
        /// For each the distances at which it has weights, as `FeatureKind.offsets`.
        public var featureOffsets: [UInt8] = []
        /// The weights of the features at their distances, one row of `NameLabel.count` after the other.
        public var featureWeights: [Int16] = []
        /// For each type the probability that a name is right whose probability by the weights lies in the first, second
        /// … of `calibrationSteps` equal steps from 0 to 1, in ten-thousandths.
        public var calibration: [UInt16] = []

        /// Makes a model that knows nothing.
        public init() {}
    }

    /// Into how many steps the probability is cut for calibration.
    public static let calibrationSteps = 20

    /// The parts.
    public let parts: Parts
    let lexicon: KeyTable
    /// For each feature its `FeatureRows`.
    let features: KeyTable
    let rows: [Row]
    /// The weights between labels, forbidden ones very low.
    let steps: [SIMD8<Int32>]
    /// What a hint of the glossary adds to the scores of the word behind it, of its own and of the one before it.
    let hintRows: [(SIMD8<Int32>, SIMD8<Int32>, SIMD8<Int32>)]
    /// The labels with which a sentence may begin: 0, others very low.
    let start: SIMD8<Int32>
    /// The weights between labels as factors, forbidden ones 0: a row for each label before.
    let factors: [SIMD8<Float>]
    /// The same with a row for each label behind, for sums over it.
    let factorsByNext: [SIMD8<Float>]

    /// The name and version, as headers and manifests give it.
    public var label: String { "\(parts.name) \(parts.version)" }
    /// How many features have weights.
    public var featureCount: Int { parts.featureKeys.count }

    /// A weight that no sum of others makes up for.
    private static let forbidden: Int32 = -1 << 24

    /// Makes a model of its parts.
    ///
    /// - Throws: `FormatError` if their sizes do not fit one another.
    public init(_ parts: Parts) throws(FormatError) {
        try Self.check(parts)
        self.parts = parts
        lexicon = KeyTable(parts.lexiconKeys, values: parts.lexiconKeys.indices.map { UInt32($0) })
        var packed: [UInt32] = []
        packed.reserveCapacity(parts.featureKeys.count)
        var row = 0
        for offsets in parts.featureOffsets {
            packed.append(FeatureRows(first: row, offsets: offsets).packed)
            row += offsets.nonzeroBitCount
        }
        let features = KeyTable(parts.featureKeys, values: packed)
        let rows = Self.rows(parts.featureWeights)
        self.features = features
        self.rows = rows
        var steps = [SIMD8<Int32>](repeating: .zero, count: NameLabel.count)
        var factors = [SIMD8<Float>](repeating: .zero, count: NameLabel.count)
        var start = SIMD8<Int32>.zero
        for next in 0..<NameLabel.count {
            if !NameLabel.mayFollow(next, nil) { start[next] = Self.forbidden }
            for previous in 0..<NameLabel.count {
                let weight = parts.transitions[previous * NameLabel.count + next]
                let isAllowed = NameLabel.mayFollow(next, previous)
                steps[previous][next] = isAllowed ? Int32(weight) : Self.forbidden
                factors[previous][next] = isAllowed ? Float(weight) / Self.scale : -1000
            }
        }
        self.steps = steps
        self.start = start
        let factorRows = factors.map(Exponential.exp)
        self.factors = factorRows
        factorsByNext = (0..<NameLabel.count).map { next in
            var column = SIMD8<Float>.zero
            for previous in 0..<NameLabel.count { column[previous] = factorRows[previous][next] }
            return column
        }
        hintRows = (0...255).map { hint in
            guard hint != 0, let value = features[FeatureHash.key(.hint, UInt32(hint))] else {
                return (.zero, .zero, .zero)
            }
            let found = FeatureRows(packed: value)
            var row = found.first
            let sums = (1...3).map { distance in
                guard found.offsets >> distance & 1 == 1 else { return SIMD8<Int32>.zero }
                defer { row += 1 }
                return SIMD8<Int32>(truncatingIfNeeded: rows[row])
            }
            return (sums[0], sums[1], sums[2])
        }
    }

    private static func check(_ parts: Parts) throws(FormatError) {
        let rows = parts.featureOffsets.reduce(0) { $0 + $1.nonzeroBitCount }
        let width = NameLabel.count
        guard parts.transitions.count == width * width, parts.lexicon.count == parts.lexiconKeys.count,
            parts.featureOffsets.count == parts.featureKeys.count, parts.featureWeights.count == rows * width,
            parts.calibration.count == calibrationSteps * NameLabel.types.count,
            parts.featureOffsets.allSatisfy({ $0 < 32 }), parts.calibration.allSatisfy({ $0 <= 10_000 })
        else { throw FormatError(message: "the sizes of its parts do not fit one another") }
        for keys in [parts.lexiconKeys, parts.featureKeys] {
            let isRising = zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 }
            guard isRising, keys.first != 0 else {
                throw FormatError(message: "its words or features are not in order")
            }
        }
    }

    private static func rows(_ weights: [Int16]) -> [Row] {
        var rows: [Row] = []
        rows.reserveCapacity(weights.count / NameLabel.count)
        weights.withUnsafeBufferPointer { weights in
            for start in stride(from: 0, to: weights.count, by: NameLabel.count) {
                var row = Row.zero
                for label in 0..<NameLabel.count { row[label] = weights[start + label] }
                rows.append(row)
            }
        }
        return rows
    }

    /// What the lexicon knows of a word.
    ///
    /// - Parameter word: the word.
    /// - Returns: the entry; an empty one for a word it does not have.
    public func entry(of word: UnitWord) -> LexiconEntry {
        guard let place = lexicon[word.lexiconKey] else { return LexiconEntry() }
        return parts.lexicon[Int(place)]
    }

    /// The probability that a name is right, from what the weights alone give.
    func calibrated(_ probability: Float, type: Int) -> Double {
        let steps = Self.calibrationSteps
        let place = Double(min(max(probability, 0), 1)) * Double(steps) - 0.5
        let low = min(max(Int(place.rounded(.down)), 0), steps - 1)
        let high = min(low + 1, steps - 1)
        let share = min(max(place - Double(low), 0), 1)
        let values = parts.calibration
        let from = Double(values[type * steps + low])
        let to = Double(values[type * steps + high])
        return (from + (to - from) * share) / 10_000
    }

    /// What is wrong with a model file.
    public struct FormatError: Error, Equatable {
        /// What was found and what was expected.
        public var message: String
    }
}

/// Where the weights of a feature stand: its first row, and the distances at which it has one, in 32 bits. No model has
/// so many rows that the first does not fit.
struct FeatureRows {
    let packed: UInt32

    init(packed: UInt32) { self.packed = packed }

    init(first: Int, offsets: UInt8) { packed = UInt32(first) << 5 | UInt32(offsets) }

    @inline(__always)
    var first: Int { Int(packed &>> 5) }
    /// As `FeatureKind.offsets`.
    @inline(__always)
    var offsets: UInt8 { UInt8(truncatingIfNeeded: packed & 31) }
}
