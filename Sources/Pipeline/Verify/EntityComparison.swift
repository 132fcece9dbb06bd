import TEIWriting

/// Compares a row of mentions.csv with the entity of the TEI file that stands for the same mention.
struct EntityComparison {
    private typealias Column = MentionProof.Column

    let row: TableRow
    let entity: TEIEntity
    /// The entries it points to.
    let entries: [TEIEntry?]

    /// The first cell that says something else, and what the TEI says.
    var disagreement: (cell: Int, expected: String)? {
        key ?? english ?? authority ?? certainty ?? finder ?? sentence
    }

    private var isUndecided: Bool { entity.certainty == "unknown" }

    private var key: (cell: Int, expected: String)? {
        if let key = entity.key, !row.says(Column.key, key) { return (Column.key, key) }
        guard entity.key == nil, !entity.isSpan, !isUndecided, !row[Column.key].isEmpty, !entity.entries.isEmpty else {
            return nil
        }
        // A name that rules, model or import found may belong to a person whom a row of the glossary names elsewhere in
        // the document: then the entry leads to that row, and the entity itself has no key.
        let key = row[Column.key]
        if let authority = entries.first.flatMap({ $0?.authority }), authority == key || authority == "k-" + key {
            return nil
        }
        // A key that is no word of XML stands in the table only.
        return row[Column.key].utf8.allSatisfy(Self.isPlain) ? (Column.key, "") : nil
    }

    /// The head form has the English of the entry; others may be inflected (a plural has a plural), and have some.
    private var english: (cell: Int, expected: String)? {
        guard !entity.isSpan, !entries.isEmpty, !entries.contains(nil) else { return nil }
        let forms = entries.compactMap { $0?.english }
        let expected = isUndecided ? forms.joined(separator: "|") : forms.first ?? ""
        if row.says(Column.target, expected) { return nil }
        // The entry of a nationality has the adjective, and the same word may be the plural of the people.
        let isHead = entries.first.flatMap { $0?.element == "entry" ? nil : $0?.main } == row[Column.surface]
        return isHead || expected.isEmpty || row[Column.target].isEmpty ? (Column.target, expected) : nil
    }

    private var authority: (cell: Int, expected: String)? {
        // Entries of terms have no identifiers in TEI.
        guard !entity.isSpan, !entries.isEmpty, entries.allSatisfy({ $0.map { $0.element != "entry" } ?? false }) else {
            return nil
        }
        let identifiers = entries.flatMap { $0?.identifiers ?? [] }
        let expected = identifiers.map { MentionRow.prefixed($0.type) + ":" + $0.value }.joined(separator: "|")
        return row.says(Column.authority, expected) ? nil : (Column.authority, expected)
    }

    /// Words of certainty are those of rules; the table has numbers and `unknown`.
    private var certainty: (cell: Int, expected: String)? {
        let stated = entity.certainty ?? ""
        let expected = ["high", "medium", "low"].contains(stated) ? "" : stated
        return row.says(Column.certainty, expected) ? nil : (Column.certainty, expected)
    }

    private var finder: (cell: Int, expected: String)? {
        let expected: [String]
        switch entity.responsible {
        case nil: expected = entity.key == nil ? ["rule", "glossary"] : ["glossary"]
        case ".resp.model": expected = ["model"]
        default: expected = ["import"]
        }
        return expected.contains(row[Column.foundBy]) ? nil : (Column.foundBy, expected.joined(separator: " or "))
    }

    /// At level plain, which has no sentences, the table names the block's sentence by its number.
    private var sentence: (cell: Int, expected: String)? {
        guard !entity.isSpan, row[Column.sentence] != entity.container else { return nil }
        let isPlain = !entity.container.contains(".s") && row[Column.sentence].hasPrefix(entity.container + ".s")
        return isPlain ? nil : (Column.sentence, entity.container)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
