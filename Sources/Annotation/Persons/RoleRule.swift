import TextModel

/// Gives the glossary's offices and titles what belongs to them: the country or body they are of, and the person they
/// are said of.
struct RoleRule {
    /// Lengthens offices in the construct state by what they are of: وزير خارجية الأردن, رئيس كازاخستان.
    func extend(_ scene: inout NameScene) {
        for number in scene.finds.indices where scene.finds[number].type == .role {
            var last = scene.atoms[number].upperBound
            // وزير الأوقاف and what و joins to it, where the glossary has the office of one portfolio only.
            if scene.isCovered(last), Int(scene.cover[last]) == number, scene.beginsWithArticle(last),
                scene.reader.has(last, .portfolio)
            {
                scene.extend(number, to: lastPortfolio(from: last, scene))
                continue
            }
            guard scene.isCovered(last), Int(scene.cover[last]) == number, !scene.beginsWithArticle(last) else {
                continue
            }
            let reader = scene.reader
            if !scene.isCovered(last + 1), reader.has(last + 1, .portfolio), reader.atom(last + 1).proclitics == 0 {
                last += 1
                if reader.atom(last).hasArticle {
                    scene.extend(number, to: lastPortfolio(from: last, scene))
                    continue
                }
            } else if let end = governedEnd(from: last + 1, scene) {
                last = end
                if scene.beginsWithArticle(last) {
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
            scene.extend(number, over: complement)
        }
    }

    /// The last of several portfolios that و joins: وزير التربية والتعليم.
    private func lastPortfolio(from index: Int, _ scene: NameScene) -> Int {
        var last = index
        while !scene.isCovered(last + 1), scene.reader.has(last + 1, .portfolio),
            scene.reader.atom(last + 1).hasArticle,
            scene.reader.atom(last + 1).proclitics == 1, scene.reader.atom(last + 1).spaceBefore
        {
            last += 1
            // والمقدسات الإسلامية: an adjective that agrees with things, not with the minister.
            let next = scene.reader.atom(last + 1)
            if !scene.isCovered(last + 1), scene.beginsWithArticle(last + 1), next.spaceBefore, next.proclitics == 0,
                next.key & 31 == 26, next.key >> 5 & 31 == 28
            {
                last += 1
                break
            }
        }
        return last
    }

    /// The last word of a body in the construct state that nothing knows by name: مكتب الشؤون القانونية in مدير مكتب
    /// الشؤون القانونية. Of the words with the article behind the first, only adjectives of relation are sure to belong.
    private func governedEnd(from index: Int, _ scene: NameScene) -> Int? {
        let reader = scene.reader
        func isWord(_ index: Int) -> Bool {
            let atom = reader.atom(index)
            return atom.kind == .arabic && atom.spaceBefore && !scene.isCovered(index) && atom.proclitics == 0
        }
        var next = index
        // رئيس اللجنة العليا, مدير المستشفى
        // الناطق باسم الشرطة: the glossary may have the body as a term.
        if isWord(index) || isTerm(index, scene), scene.beginsWithArticle(index), isBody(index, scene) {
            next += 1
            while next < index + 5, isWord(next), scene.beginsWithArticle(next), isAdjective(next, scene) { next += 1 }
            return next - 1
        }
        while next < index + 4, isWord(next), PersonKeys.governedNouns.contains(reader.atom(next).key) { next += 1 }
        guard next > index else { return nil }
        if let name = scene.bareFind(at: next), [.place, .organization].contains(scene.finds[name].type) {
            return next - 1
        }
        // رئيس اتحاد مزارعي الدواجن
        if isWord(next), isWord(next + 1), reader.facts(next).flags.isEmpty, reader.atom(next).key & 31 == 28,
            !scene.beginsWithArticle(next), scene.beginsWithArticle(next + 1)
        {
            next += 1
        }
        guard isWord(next), scene.beginsWithArticle(next),
            !reader.has(next, .givenName) || reader.atom(next).hasArticle
        else { return nil }
        next += 1
        while next < index + 8, isWord(next), scene.beginsWithArticle(next),
            isAdjective(next, scene) || beginsName(next + 1, scene)
        { next += 1 }
        return next - 1
    }

    private func isTerm(_ index: Int, _ scene: NameScene) -> Bool {
        guard let number = scene.bareFind(at: index), scene.atoms[number].count == 1 else { return false }
        return scene.finds[number].type == .term && scene.finds[number].subtype != "nationality"
    }

    /// Whether a person is named here, so that what stands before still belongs to the office.
    private func beginsName(_ index: Int, _ scene: NameScene) -> Bool {
        scene.type(at: index) == .person
            || scene.reader.has(index, .givenName) && !scene.reader.has(index, .ambiguousName)
    }

    /// المجلس, النادي: a body or house with the article.
    private func isBody(_ index: Int, _ scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        guard atom.letters <= KeyLetters.keyLetters else { return false }
        let key = KeyLetters.suffix(atom.key, Int(atom.letters) - 2)
        return PersonKeys.governedNouns.contains(key) || PersonKeys.houses.contains(key)
    }

    private func isAdjective(_ index: Int, _ scene: NameScene) -> Bool {
        // الذي, التي
        if PersonKeys.relatives.contains(scene.reader.atom(index).key) { return false }
        if scene.reader.has(index, .betweenOfficeAndName)
            || PersonKeys.bodyAdjectives.contains(scene.reader.atom(index).key)
        {
            return true
        }
        let key = scene.reader.atom(index).key
        let (last, before) = (key & 31, key >> 5 & 31)
        return last == 28 || last == 31 || (last == 26 && before == 28)  // ي, ى, ية
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
            scene.extend(office, over: number)
        }
    }

    /// Marks names behind offices that nothing has found yet.
    func findHolders(_ scene: inout NameScene) {
        let persons = PersonReader()
        for number in scene.finds.indices where scene.finds[number].type == .role {
            guard !scene.finds[number].isWithdrawn else { continue }
            guard !isNamedAfter(number, scene), !isMiddleName(number, scene),
                let start = HolderSearch(scene: scene).start(of: number),
                scene.bareFind(at: start.atom) == nil,
                let last = persons.name(at: start.atom, in: scene, after: start.isSure ? .office : .title),
                !start.isApposition || HolderSearch.closes(last + 1, scene)
            else { continue }
            add(start.atom, last, to: &scene)
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
                !isBehindOpener(index, scene),
                scene.type(at: index - 1) != .person || persons.isJoinedBySpaces(index, in: scene) == false
                    || atom.proclitics > 0,
                let last = persons.name(
                    at: index, in: scene, after: isOccupation(before: index, scene) ? .title : .none)
            else {
                index += 1
                continue
            }
            add(index, last, to: &scene)
            index = last + 1
        }
    }

    /// حمزة in أبو حمزة is no name of its own.
    private func isBehindOpener(_ index: Int, _ scene: NameScene) -> Bool {
        let before = scene.reader.atom(index - 1)
        return before.kind == .arabic && scene.reader.atom(index).proclitics == 0 && before.proclitics <= 1
            && KeyLetters.suffix(before.key, Int(before.letters) - Int(before.proclitics)) == PersonReader.father
    }

    /// Whether an occupation stands before the word, with the nationality between or not: الفنان …, اللاعب الأردني ….
    private func isOccupation(before index: Int, _ scene: NameScene) -> Bool {
        var place = index - 1
        if scene.isCovered(place) {
            guard scene.finds[Int(scene.cover[place])].subtype == "nationality" else { return false }
            place -= 1
        }
        let atom = scene.reader.atom(place)
        guard atom.kind == .arabic, !scene.isCovered(place), atom.letters <= KeyLetters.keyLetters else { return false }
        if PersonKeys.occupations.contains(atom.key) { return true }
        let taken = Int(atom.proclitics)
        return taken > 0 && PersonKeys.occupations.contains(KeyLetters.suffix(atom.key, Int(atom.letters) - taken))
    }

    private func add(_ first: Int, _ last: Int, to scene: inout NameScene) {
        var find = scene.reader.find(first, last, .person, nil, nil)
        find.certainty = .medium
        let number = scene.add(find)
        // الملك in عبد الملك is no office.
        for atom in first...last where [.role, .term, .date].contains(scene.type(at: atom)) { scene.withdraw(at: atom) }
        // A nationality inside a name (السوداني) is the name's.
        scene.extend(number, to: last)
    }

    /// عماد السيد إبراهيم: between two given names it is one more.
    private func isMiddleName(_ number: Int, _ scene: NameScene) -> Bool {
        let place = scene.atoms[number].lowerBound
        let flags = scene.reader.facts(place - 1).flags
        return scene.reader.atom(place).key == PersonReader.sayyid && scene.reader.atom(place - 1).kind == .arabic
            && !scene.isCovered(place - 1) && flags.contains(.givenName) && !flags.contains(.ambiguousName)
            && !flags.contains(.common)
    }

    func isNamedAfter(_ number: Int, _ scene: NameScene) -> Bool {
        let before = scene.atoms[number].lowerBound - 1
        return scene.reader.atom(before).kind == .arabic && scene.reader.has(before, .namedAfter)
            && !scene.reader.atom(before).hasArticle
    }
}
