import ArgumentParser
import Pipeline
import SystemPackage
import TextModel

/// `warraq verify`.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Prove an output folder: nothing lost, nothing changed, everything valid.",
        discussion: """
            Holds every file against its hash; every TEI file against its schema, itself, the source and the tables: \
            kept, removed and changed text and white space must be the source, code point for code point. Of each \
            file that is not right the first place is named; the rest is still gone through.

            Examples:
              warraq verify out
              warraq verify out --sources ~/articles     the sources have moved
              warraq verify out --quiet && cp -r out /archive

            The hashes alone can be checked without Warraq: cd out && sha256sum --quiet -c manifest-sha256.txt

            Exit status: 0 all is right; 1 something is not; 2 nothing could be proven; 130 interrupted.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The output folder of a run.", valueName: "dir"))
    var folder: String

    @Option(
        name: .long,
        help: ArgumentHelp("The file or folder that was run, if it is not where it was.", valueName: "path"))
    var sources: String?

    @Option(name: .long, help: ArgumentHelp("Workers at once; 0 means one for each core.", valueName: "n"))
    var jobs: Int = 0

    func validate() throws {
        if !(0...1024).contains(jobs) {
            throw ValidationError("--jobs takes a whole number from 0 to 1024, not \(jobs)")
        }
    }

    func run() async throws {
        let control = RunControl()
        let signals = SignalHandler { control.stop() }
        defer { signals.cancel() }
        let isQuiet = common.quiet
        let summary: VerificationSummary
        do throws(PreparedLine.Failure) {
            let verification = try Verification(
                FilePath(folder), sources: sources.map { FilePath($0) }, jobs: jobs)
            summary = try await verification.run(control: control) { finding in
                if finding.severity == .error || !isQuiet { Terminal.report(finding) }
            }
        } catch {
            for diagnostic in error.diagnostics { Terminal.report(diagnostic) }
            throw ExitCode.nothingRan
        }
        if !isQuiet { Terminal.print("\(folder): \(summary.text)") }
        if summary.isInterrupted { throw ExitCode.interrupted }
        if summary.errors > 0 { throw ExitCode.foundErrors }
    }
}
