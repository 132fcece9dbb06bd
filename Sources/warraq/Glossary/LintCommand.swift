import ArgumentParser
import Pipeline
import SystemPackage
import TextModel

/// `warraq glossary lint`.
struct LintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Check glossaries: form, duplicates, homographs, unreachable rows, row tests.",
        discussion: "Exits with 1 when a row has an error, with --strict also when one has a warning.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var selection: GlossarySelection

    @Option(
        name: .long,
        help: ArgumentHelp("Look also at what the rows do in these documents.", valueName: "file or folder"))
    var corpus: String?

    @Flag(name: .long, help: "Fail on warnings too.")
    var strict = false

    @Flag(name: .long, help: "One JSON object for each finding, on a line of its own.")
    var json = false

    func run() async throws {
        var diagnostics: [Diagnostic] = []
        let report: GlossaryLintReport
        do throws(PreparedLine.Failure) {
            let workbench = try selection.load(reporting: &diagnostics)
            report = try await workbench.lint(corpus: corpus.map { FilePath($0) }, reporting: &diagnostics)
        } catch {
            for diagnostic in error.diagnostics { Terminal.report(diagnostic) }
            throw ExitCode.nothingRan
        }
        for diagnostic in diagnostics where diagnostic.severity == .error || !common.quiet {
            Terminal.report(diagnostic)
        }
        if json {
            Terminal.print(report.jsonLines, terminator: "")
        } else {
            for finding in report.findings { Terminal.print(finding) }
        }
        if !common.quiet { Terminal.report(report.summary) }
        if report.fails(strict: strict) { throw ExitCode.foundErrors }
    }
}
