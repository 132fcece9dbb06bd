import ArabicText
import Glossaries
import TextModel

/// An entry while the document is read: which row or name it stands for, and the spellings seen so far.
struct EntryDraft {
    /// One spelling that was found.
    struct Spelling {
        let text: String
        /// How many mentions have it.
        let count: Int
    }

    let kind: EntryKind
    /// The row, as an index into the concepts; nil for a name without one.
    let concept: Int?
    /// The finer kind of a name without a row.
    let subtype: String?
    /// The spellings, as numbers of the table of forms, in order of appearance.
    var found: [Int] = []
    /// Which forms of the row were found.
    var forms = FoundForms()

    init(kind: EntryKind, concept: Int?, subtype: String?) {
        self.kind = kind
        self.concept = concept
        self.subtype = subtype
    }

    /// The finished entry.
    func entry(concepts: ConceptList, spellings: [Spelling], transliterating: Bool) -> AuthorityEntry {
        let texts = spellings.map(\.text)
        guard let concept else {
            let main = Self.commonest(of: spellings)
            return AuthorityEntry(
                kind: kind, subtype: subtype, main: main, variants: Self.others(than: main, texts),
                transliteration: transliterating ? Self.romanised(main) : nil)
        }
        let row = concepts.row(concept)
        return kind == .nationality
            ? nationality(of: row, spellings: texts)
            : named(by: row, spellings: texts, transliterating: transliterating)
    }

    private func named(by row: ConceptList.Row, spellings: [String], transliterating: Bool) -> AuthorityEntry {
        let english = EnglishForms.ofConcept(row.concept, withPlural: forms.contains(.plural))
        var transliteration: String?
        if english.isEmpty, transliterating, kind != .term {
            transliteration = row.concept.transliteration ?? Self.romanised(row.concept.source)
        }
        return AuthorityEntry(
            kind: kind, key: row.concept.key,
            subtype: row.concept.type == .agreement ? "agreement" : row.concept.subtype, main: row.concept.source,
            variants: Self.others(than: row.concept.source, spellings + row.concept.variants), english: english,
            transliteration: transliteration, identifiers: row.concept.authorities, domain: row.concept.domain,
            definition: row.concept.definition, location: row.concept.location)
    }

    /// The country's identifiers are not the adjective's, and so left out; its key stays, as the way to the row.
    private func nationality(of row: ConceptList.Row, spellings: [String]) -> AuthorityEntry {
        let rule = NationalityForm(country: row.concept.source)
        let candidates = (spellings.isEmpty ? [row.concept.source] : spellings).map { spelling in
            let form = rule.headForm(of: spelling)
            return form.isEmpty ? spelling : form
        }
        let main = candidates.first(where: NationalityForm.isRelativeAdjective) ?? candidates[0]
        return AuthorityEntry(
            kind: .nationality, key: row.concept.key, main: main, variants: Self.others(than: main, spellings),
            english: EnglishForms.ofNationality(row.concept, withDemonym: forms.contains(.demonym)),
            location: row.concept.location)
    }

    /// The spelling with the most mentions; the first of equals.
    private static func commonest(of spellings: [Spelling]) -> String {
        guard var best = spellings.first else { return "" }
        for spelling in spellings where spelling.count > best.count { best = spelling }
        return best.text
    }

    /// `spellings` without `main` and repetitions. Compared byte by byte: `==` would take canonical equivalents, which
    /// are different spellings here, for one.
    private static func others(than main: String, _ spellings: [String]) -> [String] {
        // Few to compare, and the commonest are short: no table is worth making.
        guard spellings.count > fewSpellings else {
            var others: [String] = []
            for spelling in spellings
            where !spelling.isEmpty && !isSame(spelling, main) && !others.contains(where: { isSame($0, spelling) }) {
                others.append(spelling)
            }
            return others
        }
        var seen: Set<[UInt8]> = [Array(main.utf8)]
        return spellings.filter { !$0.isEmpty && seen.insert(Array($0.utf8)).inserted }
    }

    /// Up to so many spellings are compared each with each.
    private static let fewSpellings = 24

    private static func isSame(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
    }

    /// The romanisation of a name; nil for one without Arabic letters.
    private static func romanised(_ name: String) -> String? {
        guard name.unicodeScalars.contains(where: { isArabicLetter($0.value) }) else { return nil }
        return Romanisation.alaLC(name)
    }
}

/// Which forms of a row were found, a bit for each.
struct FoundForms {
    private var bits: UInt8 = 0

    mutating func insert(_ form: TermForm) { bits |= Self.bit(form) }

    func contains(_ form: TermForm) -> Bool { bits & Self.bit(form) != 0 }

    private static func bit(_ form: TermForm) -> UInt8 {
        switch form {
        case .main: 1
        case .variant: 2
        case .adjective: 4
        case .demonym: 8
        case .plural: 16
        }
    }
}
