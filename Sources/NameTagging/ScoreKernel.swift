/// Adds up what units and the places between them give the labels: the tables of a model while they are bound.
struct ScoreKernel {
    let features: KeyTable.View
    let rows: UnsafeBufferPointer<Row>
    let hintRows: UnsafeBufferPointer<(SIMD8<Int32>, SIMD8<Int32>, SIMD8<Int32>)>

    /// The scores of the labels of the units but for two edges before and behind them.
    func score(_ units: UnsafeBufferPointer<WordScores>, into emissions: UnsafeMutableBufferPointer<SIMD8<Int32>>) {
        // What the place before a unit gives it.
        var (_, carried) = between(units[1].part, units[2].part)
        for index in emissions.indices {
            let middle = index &+ 2
            // Rows of units are bounded (`WordScores`), so that two of them add up within 16 bits.
            var sum = (units[index].rows.0 &+ units[index &+ 1].rows.1).widened
            sum &+= (units[middle].rows.2 &+ units[middle &+ 1].rows.3).widened
            sum &+= units[middle &+ 2].rows.4.widened
            let (before, part, after) = (units[index &+ 1].part, units[middle].part, units[middle &+ 1].part)
            if before.hint | part.hint | after.hint != 0 {
                sum &+= hintRows[Int(before.hint)].0
                sum &+= hintRows[Int(part.hint)].1
                sum &+= hintRows[Int(after.hint)].2
            }
            let (own, next) = between(part, after)
            sum &+= carried
            sum &+= own
            carried = next
            if let frame = features[PairFeatures.around(before, after)] {
                sum &+= rows[FeatureRows(packed: frame).first].widened
            }
            emissions[index] = sum
        }
    }

    /// What a place between two words gives the one before it and the one behind it.
    @inline(__always)
    private func between(
        _ before: PairFeatures.Part, _ after: PairFeatures.Part
    ) -> (SIMD8<Int32>, SIMD8<Int32>) {
        var left = SIMD8<Int32>.zero
        var right = SIMD8<Int32>.zero
        PairFeatures.forEach(before, after) { key in
            guard let value = features[key] else { return }
            let found = FeatureRows(packed: value)
            var row = found.first
            if found.offsets & 4 != 0 {
                right &+= rows[row].widened
                row &+= 1
            }
            if found.offsets & 8 != 0 { left &+= rows[row].widened }
        }
        return (left, right)
    }
}
