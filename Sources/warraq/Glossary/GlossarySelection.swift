import ArgumentParser
import Pipeline
import SystemPackage
import TextModel

/// The glossaries a command of the work bench works on: those named, or those of the configuration.
struct GlossarySelection: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Glossary files in the order of their layers, later wins; base is the set shipped with the program. "
                + "Without any, those of the configuration.", valueName: "glossary"))
    var glossaries: [String] = []

    @OptionGroup var settings: ConfigurationOptions

    /// Reads them.
    ///
    /// - Parameter diagnostics: receives warnings.
    /// - Returns: the work bench.
    /// - Throws: what is missing or unreadable.
    func load(reporting diagnostics: inout [Diagnostic]) throws(PreparedLine.Failure) -> GlossaryWorkbench {
        let (configuration, folder) = try settings.load(isOptional: true, reporting: &diagnostics)
        guard glossaries.isEmpty else {
            return try GlossaryWorkbench(
                glossaries, relativeTo: FilePath("."), origin: .commandLine,
                settings: (configuration, folder), reporting: &diagnostics)
        }
        return try GlossaryWorkbench(
            configuration.glossaries, relativeTo: folder, origin: SourceLocation(file: settings.name),
            settings: (configuration, folder), reporting: &diagnostics)
    }
}
