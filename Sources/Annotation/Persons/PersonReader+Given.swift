import TextModel

/// Given names: of one word, or of an opener and another.
extension PersonReader {
    /// A given name, of one word or عبد and another, at `index`.
    func given(
        at index: Int, in scene: NameScene, isFirst: Bool, _ evidence: Evidence
    ) -> (last: Int, isDistinct: Bool)? {
        guard isNameWord(index, in: scene, isFirst: isFirst) else { return nil }
        let reader = scene.reader
        let flags = reader.facts(index).flags
        if flags.contains(.nameOpener), isServant(reader.atom(index)),
            scene.beginsWithArticle(index + 1) || isGod(index + 1, in: scene),
            isSecondPart(index + 1, in: scene)
        {
            return (index + 1, true)
        }
        // أبو حمزة العدناني: a kunya before a family's name.
        if isFirst, isKunya(index, in: scene) { return (index + 1, true) }
        // الحكيم is no given name though حكيم is; listed ones with the article are.
        if reader.atom(index).hasArticle, !flags.contains(.hasArticle) { return nil }
        guard flags.contains(.givenName), !(isFirst && flags.contains(.nameOpener)) else { return nil }
        // بان is a name too, بأن never; without an office before it, it is the particle misspelt.
        if flags.contains(.common), evidence == .none || hasInnerHamza(reader.atom(index), in: scene) {
            return nil
        }
        // ناديه "his club" and أمنه "his security" have the letters of نادية and آمنة.
        if isFirst, evidence == .none, !reader.atom(index).hasArticle,
            scalarBefore(Int(reader.atom(index).end), in: scene) == 0x0647, !endsInHa(reader.atom(index))
        {
            return nil
        }
        let isWord = flags.contains(.ambiguousName) || evidence == .none && isOrdinary(index, in: scene)
        return (index, !isWord)
    }

    static let servant = KeyLetters.key("عبد") ?? 0
    static let god = KeyLetters.key("الله") ?? 0
    static let lord = KeyLetters.key("ربه") ?? 0
    static let king = KeyLetters.key("الملك") ?? 0
    static let good = KeyLetters.key("طيب") ?? 0
    static let faith = KeyLetters.key("الدين") ?? 0
    static let ali = KeyLetters.key("علي") ?? 0
    static let clan = KeyLetters.key("آل") ?? 0
    static let sheikh = KeyLetters.key("الشيخ") ?? 0
    static let talib = KeyLetters.key("طالب") ?? 0
    /// Names whose last letter is ه itself.
    static let namesInHa = ["عبدالله", "عبداللاه", "عبدالإله", "عبده", "عبدربه", "هبةالله", "طه"].compactMap(
        KeyLetters.key)

    func endsInHa(_ atom: Atom) -> Bool {
        Self.namesInHa.contains(KeyLetters.suffix(atom.key, Int(atom.letters) - Int(atom.proclitics)))
    }

    func isServant(_ atom: Atom) -> Bool {
        KeyLetters.suffix(atom.key, 3) == Self.servant && Int(atom.letters) - Int(atom.proclitics) == 3
    }

    /// عبد الله, عبد ربه.
    func isGod(_ index: Int, in scene: NameScene) -> Bool {
        let key = scene.reader.atom(index).key
        return key == Self.god || (key == Self.lord && scene.reader.atom(index).letters == 3)
    }

    /// Whether the word may stand behind عبد or أبي: also one that is something else elsewhere (عبد الملك, أبي طالب).
    func isSecondPart(_ index: Int, in scene: NameScene) -> Bool {
        if isNameWord(index, in: scene) { return true }
        let atom = scene.reader.atom(index)
        guard atom.kind == .arabic, atom.letters >= 3, atom.spaceBefore, isJoinedBySpaces(index, in: scene) else {
            return false
        }
        if atom.key == Self.talib { return scene.reader.has(index - 1, .nameOpener) }
        if atom.key == Self.sheikh { return scene.reader.atom(index - 1).key == Self.clan }
        return atom.key == Self.king && isServant(scene.reader.atom(index - 1))
    }

    /// Whether the word ends a given name of two words: the faith, or God.
    func isFaith(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        if atom.key == Self.faith { return scene.reader.has(index - 1, .givenName) && atom.proclitics == 0 }
        return isGod(index, in: scene) && PersonKeys.beforeGod.contains(scene.reader.atom(index - 1).key)
    }

    /// أبو حمزة: the father of someone with a known given name.
    func isKunya(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        guard atom.proclitics <= 1,
            KeyLetters.suffix(atom.key, Int(atom.letters) - Int(atom.proclitics)) == Self.father,
            isJoinedBySpaces(index + 1, in: scene), !scene.isCovered(index + 1)
        else { return false }
        let flags = scene.reader.facts(index + 1).flags
        return flags.contains(.givenName) && !flags.contains(.common) && !flags.contains(.nameOpener)
            && scene.reader.atom(index + 1).proclitics == 0 && !scene.reader.atom(index + 1).hasArticle
    }

    /// الدكتور هاني أبو راس: behind a title, the father of something that is a word.
    func isFatherOfWord(_ index: Int, in scene: NameScene, _ evidence: Evidence) -> Bool {
        let word = scene.reader.atom(index + 1)
        return evidence == .office && scene.reader.atom(index).key == Self.father && word.kind == .arabic
            && word.letters >= 3 && word.proclitics == 0 && !scene.isCovered(index + 1)
            && isJoinedBySpaces(index + 1, in: scene) && !scene.reader.has(index + 1, .sayingVerb)
    }

    static let father = KeyLetters.key("أبو") ?? 0
}
