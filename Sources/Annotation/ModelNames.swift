import NameTagging
import TextModel

/// Takes in the names that the tagger found, after the glossary and the rules and before persons are tied together.
///
/// A longer name stands over shorter ones, and at one span the glossary and the rules stand over the model: a name of the
/// model that crosses one of their finds, has its span or lies inside it does not stand. There are exceptions, which hold
/// for rows of the shipped glossaries and for rules only, never for a project's own rows and for imported annotations:
///
/// - a name of which the model is sure stands over what overlaps it in another way (`surely`): نيويورك تايمز is a paper,
///   واشنطن in جورج واشنطن is no place; but never over a longer row around it (غزة in قطاع غزة);
/// - a name of one word of which the model is sure that it is none does not stand (`hardly`): most words of the shipped
///   lists mean something else too. One of several words stands unless another name takes its place.
struct ModelNames {
    /// From this probability on the model's reading stands over a shipped one. It is what names are right by that have 0.9
    /// by the weights alone, which was the best of 0.5, 0.7, 0.9 and 0.97 on tenths of the training text that a trial model
    /// had not seen.
    static let surely = 0.75
    /// Below this one a name of the model does not stand: more of them are none, or cut wrongly, than right.
    static let least = 0.4
    /// Below this one a shipped name of one word does not stand.
    static let hardly: Float = 0.1

    let names: [TaggedName]
    /// Whether a find is neither of the shipped glossaries nor a rule's.
    let isProjects: (Find) -> Bool

    /// Adds those that stand to the scene.
    func add(to scene: inout NameScene) {
        let names = ModelNamesPreparation(scene: scene).prepared(names)
        let votes = DocumentVotes(names, scene)
        let words = OrdinaryWords(votes: votes)
        for name in names {
            guard name.probability >= Self.least, let whole = trimmed(name, scene) else { continue }
            let name = votes.decided(whole, scene)
            guard name.probability >= Self.least, !words.isNone(name, scene) else { continue }
            guard let covered = covered(by: name, scene) else { continue }
            for number in covered
            where !OverlapResolution.mayHold(name.type, scene.finds[number].type)
                || !name.span.contains(scene.finds[number].span) || name.span == scene.finds[number].span
            {
                scene.withdraw(find: number)
            }
            if let own = glossarysOwn(name, inside: covered, scene) {
                scene.extend(own, to: scene.atoms[own].upperBound)
            } else {
                scene.add(find(name, scene))
            }
        }
    }

    /// The glossary's find of the same span and kind that lay inside a longer one; nil if it has none.
    private func glossarysOwn(_ name: TaggedName, inside covered: [Int], _ scene: NameScene) -> Int? {
        guard covered.contains(where: { scene.finds[$0].span.count > name.span.count }) else { return nil }
        return scene.finds.firstIndex { $0.span == name.span && $0.type == name.type && !$0.isWithdrawn }
    }

    // MARK: - Where a person's name begins

    /// A body's name without the word for a newspaper or club before it; a person's without words before and behind it
    /// that are never part of one: a verb of saying, a particle, a verb in the future (ستبعد). Nil if nothing is left.
    private func trimmed(_ name: TaggedName, _ scene: NameScene) -> TaggedName? {
        if name.type == .organization {
            var name = name
            let core = GenericWords(text: scene.reader.text).core(of: name.span)
            if core.start > name.span.start { name.wordStart = core.start }
            name.span = core
            return name
        }
        guard name.type == .person else { return name }
        var first = scene.atomIndex(at: name.wordStart)
        var last = scene.atomIndex(at: name.span.end - 1)
        let whole = first...last
        while first <= last, isNoName(first, scene) || isFutureVerb(name, first, whole, scene) { first += 1 }
        while last >= first, isNoName(last, scene) || last > first && isBehindName(last, scene) { last -= 1 }
        guard first <= last else { return nil }
        var name = name
        if first > whole.lowerBound {
            name.wordStart = Int(scene.reader.atom(first).start)
            name.span = TextSpan(name.wordStart, name.span.end)
        }
        if last < whole.upperBound { name.span = TextSpan(name.span.start, Int(scene.reader.atom(last).end)) }
        return name
    }

