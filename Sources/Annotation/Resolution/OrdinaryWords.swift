import ArabicText
import NameTagging
import TextModel

/// Words that the tagger takes for a name and morphology for none: a dual, a verb, a word with a pronoun, an adjective
/// that news has with the article as often as without.
///
/// Asked of names of one or two words only that begin with no known given name, and never where the document has the
/// name in full or a title stands before it.
struct OrdinaryWords {
    /// The document's votes.
    let votes: DocumentVotes
    private let reader = PersonReader()

    /// So often must news have a noun for its dual to be known.
    private static let leastOfStem = 30
    /// So often must news have a word with the article for it to be known as a noun or adjective.
    private static let leastWithArticle = 8
    private static let reflexive = KeySet(
        ["نفسه", "نفسها", "ذاته", "ذاتها", "عينه", "أنفسهم"].compactMap(KeyLetters.key))
    /// What stands before the name of a place.
    private static let placeHeads = Set(
        [
            "مدينة", "بلدة", "قرية", "حي", "منطقة", "محافظة", "ولاية", "مديرية", "مقاطعة", "ناحية", "قضاء", "مركز",
            "جبل",
            "وادي", "شارع", "بلدية", "جزيرة", "مخيم", "إقليم",
        ].compactMap(KeyLetters.key))

    /// Whether a word is بنفسه or its like, which stands behind a name and is no part of it.
    static func isReflexive(_ atom: Int, _ scene: NameScene) -> Bool { isReflexive(scene.reader.baseKey(atom)) }

    private static func isReflexive(_ key: UInt64) -> Bool {
        if reflexive.contains(key) { return true }
        // ب is no clitic that the lexicon takes off unknown words.
        var letters = 0
        while letters < KeyLetters.keyLetters, key >> UInt64(5 * letters) != 0 { letters += 1 }
        guard letters > 3, UInt8(truncatingIfNeeded: key >> UInt64(5 * (letters - 1))) == KeyLetters.ba else {
            return false
        }
        return reflexive.contains(KeyLetters.suffix(key, letters - 1))
    }

    /// Whether مدينة, قرية or the like stands straight before the name.
    static func isGovernedByPlaceNoun(_ name: TaggedName, _ scene: NameScene) -> Bool {
        let before = scene.atomIndex(at: name.wordStart) - 1
        return placeHeads.contains(scene.reader.baseKey(before)) && !scene.reader.atom(before).hasArticle
    }

    /// Whether the name is none by the form of its words or by God's name beside it.
    func isNone(_ name: TaggedName, _ scene: NameScene) -> Bool {
        let first = scene.atomIndex(at: name.wordStart)
        let last = scene.atomIndex(at: name.span.end - 1)
        guard last - first <= 1, scene.reader.atom(first).kind == .arabic, scene.reader.atom(last).kind == .arabic
        else {
            return false
        }
        // One letter is what is left of an abbreviation (بي. تي.).
        if name.span.count <= 2 { return true }
        if name.type == .organization, isTitle(first, scene) { return true }
        if name.type == .person, isOfGod(name, first, last, scene) { return true }
        if isGiven(first, scene) || votes.isShortForm(name.span, of: name.type, scene) { return false }
        if name.type == .place, Self.isGovernedByPlaceNoun(name, scene) { return false }
        if first == last, name.type == .person || name.probability < 0.9, isNumeral(first, scene) { return true }
        if scene.type(at: first - 1) == .role, name.type == .person { return false }
        if isDual(last, scene) || first == last && isVerbOfTwo(first, scene) { return true }
        if first == last, name.type == .person, isCommonForm(first, scene) { return true }
        guard name.type == .person || first == last else { return false }
        if isTenthForm(first, name, scene) { return true }
        guard first == last else { return false }
        if name.type == .person, hasFeminineOrPluralPronoun(first, scene) { return true }
        return isNounWithArticleElsewhere(first, name, scene)
    }

    private func isGiven(_ atom: Int, _ scene: NameScene) -> Bool {
        scene.reader.has(atom, .givenName) || scene.reader.has(atom, .nameOpener)
    }

    /// برنامج «…», فيلم «…», فيتامين …: what is called so is a work, a product or a campaign and no body.
    private func isTitle(_ first: Int, _ scene: NameScene) -> Bool {
        let isQuoted = [0x22, 0xAB, 0x201C, 0x28].contains(scene.reader.mark(first - 1))
        return isQuoted && Self.works.contains(scene.reader.baseKey(first - 2))
    }

    private static let works = Set(
        [
            "برنامج", "مسلسل", "فيلم", "مسرحية", "كتاب", "رواية", "أغنية", "ألبوم", "قصيدة", "ديوان", "محرك", "سيارة",
            "سيارات",
            "فيتامين", "حملة", "مبادرة", "مسابقة", "لقب", "شعار", "عنوان", "بعنوان", "هاشتاق", "هاشتاغ", "وسم",
            "فعالية",
        ].compactMap(KeyLetters.key))

