public import NameTagging
import TextModel

/// Trains a name tagger from annotated and plain text. One thread, fixed order: the same input gives the same bytes.
public struct NameTrainer {
    /// The settings of training.
    public struct Settings: Sendable {
        /// The model's name and version.
        public var name = "names"
        /// See `name`.
        public var version = "1.0"
        /// How many fine and coarse classes of words are learned.
        public var fineClasses = 256
        /// See `fineClasses`.
        public var coarseClasses = 64
        /// How often the words are gone through for classes.
        public var clusterRounds = 8
        /// How many of the commonest words get classes.
        public var clusteredWords = 60_000
        /// How often a word must occur in plain text to stand in the lexicon.
        public var leastInPlain = 5
        /// How often a feature of one word must occur.
        public var leastFeature = 2
        /// How often a feature of words side by side must occur.
        public var leastPair = 3
        /// The penalty on the absolute values of weights.
        public var l1: Float = 0.1
        /// The penalty on their squares.
        public var l2: Float = 0.1
        /// The most steps of the optimiser.
        public var steps = 120
        /// Into how many parts the sentences are cut to calibrate probabilities.
        public var folds = 3
        /// The tenths of the sentences that are held out, one after the other, to measure.
        public var heldOut = [9]
        /// How often the plain text is read by a model to learn what its words are used for.
        public var usageRounds = 1

        /// Makes the settings of the shipped model.
        public init() {}
    }

    private let settings: Settings
    private let progress: (String) -> Void

    /// Makes a trainer.
    ///
    /// - Parameters:
    ///   - settings: the settings.
    ///   - progress: receives a line for each thing done.
    public init(settings: Settings = Settings(), progress: @escaping (String) -> Void) {
        self.settings = settings
        self.progress = progress
    }

    /// Learns the lexicon from plain text and lists.
    ///
    /// - Parameters:
    ///   - plain: sentences without labels.
    ///   - lists: words of lists.
    /// - Returns: the lexicon, without what the words are used for.
    public func lexicon(of plain: UnitCorpus, lists: [(list: WordList, word: String)]) -> NameLexicon {
        progress("plain text: \(plain.units.count) units, \(plain.words.count) forms")
        var lexicon = LexiconBuilder(plain, least: settings.leastInPlain)
        lexicon.learnClasses(
            plain, fine: settings.fineClasses, coarse: settings.coarseClasses, rounds: settings.clusterRounds,
            limit: settings.clusteredWords)
        progress("\(lexicon.keys.count) words, the commonest in \(settings.fineClasses) classes")
        lexicon.mark(lists)
        return NameLexicon(builder: lexicon)
    }

    /// Measures models of the other parts on each held-out part in turn.
    ///
    /// - Parameters:
    ///   - annotated: sentences with labels.
    ///   - plain: sentences without.
    ///   - lexicon: the lexicon of the plain text.
    /// - Returns: the figures over all held-out parts.
    /// - Throws: `NameModel.FormatError` if a part of the model is out of bounds.
    public func heldOut(
        _ annotated: AnnotatedCorpus, plain: UnitCorpus, lexicon: NameLexicon
    ) throws(NameModel.FormatError) -> NameScore {
        var score = NameScore()
        for number in settings.heldOut {
            let (train, test) = Self.parts(Array(0..<annotated.sentenceCount), 10, number)
            let model = try model(annotated, train, plain, lexicon.builder).model
            score.add(CorpusTagger(model, annotated.corpus).score(annotated, sentences: test))
        }
        return score
    }

    /// Trains a model.
    ///
    /// - Parameters:
    ///   - annotated: sentences with labels.
    ///   - plain: sentences without.
    ///   - lexicon: the lexicon of the plain text.
    /// - Returns: the model.
    /// - Throws: `NameModel.FormatError` if a part of the model is out of bounds.
    public func train(
        _ annotated: AnnotatedCorpus, plain: UnitCorpus, lexicon: NameLexicon
    ) throws(NameModel.FormatError) -> NameModel {
        let all = Array(0..<annotated.sentenceCount)
        let (final, entries) = try model(annotated, all, plain, lexicon.builder)
        var parts = final.parts
        parts.calibration = try calibration(annotated, all, entries)
        return try NameModel(parts)
    }

    /// Cuts the sentences into `count` stretches of one length and holds the `number`-th out. What lies together is mostly of
    /// one time and source, so that stretches are a harder and fairer test than sentences drawn by lot.
    static func parts(_ sentences: [Int], _ count: Int, _ number: Int) -> (rest: [Int], part: [Int]) {
        let range = sentences.count * number / count..<sentences.count * (number + 1) / count
        return (Array(sentences[..<range.lowerBound]) + sentences[range.upperBound...], Array(sentences[range]))
    }

