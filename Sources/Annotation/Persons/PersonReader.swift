import TextModel

/// Reads a person's name that no glossary has: a known given name, and behind it what has the shape of a name.
///
/// Precision first: a name needs an office before it, or a given name with a second part that is one beyond doubt.
struct PersonReader {
    /// What stands before the name.
    enum Evidence {
        /// An office or title that can only have its holder behind it.
        case office
        /// An occupation, or an office that may as well be of what follows: the name must begin with a known given name.
        case title
        case none

        var isOfPerson: Bool { self != .none }
    }

    /// How many words a name can have, its openers (بن, عبد) not counted.
    private static let mostParts = 5

    /// The last atom of the name that begins at `index`; nil if none does.
    func name(at index: Int, in scene: NameScene, after evidence: Evidence) -> Int? {
        if evidence.isOfPerson, isPreposition(index, in: scene), !isFollowedByName(index, in: scene) { return nil }
        guard let first = given(at: index, in: scene, isFirst: true, evidence) else {
            return evidence == .office ? foreignName(at: index, in: scene) : nil
        }
        if evidence == .none, isPreposition(index, in: scene) { return nil }
        // كيان is one word, not ك and يان, as the segmenter knows.
        if evidence == .none, beginsWithPreposition(index, in: scene), scene.count(of: index) != nil,
            !scene.beginsWithProclitic(index)
        {
            return nil
        }
        if evidence == .none, isNamedAfter(index, in: scene) { return nil }
        var state = State(last: first.last, parts: 1, distinct: first.isDistinct ? 1 : 0)
        while state.parts < Self.mostParts, extend(&state, in: scene, evidence) {}
        if state.parts == 1 { return evidence.isOfPerson && first.isDistinct ? state.last : nil }
        let isSure = evidence.isOfPerson || state.isCompound || state.isSure || state.distinct > 0
        return isSure ? state.last : nil
    }

    private struct State {
        var last: Int
        var parts: Int
        /// How many parts are given names and no words.
        var distinct: Int
        /// Whether it has a part like بن سلمان.
        var isCompound = false
        /// Whether what stands around it leaves no doubt, though each part is a word too.
        var isSure = false
        /// How many parts were taken that are no given names and have no article.
        var plainParts = 0
    }

    /// Takes one more part of the name; false if it is over.
    private func extend(_ state: inout State, in scene: NameScene, _ evidence: Evidence) -> Bool {
        let index = state.last + 1
        guard isNameWord(index, in: scene) else { return false }
        let reader = scene.reader
        if reader.has(index, .nameOpener), isNameWord(index + 1, in: scene) || isSecondPart(index + 1, in: scene) {
            // بن عبد العزيز, بن أبي طالب: an opener behind an opener takes its own second part along.
            let isDouble = reader.has(index + 1, .nameOpener) && isSecondPart(index + 2, in: scene)
            state.last = index + (isDouble ? 2 : 1)
            state.isCompound = true
            // A clan's name is the last part.
            if reader.atom(index).key == Self.clan { state.parts = Self.mostParts }
        } else if let given = given(at: index, in: scene, isFirst: false, evidence) {
            state.last = given.last
            state.distinct += given.isDistinct ? 1 : 0
        } else if reader.has(index, .nameOpener) {
            return false
        } else if isFaith(index, in: scene) {
            // جمال الدين, نصر الله
            state.last = index
            state.isCompound = true
            return true
        } else if scene.beginsWithArticle(index) {
            guard takesFamilyName(state, index, in: scene, evidence) else { return false }
            state.isSure = isSureFamily(state, index, in: scene)
            state.last = isSecondFamily(index + 1, in: scene) ? index + 1 : index
            state.parts = Self.mostParts
            return true
        } else {
            guard state.plainParts < (isRare(index, in: scene) ? 2 : 1),
                takesPlainPart(state, index, in: scene, evidence)
            else { return false }
            if isRare(index, in: scene), isSaid(state, in: scene) { state.isSure = true }
            state.last = index
            state.plainParts += 1
        }
        state.parts += 1
        return true
    }

