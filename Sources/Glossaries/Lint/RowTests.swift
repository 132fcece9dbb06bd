import TextModel

/// Group Tests: the sentences of `test+` and `test-`.
///
/// A sentence is read as an item of the row's own dates and outlets, so that rows that hold for some only can be tested.
struct RowTests {
    private let scene: LintScene

    init(_ scene: LintScene) { self.scene = scene }

    func run(_ found: inout [Diagnostic]) {
        for number in scene.ownRows {
            let row = scene.glossary.row(number)
            guard row.has(.positiveTest) || row.has(.negativeTest) else { continue }
            let context = Self.context(row)
            for column in [GlossaryColumn.positiveTest, .negativeTest] {
                for sentence in row.list(column) { run(sentence, column, number, row, context, &found) }
            }
        }
    }

    /// A date and an outlet for which the row holds.
    private static func context(_ row: GlossaryRow) -> MatchContext {
        let outlet = row.list(.outlet).first.map { pattern in
            pattern.split(separator: "*").first.map(String.init) ?? "x"
        }
        return MatchContext(date: row.string(.validFrom) ?? row.string(.validTo), outlet: outlet)
    }

    private func run(
        _ sentence: String, _ column: GlossaryColumn, _ number: Int, _ row: GlossaryRow, _ context: MatchContext,
        _ found: inout [Diagnostic]
    ) {
        let marked = MarkedSentence(sentence)
        let words = CompiledGlossary.writtenWords(of: marked.text)
        let candidates = scene.glossary.candidates(in: marked.text, words: words, context: context)
        let places = Self.places(scene.glossary.resolve(candidates), of: number)
        guard let (identifier, what, help) = failure(column, marked, places) else { return }
        found.append(
            Diagnostic(
                .error, identifier, at: row.location(column), "the test «\(isolated(sentence))» \(what)", help: help))
    }

    private func failure(
        _ column: GlossaryColumn, _ sentence: MarkedSentence, _ places: [TextSpan]
    ) -> (identifier: String, what: String, help: String)? {
        let explain = "mend the row or the marks; «warraq explain» shows why a reading was refused"
        guard sentence.isBalanced else {
            return (
                "test-marks", "has a mark that is not closed or not opened", "write [[ before and ]] behind the words"
            )
        }
        if column == .negativeTest {
            let unwanted = sentence.marks.isEmpty ? places : places.filter { sentence.marks.contains($0) }
            guard !unwanted.isEmpty else { return nil }
            return (
                "test-found", "fails: the row must not be found, and is found at " + shown(unwanted, sentence),
                "give the row a condition or a stricter article, or add a blocker for the longer wording"
            )
        }
        guard !sentence.marks.isEmpty else {
            return ("test-marks", "marks no place", "put [[ and ]] round the words that must be found")
        }
        if places == sentence.marks { return nil }
        if places.isEmpty { return ("test-not-found", "fails: the row is not found", explain) }
        let missing = sentence.marks.filter { !places.contains($0) }
        if missing.isEmpty {
            let more = places.filter { !sentence.marks.contains($0) }
            return (
                "test-wrong-span", "fails: the row is also found at " + shown(more, sentence),
                "mark that place too, or give the row a condition that keeps it away"
            )
        }
        return ("test-wrong-span", "fails: the row is found at " + shown(places, sentence), explain)
    }

    private func shown(_ places: [TextSpan], _ sentence: MarkedSentence) -> String {
        places.map { "«\(isolated(String(decoding: sentence.text[$0.range], as: UTF8.self)))»" }.joined(separator: ", ")
    }

    /// Where the row stands among the resolved terms, in the order of the text.
    private static func places(_ terms: [ResolvedTerm], of concept: Int) -> [TextSpan] {
        terms.flatMap { term in
            (term.readings.contains { $0.concept == concept } ? [term.candidate.span] : [])
                + places(term.nested, of: concept)
        }
    }
}
