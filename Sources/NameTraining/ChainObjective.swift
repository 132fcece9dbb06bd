import NameTagging

/// Eight weights, one for each label.
typealias WeightRow = SIMD8<Float>

/// The negative log likelihood of a labelled corpus under a linear chain, and its gradient.
///
/// What a word form adds to the labels around it is summed once for each form and distance, not at each of its places;
/// the gradient is gathered the same way. One thread, fixed order: the same corpus gives the same bits.
final class ChainObjective {
    /// For each form and distance the rows that it adds up: `rowStarts[5 * form + distance]`.
    private var rowStarts: [Int32] = [0]
    private var rowList: [Int32] = []
    /// The rows of each unit's context, -1 for none.
    private let contextRows: [Int32]
    private let units: [Int32]
    private let starts: [Int]
    private let labels: [UInt8]
    private let formCount: Int
    /// The number of rows, those between labels last.
    let rowCount: Int
    private let transitionRow: Int
    private let sentences: [Int]

    /// Makes the objective of the sentences given by number.
    init(
        _ corpus: AnnotatedCorpus, _ features: [[(FeatureKind, UInt32)]], _ parts: [PairFeatures.Part],
        _ index: FeatureIndex, sentences: [Int]
    ) {
        units = corpus.corpus.units
        starts = corpus.corpus.starts
        labels = corpus.labels
        self.sentences = sentences
        formCount = features.count + 1
        transitionRow = index.rowCount
        rowCount = index.rowCount + NameLabel.count
        var places: [UInt32: Int] = [:]
        for (place, key) in index.keys.enumerated() { places[key] = place }
        for form in 0..<formCount {
            let keys = form < features.count ? features[form].map(\.1) : [WordFeatures.edge]
            let known = keys.compactMap { places[$0] }
            for distance in 0..<5 {
                for place in known where index.row(place, distance) >= 0 {
                    rowList.append(index.row(place, distance))
                }
                rowStarts.append(Int32(rowList.count))
            }
        }
        var list: [Int32] = []
        list.reserveCapacity(units.count * ContextFeatures.count)
        ContextFeatures.forEach(corpus.corpus, parts) { key, distance in
            list.append(places[key].map { index.row($0, distance) } ?? -1)
        }
        contextRows = list
    }

    /// The value at `weights`; the gradient goes to `gradient`.
    func evaluate(_ weights: UnsafeMutablePointer<WeightRow>, _ gradient: UnsafeMutablePointer<WeightRow>) -> Double {
        for row in 0..<rowCount { gradient[row] = .zero }
        var formScores = [WeightRow](repeating: .zero, count: 5 * formCount)
        var formGradient = [WeightRow](repeating: .zero, count: 5 * formCount)
        var loss = 0.0
        formScores.withUnsafeMutableBufferPointer { scores in
            formGradient.withUnsafeMutableBufferPointer { differences in
                rowStarts.withUnsafeBufferPointer { rowStarts in
                    rowList.withUnsafeBufferPointer { rowList in
                        for slot in 0..<(5 * formCount) {
                            var sum = WeightRow.zero
                            for place in Int(rowStarts[slot])..<Int(rowStarts[slot + 1]) {
                                sum += weights[Int(rowList[place])]
                            }
                            scores[slot] = sum
                        }
                        loss = chain(weights, gradient, scores, differences)
                        for slot in 0..<(5 * formCount) {
                            let difference = differences[slot]
                            for place in Int(rowStarts[slot])..<Int(rowStarts[slot + 1]) {
                                gradient[Int(rowList[place])] += difference
                            }
                        }
                    }
                }
            }
        }
        return loss
    }

