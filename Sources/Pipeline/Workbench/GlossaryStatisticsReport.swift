public import Glossaries
public import JSON

/// What `glossary stats` prints.
public struct GlossaryStatisticsReport: Sendable {
    private let statistics: GlossaryStatistics
    private let glossary: CompiledGlossary
    private let layerNames: [Int: String]
    private let use: CorpusUse?

    /// How many rows without a mention the text names; the JSON names all.
    private static let shownUnused = 20

    /// Counts.
    ///
    /// - Parameters:
    ///   - glossary: the glossary.
    ///   - files: its files, for the names of the layers.
    ///   - use: what a corpus says of the rows; nil for no corpus.
    public init(_ glossary: CompiledGlossary, files: [GlossaryFile], use: CorpusUse?) {
        self.glossary = glossary
        self.use = use
        statistics = GlossaryStatistics(glossary)
        var names: [Int: String] = [:]
        for file in files {
            let folder = file.name.split(separator: "/").dropLast().joined(separator: "/")
            if let name = names[file.layer] {
                if name != file.name, !name.hasSuffix("/") { names[file.layer] = folder + "/" }
            } else {
                names[file.layer] = file.name
            }
        }
        layerNames = names
    }

    /// The report for people.
    public var text: String {
        var text = "rows  \(statistics.rows)\nforms  \(statistics.forms)\(perRow)\n"
        text += "with authority  \(statistics.withAuthority)\nwith conditions  \(statistics.withConditions)\n"
        text += "with row tests  \(statistics.withTests) (\(statistics.testSentences) sentences)\n"
        text += "places without target_adj  \(statistics.placesWithoutAdjective)\n"
        for (title, counts) in groups where !counts.isEmpty {
            text += "\n\(title)\n" + counts.map { "  \($0.name)  \($0.rows)\n" }.joined()
        }
        return text + corpusText
    }

    private var perRow: String {
        guard statistics.rows > 0, let most = statistics.mostForms else { return "" }
        let tenths = (statistics.forms * 10 + statistics.rows / 2) / statistics.rows
        return " (\(tenths / 10).\(tenths % 10) a row; most, \(most.rows), has \(most.name))"
    }

    private var groups: [(title: String, counts: [GlossaryStatistics.Count])] {
        let layers = statistics.layers.map { count in
            GlossaryStatistics.Count(name: layerNames[Int(count.name) ?? 0] ?? count.name, rows: count.rows)
        }
        return [
            ("layers", layers), ("types", statistics.types), ("status", statistics.statuses),
            ("domains", statistics.domains), ("folding", statistics.foldings), ("columns", statistics.columns),
            ("own columns", statistics.ownColumns),
        ]
    }

    // MARK: - Corpus

    /// The rows that can be mentioned, by mentions.
    private var used: [(key: String, use: RowUse)] {
        guard let use else { return [] }
        return glossary.concepts.enumerated().filter { !$0.element.isBlocker && $0.element.status != .forbidden }
            .map { (key: $0.element.key, use: use.rows[$0.offset]) }
            .sorted { ($1.use.mentions, $0.key) < ($0.use.mentions, $1.key) }
    }

    private var corpusText: String {
        guard let use else { return "" }
        let rows = used
        let unused = rows.filter { $0.use.mentions == 0 }.map(\.key)
        var text = "\ncorpus\n  documents  \(use.documents)\n"
        text += "  mentions  \(rows.reduce(0) { $0 + $1.use.mentions })\n  rows found  \(rows.count - unused.count)\n"
        text += "\nmentions (documents) by row\n"
        for row in rows where row.use.mentions > 0 {
            text += "  \(row.key)  \(row.use.mentions) (\(row.use.documents))\n"
        }
        text += "\nnever found: \(unused.count) rows\n"
        for key in unused.prefix(Self.shownUnused) { text += "  \(key)\n" }
        if unused.count > Self.shownUnused {
            text += "  and \(unused.count - Self.shownUnused) more (--json lists all)\n"
        }
        return text
    }

    /// The report for programs.
    public var json: JSONText {
        var members: [(String, JSONText)] = [
            ("rows", .integer(statistics.rows)), ("forms", .integer(statistics.forms)),
            ("withAuthority", .integer(statistics.withAuthority)),
            ("withConditions", .integer(statistics.withConditions)), ("withTests", .integer(statistics.withTests)),
            ("testSentences", .integer(statistics.testSentences)),
            ("placesWithoutAdjective", .integer(statistics.placesWithoutAdjective)),
        ]
        for (title, counts) in groups {
            let name = title == "own columns" ? "ownColumns" : title
            members.append((name, .object(counts.map { ($0.name, .integer($0.rows)) })))
        }
        if let use {
            let rows = used.map { row in
                JSONText.object([
                    ("id", .string(row.key)), ("mentions", .integer(row.use.mentions)),
                    ("documents", .integer(row.use.documents)), ("unsure", .integer(row.use.unsure)),
                    ("suspects", .integer(row.use.suspects)),
                ])
            }
            members.append(("corpus", .object([("documents", .integer(use.documents)), ("rows", .array(rows))])))
        }
        return .object(members)
    }
}
