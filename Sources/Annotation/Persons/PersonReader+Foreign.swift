import TextModel

/// Names behind offices and titles that begin with no known given name.
extension PersonReader {
    /// A name that begins with no known given name, behind an office that leaves nothing else: two words that are rare in
    /// news, or that stand together again in the document.
    func foreignName(at index: Int, in scene: NameScene) -> Int? {
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
    func nameBehindTitle(at index: Int, in scene: NameScene) -> Int? {
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
}
