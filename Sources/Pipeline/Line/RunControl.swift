import Synchronization

/// The handle by which others stop a run: a signal handler, or a failure limit.
public final class RunControl: Sendable {
    /// Why a run was stopped before its end.
    public enum Reason: UInt8, Sendable {
        /// A person or the system asked for it.
        case interrupted = 1
        /// More documents were rejected than the run was to bear.
        case tooManyFailures
        /// The output folder cannot be written any more.
        case outputFailed
    }

    /// The raw value of the reason; 0 while the run goes on.
    private let stopped = Atomic<UInt8>(0)

    private let whole: RunControl?

    /// Makes a handle that lets the run go on.
    public init() { whole = nil }

    /// Makes a handle for one try of a run: it stops with the whole, and can be stopped alone.
    init(within whole: RunControl) { self.whole = whole }

    /// Asks the run to stop: nothing more is read, and what is in flight is dropped whole before its next stage.
    ///
    /// - Parameter reason: why; of several reasons the first counts.
    public func stop(_ reason: Reason = .interrupted) {
        _ = stopped.compareExchange(expected: 0, desired: reason.rawValue, ordering: .relaxed)
    }

    /// Whether the run was asked to stop.
    public var isStopped: Bool { reason != nil }

    /// Why the run was asked to stop; nil while it goes on.
    public var reason: Reason? { Reason(rawValue: stopped.load(ordering: .relaxed)) ?? whole?.reason }
}
