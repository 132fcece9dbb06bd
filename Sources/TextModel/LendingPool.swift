import Synchronization

/// Things that serve one worker at a time, such as memories of what was worked out before: made when a worker finds none
/// free, lent for a while, and kept for the next, so that there are as many as there ever were workers at once.
public final class LendingPool<Item: AnyObject>: Sendable {
    // An item is in the list or with one worker, never both.
    private struct Free: @unchecked Sendable { var items: [Item] = [] }

    private let free = Mutex(Free())
    private let make: @Sendable () -> Item

    /// Makes a pool.
    ///
    /// - Parameter make: makes an item; it is called by the worker that gets it.
    public init(making make: @Sendable @escaping () -> Item) { self.make = make }

    /// Lends one that no other worker has.
    ///
    /// - Parameter body: what is done with it.
    /// - Returns: what `body` returns.
    public func withItem<Result>(_ body: (Item) -> Result) -> Result {
        let item = free.withLock { $0.items.popLast() } ?? make()
        defer {
            let free = Free(items: [item])
            self.free.withLock { $0.items += free.items }
        }
        return body(item)
    }
}
