/// A set of hashes, open addressing: quicker to ask than `Set`, which hashes again.
struct HashSet: Sendable {
    private var slots: [UInt64]
    private let mask: Int

    init(_ hashes: some Sequence<UInt64>) {
        let hashes = Array(hashes)
        var size = 16
        while size < hashes.count * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
        for hash in hashes { insert(hash) }
    }

    // 0 stands for an empty slot; no word has that hash but by a chance of one in 2^64.
    private mutating func insert(_ hash: UInt64) {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
        while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
        slots[slot] = hash
    }

    func contains(_ hash: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
        while slots[slot] != 0 {
            if slots[slot] == hash { return true }
            slot = (slot + 1) & mask
        }
        return false
    }
}
