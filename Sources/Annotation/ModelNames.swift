import NameTagging
import TextModel

/// Takes in the names that the tagger found, after the glossary and the rules and before persons are tied together.
///
/// The glossary and the rules win: a name of the model that crosses one of their finds, has its span or lies inside it
/// does not stand. One that encloses finds stands if its kind may hold theirs (`OverlapResolution.mayHold`), which then
/// stand inside it; and where it only goes on where a rule stopped, or shows a place to be part of a longer name:
///
/// - a person over a shorter person of a rule (جون كيري over جون);
/// - a person or organisation of several words over a place of which it is not said (نيويورك in نيويورك تايمز is the
///   paper's, and stands inside it; واشنطن in جورج واشنطن is no place).
struct ModelNames {
    let names: [TaggedName]

    /// Adds those that stand to the scene.
    func add(to scene: inout NameScene) {
        for name in names {
            guard let covered = covered(by: name, scene) else { continue }
            for number in covered where !staysBeside(scene.finds[number], in: name) { scene.withdraw(find: number) }
            scene.add(find(name, scene))
        }
    }

    private func find(_ name: TaggedName, _ scene: NameScene) -> Find {
        var find = Find(span: name.span, type: name.type, subtype: nil, origin: .model)
        // Two decimals are what every output gives.
        find.certainty = .probability((name.probability * 100).rounded() / 100)
        find.proclitics = String(decoding: scene.reader.text[name.wordStart..<name.span.start], as: UTF8.self)
        return find
    }

    /// The finds inside the name; nil if it yields to one.
    private func covered(by name: TaggedName, _ scene: NameScene) -> [Int]? {
        var numbers: [Int] = []
        var atom = scene.atomIndex(at: name.span.start)
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

    /// Whether the longer name stands over a find.
    private func yields(_ find: Find, to name: TaggedName) -> Bool {
        let wordStart = find.span.start - find.proclitics.utf8.count
        guard name.wordStart <= wordStart, find.span.end <= name.span.end, find.span.count < name.span.count,
            find.span.start > name.span.start || find.span.end < name.span.end
        else { return false }
        if OverlapResolution.mayHold(name.type, find.type) { return true }
        if find.type == name.type { return find.type == .person && find.origin == .rule }
        return true
    }

    /// Whether a find goes on standing, inside the name.
    private func staysBeside(_ find: Find, in name: TaggedName) -> Bool {
        OverlapResolution.mayHold(name.type, find.type)
    }
}
