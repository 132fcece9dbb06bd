/// What was found out about a document before it was done: why it has to be, and what the state is to know of it.
struct DocumentProspect: Sendable {
    /// Its row of an earlier run; nil if there was none.
    var row: StateRow?
    /// Why it is done; empty if it need not be.
    var reasons: [RedoReason]
    /// The stamp of its file before it was read; of a record there is none.
    var stamp: FileStamp?
    /// What the metadata file and the record say of it, as a hash.
    var metadata: String
    /// What was made elsewhere over it, as a hash.
    var annotations: String
    /// What the survey says of it.
    var survey: UInt64
    /// Id and SHA-256 of its bytes, which hold as long as the file has the stamp; nil where they are not known.
    var hashes: (id: String, sha256: String)?
}