    /// الحمداني behind a given name: the ending of a relation is a family's; another word with the article needs an office.
    private func takesFamilyName(_ state: State, _ index: Int, in scene: NameScene, _ evidence: Evidence) -> Bool {
        let atom = scene.reader.atom(index)
        let last = UInt8(truncatingIfNeeded: atom.key & 31)
        let isRelation = (last == 28 || last == 31) && atom.letters >= 6
        if !isRelation, hasEndingOfNoun(index, in: scene), !scene.reader.has(index, .givenName) { return false }
        // أليكس فيشمان المعلق: behind a foreign family name the article begins something else.
        if state.plainParts > 0, !isRelation || !isRare(index, in: scene) { return false }
        // الأمير فيصل الجوائز: the object of a verb.
        if !isRelation, !scene.reader.has(index, .givenName), let count = scene.count(of: index), count > 150 {
            return false
        }
        if evidence.isOfPerson { return isRelation || state.distinct > 0 || isClosed(index + 1, in: scene) }
        if state.distinct > 0, isRare(index, in: scene) { return true }
        // الأسد, الفهد: a given name under the article is a family's.
        if scene.reader.has(index, .givenName), state.distinct > 0 { return true }
        if isRelation {
            return state.distinct > 0 || state.isCompound || isClosed(index + 1, in: scene)
                || scene.count(of: index).map({ $0 <= 100 }) ?? false || isSaid(state, in: scene)
        }
        if isRare(index, in: scene), isClosed(index + 1, in: scene) { return true }
        return state.distinct > 0 && isSaid(state, in: scene) && isClosed(index + 1, in: scene)
    }

    /// ماران behind نيكولا: a word of no known kind.
    private func takesPlainPart(_ state: State, _ index: Int, in scene: NameScene, _ evidence: Evidence) -> Bool {
        let atom = scene.reader.atom(index)
        let isNamed =
            state.distinct > 0 || evidence.isOfPerson
            || isRare(index, in: scene) && isSaid(state, in: scene)
        guard atom.letters >= 3, isNamed, !looksLikeVerb(index, in: scene),
            !hasEndingOfNoun(index, in: scene), !hasPronoun(index, in: scene), !looksInflected(index, in: scene)
        else { return false }
        if isRare(index, in: scene) || state.plainParts == 0 && recurs(index, in: scene) { return true }
        // A common word is none, whatever stands before it: الأمير فيصل إقامة الحفل.
        if let count = scene.count(of: index), count > 400 { return false }
        if state.parts > 1, !isClosed(index + 1, in: scene) { return false }
        return evidence.isOfPerson || isSaid(state, in: scene) && isClosed(index + 1, in: scene)
    }

    /// A name that begins with no known given name, behind an office that leaves nothing else: two words that are rare in
    /// news, or that stand together again in the document.
    private func foreignName(at index: Int, in scene: NameScene) -> Int? {
        func isUnknown(_ index: Int) -> Bool {
            let atom = scene.reader.atom(index)
            return atom.letters >= 3 && (atom.facts == 0 || scene.reader.has(index, .givenName))
                && !scene.beginsWithArticle(index) && !looksLikeVerb(index, in: scene)
                && !hasEndingOfNoun(index, in: scene)
                && !hasPronoun(index, in: scene) && !looksInflected(index, in: scene)
        }
        guard isNameWord(index, in: scene, isFirst: true), scene.reader.atom(index).proclitics == 0,
            index > 1,
            isJoinedBySpaces(index, in: scene) || scene.reader.atom(index - 1).kind == .mark,
            !scene.beginsWithProclitic(index), isUnknown(index)
        else { return nil }
        // الدكتور عاطف عبدالمجيد: what the list lacks, before a name that it has.
        if scene.reader.atom(index).facts == 0, let second = given(at: index + 1, in: scene, isFirst: false, .office),
            second.isDistinct, scene.count(of: index).map({ $0 < 2000 }) ?? false
        {
            var state = State(last: second.last, parts: 2, distinct: 1)
            while state.parts < Self.mostParts, extend(&state, in: scene, .office) {}
            return state.last
        }
        if let last = nameBehindTitle(at: index, in: scene) { return last }
        guard isRare(index, in: scene) else { return nil }
        var last = index
        while last < index + 3, isNameWord(last + 1, in: scene), isUnknown(last + 1), isRare(last + 1, in: scene) {
            last += 1
        }
        guard last > index, scene.reader.has(index - 1, .common) == false || scene.isCovered(index - 1) else {
            return nil
        }
        return last
    }

