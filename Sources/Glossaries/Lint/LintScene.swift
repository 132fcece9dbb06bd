import ArabicText
import TextModel

/// What all checks look at: the rows in force, their settings, and every wording they match under.
struct LintScene {
    /// One wording under which a row matches, article written out, without proclitics.
    struct Wording {
        var concept: Int
        var form: TermForm
        var text: String
        var english: String?
        /// Whether it is an accusative in ا, which gives way to a wording that another row lists.
        var isAccusative: Bool
        /// The text folded to level 1 and to level 2.
        var exact: String
        var folded: String
    }

    let glossary: CompiledGlossary
    let concepts: [Concept]
    let wordForms: WordFormCounts
    let settledLayers: Set<Int>
    /// The wordings of all rows that match, by row.
    let wordings: [Wording]
    private let conditional: [Bool]

    /// The columns whose conditions look at the words round a match.
    static let neighbourColumns: [GlossaryColumn] = [.before, .after, .near, .notBefore, .notAfter, .notNear]
    /// The columns that say when a row holds at all.
    static let validityColumns: [GlossaryColumn] = [.validFrom, .validTo, .outlet]

    init(_ glossary: CompiledGlossary, settledLayers: Set<Int>, wordForms: WordFormCounts) {
        self.glossary = glossary
        self.settledLayers = settledLayers
        self.wordForms = wordForms
        concepts = Array(glossary.concepts)
        var wordings: [Wording] = []
        var conditional: [Bool] = []
        for number in concepts.indices {
            let row = glossary.row(number)
            conditional.append((Self.neighbourColumns + Self.validityColumns).contains { row.has($0) })
            for form in glossary.surfaceForms(of: number, withProclitics: false) {
                wordings.append(
                    Wording(
                        concept: number, form: form.form, text: form.text, english: form.english,
                        isAccusative: form.isAccusative,
                        exact: ArabicFolding.folded(form.text, level: 1),
                        folded: ArabicFolding.folded(form.text, level: 2)))
            }
        }
        self.wordings = wordings
        self.conditional = conditional
    }

    /// Whether findings about the row are wanted: its last cells come from a layer of the user's own.
    func isOwn(_ concept: Int) -> Bool { !settledLayers.contains(concepts[concept].layer) }

    /// The rows that findings are wanted about, by number.
    var ownRows: [Int] { concepts.indices.filter(isOwn) }

    /// Whether the row holds only among certain words, at certain dates or for certain outlets.
    func isConditional(_ concept: Int) -> Bool { conditional[concept] }

    /// `file:line` of a row, for messages.
    func place(_ concept: Int) -> String {
        let location = concepts[concept].location
        return "\(location.file):\(location.line ?? 0)"
    }

    /// Whether the row is a name, which inflection and enclitics do not touch.
    func isName(_ concept: Int) -> Bool {
        switch concepts[concept].type {
        case .person, .place, .organization, .event, .agreement: true
        default: false
        }
    }
}

extension String {
    /// Whether every scalar is an Arabic letter or mark, and there is one.
    var isOneArabicWord: Bool {
        !isEmpty && unicodeScalars.allSatisfy { isArabicLetter($0.value) || isArabicMark($0.value) }
    }

    /// The word without the two letters of ال; the same where it has none.
    var withoutArticle: String { TermWordings.hasArticle(self) ? String(unicodeScalars.dropFirst(2)) : self }
}
