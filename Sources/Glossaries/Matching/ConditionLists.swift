import TextModel

/// The lists that conditions name with `@`: the wordings of all rows whose `domain`, `subtype` or `type` is that word.
///
/// A list is made of rows because a glossary is the one file that a project has anyway, with layers, comments and tests;
/// the titles that may stand before a name are rows of their own as a rule. A row that is `off` where it is first written
/// serves lists alone; one that a later layer puts off is gone from them.
struct ConditionLists {
    private let layers: GlossaryLayers
    private var lists: [String: ConditionPhrases] = [:]

    init(_ layers: GlossaryLayers) { self.layers = layers }

    /// The columns whose values name lists.
    private static let columns: [GlossaryColumn] = [.domain, .subtype, .type]

    /// What a cell of `row` looks for: its words, and the members of the lists it names.
    mutating func phrases(
        of row: GlossaryRow, _ column: GlossaryColumn, reporting diagnostics: inout [Diagnostic]
    ) -> ConditionPhrases {
        var phrases = ConditionPhrases()
        for value in row.list(column) {
            guard value.hasPrefix("@"), value.utf8.count > 1 else {
                phrases.insert(TermWordings.words(value))
                continue
            }
            let name = String(value.dropFirst())
            let list = members(of: name)
            if list.isEmpty { diagnostics.append(unknown(name, row, column)) }
            phrases.formUnion(list)
        }
        return phrases
    }

    private mutating func members(of name: String) -> ConditionPhrases {
        if let list = lists[name] { return list }
        var list = ConditionPhrases()
        var row = GlossaryRow(tables: layers.tables)
        for number in 0..<layers.count {
            layers.read(number, into: &row)
            guard Self.columns.contains(where: { row.string($0) == name }) else { continue }
            if row.string(.status) == TermStatus.off.rawValue, row.origins.count > 1 { continue }
            for wording in [row.string(.source)].compactMap({ $0 }) + row.list(.variants) {
                var words = TermWordings.words(wording)
                list.insert(words)
                // A member cited with ال stands without it as well.
                if let first = words.first, TermWordings.hasArticle(first) {
                    words[0] = String(first.unicodeScalars.dropFirst(2))
                    list.insert(words)
                }
            }
        }
        lists[name] = list
        return list
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
