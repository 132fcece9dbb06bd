import TextModel

/// Ties the mentions of one person in a document together.
///
/// A name in full that occurs anywhere makes the same name one elsewhere, and its family name alone is the person too
/// from then on, if no other person of the document has that family name.
struct PersonCoreference {
    /// What two names in full must share to be one person's.
    private struct Identity {
        /// The row of the glossary, if there is one.
        var concept: Int?
        /// The letters of the name, however it is spaced and its hamzas and final letters are written.
        var letters: UInt64
        var firstWord: UInt64
        var lastWord: UInt64

        func isSame(_ other: Identity) -> Bool {
            if let concept, let otherConcept = other.concept { return concept == otherConcept }
            return letters == other.letters || (firstWord == other.firstWord && lastWord == other.lastWord)
        }
    }

    private struct Person {
        var identity: Identity
        /// The earliest find that gives the full name.
        var first: Int
        var wordCount: Int
        /// The keys of its words, to find it elsewhere.
        var keys: [UInt64]
        var isFromRule: Bool
    }

    private var persons: [Person] = []
    /// By family name the person, or -1 where two share it.
    private var byFamily: [UInt64: Int] = [:]
    private var byFirstWord: [UInt64: [Int]] = [:]
    /// One bit for each key's lowest six bits: most words of a text are no name, and this says so without hashing.
    private var filter: UInt64 = 0

    /// Adds the mentions by full or family name alone, and ties each person's mentions to the first in full.
    mutating func resolve(_ scene: inout NameScene) {
        collect(scene)
        guard !persons.isEmpty else { return }
        findAgain(&scene)
        tie(&scene)
    }

    // MARK: - The persons of the document

    private mutating func collect(_ scene: NameScene) {
        let order = scene.finds.indices
            .filter { scene.finds[$0].type == .person }
            .sorted { scene.finds[$0].span < scene.finds[$1].span }
        for number in order where scene.atoms[number].count > 1 {
            let keys = scene.atoms[number].map { key(of: $0, scene, isFirst: $0 == scene.atoms[number].lowerBound) }
            guard let firstWord = keys.first, let lastWord = keys.last, firstWord != 0, lastWord != 0 else { continue }
            let find = scene.finds[number]
            let identity = Identity(
                concept: find.certainty == .unknown ? nil : find.readings.first?.concept,
                letters: letters(of: find.span, scene), firstWord: firstWord, lastWord: lastWord)
            let person: Int
            if let known = persons.indices.first(where: { persons[$0].identity.isSame(identity) }) {
                person = known
            } else {
                // A page that names hundreds of people names none of them for long: the search stays short.
                guard persons.count < 512 else { return }
                person = persons.count
                persons.append(
                    Person(
                        identity: identity, first: number, wordCount: keys.count, keys: keys,
                        isFromRule: find.origin != .glossary))
                if find.origin != .glossary {
                    byFirstWord[firstWord, default: []].append(person)
                    filter |= 1 << (firstWord & 63)
                }
            }
            register(family: lastWord, atom: scene.atoms[number].upperBound, person, scene)
        }
    }

    private mutating func register(family key: UInt64, atom: Int, _ person: Int, _ scene: NameScene) {
        let item = scene.reader.atom(atom)
        let flags = scene.reader.facts(atom).flags
        guard item.letters >= 3, item.letters <= KeyLetters.keyLetters, item.kind == .arabic,
            !flags.contains(.givenName) || item.proclitics > 0, !flags.contains(.common) || item.proclitics > 0,
            !scene.reader.has(atom - 1, .nameOpener)
        else { return }
        if let other = byFamily[key], other != person {
            byFamily[key] = -1
        } else {
            byFamily[key] = person
        }
        filter |= 1 << (key & 63)
    }

    /// The key of a word as names compare it: final ى is ي. 0 for a word that has none.
    private func key(of atom: Int, _ scene: NameScene, isFirst: Bool) -> UInt64 {
        let item = scene.reader.atom(atom)
        guard item.kind == .arabic, item.letters <= KeyLetters.keyLetters else { return 0 }
        var key = item.key
        if isFirst { key = KeyLetters.suffix(key, Int(item.letters) - Int(item.proclitics)) }
        return Self.folded(key)
    }

    private static func folded(_ key: UInt64) -> UInt64 { key & 31 == 31 ? key & ~31 | 28 : key }

    /// A hash (FNV-1a) of the letters of a span, without spaces and marks.
    private func letters(of span: TextSpan, _ scene: NameScene) -> UInt64 {
        let table = KeyLetters.table
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var index = span.start
        while index < span.end {
            let (scalar, length) = decodeScalar(scene.reader.text, at: index)
            index += length
            var code = scalar
            if scalar >= 0x0600, scalar <= 0x06FF {
                let letter = table[Int(scalar) - 0x0600]
                if letter == KeyLetters.mark { continue }
                code = letter == 31 ? 28 : UInt32(letter)
            } else if scalar == 0x20 {
                continue
            }
            hash = (hash ^ UInt64(code)) &* 0x0000_0100_0000_01B3
        }
        return hash
    }

    // MARK: - Their other mentions

    private func findAgain(_ scene: inout NameScene) {
        var index = 1
        let count = scene.reader.atoms.count
        while index < count {
            let atom = scene.reader.atoms[index]
            guard atom.kind == .arabic, atom.letters >= 3, atom.key != 0,
                scene.cover[index] < 0 || isSubjectLikeNationality(index, scene)
            else {
                index += 1
                continue
            }
            index = match(at: index, atom, &scene)
        }
    }

