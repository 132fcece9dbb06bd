import ArgumentParser
import Pipeline
import SystemPackage
import TextModel

/// `warraq retry`.
struct RetryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Try the rejected documents of a run again.",
        discussion: """
            Runs the configuration and the input of the last run over the folder again. What was rejected gets another \
            try; everything else is done only if its inputs changed.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The output folder of a run.", valueName: "dir"))
    var folder: String

    @Option(
        name: .long,
        help: ArgumentHelp("The configuration, if it does not lie where the run found it.", valueName: "file"))
    var config: String?

    @Option(name: .long, help: ArgumentHelp("Workers at once; 0 means one for each core.", valueName: "n"))
    var jobs: Int?

    @Option(name: .long, help: "How progress is told on standard error.")
    var log: LogFormat = .text

    func run() async throws {
        try await log.reporting(isQuiet: common.quiet) { reporter, control in
            var diagnostics: [Diagnostic] = []
            let run = Result { () throws(PreparedLine.Failure) in
                try CorpusRun.again(
                    FilePath(folder), configuration: config.map { FilePath($0) }, jobs: jobs, reporting: &diagnostics)
            }
            for diagnostic in diagnostics { reporter.report(.noted(diagnostic)) }
            try await run.get().execute(reporter, control: control)
        }
    }
}
