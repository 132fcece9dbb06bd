import TextModel

/// What a reader came across and did not use, counted, so that a large file gives one line for each kind.
struct ReadingAccount {
    private struct Entry {
        var severity: Diagnostic.Severity
        var identifier: String
        var message: String
        var help: String?
        var count = 0
        var line: Int
    }

    private var entries: [String: Entry] = [:]
    private var unread: [String: (count: Int, line: Int)] = [:]

    /// Counts something that concerns whole entries or terms.
    ///
    /// - Parameters:
    ///   - identifier: of the finding.
    ///   - message: said behind the count.
    ///   - help: what to do.
    ///   - line: where.
    ///   - severity: how much it matters.
    mutating func count(
        _ identifier: String, _ message: String, help: String?, line: Int, severity: Diagnostic.Severity = .warning
    ) {
        entries[
            identifier + message,
            default: Entry(severity: severity, identifier: identifier, message: message, help: help, line: line)
        ].count += 1
    }

    /// Counts a kind of data for which there is no column.
    mutating func countUnread(_ name: String, line: Int) { unread[name, default: (0, line)].count += 1 }

    /// Everything counted, by line.
    func diagnostics(file: String) -> [Diagnostic] {
        var output = entries.values.sorted { ($0.line, $0.message) < ($1.line, $1.message) }.map {
            Diagnostic(
                $0.severity, $0.identifier, at: SourceLocation(file: file, line: $0.line),
                "\(LossReport.number($0.count)) \($0.message)", help: $0.help)
        }
        guard !unread.isEmpty else { return output }
        let names = unread.sorted { $0.key < $1.key }.map { "\($0.key) (\(LossReport.number($0.value.count)))" }
        output.append(
            Diagnostic(
                .note, "unread-data", at: SourceLocation(file: file, line: unread.values.map(\.line).min()),
                "no column holds this, so it was not read: \(names.joined(separator: ", "))"))
        return output
    }
}
