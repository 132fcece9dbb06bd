import ArgumentParser
import JSON
import Pipeline
import SystemPackage
import TextModel

/// `warraq glossary diff`.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare two states of a glossary: rows, and with a corpus the mentions gained, lost and changed.",
        discussion: """
            OLD and NEW are each a glossary file, a folder of them (one layer), base, several of these joined by commas \
            in the order of their layers, or a pipeline.json. The settings of annotation are those of --config.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var settings: ConfigurationOptions

    @Argument(help: ArgumentHelp("The glossary before.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The glossary after.", valueName: "new"))
    var new: String

    @Option(name: .long, help: ArgumentHelp("Articles to compare the mentions of.", valueName: "path"))
    var corpus: String?

    @Option(name: .long, help: ArgumentHelp("How many examples are shown for a row.", valueName: "n"))
    var samples = 3

    @Option(name: .long, help: ArgumentHelp("Workers at once; 0 means one for each core.", valueName: "n"))
    var jobs: Int?

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    func validate() throws {
        if !(0...1000).contains(samples) { throw ValidationError("--samples takes a number from 0 to 1000") }
        if let jobs, !(0...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 0 to 1024") }
    }

    func run() async throws {
        do throws(PreparedLine.Failure) {
            var diagnostics: [Diagnostic] = []
            let loaded = try settings.load(isOptional: true, reporting: &diagnostics)
            let difference = try await GlossaryDifference.make(
                from: old, to: new, settings: loaded, corpus: corpus.map { FilePath($0) }, jobs: jobs,
                samples: samples, reporting: &diagnostics)
            if !common.quiet { for diagnostic in diagnostics { Terminal.report(diagnostic) } }
            Terminal.print(
                json ? difference.json.pretty : difference.text(isolating: Terminal.isOutputInteractive), terminator: ""
            )
        } catch {
            for diagnostic in error.diagnostics { Terminal.report(diagnostic) }
            throw ExitCode.nothingRan
        }
    }
}
