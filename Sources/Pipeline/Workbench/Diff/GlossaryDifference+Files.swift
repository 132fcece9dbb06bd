public import SystemPackage
public import TextModel

extension GlossaryDifference {
    /// Compares two glossaries as they are named on the command line, and what they make of a corpus.
    ///
    /// - Parameters:
    ///   - old: the glossary before; see `GlossaryStack`.
    ///   - new: the glossary after.
    ///   - settings: the configuration and the folder its paths refer to.
    ///   - corpus: a file or folder; nil to compare rows only.
    ///   - jobs: a number of workers instead of the configuration's.
    ///   - samples: how many examples are kept for a row.
    ///   - diagnostics: receives warnings, and the documents that could not be read.
    /// - Returns: the difference.
    /// - Throws: `PreparedLine.Failure` when a glossary has errors or the corpus cannot be read.
    public static func make(
        from old: String, to new: String, settings: (PipelineConfiguration, FilePath), corpus: FilePath?, jobs: Int?,
        samples: Int, reporting diagnostics: inout [Diagnostic]
    ) async throws(PreparedLine.Failure) -> GlossaryDifference {
        let before = try GlossaryWorkbench(named: old, reporting: &diagnostics)
        let after = try GlossaryWorkbench(named: new, reporting: &diagnostics)
        // Warnings about a glossary are the business of lint.
        let comparison = GlossaryComparison(
            from: try before.compiled(), to: try after.compiled(), configuration: settings.0, samples: samples)
        var difference = GlossaryDifference(comparison, samples: samples)
        guard let corpus else { return difference }
        let pass = try CorpusPass(
            settings.0, folder: settings.1, corpus: corpus, jobs: jobs, wordForms: after.wordForms,
            reporting: &diagnostics)
        let tally = await pass.run { (document) throws(DocumentRejection) in
            try comparison.compare(document)
        } reduce: { _, result in
            difference.add(result)
        }
        difference.tally = tally
        diagnostics += tally.diagnostics
        return difference
    }
}
