import TextModel

/// The lists that conditions name with `@`: the wordings of all rows whose `domain`, `subtype` or `type` is that word.
///
/// A list is made of rows because a glossary is the one file that a project has anyway, with layers, comments and tests;
/// the titles that may stand before a name are rows of their own as a rule. A row that is `off` where it is first written
/// serves lists alone; one that a later layer puts off is gone from them.
struct ConditionLists {
    private let layers: GlossaryLayers
    private var lists: [String: ConditionPhrases] = [:]
    /// The phrases of the cells read before: many rows have the same words in a condition.
    private var cells: [[UInt8]: ConditionPhrases] = [:]
    /// The rows by the hash of a value that may name a list; made when the first list is asked for.
    private var rows: [UInt64: [Int32]]?

    init(_ layers: GlossaryLayers) { self.layers = layers }

    /// The columns whose values name lists.
    private static let columns: [GlossaryColumn] = [.domain, .subtype, .type]

    /// What a cell of `row` looks for: its words, and the members of the lists it names.
    mutating func phrases(
        of row: GlossaryRow, _ column: GlossaryColumn, reporting diagnostics: inout [Diagnostic]
    ) -> ConditionPhrases {
        guard let cell = row.bytes(column).map(Array.init) else { return ConditionPhrases() }
        if let phrases = cells[cell] { return phrases }
        var phrases = ConditionPhrases()
        var isKnown = true
        for part in GlossaryRow.parts(cell[...]) {
            guard part.first == 0x40, part.count > 1 else {
                phrases.insert(cell: part)
                continue
            }
            let name = String(GlossaryRow.unescaped(part).dropFirst())
            let list = members(of: name)
            if list.isEmpty {
                diagnostics.append(unknown(name, row, column))
                isKnown = false
            }
            phrases.formUnion(list)
        }
        // Each cell with an unknown list is reported.
        if isKnown { cells[cell] = phrases }
        return phrases
    }

    private mutating func members(of name: String) -> ConditionPhrases {
        if let list = lists[name] { return list }
        var list = ConditionPhrases()
        var row = GlossaryRow(tables: layers.tables)
        for number in rows(of: name) {
            layers.read(Int(number), into: &row)
            guard Self.columns.contains(where: { row.string($0) == name }) else { continue }
            if row.string(.status) == TermStatus.off.rawValue, row.origins.count > 1 { continue }
            // A source is one wording, also where a bar stands in it.
            if let source = row.bytes(.source) { list.insert(member: source) }
            for variant in row.bytes(.variants).map({ GlossaryRow.parts($0) }) ?? [] { list.insert(member: variant) }
        }
        lists[name] = list
        return list
    }

    /// The rows that may belong to the list, in order.
    private mutating func rows(of name: String) -> [Int32] {
        if rows == nil { rows = allRows() }
        return rows?[Self.hash(Array(name.utf8)[...])] ?? []
    }

    private func allRows() -> [UInt64: [Int32]] {
        // Rows that follow one another mostly have the same values, so each value is looked up once for a run of rows.
        var numbers: [UInt64: Int] = [:]
        var groups: [[Int32]] = []
        var last = [(hash: UInt64, group: Int)?](repeating: nil, count: Self.columns.count)
        var row = GlossaryRow(tables: layers.tables)
        for number in 0..<layers.count {
            for (place, column) in Self.columns.enumerated() {
                guard let cell = layers.bytes(number, column, &row) else { continue }
                // What a backslash stands for is another value than what is written.
                let hash = Self.hash(cell.contains(0x5C) ? Array(GlossaryRow.unescaped(cell).utf8)[...] : cell)
                let group: Int
                if let same = last[place], same.hash == hash {
                    group = same.group
                } else {
                    group = numbers[hash] ?? groups.count
                    if group == groups.count {
                        numbers[hash] = group
                        groups.append([])
                    }
                    last[place] = (hash, group)
                }
                if groups[group].last != Int32(number) { groups[group].append(Int32(number)) }
            }
        }
        return numbers.mapValues { groups[$0] }
    }

    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBufferPointer { PhraseTable.hash($0) }
    }

    private func unknown(_ name: String, _ row: GlossaryRow, _ column: GlossaryColumn) -> Diagnostic {
        var names: Set<String> = []
        var other = GlossaryRow(tables: layers.tables)
        for number in 0..<layers.count {
            layers.read(number, into: &other)
            names.formUnion(Self.columns.compactMap { other.string($0) })
        }
        let near = NearestName.nearest(to: name, among: names.sorted())
        return Diagnostic(
            .error, "unknown-list", at: row.location(column),
            "\(column.name) names the list «\(isolated("@" + name))», and no row belongs to it",
            help: near.map { "did you mean @\($0)? " } ?? ""
                + "A list is made of the rows whose domain, subtype or type is its name; rows with status off serve lists alone"
        )
    }
}
