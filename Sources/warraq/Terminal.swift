import Pipeline
import TextModel

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Standard output and standard error.
enum Terminal {
    /// Whether standard error is a terminal that a person watches.
    static let isInteractive = isatty(STDERR_FILENO) == 1

    /// Whether colours are wanted there (NO_COLOR is obeyed, https://no-color.org).
    static let hasColour = isInteractive && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)

    /// Writes a result.
    static func print(_ text: String, terminator: String = "\n") { write(text + terminator, to: STDOUT_FILENO) }

    /// Writes progress or a diagnostic.
    static func report(_ text: String, terminator: String = "\n") { write(text + terminator, to: STDERR_FILENO) }

    /// Writes a diagnostic: place, severity, message, identifier, and the step that mends it.
    static func report(_ diagnostic: Diagnostic) { report(text(diagnostic)) }

    /// A diagnostic as people read it.
    static func text(_ diagnostic: Diagnostic) -> String {
        var text = ""
        if let location = diagnostic.location { text += "\(location.text): " }
        text += "\(coloured(diagnostic.severity)): \(isolated(diagnostic.message)) [\(diagnostic.identifier)]"
        if let help = diagnostic.help { text += "\nhelp: \(isolated(help))" }
        return text
    }

    /// Arabic in a line of English keeps its place when it is wrapped in first-strong isolates (UAX #9); only for a
    /// terminal, so that what goes to a file stays as it is.
    static func isolated(_ text: String) -> String { isInteractive ? BidiText.isolated(text) : text }

    private static func coloured(_ severity: Diagnostic.Severity) -> String {
        guard hasColour else { return severity.rawValue }
        let colour =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            }
        return "\u{1B}[\(colour)m\(severity.rawValue)\u{1B}[0m"
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return
            }
            bytes = bytes.dropFirst(count)
        }
    }
}

extension SourceLocation {
    /// `file:line:column`.
    var text: String {
        ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    }
}
