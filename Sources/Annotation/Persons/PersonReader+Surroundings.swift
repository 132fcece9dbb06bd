import TextModel

/// What stands around a word that may be part of a name.
extension PersonReader {
    /// Whether ب, ك or ل is taken off the front of the word.
    func beginsWithPreposition(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        guard atom.proclitics > 0, atom.letters <= KeyLetters.keyLetters else { return false }
        let code = UInt8(truncatingIfNeeded: atom.key >> UInt64(5 * (Int(atom.letters) - Int(atom.proclitics))) & 31)
        return code == KeyLetters.ba || code == KeyLetters.kaf || code == KeyLetters.lam
    }

    /// علي where the document writes على so.
    func isPreposition(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        return scene.writesOnWithYa && atom.letters == 3 && atom.key == Self.ali
    }

    func isFollowedByName(_ index: Int, in scene: NameScene) -> Bool {
        scene.reader.has(index + 1, .givenName) || scene.reader.has(index + 1, .nameOpener)
    }

    /// Behind جامعة, مطار and the like, with a title between or not, stands what they are called, not a person.
    func isNamedAfter(_ index: Int, in scene: NameScene) -> Bool {
        let before = index - 1
        guard scene.reader.atom(before).kind == .arabic else { return false }
        if scene.reader.has(before, .namedAfter) { return true }
        guard scene.type(at: before) == .role else { return false }
        let title = scene.atoms[Int(scene.cover[before])].lowerBound
        return scene.reader.atom(title - 1).kind == .arabic && scene.reader.has(title - 1, .namedAfter)
    }

    /// Whether the name stands behind a verb of saying; the state holds no start, so the verb is looked for before it.
    func isSaid(_ state: State, in scene: NameScene) -> Bool {
        var index = state.last - 1
        let limit = state.last - 4
        while index >= limit {
            if scene.reader.has(index, .sayingVerb) { return true }
            index -= 1
        }
        return false
    }

    /// Whether a name must end before the atom: a mark, the end, إن, a particle or a verb.
    func isClosed(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        guard atom.kind == .arabic else { return true }
        let flags = scene.reader.facts(index).flags
        return flags.contains(.common) || flags.contains(.that) || scene.beginsWithProclitic(index)
    }

    /// Whether the atom may be part of a name: a word of its own that no find covers and that is no common word.
    func isNameWord(_ index: Int, in scene: NameScene, isFirst: Bool = false) -> Bool {
        let reader = scene.reader
        let atom = reader.atom(index)
        guard atom.kind == .arabic, atom.letters >= 2, isFirst || atom.spaceBefore,
            !reader.isGlued(index + 1) || reader.atom(index + 1).kind == .mark
                || reader.atom(index + 1).kind == .boundary
        else { return false }
        if !isFirst, !isJoinedBySpaces(index, in: scene) || hasFathatan(atom, in: scene) { return false }
        if scene.isCovered(index), !(scene.finds[Int(scene.cover[index])].subtype == "nationality" && !isFirst) {
            return false
        }
        let facts = reader.facts(index)
        if !isFirst, facts.flags.isSuperset(of: [.givenName, .common]) { return false }
        if !isFirst, PersonKeys.alsoCalled.contains(atom.key) { return false }
        // طيب الله ثراه is a prayer for the dead.
        if !isFirst, atom.key == Self.good, isGod(index + 1, in: scene) { return false }
        if facts.flags.contains(.givenName) { return isFirst || (atom.proclitics == 0 && atom.spaceBefore) }
        if facts.flags.contains(.nameOpener) { return atom.proclitics == 0 || isFirst }
        if isGod(index, in: scene) { return true }
        if facts.flags.contains(.common) { return false }
        // Words that the lexicon knows as something else: numerals, units, months.
        if atom.facts != 0, atom.proclitics == 0,
            facts.flags != [] || facts.unit > 0 || facts.currency > 0 || facts.ordinal > 0
        {
            return false
        }
        return isFirst || !scene.beginsWithProclitic(index)
    }

    /// يحيى الأمل, يزيد العدد: a verb before its subject, that is a given name elsewhere.
    func isVerb(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        guard Self.verbalNames.contains(KeyLetters.suffix(atom.key, Int(atom.letters) - Int(atom.proclitics))) else {
            return false
        }
        // ألا يزيد, لن يعيش: what stands before verbs only.
        let before = scene.reader.atom(index - 1)
        if before.kind == .arabic, Self.beforeVerbs.contains(before.key) { return true }
        guard scene.beginsWithArticle(index + 1) else { return false }
        // الصادق is listed with its article.
        let next = scene.reader.facts(index + 1).flags
        if next.contains(.givenName), next.contains(.hasArticle) { return false }
        let last = scene.reader.atom(index + 1).key & 31
        return last != 28 && last != 31
    }

    static let beforeVerbs = KeySet(
        ["لا", "ولا", "فلا", "ألا", "لم", "ولم", "لن", "ولن", "قد", "وقد", "سوف", "كي", "لكي", "حتى", "مما", "بما"]
            .compactMap(KeyLetters.key))
    static let verbalNames = ["يحيى", "يزيد", "يعيش"].compactMap(KeyLetters.key)
}
