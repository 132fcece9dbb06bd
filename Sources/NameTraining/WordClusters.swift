import NameTagging

/// Classes of words, learned from plain text: words that stand beside the same words come into one class.
///
/// The exchange algorithm (Kneser and Ney 1993; Martin, Liermann and Ney 1998): each word in turn goes to the class in
/// which it most raises the likelihood of the words beside it, given the class; here of both neighbours, the common
/// ones. Deterministic: words are gone through from the commonest to the rarest.
struct WordClusters {
    /// The common neighbours whose likelihood counts.
    static let contextCount = 3000

    /// For each word the neighbours it has and how often.
    struct Contexts {
        var starts: [Int] = [0]
        var features: [Int32] = []
        var counts: [Float] = []
    }

    private let contexts: Contexts
    private let featureCount: Int
    private let logs: [Float]

    /// Counts the neighbours of the words `0..<wordCount`, the commonest first, in sentences of words; -1 is a word of no
    /// class.
    init(sentences: [Int32], starts: [Int], wordCount: Int) {
        var pairs: [UInt64] = []
        pairs.reserveCapacity(sentences.count * 2)
        // What lies before and behind a sentence is a neighbour as well.
        let size = Int32(min(Self.contextCount, wordCount))
        for sentence in 0..<(starts.count - 1) {
            let range = starts[sentence]..<starts[sentence + 1]
            for place in range where sentences[place] >= 0 {
                let word = UInt64(sentences[place]) << 32
                let left = place > range.lowerBound ? sentences[place - 1] : size
                let right = place + 1 < range.upperBound ? sentences[place + 1] : size
                if left >= 0, left <= size { pairs.append(word | UInt64(left)) }
                if right >= 0, right <= size { pairs.append(word | UInt64(size + 1 + right)) }
            }
        }
        pairs.sort()
        var contexts = Contexts()
        var index = 0
        for word in 0..<wordCount {
            while index < pairs.count, pairs[index] >> 32 == UInt64(word) {
                var end = index + 1
                while end < pairs.count, pairs[end] == pairs[index] { end += 1 }
                contexts.features.append(Int32(truncatingIfNeeded: pairs[index]))
                contexts.counts.append(Float(end - index))
                index = end
            }
            contexts.starts.append(contexts.features.count)
        }
        self.contexts = contexts
        featureCount = 2 * Int(size + 1)
        logs = (0..<(1 << 16)).map { $0 == 0 ? 0 : Float(Double($0) * Exponential.log(Double($0))) }
    }

    /// Classes of classes: the words here are the classes `0..<classCount` of other clusters.
    private init(_ base: WordClusters, classes: [Int32], classCount: Int) {
        let width = base.featureCount
        var table = [Float](repeating: 0, count: classCount * width)
        for word in classes.indices {
            for place in base.contexts.starts[word]..<base.contexts.starts[word + 1] {
                table[Int(classes[word]) * width + Int(base.contexts.features[place])] += base.contexts.counts[place]
            }
        }
        var contexts = Contexts()
        for number in 0..<classCount {
            for feature in 0..<width where table[number * width + feature] > 0 {
                contexts.features.append(Int32(feature))
                contexts.counts.append(table[number * width + feature])
            }
            contexts.starts.append(contexts.features.count)
        }
        self.contexts = contexts
        featureCount = width
        logs = base.logs
    }

    /// The coarser classes of classes.
    func merged(_ classes: [Int32], classCount: Int, to count: Int, rounds: Int) -> [Int32] {
        WordClusters(self, classes: classes, classCount: classCount).classes(count, rounds: rounds)
    }

    /// The class of each word.
    func classes(_ count: Int, rounds: Int) -> [Int32] {
        let wordCount = contexts.starts.count - 1
        var classes = (0..<wordCount).map { Int32($0 % count) }
        var table = [Float](repeating: 0, count: featureCount * count)
        var totals = [Float](repeating: 0, count: count)
        for word in 0..<wordCount { move(word, Int(classes[word]), 1, count, &table, &totals) }
        var gains = [Float](repeating: 0, count: count)
        for _ in 0..<rounds {
            var moves = 0
            for word in 0..<wordCount where contexts.starts[word] < contexts.starts[word + 1] {
                let old = Int(classes[word])
                move(word, old, -1, count, &table, &totals)
                gain(word, count, table, totals, &gains)
                var best = old
                for other in 0..<count where gains[other] > gains[best] { best = other }
                move(word, best, 1, count, &table, &totals)
                if best != old { moves += 1 }
                classes[word] = Int32(best)
            }
            if moves * 200 < wordCount { break }
        }
        return classes
    }

    private func move(
        _ word: Int, _ number: Int, _ sign: Float, _ count: Int, _ table: inout [Float], _ totals: inout [Float]
    ) {
        for place in contexts.starts[word]..<contexts.starts[word + 1] {
            table[Int(contexts.features[place]) * count + number] += sign * contexts.counts[place]
            totals[number] += sign * contexts.counts[place]
        }
    }

    /// What each class gains by the word: x log x summed over its neighbours, less that of all it holds.
    private func gain(
        _ word: Int, _ count: Int, _ table: [Float], _ totals: [Float], _ gains: inout [Float]
    ) {
        logs.withUnsafeBufferPointer { logs in
            table.withUnsafeBufferPointer { table in
                gains.withUnsafeMutableBufferPointer { gains in
                    var all: Float = 0
                    for number in 0..<count { gains[number] = 0 }
                    for place in contexts.starts[word]..<contexts.starts[word + 1] {
                        let row = Int(contexts.features[place]) * count
                        let more = contexts.counts[place]
                        all += more
                        // What a class without this neighbour gains is the same for all of them and left out.
                        let alone = Self.entropy(more, logs)
                        for number in 0..<count where table[row + number] != 0 {
                            let has = table[row + number]
                            gains[number] += Self.entropy(has + more, logs) - Self.entropy(has, logs) - alone
                        }
                    }
                    for number in 0..<count {
                        gains[number] -= Self.entropy(totals[number] + all, logs) - Self.entropy(totals[number], logs)
                    }
                }
            }
        }
    }

    /// x log x.
    @inline(__always)
    private static func entropy(_ x: Float, _ logs: UnsafeBufferPointer<Float>) -> Float {
        if x < 65536 { return logs[Int(x)] }
        return Float(Double(x) * Exponential.log(Double(x)))
    }
}