    /// الدكتور شويش بن سعود, الدكتور عزام الدخيل: behind a title of honour an unknown word before بن or a family's name.
    private func nameBehindTitle(at index: Int, in scene: NameScene) -> Int? {
        let title = scene.reader.mark(index - 1) == 0x2F ? index - 2 : index - 1
        guard scene.isCovered(title), scene.finds[Int(scene.cover[title])].subtype == "honorific",
            scene.reader.atom(index).facts == 0,
            let count = scene.count(of: index), count <= 300
        else { return nil }
        var state = State(last: index, parts: 1, distinct: 1)
        let next = index + 1
        let isOpener = scene.reader.has(next, .nameOpener) && scene.reader.atom(next).proclitics == 0
        let isFamily =
            scene.beginsWithArticle(next) && scene.reader.atom(next).facts == 0
            && (isRare(next, in: scene)
                || scene.reader.atom(next).key & 31 == 28 && (scene.count(of: next) ?? 999) <= 500)
        guard isOpener || isFamily else { return nil }
        while state.parts < Self.mostParts, extend(&state, in: scene, .office) {}
        return state.parts > 1 ? state.last : nil
    }

    /// Words that news has this seldom are names more often than not, where a name may stand.
    private static let rare = 40

    /// الزيداني behind حسن: a rare adjective of relation, or any behind a verb of saying.
    private func isSureFamily(_ state: State, _ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        guard atom.key & 31 == 28, atom.letters >= 6, !scene.isCovered(index), let count = scene.count(of: index) else {
            return false
        }
        return count <= 100 || isSaid(state, in: scene) && count <= 2000
    }

    /// الخازم الغامدي: the family's name behind that of its branch.
    private func isSecondFamily(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        guard isNameWord(index, in: scene), !scene.isCovered(index), scene.beginsWithArticle(index), atom.letters >= 6,
            atom.key & 31 == 28, atom.facts == 0
        else { return false }
        return scene.count(of: index).map { $0 <= 300 } ?? isClosed(index + 1, in: scene)
    }

    /// Whether the document has the unknown word more than once, and news not too often: كوستا behind دييغو and alone.
    private func recurs(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        guard atom.facts == 0, atom.key & 31 != 28, let count = scene.count(of: index), count <= 400 else {
            return false
        }
        return scene.occurrences(of: atom.key) > 1
    }

    private func isRare(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        guard atom.kind == .arabic, atom.letters >= 3, atom.letters <= 14 else { return false }
        return scene.count(of: index).map { $0 <= Self.rare } ?? false
    }

    /// مستغربا, زملاؤهم: a rare form of a word that is not rare without its ending.
    private func looksInflected(_ index: Int, in scene: NameScene) -> Bool {
        let last = scene.reader.atom(index).key & 31
        // ا of an object or dual, هم
        guard last == 1 || (last == 24 && scene.reader.atom(index).key >> 5 & 31 == 26),
            let count = scene.count(of: index)
        else { return false }
        let stem = scene.countWithoutLastLetter(of: index)
        // متضامنا: a participle in م, rare in all its forms.
        let first = decodeScalar(scene.reader.text, at: Int(scene.reader.atom(index).start)).scalar
        if last == 1, first == 0x0645, scene.reader.atom(index).letters >= 6 { return stem > 0 || count == 0 }
        return stem > 4 * count + 10
    }

    /// Whether the word ends a given name of two words: the faith, or God.
    private func isFaith(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        if atom.key == Self.faith { return scene.reader.has(index - 1, .givenName) && atom.proclitics == 0 }
        return isGod(index, in: scene) && PersonKeys.beforeGod.contains(scene.reader.atom(index - 1).key)
    }

    /// Whether ب, ك or ل is taken off the front of the word.
    private func beginsWithPreposition(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        guard atom.proclitics > 0, atom.letters <= KeyLetters.keyLetters else { return false }
        let code = UInt8(truncatingIfNeeded: atom.key >> UInt64(5 * (Int(atom.letters) - Int(atom.proclitics))) & 31)
        return code == KeyLetters.ba || code == KeyLetters.kaf || code == KeyLetters.lam
    }

