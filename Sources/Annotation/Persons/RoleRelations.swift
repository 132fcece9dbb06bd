import TextModel

/// Ties offices and titles to the persons named beside them.
struct RoleRelations {
    /// Ties each office to its holder: the name behind it, or the one before it in apposition.
    func resolve(_ scene: inout NameScene) {
        let order = scene.finds.indices.filter { scene.finds[$0].type == .role && !scene.finds[$0].isWithdrawn }
            .sorted { scene.finds[$0].span < scene.finds[$1].span }
        for number in order {
            guard Int(scene.cover[scene.atoms[number].lowerBound]) == number else { continue }
            guard !(OfficeWording(number, scene)?.isPlural ?? true) else { continue }
            if let start = HolderSearch(scene: scene).start(of: number), let person = scene.bareFind(at: start.atom),
                scene.finds[person].type == .person,
                !start.isApposition || HolderSearch.closes(scene.atoms[person].upperBound + 1, scene),
                !isOf(person, number, scene), !isGoverned(number, scene)
            {
                scene.relate(number, to: person)
                continue
            }
            if let person = holderStraightBefore(number, scene) {
                scene.relate(number, to: person)
                continue
            }
            if let person = holderBefore(number, scene) { scene.relate(number, to: person) }
        }
    }

    /// مستشار علي خامنئي: an office in the construct state straight before a name is that person's to give.
    private func isOf(_ person: Int, _ number: Int, _ scene: NameScene) -> Bool {
        let range = scene.atoms[number]
        return range.count == 1 && !scene.hasArticle(number) && scene.finds[number].subtype != "honorific"
            && scene.atoms[person].lowerBound == range.upperBound + 1
            && Self.ofPersons.contains(OfficeWording.head(of: number, scene) ?? 0)
    }

    private static let ofPersons = KeySet(
        ["مستشار", "مستشارة", "مبعوث", "ممثل", "مساعد", "نائب", "سكرتير"].compactMap(KeyLetters.key))

    /// مدير مكتب سمو أمير المنطقة: the name behind is the director's.
    private func isGoverned(_ number: Int, _ scene: NameScene) -> Bool {
        let before = scene.atoms[number].lowerBound - 1
        guard scene.finds[number].proclitics.isEmpty, scene.finds[number].subtype != "honorific",
            scene.reader.atom(before).kind == .arabic
        else { return false }
        if Self.offices.contains(scene.reader.atom(before).key) { return true }
        return Self.styles.contains(scene.reader.atom(before).key)
            && Self.offices.contains(scene.reader.atom(before - 1).key)
    }

    private static let offices = ["مكتب", "ديوان", "بمكتب", "بديوان"].compactMap(KeyLetters.key)
    private static let styles = ["سمو", "معالي", "فخامة", "سيادة", "دولة"].compactMap(KeyLetters.key)

    /// The person of an apposition behind the name: إسماعيل عبد الرحمن، وزير الخارجية, also in brackets or behind a dash, and
    /// for one office more behind the first (نائب رئيس الوزراء وزير الدفاع, وزير الخارجية ورئيس الوفد).
    private func holderBefore(_ number: Int, _ scene: NameScene) -> Int? {
        let before = scene.atoms[number].lowerBound - 1
        let find = scene.finds[number]
        if find.proclitics.isEmpty, HolderSearch.opensApposition(scene.reader.mark(before)) {
            var place = before - 1
            if scene.reader.mark(place) == 0x29 { return nil }
            // فلان الفلاني (45 عاما)، or a mark of quotation, is no name: only the name itself stands before.
            if scene.reader.mark(place) == 0xBB { place -= 1 }
            guard scene.isCovered(place), scene.type(at: place) == .person else { return nil }
            return Int(scene.cover[place])
        }
        guard scene.type(at: before) == .role, find.proclitics.isEmpty || find.proclitics == "و" else { return nil }
        let other = Int(scene.cover[before])
        guard let person = scene.finds[other].related, scene.atoms[person].upperBound < scene.atoms[other].lowerBound
        else { return nil }
        // فلان، وزير الخارجية ورئيس الوفد: behind و only where a mark set the first office off.
        let isSetOff = HolderSearch.opensApposition(scene.reader.mark(scene.atoms[other].lowerBound - 1))
        return find.proclitics.isEmpty || isSetOff ? person : nil
    }

    /// Verbs of saying whose object may be a person: طالب فلان رئيس الوزراء is no apposition.
    private static let transitive = [
        "أبلغ", "دعا", "دعت", "طالب", "طالبت", "حذر", "حذرت", "نقل", "تابع", "تابعت", "واصل",
    ]
    .compactMap(KeyLetters.key)
    /// Behind these a name is no subject, so that what follows it is no object.
    private static let particles = ["مع", "عن", "من", "إلى", "الي", "إن", "أن", "بأن", "لدى"].compactMap(
        KeyLetters.key)
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
}
