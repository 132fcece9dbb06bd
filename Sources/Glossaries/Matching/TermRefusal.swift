/// Why a place that has the words of a row is no candidate.
public enum TermRefusal: Sendable, Hashable {
    /// ال stands before a wording that takes none.
    case articleForbidden
    /// ال does not stand before a wording of which it is part.
    case articleRequired
    /// Before it stand letters that the row does not take as proclitics.
    case proclitics
    /// It has one or two letters, too few to be told from a part of the word.
    case shortBase
    /// The spelling agrees only at a coarser level than the row allows.
    case spelling(needed: UInt8)
    /// The written vowels contradict the row's.
    case vowels
    /// The row's wording is an accusative, and the text does not write its fathatan.
    case tanwin
    /// The letters are those of the dual before an iḍāfa and of the accusative, and what follows speaks for the other.
    case construct
    /// The row is a name in ا, and the text writes a fathatan, which such names do not take (تركيًا).
    case nameWithTanwin
    /// A condition on the words near it does not hold; the name of the column.
    case condition(String)
    /// The date of the item lies outside the row's bounds.
    case date
    /// The row is for other outlets.
    case outlet
}
