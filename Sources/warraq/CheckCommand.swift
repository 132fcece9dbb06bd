import ArgumentParser
import Pipeline
import TextModel

/// `warraq check`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the configuration, the glossaries, the site rules and imported annotations; nothing is run.")

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
            run.checkSites(reporting: &diagnostics)
            report(diagnostics)
            if !common.quiet {
                let warnings = diagnostics.count { $0.severity == .warning }
                Terminal.print(
                    "\(settings.name): \(counted(prepared.termCount, "glossary row")), "
                        + "\(counted(run.files.count, run.files.contains { $0.isContainer } ? "file" : "document")), "
                        + (imports.read > 0
                            ? "\(imports.placed) of \(counted(imports.read, "annotation")) placed in "
                                + "\(counted(annotated, "document")), "
                            : "")
                        + counted(warnings, "warning"))
            }
        } catch {
            report(diagnostics + error.diagnostics)
            throw ExitCode.foundErrors
        }
    }

    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    private func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics where diagnostic.severity == .error || !common.quiet {
            Terminal.report(diagnostic)
        }
    }
}
