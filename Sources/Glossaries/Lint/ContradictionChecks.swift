import ArabicText
import TextModel

/// Group Contradictions: cells and rows that cannot both be meant.
struct ContradictionChecks {
    private let scene: LintScene

    init(_ scene: LintScene) { self.scene = scene }

    func run(_ found: inout [Diagnostic]) {
        for number in scene.ownRows { checkStatus(number, &found) }
        checkForbidden(&found)
        checkBlockers(&found)
    }

    private func checkStatus(_ number: Int, _ found: inout [Diagnostic]) {
        let concept = scene.concepts[number]
        guard concept.status == .dnt, let target = concept.target, target != concept.source else { return }
        found.append(
            Diagnostic(
                .warning, "dnt-with-target", at: scene.glossary.row(number).location(.target),
                "«\(isolated(concept.source))» is not to be translated, yet has the target «\(target)»",
                help: "empty the target, or remove the status dnt"))
    }

    /// A rendering that one row forbids and another of the same words asks for.
    private func checkForbidden(_ found: inout [Diagnostic]) {
        var forbidden: [String: Int] = [:]
        for (number, concept) in scene.concepts.enumerated() where concept.status == .forbidden {
            for source in [concept.source] + concept.variants {
                for target in ([concept.target] + concept.targetAlternatives).compactMap({ $0 }) {
                    forbidden[Self.pair(source, target)] = number
                }
            }
        }
        guard !forbidden.isEmpty else { return }
        for (number, concept) in scene.concepts.enumerated()
        where concept.status != .forbidden && concept.status != .off {
            let targets = ([concept.target] + concept.targetAlternatives).compactMap { $0 }
            let hit = ([concept.source] + concept.variants).lazy.flatMap { source in
                targets.lazy.compactMap { target in forbidden[Self.pair(source, target)].map { (target, $0) } }
            }.first
            guard let (target, other) = hit, scene.isOwn(number) || scene.isOwn(other) else { continue }
            let (reported, named) = scene.isOwn(number) ? (number, other) : (other, number)
            found.append(
                Diagnostic(
                    .error, "preferred-and-forbidden", at: scene.glossary.row(reported).location(.target),
                    "«\(target)» for «\(isolated(concept.source))» is both asked for and forbidden; the other row is "
                        + scene.place(named),
                    help: "decide for one: change the target, or remove the row with status forbidden"))
        }
    }

    private static func pair(_ source: String, _ target: String) -> String {
        ArabicFolding.folded(source, level: 1) + "\t" + target.lowercased()
    }

    /// A blocker and a row of the very same words: the row is never found, whatever its layer.
    private func checkBlockers(_ found: inout [Diagnostic]) {
        var blockers: [String: Int] = [:]
        for wording in scene.wordings where scene.concepts[wording.concept].isBlocker {
            if !scene.isConditional(wording.concept), blockers[wording.exact] == nil {
                blockers[wording.exact] = wording.concept
            }
        }
        guard !blockers.isEmpty else { return }
        var reported: Set<Int> = []
        for wording in scene.wordings where wording.form == .main && !scene.concepts[wording.concept].isBlocker {
            let number = wording.concept
            guard let blocker = blockers[wording.exact], scene.isOwn(number), reported.insert(number).inserted else {
                continue
            }
            found.append(
                Diagnostic(
                    .error, "blocker-contradiction", at: scene.glossary.row(number).location(.source),
                    "«\(isolated(wording.text))» is never found: the blocker «\(scene.concepts[blocker].key)» at "
                        + "\(scene.place(blocker)) has the same words",
                    help: "remove the blocker or make it longer; one of an earlier layer goes by a row with its id and "
                        + "status off"))
        }
    }
}
