import SystemPackage

/// What the state has of one document.
struct StateRow: Sendable {
    /// Its number in the state.
    var id: Int64 = 0
    /// Its key: the bytes of the file's path, for a record then NUL and the record's name.
    var key: [UInt8]
    /// The bytes of the path of its file.
    var file: [UInt8]
    /// Its place in the file, from 0.
    var position: Int
    /// The number of the line that did it.
    var line: Int64
    /// The stamp of its file; of a record there is none.
    var stamp: FileStamp?
    /// SHA-256 of its bytes; nil if they could not be read.
    var sha256: String?
    /// What the metadata file said of it, as a hash.
    var metadata: String
    /// What was made elsewhere over it, as a hash.
    var annotations: String
    /// What the survey said of it.
    var survey: UInt64
    /// `ok`, `warning` or `rejected`.
    var status: String
    /// The stage that rejected it, the code, the message and what to do; empty for one that was written.
    var failure: [String] = []
    /// Its TEI file, relative to `out/tei`.
    var output: [UInt8]
    /// The stamp of its TEI file; nil for one that was rejected.
    var outputStamp: FileStamp?
    /// Whether its files were certainly on the disk when the state was written.
    var isSynced = true
    /// The sketch of its words; empty for one that was rejected.
    var words: [UInt8]
    /// Its record, packed.
    var record: [UInt8]
}
