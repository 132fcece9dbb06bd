import ArgumentParser
import JSON
import Pipeline
import TextModel

/// `warraq explain`.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show what every stage makes of a piece of text, and why each glossary candidate won or lost.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var settings: ConfigurationOptions

    @Argument(help: "Arabic text.")
    var text: String?

    @Option(name: .customLong("id"), help: ArgumentHelp("Show a glossary row, cell by cell.", valueName: "key"))
    var key: String?

    @Option(help: "The date of the item, for rows with valid_from or valid_to: 2019, 2019-02 or 2019-02-12.")
    var date: String?

    @Option(help: "The outlet, for rows with outlet: a host or the id of a source.")
    var outlet: String?

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    func validate() throws {
        if let date, !ISODate.isValid(date) {
            throw ValidationError("--date takes 2019, 2019-02 or 2019-02-12, not \(date)")
        }
        let isEmpty = text.map { $0.allSatisfy(\.isWhitespace) } ?? (key == nil)
        if isEmpty || (text != nil && key != nil) {
            throw ValidationError("give a piece of text, or --id and a row's key")
        }
    }

    func run() throws {
        var diagnostics: [Diagnostic] = []
        do {
            let (configuration, folder) = try settings.load(isOptional: true, reporting: &diagnostics)
            let prepared = try PreparedLine(
                configuration, folder: folder, configurationFile: settings.name, reporting: &diagnostics)
            let explanation =
                if let key {
                    try prepared.explain(key: key)
                } else {
                    try prepared.explain(text ?? "", metadata: DocumentMetadata(date: date, outlet: outlet))
                }
            if json {
                Terminal.print(explanation.json.pretty, terminator: "")
            } else {
                let isTerminal = Terminal.isOutputInteractive
                let text = explanation.text(isolating: isTerminal)
                Terminal.print(isTerminal ? text : BidiText.plain(text), terminator: "")
            }
        } catch {
            for diagnostic in error.diagnostics { Terminal.report(diagnostic) }
            throw ExitCode.nothingRan
        }
    }
}
