/// The generator of random numbers named SplitMix64 (Steele, Lea and Flood 2014): the same numbers for the same seed.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    /// Makes a generator that begins at `seed`.
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A number below `bound`.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

/// Words that look Arabic and that nobody bears, with a romanisation for the English cells.
struct PseudoNames {
    /// Consonants and how they are romanised; the commoner ones stand more than once.
    private static let consonants: [(arabic: String, latin: String)] = [
        ("ب", "b"), ("ت", "t"), ("ج", "j"), ("ح", "h"), ("خ", "kh"), ("د", "d"), ("د", "d"), ("ر", "r"), ("ر", "r"),
        ("ز", "z"), ("س", "s"), ("س", "s"), ("ش", "sh"), ("ص", "s"), ("ط", "t"), ("ع", "a"), ("غ", "gh"), ("ف", "f"),
        ("ق", "q"), ("ك", "k"), ("ل", "l"), ("ل", "l"), ("م", "m"), ("م", "m"), ("ن", "n"), ("ن", "n"), ("ه", "h"),
    ]
    /// What stands between two consonants: a short vowel, which is not written, or a long one.
    private static let vowels: [(arabic: String, latin: String)] = [
        ("", "a"), ("", "i"), ("", "u"), ("", "a"), ("ا", "a"), ("ي", "i"), ("و", "u"),
    ]
    private static let endings: [(arabic: String, latin: String)] = [
        ("", ""), ("", ""), ("", ""), ("ي", "i"), ("ة", "a"), ("ان", "an"), ("ية", "iya"), ("و", "o"), ("ا", "a"),
    ]

    private var random: SplitMix64

    /// Makes names that depend on `seed` alone.
    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    /// A number below `bound`.
    mutating func below(_ bound: Int) -> Int { random.below(bound) }

    /// A word of three to five consonants, added to both texts.
    mutating func appendWord(_ arabic: inout String, _ latin: inout String, withArticle: Bool = false) {
        if withArticle {
            arabic += "ال"
            latin += "al-"
        }
        let count = 3 + random.below(3) - (random.below(3) == 0 ? 1 : 0)
        for position in 0..<max(3, count) {
            let consonant = Self.consonants[random.below(Self.consonants.count)]
            let vowel = Self.vowels[random.below(Self.vowels.count)]
            arabic += consonant.arabic + (position + 1 < count ? vowel.arabic : "")
            latin += consonant.latin + vowel.latin
        }
        let ending = Self.endings[random.below(Self.endings.count)]
        arabic += ending.arabic
        latin += ending.latin
    }
}