    /// علي where the document writes على so.
    private func isPreposition(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        return scene.writesOnWithYa && atom.letters == 3 && atom.key == Self.ali
    }

    private func isFollowedByName(_ index: Int, in scene: NameScene) -> Bool {
        scene.reader.has(index + 1, .givenName) || scene.reader.has(index + 1, .nameOpener)
    }

    /// Behind جامعة, مطار and the like, with a title between or not, stands what they are called, not a person.
    private func isNamedAfter(_ index: Int, in scene: NameScene) -> Bool {
        let before = index - 1
        guard scene.reader.atom(before).kind == .arabic else { return false }
        if scene.reader.has(before, .namedAfter) { return true }
        guard scene.type(at: before) == .role else { return false }
        let title = scene.atoms[Int(scene.cover[before])].lowerBound
        return scene.reader.atom(title - 1).kind == .arabic && scene.reader.has(title - 1, .namedAfter)
    }

    /// Whether the name stands behind a verb of saying; the state holds no start, so the verb is looked for before it.
    private func isSaid(_ state: State, in scene: NameScene) -> Bool {
        var index = state.last - 1
        let limit = state.last - 4
        while index >= limit {
            if scene.reader.has(index, .sayingVerb) { return true }
            index -= 1
        }
        return false
    }

    /// Whether a name must end before the atom: a mark, the end, إن, a particle or a verb.
    private func isClosed(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        guard atom.kind == .arabic else { return true }
        let flags = scene.reader.facts(index).flags
        return flags.contains(.common) || flags.contains(.that) || scene.beginsWithProclitic(index)
    }

    /// A given name, of one word or عبد and another, at `index`.
    private func given(
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
        return (index, !flags.contains(.ambiguousName))
    }

    private static let servant = KeyLetters.key("عبد") ?? 0
    private static let god = KeyLetters.key("الله") ?? 0
    private static let lord = KeyLetters.key("ربه") ?? 0
    private static let king = KeyLetters.key("الملك") ?? 0
    private static let good = KeyLetters.key("طيب") ?? 0
    private static let faith = KeyLetters.key("الدين") ?? 0
    private static let ali = KeyLetters.key("علي") ?? 0
    private static let clan = KeyLetters.key("آل") ?? 0
    private static let sheikh = KeyLetters.key("الشيخ") ?? 0
    private static let talib = KeyLetters.key("طالب") ?? 0
    /// Names whose last letter is ه itself.
    private static let namesInHa = ["عبدالله", "عبداللاه", "عبدالإله", "عبده", "عبدربه", "هبةالله", "طه"].compactMap(
        KeyLetters.key)

    private func endsInHa(_ atom: Atom) -> Bool {
        Self.namesInHa.contains(KeyLetters.suffix(atom.key, Int(atom.letters) - Int(atom.proclitics)))
    }

    private func isServant(_ atom: Atom) -> Bool {
        KeyLetters.suffix(atom.key, 3) == Self.servant && Int(atom.letters) - Int(atom.proclitics) == 3
    }

    /// عبد الله, عبد ربه.
    private func isGod(_ index: Int, in scene: NameScene) -> Bool {
        let key = scene.reader.atom(index).key
        return key == Self.god || (key == Self.lord && scene.reader.atom(index).letters == 3)
    }

    /// Whether the word may stand behind عبد or أبي: also one that is something else elsewhere (عبد الملك, أبي طالب).
    private func isSecondPart(_ index: Int, in scene: NameScene) -> Bool {
        if isNameWord(index, in: scene) { return true }
        let atom = scene.reader.atom(index)
        guard atom.kind == .arabic, atom.letters >= 3, atom.spaceBefore, isJoinedBySpaces(index, in: scene) else {
            return false
        }
        if atom.key == Self.talib { return scene.reader.has(index - 1, .nameOpener) }
        if atom.key == Self.sheikh { return scene.reader.atom(index - 1).key == Self.clan }
        return atom.key == Self.king && isServant(scene.reader.atom(index - 1))
    }

    /// Whether the atom may be part of a name: a word of its own that no find covers and that is no common word.
    private func isNameWord(_ index: Int, in scene: NameScene, isFirst: Bool = false) -> Bool {
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
}
