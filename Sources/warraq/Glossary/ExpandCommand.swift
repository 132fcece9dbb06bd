import ArgumentParser
import Pipeline
import TextModel

/// `warraq glossary expand`.
struct ExpandCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expand",
        abstract: "List every form that will match, with its English: one a line, tab-separated.",
        discussion: "Exits with 1 when a row has an error; the other rows are listed.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var selection: GlossarySelection

    @Option(name: .customLong("id"), help: ArgumentHelp("Only the row with this id.", valueName: "key"))
    var key: String?

    @Flag(name: .long, help: "Also the forms behind و ف ب ك ل and their chains.")
    var proclitics = false

    @Flag(name: .long, help: "JSON Lines instead of a table.")
    var json = false

    func run() throws {
        var diagnostics: [Diagnostic] = []
        do throws(PreparedLine.Failure) {
            let workbench = try selection.load(reporting: &diagnostics)
            let expansion = try workbench.expansion(
                key: key, withProclitics: proclitics, reporting: &diagnostics)
            for diagnostic in diagnostics where diagnostic.severity == .error || !common.quiet {
                Terminal.report(diagnostic)
            }
            if json {
                expansion.forEachJSON { Terminal.print($0, terminator: "") }
            } else {
                Terminal.print(GlossaryExpansion.header, terminator: "")
                expansion.forEachTable { Terminal.print($0, terminator: "") }
            }
        } catch {
            for diagnostic in error.diagnostics { Terminal.report(diagnostic) }
            throw ExitCode.nothingRan
        }
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.foundErrors }
    }
}
