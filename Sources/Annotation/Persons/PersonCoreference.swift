import TextModel

/// Ties the mentions of one person in a document together, whoever found them.
///
/// A name in full that occurs anywhere makes the same name one elsewhere, and its family name alone is the person too
/// from then on, if no other person of the document has that family name.
struct PersonCoreference {
    private(set) var registry = PersonRegistry()
    private(set) var families = FamilyNames()
    private var compounds = FamilyCompounds()
    /// The person of mentions that their own words do not lead to: aliases and compounds.
    private(set) var personOfMention: [Int: Int] = [:]
    /// The names in full to be looked for again, by their first word.
    private var byFirstWord = KeyMap<[(person: Int, keys: [UInt64])]>()
    private var filter = KeyFilter()

    /// Titles behind which a given name alone is a person's: rulers and clerics are called so.
    static let titlesOfGivenNames = KeySet(
        ["ملك", "ملكة", "أمير", "أميرة", "شيخ", "شيخة", "سلطان", "عاهل"].compactMap(KeyLetters.key))

    /// Adds the mentions by full or family name alone, and ties each person's mentions to the one that leads.
    mutating func resolve(_ scene: inout NameScene) {
        let named = order(scene)
        for number in named { collect(number, scene) }
        guard !registry.persons.isEmpty else { return }
        for alias in PersonAliases(scene: scene).aliases(of: named) { enter(alias, &scene) }
        findAgain(&scene)
        tie(&scene)
    }

    func order(_ scene: NameScene) -> [Int] {
        scene.finds.indices
            .filter { scene.finds[$0].type == .person && !scene.finds[$0].isWithdrawn }
            .sorted { scene.finds[$0].span < scene.finds[$1].span }
    }

    // MARK: - The persons of the document

    private mutating func collect(_ number: Int, _ scene: NameScene) {
        let name = PersonName(number, in: scene)
        registry.add(number, name, scene)
        guard let person = registry.personOfFind[number] else { return }
        families.add(number, name, of: person, scene)
        if let title = Self.title(before: number, scene) { registry.note(title: title, of: person) }
        guard scene.finds[number].origin != .glossary, scene.atoms[number].count > 1 else { return }
        let range = scene.atoms[number]
        let taken = scene.reader.letters(of: range.lowerBound, before: scene.finds[number].span.start)
        let keys = range.map { Self.key(of: $0, scene, without: $0 == range.lowerBound ? taken : 0) }
        guard let firstWord = keys.first, !keys.contains(0) else { return }
        compounds.add(keys, of: person)
        let known = byFirstWord[firstWord, default: []]
        guard known.count < 8, !known.contains(where: { $0.keys == keys }) else { return }
        byFirstWord[firstWord, default: []].append((person, keys))
        filter.insert(firstWord)
    }

    private mutating func enter(_ alias: PersonAliases.Alias, _ scene: inout NameScene) {
        guard let person = registry.personOfFind[alias.person] else { return }
        let range = alias.atoms
        let number = add(range.lowerBound, range.upperBound, alias.taken, &scene)
        personOfMention[number] = person
        compounds.add(
            range.map { Self.key(of: $0, scene, without: $0 == range.lowerBound ? alias.taken : 0) }, of: person)
    }

    /// The key of a word as names compare it; 0 for one that has none.
    private static func key(of atom: Int, _ scene: NameScene, without taken: Int) -> UInt64 {
        let item = scene.reader.atom(atom)
        guard item.kind == .arabic, item.letters <= KeyLetters.keyLetters, Int(item.letters) > taken else { return 0 }
        return PersonName.folded(KeyLetters.suffix(item.key, Int(item.letters) - taken))
    }

    /// The title straight before a name, by the letters of its first word without the article.
    static func title(before number: Int, _ scene: NameScene) -> UInt64? {
        let place = scene.atoms[number].lowerBound - 1
        guard scene.finds[number].proclitics.isEmpty, scene.type(at: place) == .role else { return nil }
        return OfficeWording.head(of: Int(scene.cover[place]), scene)
    }

    // MARK: - Their other mentions

