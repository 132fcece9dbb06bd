import TextModel

/// The family names of a document's persons: which word alone stands for whom.
struct FamilyNames {
    /// How a family name alone is known to be one.
    enum Strength { case sure, needsVerb }

    /// Words that news has more often than this are not taken for a name because someone is called so.
    private static let common = 300
    /// The same for words with the article, which families have oftener: العيد the feast, but not الفيصل.
    private static let commonWithArticle = 1000

    /// By family name the person, or -1 where two share it.
    private var persons = KeyMap<Int>()
    /// Names that are given names too (صالح, عباس): alone they are the person only where they say something.
    private var needsVerb: Set<UInt64> = []
    /// By the consonants of long foreign family names, for other spellings of them.
    private var bySkeleton = KeyMap<(person: Int, part: PersonName.Part)>()
    /// Of the names, and of the consonants of the foreign ones.
    private(set) var filter = KeyFilter()
    private(set) var skeletonFilter = KeyFilter()

    /// Enters the last part of a person's name, where that part stands for the person.
    mutating func add(_ number: Int, _ name: PersonName?, of person: Int, _ scene: NameScene) {
        let atom = scene.atoms[number].upperBound
        let item = scene.reader.atom(atom)
        let flags = scene.reader.facts(atom).flags
        guard let name, name.parts.count > 1, item.kind == .arabic,
            item.letters >= 3, item.letters <= KeyLetters.keyLetters, !name.last.isCompound,
            !flags.contains(.common) || item.proclitics > 0
        else { return }
        let key = name.last.key
        // The father's name, not a family's: محمد بن سلمان is not سلمان.
        let follows = scene.reader.has(atom - 1, .nameOpener)
        let isGiven = flags.contains(.givenName) && item.proclitics == 0 && !item.hasArticle
        if follows { return }
        enter(key, person)
        // جو المدينة بديع: a family's name that is a common word.
        let isWord = isWord(atom, name.last, flags, scene)
        if isGiven || isWord { needsVerb.insert(key) }
        filter.insert(key)
        guard name.last.consonants >= 4, !name.last.hasArticle, !isGiven else { return }
        if let other = bySkeleton[name.last.skeleton], other.person != person {
            bySkeleton.set((-1, name.last), for: name.last.skeleton)
        } else {
            bySkeleton.set((person, name.last), for: name.last.skeleton)
        }
        skeletonFilter.insert(name.last.skeleton)
    }

    /// Whether news has the word so often that alone it is a word. Adjectives of relation (الغامدي) are names as often.
    private func isWord(_ atom: Int, _ part: PersonName.Part, _ flags: WordFacts.Flags, _ scene: NameScene) -> Bool {
        guard let count = scene.count(of: atom) else { return false }
        guard part.hasArticle else { return count > Self.common }
        let isRelation = part.key & 31 == 28
        let isDistinctName = flags.contains(.givenName) && !flags.contains(.ambiguousName)
        return !isRelation && !isDistinctName && count > Self.commonWithArticle
    }

    private mutating func enter(_ key: UInt64, _ person: Int) {
        let isShared = persons[key].map { $0 != person } ?? false
        persons.set(isShared ? -1 : person, for: key)
    }

    /// The one person with this family name and how sure the name alone is; nil if nobody, or more than one, has it.
    func person(_ key: UInt64) -> (person: Int, strength: Strength)? {
        guard let person = persons[key], person >= 0 else { return nil }
        return (person, needsVerb.contains(key) ? .needsVerb : .sure)
    }

    /// The one person whose family name this is another spelling of.
    func person(spelt part: PersonName.Part) -> Int? {
        guard part.consonants >= 4, let known = bySkeleton[part.skeleton], known.person >= 0,
            known.part.isSpelling(of: part, consonantsNeeded: 4)
        else { return nil }
        return known.person
    }
}
