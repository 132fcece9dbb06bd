public import ArabicText
public import TextModel

/// Finds what is wrong or risky in glossary files, and runs the tests that stand in their rows.
public struct GlossaryLinter: Sendable {
    /// The layers that belong to others (the base set under a project's own glossary): what is found in their rows is
    /// not reported.
    public var settledLayers: Set<Int>
    private let compiler: GlossaryCompiler
    private let wordForms: WordFormCounts

    /// Makes a linter.
    ///
    /// - Parameters:
    ///   - compiler: compiles the files.
    ///   - wordForms: how often a written form occurs in news text; decides what is a homograph.
    ///   - settledLayers: the layers whose rows are not to be reported on.
    public init(
        compiler: GlossaryCompiler = GlossaryCompiler(), wordForms: WordFormCounts = WordFormCounts(),
        settledLayers: Set<Int> = []
    ) {
        self.compiler = compiler
        self.wordForms = wordForms
        self.settledLayers = settledLayers
    }

    /// Everything that compiling `files` reports, the findings in the rows and the row tests that fail, by file, line and
    /// column.
    public func lint(_ files: [GlossaryFile]) -> [Diagnostic] { lintAndCompile(files).findings }

    /// Compiles `files` and lints them.
    ///
    /// - Parameters:
    ///   - files: the glossary files.
    ///   - corpus: what a corpus says of the rows, asked for once the rows are compiled; nil for no corpus.
    /// - Returns: the glossary, and all findings by file, line and column.
    public func lintAndCompile(
        _ files: [GlossaryFile], corpus: CorpusUse? = nil
    ) -> (glossary: CompiledGlossary, findings: [Diagnostic]) {
        var found: [Diagnostic] = []
        let glossary = compiler.compile(files, reporting: &found)
        return (glossary, inOrder(found + findings(in: glossary, corpus: corpus), files))
    }

    /// What is wrong or risky in the rows of a compiled glossary, failing row tests included; not what the compiler has
    /// reported before.
    ///
    /// - Parameters:
    ///   - glossary: the glossary.
    ///   - corpus: what a corpus says of its rows; nil for no corpus.
    /// - Returns: the findings, in no particular order.
    public func findings(in glossary: CompiledGlossary, corpus: CorpusUse? = nil) -> [Diagnostic] {
        let scene = LintScene(glossary, settledLayers: settledLayers, wordForms: wordForms)
        var found: [Diagnostic] = []
        FormChecks(scene).run(&found)
        DuplicateChecks(scene).run(&found)
        ContradictionChecks(scene).run(&found)
        ReachabilityChecks(scene).run(&found)
        HomographChecks(scene).run(&found)
        RowTests(scene).run(&found)
        if let corpus { CorpusChecks(scene, corpus).run(&found) }
        return found
    }

    /// Findings by file as given, then line and column.
    ///
    /// - Parameters:
    ///   - found: the findings.
    ///   - files: the files they speak of.
    /// - Returns: the same, in order.
    public func inOrder(_ found: [Diagnostic], _ files: [GlossaryFile]) -> [Diagnostic] {
        GlossaryCompiler.inOrder(found, files)
    }
}

extension CompiledGlossary {
    /// The cells of a concept as the layers leave them.
    func row(_ concept: Int) -> GlossaryRow { GlossaryRow(tables: origins.tables, origins: Array(origins[concept])) }
}
