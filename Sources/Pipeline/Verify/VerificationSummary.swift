public import TEIWriting

/// What the proof of an output folder comes to.
public struct VerificationSummary: Sendable {
    /// Documents written without a warning.
    public var ok = 0
    /// Documents written with a warning.
    public var warning = 0
    /// Documents rejected.
    public var rejected = 0
    /// Documents whose source is accounted for, code point for code point.
    public var proven = 0
    /// The code points of these sources.
    public var figures = TEIAlignment.Figures()
    /// Files with something wrong.
    public var errors = 0
    /// Files that no run wrote.
    public var unlisted = 0
    /// Whether it was stopped before its end.
    public var isInterrupted = false

    init() {}

    /// All documents.
    public var documents: Int { ok + warning + rejected }

    /// The figures in two lines for people.
    public var text: String {
        let files = errors == 0 ? "nothing is wrong" : "\(errors) file\(errors == 1 ? " is" : "s are") not right"
        let left = ok + warning - proven
        return """
            \(documents) document\(documents == 1 ? "" : "s") (\(rejected) rejected), \(proven) accounted for\
            \(left > 0 ? ", \(left) not" : ""); \(files)
            code points: \(figures.total) = \(figures.kept) kept + \(figures.removed) removed + \
            \(figures.changed) changed + \(figures.whiteSpace) white space
            """
    }
}
