public import TextModel

/// One place where the text reads as a row of the glossary, before overlaps are resolved.
public struct TermCandidate: Sendable, Equatable {
    /// The base in the clean text, without proclitics, in bytes.
    public var span: TextSpan
    /// The proclitics before the base in its first written word, as written (`ول`); empty if there are none.
    public var proclitics: String
    /// The pronoun behind the base in its last written word, as written (`هم`); empty if there is none.
    public var enclitic: String
    /// The row, the form of it and the folding level.
    public var reading: TermReading
    /// How many written words the base covers; what "longest" counts.
    public var wordCount: Int
    /// Whether the base is an accusative in ا that the row does not list.
    public var accusative: Accusative
    /// Whether the base may hide ال: للجنة is ل + لجنة and ل + اللجنة, "for a committee" and "for the committee".
    public var hasOpenArticle: Bool
    /// Whether the first written word, read whole, is a row or a common word, so that this split reading is not to be
    /// annotated but listed for review.
    public var isSuspect: Bool

    /// An indefinite accusative in ا that was made of a wording (اتفاقا of اتفاق, مصريا of مصري).
    public enum Accusative: Sendable, Hashable {
        /// It is none, or one that the row lists.
        case none
        /// It is one, and the text does not write its fathatan.
        case bare
        /// It is one, and the text writes its fathatan.
        case marked
    }

    /// Makes a candidate; the matcher does so.
    public init(
        span: TextSpan, proclitics: String, enclitic: String = "", reading: TermReading, wordCount: Int,
        accusative: Accusative = .none, hasOpenArticle: Bool = false, isSuspect: Bool = false
    ) {
        self.span = span
        self.proclitics = proclitics
        self.enclitic = enclitic
        self.reading = reading
        self.wordCount = wordCount
        self.accusative = accusative
        self.hasOpenArticle = hasOpenArticle
        self.isSuspect = isSuspect
    }
}
