import Synchronization

/// How long each stage was at work, summed over its workers.
final class StageClock: Sendable {
    /// The stages, in the order of the line.
    enum Stage: Int, CaseIterable, Sendable {
        case read, clean, segment, annotate, gloss, emit, write
    }

    private let nanoseconds = Mutex([UInt64](repeating: 0, count: Stage.allCases.count))

    /// Runs `body` and counts its time for `stage`.
    func measure<Result, Failure: Error>(_ stage: Stage, _ body: () throws(Failure) -> Result) throws(Failure) -> Result
    {
        let start = ContinuousClock.now
        defer {
            let (seconds, attoseconds) = (ContinuousClock.now - start).components
            nanoseconds.withLock {
                $0[stage.rawValue] += UInt64(seconds) * 1_000_000_000 + UInt64(attoseconds) / 1_000_000_000
            }
        }
        return try body()
    }

    /// Seconds for each stage, in the order of the line.
    var seconds: [(stage: String, seconds: Double)] {
        let sums = nanoseconds.withLock { $0 }
        return Stage.allCases.map { (String(describing: $0), Double(sums[$0.rawValue]) / 1e9) }
    }
}
