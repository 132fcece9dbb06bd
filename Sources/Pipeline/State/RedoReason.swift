/// Why a document has to be done, or done again.
public enum RedoReason: Hashable, Sendable {
    /// No earlier run had it.
    case new
    /// Its bytes are others.
    case inputChanged
    /// It was rejected for a reason that may have passed, or the user asks for another try.
    case failedBefore
    /// Its TEI file, its text or its place in the quarantine is not there.
    case outputMissing
    /// A file in the output folder is not as it was written.
    case outputChanged
    /// Its results go by another name now.
    case outputRenamed
    /// What the metadata file says of it.
    case metadataChanged
    /// The annotations made elsewhere.
    case annotationsChanged
    /// Another version of the program.
    case programChanged
    /// The settings or data of a stage: `read`, `clean`, `segment`, `annotate`, `gloss`, `emit`.
    case settingsChanged(stage: String)
    /// A row of the glossary, by its key.
    case glossaryRow(String)
    /// The order of the glossaries, or more than rows tell.
    case glossariesChanged
    /// Which lines recur in its outlet.
    case recurringLinesChanged
    /// It is to be validated and was not.
    case notValidated
    /// Other documents decide what becomes of it: it has the id of an earlier one.
    case duplicate
    /// `--force`.
    case forced

    /// The reason in a few words.
    public var text: String {
        switch self {
        case .new: "new"
        case .inputChanged: "input changed"
        case .failedBefore: "failed before"
        case .outputMissing: "its output is missing"
        case .outputChanged: "its output was changed"
        case .outputRenamed: "its output has another name now"
        case .metadataChanged: "its metadata changed"
        case .annotationsChanged: "its imported annotations changed"
        case .programChanged: "another version of the program"
        case .settingsChanged(let stage): "settings changed (\(stage))"
        case .glossaryRow(let key): "glossary row \(key) changed"
        case .glossariesChanged: "the order of the glossaries changed"
        case .recurringLinesChanged: "the lines that recur in its outlet changed"
        case .notValidated: "to be validated"
        case .duplicate: "same id as another document"
        case .forced: "forced"
        }
    }
}
