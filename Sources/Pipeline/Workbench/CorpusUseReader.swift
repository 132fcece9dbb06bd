import Annotation
public import Glossaries
public import SystemPackage
public import TextModel

/// Counts what a corpus says of the rows of a glossary.
public struct CorpusUseReader: Sendable {
    private let pass: CorpusPass
    private let glossary: CompiledGlossary

    /// Lists the corpus.
    ///
    /// - Parameters:
    ///   - corpus: a file or folder of documents.
    ///   - glossary: the glossary.
    ///   - workbench: the work bench that the glossary was read with.
    ///   - diagnostics: receives warnings about the metadata file.
    /// - Throws: `PreparedLine.Failure` when there is no document.
    public init(
        _ corpus: FilePath, glossary: CompiledGlossary, workbench: GlossaryWorkbench,
        reporting diagnostics: inout [Diagnostic]
    ) throws(PreparedLine.Failure) {
        self.glossary = glossary
        pass = try CorpusPass(
            workbench.configuration, folder: workbench.folder, corpus: corpus, wordForms: workbench.wordForms,
            reporting: &diagnostics)
    }

    /// Reads the corpus once.
    ///
    /// - Returns: the counts, and how many documents could not be read, with what is wrong with the first of them.
    public func read() async -> (use: CorpusUse, tally: CorpusPassTally) {
        var use = CorpusUse(rowCount: glossary.concepts.count)
        let glossary = glossary
        let conditionWords = glossary.conditionWords
        let tally = await pass.run { document in
            let metadata = document.clean.source.metadata
            return glossary.use(
                in: document.clean.text, words: EntityAnnotator.writtenWords(of: document),
                context: MatchContext(date: metadata.date, outlet: metadata.outlet), conditionWords: conditionWords)
        } reduce: { _, value in
            use.add(value)
        }
        return (use, tally)
    }
}
