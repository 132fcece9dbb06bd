import Dispatch
import Pipeline
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Ends the program when the user interrupts (SIGINT), the system asks for it (SIGTERM) or the terminal goes (SIGHUP).
///
/// The first signal calls back, and gives what is in flight time to be finished or dropped; a second one, or the end of
/// that time, ends the program at once. Files under their final names are whole in either case.
final class SignalHandler: Sendable {
    /// What is over after this time is over within two seconds, the time it takes to end included.
    private static let grace = DispatchTimeInterval.milliseconds(1_600)

    /// What the first signal leaves for the second.
    private final class Memory: Sendable {
        private let hasSignal = Mutex(false)

        /// Whether this is the first signal.
        func note() -> Bool {
            hasSignal.withLock { hasSignal in
                defer { hasSignal = true }
                return !hasSignal
            }
        }
    }

    // Sources of events may be used from any thread; Dispatch does not say so to the compiler.
    nonisolated(unsafe) private let sources: [any DispatchSourceSignal]

    /// Begins to listen; `action` is called once, at the first signal.
    init(_ action: @Sendable @escaping () -> Void) {
        // A queue of its own class: threads that wait for files must not keep it waiting.
        let queue = DispatchQueue(label: "warraq.signals", qos: .userInteractive)
        let memory = Memory()
        sources = [SIGINT, SIGTERM, SIGHUP].compactMap { number in
            // Who starts the program with nohup wants it to outlive the terminal.
            if number == SIGHUP, Self.isIgnored(number) { return nil }
            // The default action would end the program before the source hears of it.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                guard memory.note() else { Self.endAtOnce() }
                queue.asyncAfter(deadline: .now() + Self.grace) { Self.endAtOnce() }
                // What it writes may have to wait (a terminal that was stopped); the second signal must not.
                DispatchQueue.global(qos: .userInteractive).async(execute: action)
            }
            source.resume()
            return source
        }
    }

    /// Stops listening.
    func cancel() { for source in sources { source.cancel() } }

    /// Ends the program without waiting for anything, and takes unfinished files with it.
    private static func endAtOnce() -> Never {
        TemporaryFiles.shared.removeAll { _exit(130) }
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Makes a limit on the size of files (`ulimit -f`) an error of the file that exceeds it; by default it would end the
    /// program without a word.
    static func ignoreFileSizeLimit() { signal(SIGXFSZ, SIG_IGN) }

    /// Lets a run go on when nobody reads its messages any more (`warraq run 2>&1 | head`).
    static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }
}
