import TextModel

/// The cells that the data of an entry give.
struct TBXRow {
    private(set) var cells: [(column: String, values: [String])] = []
    /// What no column holds.
    private(set) var unread: [TBXDatum] = []

    init(_ data: [TBXDatum], _ source: TBXTerm, _ target: TBXTerm) {
        var texts: [String: [String]] = [:]
        for datum in data where !datum.value.isEmpty || datum.target != nil {
            switch datum.category {
            case "subjectField": texts["domain", default: []].append(datum.value)
            case "definition": texts["gloss", default: []].append(datum.value)
            case "note": texts["note", default: []].append(datum.value)
            case "source", "entrySource": texts["evidence", default: []].append(datum.value)
            case "responsibility": texts["owner"] = [datum.value]
            case "date": texts["date"] = [String(datum.value.prefix(10))]
            case "transactionType", "transac": break
            case "externalCrossReference", "xSource", "crossReference":
                if let identifier = AuthorityIRI.identifier(of: datum.target ?? datum.value) {
                    add("authority", [identifier])
                } else {
                    unread.append(datum)
                }
            default: unread.append(datum)
            }
        }
        let notes = source.notes + target.notes
        if !notes.isEmpty { texts["note", default: []] += notes }
        for (column, separator) in [("domain", ", "), ("gloss", "; "), ("note", " — "), ("evidence", "; ")] {
            add(column, texts[column].map { [$0.joined(separator: separator)] } ?? [])
        }
        add("owner", texts["owner"] ?? [])
        add("date", texts["date"] ?? [])
        add("pos", Self.partOfSpeech(source))
        add("status", Self.status(source, target))
    }

    /// Adds values to a column.
    mutating func add(_ column: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        if let place = cells.firstIndex(where: { $0.column == column }) {
            cells[place].values += values
        } else {
            cells.append((column, values))
        }
    }

    private static func status(_ source: TBXTerm, _ target: TBXTerm) -> [String] {
        // An English term that must not be written is a rendering to check translations against.
        if target.status == .notToBeUsed { return ["forbidden"] }
        switch source.status {
        case .preferred: return ["preferred"]
        case .admitted: return ["admitted"]
        case .notToBeUsed: return ["deprecated"]
        case nil: return []
        }
    }

    private static func partOfSpeech(_ term: TBXTerm) -> [String] {
        if term.isPhrase { return ["phrase"] }
        switch term.partOfSpeech?.lowercased().filter({ $0.isLetter }) {
        case "noun": return ["noun"]
        case "propernoun", "propn": return ["propn"]
        case "adjective", "adj": return ["adj"]
        case "verb": return ["verb"]
        default: return []
        }
    }
}
