import ArgumentParser
import JSON
import Pipeline
import SystemPackage
import TextModel

/// `warraq glossary stats`.
struct StatsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Count what glossaries hold, and with a corpus how often each row is found.",
        discussion: "Exits with 1 when a row has an error; the other rows are counted.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var selection: GlossarySelection

    @Option(
        name: .long, help: ArgumentHelp("Count the mentions in these documents.", valueName: "file or folder"))
    var corpus: String?

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    func run() async throws {
        var diagnostics: [Diagnostic] = []
        do throws(PreparedLine.Failure) {
            let workbench = try selection.load(reporting: &diagnostics)
            let report = try await workbench.statistics(
                corpus: corpus.map { FilePath($0) }, reporting: &diagnostics)
            for diagnostic in diagnostics where diagnostic.severity == .error || !common.quiet {
                Terminal.report(diagnostic)
            }
            Terminal.print(json ? report.json.pretty : report.text, terminator: "")
        } catch {
            for diagnostic in error.diagnostics { Terminal.report(diagnostic) }
            throw ExitCode.nothingRan
        }
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.foundErrors }
    }
}