    /// رضوان الله, توفيق الله, والله: a noun that God's name completes is no man's name, but for those it does (نصر الله).
    private func isOfGod(_ name: TaggedName, _ first: Int, _ last: Int, _ scene: NameScene) -> Bool {
        if first == last, scene.reader.text[name.span.range].suffix(8).elementsEqual(Self.god) { return true }
        if reader.isGod(last, in: scene) {
            return !PersonKeys.beforeGod.contains(scene.reader.baseKey(first)) && !isGiven(first, scene)
        }
        guard first == last, reader.isGod(last + 1, in: scene), reader.isJoinedBySpaces(last + 1, in: scene) else {
            return false
        }
        // سمير الله يرحمه
        return !Self.blessings.contains(scene.reader.atom(last + 2).key) && !reader.isServant(scene.reader.atom(last))
    }

    private static let god = Array("الله".utf8)
    private static let blessings = Set(
        ["يرحمه", "يرحمها", "يحفظه", "يحفظها", "يشفيه", "يسلمه"].compactMap(KeyLetters.key))

    /// العزيز, مواطنون, هاويا: what news has very often with the article, a plural of people, an accusative; none of them
    /// behind a verb of saying, and no adjective of relation (العمري).
    private func isCommonForm(_ atom: Int, _ scene: NameScene) -> Bool {
        guard !scene.reader.has(atom - 1, .sayingVerb) else { return false }
        let item = scene.reader.atom(atom)
        let (last, before) = (item.key & 31, item.key >> 5 & 31)
        if scene.beginsWithArticle(atom) { return last != 28 && last != 31 && scene.count(of: atom) ?? 0 >= 300 }
        if item.letters >= 6, last == 25, before == 27 { return scene.count(of: atom, without: 2) >= 100 }
        return reader.looksInflected(atom, in: scene)
    }

    private func isNumeral(_ atom: Int, _ scene: NameScene) -> Bool {
        let facts = scene.reader.facts(atom)
        return facts.unit > 0 || facts.cardinal > 0 || facts.scale > 0 || facts.currency > 0
    }

    /// الجانبان, شاعران: a noun that news has, with the ending of the dual.
    private func isDual(_ atom: Int, _ scene: NameScene) -> Bool {
        let key = scene.reader.atom(atom).key
        let (alef, nun): (UInt64, UInt64) = (1, 25)
        guard scene.reader.atom(atom).letters >= 5, key & 31 == nun, key >> 5 & 31 == alef else { return false }
        return scene.count(of: atom, without: 2) >= Self.leastOfStem
            || scene.count(of: atom, without: 3, with: "ة") >= Self.leastOfStem
    }

    /// يلخصان, يقولون.
    private func isVerbOfTwo(_ atom: Int, _ scene: NameScene) -> Bool {
        let key = scene.reader.atom(atom).key
        guard scene.reader.atom(atom).letters >= 6, key & 31 == 25, [1, 27].contains(key >> 5 & 31) else {
            return false
        }
        return decodeScalar(scene.reader.text, at: Int(scene.reader.atom(atom).start)).scalar == 0x064A  // ي
    }

    /// استصدرت: است before, the ending of the perfect behind.
    private func isTenthForm(_ atom: Int, _ name: TaggedName, _ scene: NameScene) -> Bool {
        let item = scene.reader.atom(atom)
        guard name.type == .person, item.letters >= 6, item.letters <= KeyLetters.keyLetters,
            item.key >> UInt64(5 * (Int(item.letters) - 3)) == Self.tenth
        else { return false }
        return [3, 27].contains(item.key & 31) || scene.count(of: atom, without: 1) > 0
    }

    private static let tenth = KeyLetters.key("است") ?? 0

    /// نصرها, مدرستهم.
    private func hasFeminineOrPluralPronoun(_ atom: Int, _ scene: NameScene) -> Bool {
        let item = scene.reader.atom(atom)
        guard item.letters >= 5, reader.scalarBefore(Int(item.end) - 2, in: scene) == 0x0647 else { return false }
        let last = reader.scalarBefore(Int(item.end), in: scene)
        return (last == 0x0627 || last == 0x0645) && scene.count(of: atom, without: 2) > 0  // ها, هم
    }

    /// منكوبة, ديناصور: without the article here, with it in the news as often as without. What a verb of saying stands
    /// before may be a name all the same (خياط), and so may what is set off by marks or what the tagger is sure to be a
    /// place or body (مالي).
    private func isNounWithArticleElsewhere(_ atom: Int, _ name: TaggedName, _ scene: NameScene) -> Bool {
        guard name.type == .person || name.probability < 0.9 && scene.reader.mark(atom - 1) == 0 else { return false }
        guard !scene.beginsWithArticle(atom), scene.reader.atom(atom).letters >= 4,
            !scene.reader.has(atom - 1, .sayingVerb), let count = scene.count(of: atom, asBaseFrom: name.span.start)
        else { return false }
        let withArticle = scene.countWithArticle(of: atom, from: name.span.start)
        return withArticle >= Self.leastWithArticle && withArticle >= count
    }
}
