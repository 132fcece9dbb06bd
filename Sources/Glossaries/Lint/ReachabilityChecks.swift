import ArabicText
import TextModel

/// Group Unreachable: rows and cells that can never have an effect, and forms that have no English.
struct ReachabilityChecks {
    private let scene: LintScene

    init(_ scene: LintScene) { self.scene = scene }

    func run(_ found: inout [Diagnostic]) {
        for number in scene.ownRows where scene.concepts[number].status != .forbidden {
            let row = scene.glossary.row(number)
            var ignored: [Diagnostic] = []
            let settings = RowSettings(row, reporting: &ignored)
            checkArticle(number, row, settings, &found)
            checkInflection(number, row, settings, &found)
            checkEnglish(number, row, settings, &found)
            checkConditions(row, &found)
        }
        checkShadows(&found)
    }

    // MARK: - Settings

    private func checkArticle(
        _ number: Int, _ row: GlossaryRow, _ settings: RowSettings, _ found: inout [Diagnostic]
    ) {
        let source = scene.concepts[number].source
        let isArabic = source.unicodeScalars.contains { isArabicLetter($0.value) }
        if !isArabic {
            for column in [GlossaryColumn.article, .infl] where row.has(column) && row.string(column) != "none" {
                // An Arabic variant takes what its source cannot.
                guard
                    !scene.concepts[number].variants.contains(where: {
                        $0.unicodeScalars.contains(where: {
                            isArabicLetter($0.value)
                        })
                    })
                else { continue }
                found.append(
                    Diagnostic(
                        .warning, "setting-without-effect", at: row.location(column),
                        "\(column.name) says nothing of «\(source)», which has no Arabic letter", help: "empty the cell"
                    ))
            }
            return
        }
        guard settings.article == .required, !TermWordings.hasArticle(source) else { return }
        found.append(
            Diagnostic(
                .warning, "article-not-cited", at: row.location(.article),
                "the article is required, and the source «\(isolated(source))» is cited without ال",
                help: "cite the source with ال, or leave article empty"))
    }

    private func checkInflection(
        _ number: Int, _ row: GlossaryRow, _ settings: RowSettings, _ found: inout [Diagnostic]
    ) {
        let rules = settings.inflections
        if rules.contains(.none), rules.count > 1 {
            found.append(
                Diagnostic(
                    .warning, "setting-without-effect", at: row.location(.infl),
                    "infl has none beside other forms", help: "write none alone, or the forms alone"))
        }
        if rules == [.idafa], TermWordings.words(scene.concepts[number].source).count == 1 {
            found.append(
                Diagnostic(
                    .warning, "setting-without-effect", at: row.location(.infl),
                    "infl has idafa alone, and the source is one word",
                    help: "add dual or smp, whose forms idafa shortens, or remove it"))
        }
    }

    /// Generated forms whose English cell is empty.
    private func checkEnglish(
        _ number: Int, _ row: GlossaryRow, _ settings: RowSettings, _ found: inout [Diagnostic]
    ) {
        let concept = scene.concepts[number]
        guard !concept.isBlocker, concept.status != .dnt else { return }
        let isPlural = settings.inflections.contains { [.dual, .smp, .sfp].contains($0) }
        if isPlural, concept.targetPlural == nil {
            found.append(
                Diagnostic(
                    .warning, "missing-form-english", at: row.location(.infl),
                    "the dual and plural of «\(isolated(concept.source))» have no English of their own",
                    help: "write it into target_plural"))
        }
        let isNisba = settings.inflections.contains(.nisba)
        if isNisba || !concept.adjectives.isEmpty, concept.targetAdjective == nil {
            found.append(
                Diagnostic(
                    .warning, "missing-form-english", at: row.location(concept.adjectives.isEmpty ? .infl : .adjective),
                    "the adjectives of «\(isolated(concept.source))» have no English",
                    help: "write it into target_adj, and that of its people into demonym"))
        }
        for column in [GlossaryColumn.targetAdjective, .demonym]
        where row.has(column) && !isNisba && concept.adjectives.isEmpty && !row.has(.adjectivePlural) {
            found.append(
                Diagnostic(
                    .warning, "unused-english", at: row.location(column),
                    "\(column.name) «\(row.string(column) ?? "")» belongs to no form: the row has no adjective",
                    help: "write the Arabic adjective into adjective, or nisba into infl; else empty the cell"))
            break
        }
    }

    /// A word that must and must not stand at the same place.
    private func checkConditions(_ row: GlossaryRow, _ found: inout [Diagnostic]) {
        let pairs: [(GlossaryColumn, GlossaryColumn)] = [
            (.before, .notBefore), (.after, .notAfter), (.near, .notNear),
        ]
        for (wanted, unwanted) in pairs where row.has(wanted) && row.has(unwanted) {
            let refused = Set(row.list(unwanted).map { ArabicFolding.folded($0, level: 2) })
            let all = row.list(wanted)
            let both = all.filter { refused.contains(ArabicFolding.folded($0, level: 2)) }
            guard let word = both.first else { continue }
            let isNever = both.count == all.count
            found.append(
                Diagnostic(
                    isNever ? .error : .warning, "contradicting-conditions", at: row.location(unwanted),
                    "«\(isolated(word))» stands in \(wanted.name) and in \(unwanted.name)"
                        + (isNever ? ", so that the row is never found" : ""),
                    help: "remove it from one of the two"))
        }
    }

    // MARK: - Shadows

    /// A row all of whose wordings another row of a later layer or higher priority has too.
    private func checkShadows(_ found: inout [Diagnostic]) {
        var holders: [String: [Int]] = [:]
        for wording in scene.wordings where !scene.isConditional(wording.concept) {
            let concept = scene.concepts[wording.concept]
            if !concept.isBlocker { holders[wording.exact, default: []].append(wording.concept) }
        }
        var start = 0
        while start < scene.wordings.count {
            let number = scene.wordings[start].concept
            var end = start
            while end < scene.wordings.count, scene.wordings[end].concept == number { end += 1 }
            let own = scene.wordings[start..<end]
            start = end
            guard scene.isOwn(number), !scene.concepts[number].isBlocker else { continue }
            let winners = own.map { wording in
                (holders[wording.exact] ?? []).first { $0 != number && isAbove($0, number) }
            }
            guard winners.allSatisfy({ $0 != nil }), let winner = winners.first ?? nil else { continue }
            found.append(
                Diagnostic(
                    .warning, "shadowed-row", at: scene.concepts[number].location,
                    "«\(isolated(scene.concepts[number].source))» is never chosen: "
                        + "«\(scene.concepts[winner].key)» at \(scene.place(winner)) has the same words and "
                        + (scene.concepts[winner].layer > scene.concepts[number].layer
                            ? "a later layer" : "a higher priority"),
                    help:
                        "give both rows one id, so that they become one; or remove the row, or give it a condition and "
                        + "a higher priority"))
        }
    }

    private func isAbove(_ winner: Int, _ loser: Int) -> Bool {
        let (upper, lower) = (scene.concepts[winner], scene.concepts[loser])
        return upper.layer != lower.layer ? upper.layer > lower.layer : upper.priority > lower.priority
    }
}
