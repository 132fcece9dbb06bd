import Synchronization

/// The word memories of a stage, one for each worker that is at work in it.
public final class WordMemories<Value: BitwiseCopyable & Sendable>: Sendable {
    // A memory is in the list or with one worker, never both.
    private struct Free: @unchecked Sendable { var list: [WordMemory<Value>] = [] }

    private let free = Mutex(Free())
    private let nothing: Value

    /// Makes the memories of a stage.
    ///
    /// - Parameter nothing: any value, to fill the places that keep none.
    public init(filledWith nothing: Value) { self.nothing = nothing }

    /// Lends one that no other worker has.
    ///
    /// - Parameter body: what is done with it.
    /// - Returns: what `body` returns.
    public func withMemory<Result>(_ body: (WordMemory<Value>) -> Result) -> Result {
        let memory = free.withLock { $0.list.popLast() } ?? WordMemory(nothing)
        defer {
            let free = Free(list: [memory])
            self.free.withLock { $0.list += free.list }
        }
        return body(memory)
    }
}
