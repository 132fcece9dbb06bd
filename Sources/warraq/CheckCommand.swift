import ArgumentParser
import Pipeline
import TextModel

/// `warraq check`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check the configuration and the glossaries; nothing is run.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var settings: ConfigurationOptions

    func run() throws {
        var diagnostics: [Diagnostic] = []
        do throws(PreparedLine.Failure) {
            let (configuration, folder) = try settings.load(isOptional: false, reporting: &diagnostics)
            diagnostics += PreparedLine.lint(configuration, folder: folder, configurationFile: settings.name)
            if diagnostics.contains(where: { $0.severity == .error }) {
                throw PreparedLine.Failure(diagnostics: [])
            }
            // Compiling reports nothing that linting has not reported.
            var repeated: [Diagnostic] = []
            let prepared = try PreparedLine(
                configuration, folder: folder, configurationFile: settings.name, reporting: &repeated)
            let run = try CorpusRun(prepared, reporting: &diagnostics)
            report(diagnostics)
            if !common.quiet {
                Terminal.print(
                    "\(settings.name): \(prepared.termCount) glossary rows, "
                        + "\(run.files.count) documents, "
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
