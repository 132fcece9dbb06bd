import TextModel

/// All that a folder says of one document: its record of documents.csv, and what goes with it in the other files.
struct DocumentTrace: Sendable {
    /// The columns of documents.csv by their numbers.
    enum Column {
        static let document = 0
        static let id = 1
        static let status = 2
        static let title = 3
        static let date = 4
        static let outlet = 5
        static let url = 6
        static let encoding = 7
        static let characters = 8
        static let kept = 9
        static let removed = 10
        static let sentences = 11
        static let words = 12
        static let mentions = 13
        static let sha256 = 14
        static let output = 15
    }

    /// The record of documents.csv; nil where that table cannot be followed, and only hashes can be checked.
    var row: TableRow?
    /// The lines of the manifest.
    var hashes: [HashReader.Entry] = []
    /// The records of mentions.csv; nil where that table cannot be followed.
    var mentions: [TableRow]? = []
    /// The records of removed.csv; nil where that table cannot be followed.
    var removed: [TableRow]? = []
    /// The record of failures.csv, for a rejected document.
    var failure: TableRow?
    /// What was found wrong while the tables were followed.
    var faults: [Diagnostic] = []

    /// The document as tables name it.
    var name: String { row?[Column.document] ?? "" }

    /// Whether the document was rejected.
    var isRejected: Bool { row?[Column.status] == "rejected" }

    /// About how much memory it takes.
    var weight: Int { 1_000 + 300 * ((mentions?.count ?? 0) + (removed?.count ?? 0)) }
}
