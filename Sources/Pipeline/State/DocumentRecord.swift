import TextModel

/// What a run keeps of a document, so that a later run can make all tables without doing it again.
struct DocumentRecord: Sendable {
    /// What came of it: what it adds to the tables, or why it was rejected.
    enum Result: Sendable {
        /// It was written.
        case written(EmittedDocument)
        /// It was rejected; the files in the quarantine with their hashes.
        case rejected(DocumentRejection, quarantine: [HashLine])
    }

    /// What names it; nil if its bytes could not be read.
    var identity: DocumentIdentity?
    /// What came of it.
    var result: Result
    /// Whether it was written with a warning.
    var hasWarning = false
    /// Whether a sentence of it has more words than are likely.
    var hasLongSentence = false
}
