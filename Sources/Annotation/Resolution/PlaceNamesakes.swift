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
            let find = scene.finds[number]
            guard find.type == .place, !find.isWithdrawn, !isProjects(find), let subtype = subtype(of: number, scene)
            else { continue }
            scene.withdraw(find: number)
            var body = Find(span: find.span, type: .organization, subtype: subtype, origin: .rule)
            body.proclitics = find.proclitics
            body.isBacked = true
            scene.add(body)
        }
    }

    private func subtype(of number: Int, _ scene: NameScene) -> String? {
        let find = scene.finds[number]
        let reader = scene.reader
        let first = scene.atoms[number].lowerBound
        if find.proclitics.isEmpty, Self.clubs.contains(reader.baseKey(first - 1)),
            reader.atom(first - 1).end + 1 == reader.atom(first).start, find.subtype != "facility",
            !Self.kinds.contains(reader.baseKey(scene.atoms[number].upperBound + 1))
        {
            return "club"
        }
        return nil
    }
}
