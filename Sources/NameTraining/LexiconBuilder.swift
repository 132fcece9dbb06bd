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
    /// - Parameter sums: for each form of the plain text the sum of the probabilities of each label.
    mutating func learnUsage(_ plain: UnitCorpus, _ sums: [SIMD8<Float>]) {
        var ofRank = [SIMD8<Float>](repeating: .zero, count: keys.count)
        for (form, sum) in sums.enumerated() where rankOfForm[form] >= 0 { ofRank[Int(rankOfForm[form])] += sum }
        for (rank, sum) in ofRank.enumerated() { entries[keys[rank]]?.usage = Self.usage(sum) }
    }

    /// The class of usage: the commonest label of a name and how large its share is; 1 for a word that is no name.
    static func usage(_ sum: SIMD8<Float>) -> UInt8 {
        let total = sum.sum()
        guard total >= 4 else { return 0 }
        var best = 1
        for label in 2..<NameLabel.count where sum[label] > sum[best] { best = label }
        let share = sum[best] / total
        if share < 0.02 { return 1 }
        let step: UInt8 = share < 0.1 ? 0 : share < 0.3 ? 1 : share < 0.6 ? 2 : share < 0.85 ? 3 : 4
        return 2 + UInt8(best - 1) * 5 + step
    }
}
