import ArabicText
import TextModel

/// Group Homographs: forms of one word that are likely to be something else in a text.
struct HomographChecks {
    private let scene: LintScene
    private let answers: HomographAnswers
    private static let commonWords = folded(
        FrequentWords.particles + FrequentWords.sayingVerbs + FrequentWords.verbs + FrequentWords.nouns)
    private static let distinctNames = folded(GivenNames.distinct)
    private static let otherNames = folded(GivenNames.alsoWords)

    init(_ scene: LintScene) {
        self.scene = scene
        answers = HomographAnswers(scene)
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

    /// A name of something else that people bear too, or the given name alone in the row of one person. The last word of
    /// a person's full name is a family name there, whatever else it may be.
    private func givenName(_ number: Int, _ form: String) -> Risk? {
        let concept = scene.concepts[number]
        let folded = ArabicFolding.folded(form, level: 2)
        let isSureName = Self.distinctNames.contains(folded)
        guard isSureName || (scene.isName(number) && Self.otherNames.contains(folded)) else { return nil }
        guard concept.type == .person else { return ("given-name", "is also a given name of persons") }
        let fullNames = ([concept.source] + concept.variants).map(TermWordings.words).filter { $0.count > 1 }
        let isFamilyName = fullNames.contains { $0.last.map { ArabicFolding.folded($0, level: 2) } == folded }
        let isRare = scene.wordForms.formCount > 0 && scene.wordForms.count(of: form) < Self.leastSeen
        return isFamilyName || isRare ? nil : ("given-name", "is a given name that others bear as well")
    }

    /// How often a form must have been seen to count as evidence.
    private static let leastSeen = 25

    /// A word of the language by its own right: on the list of frequent words, or seen with the endings and the article
    /// that a name does not take, in forms that the row does not list.
    private func common(_ number: Int, _ form: String) -> Risk? {
        let concept = scene.concepts[number]
        guard scene.isName(number) || concept.subtype == "calendar" else { return nil }
        let identifier = "common-word"
        if Self.commonWords.contains(ArabicFolding.folded(form, level: 2)) { return (identifier, "is a frequent word") }
        let listed = Set(([concept.source] + concept.variants).map { ArabicFolding.folded($0, level: 2) })
        let stem = form.withoutArticle
        let others = stem == form ? ["ال" + stem, stem + "وا", "ي" + stem, stem + "ها", stem + "هم"] : [stem]
        let seen = others.filter { !listed.contains(ArabicFolding.folded($0, level: 2)) }
            .map { (form: $0, count: scene.wordForms.count(of: $0)) }
        let sum = seen.reduce(0) { $0 + $1.count }
        // Without ال cited, a tenth of the form's own uses is more than chance; with it, the bare stem may be the same
        // name (عراق), so that as many are asked for as the form itself has.
        let count = scene.wordForms.count(of: form)
        guard sum >= Self.leastSeen, stem == form ? sum * 10 >= count : sum >= count else { return nil }
        let most = seen.max { $0.count < $1.count }?.form ?? ""
        return (
            identifier,
            "may be a common word or another name: news has «\(isolated(most))» as well (list it in variants if it is "
                + "the same)"
        )
    }

    /// A first letter that may be a proclitic, or an ending that may be a pronoun, with a row or a frequent word left.
    private func split(_ number: Int, _ form: String) -> Risk? {
        let count = Double(scene.wordForms.count(of: form))
        for (clitic, rate, isBefore) in Self.clitics where isBefore ? form.hasPrefix(clitic) : form.hasSuffix(clitic) {
            let rest = isBefore ? String(form.dropFirst(clitic.count)) : String(form.dropLast(clitic.count))
            guard rest.unicodeScalars.count > (rate < 0.1 ? 2 : 1) else { continue }
            let expected = Double(scene.wordForms.count(of: rest)) * rate
            guard expected * 5 >= count else { continue }
            let other = isBefore ? row(of: form, behind: clitic, not: number) : nil
            guard expected >= 5 || other != nil else { continue }
            let parts = isBefore ? [clitic, rest] : [rest, clitic]
            let what = parts.map { "«\(isolated($0))»" }.joined(separator: " + ")
            return ("split-reading", "also reads as \(what)" + (other.map { " (\(scene.place($0)))" } ?? ""))
        }
        return nil
    }

    /// How often a clitic stands beside a word, as a share of the word's bare uses; rough, for a warning only. ي and ك are
    /// left out: news hardly has them as pronouns, and words that end in them without number.
    private static let clitics: [(text: String, rate: Double, isBefore: Bool)] = [
        ("و", 0.2, true), ("ب", 0.1, true), ("ل", 0.1, true), ("ف", 0.02, true), ("ك", 0.01, true),
        ("ها", 0.05, false), ("ه", 0.05, false), ("هم", 0.03, false), ("نا", 0.02, false),
    ]

    /// Another row that the rest of `form` behind its first letter is.
    private func row(of form: String, behind clitic: String, not number: Int) -> Int? {
        let text = Array(form.utf8)
        let words = CompiledGlossary.writtenWords(of: text)
        return scene.glossary.candidates(in: text, words: words).first {
            $0.proclitics == clitic && $0.reading.concept != number
        }?.reading.concept
    }
}
