import SystemPackage
import TextModel

/// The tables over the whole corpus, added up document by document in the order of the input.
struct CorpusTables: ~Copyable {
    /// What the table of terms has of a row.
    private struct Term {
        var use: TermUse
        var documents = 1

        /// Adds the use of another document; spellings that Unicode calls equal are one.
        mutating func add(_ other: TermUse) {
            use.mentions += other.mentions
            documents += 1
            for text in other.surfaces where use.surfaces.count < surfaceLimit && !use.surfaces.contains(text) {
                use.surfaces.append(text)
            }
        }
    }

    /// A row, a country's adjective apart from the country. Its hash is made here, once and of the bytes: a string's own
    /// takes several times as long.
    private struct TermKey: Hashable, Comparable {
        let key: String
        let kind: EntryKind
        private let hash: UInt64

        init(_ use: TermUse) {
            key = use.key
            kind = use.kind
            // FNV-1a (Fowler, Noll and Vo).
            hash = use.key.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        }

        func hash(into hasher: inout Hasher) { hasher.combine(hash) }

        static func == (left: TermKey, right: TermKey) -> Bool {
            left.hash == right.hash && left.kind == right.kind && left.key == right.key
        }

        static func < (left: TermKey, right: TermKey) -> Bool {
            left.key != right.key ? left.key < right.key : left.kind.rawValue < right.kind.rawValue
        }
    }

    /// How many spellings of a row the table names.
    static let surfaceLimit = 50

    private var terms: [Term] = []
    /// Where in `terms` each row stands: a term is changed in place, which in a dictionary it would be moved for.
    private var places: [TermKey: Int] = [:]
    private var unknown: UnknownNames

    /// Makes empty tables; what is wanted at the end only waits in files without a name in `folder`.
    init(in folder: FilePath) { unknown = UnknownNames(in: folder) }

    /// How many rows of the glossaries are in use, a country's adjective apart from the country.
    var termCount: Int { terms.count }

    /// Adds what one document uses.
    mutating func add(_ document: EmittedDocument) throws(FileFailure) {
        for use in document.terms {
            let key = TermKey(use)
            if let place = places[key] {
                terms[place].add(use)
            } else {
                places[key] = terms.count
                terms.append(Term(use: use))
            }
        }
        try unknown.add(document.unknown)
    }

    /// The keys of the rows in use, sorted.
    var termKeys: [String] { Set(terms.map(\.use.key)).sorted() }

    /// The records of terms.csv, by key.
    ///
    /// - Parameter locations: where the rows stand in the glossaries.
    /// - Returns: the records.
    func termRows(locations: [String: SourceLocation]) -> [UInt8] {
        var text = CSVText()
        for (_, place) in places.sorted(by: { $0.key < $1.key }) {
            let use = terms[place].use
            text.cell(use.key)
            text.cell(use.main)
            text.cell(use.english)
            text.cell(use.type.rawValue)
            text.cell(use.mentions)
            text.cell(terms[place].documents)
            text.cell(use.surfaces.joined(separator: "|"))
            let location = locations[use.key] ?? use.location
            text.cell(location?.file)
            text.cell(location?.line.map(String.init))
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
