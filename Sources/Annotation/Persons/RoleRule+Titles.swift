import TextModel

/// Titles that the glossary does not have as such, and those that are part of the name of a thing.
extension RoleRule {
    /// Takes back the glossary's persons where a street, prize or house is called after them (شارع الملك فهد, مدينة زايد),
    /// and marks the thing.
    func withdrawNamesakes(_ scene: inout NameScene) {
        let institutions = NamedInstitutions()
        for number in scene.finds.indices where scene.finds[number].type == .person {
            guard scene.finds[number].proclitics.isEmpty, !scene.finds[number].isWithdrawn else { continue }
            var before = scene.atoms[number].lowerBound - 1
            if scene.type(at: before) == .role {
                let title = Int(scene.cover[before])
                guard let head = OfficeWording.head(of: title, scene), scene.finds[title].proclitics.isEmpty,
                    PersonCoreference.titlesOfGivenNames.contains(head)
                else { continue }
                before = scene.atoms[title].lowerBound - 1
            }
            let thing = scene.reader.atom(before)
            guard thing.kind == .arabic, !scene.isCovered(before), !thing.hasArticle, thing.spaceBefore,
                scene.reader.has(before, .namedAfter), institutions.bearsName(before, scene)
            else { continue }
            scene.withdraw(find: number)
            institutions.name(from: before, behind: scene.atoms[number].upperBound, &scene)
        }
    }

    /// Takes back the titles in such names, once no name is looked for any more: شارع الملك فهد is a street, and neither
    /// the king nor his title is meant.
    func withdrawTitlesOfThings(_ scene: inout NameScene) {
        for number in scene.finds.indices where scene.finds[number].type == .role {
            guard isNamedAfter(number, scene), scene.atoms[number].count == 1,
                scene.reader.has(scene.atoms[number].upperBound + 1, .givenName)
            else { continue }
            scene.withdraw(at: scene.atoms[number].lowerBound)
        }
    }

    /// Takes back ranks that are bodies of soldiers here: اللواء 35, اللواء السابع, اللواء الـ14 مدرع.
    func withdrawBrigades(_ scene: inout NameScene) {
        for number in scene.finds.indices where scene.finds[number].type == .role {
            let place = scene.atoms[number].lowerBound
            guard scene.atoms[number].count == 1, PersonKeys.brigades.contains(scene.reader.baseKey(place)),
                !scene.finds[number].isWithdrawn
            else { continue }
            let next = scene.reader.atom(place + 1)
            let isNumbered =
                next.kind == .digits || scene.reader.isPrefixOfDigits(place + 1)
                || next.kind == .arabic && next.hasArticle && scene.reader.facts(place + 1).ordinal > 0
            if isNumbered, PersonReader().isJoinedBySpaces(place + 1, in: scene) { scene.withdraw(find: number) }
        }
    }

    /// Marks ranks that are common words too between an office and a name: رئيس الأركان الفريق فلان.
    func findDoubtfulRanks(_ scene: inout NameScene) {
        for number in scene.finds.indices where scene.finds[number].type == .role {
            guard !scene.finds[number].isWithdrawn else { continue }
            var rank = scene.atoms[number].upperBound + 1
            if scene.isCovered(rank), scene.finds[Int(scene.cover[rank])].subtype == "nationality" { rank += 1 }
            let atom = scene.reader.atom(rank)
            guard atom.kind == .arabic, atom.spaceBefore, !scene.isCovered(rank),
                PersonKeys.doubtfulRanks.contains(atom.key), scene.reader.has(rank + 1, .givenName),
                !scene.isCovered(rank + 1), scene.reader.atom(rank + 1).proclitics == 0
            else { continue }
            scene.add(scene.reader.find(rank, rank, .role, "honorific", nil))
        }
    }

    /// Marks abbreviated titles before names: د. مازن, أ.د. ليلى, م. سامر, الدكتور/ نزار is one written out.
    func findAbbreviatedTitles(_ scene: inout NameScene) {
        let reader = scene.reader
        var index = 1
        while index < reader.atoms.count {
            let letter = reader.atoms[index]
            guard letter.kind == .arabic, letter.letters <= 2, let end = abbreviatedTitle(at: index, reader),
                !scene.isCovered(index)
            else {
                index += 1
                continue
            }
            var find = reader.find(index, end, .role, "honorific", nil)
            find.span = TextSpan(Int(reader.atom(index).start), Int(reader.atom(end).end))
            find.proclitics = ""
            scene.add(find)
            index = end + 1
        }
    }

    /// The full stop or slash that ends an abbreviated title which begins at `index`, a given name behind it.
    private func abbreviatedTitle(at index: Int, _ reader: AtomReader) -> Int? {
        var next = index
        var end: Int?
        while next < index + 6 {
            let letter = reader.atom(next)
            guard letter.kind == .arabic, letter.letters <= 2, PersonKeys.titleLetters.contains(letter.key),
                next > index || letter.spaceBefore || reader.atom(next - 1).kind == .mark
            else { break }
            let mark = reader.mark(next + 1)
            guard mark == 0x2E || mark == 0x2F, reader.isGlued(next + 1) else { break }
            end = next + 1
            next += 2
        }
        guard let end, reader.has(end + 1, .givenName) || reader.has(end + 1, .nameOpener) else { return nil }
        return end
    }
}