    /// A model of some sentences, in rounds: what a model finds in plain text helps the next.
    private func model(
        _ annotated: AnnotatedCorpus, _ sentences: [Int], _ plain: UnitCorpus, _ lexicon: LexiconBuilder
    ) throws(NameModel.FormatError) -> (model: NameModel, entries: [UInt32: LexiconEntry]) {
        var lexicon = lexicon
        var model = try fit(annotated, sentences, lexicon.entries)
        for _ in 0..<settings.usageRounds where plain.sentenceCount > 0 {
            lexicon.learnUsage(plain, CorpusTagger(model, plain).usage(plain))
            progress("plain text read")
            model = try fit(annotated, sentences, lexicon.entries)
        }
        return (model, lexicon.entries)
    }

    /// Fits weights to sentences.
    private func fit(
        _ annotated: AnnotatedCorpus, _ sentences: [Int], _ entries: [UInt32: LexiconEntry]
    ) throws(NameModel.FormatError) -> NameModel {
        let words = annotated.corpus.words
        var features: [[(FeatureKind, UInt32)]] = []
        var parts: [PairFeatures.Part] = []
        for word in words {
            let entry = entries[word.lexiconKey] ?? LexiconEntry()
            var list: [(FeatureKind, UInt32)] = []
            WordFeatures.forEach(of: word, entry) { list.append(($0, $1)) }
            features.append(list)
            parts.append(WordFeatures.part(of: word, entry))
        }
        let index = FeatureIndex(
            annotated.corpus, features, parts, least: settings.leastFeature, leastPairs: settings.leastPair)
        let objective = ChainObjective(annotated, features, parts, index, sentences: sentences)
        let weights = UnsafeMutablePointer<WeightRow>.allocate(capacity: objective.rowCount)
        weights.initialize(repeating: .zero, count: objective.rowCount)
        defer { weights.deallocate() }
        let optimiser = QuasiNewton(l1: settings.l1, l2: settings.l2, steps: settings.steps)
        var last = (0, 0.0)
        optimiser.minimise(weights, count: objective.rowCount, evaluate: objective.evaluate) { last = ($0, $1) }
        progress("\(objective.rowCount) rows, \(last.0) steps, value \(Int(last.1))")
        return try quantised(index, weights, entries)
    }

    /// The model in fixed point, without the rows and features that are 0.
    private func quantised(
        _ index: FeatureIndex, _ weights: UnsafeMutablePointer<WeightRow>, _ entries: [UInt32: LexiconEntry]
    ) throws(NameModel.FormatError) -> NameModel {
        var parts = NameModel.Parts()
        parts.name = settings.name
        parts.version = settings.version
        func row(_ number: Int) -> [Int16] {
            (0..<NameLabel.count).map {
                Int16(min(max((weights[number][$0] * NameModel.scale).rounded(), -8000), 8000))
            }
        }
        func isZero(_ row: [Int16]) -> Bool { row.allSatisfy { $0 == 0 } }
        for (place, key) in index.keys.enumerated() {
            var kept: UInt8 = 0
            var number = Int(index.firstRow[place])
            for distance in 0..<5 where index.offsets[place] >> distance & 1 == 1 {
                let row = row(number)
                number += 1
                if isZero(row) { continue }
                kept |= 1 << distance
                parts.featureWeights += row
            }
            if kept == 0 { continue }
            parts.featureKeys.append(key)
            parts.featureOffsets.append(kept)
        }
        for previous in 0..<NameLabel.count { parts.transitions += row(index.rowCount + previous) }
        for key in entries.keys.sorted() {
            parts.lexiconKeys.append(key)
            parts.lexicon.append(entries[key] ?? LexiconEntry())
        }
        let steps = NameModel.calibrationSteps
        parts.calibration = NameLabel.types.flatMap { _ in (0..<steps).map { UInt16((2 * $0 + 1) * 5000 / steps) } }
        return try NameModel(parts)
    }

    /// The share of right names for each step of probability, from models that have not seen the sentences.
    private func calibration(
        _ annotated: AnnotatedCorpus, _ sentences: [Int], _ entries: [UInt32: LexiconEntry]
    ) throws(NameModel.FormatError) -> [UInt16] {
        var table = CalibrationTable()
        for fold in 0..<settings.folds {
            let (train, test) = Self.parts(sentences, settings.folds, fold)
            guard !train.isEmpty, !test.isEmpty else { continue }
            let model = try fit(annotated, train, entries)
            let corpus = annotated.corpus
            CorpusTagger(model, corpus).forEach(corpus, sentences: test) { sentence, decoder in
                let range = corpus.starts[sentence]..<corpus.starts[sentence + 1]
                let gold = NameScore.names(annotated.labels[range])
                decoder.marginalise()
                for name in decoder.names() {
                    let isRight = gold.contains { $0 == (name.first..<name.last + 1, name.type) }
                    table.add(type: name.type, probability: Double(name.probability), isRight: isRight)
                }
            }
        }
        return table.values
    }
}

/// What training knows of words before it has seen a label.
public struct NameLexicon {
    let builder: LexiconBuilder
}
