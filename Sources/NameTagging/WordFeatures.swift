/// What the lexicon of a model knows of a word: learned from plain text and from lists, not from annotated text.
public struct LexiconEntry: Sendable, Equatable {
    /// Its fine class of words; 0 for none.
    public var fineCluster: UInt16 = 0
    /// Its coarse class of words; 0 for none.
    public var coarseCluster: UInt16 = 0
    /// The lists it stands in, one bit each.
    public var lists: UInt16 = 0
    /// What it was mostly part of in plain text: kind, share and how often it was seen; 0 if nothing is known.
    public var usage: UInt16 = 0
    /// For persons, places and organisations in turn how large its share is in plain text, and whether it begins names:
    /// five bits each, 0 if nothing is known.
    public var shares: UInt16 = 0
    /// How common it is, as a power of two; 0 if it is rare or unknown.
    public var frequency: UInt8 = 0

    /// Makes an empty entry.
    public init() {}
}

/// The features of a unit that depend on it alone.
public enum WordFeatures {
    /// The feature of what lies before and behind a sentence.
    public static let edge = FeatureHash.key(.edge, 0)

    /// What pairs of words need of a word.
    ///
    /// - Parameters:
    ///   - word: the word.
    ///   - entry: what the lexicon knows of it.
    /// - Returns: its part.
    public static func part(of word: UnitWord, _ entry: LexiconEntry) -> PairFeatures.Part {
        PairFeatures.Part(
            base: FeatureHash.key(.base, word.base[...]), fine: entry.fineCluster, coarse: entry.coarseCluster,
            usage: entry.usage)
    }

    /// Lists the features of a word.
    ///
    /// - Parameters:
    ///   - word: the word.
    ///   - entry: what the lexicon knows of it.
    ///   - body: called for each feature with its kind and number, always in the same order.
    public static func forEach(
        of word: UnitWord, _ entry: LexiconEntry, _ body: (FeatureKind, UInt32) -> Void
    ) {
        let base = word.base[...]
        body(.form, FeatureHash.key(.form, word.form[...]))
        body(.base, FeatureHash.key(.base, base))
        let hasArticle = word.hasArticle
        body(.stem, FeatureHash.key(.stem, hasArticle ? base.dropFirst(4) : base))
        if word.kind == .word { affixes(of: base, body) }
        body(.shape, shape(of: word, hasArticle: hasArticle))
        body(.shape, FeatureHash.key(.shape, 1 + UInt32(word.kind.rawValue), hasArticle ? 1 : 0))
        if entry.fineCluster != 0 { body(.fineCluster, FeatureHash.key(.fineCluster, UInt32(entry.fineCluster))) }
        if entry.coarseCluster != 0 {
            body(.coarseCluster, FeatureHash.key(.coarseCluster, UInt32(entry.coarseCluster)))
        }
        if word.kind == .word { body(.frequency, FeatureHash.key(.frequency, UInt32(entry.frequency))) }
        if entry.usage != 0 {
            body(.usage, FeatureHash.key(.usage, UInt32(entry.usage)))
            for type in 0..<3 {
                let share = UInt32(entry.shares >> (5 * type) & 31)
                body(.usage, FeatureHash.key(.usage, share & 7, UInt32(type), 1))
                if share >> 3 != 0 || share & 7 > 1 {
                    body(.usage, FeatureHash.key(.usage, share >> 3, UInt32(type), 2))
                }
            }
        }
        var lists = entry.lists
        while lists != 0 {
            body(.list, FeatureHash.key(.list, UInt32(lists.trailingZeroBitCount)))
            lists &= lists &- 1
        }
    }

    /// The first and last one to four letters.
    @inline(__always)
    private static func affixes(of base: ArraySlice<UInt8>, _ body: (FeatureKind, UInt32) -> Void) {
        base.withUnsafeBufferPointer { base in
            var end = 0
            for _ in 0..<4 where end < base.count {
                end += 1
                while end < base.count, base[end] & 0xC0 == 0x80 { end += 1 }
                body(.prefix, FeatureHash.key(.prefix, base, 0..<end))
            }
            var start = base.count
            for _ in 0..<4 where start > 0 {
                start -= 1
                while start > 0, base[start] & 0xC0 == 0x80 { start -= 1 }
                body(.suffix, FeatureHash.key(.suffix, base, start..<base.count))
            }
        }
    }

    private static func shape(of word: UnitWord, hasArticle: Bool) -> UInt32 {
        var letters: UInt32 = 0
        for byte in word.base where byte & 0xC0 != 0x80 { letters += 1 }
        let facts =
            UInt32(word.kind.rawValue) | (hasArticle ? 8 : 0) | (word.hasEnclitic ? 16 : 0) | min(letters, 8) << 8
        return FeatureHash.key(.shape, facts, FeatureHash.key(.shape, word.proclitics[...]), 2)
    }
}
