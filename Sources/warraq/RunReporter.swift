import Logging
import Pipeline
import Synchronization
import SystemPackage
import TextModel

/// Tells a person or a program how a run goes.
protocol RunReporter: Sendable {
    func report(_ event: RunEvent)
    func finish(_ outcome: CorpusRun.Outcome, output: OutputFolder)
}

/// Plain lines, and a counter on a terminal.
final class TextReporter: RunReporter {
    private struct Progress {
        var done = 0
        var total: Int?
        var shown = ContinuousClock.now
        var hasLine = false
    }

    private let isQuiet: Bool
    private let progress = Mutex(Progress())

    init(isQuiet: Bool) { self.isQuiet = isQuiet }

    func report(_ event: RunEvent) {
        switch event {
        case .started(let documents):
            progress.withLock { $0.total = documents }
            if !isQuiet, let documents {
                Terminal.report("warraq: \(documents) document\(documents == 1 ? "" : "s")")
            }
        case .passedOver(let file, let message):
            guard !isQuiet else { break }
            clearLine()
            Terminal.report("\(file): \(message)")
        case .written(let document, let warnings):
            if !isQuiet, !warnings.isEmpty {
                clearLine()
                for warning in warnings { Terminal.report(placed(warning, document)) }
            }
            advance()
        case .unchanged: advance()
        case .rejected(let document, let rejection):
            clearLine()
            Terminal.report(
                Diagnostic(
                    .error, rejection.code, at: SourceLocation(file: document), rejection.message,
                    help: rejection.remedy))
            advance()
        case .noted(let diagnostic):
            // Notes are for `warraq check`; a run has more to say.
            if diagnostic.severity == .error || diagnostic.severity == .warning && !isQuiet {
                clearLine()
                Terminal.report(diagnostic)
            }
        }
    }

    func finish(_ outcome: CorpusRun.Outcome, output: OutputFolder) {
        clearLine()
        guard !isQuiet else { return }
        let counts = outcome.counts
        if outcome.isInterrupted {
            Terminal.report("warraq: interrupted; the files in \(output.path)/tei are whole. Run again to go on.")
            return
        }
        Terminal.report(
            """
            warraq: \(counts.ok + counts.warning) written (\(counts.warning) with warnings), \
            \(counts.rejected) rejected\(outcome.unchanged > 0 ? ", \(outcome.unchanged) of these unchanged" : ""); \
            sentences: \(counts.sentences), words: \(counts.words), \
            mentions: \(counts.mentions), names no glossary knows: \(counts.unknown)
            open: \(output.path)/corpus.xml  \(output.path)/tei/  \(output.path)/mentions.csv  \
            \(output.path)/unknown.csv
            """)
        if counts.notEncoded > 0 {
            Terminal.report(
                "warraq: \(counts.notEncoded) mentions cross longer ones and stand only in the tables, not in the TEI")
        }
        if counts.rejected > 0 {
            Terminal.report("rejected: see \(output.path)/failures.csv and \(output.path)/quarantine/")
        }
        if outcome.gone.count > 0 {
            Terminal.report(
                outcome.gone.arePruned
                    ? "removed results of documents that are no part of the input any more: \(outcome.gone.count)"
                    : "documents of earlier runs that are no part of the input any more: \(outcome.gone.count); their files "
                        + "stay in \(output.path) and are in no table. To remove them, run with --prune")
        }
    }

    private func placed(_ diagnostic: Diagnostic, _ document: String) -> Diagnostic {
        var placed = diagnostic
        placed.location = diagnostic.location ?? SourceLocation(file: document)
        return placed
    }

    private func advance() {
        guard Terminal.isInteractive, !isQuiet else { return }
        progress.withLock { progress in
            progress.done += 1
            let now = ContinuousClock.now
            guard now - progress.shown > .milliseconds(100) else { return }
            progress.shown = now
            progress.hasLine = true
            let total = progress.total.map { " of \($0)" } ?? ""
            Terminal.control("\r\(progress.done)\(total)")
        }
    }

    private func clearLine() {
        let hasLine = progress.withLock { progress in
            defer { progress.hasLine = false }
            return progress.hasLine
        }
        if hasLine { Terminal.control("\r\u{1B}[K") }
    }
}

/// One JSON object a line, through swift-log.
final class JSONReporter: RunReporter {
    private let logger: Logger

    init(isQuiet: Bool) {
        var logger = Logger(label: "warraq") { _ in JSONLogHandler() }
        logger.logLevel = isQuiet ? .error : .info
        self.logger = logger
    }

    func report(_ event: RunEvent) {
        switch event {
        case .started(let documents):
            logger.info("started", metadata: documents.map { ["documents": "\($0)"] } ?? [:])
        case .passedOver(let file, let message):
            logger.info("passed over", metadata: ["file": .string(file), "message": .string(message)])
        case .written(let document, let warnings):
            for warning in warnings { report(warning, document: document) }
            logger.info("written", metadata: ["document": .string(document)])
        case .unchanged(let document): logger.info("unchanged", metadata: ["document": .string(document)])
        case .rejected(let document, let rejection):
            logger.error(
                "rejected",
                metadata: [
                    "document": .string(document), "stage": .string(rejection.stage), "code": .string(rejection.code),
                    "message": .string(rejection.message), "remedy": .string(rejection.remedy),
                ])
        case .noted(let diagnostic):
            if diagnostic.severity != .note { report(diagnostic, document: nil) }
        }
    }

    func finish(_ outcome: CorpusRun.Outcome, output: OutputFolder) {
        let counts = outcome.counts
        logger.info(
            outcome.isInterrupted ? "interrupted" : "finished",
            metadata: [
                "ok": "\(counts.ok)", "warning": "\(counts.warning)", "rejected": "\(counts.rejected)",
                "unchanged": "\(outcome.unchanged)", "gone": "\(outcome.gone.count)",
                "output": .string(output.path.string),
            ])
    }

    private func report(_ diagnostic: Diagnostic, document: String?) {
        let level: Logger.Level =
            switch diagnostic.severity {
            case .error: .error
            case .warning: .warning
            case .note: .info
            }
        var metadata: Logger.Metadata = [
            "code": .string(diagnostic.identifier), "message": .string(diagnostic.message),
        ]
        metadata["document"] = document.map { .string($0) }
        metadata["place"] = diagnostic.location.map { .string($0.text) }
        metadata["help"] = diagnostic.help.map { .string($0) }
        logger.log(level: level, "diagnostic", metadata: metadata)
    }
}
