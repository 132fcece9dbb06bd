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
    private let benches: LendingPool<Bench>

    /// Makes a tagger with these weights.
    public init(_ model: NameModel) {
        self.model = model
        edge = WordScores.edge(in: model)
        benches = LendingPool { Bench(model) }
    }

    /// What one worker needs: built once, used for one document after the other.
    private final class Bench {
        let cache: WordCache
        var decoder: NameDecoder
        var sentence: [NameUnit] = []
        var marks: [UInt8] = []
        /// The scores of the units of a stretch, two edges before and behind them.
        let scores = UnsafeMutableBufferPointer<WordScores>.allocate(capacity: NameTagger.longest + 4)
        /// The units of the document so far, what the glossary says of each and the numbers of their bases.
        var units: [NameUnit] = []
        var hints: [UInt8] = []
        var bases: [UInt32] = []
        /// The stretches they were decoded in.
        var stretches: [Range<Int>] = []

        init(_ model: NameModel) {
            cache = WordCache(model)
            decoder = NameDecoder(model)
            scores.initialize(repeating: WordScores())
        }

        deinit { scores.deallocate() }

        /// Makes ready for another document.
        func clear() {
            units.removeAll(keepingCapacity: true)
            hints.removeAll(keepingCapacity: true)
            bases.removeAll(keepingCapacity: true)
            stretches.removeAll(keepingCapacity: true)
        }
    }

    /// Longer sentences are cut: no name is so long that it matters where.
    private static let longest = 512

    /// The names of a document, in the order of the text, and how probable the glossary's are.
    ///
    /// - Parameters:
    ///   - sentences: its sentences.
    ///   - tokens: its tokens.
    ///   - text: its text, which their spans refer to.
    ///   - hints: what the glossary found there, in the order of the text.
    /// - Returns: the names, none of which crosses another or a sentence; and for each hint that is a name how
    ///   probable it is, by the weights, that the least likely of its words is one of its type or part of one; 1 for others.
    public func read(
        _ sentences: [Sentence], tokens: [Token], text: UnsafeBufferPointer<UInt8>, hints: [NameHint] = []
    ) -> (names: [TaggedName], hints: [Float]) {
        benches.withItem { bench in
            bench.clear()
            return read(sentences, tokens, text, hints, bench)
        }
    }

    private func read(
        _ sentences: [Sentence], _ tokens: [Token], _ text: UnsafeBufferPointer<UInt8>, _ hints: [NameHint],
        _ bench: Bench
    ) -> (names: [TaggedName], hints: [Float]) {
        var names: [TaggedName] = []
        var places: [Range<Int>] = []
        var repeated = RepeatedNames()
        var probabilities = [Float](repeating: 1, count: hints.count)
        var hint = 0
        forEachStretch(sentences, tokens, text, hints, bench) { range, hasName in
            let units = bench.units[range]
            while hint < hints.count, hints[hint].span.start < units[range.lowerBound].span.start { hint += 1 }
            let isAsked = bench.hints[range].contains { NameHint.isName($0) }
            guard hasName || isAsked else { return }
            bench.decoder.marginalise()
            for name in hasName ? bench.decoder.names() : [] {
                // A dash or quote is inside a name or no part of it.
                let place = range.lowerBound + name.first...range.lowerBound + name.last
                guard let start = units[place].firstIndex(where: { $0.kind != .mark }),
                    let end = units[place].lastIndex(where: { $0.kind != .mark })
                else { continue }
                let probability = model.calibrated(name.probability, type: name.type)
                names.append(Self.name(bench.units, start..<end + 1, name.type, probability))
                places.append(start..<end + 1)
                if name.probability >= RepeatedNames.sure {
                    repeated.add(bench.units, bench.bases, start..<end + 1, type: name.type)
                }
            }
            guard isAsked else { return }
            for place in range {
                while hint < hints.count, hints[hint].span.end <= units[place].span.start { hint += 1 }
                guard hint < hints.count, NameHint.isName(bench.hints[place]), let type = hints[hint].type,
                    hints[hint].span.start < units[place].span.end
                else { continue }
                let marginals = bench.decoder.marginals(of: place - range.lowerBound)
                let probability = marginals[NameLabel.begin(type)] + marginals[NameLabel.inside(type)]
                probabilities[hint] = min(probabilities[hint], probability)
            }
        }
        if !repeated.isEmpty {
            names += repetitions(of: repeated, besides: places, text, bench)
            names.sort { $0.wordStart < $1.wordStart }
        }
        return (names, probabilities)
    }

    private static func name(
        _ units: [NameUnit], _ range: Range<Int>, _ type: Int, _ probability: Double
    ) -> TaggedName {
        let first = units[range.lowerBound]
        return TaggedName(
            span: TextSpan(first.base.start, units[range.upperBound - 1].span.end), wordStart: first.span.start,
            type: NameLabel.types[type], probability: probability)
    }

    /// Where names of the document stand again.
    ///
    /// - Parameters:
    ///   - repeated: the sure names of the document.
    ///   - places: the units of all names found so far, in the order of the text.
    ///   - text: the text.
    ///   - bench: what holds its units.
    /// - Returns: the names, none of which overlaps one of those at `places` or another.
    private func repetitions(
        of repeated: RepeatedNames, besides places: [Range<Int>], _ text: UnsafeBufferPointer<UInt8>, _ bench: Bench
    ) -> [TaggedName] {
        var names: [TaggedName] = []
        var next = 0
        // Taken out of the bench, which each look would else count a reference for.
        let (units, bases) = (bench.units, bench.bases)
        for stretch in bench.stretches {
            var isMarginalised = false
            var place = stretch.lowerBound
            while place < stretch.upperBound {
                while next < places.count, places[next].upperBound <= place { next += 1 }
                if next < places.count, places[next].contains(place) {
                    place = places[next].upperBound
                    continue
                }
                let end = next < places.count ? min(stretch.upperBound, places[next].lowerBound) : stretch.upperBound
                guard let (range, type) = repeated.name(units, bases, at: place, before: end) else {
                    place += 1
                    continue
                }
                if !isMarginalised {
                    _ = decode(stretch, text, bench)
                    bench.decoder.marginalise()
                    isMarginalised = true
                }
                let isPossible = range.allSatisfy { place in
                    let marginals = bench.decoder.marginals(of: place - stretch.lowerBound)
                    return marginals[NameLabel.begin(type)] + marginals[NameLabel.inside(type)] >= RepeatedNames.least
                }
                if isPossible {
                    names.append(Self.name(units, range, type, RepeatedNames.probability))
                    place = range.upperBound
                } else {
                    place += 1
                }
            }
        }
        return names
    }

    /// The names of a document alone; see `read`.
    ///
    /// - Parameters:
    ///   - sentences: its sentences.
    ///   - tokens: its tokens.
    ///   - text: its text, which their spans refer to.
    ///   - hints: what the glossary found there, in the order of the text.
    /// - Returns: the names; none crosses another or a sentence.
    public func names(
        in sentences: [Sentence], tokens: [Token], text: UnsafeBufferPointer<UInt8>, hints: [NameHint] = []
    ) -> [TaggedName] {
        read(sentences, tokens: tokens, text: text, hints: hints).names
    }

    /// Decodes stretch after stretch, and calls `body` with its units and whether a name was found.
    private func forEachStretch(
        _ sentences: [Sentence], _ tokens: [Token], _ text: UnsafeBufferPointer<UInt8>, _ hints: [NameHint],
        _ bench: Bench, _ body: (Range<Int>, Bool) -> Void
    ) {
        var nextHint = 0
        for sentence in sentences {
            bench.sentence.removeAll(keepingCapacity: true)
            NameUnit.append(tokens, sentence.tokens, to: &bench.sentence)
            NameHint.mark(bench.sentence, hints, &nextHint, into: &bench.marks)
            var start = bench.units.count
            bench.units += bench.sentence
            bench.hints += bench.marks
            while start < bench.units.count {
                let range = start..<min(start + Self.longest, bench.units.count)
                let hasName = decode(range, text, bench)
                bench.bases.append(contentsOf: bench.scores[2..<range.count + 2].lazy.map(\.part.base))
                bench.stretches.append(range)
                body(range, hasName)
                start = range.upperBound
            }
        }
    }

    /// Decodes a stretch of units; whether a name lies in it.
    private func decode(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ bench: Bench) -> Bool {
        let (scores, cache) = (bench.scores, bench.cache)
        scores[0] = edge
        scores[1] = edge
        var count = 2
        bench.units.withUnsafeBufferPointer { units in
            bench.hints.withUnsafeBufferPointer { hints in
                for index in range {
                    scores[count] = cache[cache.place(of: units[index], in: text)]
                    scores[count].part.hint = hints[index]
                    count &+= 1
                }
            }
        }
        scores[count] = edge
        scores[count &+ 1] = edge
        bench.decoder.score(UnsafeBufferPointer(rebasing: scores[..<(count &+ 2)]))
        return bench.decoder.decode()
    }
}
