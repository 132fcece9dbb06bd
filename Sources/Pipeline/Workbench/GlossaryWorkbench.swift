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

    /// The compiler that the line uses too.
    public var compiler: GlossaryCompiler {
        let wordForms = wordForms
        return GlossaryCompiler { wordForms.count(of: $0) }
    }

    /// Reads glossaries.
    ///
    /// - Parameters:
    ///   - layers: `base`, files or globs as in the configuration, later wins.
    ///   - folder: the folder that relative paths refer to.
    ///   - origin: where the names were written, for messages.
    ///   - diagnostics: receives warnings.
    /// - Throws: `Failure` when a file is missing or unreadable, or data of the program are missing.
    public init(
        _ layers: [String], relativeTo folder: FilePath, origin: SourceLocation,
        reporting diagnostics: inout [Diagnostic]
    ) throws(PreparedLine.Failure) {
        var found: [Diagnostic] = []
        files = GlossaryFiles.read(layers, relativeTo: folder, configuration: origin, reporting: &found)
        wordForms = PreparedLine.wordForms(reporting: &found)
        if found.contains(where: { $0.severity == .error }) {
            throw PreparedLine.Failure(diagnostics: diagnostics + found)
        }
        diagnostics += found
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
