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
    var forms: Set<TermForm> = []

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
        let row = concepts[concept]
        return kind == .nationality
            ? nationality(of: row, spellings: texts)
            : named(by: row, spellings: texts, transliterating: transliterating)
    }

    private func named(by row: Concept, spellings: [String], transliterating: Bool) -> AuthorityEntry {
        let english = EnglishForms.ofConcept(row, withPlural: forms.contains(.plural))
        var transliteration: String?
        if english.isEmpty, transliterating, kind != .term {
            transliteration = row.transliteration ?? Self.romanised(row.source)
        }
        return AuthorityEntry(
            kind: kind, key: row.key, subtype: row.type == .agreement ? "agreement" : row.subtype, main: row.source,
            variants: Self.others(than: row.source, spellings + row.variants), english: english,
            transliteration: transliteration, identifiers: row.authorities, domain: row.domain,
            definition: row.definition, location: row.location)
    }

    /// The country's identifiers are not the adjective's, and so left out; its key stays, as the way to the row.
    private func nationality(of row: Concept, spellings: [String]) -> AuthorityEntry {
        let rule = NationalityForm(country: row.source)
        let candidates = (spellings.isEmpty ? [row.source] : spellings).map { spelling in
            let form = rule.headForm(of: spelling)
            return form.isEmpty ? spelling : form
        }
        let main = candidates.first(where: NationalityForm.isRelativeAdjective) ?? candidates[0]
        return AuthorityEntry(
            kind: .nationality, key: row.key, main: main, variants: Self.others(than: main, spellings),
            english: EnglishForms.ofNationality(row, withDemonym: forms.contains(.demonym)), location: row.location)
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
        var seen: Set<[UInt8]> = [Array(main.utf8)]
        return spellings.filter { !$0.isEmpty && seen.insert(Array($0.utf8)).inserted }
    }

    /// The romanisation of a name; nil for one without Arabic letters.
    private static func romanised(_ name: String) -> String? {
        guard name.unicodeScalars.contains(where: { isArabicLetter($0.value) }) else { return nil }
        return Romanisation.alaLC(name)
    }
}
