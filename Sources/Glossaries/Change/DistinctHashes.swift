/// Different hashes, each once, in the order in which they came: open addressing, filled to less than a half.
struct DistinctHashes {
    /// The hashes.
    private(set) var all: [UInt64] = []
    private var slots: [UInt64]
    private let mask: Int
    /// Zero marks a free slot, and may be a hash as well.
    private var hasZero = false

    /// Makes room for `capacity` hashes; more may come.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
        all.reserveCapacity(capacity)
    }

    /// Adds a hash, unless it is there.
    mutating func insert(_ hash: UInt64) {
        if hash == 0 {
            if !hasZero { all.append(0) }
            hasZero = true
            return
        }
        if all.count * 2 > mask { grow() }
        let slot = slot(of: hash)
        if slots[slot] == hash { return }
        slots[slot] = hash
        all.append(hash)
    }

    /// The slot that holds a hash, or the free one where it belongs.
    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        slots.withUnsafeBufferPointer { slots in
            var slot = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
            while slots[slot] != 0, slots[slot] != hash { slot = (slot &+ 1) & mask }
            return slot
        }
    }

    private mutating func grow() {
        var wider = DistinctHashes(capacity: slots.count)
        for hash in all { wider.insert(hash) }
        self = wider
    }
}
