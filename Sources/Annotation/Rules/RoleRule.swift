import TextModel

/// Gives the glossary's offices and titles what belongs to them: the country or body they are of, and the person they
/// are said of.
struct RoleRule {
    /// How far from an office the name of its holder may stand, in atoms.
    private static let reach = 12

    /// Lengthens offices in the construct state by what they are of: وزير خارجية الأردن, رئيس كازاخستان.
    func extend(_ scene: inout NameScene) {
        for number in scene.finds.indices where scene.finds[number].type == .role {
            var last = scene.atoms[number].upperBound
            guard scene.isCovered(last), Int(scene.cover[last]) == number, !scene.beginsWithArticle(last) else {
                continue
            }
            let reader = scene.reader
            if !scene.isCovered(last + 1), reader.has(last + 1, .portfolio), reader.atom(last + 1).proclitics == 0 {
                last += 1
                if reader.atom(last).hasArticle {
                    scene.extend(number, to: last)
                    continue
                }
            }
            guard let complement = scene.bareFind(at: last + 1),
                [.place, .organization].contains(scene.finds[complement].type), reader.atom(last + 1).spaceBefore,
                reader.atom(last + 1).kind == .arabic
            else {
                // وزير دفاع alone is an office as well.
                if last > scene.atoms[number].upperBound { scene.extend(number, to: last) }
                continue
            }
            scene.extend(number, to: scene.atoms[complement].upperBound)
        }
    }

    /// Lengthens offices over a body or place whose name begins inside them: رئيس حزب and حزب الأمة are رئيس حزب الأمة.
    func extendOverNames(_ scene: inout NameScene) {
        for number in scene.finds.indices where [.place, .organization].contains(scene.finds[number].type) {
            let name = scene.atoms[number]
            guard scene.isCovered(name.lowerBound), scene.finds[number].proclitics.isEmpty else { continue }
            let office = Int(scene.cover[name.lowerBound])
            guard scene.finds[office].type == .role, scene.atoms[office].lowerBound < name.lowerBound,
                scene.atoms[office].upperBound < name.upperBound
            else { continue }
            scene.extend(office, to: name.upperBound)
        }
    }

    /// Marks names behind offices that nothing has found yet.
    func findHolders(_ scene: inout NameScene) {
        let persons = PersonReader()
        for number in scene.finds.indices where scene.finds[number].type == .role {
            guard !isNamedAfter(number, scene), let (index, isApposition) = holderStart(of: number, in: scene),
                scene.bareFind(at: index) == nil, let last = persons.name(at: index, in: scene, after: .office),
                !isApposition || closes(last + 1, scene)
            else { continue }
            add(index, last, to: &scene)
        }
    }

    /// Marks names without an office.
    func findNames(_ scene: inout NameScene) {
        let persons = PersonReader()
        let lexicon = scene.reader.lexicon
        var index = 1
        while index < scene.reader.atoms.count {
            let atom = scene.reader.atoms[index]
            let flags = lexicon.facts[Int(atom.facts)].flags
            guard atom.facts != 0, flags.contains(.givenName) || flags.contains(.nameOpener), scene.cover[index] < 0,
                let last = persons.name(at: index, in: scene, after: .none)
            else {
                index += 1
                continue
            }
            add(index, last, to: &scene)
            index = last + 1
        }
    }

    private func add(_ first: Int, _ last: Int, to scene: inout NameScene) {
        var find = scene.reader.find(first, last, .person, nil, nil)
        find.certainty = .medium
        let number = scene.add(find)
        // الملك in عبد الملك is no office.
        for atom in first...last where scene.type(at: atom) == .role { scene.withdraw(at: atom) }
        // A nationality inside a name (السوداني) is the name's.
        scene.extend(number, to: last)
    }

    private func isNamedAfter(_ number: Int, _ scene: NameScene) -> Bool {
        scene.reader.has(scene.atoms[number].lowerBound - 1, .namedAfter)
    }

    /// Ties each office to its holder: the name behind it, or the one before it in apposition.
    func relate(_ scene: inout NameScene) {
        for number in scene.finds.indices where scene.finds[number].type == .role {
            guard Int(scene.cover[scene.atoms[number].lowerBound]) == number else { continue }
            if let (index, isApposition) = holderStart(of: number, in: scene), let person = scene.bareFind(at: index),
                scene.finds[person].type == .person, !isApposition || closes(scene.atoms[person].upperBound + 1, scene)
            {
                scene.relate(number, to: person)
                continue
            }
            if let person = holderStraightBefore(number, scene) {
                scene.relate(number, to: person)
                continue
            }
            // إسماعيل عبد الرحمن، وزير الخارجية
            let comma = scene.atoms[number].lowerBound - 1
            guard scene.finds[number].proclitics.isEmpty, isComma(scene.reader.mark(comma)), scene.isCovered(comma - 1),
                scene.type(at: comma - 1) == .person
            else { continue }
            scene.relate(number, to: Int(scene.cover[comma - 1]))
        }
    }

