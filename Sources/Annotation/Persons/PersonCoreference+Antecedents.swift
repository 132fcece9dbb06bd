import TextModel

/// Which mention leads the others of one person.
extension PersonCoreference {
    func tie(_ scene: inout NameScene) {
        for number in order(scene) {
            guard let person = person(of: number, scene) else { continue }
            let head = registry.persons[person].head
            guard head != number else { continue }
            let find = scene.finds[number]
            // The glossary's own mentions lead to their entry by themselves.
            if find.origin == .glossary, find.certainty != .unknown, !find.readings.isEmpty,
                find.readings.first?.concept == scene.finds[head].readings.first?.concept,
                number < head || scene.atoms[number].count >= scene.atoms[head].count
            {
                continue
            }
            scene.setAntecedent(number, to: head)
        }
    }

    private func person(of number: Int, _ scene: NameScene) -> Int? {
        if let known = registry.personOfFind[number] ?? personOfMention[number] { return known }
        guard let name = PersonName(number, in: scene, restoringArticle: true) else { return nil }
        if name.parts.count > 1 { return registry.person(named: name) }
        if let title = Self.title(before: number, scene), Self.titlesOfGivenNames.contains(title),
            let person = ruler(name.first.key, title)
        {
            return person
        }
        // ابنه أحمد is not someone whose last name is أحمد.
        if let known = families.person(name.first.key) {
            let place = FamilyNamePlace(
                index: scene.atoms[number].lowerBound, taken: scene.finds[number].proclitics.unicodeScalars.count,
                scene: scene)
            if known.strength == .sure || place.isSubject || Self.title(before: number, scene) != nil {
                return known.person
            }
            return nil
        }
        return families.person(spelt: name.first) ?? givenNameAlone(name.first.key, number, scene)
    }

    /// الملك سلمان: the one person of that given name, or the one of them who has the title.
    private func ruler(_ key: UInt64, _ title: UInt64) -> Int? {
        let named = registry.persons(calledFirst: key)
        let titled = named.filter { registry.persons[$0].titles.contains(title) }
        if titled.count == 1 { return titled[0] }
        return named.count == 1 && registry.persons[named[0]].titles.isEmpty ? named[0] : nil
    }

    /// الدكتورة ليلى: with the same title, and nobody else called so.
    private func givenNameAlone(_ key: UInt64, _ number: Int, _ scene: NameScene) -> Int? {
        let named = registry.persons(calledFirst: key)
        guard named.count == 1, let title = Self.title(before: number, scene),
            registry.persons[named[0]].titles.contains(title)
        else { return nil }
        return named[0]
    }
}
