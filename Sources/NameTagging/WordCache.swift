import TextModel

/// The scores of the word forms seen last, so that a form's features are looked up once and not at each place.
///
/// A table of fixed size in which a new form takes the place of another. What it gives is a function of the form alone,
/// so results do not depend on what it holds.
final class WordCache {
    private static let size = 1 << 15
    private let slots = UnsafeMutableBufferPointer<WordScores>.allocate(capacity: WordCache.size)
    private let model: NameModel

    init(_ model: NameModel) {
        self.model = model
        slots.initialize(repeating: WordScores())
    }

    deinit { slots.deallocate() }

    /// The scores of a unit of `text`.
    @inline(__always)
    func scores(of unit: NameUnit, in text: UnsafeBufferPointer<UInt8>) -> WordScores {
        let key = unit.identity(in: text)
        let slot = Int(truncatingIfNeeded: key >> 24) & (Self.size &- 1)
        if slots[slot].key == key { return slots[slot] }
        return fill(slot, key, unit, text)
    }

    @inline(never)
    private func fill(
        _ slot: Int, _ key: UInt64, _ unit: NameUnit, _ text: UnsafeBufferPointer<UInt8>
    ) -> WordScores {
        let scores = WordScores(UnitWord(unit, in: text), key: key, in: model)
        slots[slot] = scores
        return scores
    }
}
