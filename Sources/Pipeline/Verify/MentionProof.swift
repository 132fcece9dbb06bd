import TEIWriting
import TextModel

/// Holds the rows of mentions.csv against the source, by way of the kept text, and against the entities of a TEI file.
struct MentionProof {
    /// The columns of mentions.csv by their numbers.
    enum Column {
        static let start = 1
        static let end = 2
        static let surface = 3
        static let type = 4
        static let key = 5
        static let target = 6
        static let authority = 7
        static let foundBy = 8
        static let certainty = 9
        static let sentence = 10
        static let proclitics = 11
        static let folding = 12
    }

    private let rows: [TableRow]
    private let file: TEIFile
    private let alignment: TEIAlignment
    private let place: TEIPlace
    private let isTrusted: Bool
    /// The entities not yet matched by a row, by category and part of the kept text.
    private var open: [Place: [Int]] = [:]
    private var sentence = 0
    /// The mentions without an element, by type.
    private(set) var notEncoded: [String: Int] = [:]
    /// The rows of the glossary in use, in order of first mention.
    private(set) var terms: [DocumentVerdict.TermCount] = []
    /// The names without a row, in order of first mention.
    private(set) var unknown: [DocumentVerdict.UnknownCount] = []
    // Where they stand among those: to look for each among all takes the square.
    private var termPlaces: [String: Int] = [:]
    private var unknownPlaces: [[String]: Int] = [:]
    /// Whether all rows were gone through.
    private(set) var isDone = false

    private struct Place: Hashable {
        let category: String
        let start: Int
        let end: Int
    }

    init(rows: [TableRow], file: TEIFile, alignment: TEIAlignment, place: TEIPlace, isTrusted: Bool) {
        self.rows = rows
        self.file = file
        self.alignment = alignment
        self.place = place
        self.isTrusted = isTrusted
        for (index, entity) in file.entities.enumerated().reversed() {
            let key = Place(
                category: entity.category, start: entity.range.lowerBound, end: entity.range.upperBound)
            open[key, default: []].append(index)
        }
    }

    /// The first disagreement.
    mutating func run() -> Diagnostic? {
        var before = 0
        for row in rows {
            guard let start = row.number(Column.start), let end = row.number(Column.end) else {
                return table(row, Column.start, "start and end are no numbers")
            }
            if start < before {
                return table(row, Column.start, "the row is out of order: it begins before the last one")
            }
            before = start
            let candidates = alignment.ranges(from: start, to: end)
            guard let range = candidates.first(where: { row.says(Column.surface, alignment.string($0)) }) else {
                return strayed(row, candidates.first, start, end)
            }
            guard let categories = Self.categories[row[Column.type]] else {
                return table(row, Column.type, "\"\(row[Column.type])\" is no type of mention")
            }
            if let finding = check(row, range, categories) { return finding }
        }
        if let finding = leftOver() { return finding }
        isDone = true
        return nil
    }

    // MARK: - One row

    private mutating func check(_ row: TableRow, _ range: Range<Int>, _ categories: [String]) -> Diagnostic? {
        var entity: TEIEntity?
        for category in categories where entity == nil {
            let key = Place(category: category, start: range.lowerBound, end: range.upperBound)
            if let index = open[key]?.popLast() { entity = file.entities[index] }
        }
        count(row, entity, range)
        if let finding = checkProclitics(row, range) { return finding }
        guard let entity else {
            notEncoded[row[Column.type], default: 0] += 1
            return nil
        }
        let comparison = EntityComparison(row: row, entity: entity, entries: entity.entries.map { file.entries[$0] })
        return comparison.disagreement.map { disagree(row, $0.cell, $0.expected, entity) }
    }

    /// The proclitics stand right before the mention.
    private func checkProclitics(_ row: TableRow, _ range: Range<Int>) -> Diagnostic? {
        let clitics = row[Column.proclitics]
        guard !clitics.isEmpty else { return nil }
        let length = clitics.unicodeScalars.count
        guard range.lowerBound >= length,
            alignment.string((range.lowerBound - length)..<range.lowerBound).utf8.elementsEqual(clitics.utf8)
        else { return table(row, Column.proclitics, "\"\(clitics)\" does not stand before the mention") }
        return nil
    }

