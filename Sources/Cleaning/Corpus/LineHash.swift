/// The number by which a line is known across documents: equal for lines of the same folded words.
///
/// In short lines numbers count as one word, so that a counter of readers or a year is no difference.
enum LineHash {
    /// A line of more words is no counter; its numbers are its own.
    static let longestCounter = 12
    private static let numeral: UInt64 = 0x6E75_6D65_7261_6C23

    /// The hash of a line of these words.
    static func hash(
        of words: some Collection<UInt64>, _ traits: some Collection<WordTable.Traits>
    ) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let hidesNumbers = words.count <= longestCounter
        if hidesNumbers {
            for (word, traits) in zip(words, traits) {
                hash = mixed(hash ^ (traits.contains(.number) ? numeral : word))
            }
        } else {
            for word in words { hash = mixed(hash ^ word) }
        }
        return hash
    }

    /// Spreads every bit over the whole number (the finaliser of SplitMix64, Steele, Lea and Flood 2014).
    static func mixed(_ value: UInt64) -> UInt64 {
        var value = value &+ 0x9E37_79B9_7F4A_7C15
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// FNV-1a over the bytes of a name.
    static func hash(of name: String) -> UInt64 {
        name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
