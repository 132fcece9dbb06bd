import ArabicText
import TextModel

/// Houses, bodies and prizes that bear a person's name: in مركز سالم الحمداني للبحوث nobody of that name does anything.
///
/// Arabic sets what bears the name before it in the construct state, a title between or not, and behind it what says more
/// of the thing: adjectives that agree with the thing and not with the person (مكتبة … العامة) and its purpose (… للعلوم
/// والتقنية). All of it is one name, that of the thing.
struct NamedInstitutions {
    private static let events = keys("جائزة كأس دوري بطولة مهرجان")
    private static let organizations = keys(
        "جامعة مدرسة مدارس مركز مجمع مؤسسة معهد كلية أكاديمية قناة كتائب كتيبة لواء مكتبة صندوق وقف دار مجموعة شركة نادي "
            + "جمعية مبرة")
    /// What these words mean beside a name is as often no thing that is called so: طريق محمد إلى النهائي, مدرسة أحمد.
    private static let weak = keys("مركز مدرسة محطة طريق دار عملية مجموعة صندوق نادي سوق سفينة شركة مدارس بطولة سد")
    private static let moreHeads = keys("شركة مدارس جمعية مبرة مهرجان")
    /// What is founded for a purpose, which ل and the article name behind it.
    private static let purposeful = keys(
        "مركز مدينة مؤسسة جائزة معهد كلية أكاديمية صندوق مجمع جمعية كرسي مهرجان جامعة مدارس كأس بطولة")
    private static let noPurposes = keys("للمرة للعام للموسم للشهر لليوم للأسبوع للمباراة للمركز")
    /// Without a title behind them these say who plays, not what is called so: بطولة حسن …, starring him.
    private static let titledOnly = keys("بطولة معرض")
    /// Of the words that news names things after people with, those that are things and not what is done.
    private static let noThings = keys("عملية سفينة أسطول قاعدة")

    private static func keys(_ words: String) -> KeySet {
        KeySet(words.split(separator: " ").compactMap { KeyLetters.key(String($0)) })
    }

    /// Puts the names of things in the place of the tagger's persons inside them.
    func resolve(_ scene: inout NameScene) {
        for number in scene.finds.indices where scene.finds[number].type == .person {
            let find = scene.finds[number]
            guard find.origin == .model, !find.isWithdrawn, find.proclitics.isEmpty else { continue }
            let range = scene.atoms[number]
            guard let head = head(before: range.lowerBound, isOneWord: range.count == 1, scene) else { continue }
            scene.withdraw(find: number)
            name(from: head, behind: range.upperBound, &scene)
        }
    }

    /// Adds the name of the thing that the word at `head` says it is, and whose person ends at `last`.
    func name(from head: Int, behind last: Int, _ scene: inout NameScene) {
        let key = scene.reader.baseKey(head)
        guard !Self.noThings.contains(key), !scene.isCovered(head) || isOffice(endingAt: head, scene) else { return }
        // عبد الله, cut short.
        let isServant = PersonReader().isServant(scene.reader.atom(last)) && PersonReader().isGod(last + 1, in: scene)
        let last = end(behind: isServant ? last + 1 : last, head, key, scene)
        let type: MentionType =
            Self.events.contains(key) ? .event : Self.organizations.contains(key) ? .organization : .place
        var find = scene.reader.find(head, last, type, type == .place ? "facility" : nil, nil)
        find.certainty = .medium
        let office = scene.isCovered(head) ? Int(scene.cover[head]) : nil
        for atom in head...last where scene.isCovered(atom) && Int(scene.cover[atom]) != office {
            let inner = scene.finds[Int(scene.cover[atom])]
            guard inner.origin != .import else { return }
            if inner.type == .role, scene.atoms[Int(scene.cover[atom])].count == 1 { scene.withdraw(at: atom) }
        }
        let number = scene.add(find)
        // مدير مستشفى in مدير مستشفى الملك …: the office is of the whole house.
        if let office { scene.extend(office, over: number) }
    }

    /// Whether the word says what is called so; بطولة and its like do only before a title.
    func bearsName(_ head: Int, _ scene: NameScene) -> Bool {
        !Self.titledOnly.contains(scene.reader.baseKey(head)) || scene.type(at: head + 1) == .role
    }

    /// The word before a person at `first`, a title between or not, that says what bears the name.
    private func head(before first: Int, isOneWord: Bool, _ scene: NameScene) -> Int? {
        let persons = PersonReader()
        var before = first - 1
        var hasTitle = false
        guard persons.isJoinedBySpaces(first, in: scene) else { return nil }
        if scene.type(at: before) == .role {
            let title = Int(scene.cover[before])
            guard scene.finds[title].proclitics.isEmpty, !isOffice(endingAt: before, ofWords: 2, scene) else {
                return nil
            }
            before = scene.atoms[title].lowerBound - 1
            guard persons.isJoinedBySpaces(before + 1, in: scene) else { return nil }
            hasTitle = true
        }
        let atom = scene.reader.atom(before)
        let key = scene.reader.baseKey(before)
        guard atom.kind == .arabic, atom.letters > 0, !atom.hasArticle,
            scene.reader.has(before, .namedAfter) || Self.moreHeads.contains(key),
            bearsName(before, scene), hasTitle || !isOneWord || !Self.weak.contains(key)
        else { return nil }
        return before
    }