    /// بنفسه, an opener with nothing behind it, a verb in the perfect behind a given name (حمدان بادر بمحاولة).
    private func isBehindName(_ atom: Int, _ scene: NameScene) -> Bool {
        if OrdinaryWords.isReflexive(atom, scene) { return true }
        if scene.reader.hasBare(atom, .nameOpener), scene.reader.atom(atom).key == PersonName.son { return true }
        return scene.reader.has(atom - 1, .givenName) && !scene.reader.has(atom, .givenName)
            && PersonReader().isPerfect(atom, in: scene)
    }

    private func isNoName(_ atom: Int, _ scene: NameScene) -> Bool {
        let reader = scene.reader
        guard reader.hasBare(atom, .common) || reader.has(atom, .sayingVerb) else { return false }
        return !reader.has(atom, .givenName) && !reader.has(atom, .ambiguousName) && !reader.has(atom, .nameOpener)
    }

    /// Whether the segmenter cut a س off the first word, which only verbs have.
    private func isFutureVerb(_ name: TaggedName, _ atom: Int, _ whole: ClosedRange<Int>, _ scene: NameScene) -> Bool {
        guard atom == whole.lowerBound, atom < whole.upperBound else { return false }
        return scene.reader.text[name.wordStart..<name.span.start].suffix(2).elementsEqual([0xD8, 0xB3])  // U+0633 س
    }

    // MARK: - What yields to what

    /// Takes back the glossary's names of one word that the model does not see.
    ///
    /// - Parameters:
    ///   - doubts: the numbers of finds and how probable each is.
    ///   - scene: what they are taken from.
    func withdraw(_ doubts: [(find: Int, probability: Float)], from scene: inout NameScene) {
        var name = 0
        for (number, probability) in doubts where probability < Self.hardly {
            let find = scene.finds[number]
            while name < names.count, names[name].span.end <= find.span.start { name += 1 }
            // Inside a longer name it is part of that, and stands there.
            let isInName = name < names.count && names[name].span.contains(find.span)
            if !isInName, !find.isBacked, scene.atoms[number].count == 1, !isProjects(find) {
                scene.withdraw(find: number)
            }
        }
    }

    private func find(_ name: TaggedName, _ scene: NameScene) -> Find {
        var find = Find(span: name.span, type: name.type, subtype: nil, origin: .model)
        let isGoverned = OrdinaryWords.isGovernedByPlaceNoun(name, scene)
        find.certainty = .probability(NameCertainty.share(of: name, isGoverned: isGoverned))
        find.proclitics = String(decoding: scene.reader.text[name.wordStart..<name.span.start], as: UTF8.self)
        return find
    }

    /// The finds that overlap the name; nil if it yields to one.
    private func covered(by name: TaggedName, _ scene: NameScene) -> [Int]? {
        var numbers: [Int] = []
        var atom = scene.atomIndex(at: name.wordStart)
        let last = scene.atomIndex(at: name.span.end - 1)
        while atom <= last {
            guard scene.isCovered(atom) else {
                atom += 1
                continue
            }
            let number = Int(scene.cover[atom])
            guard yields(scene.finds[number], to: name) else { return nil }
            numbers.append(number)
            atom = max(atom, scene.atoms[number].upperBound) + 1
        }
        return numbers
    }

    /// Whether the name stands over a find.
    private func yields(_ find: Find, to name: TaggedName) -> Bool {
        let wordStart = find.span.start - find.proclitics.utf8.count
        let isSameSpan = wordStart == name.wordStart && find.span.end == name.span.end
        let encloses = name.wordStart <= wordStart && find.span.end <= name.span.end && !isSameSpan
        // What stands inside the name is no hindrance.
        if encloses, OverlapResolution.mayHold(name.type, find.type) { return true }
        if isProjects(find) { return false }
        // قطاع غزة is another place than غزة: a longer row says more than a name inside it.
        let isInside = wordStart <= name.wordStart && name.span.end <= find.span.end && !isSameSpan
        if isInside, find.origin == .glossary { return false }
        let isSure = name.probability >= Self.surely
        switch find.type {
        case .person, .place, .organization:
            if find.isBacked { return encloses && isSure && find.type == name.type }
            if isSameSpan { return find.type != name.type && isSure }
            return isSure || encloses && find.type == name.type
        default:
            return encloses && isSure
        }
    }
}
