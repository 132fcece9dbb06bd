import TextModel

/// The scores of the word forms seen last, so that a form's features are looked up once and not at each place.
///
/// A table of fixed size in which a new form takes the place of another. What it gives is a function of the form alone,
/// so results do not depend on what it holds.
final class WordCache {
    /// Twice as many places take seven megabytes for each worker, for a few forms in a hundred that are read again.
    private static let size = 1 << 15
    private let slots = UnsafeMutableBufferPointer<WordScores>.allocate(capacity: WordCache.size)
    private let model: NameModel

    init(_ model: NameModel) {
        self.model = model
        slots.initialize(repeating: WordScores())
    }

    deinit { slots.deallocate() }

    /// Where the scores of a unit of `text` stand, until the next one is asked for.
    @inline(__always)
    func place(of unit: NameUnit, in text: UnsafeBufferPointer<UInt8>) -> Int {
        let key = unit.identity(in: text)
        let slot = Int(truncatingIfNeeded: key >> 24) & (Self.size &- 1)
        if slots[slot].key != key { fill(slot, key, unit, text) }
        return slot
    }

    /// The scores at a place that `place` gave.
    @inline(__always)
    subscript(place: Int) -> WordScores { slots[place] }

    @inline(never)
    private func fill(_ slot: Int, _ key: UInt64, _ unit: NameUnit, _ text: UnsafeBufferPointer<UInt8>) {
        slots[slot] = WordScores(UnitWord(unit, in: text), key: key, in: model)
    }
}
