import ArgumentParser
import Pipeline
import SystemPackage
import TextModel

/// `warraq merge`.
struct MergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Join the results of the parts of a corpus.",
        discussion: """
            For runs with --shard: run each part into an output folder of its own, then join them. The result is what \
            one run over the whole corpus writes.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The output folders of the parts.", valueName: "dir"))
    var folders: [String]

    @Option(name: .long, help: ArgumentHelp("The folder to write to.", valueName: "dir"))
    var output: String

    @Option(
        name: .long,
        help: ArgumentHelp("The configuration, if it does not lie where the runs found it.", valueName: "file"))
    var config: String?

    @Option(name: .long, help: "How progress is told on standard error.")
    var log: LogFormat = .text

    func run() async throws {
        try await log.reporting(isQuiet: common.quiet) { reporter, control in
            var diagnostics: [Diagnostic] = []
            let merge = Result { () throws(PreparedLine.Failure) in
                try CorpusMerge(
                    folders.map { FilePath($0) }, output: FilePath(output),
                    configuration: config.map { FilePath($0) }, reporting: &diagnostics)
            }
            for diagnostic in diagnostics { reporter.report(.noted(diagnostic)) }
            let parts = try merge.get()
            let outcome = try await parts.run(control: control) { reporter.report($0) }
            reporter.finish(outcome, output: parts.output)
            try outcome.exit()
        }
    }
}