    private func match(at index: Int, _ atom: Atom, _ scene: inout NameScene) -> Int {
        // The whole word first, then without و ف, then without ب ك ل.
        var taken = 0
        while taken <= 2, Int(atom.letters) - taken >= 3, Int(atom.letters) - taken <= KeyLetters.keyLetters {
            let key = Self.folded(KeyLetters.suffix(atom.key, Int(atom.letters) - taken))
            if filter >> (key & 63) & 1 == 1 {
                if let last = fullName(key, at: index, scene) {
                    add(index, last, taken, &scene)
                    return last + 1
                }
                if let person = byFamily[key], person >= 0, isAlone(index, scene), isAfter(person, index, scene),
                    !scene.reader.has(index, .common)
                {
                    add(index, index, taken, &scene)
                    return index + 1
                }
            }
            guard isProclitic(letter(taken, of: atom, scene), at: taken) else { break }
            taken += 1
        }
        return index + 1
    }

    /// The code of one of the first letters; 0 if the key no longer holds it.
    private func letter(_ number: Int, of atom: Atom, _ scene: NameScene) -> UInt8 {
        let place = Int(atom.letters) - 1 - number
        guard place >= 0, place < KeyLetters.keyLetters else { return 0 }
        return UInt8(truncatingIfNeeded: atom.key >> UInt64(5 * place) & 31)
    }

    private func isProclitic(_ code: UInt8, at place: Int) -> Bool {
        let conjunction = place == 0 && (code == KeyLetters.waw || code == KeyLetters.fa)
        return conjunction || code == KeyLetters.ba || code == KeyLetters.kaf || code == KeyLetters.lam
    }

    /// The last atom of a name in full that begins with this word.
    private func fullName(_ key: UInt64, at index: Int, _ scene: NameScene) -> Int? {
        guard let candidates = byFirstWord[key] else { return nil }
        for person in candidates {
            let keys = persons[person].keys
            let matches = (1..<keys.count).allSatisfy { step in
                scene.reader.atom(index + step).spaceBefore && !scene.isCovered(index + step)
                    && self.key(of: index + step, scene, isFirst: false) == keys[step]
            }
            if matches { return index + keys.count - 1 }
        }
        return nil
    }

    /// Whether the family name does not follow a given name, which would be someone else of the family.
    private func isAlone(_ index: Int, _ scene: NameScene) -> Bool {
        let reader = scene.reader
        guard reader.atom(index - 1).kind == .arabic, !scene.isCovered(index - 1) else { return true }
        let flags = reader.facts(index - 1).flags
        return !flags.contains(.givenName) && !flags.contains(.nameOpener) && !flags.contains(.namedAfter)
    }

    /// وأضاف السوداني: behind a verb of saying the adjective of a people may be the family name of someone named before.
    private func isSubjectLikeNationality(_ index: Int, _ scene: NameScene) -> Bool {
        let find = scene.finds[Int(scene.cover[index])]
        return find.subtype == "nationality" && find.proclitics.isEmpty && scene.reader.has(index - 1, .sayingVerb)
            && scene.beginsWithArticle(index)
    }

    private func isAfter(_ person: Int, _ index: Int, _ scene: NameScene) -> Bool {
        scene.atoms[persons[person].first].upperBound < index
    }

    private func add(_ first: Int, _ last: Int, _ taken: Int, _ scene: inout NameScene) {
        var find = scene.reader.find(first, last, .person, nil, nil)
        let start = scene.reader.start(of: first, without: taken)
        find.span = TextSpan(start, find.span.end)
        let wordStart = Int(scene.reader.atom(first).start)
        find.proclitics = String(decoding: scene.reader.text[wordStart..<start], as: UTF8.self)
        find.certainty = .medium
        if first == last { scene.withdraw(at: first) }
        scene.add(find)
    }

    // MARK: - Antecedents

    private func tie(_ scene: inout NameScene) {
        let order = scene.finds.indices
            .filter { scene.finds[$0].type == .person }
            .sorted { scene.finds[$0].span < scene.finds[$1].span }
        var firstInFull = [Int](repeating: -1, count: persons.count)
        for number in order {
            guard let person = person(of: number, scene) else { continue }
            let words = scene.atoms[number].count
            let first = firstInFull[person]
            if first < 0 {
                if words > 1 { firstInFull[person] = number }
            } else if scene.finds[number].origin != .glossary || words < scene.atoms[first].count {
                scene.setAntecedent(number, to: first)
            }
        }
    }

    private func person(of number: Int, _ scene: NameScene) -> Int? {
        let find = scene.finds[number]
        let range = scene.atoms[number]
        if find.certainty != .unknown, let concept = find.readings.first?.concept {
            return persons.firstIndex { $0.identity.concept == concept }
        }
        let taken = scene.reader.letters(of: range.lowerBound, before: find.span.start)
        let item = scene.reader.atom(range.lowerBound)
        let key = Self.folded(KeyLetters.suffix(item.key, max(0, Int(item.letters) - taken)))
        if range.count == 1 {
            guard let person = byFamily[key], person >= 0 else { return nil }
            return person
        }
        let hash = letters(of: find.span, scene)
        let last = self.key(of: range.upperBound, scene, isFirst: false)
        return persons.firstIndex {
            $0.identity.letters == hash || ($0.identity.firstWord == key && $0.identity.lastWord == last)
        }
    }
}
