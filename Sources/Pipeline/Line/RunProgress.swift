/// How far a run is, how fast it goes, and when it will be done.
///
/// It reads no clock: whoever reports to it says what time it is.
public struct RunProgress: Sendable {
    /// What the run is at.
    public enum Phase: String, Sendable {
        /// The first pass, which looks for lines that recur.
        case survey
        /// The line.
        case line
    }

    private struct Sample: Sendable {
        var time: ContinuousClock.Instant
        var done: Int
    }

    /// Whether the run has begun; before that the program loads its glossaries and lists the input.
    public private(set) var hasBegun = false
    /// What the run is at.
    public private(set) var phase = Phase.survey
    /// The documents done in this phase.
    public private(set) var done = 0
    /// Those of them that were rejected.
    public private(set) var rejected = 0
    /// All documents; nil when it is not known.
    public private(set) var total: Int?
    private var samples: [Sample] = []

    /// The rate is that of the last seconds, so that it shows when a run slows down.
    private static let window = Duration.seconds(10)
    private static let spacing = Duration.milliseconds(500)

    /// Makes the progress of a run that has not begun.
    public init() {}

    /// Takes what a run reports; returns false when it changes nothing here.
    public mutating func take(_ event: RunEvent, at time: ContinuousClock.Instant) -> Bool {
        switch event {
        case .started(let documents): total = documents
        case .surveyed(let documents, let total):
            done = documents
            self.total = total ?? self.total
        case .written, .unchanged: finishDocument(isRejected: false)
        case .rejected: finishDocument(isRejected: true)
        case .passedOver, .noted: return false
        }
        hasBegun = true
        sample(at: time)
        return true
    }

    private mutating func finishDocument(isRejected: Bool) {
        if phase == .survey {
            phase = .line
            done = 0
            samples.removeAll()
        }
        done += 1
        if isRejected { rejected += 1 }
    }

    private mutating func sample(at time: ContinuousClock.Instant) {
        if let last = samples.last, time - last.time < Self.spacing { return }
        samples.append(Sample(time: time, done: done))
        // One that is older than the window stays, to measure from.
        while samples.count > 2, time - samples[1].time >= Self.window { samples.removeFirst() }
    }

    /// Documents a second over the last seconds; nil in the first half second.
    public func rate(at time: ContinuousClock.Instant) -> Double? {
        guard let first = samples.first, time - first.time >= Self.spacing, done > first.done else { return nil }
        return Double(done - first.done) / Self.seconds(time - first.time)
    }

    /// The seconds until all documents are done, as it looks now; nil when that cannot be told.
    public func remaining(at time: ContinuousClock.Instant) -> Int? {
        guard let total, total >= done, let rate = rate(at: time), rate > 0 else { return nil }
        let seconds = (Double(total - done) / rate).rounded(.up)
        return seconds < 1e9 ? Int(seconds) : nil
    }

    private static func seconds(_ duration: Duration) -> Double {
        let (seconds, attoseconds) = duration.components
        return Double(seconds) + Double(attoseconds) / 1e18
    }
}
