import ArgumentParser
import Pipeline
import SystemPackage

/// `warraq status`.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Say how far the runs over an output folder have come.",
        discussion: "Can be asked while a run goes on.")

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The output folder of a run.", valueName: "dir"))
    var folder: String

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    func run() throws {
        do throws(PreparedLine.Failure) {
            let status = try CorpusStatus(FilePath(folder))
            Terminal.print(json ? status.json : text(status))
        } catch {
            for diagnostic in error.diagnostics { Terminal.report(diagnostic) }
            throw ExitCode.nothingRan
        }
    }

    private func text(_ status: CorpusStatus) -> String {
        var lines: [String] = []
        let state =
            status.isRunning
            ? "a run is going on" : status.isFinished ? "finished" : "not finished: run again to go on"
        lines.append("\(folder): \(state)\(status.shard.isEmpty ? "" : ", part \(status.shard)")")
        if let started = status.started { lines.append("begun: \(Timestamp(milliseconds: started))") }
        if let ended = status.ended { lines.append("ended: \(Timestamp(milliseconds: ended))") }
        let of = status.documents.map { " of \($0)" } ?? ""
        lines.append(
            "done: \(status.done)\(of) documents; \(status.counts["ok"] ?? 0) ok, "
                + "\(status.counts["warning"] ?? 0) with warnings, \(status.counts["rejected"] ?? 0) rejected")
        for (code, documents) in status.failures { lines.append("  rejected as \(code): \(documents)") }
        if !status.failures.isEmpty, !status.isRunning {
            lines.append("see \(folder)/failures.csv; to try these again: warraq retry \(folder)")
        }
        return lines.joined(separator: "\n")
    }
}
