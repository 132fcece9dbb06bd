import TextModel

/// Reads fractions: نصف, ثلثي, ربع, ثلاثة أرباع, خمس السكان, ½.
struct FractionReader {
    let reader: AtomReader

    /// A fraction and where it stands.
    struct Fraction {
        var parts: Int
        var denominator: Int
        var first: Int
        var end: Int

        /// Its value, times ten to the power of `exponent`.
        func value(scaledBy exponent: Int = 0) -> Decimal {
            Decimal(parts: parts, of: denominator, scaledBy: exponent)
        }
    }

    /// The fraction that begins at `index`, whose first word may have clitics; nil if there is none.
    func fraction(at index: Int) -> Fraction? {
        if let value = Self.signs[reader.mark(index)], !reader.isGlued(index) || reader.atom(index - 1).kind != .digits
        {
            return Fraction(parts: value.parts, denominator: value.of, first: index, end: index + 1)
        }
        let facts = reader.facts(index)
        let atom = reader.atom(index)
        if facts.denominator > 0, facts.parts > 0 {
            guard !isNoFraction(index) else { return nil }
            return Fraction(
                parts: Int(facts.parts), denominator: Int(facts.denominator), first: index, end: index + 1)
        }
        guard (2...9).contains(facts.cardinal), !atom.hasArticle else { return nil }
        let plural = reader.facts(index + 1)
        if plural.denominator > 2, plural.parts == 0, reader.atom(index + 1).proclitics == 0,
            !reader.atom(index + 1).hasArticle, plural.denominator > facts.cardinal
        {
            return Fraction(
                parts: Int(facts.cardinal), denominator: Int(plural.denominator), first: index, end: index + 2)
        }
        // خمس السكان: before a definite singular the word is no cardinal.
        if facts.cardinal == 5, reader.isWord(index, Self.fifth) || atom.proclitics > 0,
            KeyLetters.suffix(atom.key, 3) == Self.fifth,
            reader.isDefinite(index + 1)
        {
            return Fraction(parts: 1, denominator: 5, first: index, end: index + 1)
        }
        return nil
    }

    /// ونصف, وربع, وثلاثة أرباع at `index`.
    func added(at index: Int) -> Fraction? {
        if reader.isJoinedByAnd(index) { return fraction(at: index) }
        guard reader.isAnd(index), reader.atom(index + 1).proclitics == 0 else { return nil }
        return fraction(at: index + 1)
    }

    /// The value of ½ and its like at `index`.
    func sign(_ index: Int) -> Decimal? {
        Self.signs[reader.mark(index)].map { Decimal(parts: $0.parts, of: $0.of) }
    }

    /// ربع النهائي, نصف نهائي, نصف سنوي; with the article نصف and the others are nouns (الربع الأول), but before a scale
    /// word (الربع مليون).
    private func isNoFraction(_ index: Int) -> Bool {
        if reader.isWord(index + 1, in: QuantityWords.end) { return true }
        let next = reader.facts(index + 1)
        if reader.atom(index).hasArticle { return next.scale == 0 || reader.atom(index + 1).hasArticle }
        // A name or title before a name: no fraction stands without what it is of, but at the end or before a mark.
        return false
    }

    private static let fifth = KeyLetters.key("خمس") ?? 0

    /// Whether the scalar is the sign of a fraction.
    static func isSign(_ scalar: UInt32) -> Bool {
        scalar >= 0xBC && scalar <= 0xBE || scalar >= 0x2153 && scalar <= 0x215B
    }

    /// U+00BC ¼, U+00BD ½, U+00BE ¾, U+2153 ⅓, U+2154 ⅔, U+215B ⅛.
    private static let signs: [UInt32: (parts: Int, of: Int)] = [
        0xBC: (1, 4), 0xBD: (1, 2), 0xBE: (3, 4), 0x2153: (1, 3), 0x2154: (2, 3), 0x215B: (1, 8),
    ]
}