    /// All sentences: forward and backward sums, expected less observed labels.
    private func chain(
        _ weights: UnsafeMutablePointer<WeightRow>, _ gradient: UnsafeMutablePointer<WeightRow>,
        _ scores: UnsafeMutableBufferPointer<WeightRow>, _ differences: UnsafeMutableBufferPointer<WeightRow>
    ) -> Double {
        var factors = [WeightRow](repeating: .zero, count: NameLabel.count)
        for previous in 0..<NameLabel.count {
            var row = weights[transitionRow + previous]
            for next in 0..<NameLabel.count where !NameLabel.mayFollow(next, previous) { row[next] = -1000 }
            factors[previous] = Exponential.exp(row)
        }
        var start = WeightRow.zero
        for label in 0..<NameLabel.count where NameLabel.mayFollow(label, nil) { start[label] = 1 }
        var pass = SentencePass(factors: factors, start: start)
        var loss = 0.0
        let edge = 5 * (formCount - 1)
        for sentence in sentences {
            let range = starts[sentence]..<starts[sentence + 1]
            func slot(_ place: Int, _ distance: Int) -> Int {
                let other = place + distance - 2
                return (range.contains(other) ? 5 * Int(units[other]) : edge) + distance
            }
            pass.begin()
            for place in range {
                var sum = WeightRow.zero
                for distance in 0..<5 { sum += scores[slot(place, distance)] }
                for pair in 0..<ContextFeatures.count {
                    let row = contextRows[place * ContextFeatures.count + pair]
                    if row >= 0 { sum += weights[Int(row)] }
                }
                pass.add(sum, label: Int(labels[place]))
            }
            loss += pass.finish { previous, next in weights[transitionRow + previous][next] }
            for place in range {
                let difference = pass.differences[place - range.lowerBound]
                for distance in 0..<5 { differences[slot(place, distance)] += difference }
                for pair in 0..<ContextFeatures.count {
                    let row = contextRows[place * ContextFeatures.count + pair]
                    if row >= 0 { gradient[Int(row)] += difference }
                }
            }
        }
        for previous in 0..<NameLabel.count { gradient[transitionRow + previous] += pass.transitions[previous] }
        return loss
    }
}

/// Forward and backward sums of one sentence.
struct SentencePass {
    private let factors: [WeightRow]
    private let start: WeightRow
    private var scores: [WeightRow] = []
    private var labels: [Int] = []
    private var emissions: [WeightRow] = []
    private var forward: [WeightRow] = []
    private var sums: [Float] = []
    /// For each unit the probabilities of the labels less the true label.
    private(set) var differences: [WeightRow] = []
    /// The same for pairs of labels, over all sentences so far.
    private(set) var transitions = [WeightRow](repeating: .zero, count: NameLabel.count)

    init(factors: [WeightRow], start: WeightRow) {
        self.factors = factors
        self.start = start
    }

    mutating func begin() {
        scores.removeAll(keepingCapacity: true)
        labels.removeAll(keepingCapacity: true)
    }

    mutating func add(_ scores: WeightRow, label: Int) {
        self.scores.append(scores)
        labels.append(label)
    }

    /// The negative log likelihood of the sentence.
    mutating func finish(_ transition: (Int, Int) -> Float) -> Double {
        emissions.removeAll(keepingCapacity: true)
        forward.removeAll(keepingCapacity: true)
        sums.removeAll(keepingCapacity: true)
        differences.removeAll(keepingCapacity: true)
        var loss = 0.0
        for index in scores.indices {
            let top = scores[index].max()
            emissions.append(Exponential.exp(scores[index] - top))
            var sum = start
            if index > 0 {
                sum = .zero
                for previous in 0..<NameLabel.count { sum += factors[previous] * forward[index - 1][previous] }
            }
            sum *= emissions[index]
            let total = max(sum.sum(), Float.leastNormalMagnitude)
            sums.append(total)
            forward.append(sum / total)
            loss += Exponential.log(Double(total)) + Double(top - scores[index][labels[index]])
            if index > 0 { loss -= Double(transition(labels[index - 1], labels[index])) }
            differences.append(.zero)
        }
        var backward = WeightRow(repeating: 1)
        for index in scores.indices.reversed() {
            var difference = forward[index] * backward
            difference[labels[index]] -= 1
            differences[index] = difference
            guard index > 0 else { break }
            let next = emissions[index] * backward / sums[index]
            for previous in 0..<NameLabel.count {
                let step = factors[previous] * next
                transitions[previous] += step * forward[index - 1][previous]
                backward[previous] = step.sum()
            }
            transitions[labels[index - 1]][labels[index]] -= 1
        }
        return loss
    }
}
