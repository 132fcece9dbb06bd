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
    }

    func run() async throws {
        let reporter: any RunReporter =
            log == .json
            ? JSONReporter(isQuiet: common.quiet, progressSeconds: logInterval) : TextReporter(isQuiet: common.quiet)
        defer { reporter.close() }
        let control = RunControl()
        let signals = SignalHandler {
            control.stop()
            reporter.stopping()
        }
        defer { signals.cancel() }
        do {
            let run = try prepare(reporter)
            if control.isStopped { throw ExitCode.interrupted }
            if plan { return printPlan(run) }
            SignalHandler.ignoreClosedPipes()
            let outcome = try await run.run(control: control) { reporter.report($0) }
            reporter.finish(outcome, output: run.output)
            switch outcome.ending {
            case .interrupted: throw ExitCode.interrupted
            case .tooManyFailures: throw ExitCode.foundErrors
            case .finished: if outcome.counts.rejected > 0 { throw ExitCode.foundErrors }
            }
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
        return try CorpusRun(
            prepared, input: input.map { FilePath($0) }, output: output.map { FilePath($0) }, jobs: jobs,
            maxFailures: maxFailures, reporting: &diagnostics)
    }

    private func printPlan(_ run: CorpusRun) {
        for step in run.plan {
            Terminal.print("\(step.document) -> \(step.output.isEmpty ? "-" : step.output): \(step.why)")
        }
    }
}
