/// A place in a file that a person wrote. Lines and columns are counted from 1, columns in Unicode scalars.
public struct SourceLocation: Sendable, Hashable {
    /// The file as the user named it.
    public var file: String
    /// The line, from 1; nil when the whole file is meant.
    public var line: Int?
    /// The column in Unicode scalars, from 1; nil when the whole line is meant.
    public var column: Int?

    /// Makes a location.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }
}

/// Something a person should know, with its place and the step that mends it.
public struct Diagnostic: Sendable, Equatable {
    /// How much it matters.
    public enum Severity: String, Sendable, CaseIterable {
        /// Worth knowing; nothing to do.
        case note
        /// The result may not be what was meant.
        case warning
        /// The thing it speaks of cannot be used.
        case error
    }

    /// How much it matters.
    public var severity: Severity
    /// A stable kebab-case identifier, such as `unknown-key`.
    public var identifier: String
    /// Where, if it has a place in a file of the user's.
    public var location: SourceLocation?
    /// What happened, with the value seen, in one line without a final full stop.
    public var message: String
    /// What to do next, in one line; nil only for notes.
    public var help: String?

    /// Makes a diagnostic.
    public init(
        _ severity: Severity, _ identifier: String, at location: SourceLocation? = nil, _ message: String,
        help: String? = nil
    ) {
        self.severity = severity
        self.identifier = identifier
        self.location = location
        self.message = message
        self.help = help
    }
}
