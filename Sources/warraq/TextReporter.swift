import Pipeline
import SystemPackage
import TextModel

/// Plain lines, and the progress on a terminal.
final class TextReporter: RunReporter {
    private let isQuiet: Bool
    private let display: ProgressDisplay

    init(isQuiet: Bool) {
        self.isQuiet = isQuiet
        display = ProgressDisplay(isQuiet: isQuiet)
    }

    func report(_ event: RunEvent) {
        switch event {
        case .started(let documents):
            if !isQuiet, let documents {
                display.message("warraq: \(documents) document\(documents == 1 ? "" : "s")")
            }
        case .surveyed, .unchanged: break
        case .passedOver(let file, let message):
            if !isQuiet { display.message("\(file): \(message)") }
        case .written(let document, let warnings):
            if !isQuiet { for warning in warnings { display.message(placed(warning, document)) } }
        case .rejected(let document, let rejection):
            let diagnostic = Diagnostic(
                .error, rejection.code, at: SourceLocation(file: document), rejection.message, help: rejection.remedy)
            display.message(diagnostic)
        case .noted(let diagnostic):
            // Notes are for `warraq check`; a run has more to say.
            if diagnostic.severity == .error || diagnostic.severity == .warning && !isQuiet {
                display.message(diagnostic)
            }
        }
        display.take(event)
    }

    func stopping() {
        if !isQuiet { display.message("warraq: stopping; once more ends it at once") }
    }

    func close() { display.close() }

    func finish(_ outcome: CorpusRun.Outcome, output: OutputFolder) {
        close()
        let counts = outcome.counts
        switch outcome.ending {
        case .interrupted:
            if !isQuiet {
                display.message(
                    "warraq: interrupted; the files in \(output.path)/tei are whole. Run again to go on.")
            }
        case .tooManyFailures(let limit):
            display.message(
                """
                warraq: stopped: \(counts.rejected) of \(counts.documents) documents were rejected, more than \
                --max-failures \(limit.text); the files in \(output.path)/tei are whole
                help: mend what the messages above name (the documents lie in \(output.path)/quarantine with their \
                reasons), or allow more with --max-failures; then run again to go on
                """)
        case .finished:
            if !isQuiet { summarise(outcome, output) }
        }
    }

    private func summarise(_ outcome: CorpusRun.Outcome, _ output: OutputFolder) {
        let counts = outcome.counts
        display.message(
            """
            warraq: \(counts.ok + counts.warning) written (\(counts.warning) with warnings), \
            \(counts.rejected) rejected\(outcome.unchanged > 0 ? ", \(outcome.unchanged) of these unchanged" : ""); \
            sentences: \(counts.sentences), words: \(counts.words), \
            mentions: \(counts.mentions), names no glossary knows: \(counts.unknown)
            open: \(output.path)/corpus.xml  \(output.path)/tei/  \(output.path)/mentions.csv  \
            \(output.path)/unknown.csv
            """)
        if counts.notEncoded > 0 {
            display.message(
                "warraq: \(counts.notEncoded) mentions cross longer ones and stand only in the tables, not in the TEI")
        }
        if counts.rejected > 0 {
            display.message("rejected: see \(output.path)/failures.csv and \(output.path)/quarantine/")
        }
        if outcome.gone.count > 0 {
            display.message(
                outcome.gone.arePruned
                    ? "removed results of documents that are no part of the input any more: \(outcome.gone.count)"
                    : "documents of earlier runs that are no part of the input any more: \(outcome.gone.count); their "
                        + "files stay in \(output.path) and are in no table. To remove them, run with --prune")
        }
    }

    private func placed(_ diagnostic: Diagnostic, _ document: String) -> Diagnostic {
        var placed = diagnostic
        placed.location = diagnostic.location ?? SourceLocation(file: document)
        return placed
    }
}
