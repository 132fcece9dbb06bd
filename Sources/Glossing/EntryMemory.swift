import Synchronization
import TextModel

/// The entries made last, each by all that it was made from: news names the same places, bodies and people again and
/// again, in the same spellings.
///
/// A table of fixed size in which a new entry takes the place of another. What it gives is what would be made, so results
/// do not depend on what it holds. For one task at a time: see `EntryMemories`.
final class EntryMemory {
    private struct Slot {
        let key: [UInt8]
        let entry: AuthorityEntry
    }

    /// A power of two: the names of some hundred news items.
    private static let size = 1 << 12
    /// Longer keys belong to entries with many spellings, which no other document has.
    private static let longestKey = 200

    private var slots = [Slot?](repeating: nil, count: size)

    /// The entry made from `key`, kept or made now.
    func entry(_ key: [UInt8], make: () -> AuthorityEntry) -> AuthorityEntry {
        guard key.count <= Self.longestKey else { return make() }
        return key.withUnsafeBufferPointer { bytes in
            let place = Int(truncatingIfNeeded: ByteRuns.hash(bytes)) & (Self.size - 1)
            let isKept = slots[place]?.key.withUnsafeBufferPointer { ByteRuns.areSame($0, bytes) } ?? false
            if isKept, let kept = slots[place]?.entry { return kept }
            let entry = make()
            slots[place] = Slot(key: Array(bytes), entry: entry)
            return entry
        }
    }
}

/// The memories of a glosser, one for each worker that is at work in it.
final class EntryMemories: Sendable {
    // A memory is in the list or with one worker, never both.
    private struct Free: @unchecked Sendable { var list: [EntryMemory] = [] }

    private let free = Mutex(Free())

    /// Lends one that no other worker has.
    func withMemory<Result>(_ body: (EntryMemory) -> Result) -> Result {
        let memory = free.withLock { $0.list.popLast() } ?? EntryMemory()
        defer {
            let free = Free(list: [memory])
            self.free.withLock { $0.list += free.list }
        }
        return body(memory)
    }
}
