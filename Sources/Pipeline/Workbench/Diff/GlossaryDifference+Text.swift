import Glossaries
import TextModel

extension GlossaryDifference {
    /// The comparison for people.
    ///
    /// - Parameter isolating: whether stretches of Arabic are isolated, for a terminal.
    /// - Returns: the lines, each with its end.
    public func text(isolating: Bool) -> String {
        var lines = [rowSummary]
        for row in rows { lines += self.lines(of: row) }
        if let tally {
            lines += ["", mentionSummary(tally)]
            for impact in impacts { lines += self.lines(of: impact) }
        }
        let text = lines.joined(separator: "\n") + "\n"
        return isolating ? BidiText.isolated(text) : text
    }

    private var rowSummary: String {
        if rows.isEmpty { return "rows: no difference" }
        let counts = [GlossaryChange.Kind.added, .removed, .changed].map { kind in
            "\(rows.count { $0.kind == kind }) \(kind.rawValue)"
        }
        return "rows: " + counts.joined(separator: ", ")
    }

    private func lines(of row: GlossaryChange.Row) -> [String] {
        let title = titles[row.key].map { "  \($0)" } ?? ""
        switch row.kind {
        case .added: return ["+ \(row.key)\(title)"]
        case .removed: return ["- \(row.key)\(title)"]
        case .changed:
            let remark = row.playsAPart ? "" : "  (remarks and tests only)"
            return ["~ \(row.key)\(title)\(remark)"]
                + row.cells.map {
                    $0.column == "(lists)"
                        ? "    a list that its conditions name has other members"
                        : "    \($0.column): \(Self.shown($0.old)) => \(Self.shown($0.new))"
                }
        }
    }

    private func mentionSummary(_ tally: CorpusPassTally) -> String {
        let totals = totals
        return "mentions: \(totals.gained) gained, \(totals.lost) lost, \(totals.changed) changed, "
            + "in \(touched) of \(tally.read) documents "
            + "(\(tally.read - compared) were skipped: no wording of a changed row is in them)"
    }

    private func lines(of impact: RowImpact) -> [String] {
        let name = impact.key.isEmpty ? "(no row: found by rule)" : impact.key
        let title = titles[impact.key].map { "  \($0)" } ?? ""
        let documents = impact.documents == 1 ? "1 document" : "\(impact.documents) documents"
        let head =
            "\(name)\(title): \(impact.gained) gained, \(impact.lost) lost, \(impact.changed) changed, in \(documents)"
        return ["", head]
            + impact.samples.flatMap { sample in
                [
                    "  \(Self.sign(sample.change.kind)) \(sample.document):\(sample.offset)  \(Self.what(sample.change))",
                    "      \(sample.left)[[\(sample.surface)]]\(sample.right)",
                ]
            }
    }

    private static func sign(_ kind: MentionChange.Kind) -> String {
        switch kind {
        case .gained: "+"
        case .lost: "-"
        case .changed: "~"
        }
    }

    /// What differs, in one line.
    private static func what(_ change: MentionChange) -> String {
        guard let old = change.old, let new = change.new else {
            guard let fact = change.new ?? change.old else { return "" }
            return "\(name(fact)), \(shown(fact.key)), \(shown(fact.target))"
        }
        var parts: [String] = []
        if old.target != new.target { parts.append("English: \(shown(old.target)) => \(shown(new.target))") }
        if old.key != new.key { parts.append("row: \(shown(old.key)) => \(shown(new.key))") }
        if name(old) != name(new) { parts.append("type: \(name(old)) => \(name(new))") }
        if old.span != new.span { parts.append("other words") }
        return parts.joined(separator: "; ")
    }

    private static func name(_ fact: MentionFact) -> String {
        fact.subtype.isEmpty ? fact.type.rawValue : "\(fact.type.rawValue)/\(fact.subtype)"
    }

    private static func shown(_ value: String) -> String { value.isEmpty ? "(none)" : value }
}
