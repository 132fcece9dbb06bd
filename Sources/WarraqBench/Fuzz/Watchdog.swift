import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ends the process when one input takes too long, and says which it was.
final class Watchdog: Sendable {
    private let current = Atomic<UInt64>(0)
    private let isDone = Atomic<Bool>(false)

    /// Starts to watch; an input that is still at work after `seconds` ends the process with status 3.
    init(target: String, seconds: Int) {
        Task.detached { [self] in
            var last = UInt64.max
            while !isDone.load(ordering: .relaxed) {
                try? await Task.sleep(for: .seconds(seconds))
                let now = current.load(ordering: .relaxed)
                if now == last, !isDone.load(ordering: .relaxed) {
                    FuzzLog.write("\(target): input \(now) hangs: more than \(seconds) s")
                    exit(3)
                }
                last = now
            }
        }
    }

    /// Notes which input is at work.
    func note(_ number: UInt64) { current.store(number, ordering: .relaxed) }

    /// Ends the watch.
    func stop() { isDone.store(true, ordering: .relaxed) }
}
