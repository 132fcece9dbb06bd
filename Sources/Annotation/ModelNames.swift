import NameTagging
import TextModel

/// Takes in the names that the tagger found, after the glossary and the rules and before persons are tied together.
///
/// The glossary and the rules win: a name of the model that crosses one of their finds, has its span or lies inside it
/// does not stand. There are exceptions, of which the second and last hold for rows of the shipped glossaries and
/// for rules only, never for a project's own rows:
///
/// - a name that encloses finds stands, if it may hold their kinds (`OverlapResolution.mayHold`) or is a person over a
///   shorter one of a rule (جون كيري over جون);
/// - a name of which the model is sure stands over other readings (`surely`: نيويورك تايمز is a paper, واشنطن in
///   جورج واشنطن is no place);
/// - a name inside a longer one of its kind of which the model is sure stands there, beside the longer: غزة in قطاع غزة;
/// - a name of one word of which the model is sure that it is none does not stand (`hardly`): most words of the shipped
///   lists mean something else too.
struct ModelNames {
    /// From this probability on the model's reading stands over a shipped one. Chosen on held-out parts of the training
    /// text: lower ones cost more right names of the glossary than they give.
    static let surely = 0.75
    /// Below this one a shipped name of one word does not stand.
    static let hardly: Float = 0.1

    let names: [TaggedName]
    /// Whether a find is none of the shipped glossaries or a rule, by its number.
    let isProjects: (Find) -> Bool
    /// Whether shipped names of several words too do not stand where the model is sure that they are none.
    var judgesLongNames = false

    /// Adds those that stand to the scene.
    func add(to scene: inout NameScene) {
        for name in names {
            guard let covered = covered(by: name, scene) else {
                nest(name, &scene)
                continue
            }
            for number in covered
            where !OverlapResolution.mayHold(name.type, scene.finds[number].type)
                || !name.span.contains(scene.finds[number].span)
            {
                scene.withdraw(find: number)
            }
            scene.add(find(name, scene))
        }
    }

    /// Lets a sure name stand inside a longer one of its kind: the glossary's own find there, if it has one.
    private func nest(_ name: TaggedName, _ scene: inout NameScene) {
        guard name.probability >= Self.surely else { return }
        let atom = scene.atomIndex(at: name.span.start)
        guard scene.isCovered(atom) else { return }
        let outer = scene.finds[Int(scene.cover[atom])]
        guard outer.type == name.type, name.type != .person, outer.span.contains(name.span),
            outer.span != name.span, outer.span.end == name.span.end, outer.span.start < name.span.start
        else { return }
        let own = scene.finds.firstIndex { $0.span == name.span && $0.type == name.type }
        scene.nest(own ?? scene.add(find(name, scene)))
    }

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
            let isOneWord = scene.atoms[number].count == 1
            if !isInName, isOneWord || judgesLongNames, !isProjects(find) { scene.withdraw(find: number) }
        }
    }

    private func find(_ name: TaggedName, _ scene: NameScene) -> Find {
        var find = Find(span: name.span, type: name.type, subtype: nil, origin: .model)
        // Two decimals are what every output gives.
        find.certainty = .probability((name.probability * 100).rounded() / 100)
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
        if encloses, OverlapResolution.mayHold(name.type, find.type) { return true }
        if encloses, find.type == .person, name.type == .person, find.origin == .rule { return true }
        if !encloses, !isSameSpan { return false }
        switch find.type {
        case .person, .place, .organization:
            // Its own kind and span is no other reading.
            return find.type != name.type && name.probability >= Self.surely && !isProjects(find)
        default:
            return encloses && name.probability >= Self.surely && !isProjects(find)
        }
    }
}