    private func isOffice(endingAt atom: Int, ofWords words: Int = 1, _ scene: NameScene) -> Bool {
        guard scene.type(at: atom) == .role else { return false }
        let number = Int(scene.cover[atom])
        return scene.atoms[number].upperBound == atom && scene.atoms[number].count >= words
    }

    // MARK: - What says more of the thing

    private func end(behind last: Int, _ head: Int, _ key: UInt64, _ scene: NameScene) -> Int {
        var last = last
        let isFeminine = key & 31 == UInt64(KeyLetters.ha) || key == Self.house
        var next = last + 1
        while next <= last + 1, next < head + 10, isAttribute(next, isFeminine: isFeminine, scene) {
            last = next
            next += 1
        }
        guard Self.purposeful.contains(key), isPurpose(last + 1, scene) else { return last }
        last = termEnd(last + 1, scene)
        next = last + 1
        while next < head + 12, isMoreOfPurpose(next, scene) {
            last = termEnd(next, scene)
            next = last + 1
        }
        return last
    }

    /// The last word of the term that covers the word, which goes into the name as a whole; the word itself where none does.
    private func termEnd(_ index: Int, _ scene: NameScene) -> Int {
        guard scene.type(at: index) == .term else { return index }
        return scene.atoms[Int(scene.cover[index])].upperBound
    }

    private static let levels = keys("المتوسطة المتوسط")
    private static let house = KeyLetters.key("دار") ?? 0

    /// Whether the word is an adjective with the article in the gender of the thing: الطبية, العامة, الدولي.
    private func isAttribute(_ index: Int, isFeminine: Bool?, _ scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        let flags = scene.reader.facts(index).flags
        guard isWord(index, scene), scene.beginsWithArticle(index), atom.letters >= 5,
            flags.isDisjoint(with: [.past, .future, .present, .givenName]), scene.reader.facts(index).ordinal == 0,
            !PersonKeys.qualifiers.contains(atom.key),
            !PersonKeys.occupations.contains(atom.key) || !scene.reader.has(index + 1, .givenName)
        else { return false }
        let (last, before) = (atom.key & 31, atom.key >> 5 & 31)
        let ya: UInt64 = 28
        let isTied = last == UInt64(KeyLetters.ha)
        if PersonKeys.bodyAdjectives.contains(atom.key) || Self.levels.contains(atom.key) {
            return isFeminine.map { $0 == (isTied || last == UInt64(KeyLetters.alef)) } ?? true
        }
        guard atom.letters >= 6 else { return false }
        switch isFeminine {
        case true?: return isTied && before == ya
        case false?: return last == ya
        case nil: return last == ya || isTied && before == ya
        }
    }

    /// Whether the word is a noun behind لل: للبحوث. What is counted or dated so is no purpose (للمرة الثانية).
    private func isPurpose(_ index: Int, _ scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        let text = scene.reader.text
        let start = Int(atom.start)
        guard atom.kind == .arabic, atom.letters >= 5, PersonReader().isJoinedBySpaces(index, in: scene),
            !Self.noPurposes.contains(atom.key), start + 3 < text.count,
            !scene.isCovered(index) || scene.type(at: index) == .term
        else { return false }
        return text[start] == 0xD9 && text[start + 1] == 0x84 && text[start + 2] == 0xD9 && text[start + 3] == 0x84
    }

    /// Whether the word goes on with the purpose: an adjective of it, or another noun that و joins (والتقنية).
    private func isMoreOfPurpose(_ index: Int, _ scene: NameScene) -> Bool {
        if isAttribute(index, isFeminine: nil, scene) { return true }
        let atom = scene.reader.atom(index)
        guard atom.kind == .arabic, atom.letters >= 6, PersonReader().isJoinedBySpaces(index, in: scene),
            scene.type(at: index) == nil || scene.type(at: index) == .term
        else { return false }
        let text = scene.reader.text
        let start = Int(atom.start)
        let isJoined = start + 5 < text.count && text[start] == 0xD9 && text[start + 1] == 0x88  // و
        let hasArticle =
            isJoined && text[start + 2] == 0xD8 && text[start + 3] == 0xA7 && text[start + 4] == 0xD9
            && text[start + 5] == 0x84
        // والتقى is a verb: its letters behind ال are no noun.
        return hasArticle && scene.isCounted(index, from: 3)
    }

    private func isWord(_ index: Int, _ scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        return atom.kind == .arabic && atom.proclitics == 0 && !scene.isCovered(index)
            && PersonReader().isJoinedBySpaces(index, in: scene)
    }
}
