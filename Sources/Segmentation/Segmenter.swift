public import ArabicText
public import TextModel

/// Finds the structure of a news item: blocks and their kinds, sentences, tokens with clitics apart.
///
/// The text is gone through three times, each pass linear in its length: once for the shape of the blocks, once for the
/// ends of sentences, once for the tokens.
public struct Segmenter: Stage {
    private let clitics: CliticSplitter
    private let words = LineWords()
    private let classes = ScalarClass.table

    /// Makes a segmenter that weighs readings of a word by `wordForms`.
    public init(wordForms: WordFormCounts) { clitics = CliticSplitter(wordForms: wordForms) }

    /// Adds the layer of blocks, sentences and tokens.
    public func process(
        _ input: CleanDocument, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> SegmentedDocument {
        let document = input.text.withUnsafeBufferPointer { bytes in
            classes.withUnsafeBufferPointer { classes in
                clitics.withAnalyser(of: bytes) { analyser in
                    segment(input, bytes, Tokenizer(bytes, classes: classes, clitics: analyser))
                }
            }
        }
        if let note = Self.longSentences(of: document) { diagnostics.append(note) }
        return document
    }

    /// The number of words above which a sentence is said to be long. One sentence in two thousand of the Arabic press
    /// is: a list, a document quoted whole, a text without full stops.
    public static let longSentence = 250

    /// The mark of sentences that are longer than `longSentence`. None is cut: where would be a guess.
    private static func longSentences(of document: SegmentedDocument) -> Diagnostic? {
        var count = 0
        var longest = 0
        for sentence in document.sentences where sentence.tokens.count > longSentence {
            let words = document.tokens[sentence.tokens].count { $0.startsWord && $0.kind != .punctuation }
            if words > longSentence { count += 1 }
            longest = max(longest, words)
        }
        guard count > 0 else { return nil }
        let subject = count == 1 ? "one sentence has" : "\(count) sentences have"
        return Diagnostic(
            .note, "long-sentence",
            "\(subject) more than \(longSentence) words, the longest \(longest); none is cut")
    }

    /// Cuts one sentence into tokens, without looking for blocks and sentences.
    ///
    /// - Parameter sentence: the sentence, as well-formed UTF-8.
    /// - Returns: its tokens, in the order of the text.
    public func tokens(of sentence: [UInt8]) -> [Token] {
        sentence.withUnsafeBufferPointer { bytes in
            classes.withUnsafeBufferPointer { classes in
                clitics.withAnalyser(of: bytes) { analyser in
                    var tokenizer = Tokenizer(bytes, classes: classes, clitics: analyser)
                    tokenizer.tokenise(0..<bytes.count)
                    return tokenizer.tokens
                }
            }
        }
    }

    private func segment(
        _ input: CleanDocument, _ bytes: UnsafeBufferPointer<UInt8>, _ tokenizer: Tokenizer
    ) -> SegmentedDocument {
        let kinds = BlockClassifier.kinds(of: input, bytes, words: words)
        var tokenizer = tokenizer
        var blocks: [Block] = []
        var sentences: [Sentence] = []
        blocks.reserveCapacity(input.blocks.count)
        sentences.reserveCapacity(bytes.count / 160 + input.blocks.count)
        for (index, block) in input.blocks.enumerated() {
            let first = sentences.count
            SentenceSplitter.forEachSentence(
                in: bytes, block: block.span, isHeadline: kinds[index] == .headline
            ) { span in
                let firstToken = tokenizer.tokens.count
                tokenizer.tokenise(span.range)
                let tokens = firstToken..<tokenizer.tokens.count
                sentences.append(Sentence(span: span, block: index, tokens: tokens))
            }
            blocks.append(Block(kind: kinds[index], span: block.span, sentences: first..<sentences.count))
        }
        return SegmentedDocument(clean: input, blocks: blocks, sentences: sentences, tokens: tokenizer.tokens)
    }
}
