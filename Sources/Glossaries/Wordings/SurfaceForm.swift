public import TextModel

/// One way in which a row of a glossary can stand in a text, written out.
public struct SurfaceForm: Sendable, Hashable {
    /// The whole written form: proclitics, article, base (وبالقاهرة).
    public var text: String
    /// The proclitics before the base, each as one letter (`وب`); empty if there are none.
    public var proclitics: String
    /// Which form of the row it is.
    public var form: TermForm
    /// Whether ال stands before the stem, be it written, in لل, or swallowed by a second ل (للجنة for ل + اللجنة).
    public var hasArticle: Bool
    /// Whether it is an accusative in ا that was made of a wording; other rows that list its letters go before it.
    public var isAccusative: Bool
    /// The English bound to the form; nil where the row gives none.
    public var english: String?
    /// The folding level up to which other spellings of it match.
    public var folding: UInt8

    /// Makes a surface form.
    public init(
        text: String, proclitics: String, form: TermForm, hasArticle: Bool, isAccusative: Bool = false,
        english: String?,
        folding: UInt8
    ) {
        self.text = text
        self.proclitics = proclitics
        self.form = form
        self.hasArticle = hasArticle
        self.isAccusative = isAccusative
        self.english = english
        self.folding = folding
    }
}
