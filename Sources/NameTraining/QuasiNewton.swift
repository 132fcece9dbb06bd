/// Finds the least of a function with a penalty on the size of its weights: OWL-QN (Andrew and Gao 2007), which is L-BFGS
/// where the penalty on the absolute values (L1) is 0, and else makes most weights exactly 0.
struct QuasiNewton {
    /// The factor of the sum of the absolute values.
    var l1: Float
    /// The factor of half the sum of the squares.
    var l2: Float
    /// The most steps.
    var steps: Int
    /// How many steps back the curvature is remembered.
    private static let memory = 6

    private typealias Vector = UnsafeMutablePointer<WeightRow>

    private struct Pair {
        var step: Vector
        var change: Vector
        var product: Double
    }

    /// Changes `weights` until the function hardly falls any more.
    ///
    /// - Parameters:
    ///   - weights: where to begin, and the result.
    ///   - count: how many rows they are.
    ///   - evaluate: the function without penalty; the gradient goes to its second argument.
    ///   - progress: called after each step with its number and the value.
    func minimise(
        _ weights: UnsafeMutablePointer<WeightRow>, count: Int,
        evaluate: (UnsafeMutablePointer<WeightRow>, UnsafeMutablePointer<WeightRow>) -> Double,
        progress: (Int, Double) -> Void
    ) {
        func vector() -> Vector {
            let vector = Vector.allocate(capacity: count)
            vector.initialize(repeating: .zero, count: count)
            return vector
        }
        let gradient = vector()
        let newGradient = vector()
        let pseudo = vector()
        let direction = vector()
        let trial = vector()
        var pairs: [Pair] = []
        defer {
            for vector in [gradient, newGradient, pseudo, direction, trial] { vector.deallocate() }
            for pair in pairs {
                pair.step.deallocate()
                pair.change.deallocate()
            }
        }
        var value = penalised(weights, gradient, count, evaluate)
        var history: [Double] = [value]
        for step in 1...max(steps, 1) {
            pseudoGradient(weights, gradient, pseudo, count)
            for row in 0..<count { direction[row] = 0 - pseudo[row] }
            Self.precondition(direction, pairs, count)
            if l1 > 0 {
                // Only downhill along each weight.
                for row in 0..<count {
                    direction[row].replace(with: 0, where: direction[row] * pseudo[row] .>= 0)
                }
            }
            let slope = Self.dot(direction, pseudo, count)
            guard slope < 0 else { break }
            var length: Float = pairs.isEmpty ? Float(1 / Self.dot(pseudo, pseudo, count).squareRoot()) : 1
            var newValue = value
            var isFound = false
            for _ in 0..<20 {
                move(weights, along: direction, pseudo, by: length, to: trial, count)
                newValue = penalised(trial, newGradient, count, evaluate)
                var gain = 0.0
                for row in 0..<count { gain += Double((pseudo[row] * (trial[row] - weights[row])).sum()) }
                if newValue <= value + 1e-4 * gain {
                    isFound = true
                    break
                }
                length *= 0.5
            }
            guard isFound else { break }
            remember(&pairs, weights, trial, gradient, newGradient, count, vector)
            weights.update(from: trial, count: count)
            gradient.update(from: newGradient, count: count)
            value = newValue
            history.append(value)
            progress(step, value)
            if step >= 10, (history[history.count - 11] - value) / value < 1e-3 { break }
        }
    }

    private func penalised(
        _ weights: Vector, _ gradient: Vector, _ count: Int, _ evaluate: (Vector, Vector) -> Double
    ) -> Double {
        var value = evaluate(weights, gradient)
        var squares = 0.0
        var sizes = 0.0
        for row in 0..<count {
            gradient[row] += l2 * weights[row]
            squares += Double((weights[row] * weights[row]).sum())
            sizes += Double(Self.size(weights[row]).sum())
        }
        value += 0.5 * Double(l2) * squares + Double(l1) * sizes
        return value
    }

    private static func size(_ row: WeightRow) -> WeightRow { pointwiseMax(row, 0 - row) }

    /// The gradient with the penalty; at 0 the side on which the function falls, if there is one.
    private func pseudoGradient(_ weights: Vector, _ gradient: Vector, _ pseudo: Vector, _ count: Int) {
        for row in 0..<count {
            let slope = gradient[row]
            guard l1 > 0 else {
                pseudo[row] = slope
                continue
            }
            var result = WeightRow.zero
            let atZero = weights[row] .== 0
            result.replace(with: slope + l1, where: weights[row] .> 0)
            result.replace(with: slope - l1, where: weights[row] .< 0)
            result.replace(with: slope + l1, where: atZero .& (slope + l1 .< 0))
            result.replace(with: slope - l1, where: atZero .& (slope - l1 .> 0))
            pseudo[row] = result
        }
    }

    /// Moves along the direction; a weight that would change its sign stops at 0.
    private func move(
        _ weights: Vector, along direction: Vector, _ pseudo: Vector, by length: Float, to trial: Vector, _ count: Int
    ) {
        for row in 0..<count {
            var moved = weights[row] + length * direction[row]
            if l1 > 0 {
                let side = weights[row].replacing(with: 0 - pseudo[row], where: weights[row] .== 0)
                moved.replace(with: 0, where: moved * side .<= 0)
            }
            trial[row] = moved
        }
    }

    private func remember(
        _ pairs: inout [Pair], _ weights: Vector, _ trial: Vector, _ gradient: Vector, _ newGradient: Vector,
        _ count: Int, _ vector: () -> Vector
    ) {
        let pair: Pair
        if pairs.count == Self.memory {
            pair = pairs.removeFirst()
        } else {
            pair = Pair(step: vector(), change: vector(), product: 0)
        }
        for row in 0..<count {
            pair.step[row] = trial[row] - weights[row]
            pair.change[row] = newGradient[row] - gradient[row]
        }
        let product = Self.dot(pair.step, pair.change, count)
        guard product > 1e-10 else {
            pair.step.deallocate()
            pair.change.deallocate()
            return
        }
        pairs.append(Pair(step: pair.step, change: pair.change, product: product))
    }

    /// Multiplies by the inverse of the curvature as the last steps showed it (the two loops of L-BFGS).
    private static func precondition(_ direction: Vector, _ pairs: [Pair], _ count: Int) {
        guard let last = pairs.last else { return }
        var shares = [Double](repeating: 0, count: pairs.count)
        for place in pairs.indices.reversed() {
            shares[place] = dot(pairs[place].step, direction, count) / pairs[place].product
            add(pairs[place].change, Float(-shares[place]), to: direction, count)
        }
        let scale = Float(last.product / dot(last.change, last.change, count))
        for row in 0..<count { direction[row] *= scale }
        for place in pairs.indices {
            let share = dot(pairs[place].change, direction, count) / pairs[place].product
            add(pairs[place].step, Float(shares[place] - share), to: direction, count)
        }
    }

    private static func add(_ vector: Vector, _ factor: Float, to other: Vector, _ count: Int) {
        for row in 0..<count { other[row] += factor * vector[row] }
    }

    private static func dot(_ left: Vector, _ right: Vector, _ count: Int) -> Double {
        var sum = SIMD8<Double>.zero
        for row in 0..<count { sum += SIMD8<Double>(left[row] * right[row]) }
        return sum.sum()
    }
}
