/// What grammar says for certain about a clitic: lemma, part of speech and features of Universal Dependencies.
public struct CliticFact: Sendable, Equatable {
    /// The citation form without vowel marks.
    public let lemma: String
    /// The part of speech, one of the 17 of Universal Dependencies.
    public let partOfSpeech: String
    /// Part of speech and features as in `UPosTag=PRON|Gender=Masc|Number=Sing|Person=3`; nil if there are no features
    /// to add. A feature that the unvocalised form leaves open (the gender of ك) is left out.
    public let morphology: String?
}

/// The facts about each clitic of the closed classes, by its letters and its role.
public enum CliticFacts {
    /// The facts about a proclitic, given as it is written (`و`, `لـ`); nil if it is none.
    public static func facts(forProclitic bytes: ArraySlice<UInt8>) -> CliticFact? {
        guard let letters = letters(of: bytes), letters >> 16 == 0 else { return nil }
        switch UInt16(truncatingIfNeeded: letters) {
        case LetterCode.waw: return conjunctionWa
        case LetterCode.fa: return conjunctionFa
        case LetterCode.sin: return future
        case LetterCode.ba: return prepositionBi
        case LetterCode.kaf: return prepositionKa
        case LetterCode.lam: return prepositionLi
        case LetterCode.alef: return interrogative
        default: return nil
        }
    }

    /// The facts about a pronoun behind a word, given as it is written (`ها`); nil if it is none.
    public static func facts(forEnclitic bytes: ArraySlice<UInt8>) -> CliticFact? {
        guard let letters = letters(of: bytes) else { return nil }
        for pronoun in pronouns where pronoun.letters == letters { return pronoun.fact }
        return nil
    }

    private static let conjunctionWa = CliticFact(lemma: "و", partOfSpeech: "CCONJ", morphology: nil)
    private static let conjunctionFa = CliticFact(lemma: "ف", partOfSpeech: "CCONJ", morphology: nil)
    private static let future = CliticFact(lemma: "س", partOfSpeech: "AUX", morphology: nil)
    private static let prepositionBi = CliticFact(lemma: "ب", partOfSpeech: "ADP", morphology: nil)
    private static let prepositionKa = CliticFact(lemma: "ك", partOfSpeech: "ADP", morphology: nil)
    private static let prepositionLi = CliticFact(lemma: "ل", partOfSpeech: "ADP", morphology: nil)
    private static let interrogative = CliticFact(lemma: "أ", partOfSpeech: "PART", morphology: nil)

    /// Form and features; كما is dual of either gender, ي and نا of either gender, ه ك without vowels are told apart by
    /// the form only where it differs (ه is never feminine, ك may be).
    private static let pronouns: [(letters: UInt64, fact: CliticFact)] = [
        pronoun("ه", "Gender=Masc|Number=Sing|Person=3"),
        pronoun("ها", "Gender=Fem|Number=Sing|Person=3"),
        pronoun("هما", "Number=Dual|Person=3"),
        pronoun("هم", "Gender=Masc|Number=Plur|Person=3"),
        pronoun("هن", "Gender=Fem|Number=Plur|Person=3"),
        pronoun("ك", "Number=Sing|Person=2"),
        pronoun("كما", "Number=Dual|Person=2"),
        pronoun("كم", "Gender=Masc|Number=Plur|Person=2"),
        pronoun("كن", "Gender=Fem|Number=Plur|Person=2"),
        pronoun("ي", "Number=Sing|Person=1"),
        pronoun("ني", "Number=Sing|Person=1"),
        pronoun("نا", "Number=Plur|Person=1"),
    ]

    private static func pronoun(_ form: String, _ features: String) -> (letters: UInt64, fact: CliticFact) {
        let fact = CliticFact(lemma: "هو", partOfSpeech: "PRON", morphology: "UPosTag=PRON|" + features)
        return (letters(of: Array(form.utf8)[...]) ?? 0, fact)
    }

    /// Up to three letters of a clitic in one number, marks and tatweel off, alef variants one; nil for anything else.
    private static func letters(of bytes: ArraySlice<UInt8>) -> UInt64? {
        guard bytes.count <= 48 else { return nil }
        var folded: [UInt8] = []
        ArabicFolding.fold(bytes, level: 2, finalTa: .kept, into: &folded)
        guard folded.count >= 2, folded.count <= 6 else { return nil }
        return folded.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
