import TextModel

/// What stands around a word that may be the family name of someone named elsewhere.
struct FamilyNamePlace {
    let index: Int
    /// How many letters before the name are proclitics.
    let taken: Int
    let scene: NameScene

    /// Whether it does not follow a given name, which would be someone else of the family, nor a noun that it is the
    /// adjective of (الراتب الشهري), nor a thing named after people.
    var isAlone: Bool {
        let reader = scene.reader
        let before = index - 1
        if isNamedAfter { return false }
        guard reader.atom(before).kind == .arabic, !scene.isCovered(before) else { return true }
        let flags = reader.facts(before).flags
        if flags.contains(.givenName) || flags.contains(.nameOpener) { return false }
        // العقيد رعد السامرائي, قال رعد السامرائي: an unknown word where a given name stands is one.
        if taken == 0, reader.atom(before).facts == 0, !scene.beginsWithArticle(before),
            scene.type(at: before - 1) == .role || reader.has(before - 1, .sayingVerb)
        {
            return false
        }
        guard taken == 0, isRelation, scene.beginsWithArticle(before) else { return true }
        return flags.contains(.sayingVerb)
    }

    /// الشهري, الحمداني: the form of an adjective of relation.
    private var isRelation: Bool {
        let last = scene.reader.atom(index).key & 31
        return (last == 28 || last == 31) && scene.beginsWithArticle(index)
    }

    /// Whether it is what something is called (جامعة …, شارع الملك …).
    var isNamedAfter: Bool {
        var before = index - 1
        guard scene.reader.atom(before).kind == .arabic else { return false }
        if scene.type(at: before) == .role { before = scene.atoms[Int(scene.cover[before])].lowerBound - 1 }
        return scene.reader.atom(before).kind == .arabic && scene.reader.has(before, .namedAfter)
            && !scene.reader.atom(before).hasArticle
    }

    /// Whether a verb of saying stands straight before it, or إن behind it.
    var isSubject: Bool {
        taken == 0 && scene.reader.has(index - 1, .sayingVerb) && scene.reader.atom(index - 1).kind == .arabic
            || scene.reader.has(index + 1, .that)
    }

    /// Whether it opens a line and a colon follows: «الفاخوري: …», the speaker of a headline.
    var isHeadlineSpeaker: Bool {
        guard taken == 0, scene.reader.atom(index - 1).kind == .boundary else { return false }
        // الزعبي يزور …: the verb of a headline.
        return scene.reader.mark(index + 1) == 0x3A
            || isRelation && scene.reader.atom(index + 1).kind == .arabic
                && PersonReader().looksLikeVerb(index + 1, in: scene)
                && decodeScalar(scene.reader.text, at: Int(scene.reader.atom(index + 1).start)).scalar == 0x064A
    }
}
