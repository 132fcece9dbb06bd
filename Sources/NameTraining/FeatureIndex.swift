import NameTagging

/// Which features of a corpus have weights, and where their rows are among all weights.
struct FeatureIndex {
    /// The features of single words that are kept, rising.
    private(set) var keys: [UInt32] = []
    private(set) var offsets: [UInt8] = []
    /// For each of them its first row.
    private(set) var firstRow: [Int32] = []
    private(set) var rowCount = 0

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
        var contextCounts: [UInt32: (count: Int, offsets: UInt8)] = [:]
        ContextFeatures.forEach(corpus, parts) { key, distance in
            if key == 0 { return }
            contextCounts[key, default: (0, 0)].count += 1
            contextCounts[key]?.offsets |= 1 << UInt8(distance)
        }
        counts = counts.filter { $0.value.count >= least }
        for (key, value) in contextCounts where value.count >= leastPairs {
            if counts[key] == nil { counts[key] = value }
        }
        keys = counts.keys.sorted()
        for key in keys {
            let own = counts[key]?.offsets ?? 0
            offsets.append(own)
            firstRow.append(Int32(rowCount))
            rowCount += own.nonzeroBitCount
        }
    }

    /// The row of a feature at a distance; -1 if it has none there.
    func row(_ place: Int, _ distance: Int) -> Int32 {
        guard offsets[place] >> distance & 1 == 1 else { return -1 }
        return firstRow[place] + Int32((offsets[place] & (1 << distance - 1)).nonzeroBitCount)
    }
}
