import ArgumentParser
import Pipeline

/// How a run tells of itself on standard error.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json

    /// Does the work of a command that can be stopped: with a reporter, and a handle that signals stop it by.
    ///
    /// - Parameters:
    ///   - isQuiet: whether only errors are told.
    ///   - seconds: how many seconds lie between two lines on the progress, in JSON.
    ///   - work: the work; a failure of it is reported, and nothing ran.
    /// - Throws: the exit status that is not 0.
    func reporting(
        isQuiet: Bool, every seconds: Int = 10, _ work: (any RunReporter, RunControl) async throws -> Void
    ) async throws {
        let reporter: any RunReporter =
            self == .json
            ? JSONReporter(isQuiet: isQuiet, progressSeconds: seconds) : TextReporter(isQuiet: isQuiet)
        defer { reporter.close() }
        let control = RunControl()
        let signals = SignalHandler {
            control.stop()
            reporter.stopping()
        }
        defer { signals.cancel() }
        do {
            try await work(reporter, control)
        } catch let failure as PreparedLine.Failure {
            for diagnostic in failure.diagnostics { reporter.report(.noted(diagnostic)) }
            throw ExitCode.nothingRan
        }
    }
}
