import Annotation
public import Glossaries
import Glossing
public import TextModel

/// The two stages of the line that a glossary decides, for passes over a corpus.
public struct GlossaryStages: Sendable {
    /// The glossary.
    public let glossary: CompiledGlossary
    private let annotator: EntityAnnotator
    private let glosser: Glosser

    /// Builds the stages.
    ///
    /// - Parameters:
    ///   - glossary: the glossary.
    ///   - configuration: the settings.
    public init(_ glossary: CompiledGlossary, configuration: PipelineConfiguration) {
        self.glossary = glossary
        // Without the counts fewer names are read than by the line; what is wrong with the file the line says.
        var diagnostics: [Diagnostic] = []
        let wordForms = WordFormsFile.read(reporting: &diagnostics).counts
        annotator = EntityAnnotator(
            configuration: configuration.annotation, glossary: glossary, wordForms: wordForms)
        glosser = Glosser(configuration: configuration.glossing, glossary: glossary)
    }

    /// Finds the mentions.
    public func annotate(_ document: SegmentedDocument) throws(DocumentRejection) -> AnnotatedDocument {
        var diagnostics: [Diagnostic] = []
        return try annotator.process(document, reporting: &diagnostics)
    }

    /// Finds the mentions and their English.
    public func gloss(_ document: SegmentedDocument) throws(DocumentRejection) -> GlossedDocument {
        var diagnostics: [Diagnostic] = []
        return try glosser.process(try annotate(document), reporting: &diagnostics)
    }
}
