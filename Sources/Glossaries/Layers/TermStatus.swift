/// How a row may be used: the column `status`, after the administrative statuses of ISO 30042 (TBX).
public enum TermStatus: String, Sendable, CaseIterable {
    /// The wording to use; the default.
    case preferred
    /// Allowed beside the preferred one.
    case admitted
    /// Found in texts and matched, but no longer to be written.
    case deprecated
    /// A rendering that must not be used: kept for checking translations, never matched.
    case forbidden
    /// Do not translate: the wording stays as it is (C5+1).
    case dnt
    /// Blocks other readings of its words and emits nothing (القوة القاهرة is not القاهرة).
    case blocker
    /// The row is out of force in this project.
    case off

    /// The place in the order of ties: lower wins.
    var rank: Int {
        switch self {
        case .preferred, .dnt, .blocker: 0
        case .admitted: 1
        case .deprecated: 2
        case .forbidden, .off: 3
        }
    }
}
