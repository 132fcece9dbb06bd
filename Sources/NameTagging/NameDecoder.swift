/// Finds the best labels of one sentence, and how probable its names are.
///
/// Scores are whole numbers (`NameModel.scale`); probabilities are worked out in plain single precision, in a fixed
/// order, only where names were found.
package struct NameDecoder {
    private let model: NameModel
    /// The scores of the labels of each unit; room for longer sentences behind them.
    private var emissions: [SIMD8<Int32>] = []
    /// How many units there are.
    private var count = 0
    /// The best label before each label of a unit.
    private var back: [SIMD8<Int32>] = []
    package private(set) var labels: [UInt8] = []
    private var factors: [SIMD8<Float>] = []
    private var forward: [SIMD8<Float>] = []
    private var backward: [SIMD8<Float>] = []
    private var sums: [Float] = []

    package init(_ model: NameModel) { self.model = model }

    /// A name: its units and type, and its probability by the weights.
    package struct Name: Equatable {
        package var first: Int
        package var last: Int
        package var type: Int
        package var probability: Float
    }

    /// The scores of the labels, from those of the units with two edges before and behind them.
    package mutating func score(_ units: UnsafeBufferPointer<WordScores>) {
        count = max(units.count - 4, 0)
        if emissions.count < count {
            emissions.append(contentsOf: repeatElement(.zero, count: count - emissions.count))
        }
        guard count > 0 else { return }
        emissions.withUnsafeMutableBufferPointer { emissions in
            model.features.withView { features in
                model.rows.withUnsafeBufferPointer { rows in
                    model.hintRows.withUnsafeBufferPointer { hintRows in
                        let kernel = ScoreKernel(features: features, rows: rows, hintRows: hintRows)
                        kernel.score(units, into: UnsafeMutableBufferPointer(rebasing: emissions[..<count]))
                    }
                }
            }
        }
    }

    /// Sets the scores of the labels, for tests.
    package mutating func setScores(_ scores: [SIMD8<Int32>]) {
        emissions = scores
        count = scores.count
    }

    /// Finds the best path (Viterbi); of equal ones the one with the lower labels.
    ///
    /// - Returns: whether a name lies on it.
    package mutating func decode() -> Bool {
        labels.removeAll(keepingCapacity: true)
        guard count > 0 else { return false }
        if back.count < count { back.append(contentsOf: repeatElement(.zero, count: count - back.count)) }
        var best = emissions[0] &+ model.start
        model.steps.withUnsafeBufferPointer { steps in
            emissions.withUnsafeBufferPointer { emissions in
                back.withUnsafeMutableBufferPointer { back in
                    for index in 1..<max(count, 1) {
                        var top = SIMD8<Int32>(repeating: best[0]) &+ steps[0]
                        var from = SIMD8<Int32>.zero
                        for previous in 1..<NameLabel.count {
                            let candidate = SIMD8<Int32>(repeating: best[previous]) &+ steps[previous]
                            let isBetter = candidate .> top
                            top.replace(with: candidate, where: isBetter)
                            from.replace(with: SIMD8(repeating: Int32(previous)), where: isBetter)
                        }
                        back[index] = from
                        best = top &+ emissions[index]
                    }
                }
            }
        }
        var label = 0
        for other in 1..<NameLabel.count where best[other] > best[label] { label = other }
        labels.append(contentsOf: repeatElement(0, count: count))
        var hasName = false
        for index in stride(from: count - 1, through: 0, by: -1) {
            labels[index] = UInt8(label)
            if NameLabel.isBegin(label) { hasName = true }
            if index > 0 { label = Int(back[index][label]) }
        }
        return hasName
    }

    /// The names on the best path, with their probabilities; `marginalise` must have run.
    package func names() -> [Name] {
        var names: [Name] = []
        var index = 0
        while index < labels.count {
            let label = Int(labels[index])
            guard NameLabel.isBegin(label) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < labels.count, Int(labels[end]) == label + 1 { end += 1 }
            let probability = probability(of: index..<end, type: NameLabel.type(of: label))
            names.append(
                Name(first: index, last: end - 1, type: NameLabel.type(of: label), probability: probability))
            index = end
        }
        return names
    }

    // MARK: - Probabilities

    /// The forward and backward sums, each scaled to 1.
    package mutating func marginalise() {
        factors.removeAll(keepingCapacity: true)
        forward.removeAll(keepingCapacity: true)
        sums.removeAll(keepingCapacity: true)
        backward.removeAll(keepingCapacity: true)
        backward.append(contentsOf: repeatElement(SIMD8(repeating: 1), count: count))
        model.factors.withUnsafeBufferPointer { steps in
            var last = SIMD8<Float>.zero
            for index in 0..<count {
                let scores = emissions[index]
                let top = scores.max()
                let factor = Exponential.exp(SIMD8<Float>(scores &- SIMD8(repeating: top)) / NameModel.scale)
                var sum = SIMD8<Float>.zero
                if index == 0 {
                    for label in 0..<NameLabel.count where model.start[label] == 0 { sum[label] = 1 }
                } else {
                    for previous in 0..<NameLabel.count { sum += steps[previous] * last[previous] }
                }
                sum *= factor
                // Where rounding leaves nothing, all paths are equally good.
                let total = max(sum.sum(), Float.leastNormalMagnitude)
                last = sum / total
                factors.append(factor)
                sums.append(total)
                forward.append(last)
            }
        }
        model.factorsByNext.withUnsafeBufferPointer { steps in
            var last = SIMD8<Float>(repeating: 1)
            for index in stride(from: count - 2, through: 0, by: -1) {
                let next = factors[index + 1] * last / sums[index + 1]
                // All labels at once, each adding up in the order of the labels behind it.
                last = .zero
                for label in 0..<NameLabel.count { last += steps[label] * next[label] }
                backward[index] = last
            }
        }
    }

    /// The probability of each label of a unit; `marginalise` must have run.
    package func marginals(of index: Int) -> SIMD8<Float> { forward[index] * backward[index] }

    /// The probability that exactly these units are a name of this type: the share of all paths that begin it with its
    /// first unit, and do not go on behind its last.
    private func probability(of range: Range<Int>, type: Int) -> Float {
        let begin = NameLabel.begin(type)
        let inside = NameLabel.inside(type)
        var share = forward[range.lowerBound][begin]
        var label = begin
        for index in range.dropFirst() {
            share *= model.factors[label][inside] * factors[index][inside] / sums[index]
            label = inside
        }
        guard range.upperBound < count else { return min(share, 1) }
        var next = factors[range.upperBound] * backward[range.upperBound] / sums[range.upperBound]
        next[inside] = 0
        return min(share * (model.factors[label] * next).sum(), 1)
    }
}
