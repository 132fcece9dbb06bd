/// Different hashes, which are spread well by themselves: open addressing without hashing again, at most half full.
struct HashSet {
    /// The hashes by their lower bits; 0 where none is.
    private var places: [UInt64]
    private var holdsZero = false
    /// How many hashes there are.
    private(set) var count = 0

    /// Makes an empty set with room for `capacity` hashes.
    init(capacity: Int) {
        var size = 64
        while size < 2 * capacity { size *= 2 }
        places = [UInt64](repeating: 0, count: size)
    }

    /// Adds a hash, if it is not there.
    mutating func insert(_ hash: UInt64) {
        guard hash != 0 else {
            if !holdsZero { count += 1 }
            holdsZero = true
            return
        }
        if 2 * count >= places.count { grow() }
        if put(hash) { count += 1 }
    }

    /// Calls `body` with each hash, in no order that means anything.
    func forEach(_ body: (UInt64) -> Void) {
        if holdsZero { body(0) }
        for hash in places where hash != 0 { body(hash) }
    }

    private mutating func put(_ hash: UInt64) -> Bool {
        let mask = places.count &- 1
        var place = Int(truncatingIfNeeded: hash ^ hash &>> 32) & mask
        while places[place] != 0 {
            if places[place] == hash { return false }
            place = (place &+ 1) & mask
        }
        places[place] = hash
        return true
    }

    private mutating func grow() {
        let old = places
        places = [UInt64](repeating: 0, count: 2 * old.count)
        for hash in old where hash != 0 { _ = put(hash) }
    }
}
