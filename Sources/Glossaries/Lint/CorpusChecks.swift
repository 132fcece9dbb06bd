import ArabicText
import TextModel

/// Group Corpus coverage: what the rows do in the texts they are meant for, and conditions that cannot hold there.
struct CorpusChecks {
    private let scene: LintScene
    private let corpus: CorpusUse

    init(_ scene: LintScene, _ corpus: CorpusUse) {
        self.scene = scene
        self.corpus = corpus
    }

    func run(_ found: inout [Diagnostic]) {
        guard corpus.documents > 0, corpus.rows.count == scene.concepts.count else { return }
        let usual = usualRate()
        for number in scene.ownRows where scene.concepts[number].status != .forbidden {
            let row = scene.glossary.row(number)
            checkConditions(row, &found)
            checkOutlets(row, &found)
            guard !scene.concepts[number].isBlocker else { continue }
            if let (severity, identifier, what, help) = finding(number, row, usual) {
                found.append(
                    Diagnostic(
                        severity, identifier, at: row.location(.source),
                        "«\(isolated(scene.concepts[number].source))» \(what)", help: help))
            }
        }
    }

    /// How many uses say something of a row; fewer may be chance.
    private static let tellingUses = 5

    /// The mentions a document with a row has, in the middle of all rows that at least five documents have.
    private func usualRate() -> Double {
        let rates = corpus.rows.filter { $0.documents >= 5 }.map { Double($0.mentions) / Double($0.documents) }.sorted()
        return rates.isEmpty ? 1 : rates[rates.count / 2]
    }

    private typealias Finding = (Diagnostic.Severity, identifier: String, what: String, help: String)

    private func finding(_ number: Int, _ row: GlossaryRow, _ usual: Double) -> Finding? {
        let use = corpus.rows[number]
        if use.mentions == 0 {
            if (1..<Self.tellingUses).contains(use.suspects) { return nil }
            return use.suspects >= Self.tellingUses
                ? (
                    .warning, "only-unsure-matches",
                    "is found \(use.suspects) times, and only as part of words that are words of their own",
                    "look at them with «warraq explain»; a form that is meant belongs into variants"
                )
                : (
                    .note, "never-matched", "is in none of \(corpus.documents) documents",
                    "look for another spelling or wording in the texts, or leave the row for later ones"
                )
        }
        if use.unsure == use.mentions, use.mentions >= Self.tellingUses {
            return (
                .warning, "only-unsure-matches",
                "is found \(use.mentions) times, always undecided or spelt alike at folding level 3 only",
                "list the spelling that occurs in variants, or give the row a condition or a priority"
            )
        }
        let rate = Double(use.mentions) / Double(use.documents)
        if use.mentions >= 50, rate >= 10 * usual, !scene.isConditional(number) {
            return (
                .warning, "unusual-rate",
                "is found \(use.mentions) times in \(use.documents) documents, far above the usual "
                    + "\(Self.tenths(usual)) a document",
                "look at samples: a wording so dense is often another word, or text of the page's frame"
            )
        }
        return singleOutlet(use, row)
    }

    private func singleOutlet(_ use: RowUse, _ row: GlossaryRow) -> Finding? {
        let counted = use.outlets.values.reduce(0, +)
        let most = use.outlets.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first
        guard counted >= 20, let (outlet, count) = most, count * 10 >= counted * 9, !row.has(.outlet) else {
            return nil
        }
        // An outlet that gives most of the corpus gives most of every row.
        guard (corpus.outlets[outlet] ?? 0) * 2 < corpus.outlets.values.reduce(0, +) else { return nil }
        return (
            .note, "single-outlet", "is found \(counted) times, \(count) of them in \(outlet)",
            "look at samples: it may be that outlet's own name or house style; the column outlet can say so"
        )
    }

    private func checkConditions(_ row: GlossaryRow, _ found: inout [Diagnostic]) {
        for column in LintScene.neighbourColumns {
            let values = row.list(column)
            let unseen = values.filter { value in
                // A list (@title) is made of rows, not of these letters.
                !value.hasPrefix("@")
                    && value.split(separator: " ").contains {
                        !corpus.conditionWords.contains(ArabicFolding.folded(String($0), level: 2))
                    }
            }
            guard !unseen.isEmpty else { continue }
            let isWanted = column == .before || column == .after || column == .near
            let isNever = isWanted && unseen.count == values.count
            found.append(
                Diagnostic(
                    isNever ? .warning : .note, "unseen-condition", at: row.location(column),
                    "\(column.name) names words that are in no document: "
                        + unseen.prefix(5).map { "«\(isolated($0))»" }.joined(separator: ", ")
                        + (unseen.count > 5 ? " and \(unseen.count - 5) more" : "")
                        + (isNever ? "; the row is never found here" : ""),
                    help: "look for slips in their spelling"))
        }
    }

    private func checkOutlets(_ row: GlossaryRow, _ found: inout [Diagnostic]) {
        for pattern in row.list(.outlet)
        where !corpus.outlets.keys.contains(where: OutletPattern(pattern).matches) {
            let known = corpus.outlets.keys.sorted().prefix(5).joined(separator: ", ")
            found.append(
                Diagnostic(
                    .warning, "unseen-outlet", at: row.location(.outlet),
                    "no document is from «\(pattern)»",
                    help: known.isEmpty
                        ? "the documents name no outlet: add the column outlet to the metadata"
                        : "the outlets of the corpus are, among others, \(known)"))
        }
    }

    /// A number with one digit behind the point.
    private static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
