import Logging
import Pipeline
import Synchronization
import SystemPackage
import TextModel

/// One JSON object a line, through swift-log: the events of the page LogEvents.
final class JSONReporter: RunReporter {
    private let logger: Logger
    private let progress = Mutex(RunProgress())
    private let ticker = Mutex<Ticker?>(nil)
    private let isStopping = Mutex(false)

    init(isQuiet: Bool, progressSeconds: Int) {
        var logger = Logger(label: "warraq") { _ in JSONLogHandler() }
        logger.logLevel = isQuiet ? .error : .info
        self.logger = logger
        if isQuiet { return }
        ticker.withLock {
            $0 = Ticker(every: progressSeconds * 1_000) { [weak self] in self?.logProgress() }
        }
    }

    func report(_ event: RunEvent) {
        progress.withLock { _ = $0.take(event, at: .now) }
        switch event {
        case .started(let documents):
            logger.info("started", metadata: documents.map { ["documents": .stringConvertible($0)] } ?? [:])
        case .surveyed: break
        case .passedOver(let file, let message):
            logger.info("passedOver", metadata: ["file": .string(file), "message": .string(message)])
        case .written(let document, let warnings):
            for warning in warnings { report(warning, document: document) }
            logger.info(
                "written",
                metadata: ["document": .string(document), "warnings": .stringConvertible(warnings.count)])
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

    func stopping() {
        let isFirst = isStopping.withLock { isStopping in
            defer { isStopping = true }
            return !isStopping
        }
        if isFirst { logger.info("stopping") }
    }

    func close() {
        ticker.withLock {
            $0?.cancel()
            $0 = nil
        }
    }

    func finish(_ outcome: CorpusRun.Outcome, output: OutputFolder) {
        close()
        // The signal is told of beside the run, and so perhaps not yet.
        if outcome.ending == .interrupted { stopping() }
        logProgress()
        var metadata = Self.members(outcome.counts)
        metadata["output"] = .string(output.path.string)
        metadata["unchanged"] = .stringConvertible(outcome.unchanged)
        metadata["gone"] = .stringConvertible(outcome.gone.count)
        switch outcome.ending {
        case .finished: logger.info("finished", metadata: metadata)
        case .interrupted: logger.info("interrupted", metadata: metadata)
        case .tooManyFailures(let limit):
            metadata["limit"] = .string(limit.text)
            logger.error("stopped", metadata: metadata)
        }
    }

    private func logProgress() {
        let now = ContinuousClock.now
        let progress = progress.withLock { $0 }
        guard progress.hasBegun else { return }
        var metadata: Logger.Metadata = [
            "phase": .string(progress.phase.rawValue), "done": .stringConvertible(progress.done),
            "rejected": .stringConvertible(progress.rejected),
        ]
        metadata["documents"] = progress.total.map { .stringConvertible($0) }
        metadata["rate"] = progress.rate(at: now).map { .stringConvertible(($0 * 10).rounded() / 10) }
        metadata["remaining"] = progress.remaining(at: now).map { .stringConvertible($0) }
        logger.info("progress", metadata: metadata)
    }

    private static func members(_ counts: RunCounts) -> Logger.Metadata {
        let figures: [String: Int] = [
            "documents": counts.documents, "ok": counts.ok, "warning": counts.warning, "rejected": counts.rejected,
            "passedOver": counts.passedOver, "characters": counts.characters, "sentences": counts.sentences,
            "words": counts.words, "mentions": counts.mentions, "notEncoded": counts.notEncoded,
            "validated": counts.validated, "exactDuplicates": counts.exactDuplicates,
            "nearDuplicates": counts.nearDuplicates, "terms": counts.terms, "unknown": counts.unknown,
        ]
        return figures.mapValues { .stringConvertible($0) }
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