    private mutating func findAgain(_ scene: inout NameScene) {
        let atoms = scene.reader.atoms
        let (words, skeletons) = (beginnings, families.skeletonFilter)
        var index = 1
        while index < atoms.count {
            guard Self.mayBegin(atoms[index], words, skeletons),
                scene.cover[index] < 0 || isSubjectLikeNationality(index, scene)
            else {
                index += 1
                continue
            }
            index = match(at: index, atoms[index], &scene)
        }
    }

    /// Of all words that `match` looks for.
    private var beginnings: KeyFilter {
        var words = filter
        words.formUnion(families.filter)
        words.formUnion(compounds.filter)
        return words
    }

    /// Whether `match` might find anything at the word, without a look at its surroundings: of most words it is known that
    /// neither they nor what is behind their first letters was entered.
    @inline(__always)
    private static func mayBegin(_ atom: Atom, _ words: KeyFilter, _ skeletons: KeyFilter) -> Bool {
        let letters = Int(atom.letters)
        guard atom.kind == .arabic, letters >= 2, letters <= KeyLetters.keyLetters, atom.key != 0 else { return false }
        if words.mayHold(PersonName.folded(atom.key)) { return true }
        if atom.facts == 0, !skeletons.isEmpty, skeletons.mayHold(PersonName.skeleton(of: atom)) { return true }
        return isProclitic(letter(0, of: atom), at: 0) && mayBeginBehindProclitic(atom, letters, words)
    }

    @inline(never)
    private static func mayBeginBehindProclitic(_ atom: Atom, _ letters: Int, _ words: KeyFilter) -> Bool {
        for taken in 0...2 where letters - taken >= 2 {
            if words.mayHold(PersonName.folded(KeyLetters.suffix(atom.key, letters - taken))) { return true }
            let rest = letters - taken - 1
            if letter(taken, of: atom) == KeyLetters.lam, letter(taken + 1, of: atom) == KeyLetters.lam,
                words.mayHold(PersonName.folded(withArticle(atom.key, rest)))
            {
                return true
            }
        }
        return false
    }

    /// The last letters of a word behind the alef that لل swallowed.
    private static func withArticle(_ key: UInt64, _ rest: Int) -> UInt64 {
        UInt64(KeyLetters.alef) << UInt64(5 * rest) | KeyLetters.suffix(key, rest)
    }

    private mutating func match(at index: Int, _ atom: Atom, _ scene: inout NameScene) -> Int {
        // The whole word first, then without و ف, then without ب ك ل.
        var taken = 0
        while taken <= 2, Int(atom.letters) - taken >= 2, Int(atom.letters) - taken <= KeyLetters.keyLetters {
            let key = PersonName.folded(KeyLetters.suffix(atom.key, Int(atom.letters) - taken))
            if filter.mayHold(key), let last = fullName(key, at: index, scene) {
                add(index, last, taken, &scene)
                return last + 1
            }
            if isFamilyName(key, at: index, taken, scene) {
                add(index, index, taken, &scene)
                return index + 1
            }
            if taken <= 1, let person = compound(key, at: index, scene) {
                personOfMention[add(index, index + 1, taken, &scene)] = person
                return index + 2
            }
            // للفاخوري: the ل took the alef of the article with it.
            if Self.letter(taken, of: atom) == KeyLetters.lam, Self.letter(taken + 1, of: atom) == KeyLetters.lam {
                let rest = Int(atom.letters) - taken - 1
                guard rest < KeyLetters.keyLetters else { break }
                let whole = Self.withArticle(atom.key, rest)
                if isFamilyName(PersonName.folded(whole), at: index, taken + 1, scene) {
                    add(index, index, taken + 1, &scene)
                    return index + 1
                }
            }
            guard Self.isProclitic(Self.letter(taken, of: atom), at: taken) else { break }
            taken += 1
        }
        return index + 1
    }

