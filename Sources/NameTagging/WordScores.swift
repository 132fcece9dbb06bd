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
        var sums = ScoreSums()
        WordFeatures.forEach(of: word, entry) { _, feature in sums.add(feature, model) }
        rows = sums.rows
    }

    /// What lies before and behind a sentence.
    package static func edge(in model: NameModel) -> WordScores {
        var scores = WordScores()
        var sums = ScoreSums()
        sums.add(WordFeatures.edge, model)
        scores.rows = sums.rows
        return scores
    }
}

/// Sums of weights for the five distances.
private struct ScoreSums {
    private var sums: (SIMD8<Int32>, SIMD8<Int32>, SIMD8<Int32>, SIMD8<Int32>, SIMD8<Int32>) =
        (.zero, .zero, .zero, .zero, .zero)

    mutating func add(_ feature: UInt32, _ model: NameModel) {
        let place = model.features[feature]
        guard place >= 0 else { return }
        let offsets = model.parts.featureOffsets[place]
        var row = Int(model.firstRow[place])
        func next() -> SIMD8<Int32> {
            defer { row += 1 }
            return SIMD8<Int32>(truncatingIfNeeded: model.rows[row])
        }
        if offsets & 1 != 0 { sums.0 &+= next() }
        if offsets & 2 != 0 { sums.1 &+= next() }
        if offsets & 4 != 0 { sums.2 &+= next() }
        if offsets & 8 != 0 { sums.3 &+= next() }
        if offsets & 16 != 0 { sums.4 &+= next() }
    }

    var rows: (Row, Row, Row, Row, Row) {
        (Self.narrow(sums.0), Self.narrow(sums.1), Self.narrow(sums.2), Self.narrow(sums.3), Self.narrow(sums.4))
    }

    /// Half of what fits is more than any real sum (64 in natural logarithms).
    private static func narrow(_ sum: SIMD8<Int32>) -> Row {
        let bound = SIMD8<Int32>(repeating: 16_000)
        return Row(truncatingIfNeeded: pointwiseMin(pointwiseMax(sum, 0 &- bound), bound))
    }
}
