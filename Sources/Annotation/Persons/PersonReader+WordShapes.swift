import TextModel

/// What the letters of a word say against its being part of a name.
extension PersonReader {
    /// Abstract nouns, adjectives and plurals in ية, ات, ون and ين: الاجتماعية, الولايات, المسلمين. Short ones are left, for
    /// families are called العطية and الزيات.
    func hasEndingOfNoun(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        let last = atom.key & 31
        let before = atom.key >> 5 & 31
        let letters = atom.letters
        let (ya, waw, nun, ta, tied): (UInt64, UInt64, UInt64, UInt64, UInt64) = (28, 27, 25, 3, 26)
        if last == tied, before == ya { return letters >= 7 }
        if last == ta, before == UInt64(KeyLetters.alef) { return letters >= 7 }
        guard last == nun, before == ya || before == waw, letters >= 8 else { return false }
        // هندريكسون is no plural: nothing is called هندريكس.
        return scene.count(of: index) == nil || scene.hasArticleOrIsCounted(index, without: 2)
    }

    /// قوله, ذاتها: a word with a pronoun joined to it. ه for ة is not told from it, so that is left out too.
    func hasPronoun(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        let last = scalarBefore(Int(atom.end), in: scene)
        if last == 0x0647 { return atom.key >> 5 & 31 != 28 }  // ه, but فقيه
        return last == 0x0627 && atom.key >> 5 & 31 == 26 && atom.letters >= 4  // ها
    }

    /// The last scalar of a word of Arabic letters that ends at `end`; 0 if it is none.
    func scalarBefore(_ end: Int, in scene: NameScene) -> UInt32 {
        guard end >= 2, scene.reader.text[end - 1] & 0xC0 == 0x80, scene.reader.text[end - 2] & 0xE0 == 0xC0 else {
            return 0
        }
        return decodeScalar(scene.reader.text, at: end - 2).scalar
    }

    /// Whether the word writes the fathatan of an adverb or object, as no part of a name behind the first does.
    func hasFathatan(_ atom: Atom, in scene: NameScene) -> Bool {
        var offset = Int(atom.start)
        while offset + 1 < Int(atom.end) {
            if scene.reader.text[offset] == 0xD9, scene.reader.text[offset + 1] == 0x8B { return true }  // U+064B ً
            offset += 1
        }
        return false
    }

    /// Whether an alef behind the first letter is written أ or إ.
    func hasInnerHamza(_ atom: Atom, in scene: NameScene) -> Bool {
        var offset = Int(atom.start) + 2
        while offset + 1 < Int(atom.end) {
            let byte = scene.reader.text[offset + 1]
            if scene.reader.text[offset] == 0xD8, byte == 0xA3 || byte == 0xA5 { return true }
            offset += 1
        }
        return false
    }

    /// Whether only spaces stand before the atom: سعود ـ حفظه الله is no one name.
    func isJoinedBySpaces(_ index: Int, in scene: NameScene) -> Bool {
        let end = Int(scene.reader.atom(index).start)
        var offset = Int(scene.reader.atom(index - 1).end)
        while offset < end {
            if scene.reader.text[offset] != 0x20 { return false }
            offset += 1
        }
        return true
    }

    /// A word that begins with ي or ت or a future س may be a verb in the present.
    func looksLikeVerb(_ index: Int, in scene: NameScene) -> Bool {
        let start = Int(scene.reader.atom(index).start)
        let first = decodeScalar(scene.reader.text, at: start)
        if first.scalar == 0x064A {  // ي
            // يلماز is no verb: news hardly has it, and لماز not at all.
            return scene.count(of: index).map { $0 > 0 } ?? true || scene.isCounted(index, from: 1)
        }
        if first.scalar == 0x062A { return scene.reader.atom(index).letters == 4 }  // ت: تهتم, تسير
        guard first.scalar == 0x0633 else { return false }  // س
        // ستروغانوف is no future: تروغانوف is no present.
        if scene.count(of: index) != nil, !scene.isCounted(index, from: 1) { return false }
        let second = decodeScalar(scene.reader.text, at: start + first.length).scalar
        return second == 0x064A || second == 0x062A  // ي, ت
    }

    /// بادر: a verb in the perfect, for news has بادرت and بادروا too, and ب or another preposition follows it.
    func isPerfect(_ index: Int, in scene: NameScene) -> Bool {
        guard scene.reader.atom(index).letters >= 3, scene.count(of: index, with: "ت") >= 5,
            scene.count(of: index, with: "وا") >= 5
        else { return false }
        let next = index + 1
        return scene.reader.atom(next).kind == .arabic
            && (beginsWithPreposition(next, in: scene) || scene.beginsWithProclitic(next)
                || scene.reader.has(next, .common))
    }

    /// مؤمن, أركان: a given name that news has far oftener with the article; and ناديا, the accusative of a common noun.
    func isOrdinary(_ index: Int, in scene: NameScene) -> Bool {
        guard let count = scene.count(of: index) else { return false }
        let withArticle = scene.countWithArticle(of: index)
        if withArticle >= 50, withArticle >= 2 * count { return true }
        guard scene.reader.atom(index).key & 31 == UInt64(KeyLetters.alef), scene.reader.atom(index).letters >= 5 else {
            return false
        }
        return scene.countWithoutLastLetter(of: index) > 20 * (count + 5)
    }
}
