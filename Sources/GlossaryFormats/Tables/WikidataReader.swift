import TextModel

/// Reads the table that a query of Wikidata gives: `item`, `itemLabel_ar`, `altLabel_ar`, `label_en` and near variants,
/// as TSV or CSV. Rows of one item, one for each of its other names, become one row.
struct WikidataReader {
    /// What a column of the query holds.
    private enum Role: Hashable { case item, source, variants, target, targetAlternatives, gloss }

    /// The names that a row has, its own wording among them.
    private struct Names {
        var variants: Set<String>
        var alternatives: Set<String>
    }

    private let file: String
    private var sheet = GlossarySheet(columns: [
        "id", "source", "variants", "target", "target_alt", "authority", "gloss",
    ])
    private var rowOfItem: [String: Int] = [:]
    /// What each row has among its names, for items of several rows.
    private var known: [Int: Names] = [:]
    private var unnamed: [Int] = []

    private init(file: String) { self.file = file }

    /// Whether these are the columns of a query: an item, and an Arabic label.
    static func isHeader(_ names: [String]) -> Bool {
        names.contains { role(of: $0) == .item } && names.contains { role(of: $0) == .source }
    }

    /// Reads records, the first of which is the header.
    static func read(
        _ records: [DelimitedText.Record], file: String, reporting diagnostics: inout [Diagnostic]
    ) -> GlossarySheet? {
        guard let header = records.first, isHeader(header.fields) else {
            let names = records.first?.fields.joined(separator: ", ") ?? ""
            diagnostics.append(
                Diagnostic(
                    .error, "missing-column", at: SourceLocation(file: file, line: records.first?.line),
                    "expected the columns item, itemLabel_ar, altLabel_ar and label_en; found: \(isolated(names))",
                    help: "name the variables of the query so, or rename the columns of the file"))
            return nil
        }
        var reader = WikidataReader(file: file)
        let roles = header.fields.map { role(of: $0) }
        let names = header.fields.map { $0.hasPrefix("?") ? String($0.dropFirst()) : $0 }
        let own = HeaderRow.names(names, at: SourceLocation(file: file, line: header.line), reporting: &diagnostics)
        for record in records.dropFirst() { reader.add(record, roles, own) }
        reader.report(&diagnostics)
        return reader.sheet
    }

    private mutating func add(_ record: DelimitedText.Record, _ roles: [Role?], _ own: [String]) {
        var values: [Role: [String]] = [:]
        var cells: [(column: String, values: [String])] = []
        for (number, field) in record.fields.enumerated() where number < roles.count {
            let value = Self.literal(field)
            guard !value.isEmpty else { continue }
            switch roles[number] {
            case .variants?: values[.variants, default: []] += Self.names(value)
            case .targetAlternatives?: values[.targetAlternatives, default: []] += Self.names(value)
            case let role?: values[role] = values[role] ?? [value]
            case nil: cells.append((own[number], [value]))
            }
        }
        let item = values[.item].flatMap { Self.identifier($0[0]) }
        // The label service writes the identifier where an item has no label.
        guard let source = values[.source]?.first, source != item else {
            unnamed.append(record.line)
            return
        }
        if let target = values[.target]?.first, target == item { values[.target] = nil }
        if let item, let row = rowOfItem[item] {
            extend(row, values, source)
            return
        }
        if let item {
            rowOfItem[item] = sheet.rows.count
            cells += [("id", [item]), ("authority", ["wd:\(item)"])]
        }
        let variants = Self.unique(values[.variants] ?? [], without: source)
        let target = values[.target] ?? []
        let alternatives = Self.unique(values[.targetAlternatives] ?? [], without: target.first)
        cells += [
            ("source", [source]), ("variants", variants), ("target", target), ("target_alt", alternatives),
            ("gloss", values[.gloss] ?? []),
        ]
        sheet.append(cells, line: record.line)
    }

    /// Adds the other names that a further row of an item gives.
    private mutating func extend(_ row: Int, _ values: [Role: [String]], _ source: String) {
        var names =
            known[row]
            ?? Names(
                variants: names(of: row, "source", "variants"), alternatives: names(of: row, "target", "target_alt"))
        // The table would else hold them a second time, and each further row copy them.
        known[row] = nil
        add([source] + (values[.variants] ?? []), to: "variants", of: row, &names.variants)
        add(
            (values[.target] ?? []) + (values[.targetAlternatives] ?? []), to: "target_alt", of: row,
            &names.alternatives)
        known[row] = names
    }

