import ArabicText
import NameTagging
import TextModel

/// What grammar says of the tagger's names before they are weighed: where two names were read as one, and which are places
/// by the noun before them.
struct ModelNamesPreparation {
    /// Nouns that govern the name of a place: مقاطعة, ولاية.
    private static let divisions = Set(
        ["مقاطعة", "ولاية", "محافظة", "مديرية", "مدينة", "بلدة", "قرية", "ناحية", "قضاء", "إقليم", "إمارة"]
            .compactMap(KeyLetters.key))

    let scene: NameScene

    /// The names as grammar leaves them, in the order of the text.
    func prepared(_ names: [TaggedName]) -> [TaggedName] {
        names.flatMap { name in
            name.type == .person
                ? parts(of: name).map { withGivenName(withoutPlace($0)) } : [withWholeWord(asPlace(name))]
        }
    }

    /// خالد الحمداني وسمير العمري are two persons: و joins names and is no part of one.
    private func parts(of name: TaggedName) -> [TaggedName] {
        let first = scene.atomIndex(at: name.wordStart)
        let last = scene.atomIndex(at: name.span.end - 1)
        guard last > first, let second = (first + 1...last).first(where: isJoinedByAnd),
            // ثيو والكوت: the second part of a name of two, and no article.
            last > first + 1 || !scene.beginsWithArticleBehindAnd(second)
        else { return [name] }
        var head = name
        head.span = TextSpan(name.span.start, Int(scene.reader.atom(second - 1).end))
        var rest = name
        rest.wordStart = Int(scene.reader.atom(second).start)
        rest.span = TextSpan(rest.wordStart + 2, name.span.end)
        return [head] + parts(of: rest)
    }

    /// Whether و stands before the word, by the segmenter's cut; وليد and وائل are names.
    private func isJoinedByAnd(_ atom: Int) -> Bool {
        let item = scene.reader.atom(atom)
        guard item.kind == .arabic, item.letters >= 4, scene.beginsWithProclitic(atom),
            decodeScalar(scene.reader.text, at: Int(item.start)).scalar == 0x0648  // و
        else { return false }
        let flags = scene.reader.facts(atom).flags
        return !flags.contains(.givenName) || item.proclitics > 0
    }

    /// A person's name without the place that a preposition governs before it: النادي الأدبي بالباحة حسن الزهراني.
    private func withoutPlace(_ name: TaggedName) -> TaggedName {
        let first = scene.atomIndex(at: name.wordStart)
        guard name.wordStart < name.span.start, scene.type(at: first) == .place,
            scene.atoms[Int(scene.cover[first])] == first...first, scene.reader.has(first + 1, .givenName),
            Int(scene.reader.atom(first).end) < name.span.end
        else { return name }
        var name = name
        name.wordStart = Int(scene.reader.atom(first + 1).start)
        name.span = TextSpan(name.wordStart, name.span.end)
        return name
    }

    /// A person's name with the given name that stands straight before it: آية in آية حيدر.
    private func withGivenName(_ name: TaggedName) -> TaggedName {
        let first = scene.atomIndex(at: name.wordStart)
        let before = first - 1
        let flags = scene.reader.facts(before).flags
        guard name.wordStart == name.span.start, scene.reader.atom(before).kind == .arabic, !scene.isCovered(before),
            flags.contains(.givenName), !flags.contains(.ambiguousName), !flags.contains(.common),
            scene.reader.atom(before).proclitics == 0, !scene.isWrittenWithArticle(before),
            PersonReader().isJoinedBySpaces(first, in: scene),
            !PersonReader().isOrdinary(before, in: scene)
        else { return name }
        var name = name
        name.wordStart = Int(scene.reader.atom(before).start)
        name.span = TextSpan(name.wordStart, name.span.end)
        return name
    }

    /// A place behind مدينة with all of its first word: a noun that governs it leaves no room for a preposition (مدينة لوتن).
    private func withWholeWord(_ name: TaggedName) -> TaggedName {
        guard name.type == .place, name.wordStart < name.span.start, OrdinaryWords.isGovernedByPlaceNoun(name, scene)
        else { return name }
        var name = name
        name.span = TextSpan(name.wordStart, name.span.end)
        return name
    }

    /// A body behind the noun for a division of a country is the division: مقاطعة الجزيرة.
    private func asPlace(_ name: TaggedName) -> TaggedName {
        let first = scene.atomIndex(at: name.wordStart)
        guard name.type == .organization, name.wordStart == name.span.start,
            Self.divisions.contains(scene.reader.baseKey(first - 1)), !scene.reader.atom(first - 1).hasArticle,
            PersonReader().isJoinedBySpaces(first, in: scene)
        else { return name }
        var name = name
        name.type = .place
        return name
    }
}
