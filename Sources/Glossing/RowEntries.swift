/// The entries of a document by the number of their row: open addressing, at most half full.
struct RowEntries {
    private struct Slot {
        /// The number and one; 0 is free.
        var key: UInt64 = 0
        var entry = 0
    }

    private var slots: [Slot] = []
    private var count = 0

    /// The entry under this number, or else `new`, which is entered.
    mutating func entry(_ number: UInt64, orNew new: Int) -> Int {
        if (count + 1) * 2 > slots.count { grow() }
        let key = number &+ 1
        let slot = slot(of: key)
        if slots[slot].key == key { return slots[slot].entry }
        slots[slot] = Slot(key: key, entry: new)
        count += 1
        return new
    }

    /// The slot that has a key, or the free one where it belongs.
    private func slot(of key: UInt64) -> Int {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 32) & mask
        while slots[slot].key != 0, slots[slot].key != key { slot = (slot &+ 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: max(128, old.count * 2))
        for entered in old where entered.key != 0 { slots[slot(of: entered.key)] = entered }
    }
}
