import ArabicText
import Glossaries
import TextModel

/// An entry while the document is read: which row or name it stands for, and the forms of the row seen so far.
struct EntryDraft {
    let kind: EntryKind
    /// The row, as an index into the concepts; nil for a name without one.
    let concept: Int?
    /// The finer kind of a name without a row.
    let subtype: String?
    /// Which forms of the row were found.
    var forms = FoundForms()

    init(kind: EntryKind, concept: Int?, subtype: String?) {
        self.kind = kind
        self.concept = concept
        self.subtype = subtype
    }

    /// The finished entry.
    ///
    /// - Parameters:
    ///   - concepts: the rows.
    ///   - spellings: those found, in order of appearance.
    ///   - commonest: which of them most mentions have; the head of a name without a row.
    ///   - transliterating: whether what has no English gets a romanisation.
    /// - Returns: the entry, a function of these and of the draft.
    func entry(
        concepts: ConceptList, spellings: [String], commonest: Int = 0, transliterating: Bool
    ) -> AuthorityEntry {
        guard let concept else {
            let main = spellings.indices.contains(commonest) ? spellings[commonest] : ""
            return AuthorityEntry(
                kind: kind, subtype: subtype, main: main, variants: Self.others(than: main, spellings),
                transliteration: transliterating ? Self.romanised(main) : nil)
        }
        let row = concepts.row(concept)
        return kind == .nationality
            ? nationality(of: row, spellings: spellings)
            : named(by: row, spellings: spellings, transliterating: transliterating)
    }

    /// Puts into `key` all that the entry is made from but for its spellings.
    func describe(into key: inout [UInt8]) {
        withUnsafeBytes(of: (concept ?? -1).littleEndian) { key.append(contentsOf: $0) }
        key.append(kind.tag)
        key.append(forms.shown)
        // No text has the bytes FE and FF.
        if let subtype {
            key.append(0xFE)
            key.append(contentsOf: subtype.utf8)
        }
        key.append(0xFF)
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
        guard left.utf8.count == right.utf8.count else { return false }
        // Native strings, which all are here, have their bytes at hand.
        return left.utf8.withContiguousStorageIfAvailable { left in
            right.utf8.withContiguousStorageIfAvailable { ByteRuns.areSame(left, $0) }
                ?? left.elementsEqual(right.utf8)
        } ?? left.utf8.elementsEqual(right.utf8)
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

    /// Those that an entry shows, in its English.
    var shown: UInt8 { bits & (Self.bit(.demonym) | Self.bit(.plural)) }

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

extension EntryKind {
    /// A number to tell what is of one kind from what is of another.
    var tag: UInt8 {
        switch self {
        case .person: 0
        case .organization: 1
        case .place: 2
        case .event: 3
        case .term: 4
        case .nationality: 5
        }
    }
}
