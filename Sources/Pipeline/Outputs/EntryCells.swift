import TextModel

/// The cells of mentions.csv that each mention of an entry has alike, key and external identifiers, each made once in a
/// document.
struct EntryCells {
    private var text = CSVText()
    /// Where the cells of each entry end.
    private var ends: [(key: Int, authority: Int)] = []

    init(_ entries: [AuthorityEntry]) {
        text.reserve(40 * entries.count)
        ends.reserveCapacity(entries.count)
        var authority: [UInt8] = []
        entries.withUnsafeBufferPointer { entries in
            for index in entries.indices {
                text.beginPiece()
                text.cell(entries[index].key)
                let key = text.bytes.count
                authority.removeAll(keepingCapacity: true)
                MentionRow.append(entries[index].identifiers, to: &authority)
                text.beginPiece()
                text.cell(authority)
                ends.append((key, text.bytes.count))
            }
        }
    }

    /// Appends the key of an entry to a row.
    func appendKey(of entry: Int, to row: inout CSVText) {
        append((entry == 0 ? 0 : ends[entry - 1].authority)..<ends[entry].key, to: &row)
    }

    /// Appends the external identifiers of an entry to a row, `wd:Q85|…`.
    func appendAuthority(of entry: Int, to row: inout CSVText) {
        append(ends[entry].key..<ends[entry].authority, to: &row)
    }

    private func append(_ range: Range<Int>, to row: inout CSVText) {
        text.bytes.withUnsafeBufferPointer { row.cells(UnsafeBufferPointer(rebasing: $0[range])) }
    }
}
