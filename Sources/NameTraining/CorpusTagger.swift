import NameTagging

/// Runs a model over a corpus of word forms, with the arithmetic of run time.
struct CorpusTagger {
    private let model: NameModel
    private let scores: [WordScores]
    private let edge: WordScores

    /// Works out what each form of the corpus adds.
    init(_ model: NameModel, _ corpus: UnitCorpus) {
        self.model = model
        scores = corpus.words.map { WordScores($0, key: 1, in: model) }
        edge = WordScores.edge(in: model)
    }

    /// Decodes sentences one after the other.
    ///
    /// - Parameters:
    ///   - corpus: the corpus the tagger was made for.
    ///   - sentences: the numbers of the sentences.
    ///   - body: called for each with its number and the decoder, its labels decided.
    func forEach(
        _ corpus: UnitCorpus, sentences: some Sequence<Int>, _ body: (Int, inout NameDecoder) -> Void
    ) {
        var decoder = NameDecoder(model)
        var room: [WordScores] = []
        for sentence in sentences {
            room.removeAll(keepingCapacity: true)
            room.append(edge)
            room.append(edge)
            for place in corpus.starts[sentence]..<corpus.starts[sentence + 1] {
                room.append(scores[Int(corpus.units[place])])
                room[room.count - 1].part.hint = corpus.hints[place]
            }
            room.append(edge)
            room.append(edge)
            room.withUnsafeBufferPointer { decoder.score($0) }
            _ = decoder.decode()
            body(sentence, &decoder)
        }
    }

    /// For each form the sum of the probabilities of each label over all its places.
    func usage(_ corpus: UnitCorpus) -> [SIMD8<Float>] {
        var sums = [SIMD8<Float>](repeating: .zero, count: corpus.words.count)
        forEach(corpus, sentences: 0..<corpus.sentenceCount) { sentence, decoder in
            decoder.marginalise()
            let start = corpus.starts[sentence]
            for place in start..<corpus.starts[sentence + 1] {
                sums[Int(corpus.units[place])] += decoder.marginals(of: place - start)
            }
        }
        return sums
    }

    /// Measures the model on sentences with labels.
    func score(_ annotated: AnnotatedCorpus, sentences: some Sequence<Int>) -> NameScore {
        var score = NameScore()
        let corpus = annotated.corpus
        forEach(corpus, sentences: sentences) { sentence, decoder in
            let gold = NameScore.names(annotated.labels[corpus.starts[sentence]..<corpus.starts[sentence + 1]])
            let found = NameScore.names(decoder.labels[...])
            for name in gold { score.expected[name.type] += 1 }
            for name in found {
                score.found[name.type] += 1
                if gold.contains(where: { $0 == name }) { score.correct[name.type] += 1 }
            }
        }
        return score
    }
}
