import Dispatch

/// Calls back every so often until it goes.
final class Ticker: Sendable {
    // Sources of events may be used from any thread; Dispatch does not say so to the compiler.
    nonisolated(unsafe) private let timer: any DispatchSourceTimer

    init(every milliseconds: Int, _ action: @Sendable @escaping () -> Void) {
        timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "warraq.ticker"))
        timer.schedule(
            deadline: .now() + .milliseconds(milliseconds), repeating: .milliseconds(milliseconds),
            leeway: .milliseconds(50))
        timer.setEventHandler(handler: action)
        timer.resume()
    }

    /// Calls back no more.
    func cancel() { timer.cancel() }

    deinit { timer.cancel() }
}
