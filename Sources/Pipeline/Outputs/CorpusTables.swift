import TextModel

/// The tables over the whole corpus, added up document by document in the order of the input.
struct CorpusTables: Sendable {
    private struct Term: Sendable {
        var use: TermUse
        var documents: Int

        /// Notes a spelling; spellings that Unicode calls equal are one.
        mutating func add(_ surface: String) {
            if use.surfaces.count >= CorpusTables.surfaceLimit || use.surfaces.contains(surface) { return }
            use.surfaces.append(surface)
        }
    }

    private struct Unknown: Sendable {
        var use: UnknownUse
        var documents: Int
    }

    private struct TermKey: Hashable, Comparable, Sendable {
        var key: String
        var kind: EntryKind

        static func < (left: TermKey, right: TermKey) -> Bool {
            left.key != right.key ? left.key < right.key : left.kind.rawValue < right.kind.rawValue
        }
    }

    private struct UnknownKey: Hashable, Sendable {
        var surface: String
        var type: MentionType
    }

    /// How many spellings of a row the table names.
    static let surfaceLimit = 50

    private var terms: [TermKey: Term] = [:]
    private var unknown: [UnknownKey: Unknown] = [:]

    /// How many names the glossaries do not know.
    var unknownCount: Int { unknown.count }

    /// How many rows of the glossaries are in use, a country's adjective apart from the country.
    var termCount: Int { terms.count }

    /// Adds what one document uses.
    mutating func add(_ document: EmittedDocument) {
        for use in document.terms {
            guard let key = use.entry.key else { continue }
            Self.add(use, to: &terms[TermKey(key: key, kind: use.entry.kind)])
        }
        for use in document.unknown {
            let key = UnknownKey(surface: use.surface, type: use.type)
            if unknown[key] == nil {
                unknown[key] = Unknown(use: use, documents: 1)
            } else {
                unknown[key]?.documents += 1
                unknown[key]?.use.mentions += use.mentions
            }
        }
    }

    /// The keys of the rows in use, sorted.
    var termKeys: [String] { Set(terms.values.compactMap(\.use.entry.key)).sorted() }

    /// The records of terms.csv, by key.
    ///
    /// - Parameter places: where the rows stand in the glossaries.
    /// - Returns: the records.
    func termRows(places: [String: SourceLocation]) -> [UInt8] {
        var text = CSVText()
        for (_, term) in terms.sorted(by: { $0.key < $1.key }) {
            let entry = term.use.entry
            text.cell(entry.key)
            text.cell(entry.main)
            text.cell(entry.english.first?.text)
            text.cell(term.use.type.rawValue)
            text.cell(term.use.mentions)
            text.cell(term.documents)
            text.cell(term.use.surfaces.joined(separator: "|"))
            let place = entry.key.flatMap { places[$0] } ?? entry.location
            text.cell(place?.file)
            text.cell(place?.line.map(String.init))
            text.endRecord()
        }
        return text.bytes
    }

    /// The records of unknown.csv, the most frequent first, then by surface.
    var unknownRows: [UInt8] {
        var text = CSVText()
        let sorted = unknown.values.sorted { left, right in
            (-left.use.mentions, -left.documents, left.use.surface, left.use.type.rawValue)
                < (-right.use.mentions, -right.documents, right.use.surface, right.use.type.rawValue)
        }
        for name in sorted {
            text.cell(name.use.surface)
            text.cell(name.use.type.rawValue)
            text.cell(name.use.mentions)
            text.cell(name.documents)
            text.cell(name.use.example)
            text.endRecord()
        }
        return text.bytes
    }

    /// Adds the use of a document, where the entry lies.
    private static func add(_ use: TermUse, to term: inout Term?) {
        guard term != nil else {
            term = Term(use: use, documents: 1)
            return
        }
        term?.documents += 1
        term?.use.mentions += use.mentions
        for surface in use.surfaces { term?.add(surface) }
    }
}
