import NameTagging

/// The features of a unit that depend on its neighbours or its place: pairs, and what the glossary says.
enum ContextFeatures {
    /// How many there are for each unit.
    static let count = 12

    /// Calls `body` for each feature of each unit, always `count` of them, with the feature's distance as in
    /// `FeatureKind.offsets`.
    static func forEach(
        _ corpus: UnitCorpus, _ parts: [PairFeatures.Part], _ body: (UInt32, Int) -> Void
    ) {
        for sentence in 0..<corpus.sentenceCount {
            let range = corpus.starts[sentence]..<corpus.starts[sentence + 1]
            func part(_ place: Int) -> PairFeatures.Part {
                guard range.contains(place) else { return .edge }
                var part = parts[Int(corpus.units[place])]
                part.hint = corpus.hints[place]
                return part
            }
            for place in range {
                let (before, own, after) = (part(place - 1), part(place), part(place + 1))
                PairFeatures.forEach(before, own) { body($0, 2) }
                PairFeatures.forEach(own, after) { body($0, 3) }
                body(PairFeatures.around(before, after), 2)
                for (distance, part) in [(1, before), (2, own), (3, after)] {
                    // No feature has the number 0.
                    body(part.hint == 0 ? 0 : FeatureHash.key(.hint, UInt32(part.hint)), distance)
                }
            }
        }
    }
}
