import ArgumentParser
import Pipeline
import SystemPackage
import TextModel

/// `warraq run`.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run the line over a corpus.",
        discussion: "Reads what pipeline.json names, writes TEI, tables and a manifest to its output folder.")

    enum LogFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var common: CommonOptions
    @OptionGroup var settings: ConfigurationOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Read this file or folder instead of input.path; - for a list of files on standard input.",
            valueName: "path"))
    var input: String?

    @Option(name: .long, help: ArgumentHelp("Write to this folder instead of output.path.", valueName: "dir"))
    var output: String?

    @Option(name: .long, help: ArgumentHelp("Workers at once; 0 means one for each core.", valueName: "n"))
    var jobs: Int?

    @Flag(name: .long, help: "Say what would be done, and why, and do nothing.")
    var plan = false

    @Flag(name: .long, help: "Do every document again, also those that are up to date.")
    var force = false

    @Flag(name: .long, help: "Remove the results of documents that are no part of the input any more.")
    var prune = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Do one part of the corpus: part i of n, from 1/n to n/n, each with an --output of its own; "
                + "warraq merge joins them.", valueName: "i/n"))
    var shard: String?

    @Option(name: .long, help: "How progress is told on standard error.")
    var log: LogFormat = .text

    func validate() throws {
        if let jobs, !(0...1024).contains(jobs) {
            throw ValidationError("--jobs takes a whole number from 0 to 1024, not \(jobs)")
        }
        if let shard, Shard(shard) == nil {
            throw ValidationError(
                "--shard takes the number of a part and of all parts, as 1/4 to 4/4, not \(shard)")
        }
    }

    func run() async throws {
        let reporter: any RunReporter =
            log == .json ? JSONReporter(isQuiet: common.quiet) : TextReporter(isQuiet: common.quiet)
        do {
            let run = try prepare(reporter)
            if plan { return PlanPrinter(try await run.plan(), output: run.output.path).print() }
            try await run.execute(reporter)
        } catch let failure as PreparedLine.Failure {
            for diagnostic in failure.diagnostics { reporter.report(.noted(diagnostic)) }
            throw ExitCode.nothingRan
        }
    }

    private func prepare(_ reporter: any RunReporter) throws(PreparedLine.Failure) -> CorpusRun {
        var diagnostics: [Diagnostic] = []
        defer { for diagnostic in diagnostics { reporter.report(.noted(diagnostic)) } }
        let (configuration, folder) = try settings.load(isOptional: input != nil, reporting: &diagnostics)
        let prepared = try PreparedLine(
            configuration, folder: folder, configurationFile: settings.name, reporting: &diagnostics)
        var run = try CorpusRun(
            prepared, input: input.map { FilePath($0) }, output: output.map { FilePath($0) }, jobs: jobs,
            reporting: &diagnostics)
        run.options.isForced = force
        run.options.prunes = prune
        run.options.shard = shard.flatMap { Shard($0) }
        run.options.configurationFile = settings.file
        run.options.isInputGiven = input != nil
        return run
    }
}

extension CorpusRun {
    /// Runs until it is done or interrupted, and ends with the status that tells which.
    func execute(_ reporter: any RunReporter) async throws {
        let control = RunControl()
        let signals = SignalHandler { control.stop() }
        defer { signals.cancel() }
        let outcome = try await run(control: control) { reporter.report($0) }
        reporter.finish(outcome, output: output)
        if outcome.isInterrupted { throw ExitCode.interrupted }
        if outcome.counts.rejected > 0 { throw ExitCode.foundErrors }
    }
}
