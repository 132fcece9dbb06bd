import ArgumentParser
import Pipeline
import SystemPackage
import TextModel

/// `warraq run`.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run the line over a corpus.",
        discussion: "Reads what pipeline.json names, writes TEI, tables and a manifest to its output folder.")

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

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Stop early once more than N documents, or P% of those so far, were rejected.",
            discussion: "A percentage holds from the 100th document on, later where one failure would exceed it.",
            valueName: "n|p%"),
        transform: { text in
            guard let limit = FailureLimit(text) else {
                throw ValidationError("it takes a number of documents (20) or a percentage (5%), not \(text)")
            }
            return limit
        })
    var maxFailures: FailureLimit?

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

    @Option(
        name: .long,
        help: ArgumentHelp("Seconds between two lines on the progress with --log json.", valueName: "seconds"))
    var logInterval = 10

    func validate() throws {
        if let jobs, !(0...1024).contains(jobs) {
            throw ValidationError("--jobs takes a whole number from 0 to 1024, not \(jobs)")
        }
        if !(1...86_400).contains(logInterval) {
            throw ValidationError("--log-interval takes a whole number of seconds from 1 to 86400, not \(logInterval)")
        }
        if let shard, Shard(shard) == nil {
            throw ValidationError(
                "--shard takes the number of a part and of all parts, as 1/4 to 4/4, not \(shard)")
        }
    }

    func run() async throws {
        try await log.reporting(isQuiet: common.quiet, every: logInterval) { reporter, control in
            let run = try prepare(reporter)
            if plan {
                let plan = try await run.plan(control: control)
                if control.isStopped { throw ExitCode.interrupted }
                return PlanPrinter(plan, output: run.output.path).print()
            }
            // One that was stopped while it was prepared does nothing, but says so.
            try await run.execute(reporter, control: control)
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
            maxFailures: maxFailures, reporting: &diagnostics)
        run.options.isForced = force
        run.options.prunes = prune
        run.options.shard = shard.flatMap { Shard($0) }
        run.options.configurationFile = settings.file
        run.options.isInputGiven = input != nil
        return run
    }
}

extension CorpusRun {
    /// Runs until it is done or stopped, and ends with the status that tells which.
    func execute(_ reporter: any RunReporter, control: RunControl) async throws {
        SignalHandler.ignoreClosedPipes()
        let outcome = try await run(control: control) { reporter.report($0) }
        reporter.finish(outcome, output: output)
        try outcome.exit()
    }
}

extension CorpusRun.Outcome {
    /// Ends the program with the status that tells how the run ended.
    func exit() throws {
        switch ending {
        case .interrupted: throw ExitCode.interrupted
        case .tooManyFailures: throw ExitCode.foundErrors
        case .finished: if counts.rejected > 0 { throw ExitCode.foundErrors }
        }
    }
}
