import SystemPackage
import TextModel

/// The tables over the whole corpus, added up document by document in the order of the input.
struct CorpusTables: ~Copyable {
    /// What the table of terms has of a row.
    private struct Term {
        let key: String
        let main: String
        let english: String?
        let type: MentionType
        let location: SourceLocation?
        var mentions: Int
        var documents: Int
        var surfaces: [String]

        init(_ use: TermUse, key: String) {
            self.key = key
            main = use.entry.main
            english = use.entry.english.first?.text
            type = use.type
            location = use.entry.location
            mentions = use.mentions
            documents = 1
            surfaces = use.surfaces
        }

        /// Adds the use of another document; spellings that Unicode calls equal are one.
        mutating func add(_ use: TermUse) {
            mentions += use.mentions
            documents += 1
            for text in use.surfaces where surfaces.count < surfaceLimit && !surfaces.contains(text) {
                surfaces.append(text)
            }
        }
    }

    private struct TermKey: Hashable, Comparable {
        let key: String
        let kind: EntryKind

        static func < (left: TermKey, right: TermKey) -> Bool {
            left.key != right.key ? left.key < right.key : left.kind.rawValue < right.kind.rawValue
        }
    }

    /// How many spellings of a row the table names.
    static let surfaceLimit = 50

    private var terms: [TermKey: Term] = [:]
    private var unknown: UnknownNames

    /// Makes empty tables; what is wanted at the end only waits in files without a name in `folder`.
    init(in folder: FilePath) { unknown = UnknownNames(in: folder) }

    /// How many rows of the glossaries are in use, a country's adjective apart from the country.
    var termCount: Int { terms.count }

    /// Adds what one document uses.
    mutating func add(_ document: EmittedDocument) throws(FileFailure) {
        for use in document.terms {
            guard let key = use.entry.key else { continue }
            let id = TermKey(key: key, kind: use.entry.kind)
            if terms[id]?.add(use) == nil { terms[id] = Term(use, key: key) }
        }
        try unknown.add(document.unknown)
    }

    /// The keys of the rows in use, sorted.
    var termKeys: [String] { Set(terms.values.map(\.key)).sorted() }

    /// The records of terms.csv, by key.
    ///
    /// - Parameter places: where the rows stand in the glossaries.
    /// - Returns: the records.
    func termRows(places: [String: SourceLocation]) -> [UInt8] {
        var text = CSVText()
        for (_, term) in terms.sorted(by: { $0.key < $1.key }) {
            text.cell(term.key)
            text.cell(term.main)
            text.cell(term.english)
            text.cell(term.type.rawValue)
            text.cell(term.mentions)
            text.cell(term.documents)
            text.cell(term.surfaces.joined(separator: "|"))
            let place = places[term.key] ?? term.location
            text.cell(place?.file)
            text.cell(place?.line.map(String.init))
            text.endRecord()
        }
        return text.bytes
    }

    /// Writes the records of unknown.csv, the most frequent first, then by surface.
    ///
    /// - Parameter table: the table.
    /// - Returns: how many names the glossaries do not know.
    /// - Throws: `FileFailure` when a file cannot be read or written.
    mutating func writeUnknown(to table: inout TableWriter) throws(FileFailure) -> Int {
        try unknown.write(to: &table)
    }
}
