/// A document that need not be done again, and what an earlier run made of it.
struct KeptDocument: Sendable {
    /// The number of its row in the state.
    var row: Int64
    /// What the earlier run made of it.
    var record: DocumentRecord
    /// Whether the row is to be brought up to date: it was made by another line, or a stamp changed.
    var isUpdated: Bool
}