    private mutating func count(_ row: TableRow, _ entity: TEIEntity?, _ range: Range<Int>) {
        let keys = row[Column.key]
        for key in keys.split(separator: "|").map(String.init) {
            let place = termPlaces[key] ?? terms.count
            if place == terms.count {
                terms.append(.init(key: key, mentions: 0, surfaces: []))
                termPlaces[key] = place
            }
            terms[place].mentions += 1
            let isFull = terms[place].surfaces.count >= CorpusTables.surfaceLimit
            if !isFull, !terms[place].surfaces.contains(row[Column.surface]) {
                terms[place].surfaces.append(row[Column.surface])
            }
        }
        guard keys.isEmpty, let entry = entity?.entries.first.flatMap({ file.entries[$0] }) else { return }
        let type = row[Column.type]
        let name = [entry.main, type]
        if let place = unknownPlaces[name] {
            unknown[place].mentions += 1
        } else {
            unknownPlaces[name] = unknown.count
            unknown.append(.init(surface: entry.main, type: type, mentions: 1, example: sentence(holding: range)))
        }
    }

    private mutating func sentence(holding range: Range<Int>) -> String? {
        guard !file.sentences.isEmpty else { return nil }
        while sentence + 1 < file.sentences.count,
            file.sentences[sentence + 1].range.lowerBound <= range.lowerBound
        {
            sentence += 1
        }
        let range = file.sentences[sentence].range
        guard range.count > UnknownUse.longestExample else { return alignment.string(range) }
        return alignment.string(range.prefix(UnknownUse.longestExample)) + UnknownUse.shortening
    }

    // MARK: - Findings

    /// An entity of the file that no row tells of.
    private func leftOver() -> Diagnostic? {
        guard let index = open.values.compactMap(\.last).min() else { return nil }
        let entity = file.entities[index]
        let message = "\(entity.id) «\(alignment.string(entity.range))» (\(entity.category)) has no row in mentions.csv"
        if isTrusted {
            return Diagnostic(.error, "tables-disagree", at: place.location(entity.line), message, help: place.help)
        }
        let row = rows.last { ($0.number(Column.start) ?? 0) <= alignment.source(of: entity.range).start } ?? rows.first
        guard let row else {
            return Diagnostic(.error, "tables-disagree", at: place.location(entity.line), message, help: place.help)
        }
        return table(row, 0, message)
    }

    /// A row whose range does not give its surface.
    private func strayed(_ row: TableRow, _ range: Range<Int>?, _ start: Int, _ end: Int) -> Diagnostic {
        let seen = range.map { "gives «\(alignment.string($0))»" } ?? "has no kept text with these edges"
        let message = "code points \(start) to \(end) of the source: \(seen), the row says «\(row[Column.surface])»"
        guard isTrusted, !place.isWritten else {
            return table(row, range == nil ? Column.start : Column.surface, message)
        }
        return Diagnostic(.error, "tables-disagree", at: place.location(nil), message, help: place.help)
    }

    private func disagree(_ row: TableRow, _ cell: Int, _ expected: String, _ entity: TEIEntity) -> Diagnostic {
        let column = OutputFolder.Table.mentions.columns[cell]
        let message =
            "mentions.csv has \"\(row[cell])\" as \(column), \(entity.id) of \(place.name) has \"\(expected)\""
        guard isTrusted, !place.isWritten else { return table(row, cell, message) }
        return Diagnostic(.error, "tables-disagree", at: place.location(entity.line), message, help: place.help)
    }

    private func table(_ row: TableRow, _ cell: Int, _ message: String) -> Diagnostic {
        Diagnostic(.error, "tables-disagree", at: row.location(cell), message, help: VerifyHelp.restoreTable)
    }

    /// The categories that a type of mention has in TEI (ENCODING.md, section 8): amounts without a known unit are numbers.
    private static let categories: [String: [String]] = [
        "person": ["ne:PER"], "place": ["ne:LOC"], "organization": ["ne:ORG"], "agreement": ["ne:AGR"],
        "event": ["ne:EVT"], "role": ["ne:ROLE"], "term": ["ne:TERM"], "date": ["ne:DATE"], "time": ["ne:TIME"],
        "number": ["ne:NUM"], "ordinal": ["ne:ORD"], "percent": ["ne:PCT"], "money": ["ne:MON", "ne:NUM"],
        "duration": ["ne:DUR", "ne:NUM"], "measure": ["ne:QTY", "ne:NUM"],
    ]
}
