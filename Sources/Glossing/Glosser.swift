public import Glossaries
public import TextModel

/// Decides the English of each mention and whom or what it refers to.
public struct Glosser: Stage {
    /// The settings of glossing.
    public struct Configuration: Sendable, Equatable {
        /// Whether names without English get a romanisation made by rule.
        public var transliterate = true

        /// Makes the default settings.
        public init() {}
    }

    private let configuration: Configuration
    private let glossary: CompiledGlossary

    /// Makes a glosser with these settings and the glossary that annotation used.
    public init(configuration: Configuration = Configuration(), glossary: CompiledGlossary) {
        self.configuration = configuration
        self.glossary = glossary
    }

    /// Adds the layer of renderings and authority entries.
    public func process(
        _ input: AnnotatedDocument, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> GlossedDocument {
        GlossedDocument(
            annotated: input, renderings: input.mentions.map { _ in Rendering(target: nil, entries: []) }, entries: [])
    }
}
