import Pipeline
import TextModel

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Standard output and standard error.
enum Terminal {
    /// Where something is written: results to standard output, all else to standard error.
    enum Stream { case output, errors }

    /// Whether standard error is a terminal that a person watches.
    static let isInteractive = isatty(STDERR_FILENO) == 1

    /// Whether standard output is one: a result that goes to a file bears no signs for terminals.
    static let isOutputInteractive = isatty(STDOUT_FILENO) == 1

    /// Whether colours are wanted on terminals (NO_COLOR is obeyed, https://no-color.org).
    private static let wantsColour = getenv("NO_COLOR").map { $0.pointee == 0 } ?? true

    /// Writes a result. Of what it quotes nothing commands a terminal; to a file or a program it goes as it is.
    static func print(_ text: String, terminator: String = "\n") {
        write((isOutputInteractive ? BidiText.harmless(text, keepsLines: true) : text) + terminator, to: STDOUT_FILENO)
    }

    /// Writes a diagnostic that is a result, as those of `lint` are.
    static func print(_ diagnostic: Diagnostic) { write(text(diagnostic, on: .output) + "\n", to: STDOUT_FILENO) }

    /// Writes progress or a message. Logs are looked at in terminals too, so nothing in them commands one.
    static func report(_ text: String) { write(BidiText.harmless(text, keepsLines: true) + "\n", to: STDERR_FILENO) }

    /// Writes signs that move the cursor of a terminal.
    static func control(_ signs: String) { write(signs, to: STDERR_FILENO) }

    /// Writes a diagnostic: place, severity, message, identifier, and the step that mends it.
    static func report(_ diagnostic: Diagnostic) { write(text(diagnostic) + "\n", to: STDERR_FILENO) }

    /// A diagnostic as people read it, each of its parts on one line.
    private static func text(_ diagnostic: Diagnostic, on stream: Stream = .errors) -> String {
        var text = ""
        if let location = diagnostic.location { text += "\(BidiText.harmless(location.text)): " }
        text +=
            "\(coloured(diagnostic.severity, on: stream)): \(isolated(BidiText.harmless(diagnostic.message), on: stream))"
        text += " [\(diagnostic.identifier)]"
        if let help = diagnostic.help { text += "\nhelp: \(isolated(BidiText.harmless(help), on: stream))" }
        return text
    }

    /// Arabic in a line of English keeps its place when it is wrapped in first-strong isolates (UAX #9); only for a
    /// terminal, so that what goes to a file stays as it is.
    static func isolated(_ text: String, on stream: Stream = .errors) -> String {
        let plain = BidiText.plain(text)
        return isTerminal(stream) ? BidiText.isolated(plain) : plain
    }

    private static func isTerminal(_ stream: Stream) -> Bool {
        stream == .output ? isOutputInteractive : isInteractive
    }

    private static func coloured(_ severity: Diagnostic.Severity, on stream: Stream) -> String {
        guard wantsColour, isTerminal(stream) else { return severity.rawValue }
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
