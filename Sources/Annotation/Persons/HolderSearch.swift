import TextModel

/// Looks for the name of an office's holder behind the office.
struct HolderSearch {
    /// Where a name may begin.
    struct Start {
        let atom: Int
        /// Whether one mark of apposition stands before it.
        let isApposition: Bool
        /// Whether the office is definite, so that what follows can only be its holder and not what it is of.
        let isSure: Bool
    }

    let scene: NameScene

    /// How far from an office the name of its holder may stand, in atoms.
    private static let reach = 14

    /// What a mission is to: المبعوث إلى الشرق الأوسط, السفيرة لدى الأمم المتحدة.
    private static let missions = ["إلى", "الي", "لدى", "عن"].compactMap(KeyLetters.key)

    /// Whether a name in apposition may end before the atom.
    static func closes(_ index: Int, _ scene: NameScene) -> Bool { scene.reader.atom(index).kind != .arabic }

    /// ، , / ( – — and the hyphen open an apposition.
    static func opensApposition(_ mark: UInt32) -> Bool {
        [0x060C, 0x2C, 0x28, 0x2013, 0x2014, 0x2D].contains(mark)
    }

    /// The atom that the name of an office's holder may begin with, past adjectives, further titles and one comma.
    func start(of number: Int) -> Start? {
        let reader = scene.reader
        var index = scene.atoms[number].upperBound + 1
        let limit = index + Self.reach
        var isApposition = false
        var isSure =
            scene.hasArticle(number) || scene.complement(of: number) != nil
            || scene.isWrittenWithArticle(index - 1) || scene.finds[number].subtype == "honorific"
        while index < limit {
            let atom = reader.atom(index)
            if atom.kind == .mark {
                // الدكتور/ مازن: a slash after a title is no more than a space.
                if atom.payload == 0x2F, !isApposition {
                    index += 1
                    continue
                }
                guard Self.opensApposition(atom.payload), !isApposition else { return nil }
                isApposition = true
                index += 1
                continue
            }
            guard atom.kind == .arabic else { return nil }
            if scene.isCovered(index) {
                let cover = Int(scene.cover[index])
                guard scene.atoms[cover].lowerBound == index else { return nil }
                let find = scene.finds[cover]
                if find.type == .person {
                    return find.proclitics.isEmpty
                        ? Start(atom: index, isApposition: isApposition, isSure: isSure) : nil
                }
                guard isPassed(find, before: index) || isSecondCountry(find, of: number),
                    !isApposition || find.type == .role
                else { return nil }
                isSure = true
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
            } else if !isApposition, isUnknownRelation(index) && reader.has(index + 1, .givenName) {
                index += 1
            } else if !isApposition, let next = pastPurpose(index) {
                isSure = true
                index = next
            } else {
                return Start(atom: index, isApposition: isApposition, isSure: isSure)
            }
        }
        return nil
    }

    /// Behind ل and a word with the article, as in المدير الإقليمي للحملة الوطنية: the place where a name may begin.
    private func pastPurpose(_ index: Int) -> Int? {
        let atom = scene.reader.atom(index)
        // للحملة, بالمنطقة
        guard atom.letters >= 5, atom.kind == .arabic, startsWithTwoLams(atom) || startsWithInThe(atom) else {
            return nil
        }
        var next = index + 1
        while next < index + 5, scene.reader.atom(next).kind == .arabic, scene.reader.atom(next).proclitics == 0,
            scene.beginsWithArticle(next), !scene.isCovered(next)
        { next += 1 }
        return next
    }

    private func startsWithInThe(_ atom: Atom) -> Bool {
        let text = scene.reader.text
        let start = Int(atom.start)
        // بال
        return start + 5 < text.count && text[start] == 0xD8 && text[start + 1] == 0xA8 && text[start + 2] == 0xD8
            && text[start + 3] == 0xA7 && text[start + 4] == 0xD9 && text[start + 5] == 0x84
    }

    private func startsWithTwoLams(_ atom: Atom) -> Bool {
        let text = scene.reader.text
        let start = Int(atom.start)
        return start + 3 < text.count && text[start] == 0xD9 && text[start + 1] == 0x84 && text[start + 2] == 0xD9
            && text[start + 3] == 0x84
    }

    /// Whether the find only says more about the office: the nationality, another title, for or in which place.
    private func isPassed(_ find: Find, before index: Int) -> Bool {
        switch find.type {
        case .term: return find.subtype == "nationality" && find.proclitics.isEmpty
        case .role: return find.proclitics.isEmpty
        case .place, .organization:
            return find.proclitics.first?.unicodeScalars.first?.value == 0x0644  // ل
                || scene.reader.hasBare(index - 1, .into) || Self.missions.contains(scene.reader.atom(index - 1).key)
        default: return false
        }
    }

    /// وزيرا خارجية مصر والسودان
    private func isSecondCountry(_ find: Find, of number: Int) -> Bool {
        find.proclitics == "و" && [.place, .organization].contains(find.type) && scene.complement(of: number) != nil
            && OfficeWording(number, scene)?.isPlural == true
    }

    /// An adjective of relation that nothing knows (القبرصي), when a given name follows it.
    private func isUnknownRelation(_ index: Int) -> Bool {
        let atom = scene.reader.atom(index)
        guard atom.facts == 0, scene.beginsWithArticle(index) else { return false }
        let last = atom.key & 31
        // ي, ى, or ية
        return last == 28 || last == 31 || (last == 26 && atom.key >> 5 & 31 == 28)
    }
}