    /// The person whom بن عمار or أبو عودة alone stands for, introduced before.
    private func compound(_ key: UInt64, at index: Int, _ scene: NameScene) -> Int? {
        let opener = FamilyCompounds.normal(key)
        guard compounds.filter.mayHold(opener), !scene.isCovered(index + 1),
            scene.reader.atom(index + 1).spaceBefore,
            let person = compounds.person(opener, Self.key(of: index + 1, scene, without: 0)),
            isAfter(person, index, scene), FamilyCompounds.isWhole(at: index, scene)
        else { return nil }
        return person
    }

    /// Whether the word stands for the one person of that family, introduced before.
    private func isFamilyName(_ key: UInt64, at index: Int, _ taken: Int, _ scene: NameScene) -> Bool {
        // What tells most words cheaply comes first, and a place, which copies the scene, last.
        if families.filter.mayHold(key), let known = families.person(key) {
            let place = FamilyNamePlace(index: index, taken: taken, scene: scene)
            guard place.isAlone, !scene.reader.hasBare(index, .common) else { return false }
            if known.strength == .needsVerb { return place.isSubject && isAfter(known.person, index, scene) }
            return isAfter(known.person, index, scene) || place.isHeadlineSpeaker
        }
        guard taken == 0, !families.skeletonFilter.isEmpty, scene.reader.atom(index).facts == 0,
            families.skeletonFilter.mayHold(PersonName.skeleton(of: scene.reader.atom(index))),
            FamilyNamePlace(index: index, taken: taken, scene: scene).isAlone,
            let part = PersonName(index...index, in: scene, without: 0)?.first,
            let person = families.person(spelt: part)
        else { return false }
        return isAfter(person, index, scene)
    }

    /// The code of one of the first letters; 0 if the key no longer holds it.
    private static func letter(_ number: Int, of atom: Atom) -> UInt8 {
        let place = Int(atom.letters) - 1 - number
        guard place >= 0, place < KeyLetters.keyLetters else { return 0 }
        return UInt8(truncatingIfNeeded: atom.key >> UInt64(5 * place) & 31)
    }

    private static func isProclitic(_ code: UInt8, at place: Int) -> Bool {
        let conjunction = place == 0 && (code == KeyLetters.waw || code == KeyLetters.fa)
        return conjunction || code == KeyLetters.ba || code == KeyLetters.kaf || code == KeyLetters.lam
    }

    /// The last atom of a name in full that begins with this word.
    private func fullName(_ key: UInt64, at index: Int, _ scene: NameScene) -> Int? {
        guard let candidates = byFirstWord[key], !FamilyNamePlace(index: index, taken: 0, scene: scene).isNamedAfter
        else { return nil }
        var longest: Int?
        for candidate in candidates {
            let keys = candidate.keys
            let matches = (1..<keys.count).allSatisfy { step in
                scene.reader.atom(index + step).spaceBefore && !scene.isCovered(index + step)
                    && Self.key(of: index + step, scene, without: 0) == keys[step]
            }
            if matches { longest = max(longest ?? 0, index + keys.count - 1) }
        }
        return longest
    }

    /// وأضاف السوداني: behind a verb of saying the adjective of a people may be the family name of someone named before.
    private func isSubjectLikeNationality(_ index: Int, _ scene: NameScene) -> Bool {
        guard scene.reader.has(index - 1, .sayingVerb) else { return false }
        let find = scene.finds[Int(scene.cover[index])]
        return find.subtype == "nationality" && find.proclitics.isEmpty && scene.beginsWithArticle(index)
    }

    private func isAfter(_ person: Int, _ index: Int, _ scene: NameScene) -> Bool {
        scene.atoms[registry.persons[person].first].upperBound < index
    }

    @discardableResult
    private func add(_ first: Int, _ last: Int, _ taken: Int, _ scene: inout NameScene) -> Int {
        var find = scene.reader.find(first, last, .person, nil, nil)
        let start = scene.reader.start(of: first, without: taken)
        find.span = TextSpan(start, find.span.end)
        let wordStart = Int(scene.reader.atom(first).start)
        find.proclitics = String(decoding: scene.reader.text[wordStart..<start], as: UTF8.self)
        find.certainty = .medium
        if first == last { scene.withdraw(at: first) }
        return scene.add(find)
    }
}
