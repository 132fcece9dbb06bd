public import GlossaryFormats
public import JSON

extension LossReport {
    /// The report for programs. Rows are told by their lines in the file that was read.
    public var json: JSONText {
        .object([
            ("format", .string(format.rawValue)), ("read", .integer(rowsRead)), ("written", .integer(rowsWritten)),
            ("variantRows", .integer(wordingRows)), ("formRows", .integer(formRows)),
            ("lossless", .bool(isLossless)),
            ("omitted", .array(omissions.map { json(of: $0) })),
            ("changed", .array(changes.map { json(of: $0) })),
            ("comments", .integer(commentCount)), ("remarks", .array(remarks.map { .string($0) })),
        ])
    }

    private func json(of omission: Omission) -> JSONText {
        .object([
            ("kind", .string(omission.kind.rawValue)), ("detail", .string(omission.detail)),
            ("count", .integer(omission.rows.count)),
            ("lines", .array(omission.rows.map { .integer(line(ofRow: $0)) })),
            ("wordings", .array(omission.wordings.map { .string($0) })),
        ])
    }

    private func json(of change: Change) -> JSONText {
        .object([
            ("kind", .string(change.kind.rawValue)), ("column", .string(change.column)),
            ("detail", .string(change.detail)), ("count", .integer(change.rows.count)),
            ("lines", .array(change.rows.map { .integer(line(ofRow: $0)) })),
        ])
    }
}
