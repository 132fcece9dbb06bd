import Synchronization

/// A value that several tasks of a test change.
public final class LockedValue<Value: Sendable>: Sendable {
    private let value: Mutex<Value>

    /// Makes a value.
    public init(_ initial: Value) { value = Mutex(initial) }

    /// Reads or changes the value; no other task does meanwhile.
    public func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
        value.withLock { state in
            var copy = state
            defer { state = copy }
            return body(&copy)
        }
    }
}
