/// What a unit adds to the scores of the labels around it: for each distance the sum of its features' weights.
package struct WordScores: Sendable {
    /// The hash of the unit; 0 for an empty place.
    package var key: UInt64 = 0
    /// The scores it gives a word two behind it, one behind it, itself, one and two before it. So the word at distance d
    /// of a labelled word adds `rows[d + 2]`.
    package var rows: (Row, Row, Row, Row, Row) = (.zero, .zero, .zero, .zero, .zero)
    /// What pairs of words are made of.
    package var part = PairFeatures.Part.edge

    package init() {}

    /// Adds up the weights of a word's features.
    package init(_ word: UnitWord, key: UInt64, in model: NameModel) {
        self.key = key
        let entry = model.entry(of: word)
        part = WordFeatures.part(of: word, entry)
        rows = model.features.withView { features in
            model.rows.withUnsafeBufferPointer { rows in
                var sums = ScoreSums(features: features, rows: rows)
                WordFeatures.forEach(of: word, entry) { _, feature in sums.add(feature) }
                return sums.narrowed
            }
        }
    }

    /// What lies before and behind a sentence.
    package static func edge(in model: NameModel) -> WordScores {
        var scores = WordScores()
        scores.rows = model.features.withView { features in
            model.rows.withUnsafeBufferPointer { rows in
                var sums = ScoreSums(features: features, rows: rows)
                sums.add(WordFeatures.edge)
                return sums.narrowed
            }
        }
        return scores
    }
}

/// Sums of weights for the five distances.
private struct ScoreSums {
    private var sums: (SIMD8<Int32>, SIMD8<Int32>, SIMD8<Int32>, SIMD8<Int32>, SIMD8<Int32>) =
        (.zero, .zero, .zero, .zero, .zero)

    private let features: KeyTable.View
    private let rows: UnsafeBufferPointer<Row>

    init(features: KeyTable.View, rows: UnsafeBufferPointer<Row>) {
        self.features = features
        self.rows = rows
    }

    @inline(__always)
    mutating func add(_ feature: UInt32) {
        guard let value = features[feature] else { return }
        let found = FeatureRows(packed: value)
        let offsets = found.offsets
        var row = found.first
        if offsets & 1 != 0 { sums.0 &+= next(&row) }
        if offsets & 2 != 0 { sums.1 &+= next(&row) }
        if offsets & 4 != 0 { sums.2 &+= next(&row) }
        if offsets & 8 != 0 { sums.3 &+= next(&row) }
        if offsets & 16 != 0 { sums.4 &+= next(&row) }
    }

    @inline(__always)
    private func next(_ row: inout Int) -> SIMD8<Int32> {
        defer { row &+= 1 }
        return rows[row].widened
    }

    /// The sums as rows.
    var narrowed: (Row, Row, Row, Row, Row) {
        (Self.narrow(sums.0), Self.narrow(sums.1), Self.narrow(sums.2), Self.narrow(sums.3), Self.narrow(sums.4))
    }

    /// Half of what fits is more than any real sum (64 in natural logarithms), and lets two rows be added as they are.
    private static func narrow(_ sum: SIMD8<Int32>) -> Row {
        let bound = SIMD8<Int32>(repeating: 16_000)
        return Row(truncatingIfNeeded: pointwiseMin(pointwiseMax(sum, 0 &- bound), bound))
    }
}
