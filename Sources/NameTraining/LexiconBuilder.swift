import NameTagging
import TextModel

/// Learns the lexicon of a model from plain text and lists: classes of words, how common they are, in which lists.
struct LexiconBuilder {
    /// The numbers of the plain text's bases, the commonest first.
    private(set) var keys: [UInt32] = []
    private(set) var counts: [Int] = []
    /// For each form of the plain text the rank of its base, -1 for a rare one or a mark.
    private(set) var rankOfForm: [Int32] = []
    private(set) var entries: [UInt32: LexiconEntry] = [:]

    /// Ranks the bases of the plain text that occur at least `least` times.
    init(_ plain: UnitCorpus, least: Int) {
        var formCounts = [Int](repeating: 0, count: plain.words.count)
        for unit in plain.units { formCounts[Int(unit)] += 1 }
        var keyCounts: [UInt32: Int] = [:]
        let keyOfForm = plain.words.map(\.lexiconKey)
        for (form, count) in formCounts.enumerated() { keyCounts[keyOfForm[form], default: 0] += count }
        let ranked = keyCounts.filter { $0.value >= least }.sorted {
            $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
        }
        keys = ranked.map(\.key)
        counts = ranked.map(\.value)
        var rank: [UInt32: Int32] = [:]
        for (place, key) in keys.enumerated() { rank[key] = Int32(place) }
        rankOfForm = keyOfForm.map { rank[$0] ?? -1 }
        for (place, key) in keys.enumerated() {
            var entry = LexiconEntry()
            var power: UInt8 = 0
            while counts[place] >> (Int(power) + 1) > 0 { power += 1 }
            entry.frequency = power
            entries[key] = entry
        }
    }

    /// Gives the words their classes: `fine` ones, merged to `coarse` ones.
    mutating func learnClasses(_ plain: UnitCorpus, fine: Int, coarse: Int, rounds: Int, limit: Int) {
        let count = min(keys.count, limit)
        guard count > fine else { return }
        let sentences = plain.units.map { rankOfForm[Int($0)] < Int32(count) ? rankOfForm[Int($0)] : -1 }
        let clusters = WordClusters(sentences: sentences, starts: plain.starts, wordCount: count)
        let fineClasses = clusters.classes(fine, rounds: rounds)
        let merged = clusters.merged(fineClasses, classCount: fine, to: coarse, rounds: 20)
        for word in 0..<count {
            entries[keys[word]]?.fineCluster = UInt16(fineClasses[word] + 1)
            entries[keys[word]]?.coarseCluster = UInt16(merged[Int(fineClasses[word])] + 1)
        }
    }

    /// Marks the words of lists.
    mutating func mark(_ lists: [(list: WordList, word: String)]) {
        for (list, word) in lists {
            entries[WordList.key(of: word), default: LexiconEntry()].lists |= 1 << UInt16(list.rawValue)
        }
    }

    /// Sets what words were mostly part of in the plain text as a first model reads it.
    ///
    /// - Parameters:
    ///   - plain: the plain text.
    ///   - sums: for each of its forms the sum of the probabilities of each label.
    mutating func learnUsage(_ plain: UnitCorpus, _ sums: [SIMD8<Float>]) {
        var ofRank = [SIMD8<Float>](repeating: .zero, count: keys.count)
        for (form, sum) in sums.enumerated() where rankOfForm[form] >= 0 { ofRank[Int(rankOfForm[form])] += sum }
        for (rank, sum) in ofRank.enumerated() {
            entries[keys[rank]]?.usage = Self.usage(sum)
            entries[keys[rank]]?.shares = Self.shares(sum)
        }
    }

    /// How large a share is: 0 for none to speak of, up to 6.
    private static func level(_ share: Float) -> UInt16 {
        let cuts: [Float] = [0.03, 0.1, 0.25, 0.5, 0.75, 0.9]
        return UInt16(cuts.count { share >= $0 })
    }

    /// The commonest type of name, how large its share is, and how often the word was seen.
    static func usage(_ sum: SIMD8<Float>) -> UInt16 {
        let total = sum.sum()
        guard total >= 2 else { return 0 }
        var best = 0
        func of(_ type: Int) -> Float { sum[NameLabel.begin(type)] + sum[NameLabel.inside(type)] }
        for type in 1..<3 where of(type) > of(best) { best = type }
        let often: UInt16 = total < 9 ? 0 : total < 99 ? 1 : total < 999 ? 2 : 3
        return 1 + UInt16(best) * 28 + level(of(best) / (total + 2)) * 4 + often
    }

    /// See `LexiconEntry.shares`: the level of the share, and how often the word begins the names it is in.
    static func shares(_ sum: SIMD8<Float>) -> UInt16 {
        let total = sum.sum()
        guard total >= 2 else { return 0 }
        var shares: UInt16 = 0
        for type in 0..<3 {
            let begin = sum[NameLabel.begin(type)]
            let all = begin + sum[NameLabel.inside(type)]
            let level = level(all / (total + 2))
            let place: UInt16 = level > 1 ? UInt16(3.999 * begin / all) : 0
            shares |= (level | place << 3) << UInt16(5 * type)
        }
        return shares
    }
}
