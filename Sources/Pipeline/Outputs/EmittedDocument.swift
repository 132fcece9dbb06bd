import Cleaning
import SystemPackage
import TEIWriting
import TextModel

/// What a run writes for one document: its TEI, its rows of the tables, and what it adds to the tables of the corpus.
struct EmittedDocument: Sendable {
    /// What names it.
    var identity: DocumentIdentity
    /// Its TEI file, relative to `out/tei`.
    var output: FilePath
    /// The TEI; empty once it is written.
    var tei: [UInt8]
    /// The text that offsets refer to, where it was extracted from a page or a record; empty otherwise, and once it is
    /// written.
    var text: [UInt8] = []
    /// The files it has below the output folder with their hashes, the TEI first.
    var hashes: [HashLine]
    /// Whether the TEI was validated.
    var isValidated: Bool
    /// Its record of documents.csv up to the status, and behind it.
    var row: DocumentRow
    /// Its records of mentions.csv.
    var mentions: [UInt8]
    /// Its records of removed.csv.
    var removed: [UInt8]
    /// Its record of sources.csv.
    var source: [UInt8]
    /// The rows of the glossary it uses, in order of first mention.
    var terms: [TermUse]
    /// The names it has that no row knows, in order of first mention.
    var unknown: [UnknownUse]
    /// What copies of it are known by, and its blocks that recur in the outlet.
    var digest: DocumentDigest
    /// What the corpus file sums up.
    var statistics: TEIStatistics
    /// The sketch of its words, from which a later run knows which changes of a glossary can touch it; empty when no state
    /// is kept.
    var words: [UInt8] = []

    /// The document without its TEI, to travel on once that is written.
    var withoutBytes: EmittedDocument {
        var document = self
        document.tei = []
        document.text = []
        return document
    }
}

/// The figures of documents.csv.
struct DocumentRow: Sendable {
    var title: String?
    var date: String?
    var outlet: String?
    var url: String?
    var encoding = ""
    var characters = 0
    var kept = 0
    var removed = 0
    var sentences = 0
    var words = 0
    var mentions = 0
    /// What became of the annotations made elsewhere.
    var imports = ImportAccount()
}

/// How a document uses one row of the glossary.
struct TermUse: Sendable {
    /// The row's key.
    var key: String
    /// The kind of its entry: a country's adjective has one of its own.
    var kind: EntryKind
    /// The Arabic head form of the entry.
    var main: String
    /// The first of its English.
    var english: String?
    /// Where the row stands; nil for what an earlier run did.
    var location: SourceLocation?
    /// What it is.
    var type: MentionType
    /// How often.
    var mentions = 0
    /// In which spellings, in order of first mention.
    var surfaces: [String] = []
}

extension TermUse {
    /// Begins with no mention of an entry of a row.
    init(_ entry: AuthorityEntry, type: MentionType) {
        self.init(
            key: entry.key ?? "", kind: entry.kind, main: entry.main, english: entry.english.first?.text,
            location: entry.location, type: type)
    }
}

/// A name that no row of the glossary knows.
struct UnknownUse: Sendable {
    /// How much of a sentence is given as an example, in code points: a text without full stops is one sentence, and each
    /// of its names would have the whole.
    static let longestExample = 1000
    /// What stands behind a sentence that is longer.
    static let shortening = " …"

    var surface: String
    var type: MentionType
    var mentions: Int
    /// The sentence of its first mention.
    var example: String
}
