import TextModel

/// Names of an opener and a word that alone stand for a person of the document: بن عمار, أبو عودة, فان دايك.
struct FamilyCompounds {
    /// By opener and word the person, or -1 where two share it.
    private var persons: [[UInt64]: Int] = [:]
    /// Of the openers, in each of their cases.
    private(set) var filter = KeyFilter()

    /// Openers of family names. آل is left out, for behind it the clan is meant, and عبد, for behind it stands a given name.
    private static let openers = KeySet(["بن", "أبو", "بو", "فان", "فون", "دي"].compactMap(KeyLetters.key))
    private static let fathers = ["أبا", "أبي"].compactMap(KeyLetters.key).map(PersonName.folded)

    /// أبا and أبي are أبو in another case.
    static func normal(_ key: UInt64) -> UInt64 { fathers.contains(key) ? PersonReader.father : key }

    /// Enters a name by the keys of all its words, if it ends in such a compound or is one.
    mutating func add(_ keys: [UInt64], of person: Int) {
        guard keys.count > 1, !keys.contains(0) else { return }
        // أبو حمزة in أبو حمزة العدناني
        if keys.count > 2, Self.normal(keys[0]) == PersonReader.father { add(Array(keys.prefix(2)), of: person) }
        let compound = [Self.normal(keys[keys.count - 2]), keys[keys.count - 1]]
        guard Self.openers.contains(compound[0]) else { return }
        if let other = persons[compound], other != person { persons[compound] = -1 } else { persons[compound] = person }
        filter.insert(compound[0])
        if compound[0] == PersonReader.father { for key in Self.fathers { filter.insert(key) } }
    }

    /// The one person whom opener and word name.
    func person(_ opener: UInt64, _ word: UInt64) -> Int? {
        guard let person = persons[[Self.normal(opener), word]], person >= 0 else { return nil }
        return person
    }

    /// Whether what stands around the two words leaves no doubt that they are the whole name.
    static func isWhole(at index: Int, _ scene: NameScene) -> Bool {
        let before = scene.reader.atom(index - 1)
        let flags = scene.reader.facts(index - 1).flags
        let isName =
            flags.contains(.givenName) && !flags.contains(.common) || flags.contains(.nameOpener)
            || scene.type(at: index - 1) == .person
        // An unknown word before it may be a given name: somebody else of the family.
        let isKnown =
            scene.isCovered(index - 1) || flags.contains(.common) || PersonKeys.occupations.contains(before.key)
            || (scene.count(of: index - 1) ?? 0) > 500
        guard before.kind != .arabic || isKnown && !isName else { return false }
        let next = index + 2
        guard scene.reader.atom(next).kind == .arabic, scene.reader.atom(next).spaceBefore else { return true }
        return !scene.beginsWithArticle(next) && !scene.reader.has(next, .givenName)
            && !scene.reader.has(next, .nameOpener)
    }
}
