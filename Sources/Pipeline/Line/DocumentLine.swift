public import Annotation
public import Cleaning
public import Glossaries
public import Glossing
public import Reading
public import Segmentation
public import TEIWriting
public import TextModel
public import WebPages

/// The stages of the line, built once for a run and shared by all its workers.
///
/// This is the whole flow, in order; who runs which part when is the business of `LineRunner`.
public struct DocumentLine: Sendable {
    /// Decodes bytes.
    public let reader: SourceReader
    /// Reads pages.
    public let pages: PageReader
    /// Removes the frame.
    public private(set) var cleaner: Cleaner
    /// Finds blocks, sentences and tokens.
    public let segmenter: Segmenter
    /// Finds mentions.
    public let annotator: EntityAnnotator
    /// Decides their English.
    public let glosser: Glosser
    /// Writes TEI.
    public let writer: TEIWriter
    /// What the TEI headers say of the edition.
    public let project: TEIProject
    /// The glossary that annotation and glossing share.
    public let glossary: CompiledGlossary

    /// Brings bytes to the first layer.
    var opener: DocumentOpener { DocumentOpener(reader: reader, pages: pages) }

    /// Carries one text through all stages but the last, in the calling task.
    ///
    /// - Parameters:
    ///   - bytes: the source.
    ///   - isMarkup: whether it is a page.
    ///   - identity: what names it.
    ///   - metadata: what is known about it.
    ///   - annotate: adds what other tools or people made over it.
    ///   - diagnostics: receives what a person should know.
    /// - Returns: the fifth layer.
    /// - Throws: `DocumentRejection` of the stage that refused it.
    public func gloss(
        bytes: [UInt8], isMarkup: Bool = false, identity: DocumentIdentity, metadata: DocumentMetadata,
        annotatedBy annotate: ((inout SourceDocument, inout [Diagnostic]) -> Void)? = nil,
        reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> GlossedDocument {
        var source = try opener.open(
            bytes, isMarkup: isMarkup, identity: identity, metadata: metadata, reporting: &diagnostics)
        annotate?(&source, &diagnostics)
        let clean = try cleaner.process(source, reporting: &diagnostics)
        let segmented = try segmenter.process(clean, reporting: &diagnostics)
        let annotated = try annotator.process(segmented, reporting: &diagnostics)
        return try glosser.process(annotated, reporting: &diagnostics)
    }

    /// The line whose cleaner knows what recurs in the corpus.
    func surveyed(by survey: CorpusSurvey) -> DocumentLine {
        var line = self
        line.cleaner = cleaner.surveyed(by: survey)
        return line
    }
}
