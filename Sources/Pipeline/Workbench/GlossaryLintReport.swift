import JSON
public import TextModel

/// What `glossary lint` found.
public struct GlossaryLintReport: Sendable {
    /// The findings, by file, line and column.
    public let findings: [Diagnostic]
    /// How many rows are in force.
    public let rows: Int

    /// Makes a report.
    public init(findings: [Diagnostic], rows: Int) {
        self.findings = findings
        self.rows = rows
    }

    /// How many findings of a severity there are.
    public func count(_ severity: Diagnostic.Severity) -> Int { findings.count { $0.severity == severity } }

    /// Whether the glossaries fail: an error, or with `strict` a warning.
    public func fails(strict: Bool) -> Bool { count(.error) > 0 || (strict && count(.warning) > 0) }

    /// One line that says how it went.
    public var summary: String {
        let counts: [(Int, String)] = [
            (count(.error), "error"), (count(.warning), "warning"), (count(.note), "note"),
        ]
        let found = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
        return "\(rows) \(rows == 1 ? "row" : "rows"): "
            + (found.isEmpty ? "nothing to report" : found.joined(separator: ", "))
    }

    /// The findings as JSON Lines: one object for each.
    public var jsonLines: String {
        findings.map { finding in
            JSONText.object([
                ("file", .optional(finding.location?.file)),
                ("line", finding.location?.line.map { .integer($0) } ?? .null),
                ("column", finding.location?.column.map { .integer($0) } ?? .null),
                ("severity", .string(finding.severity.rawValue)), ("code", .string(finding.identifier)),
                ("message", .string(BidiText.plain(finding.message))),
                ("help", .optional(finding.help.map(BidiText.plain))),
            ]).compact + "\n"
        }.joined()
    }
}
