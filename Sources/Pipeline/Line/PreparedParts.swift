import Annotation
import ArabicText
import Cleaning
import Glossaries
import NameTagging
import Segmentation
import TextModel

/// What a line is made of besides the rows of its glossaries: nothing of it waits for them.
struct PreparedParts: Sendable {
    /// How often words are written, and the hash of the file that says so.
    let wordForms: (counts: WordFormCounts, sha256: String)
    /// The name tagger's model; nil without one.
    let model: (tagger: NameTagger, summary: ModelSummary)?
    let cleaner: Cleaner
    let segmenter: Segmenter
    /// The glossary files, for the manifest.
    let glossaries: [GlossarySummary]
    /// What is wrong with the data of the program.
    let diagnostics: [Diagnostic]

    /// Reads and makes them; the dearest come first.
    init(_ configuration: PipelineConfiguration, sites: [SiteRules], files: [GlossaryFile]) {
        var found: [Diagnostic] = []
        wordForms = WordFormsFile.read(reporting: &found)
        model = configuration.usesModel ? NameModelFile.read(reporting: &found) : nil
        cleaner = Cleaner(configuration: configuration.cleaning(sites: sites))
        segmenter = Segmenter(wordForms: wordForms.counts)
        EntityAnnotator.prepare()
        glossaries = files.map {
            GlossarySummary(
                name: $0.name, layer: $0.layer, sha256: DocumentIdentity.sha256(of: $0.originalBytes ?? $0.bytes))
        }
        diagnostics = found
    }
}
