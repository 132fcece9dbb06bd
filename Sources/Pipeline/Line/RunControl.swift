import Synchronization

/// The handle by which others stop a run: a signal handler, or a failure limit.
public final class RunControl: Sendable {
    private let stopped = Atomic<Bool>(false)

    private let whole: RunControl?

    /// Makes a handle that lets the run go on.
    public init() { whole = nil }

    /// Makes a handle for one try of a run: it stops with the whole, and can be stopped alone.
    init(within whole: RunControl) { self.whole = whole }

    /// Asks the run to stop: nothing more is read, what is in flight is finished.
    public func stop() { stopped.store(true, ordering: .relaxed) }

    /// Whether the run was asked to stop.
    public var isStopped: Bool { stopped.load(ordering: .relaxed) || whole?.isStopped == true }
}
