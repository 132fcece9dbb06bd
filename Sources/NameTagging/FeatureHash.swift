/// The kinds of features; the raw value is part of the hash, so that features of different kinds differ.
public enum FeatureKind: UInt8, Sendable, CaseIterable {
    /// Not a feature: the number of a word in the lexicon.
    case lexicon
    /// The end of the sentence.
    case edge
    /// The whole word.
    case form
    /// The word without clitics.
    case base
    /// The word without clitics and article.
    case stem
    /// The first letters of the word without clitics.
    case prefix
    /// Its last letters.
    case suffix
    /// What it is made of, its clitics, article and length.
    case shape
    /// Its fine class of words.
    case fineCluster
    /// Its coarse class of words.
    case coarseCluster
    /// A list it stands in.
    case list
    /// What it was mostly part of in plain text.
    case usage
    /// How common it is in plain text.
    case frequency
    /// What the glossary says of a word.
    case hint
    /// Two words side by side.
    case basePair
    /// Their fine classes.
    case fineClusterPair
    /// What they are used for.
    case usagePair
    /// What the glossary says of them.
    case hintPair
    /// The coarse classes of a word's two neighbours.
    case clusterFrame

    /// At which distances from the labelled word the feature counts: bit 0 for the word two before, bit 4 for the one two
    /// behind.
    public var offsets: UInt8 {
        switch self {
        case .form, .prefix, .suffix, .stem: 0b01110
        case .base, .shape, .fineCluster, .coarseCluster, .list, .usage, .edge: 0b11111
        case .frequency, .hint: 0b01110
        case .basePair, .fineClusterPair, .usagePair, .hintPair: 0b01100
        case .clusterFrame: 0b00100
        case .lexicon: 0
        }
    }
}

/// Numbers of features: hashes of 32 bits. Of two that are one by chance both are right about as often as the
/// commoner one; with some hundred thousand features that is a handful.
public enum FeatureHash {
    /// The number of a feature that is a spelling.
    public static func key(_ kind: FeatureKind, _ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.withUnsafeBufferPointer { key(kind, $0, 0..<$0.count) }
    }

    /// The number of a feature that is a part of a spelling.
    @inline(__always)
    static func key(_ kind: FeatureKind, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
        var state = seed(kind)
        var index = range.lowerBound
        while index < range.upperBound {
            state = (state ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
            index &+= 1
        }
        return finish(state)
    }

    /// The number of a feature that is up to three numbers.
    @inline(__always)
    public static func key(_ kind: FeatureKind, _ first: UInt32, _ second: UInt32 = 0, _ third: UInt32 = 0) -> UInt32 {
        var state = seed(kind) ^ UInt64(first)
        state = (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9 ^ UInt64(second)
        state = (state ^ state >> 32) &* 0x94D0_49BB_1331_11EB ^ UInt64(third)
        return finish(state &* 0x9E37_79B9_7F4A_7C15)
    }

    @inline(__always)
    private static func seed(_ kind: FeatureKind) -> UInt64 {
        (0xCBF2_9CE4_8422_2325 ^ UInt64(kind.rawValue)) &* 0x0000_0100_0000_01B3
    }

    /// 0 stands for an empty place of a table, so no key is 0.
    @inline(__always)
    private static func finish(_ state: UInt64) -> UInt32 {
        let mixed = (state ^ state >> 32) &* 0xD6E8_FEB8_6659_FD93
        return max(1, UInt32(truncatingIfNeeded: mixed >> 32))
    }
}
