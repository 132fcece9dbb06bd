import TextModel

/// The parts of a name behind the first: which word may be a family's name.
extension PersonReader {
    /// الحمداني behind a given name: the ending of a relation is a family's; another word with the article needs an office.
    func takesFamilyName(_ state: State, _ index: Int, in scene: NameScene, _ evidence: Evidence) -> Bool {
        let atom = scene.reader.atom(index)
        let last = UInt8(truncatingIfNeeded: atom.key & 31)
        let isRelation = (last == 28 || last == 31) && atom.letters >= 6
        // العبيدات: what news hardly has is no plural, behind an office.
        let isUnknown = evidence == .office && state.distinct + state.parts > 0 && scene.count(of: index) == 0
        if !isRelation, hasEndingOfNoun(index, in: scene), !scene.reader.has(index, .givenName), !isUnknown {
            return false
        }
        // البابا فلان القداس: rulers and heads of churches are called by their given names.
        if state.isRuler, state.parts == 1, !isRelation, !scene.reader.has(index, .givenName) { return false }
        // أليكس فيشمان المعلق: behind a foreign family name the article begins something else.
        if state.plainParts > 0, !isRelation || !isRare(index, in: scene) { return false }
        // الأمير فيصل الجوائز: the object of a verb.
        // مازن الصباغ أن: before إن or أن it is the speaker's, however common the word.
        let isSpeaker = state.distinct > 0 && scene.reader.has(index + 1, .that)
        // الدكتور بدران العمر.
        let isWhole =
            state.distinct > 0 && state.parts == 1 && evidence == .office && !state.isRuler
            && isClosed(index + 1, in: scene)
        if !isRelation, !isSpeaker, !isWhole, !scene.reader.has(index, .givenName), let count = scene.count(of: index),
            count > 150
        {
            return false
        }
        // زعل العيد: a given name that with the article is a common noun, behind one that news hardly has.
        if evidence == .none, isCommonNoun(index, in: scene), !isSaid(state, in: scene),
            scene.count(of: state.last).map({ $0 < 100 }) ?? false
        {
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

    /// العيد: a given name that is a word too, which news has very often with the article.
    private func isCommonNoun(_ index: Int, in scene: NameScene) -> Bool {
        scene.reader.has(index, .ambiguousName) && scene.count(of: index).map { $0 > 1000 } ?? false
    }

    /// ماران behind نيكولا: a word of no known kind.
    func takesPlainPart(_ state: State, _ index: Int, in scene: NameScene, _ evidence: Evidence) -> Bool {
        let atom = scene.reader.atom(index)
        let isNamed =
            state.distinct > 0 || evidence.isOfPerson
            || isRare(index, in: scene) && isSaid(state, in: scene)
        guard atom.letters >= 3, isNamed, !looksLikeVerb(index, in: scene),
            !hasEndingOfNoun(index, in: scene), !hasPronoun(index, in: scene), !looksInflected(index, in: scene),
            !isPerfect(index, in: scene)
        else { return false }
        if isRare(index, in: scene) || state.plainParts == 0 && recurs(index, in: scene) { return true }
        // A common word is none, whatever stands before it: الأمير فيصل إقامة الحفل.
        if let count = scene.count(of: index), count > 400 { return false }
        if state.parts > 1, !isClosed(index + 1, in: scene) { return false }
        return evidence.isOfPerson || isSaid(state, in: scene) && isClosed(index + 1, in: scene)
    }

    /// Words that news has this seldom are names more often than not, where a name may stand.
    static let rare = 40

    /// الزيداني behind حسن: a rare adjective of relation, or any behind a verb of saying.
    func isSureFamily(_ state: State, _ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        guard atom.key & 31 == 28, atom.letters >= 6, !scene.isCovered(index), let count = scene.count(of: index) else {
            return false
        }
        return count <= 100 || isSaid(state, in: scene) && count <= 2000
    }

    /// الخازم الغامدي: the family's name behind that of its branch.
    func isSecondFamily(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        guard isNameWord(index, in: scene), !scene.isCovered(index), scene.beginsWithArticle(index), atom.letters >= 6,
            atom.key & 31 == 28, atom.facts == 0
        else { return false }
        return scene.count(of: index).map { $0 <= 300 } ?? isClosed(index + 1, in: scene)
    }

    /// Whether the document has the unknown word more than once, and news not too often: كوستا behind دييغو and alone.
    func recurs(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        guard atom.facts == 0, atom.key & 31 != 28, let count = scene.count(of: index), count <= 400 else {
            return false
        }
        return scene.occurrences(of: atom.key) > 1
    }

    func isRare(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        guard atom.kind == .arabic, atom.letters >= 3, atom.letters <= 14 else { return false }
        return scene.count(of: index).map { $0 <= Self.rare } ?? false
    }

    /// مستغربا, زملاؤهم: a rare form of a word that is not rare without its ending.
    func looksInflected(_ index: Int, in scene: NameScene) -> Bool {
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

    /// عبد الإله الثالث: the number of a ruler or pope of that name.
    func isRegnalNumber(_ index: Int, behind state: State, in scene: NameScene, _ evidence: Evidence) -> Bool {
        guard evidence == .office, state.parts == 1, scene.beginsWithArticle(index), isJoinedBySpaces(index, in: scene)
        else { return false }
        return scene.reader.facts(index).ordinal > 0 && scene.reader.atom(index).proclitics == 0
    }

    static let sayyid = KeyLetters.key("السيد") ?? 0

    /// الملك, البابا, البطريرك: titles of those who have no family's name.
    func isRuler(titleBefore index: Int, in scene: NameScene) -> Bool {
        guard scene.type(at: index - 1) == .role,
            let head = OfficeWording.head(of: Int(scene.cover[index - 1]), scene)
        else { return false }
        return PersonCoreference.titlesOfGivenNames.contains(head) || PersonKeys.churchTitles.contains(head)
    }

    /// Whether a rare word follows the given name, so that the family's name was not read.
    func isCutShort(_ state: State, in scene: NameScene) -> Bool {
        let next = state.last + 1
        return scene.reader.atom(next).kind == .arabic && isJoinedBySpaces(next, in: scene) && !scene.isCovered(next)
            && isRare(next, in: scene) && !scene.beginsWithProclitic(next) && !scene.reader.has(next, .common)
            && !scene.reader.has(next, .that) && scene.reader.atom(next).proclitics == 0
    }

    /// منى السيد, رنا الحاج: a title that is the family's name, because nobody is named behind it.
    func isHonorificFamily(_ index: Int, behind state: State, in scene: NameScene, _ evidence: Evidence) -> Bool {
        let atom = scene.reader.atom(index)
        guard atom.kind == .arabic, state.distinct > 0, state.plainParts == 0, !state.isCompound,
            PersonKeys.honorificFamilies.contains(atom.key) || PersonKeys.monthNames.contains(atom.key),
            isJoinedBySpaces(index, in: scene)
        else { return false }
        if scene.isCovered(index) {
            let number = Int(scene.cover[index])
            guard scene.atoms[number].count == 1, scene.finds[number].subtype != "nationality",
                [.role, .term, .date].contains(scene.finds[number].type)
            else { return false }
        }
        if isClosed(index + 1, in: scene) || atom.key == Self.sayyid && scene.reader.has(index + 1, .givenName) {
            return true
        }
        guard evidence.isOfPerson, !scene.isCovered(index + 1) else { return false }
        let flags = scene.reader.facts(index + 1).flags
        guard !flags.contains(.givenName), !flags.contains(.nameOpener) else { return false }
        return hasPronoun(index + 1, in: scene) || scene.count(of: index + 1).map { $0 > 400 } ?? false
    }
}
