import Dispatch

/// A value that is made on a thread of its own while the one that asked for it goes on.
final class Background<Value: Sendable>: @unchecked Sendable {
    /// Written once, before the group is left, and read after that only.
    private var made: Value?
    private let group = DispatchGroup()

    /// Begins to make the value. The queue is serial, since such a queue gets a thread also while all others are at work.
    init(_ make: @escaping @Sendable () -> Value) {
        DispatchQueue(label: "warraq.background").async(group: group) { self.made = make() }
    }

    /// The value; waits for it.
    func value() -> Value {
        group.wait()
        guard let made else { preconditionFailure("the group is left when the value is there") }
        return made
    }
}