    private mutating func add(_ names: [String], to column: String, of row: Int, _ known: inout Set<String>) {
        let place = sheet.place(of: column)
        for name in names where known.insert(name).inserted { sheet.rows[row].cells[place].append(name) }
    }

    /// The wording of a row, and its other names.
    private func names(of row: Int, _ main: String, _ others: String) -> Set<String> {
        let cells = [main, others].compactMap { sheet.knownPlace(of: $0) }.map { sheet.rows[row].cells[$0] }
        return Set(cells.joined())
    }

    private func report(_ diagnostics: inout [Diagnostic]) {
        guard let first = unnamed.first else { return }
        diagnostics.append(
            Diagnostic(
                .warning, "no-label", at: SourceLocation(file: file, line: first),
                "\(unnamed.count) \(unnamed.count == 1 ? "item has" : "items have") no Arabic label and "
                    + "\(unnamed.count == 1 ? "was" : "were") left out",
                help: "add the labels by hand, or ask the query for items that have one"))
    }

    // MARK: - Cells

    private static func role(of name: String) -> Role? {
        switch key(of: name) {
        case "item", "itemid", "qid", "entity", "wikidata": return .item
        case "itemlabelar", "labelar", "arlabel", "itemarlabel", "arabiclabel", "namear", "arname", "ar", "itemlabel":
            return .source
        case "altlabelar", "itemaltlabelar", "aralt", "altar", "aliasesar", "aliasar", "araliases", "altlabelsar",
            "itemaltlabel", "altlabel", "altlabels", "aliases":
            return .variants
        case "labelen", "itemlabelen", "enlabel", "itemenlabel", "englishlabel", "nameen", "enname", "en":
            return .target
        case "altlabelen", "itemaltlabelen", "aliasesen", "aliasen", "enaliases", "altlabelsen":
            return .targetAlternatives
        case "descriptionen", "itemdescriptionen", "itemdescription", "description", "endescription": return .gloss
        default: return nil
        }
    }

    /// The letters and digits of a name, in lower case.
    private static func key(of name: String) -> String {
        guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
            return name.lowercased().filter { $0.isLetter || $0.isNumber }
        }
        let key = name.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case 0x41...0x5A: byte | 0x20
            case 0x30...0x39, 0x61...0x7A: byte
            default: nil
            }
        }
        return String(decoding: key, as: UTF8.self)
    }

    /// The text of a cell: plain, or as the verbose form writes it, `"مصر"@ar` and `<http://…>`.
    private static func literal(_ field: String) -> String {
        var text = Substring(GlossarySheet.trimmed(field))
        if text.hasPrefix("<"), text.hasSuffix(">") { text = text.dropFirst().dropLast() }
        if text.hasPrefix("\""), let end = text.dropFirst().lastIndex(of: "\"") {
            let rest = text[text.index(after: end)...]
            if rest.isEmpty || rest.hasPrefix("@") || rest.hasPrefix("^^") {
                text = text[text.index(after: text.startIndex)..<end]
            }
        }
        return String(text)
    }

    /// `http://www.wikidata.org/entity/Q79`, `wd:Q79` or `Q79` as `Q79`; nil if it is none of these.
    private static func identifier(_ text: String) -> String? {
        let name = text.split { $0 == "/" || $0 == ":" }.last ?? ""
        let digits = name.utf8.dropFirst()
        guard name.first == "Q", !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return String(name)
    }

    /// Other names: `a|b` and `a;b` of queries that join them, `a, b` of the label service.
    private static func names(_ text: String) -> [String] {
        let separator: Character? = ["|", ";", ","].first { text.contains($0) }
        guard let separator else { return [text] }
        return GlossarySheet.tidied(text.split(separator: separator).map { String($0) })
    }

    private static func unique(_ names: [String], without main: String?) -> [String] {
        var seen: Set<String> = main.map { [$0] } ?? []
        return names.filter { seen.insert($0).inserted }
    }
}
