/// Says quickly of most words that they are not among the few of a document that are looked for: one bit of 1,024 for each
/// key, so that nothing is hashed for a table at every word.
struct KeyFilter {
    /// Empty until a key is entered: most documents enter none in most filters.
    private var bits: [UInt64] = []

    /// Whether nothing was entered.
    var isEmpty: Bool { bits.isEmpty }

    /// Enters a key.
    mutating func insert(_ key: UInt64) {
        if bits.isEmpty { bits = [UInt64](repeating: 0, count: 16) }
        let place = Self.place(key)
        bits[place >> 6] |= 1 << UInt64(place & 63)
    }

    /// Enters all keys of another filter.
    mutating func formUnion(_ other: KeyFilter) {
        if bits.isEmpty { bits = other.bits }
        for word in other.bits.indices { bits[word] |= other.bits[word] }
    }

    /// Whether the key may have been entered; never false if it was.
    @inline(__always)
    func mayHold(_ key: UInt64) -> Bool {
        guard !bits.isEmpty else { return false }
        let place = Self.place(key)
        return bits[place >> 6] &>> UInt64(truncatingIfNeeded: place & 63) & 1 == 1
    }

    @inline(__always)
    private static func place(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
    }
}
