extension LossReport {
    /// The report for people, line by line: what was read and written, and then one line for each kind of loss.
    public var text: [String] {
        var output = [summary]
        for omission in omissions { output.append(Self.sentence(omission) + places(omission)) }
        for change in changes {
            let count = Self.counted(change.rows.count, "row")
            output.append(
                change.detail.isEmpty
                    ? "\(change.column): left out in \(count)"
                    : "\(change.column): \(change.detail) in \(count)\(places(change.rows))")
        }
        if commentCount > 0 { output.append("\(Self.counted(commentCount, "comment")) left out") }
        if isLossless { output.append("nothing was lost") }
        return output + remarks
    }

    private var summary: String {
        var text = "\(format.rawValue): \(Self.counted(rowsRead, "row")) read, \(Self.number(rowsWritten)) written"
        if wordingRows > 0 { text += "; \(Self.number(wordingRows)) of them variants or alternatives that became rows" }
        if formRows > 0 { text += "; \(Self.number(formRows)) of them forms with prefixes or endings" }
        return text
    }

    private static func sentence(_ omission: Omission) -> String {
        let count = omission.rows.count
        return switch omission.kind {
        case .status: "\(counted(count, "row")) with status \(omission.detail) left out"
        case .missingSource: "\(counted(count, "row")) without source left out"
        case .missingTarget: "\(counted(count, "row")) without target left out"
        case .duplicateID: "\(counted(count, "row")) with the id of an earlier row left out"
        case .duplicateSource: "\(counted(count, "duplicate source")) resolved by priority, these left out"
        case .tooLong: "\(counted(count, "wording")) over \(omission.detail) left out"
        case .fileFull: "\(counted(count, "wording")) left out, as the file has reached \(omission.detail)"
        case .column, .value, .comment: "\(counted(count, "row")) left out"
        }
    }

    private func places(_ omission: Omission) -> String {
        guard !omission.wordings.isEmpty else { return places(omission.rows) }
        let shown = zip(omission.rows, omission.wordings).prefix(Self.shownCount)
            .map { "«\($1)» (line \(line(ofRow: $0)))" }
        return ": " + shown.joined(separator: ", ") + (omission.rows.count > Self.shownCount ? ", …" : "")
    }

    private func places(_ rows: [Int]) -> String {
        let shown = rows.prefix(Self.shownCount).map { String(line(ofRow: $0)) }
        return (rows.count == 1 ? ": line " : ": lines ") + shown.joined(separator: ", ")
            + (rows.count > Self.shownCount ? ", …" : "")
    }

    private static let shownCount = 10

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(number(count)) \(noun)\(count == 1 ? "" : "s")"
    }

    /// `1204` as `1,204`.
    static func number(_ value: Int) -> String {
        let digits = Array(String(value))
        var output = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0, digits[index - 1] != "-" { output.append(",") }
            output.append(digit)
        }
        return output
    }
}
