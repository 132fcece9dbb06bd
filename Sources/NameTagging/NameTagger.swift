import Synchronization
public import TextModel

/// A name that the tagger found.
public struct TaggedName: Sendable, Equatable {
    /// The name, without the clitics before it.
    public var span: TextSpan
    /// Where its first word begins: before its clitics, or with the name.
    public var wordStart: Int
    /// What it is the name of.
    public var type: MentionType
    /// How probable it is that span and type are right, 0 to 1.
    public var probability: Double

    /// Makes a name.
    public init(span: TextSpan, wordStart: Int, type: MentionType, probability: Double) {
        self.span = span
        self.wordStart = wordStart
        self.type = type
        self.probability = probability
    }
}

/// Finds names of persons, places and organisations that no list knows, sentence by sentence.
public struct NameTagger: Sendable {
    /// The weights.
    public let model: NameModel
    private let edge: WordScores
    private let benches: Benches

    /// Makes a tagger with these weights.
    public init(_ model: NameModel) {
        self.model = model
        edge = WordScores.edge(in: model)
        benches = Benches()
    }

    /// What one worker needs: built once, used for one document after the other.
    private final class Bench {
        let cache: WordCache
        var decoder: NameDecoder
        var units: [NameUnit] = []
        var scores: [WordScores] = []

        init(_ model: NameModel) {
            cache = WordCache(model)
            decoder = NameDecoder(model)
        }
    }

    /// The benches that no worker uses at the moment.
    private final class Benches: Sendable {
        // A bench is in the list or with one worker, never both.
        private struct Free: @unchecked Sendable { var list: [Bench] = [] }
        private let free = Mutex(Free())

        func take(_ model: NameModel) -> Bench { free.withLock { $0.list.popLast() } ?? Bench(model) }

        func giveBack(_ bench: Bench) {
            let free = Free(list: [bench])
            self.free.withLock { $0.list += free.list }
        }
    }

    /// Longer sentences are cut: no name is so long that it matters where.
    private static let longest = 512

    /// The names of a document, in the order of the text.
    ///
    /// - Parameters:
    ///   - sentences: its sentences.
    ///   - tokens: its tokens.
    ///   - text: its text, which their spans refer to.
    /// - Returns: the names; none crosses another or a sentence.
    public func names(
        in sentences: [Sentence], tokens: [Token], text: UnsafeBufferPointer<UInt8>
    ) -> [TaggedName] {
        var names: [TaggedName] = []
        forEachSentence(sentences, tokens, text) { bench, units in
            for name in bench.decoder.names() {
                let first = units[units.startIndex + name.first]
                let last = units[units.startIndex + name.last]
                names.append(
                    TaggedName(
                        span: TextSpan(first.base.start, last.span.end), wordStart: first.span.start,
                        type: NameLabel.types[name.type],
                        probability: model.calibrated(name.probability, type: name.type)))
            }
        }
        return names
    }

    /// Calls `body` for each stretch in which a name was decoded.
    private func forEachSentence(
        _ sentences: [Sentence], _ tokens: [Token], _ text: UnsafeBufferPointer<UInt8>,
        _ body: (Bench, ArraySlice<NameUnit>) -> Void
    ) {
        let bench = benches.take(model)
        defer { benches.giveBack(bench) }
        for sentence in sentences {
            bench.units.removeAll(keepingCapacity: true)
            NameUnit.append(tokens, sentence.tokens, to: &bench.units)
            var start = 0
            while start < bench.units.count {
                let end = min(start + Self.longest, bench.units.count)
                if decode(start..<end, text, bench) { body(bench, bench.units[start..<end]) }
                start = end
            }
        }
    }

    /// Decodes a stretch of units; whether a name lies in it.
    private func decode(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ bench: Bench) -> Bool {
        bench.scores.removeAll(keepingCapacity: true)
        bench.scores.append(edge)
        bench.scores.append(edge)
        for index in range { bench.scores.append(bench.cache.scores(of: bench.units[index], in: text)) }
        bench.scores.append(edge)
        bench.scores.append(edge)
        bench.scores.withUnsafeBufferPointer { bench.decoder.score($0) }
        return bench.decoder.decode()
    }

    /// The labels of a sentence of units, for training and measuring.
    ///
    /// - Parameters:
    ///   - units: the units.
    ///   - text: the text they are spans of.
    /// - Returns: the names: units, place of the type, and probability by the weights alone.
    public func spans(
        of units: [NameUnit], text: UnsafeBufferPointer<UInt8>
    ) -> [(units: Range<Int>, type: Int, probability: Double)] {
        let bench = benches.take(model)
        defer { benches.giveBack(bench) }
        bench.units = units
        var spans: [(units: Range<Int>, type: Int, probability: Double)] = []
        for start in stride(from: 0, to: units.count, by: Self.longest) {
            guard decode(start..<min(start + Self.longest, units.count), text, bench) else { continue }
            for name in bench.decoder.names() {
                spans.append((start + name.first..<start + name.last + 1, name.type, Double(name.probability)))
            }
        }
        return spans
    }
}
