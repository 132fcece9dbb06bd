import ArgumentParser
import Pipeline
import TextModel

/// `warraq check`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the configuration, the glossaries and imported annotations; nothing is run.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var settings: ConfigurationOptions

    func run() throws {
        var diagnostics: [Diagnostic] = []
        do throws(PreparedLine.Failure) {
            let (configuration, folder) = try settings.load(isOptional: false, reporting: &diagnostics)
            let prepared = try PreparedLine(
                configuration, folder: folder, configurationFile: settings.name, linting: true,
                reporting: &diagnostics)
            let run = try CorpusRun(prepared, reporting: &diagnostics)
            let (annotated, imports) = run.checkAnnotations(reporting: &diagnostics)
            report(diagnostics)
            if !common.quiet {
                Terminal.print(
                    "\(settings.name): \(prepared.termCount) glossary rows, "
                        + "\(run.files.count) documents, "
                        + (imports.read > 0
                            ? "\(imports.placed) of \(imports.read) annotations placed in \(annotated) documents, "
                            : "")
                        + "\(diagnostics.count { $0.severity == .warning }) warnings")
            }
        } catch {
            report(diagnostics + error.diagnostics)
            throw ExitCode.foundErrors
        }
    }

    private func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics where diagnostic.severity == .error || !common.quiet {
            Terminal.report(diagnostic)
        }
    }
}
