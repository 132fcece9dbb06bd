/// The state file cannot be used.
struct StateFailure: Error {
    /// What the database says.
    var message: String
    /// Whether the file is damaged or none of ours, so that a new one has to be made; otherwise the disk or the
    /// permissions are to blame.
    var isDamage: Bool
}
