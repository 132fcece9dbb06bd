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
    static let mostParts = 5

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
        if evidence == .none, isNamedAfter(index, in: scene) || isVerb(index, in: scene) { return nil }
        var state = State(last: first.last, parts: 1, distinct: first.isDistinct ? 1 : 0)
        state.isRuler = evidence == .office && isRuler(titleBefore: index, in: scene)
        while state.parts < Self.mostParts, extend(&state, in: scene, evidence) {}
        if state.parts == 1, evidence == .office, !state.isRuler, isCutShort(state, in: scene) { return nil }
        // ابنه أحمد before a name that the glossary knows (علي …): the two are one name.
        if state.parts == 1, scene.type(at: state.last + 1) == .person, isJoinedBySpaces(state.last + 1, in: scene),
            scene.bareFind(at: state.last + 1) != nil
        {
            return nil
        }
        if state.parts == 1 { return evidence.isOfPerson && first.isDistinct ? state.last : nil }
        let isSure = evidence.isOfPerson || state.isCompound || state.isSure || state.distinct > 0
        return isSure ? state.last : nil
    }

    struct State {
        var last: Int
        var parts: Int
        /// How many parts are given names and no words.
        var distinct: Int
        /// Whether it has a part like بن سلمان.
        var isCompound = false
        /// Whether what stands around it leaves no doubt, though each part is a word too.
        var isSure = false
        /// Whether the title is one of those who are called by their given names: الملك, البابا.
        var isRuler = false
        /// How many parts were taken that are no given names and have no article.
        var plainParts = 0
    }

    /// Takes one more part of the name; false if it is over.
    func extend(_ state: inout State, in scene: NameScene, _ evidence: Evidence) -> Bool {
        let index = state.last + 1
        if isRegnalNumber(index, behind: state, in: scene, evidence)
            || isHonorificFamily(index, behind: state, in: scene, evidence)
        {
            state.last = index
            // السيد may have another given name behind it.
            let isMiddle = scene.reader.atom(index).key == Self.sayyid && scene.reader.has(index + 1, .givenName)
            state.parts = isMiddle ? state.parts + 1 : Self.mostParts
            return true
        }
        guard isNameWord(index, in: scene) else { return false }
        let reader = scene.reader
        if reader.has(index, .nameOpener),
            isNameWord(index + 1, in: scene)
                || isSecondPart(index + 1, in: scene) || isFatherOfWord(index, in: scene, evidence)
        {
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
}
