public import ArabicText
public import TextModel

/// Finds the structure of a news item: blocks and their kinds, sentences, tokens with clitics apart.
public struct Segmenter: Stage {
    private let wordForms: WordFormCounts

    /// Makes a segmenter that weighs readings of a word by `wordForms`.
    public init(wordForms: WordFormCounts) { self.wordForms = wordForms }

    /// Adds the layer of blocks, sentences and tokens.
    public func process(
        _ input: CleanDocument, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> SegmentedDocument {
        SegmentedDocument(clean: input, blocks: [], sentences: [], tokens: [])
    }
}
