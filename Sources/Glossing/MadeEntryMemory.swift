import TextModel

/// The entries made last, each by all that it was made from: news names the same places, bodies and people again and
/// again, in the same spellings.
///
/// A table of fixed size in which a new entry takes the place of another. What it gives is what would be made, so results
/// do not depend on what it holds. For one worker at a time: see `LendingPool`.
final class MadeEntryMemory {
    private struct Slot {
        var key: [UInt8] = []
        var entry: AuthorityEntry?
    }

    /// A power of two: the names of some hundred news items.
    private static let size = 1 << 12
    /// Longer keys belong to entries with many spellings, which no other document has.
    private static let longestKey = 200

    /// Not an array: to compare a key, nothing else of its slot is to be copied.
    private let slots: UnsafeMutablePointer<Slot>

    init() {
        slots = .allocate(capacity: Self.size)
        slots.initialize(repeating: Slot(), count: Self.size)
    }

    deinit {
        slots.deinitialize(count: Self.size)
        slots.deallocate()
    }

    /// The entry made from `key`; nil if it is not kept.
    subscript(key: [UInt8]) -> AuthorityEntry? {
        key.withUnsafeBufferPointer { key in
            let slot = slots + Self.slot(of: key)
            let isKept = slot.pointee.key.withUnsafeBufferPointer { ByteRuns.areSame($0, key) }
            return isKept ? slot.pointee.entry : nil
        }
    }

    /// Keeps the entry made from `key`, in the place of another.
    func keep(_ entry: AuthorityEntry, for key: [UInt8]) {
        guard key.count <= Self.longestKey else { return }
        key.withUnsafeBufferPointer { slots[Self.slot(of: $0)] = Slot(key: Array($0), entry: entry) }
    }

    private static func slot(of key: UnsafeBufferPointer<UInt8>) -> Int {
        Int(truncatingIfNeeded: ByteRuns.hash(key)) & (size - 1)
    }
}
