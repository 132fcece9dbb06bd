import ArabicText

/// The words of `PersonWords` by their packed letters.
enum PersonKeys {
    static let occupations = keys(PersonWords.occupations)
    static let ofOffices = keys(PersonWords.ofOffices)
    static let qualifiers = keys(PersonWords.qualifiers)
    static let passingQualifiers = keys(PersonWords.passingQualifiers)
    static let governedNouns = keys(PersonWords.governedNouns)
    /// What is called after people, or has a head: نادي, مستشفى.
    static let houses = keys(FrequentWords.namedAfterPeople)
    static let bodyAdjectives = keys(PersonWords.bodyAdjectives)
    static let pluralHeads = keys(PersonWords.pluralHeads)
    static let beforeGod = keys(PersonWords.beforeGod)
    static let alsoCalled = keys(PersonWords.alsoCalled)
    static let doubtfulRanks = keys(PersonWords.doubtfulRanks)
    static let honorificFamilies = keys(PersonWords.honorificFamilies)
    static let monthNames = keys(PersonWords.monthNames)
    static let churchTitles = keys(PersonWords.churchTitles)
    static let relatives = keys(PersonWords.relatives)
    static let brigades = keys(PersonWords.brigades)
    static let titleLetters = keys(PersonWords.titleLetters)

    private static func keys(_ words: [String]) -> KeySet { KeySet(words.compactMap(KeyLetters.key)) }
}