    /// Verbs of saying whose object may be a person: طالب فلان رئيس الوزراء is no apposition.
    private static let transitive = [
        "أبلغ", "دعا", "دعت", "طالب", "طالبت", "حذر", "حذرت", "نقل", "تابع", "تابعت", "واصل",
    ]
    .compactMap(KeyLetters.key)
    /// Behind these a name is no subject, so that what follows it is no object.
    private static let particles = ["مع", "عن", "من", "إلى", "الي", "إن", "أن", "بأن", "لدى"].compactMap(
        KeyLetters.key)
    /// What a mission is to: المبعوث إلى الشرق الأوسط, السفيرة لدى الأمم المتحدة.
    private static let missions = ["إلى", "الي", "لدى"].compactMap(KeyLetters.key)

    /// The name straight before the office, without a comma, where it is in apposition beyond doubt. Behind most verbs it
    /// is not: استقبل فلان وزير الخارجية has a subject and an object.
    private func holderStraightBefore(_ number: Int, _ scene: NameScene) -> Int? {
        let place = scene.atoms[number].lowerBound - 1
        guard scene.finds[number].proclitics.isEmpty, scene.finds[number].subtype != "honorific",
            scene.type(at: place) == .person
        else { return nil }
        let person = Int(scene.cover[place])
        if !scene.finds[person].proclitics.isEmpty { return person }
        var index = scene.atoms[person].lowerBound - 1
        // Past a title and its nationality: قال الدكتور فلان وزير الصحة
        while scene.isCovered(index) {
            let find = scene.finds[Int(scene.cover[index])]
            guard find.type == .role || find.subtype == "nationality" else { return nil }
            if !find.proclitics.isEmpty { return person }
            index = scene.atoms[Int(scene.cover[index])].lowerBound - 1
        }
        let atom = scene.reader.atom(index)
        guard atom.kind == .arabic else { return nil }
        if scene.reader.has(index, .sayingVerb) {
            return Self.transitive.contains(KeyLetters.suffix(atom.key, Int(atom.letters) - Int(atom.proclitics)))
                ? nil : person
        }
        return atom.proclitics == 0 && Self.particles.contains(atom.key) ? person : nil
    }

    private func closes(_ index: Int, _ scene: NameScene) -> Bool { scene.reader.atom(index).kind != .arabic }

    private func isComma(_ mark: UInt32) -> Bool { mark == 0x060C || mark == 0x2C }

    /// The atom that the name of an office's holder may begin with, past adjectives, further titles and one comma.
    private func holderStart(of number: Int, in scene: NameScene) -> (atom: Int, isApposition: Bool)? {
        let reader = scene.reader
        var index = scene.atoms[number].upperBound + 1
        let limit = index + Self.reach
        var isApposition = false
        while index < limit {
            let atom = reader.atom(index)
            if atom.kind == .mark {
                guard isComma(atom.payload), !isApposition else { return nil }
                isApposition = true
                index += 1
                continue
            }
            guard atom.kind == .arabic else { return nil }
            if scene.isCovered(index) {
                let cover = Int(scene.cover[index])
                guard scene.atoms[cover].lowerBound == index else { return nil }
                let find = scene.finds[cover]
                if find.type == .person { return find.proclitics.isEmpty ? (index, isApposition) : nil }
                guard isPassed(find, before: index, in: scene), !isApposition || find.type == .role else { return nil }
                index = scene.atoms[cover].upperBound + 1
                continue
            }
            let flags = reader.facts(index).flags
            if flags.contains(.betweenOfficeAndName), atom.proclitics == 0 {
                index += 1
            } else if flags.contains(.into) || Self.missions.contains(atom.key), atom.proclitics == 0,
                let place = scene.bareFind(at: index + 1),
                [.place, .organization].contains(scene.finds[place].type)
            {
                index += 1
            } else if isUnknownRelation(index, in: scene), !isApposition, reader.has(index + 1, .givenName) {
                index += 1
            } else {
                return (index, isApposition)
            }
        }
        return nil
    }

    /// Whether the find only says more about the office: the nationality, another title, for or in which place.
    private func isPassed(_ find: Find, before index: Int, in scene: NameScene) -> Bool {
        switch find.type {
        case .term: return find.subtype == "nationality" && find.proclitics.isEmpty
        case .role: return find.proclitics.isEmpty
        case .place, .organization:
            return find.proclitics.first?.unicodeScalars.first?.value == 0x0644  // ل
                || scene.reader.hasBare(index - 1, .into) || Self.missions.contains(scene.reader.atom(index - 1).key)
        default: return false
        }
    }

    /// An adjective of relation that nothing knows (القبرصي), when a given name follows it.
    private func isUnknownRelation(_ index: Int, in scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        guard atom.facts == 0, scene.beginsWithArticle(index) else { return false }
        let last = atom.key & 31
        // ي, ى, or ية
        return last == 28 || last == 31 || (last == 26 && atom.key >> 5 & 31 == 28)
    }
}
