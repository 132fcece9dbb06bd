import NameTagging

/// Which features of a corpus have weights, and where their rows are among all weights.
struct FeatureIndex {
    /// The features of single words that are kept, rising.
    private(set) var keys: [UInt32] = []
    private(set) var offsets: [UInt8] = []
    /// For each of them its first row.
    private(set) var firstRow: [Int32] = []
    /// The features of words side by side that are kept, rising; their rows follow those of single words.
    private(set) var pairKeys: [UInt32] = []
    private(set) var wordRowCount = 0

    /// The number of rows without the labels' own.
    var rowCount: Int { wordRowCount + pairKeys.count }

    /// Keeps features that the corpus has at least `least` times, pairs at least `leastPairs` times.
    init(
        _ corpus: UnitCorpus, _ words: [[(FeatureKind, UInt32)]], _ parts: [PairFeatures.Part], least: Int,
        leastPairs: Int
    ) {
        var wordCounts = [Int](repeating: 0, count: words.count)
        for unit in corpus.units { wordCounts[Int(unit)] += 1 }
        var counts: [UInt32: (count: Int, offsets: UInt8)] = [:]
        for (word, features) in words.enumerated() where wordCounts[word] > 0 {
            for (kind, key) in features { counts[key, default: (0, kind.offsets)].count += wordCounts[word] }
        }
        counts[WordFeatures.edge] = (corpus.sentenceCount, FeatureKind.edge.offsets)
        keys = counts.filter { $0.value.count >= least }.keys.sorted()
        for key in keys {
            let own = counts[key]?.offsets ?? 0
            offsets.append(own)
            firstRow.append(Int32(wordRowCount))
            wordRowCount += own.nonzeroBitCount
        }
        var pairCounts: [UInt32: Int] = [:]
        Self.forEachPair(corpus, parts) { key, _ in pairCounts[key, default: 0] += 1 }
        pairKeys = pairCounts.filter { $0.value >= leastPairs }.keys.sorted()
    }

    /// Calls `body` for each pair feature of each unit, with the unit's place.
    static func forEachPair(_ corpus: UnitCorpus, _ parts: [PairFeatures.Part], _ body: (UInt32, Int) -> Void) {
        let edge = PairFeatures.Part(base: WordFeatures.edge, fine: 0, coarse: 0)
        for sentence in 0..<corpus.sentenceCount {
            let range = corpus.starts[sentence]..<corpus.starts[sentence + 1]
            for place in range {
                let before = place > range.lowerBound ? parts[Int(corpus.units[place - 1])] : edge
                let after = place + 1 < range.upperBound ? parts[Int(corpus.units[place + 1])] : edge
                PairFeatures.forEach(before, parts[Int(corpus.units[place])], after) { body($0, place) }
            }
        }
    }
}
