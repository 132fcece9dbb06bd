import GlossaryFormats
import SystemPackage
import TextModel

/// Holds terms.csv and unknown.csv against the sums of what the documents have. It grows with the rows of these tables,
/// as the run's own sums do.
struct TermProof {
    private struct Use {
        var mentions = 0
        var documents = 0
        var surfaces: [String] = []
        var example: String?
    }

    private struct Name: Hashable {
        let surface: String
        let type: String
    }

    private var terms: [String: Use] = [:]
    private var unknown: [Name: Use] = [:]
    /// How many spellings terms.csv gives of a row.
    private static let surfaceLimit = 50

    /// Adds what one document has.
    mutating func add(_ verdict: DocumentVerdict) {
        for term in verdict.terms {
            terms[term.key, default: Use()].mentions += term.mentions
            terms[term.key]?.documents += 1
            let known = terms[term.key]?.surfaces ?? []
            let more = term.surfaces.filter { !known.contains($0) }.prefix(Self.surfaceLimit - known.count)
            terms[term.key]?.surfaces += more
        }
        for name in verdict.unknown {
            let key = Name(surface: name.surface, type: name.type)
            if unknown[key] == nil { unknown[key] = Use(example: name.example) }
            unknown[key]?.mentions += name.mentions
            unknown[key]?.documents += 1
        }
    }

    /// The first disagreement of each table.
    ///
    /// - Parameters:
    ///   - folder: the folder.
    ///   - notEncoded: the mentions that stand only in the tables, by type: of these the TEI gives no entry.
    /// - Returns: what disagrees.
    /// - Throws: `FileFailure` when a table cannot be read.
    func findings(_ folder: VerifiedFolder, _ notEncoded: [String: Int]) throws(FileFailure) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if let finding = try check(.terms, folder, { reader throws(FileFailure) in try termFinding(reader) }) {
            findings.append(finding)
        }
        if let finding = try check(
            .unknown, folder, { reader throws(FileFailure) in try unknownFinding(reader, notEncoded) })
        {
            findings.append(finding)
        }
        return findings
    }

    private func check(
        _ table: OutputFolder.Table, _ folder: VerifiedFolder,
        _ body: (TableReader) throws(FileFailure) -> Diagnostic?
    ) throws(FileFailure) -> Diagnostic? {
        let path = folder.output.table(table)
        guard FileSystem.kind(of: path) == .file else { return nil }
        let reader = try TableReader(
            path, name: folder.name("\(table.rawValue).csv"), columns: table.columns, recordLimit: 1 << 24)
        return try body(reader) ?? reader.fault
    }

    // MARK: - terms.csv: key,source,target,type,mentions,documents,surfaces,glossary,line

    private func termFinding(_ reader: TableReader) throws(FileFailure) -> Diagnostic? {
        var previous: (key: String, row: TableRow)?
        // One key can have two rows: a country and its adjective.
        var group: [TableRow] = []
        var seen = 0
        while let row = try reader.next() {
            if let previous, row[0] != previous.key {
                if let finding = termFinding(group) { return finding }
                if row[0] < previous.key { return disagree(row, 0, "the row is out of order: keys are sorted") }
                group = []
            }
            if row[0] != previous?.key { seen += 1 }
            if terms[row[0]] == nil { return disagree(row, 0, "no row of mentions.csv has the key \"\(row[0])\"") }
            group.append(row)
            previous = (row[0], row)
        }
        if reader.fault != nil { return nil }
        if let finding = termFinding(group) { return finding }
        guard seen < terms.count else { return nil }
        let place = previous?.row.location() ?? SourceLocation(file: "terms.csv", line: 1)
        return disagree(place, "mentions.csv has \(terms.count) keys, terms.csv \(seen)")
    }

    private func termFinding(_ rows: [TableRow]) -> Diagnostic? {
        guard let first = rows.first, let use = terms[first[0]] else { return nil }
        let mentions = rows.map { $0.number(4) ?? -1 }
        if mentions.reduce(0, +) != use.mentions {
            return disagree(
                first, 4, "mentions.csv has the key \(use.mentions) times, terms.csv says \(mentions.reduce(0, +))")
        }
        for row in rows where row[3].isEmpty || !Self.types.contains(row[3]) {
            return disagree(row, 3, "\"\(row[3])\" is no type of mention")
        }
        guard rows.count == 1 else { return nil }
        if first.number(5) != use.documents {
            return disagree(first, 5, "\(use.documents) documents have the key, terms.csv says \(first[5])")
        }
        let surfaces = use.surfaces.joined(separator: "|")
        guard !first[6].utf8.elementsEqual(surfaces.utf8), !first.says(6, surfaces) else { return nil }
        return disagree(first, 6, "the surfaces in mentions.csv are \"\(surfaces)\"")
    }

    private static let types: Set<String> = Set(MentionType.allCases.map(\.rawValue))

    // MARK: - unknown.csv: surface,type,mentions,documents,example

    private func unknownFinding(
        _ reader: TableReader, _ notEncoded: [String: Int]
    ) throws(FileFailure) -> Diagnostic? {
        var left = unknown
        // Mentions that stand only in the tables have no entry to name them by; each may be one of its type.
        var slack = notEncoded
        var previous: (mentions: Int, row: TableRow)?
        while let row = try reader.next() {
            guard let mentions = row.number(2), let documents = row.number(3) else {
                return disagree(row, 2, "mentions and documents are no numbers")
            }
            if let previous, previous.mentions < mentions {
                return disagree(row, 2, "the row is out of order: the most frequent names come first")
            }
            previous = (mentions, row)
            let key = Name(surface: SpreadsheetCell.text(of: row[0]), type: row[1])
            let use = left.removeValue(forKey: key) ?? Use()
            let missing = mentions - use.mentions
            let allowance = slack[row[1]] ?? 0
            guard missing >= 0, missing <= allowance else {
                return disagree(row, use.mentions == 0 ? 0 : 2, "the documents have this name \(use.mentions) times")
            }
            slack[row[1]] = allowance - missing
            guard missing == 0 else { continue }
            if documents != use.documents { return disagree(row, 3, "\(use.documents) documents have this name") }
            if let example = use.example, !row.says(4, example) {
                return disagree(row, 4, "its first sentence is \"\(example)\"")
            }
        }
        guard reader.fault == nil, let name = left.keys.min(by: { ($0.surface, $0.type) < ($1.surface, $1.type) })
        else {
            return nil
        }
        let place = previous?.row.location() ?? SourceLocation(file: "unknown.csv", line: 1)
        return disagree(
            place, "the documents have the unknown name \"\(name.surface)\" (\(name.type)), the table has not")
    }

    private func disagree(_ row: TableRow, _ cell: Int, _ message: String) -> Diagnostic {
        disagree(row.location(cell), message)
    }

    private func disagree(_ place: SourceLocation, _ message: String) -> Diagnostic {
        Diagnostic(.error, "tables-disagree", at: place, message, help: VerifyHelp.restoreTable)
    }
}
