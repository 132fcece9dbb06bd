public import NameTagging
public import Segmentation
public import TextModel

/// Sentences with labels: tokens of a CoNLL file cut to units as the segmenter cuts them.
public struct AnnotatedCorpus: Sendable {
    /// The sentences.
    public private(set) var corpus = UnitCorpus()
    /// The label of each unit.
    public private(set) var labels: [UInt8] = []

    /// Makes an empty corpus.
    public init() {}

    /// How many sentences there are.
    public var sentenceCount: Int { corpus.sentenceCount }

    /// Adds the sentences of a file.
    ///
    /// - Parameters:
    ///   - sentences: the sentences.
    ///   - segmenter: what cuts their words.
    ///   - hints: what the glossary finds in a sentence.
    public mutating func add(
        _ sentences: [ConllSentence], segmenter: Segmenter, hints: ([UInt8], [Token]) -> [NameHint]
    ) {
        for sentence in sentences { add(sentence, segmenter, hints) }
    }

    private mutating func add(
        _ sentence: ConllSentence, _ segmenter: Segmenter, _ hints: ([UInt8], [Token]) -> [NameHint]
    ) {
        var text: [UInt8] = []
        var starts: [Int] = []
        for word in sentence.words {
            if !text.isEmpty { text.append(0x20) }
            starts.append(text.count)
            text += word.form
        }
        let tokens = segmenter.tokens(of: text)
        var units: [NameUnit] = []
        NameUnit.append(tokens, 0..<tokens.count, to: &units)
        guard !units.isEmpty else { return }
        var word = 0
        var previous = -1
        for unit in units {
            while word + 1 < starts.count, starts[word + 1] <= unit.span.start { word += 1 }
            var label = sentence.words[word].label
            // A word that is cut to several units goes on as one name.
            if word == previous, NameLabel.isBegin(Int(label)) { label += 1 }
            previous = word
            labels.append(label)
        }
        var next = 0
        var marks: [UInt8] = []
        NameHint.mark(units, hints(text, tokens), &next, into: &marks)
        text.withUnsafeBufferPointer { corpus.add(units, marks: marks, in: $0) }
    }
}

/// One sentence of an annotated file.
public struct ConllSentence: Sendable, Equatable {
    /// Its words with their labels (`NameLabel`).
    public var words: [(form: [UInt8], label: UInt8)]

    /// Makes a sentence.
    public init(words: [(form: [UInt8], label: UInt8)]) { self.words = words }

    /// Whether the two have the same words and labels.
    public static func == (left: ConllSentence, right: ConllSentence) -> Bool {
        left.words.count == right.words.count
            && zip(left.words, right.words).allSatisfy { $0.form == $1.form && $0.label == $1.label }
    }
}
