import TextModel

/// The tables over the whole corpus, added up document by document in the order of the input.
struct CorpusTables: Sendable {
    private struct Term: Sendable {
        var use: TermUse
        var documents: Int
    }

    private struct Unknown: Sendable {
        var use: UnknownUse
        var documents: Int
    }

    private struct UnknownKey: Hashable, Sendable {
        var surface: String
        var type: MentionType
    }

    /// How many spellings of a row the table names.
    static let surfaceLimit = 50

    private var terms: [String: Term] = [:]
    private var unknown: [UnknownKey: Unknown] = [:]

    /// How many names the glossaries do not know.
    var unknownCount: Int { unknown.count }

    /// How many rows of the glossaries are in use, a country's adjective apart from the country.
    var termCount: Int { terms.count }

    /// Adds what one document uses.
    mutating func add(_ document: EmittedDocument) {
        for use in document.terms {
            guard let key = use.entry.key else { continue }
            let id = Self.identity(key, use.entry.kind)
            guard var known = terms[id] else {
                terms[id] = Term(use: use, documents: 1)
                continue
            }
            known.documents += 1
            known.use.mentions += use.mentions
            Self.merge(use.surfaces, into: &known.use.surfaces)
            Self.merge(use.entry.variants, into: &known.use.entry.variants)
            terms[id] = known
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

    private static func identity(_ key: String, _ kind: EntryKind) -> String { "\(key)\u{0}\(kind.rawValue)" }

    private static func merge(_ more: [String], into known: inout [String]) {
        for text in more where known.count < surfaceLimit && !known.contains(text) { known.append(text) }
    }
}
