public import ArabicText
public import Glossaries
public import SystemPackage
public import TextModel

/// The glossaries that a command of the work bench works on, read and ready to compile.
public struct GlossaryWorkbench: Sendable {
    /// The files, by layer.
    public let files: [GlossaryFile]
    /// How often a written form occurs in news text.
    public let wordForms: WordFormCounts
    /// The layers of the shipped set where other glossaries stand over it: theirs are the rows that a check is about.
    public let settledLayers: Set<Int>
    /// The settings under which a corpus is read.
    public let configuration: PipelineConfiguration
    /// The folder that relative paths of the settings refer to.
    public let folder: FilePath

    /// The compiler that the line uses too.
    public var compiler: GlossaryCompiler {
        let wordForms = wordForms
        return GlossaryCompiler { wordForms.count(asWritten: $0) }
    }

    /// The linter that the line uses too.
    public var linter: GlossaryLinter {
        GlossaryLinter(compiler: compiler, wordForms: wordForms, settledLayers: settledLayers)
    }

    /// Reads glossaries.
    ///
    /// - Parameters:
    ///   - layers: `base`, files or globs as in the configuration, later wins.
    ///   - folder: the folder that relative paths refer to.
    ///   - origin: where the names were written, for messages.
    ///   - settings: the configuration under which a corpus is read, and the folder its paths refer to; nil for the
    ///     defaults.
    ///   - diagnostics: receives warnings.
    /// - Throws: `Failure` when a file is missing or unreadable, or data of the program are missing.
    public init(
        _ layers: [String], relativeTo folder: FilePath, origin: SourceLocation,
        settings: (PipelineConfiguration, FilePath)? = nil, reporting diagnostics: inout [Diagnostic]
    ) throws(PreparedLine.Failure) {
        var found: [Diagnostic] = []
        files = GlossaryFiles.read(layers, relativeTo: folder, configuration: origin, reporting: &found)
        wordForms = WordFormsFile.read(reporting: &found).counts
        settledLayers = Self.settledLayers(of: layers)
        (configuration, self.folder) = settings ?? (PipelineConfiguration(), folder)
        if found.contains(where: { $0.severity == .error }) {
            throw PreparedLine.Failure(diagnostics: diagnostics + found)
        }
        diagnostics += found
    }

    /// The layers named `base`, unless there is no other.
    static func settledLayers(of layers: [String]) -> Set<Int> {
        let base = layers.indices.filter { layers[$0] == "base" }
        return base.count < layers.count ? Set(base) : []
    }

    /// Compiles and lints the glossaries, with a corpus if one is given.
    ///
    /// - Parameters:
    ///   - corpus: a file or folder of documents; nil to look at the glossaries alone.
    ///   - diagnostics: receives what is wrong with the corpus.
    /// - Returns: what was found.
    /// - Throws: `PreparedLine.Failure` when there is no document in the corpus.
    public func lint(
        corpus: FilePath?, reporting diagnostics: inout [Diagnostic]
    ) async throws(PreparedLine.Failure) -> GlossaryLintReport {
        var found: [Diagnostic] = []
        let glossary = compiler.compile(files, reporting: &found)
        let use = try await use(of: glossary, in: corpus, reporting: &diagnostics)
        let findings = linter.inOrder(found + linter.findings(in: glossary, corpus: use), files)
        return GlossaryLintReport(findings: findings, rows: glossary.concepts.count)
    }

    /// Compiles and counts the glossaries, with a corpus if one is given.
    ///
    /// - Parameters:
    ///   - corpus: a file or folder of documents; nil to look at the glossaries alone.
    ///   - diagnostics: receives what is wrong with the glossaries and the corpus.
    /// - Returns: the counts.
    /// - Throws: `PreparedLine.Failure` when there is no document in the corpus.
    public func statistics(
        corpus: FilePath?, reporting diagnostics: inout [Diagnostic]
    ) async throws(PreparedLine.Failure) -> GlossaryStatisticsReport {
        let glossary = try usable(reporting: &diagnostics)
        let use = try await use(of: glossary, in: corpus, reporting: &diagnostics)
        return GlossaryStatisticsReport(glossary, files: files, use: use)
    }

    /// Compiles the glossaries and lists the forms of their rows.
    ///
    /// - Parameters:
    ///   - key: the one row that is wanted; nil for all.
    ///   - withProclitics: whether forms behind و ف ب ك ل are wanted too.
    ///   - diagnostics: receives what is wrong with the glossaries.
    /// - Returns: the list.
    /// - Throws: `PreparedLine.Failure` when no row in force has the key.
    public func expansion(
        key: String?, withProclitics: Bool, reporting diagnostics: inout [Diagnostic]
    ) throws(PreparedLine.Failure) -> GlossaryExpansion {
        let glossary = try usable(reporting: &diagnostics)
        return try GlossaryExpansion(glossary, key: key, withProclitics: withProclitics)
    }

    /// The compiled glossary, whatever is wrong with some of its rows.
    private func usable(reporting diagnostics: inout [Diagnostic]) throws(PreparedLine.Failure) -> CompiledGlossary {
        let glossary = compiler.compile(files, reporting: &diagnostics)
        if glossary.concepts.isEmpty, diagnostics.contains(where: { $0.severity == .error }) {
            throw PreparedLine.Failure(diagnostics: diagnostics)
        }
        return glossary
    }

    /// What a corpus says of the rows; nil without a corpus.
    private func use(
        of glossary: CompiledGlossary, in corpus: FilePath?, reporting diagnostics: inout [Diagnostic]
    ) async throws(PreparedLine.Failure) -> CorpusUse? {
        guard let corpus else { return nil }
        let reader = try CorpusUseReader(corpus, glossary: glossary, workbench: self, reporting: &diagnostics)
        let (counts, tally) = await reader.read()
        diagnostics += tally.diagnostics
        return counts
    }

    /// Reads the glossary that one argument names.
    ///
    /// - Parameters:
    ///   - argument: see `GlossaryStack`.
    ///   - diagnostics: receives warnings.
    /// - Throws: `Failure` when a file is missing or unreadable, or data of the program are missing.
    public init(named argument: String, reporting diagnostics: inout [Diagnostic]) throws(PreparedLine.Failure) {
        let stack = try GlossaryStack(argument, reporting: &diagnostics)
        try self.init(stack.layers, relativeTo: stack.folder, origin: stack.origin, reporting: &diagnostics)
    }

    /// Compiles the glossaries; warnings are left to lint.
    ///
    /// - Returns: the compiled glossary.
    /// - Throws: `Failure` with every error of the rows.
    public func compiled() throws(PreparedLine.Failure) -> CompiledGlossary {
        var found: [Diagnostic] = []
        let glossary = compiler.compile(files, reporting: &found)
        let errors = found.filter { $0.severity == .error }
        if !errors.isEmpty { throw PreparedLine.Failure(diagnostics: errors) }
        return glossary
    }
}
