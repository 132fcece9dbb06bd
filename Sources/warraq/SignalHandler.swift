import Dispatch

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Calls back once when the user interrupts (SIGINT) or the system asks the program to end (SIGTERM).
final class SignalHandler {
    private let sources: [any DispatchSourceSignal]

    init(_ action: @Sendable @escaping () -> Void) {
        sources = [SIGINT, SIGTERM].map { number in
            // The default action would end the program before the source hears of it.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler(handler: action)
            source.resume()
            return source
        }
    }

    /// Stops listening.
    func cancel() { for source in sources { source.cancel() } }
}
