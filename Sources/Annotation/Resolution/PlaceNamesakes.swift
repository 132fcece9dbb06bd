import TextModel

/// Clubs that are named like a place, known by the word before the name: نادي قطر. Newspapers are `Newspapers`' part.
struct PlaceNamesakes {
    /// The words that a club's name stands directly behind.
    private static let clubs = KeySet(["نادي", "نادى", "ناديي", "فريق", "فريقي"].compactMap { KeyLetters.key($0) })
    /// Behind the town these make a club of another kind, all of whose words are its name: نادي أبها الأدبي.
    private static let kinds = KeySet(["الأدبي", "الثقافي", "العلمي", "الاجتماعي"].compactMap { KeyLetters.key($0) })

    /// Takes the shipped rows' places that are such a name, and adds the body in their place.
    ///
    /// - Parameters:
    ///   - scene: the finds of the glossary.
    ///   - isProjects: whether a find is neither of the shipped glossaries nor a rule's.
    func resolve(_ scene: inout NameScene, _ isProjects: (Find) -> Bool) {
        for number in scene.finds.indices {
            // Last what is copied: a find has many parts.
            guard scene.finds[number].type == .place, !scene.finds[number].isWithdrawn,
                let subtype = subtype(of: number, scene), !isProjects(scene.finds[number])
            else { continue }
            let find = scene.finds[number]
            scene.withdraw(find: number)
            var body = Find(span: find.span, type: .organization, subtype: subtype, origin: .rule)
            body.proclitics = find.proclitics
            body.isBacked = true
            scene.add(body)
        }
    }

    private func subtype(of number: Int, _ scene: NameScene) -> String? {
        let reader = scene.reader
        let first = scene.atoms[number].lowerBound
        if Self.clubs.contains(reader.baseKey(first - 1)), scene.finds[number].proclitics.isEmpty,
            reader.atom(first - 1).end + 1 == reader.atom(first).start, scene.finds[number].subtype != "facility",
            !Self.kinds.contains(reader.baseKey(scene.atoms[number].upperBound + 1))
        {
            return "club"
        }
        return nil
    }
}
