import Pipeline
import Synchronization
import TextModel

/// The line at the foot of a terminal that tells how far a run is; nothing elsewhere.
///
/// All that a run writes to standard error goes through it, so that the line is out of the way of messages.
final class ProgressDisplay: Sendable {
    private struct State {
        var progress = RunProgress()
        var shown: ContinuousClock.Instant?
        var hasLine = false
        var isOpen = true
    }

    private let isShown: Bool
    private let state = Mutex(State())
    private let ticker = Mutex<Ticker?>(nil)

    /// Ten times a second is as fast as a number can be read.
    private static let spacing = Duration.milliseconds(100)

    init(isQuiet: Bool) {
        isShown = !isQuiet && Terminal.canRedraw
        guard isShown else { return }
        // While one large document is at work nothing is reported, and the remaining time must not stand still.
        ticker.withLock { $0 = Ticker(every: 1_000) { [weak self] in self?.redraw() } }
    }

    /// Takes what the run reports.
    func take(_ event: RunEvent) {
        guard isShown else { return }
        let now = ContinuousClock.now
        state.withLock { state in
            if state.progress.take(event, at: now) { Self.draw(&state, now) }
        }
    }

    /// Writes lines of text where the progress was; it comes back beneath them.
    func message(_ text: String) { message { Terminal.report(text) } }

    /// Writes a diagnostic where the progress was.
    func message(_ diagnostic: Diagnostic) { message { Terminal.report(diagnostic) } }

    private func message(_ write: () -> Void) {
        state.withLock { state in
            if state.hasLine { Terminal.control(Terminal.erasedLine) }
            write()
            state.hasLine = false
        }
    }

    /// Takes the line away for good.
    func close() {
        ticker.withLock {
            $0?.cancel()
            $0 = nil
        }
        state.withLock { state in
            if state.hasLine { Terminal.control(Terminal.erasedLine) }
            state.hasLine = false
            state.isOpen = false
        }
    }

    private func redraw() { state.withLock { Self.draw(&$0, .now) } }

    private static func draw(_ state: inout State, _ now: ContinuousClock.Instant) {
        guard state.isOpen, state.progress.hasBegun else { return }
        if let shown = state.shown, now - shown < spacing { return }
        state.shown = now
        state.hasLine = true
        let line = state.progress.line(width: Terminal.width, at: now, emphasise: Terminal.emphasised)
        Terminal.control(Terminal.erasedLine + line)
    }
}
