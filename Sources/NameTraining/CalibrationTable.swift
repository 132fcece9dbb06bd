import NameTagging

/// How often names of a probability by the weights are right, made rising (pool adjacent violators).
struct CalibrationTable {
    private static let steps = NameModel.calibrationSteps
    private var right = [Double](repeating: 0, count: CalibrationTable.steps * NameLabel.types.count)
    private var all = [Double](repeating: 0, count: CalibrationTable.steps * NameLabel.types.count)

    mutating func add(type: Int, probability: Double, isRight: Bool) {
        let step = min(max(Int(probability * Double(Self.steps)), 0), Self.steps - 1)
        all[type * Self.steps + step] += 1
        if isRight { right[type * Self.steps + step] += 1 }
    }

    /// The table, in ten-thousandths. Each step is drawn to its own middle by ten names that never were, so that few names
    /// do not say much.
    var values: [UInt16] {
        NameLabel.types.indices.flatMap { type in
            var pools: [(sum: Double, weight: Double, steps: Int)] = []
            for step in 0..<Self.steps {
                let middle = (Double(step) + 0.5) / Double(Self.steps)
                let place = type * Self.steps + step
                pools.append((right[place] + 10 * middle, all[place] + 10, 1))
                while pools.count > 1, let last = pools.last,
                    pools[pools.count - 2].sum / pools[pools.count - 2].weight > last.sum / last.weight
                {
                    pools.removeLast()
                    pools[pools.count - 1].sum += last.sum
                    pools[pools.count - 1].weight += last.weight
                    pools[pools.count - 1].steps += last.steps
                }
            }
            return pools.flatMap { pool in
                [UInt16](repeating: UInt16((pool.sum / pool.weight * 10_000).rounded()), count: pool.steps)
            }
        }
    }
}
