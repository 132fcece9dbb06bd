/// A fixed set of words by their packed keys: open addressing, at most half full. Rules ask such sets at every word, and
/// hashing a key for a `Set` costs several times what the look takes.
struct KeySet: Sendable {
    /// 0 is free; no word has the key 0.
    private let slots: [UInt64]

    /// Makes a set of these keys.
    init(_ keys: some Collection<UInt64>) {
        var size = 8
        while size < keys.count * 2 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for key in keys {
            var slot = Lexicon.slot(key, mask: size - 1)
            while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & (size - 1) }
            slots[slot] = key
        }
        self.slots = slots
    }

    /// Whether the word with this key is in the set.
    @inline(__always)
    func contains(_ key: UInt64) -> Bool {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count &- 1
            var slot = Lexicon.slot(key, mask: mask)
            while slots[slot] != 0 {
                if slots[slot] == key { return true }
                slot = (slot &+ 1) & mask
            }
            return false
        }
    }
}
