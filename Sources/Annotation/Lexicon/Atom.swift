/// What the rules read: a run of letters, a number, or one mark, with what the lexicon knows about it.
struct Atom {
    enum Kind: UInt8 {
        /// The edge of a sentence; one stands before the first and behind each sentence.
        case boundary
        case arabic, latin, digits
        /// One punctuation mark or sign.
        case mark
    }

    var start: UInt32
    var end: UInt32
    /// The packed letters; only the last twelve, exact where `letters` is at most twelve.
    var key: UInt64 = 0
    /// For a mark its code point, for digits the index of the numeral.
    var payload: UInt32 = 0
    /// The facts of the word, clitics and article apart; 0 if the lexicon has none.
    var facts: UInt16 = 0
    var kind: Kind
    /// How many letters it has, up to 255.
    var letters: UInt8 = 0
    /// How many letters stand before the base and are no part of it: و in وأبريل.
    var proclitics: UInt8 = 0
    /// Whether the base is written with the article, or with what ل leaves of it.
    var hasArticle = false
    /// Whether a space, or the edge of the sentence, stands before it.
    var spaceBefore: Bool
}

/// A number written with digits.
struct Numeral {
    /// All digits as one whole number, the fraction's included.
    var mantissa: Int = 0
    /// How many of them stand behind the decimal sign.
    var fractionDigits: UInt8 = 0
    /// How many digits were written.
    var digits: UInt8 = 0
    /// Whether it begins with a zero that counts nothing (007).
    var hasLeadingZero = false
    /// Whether thousands are set off by separators.
    var isGrouped = false
    /// Whether it is a number at all: not too long, separators in their places.
    var isValid = true

    /// A whole number without separators, as in dates; nil otherwise.
    var plain: Int? { isValid && fractionDigits == 0 && !isGrouped ? mantissa : nil }
}
