import ArabicText
import TextModel

/// Group Homographs: forms of one word that are likely to be something else in a text.
struct HomographChecks {
    private let scene: LintScene
    private let answers: HomographAnswers
    private let splitter: CliticSplitter
    private static let commonWords = folded(
        FrequentWords.particles + FrequentWords.sayingVerbs + FrequentWords.verbs + FrequentWords.nouns)
    private static let distinctNames = folded(GivenNames.distinct)
    private static let otherNames = folded(GivenNames.alsoWords)

    init(_ scene: LintScene) {
        self.scene = scene
        answers = HomographAnswers(scene)
        splitter = CliticSplitter(wordForms: scene.wordForms)
    }

    private static func folded(_ words: [String]) -> Set<String> {
        Set(words.map { ArabicFolding.folded($0, level: 2) })
    }

    func run(_ found: inout [Diagnostic]) {
        for number in scene.ownRows {
            let concept = scene.concepts[number]
            guard !concept.isBlocker, concept.status != .forbidden else { continue }
            let row = scene.glossary.row(number)
            let cells: [(GlossaryColumn, [String])] = [
                (.source, [concept.source]), (.variants, concept.variants), (.adjective, concept.adjectives),
            ]
            for (column, forms) in cells {
                for form in forms where form.isOneArabicWord {
                    guard let risk = risk(number, form, column), !answers.cover(number, form) else { continue }
                    if risk.identifier == "short-wording", row.has(.clitics) { continue }
                    found.append(
                        Diagnostic(
                            .warning, risk.identifier, at: row.location(column),
                            "\(column.name) «\(isolated(form))» \(risk.what)", help: HomographAnswers.help(form)))
                }
            }
        }
    }

    private typealias Risk = (identifier: String, what: String)

    /// The first risk of a form. An adjective is asked only whether it is a given name: whatever else it may be, its
    /// reader knows from the word it was made of.
    private func risk(_ number: Int, _ form: String, _ column: GlossaryColumn) -> Risk? {
        if column == .adjective { return givenName(number, form) }
        return short(form) ?? givenName(number, form) ?? common(number, form) ?? split(number, form)
    }

    // MARK: - Risks

    private func short(_ form: String) -> Risk? {
        let letters = form.unicodeScalars.count { isArabicLetter($0.value) }
        return letters > 2
            ? nil : ("short-wording", "has \(letters) \(letters == 1 ? "letter" : "letters"), as many words have")
    }

    /// A name of something else that people bear too, or the given name alone in the row of one person.
    private func givenName(_ number: Int, _ form: String) -> Risk? {
        let folded = ArabicFolding.folded(form, level: 2)
        let isSureName = Self.distinctNames.contains(folded)
        guard isSureName || (scene.isName(number) && Self.otherNames.contains(folded)) else { return nil }
        return (
            "given-name",
            scene.concepts[number].type == .person
                ? "is a given name that others bear as well" : "is also a given name of persons"
        )
    }

    /// A word of the language by its own right: on the list of frequent words, or seen with endings and the article
    /// that a name does not take.
    private func common(_ number: Int, _ form: String) -> Risk? {
        let concept = scene.concepts[number]
        guard scene.isName(number) || concept.subtype == "calendar" else { return nil }
        let identifier = "common-word"
        if Self.commonWords.contains(ArabicFolding.folded(form, level: 2)) { return (identifier, "is a frequent word") }
        let count = scene.wordForms.count(of: form)
        let stem = form.withoutArticle
        let others = stem == form ? ["ال" + stem, stem + "وا", "ي" + stem, stem + "ها", stem + "هم"] : [stem]
        let seen = others.map { (form: $0, count: scene.wordForms.count(of: $0)) }
        let sum = seen.reduce(0) { $0 + $1.count }
        // Without ال cited, a tenth of the form's own uses is more than chance; with it, the bare stem may be the same
        // name (عراق), so that as many are asked for as the form itself has.
        guard sum >= Self.leastSeen, stem == form ? sum * 10 >= count : sum >= count else { return nil }
        let most = seen.max { $0.count < $1.count }?.form ?? ""
        return (identifier, "is also a common word: news has «\(isolated(most))» as well")
    }

    /// How often a form must have been seen to count as evidence.
    private static let leastSeen = 25

    /// A first letter that may be a proclitic before a row or a frequent word, or an ending that may be a pronoun.
    private func split(_ number: Int, _ form: String) -> Risk? {
        let identifier = "split-reading"
        let parts = splitter.parts(of: form)
        if parts.count > 1 {
            return (identifier, "also reads as \(parts.map { "«\(isolated($0))»" }.joined(separator: " + "))")
        }
        let count = scene.wordForms.count(of: form)
        guard let first = form.unicodeScalars.first, let rate = Self.rates[first] else { return nil }
        let rest = String(form.unicodeScalars.dropFirst())
        guard rest.unicodeScalars.count > 2 else { return nil }
        let expected = Double(scene.wordForms.count(of: rest)) * rate
        if expected >= 5, expected * 5 >= Double(count) {
            return (identifier, "also reads as «\(isolated(String(first)))» + «\(isolated(rest))», a frequent word")
        }
        guard expected * 5 >= Double(count), let other = row(of: form, behind: first, not: number) else { return nil }
        return (identifier, "also reads as «\(isolated(String(first)))» + «\(isolated(rest))» (\(scene.place(other)))")
    }

    /// How often a proclitic stands before a word, as a share of the word's bare uses: و ب ل often, ف and ك rarely.
    private static let rates: [Unicode.Scalar: Double] = ["و": 0.2, "ب": 0.1, "ل": 0.1, "ف": 0.02, "ك": 0.01]

    /// Another row that the rest of `form` behind its first letter is.
    private func row(of form: String, behind first: Unicode.Scalar, not number: Int) -> Int? {
        let text = Array(form.utf8)
        let words = CompiledGlossary.writtenWords(of: text)
        return scene.glossary.candidates(in: text, words: words).first {
            $0.proclitics == String(first) && $0.reading.concept != number
        }?.reading.concept
    }
}
