import TextModel

/// Whether ال may, must or must not stand before a wording: the column `article`.
enum ArticleRule: String, CaseIterable {
    case required, forbidden, optional
}

/// Which proclitics a row takes: the column `clitics`.
enum CliticRule: String, CaseIterable {
    /// The whole proclitic grammar, but for bases of one or two letters.
    case `default`
    /// None.
    case none
    /// و ف only.
    case conj
    /// ب ك ل only.
    case prep
    /// The whole grammar, short bases included.
    case all

    var rank: UInt32 {
        switch self {
        case .default: 0
        case .none: 1
        case .conj: 2
        case .prep: 3
        case .all: 4
        }
    }
}

/// Which inflected forms a row asks for: the column `infl`.
enum InflectionRule: String, CaseIterable {
    case none, dual, smp, sfp, nisba, idafa, enclitic
}

/// What the cells of a row say beside its wordings, read and checked.
struct RowSettings {
    var article: ArticleRule?
    var clitics = CliticRule.default
    var folding = 2
    var inflections: [InflectionRule] = []
    var status = TermStatus.preferred
    var type = MentionType.term
    var subtype: String?
    var targetCase = LetterCase.keep
    /// Whether the column `pos` calls the source a proper noun.
    var isProperNoun = false
    /// Whether the row is a verb: it takes س, and neither prepositions nor the article.
    var isVerb = false
    var priority = 0
    var authorities: [AuthorityIdentifier] = []
    /// Whether a cell could not be read, so that the row is left out.
    var isBroken = false

    /// The names that the column `type` knows. work, product, other and concept are terms with that subtype.
    static let types = [
        "person", "place", "organization", "org", "agreement", "event", "role", "term", "concept", "work", "product",
        "other",
    ]
    private static let partsOfSpeech = ["noun", "propn", "adj", "verb", "phrase"]

    /// Reads the typed cells of `row`; each that has no known value is reported.
    init(_ row: GlossaryRow, reporting diagnostics: inout [Diagnostic]) {
        self.init(closedListsOf: row, reporting: &diagnostics)
        readOpenCells(row, &diagnostics)
    }

    /// The columns that `init(closedListsOf:reporting:)` reads.
    static let closedLists: [GlossaryColumn] = [
        .type, .subtype, .status, .article, .clitics, .infl, .folding, .pos, .targetCase,
    ]

    /// Reads the cells that hold one of a few values each, and the subtype, which depends on the type.
    init(closedListsOf row: GlossaryRow, reporting diagnostics: inout [Diagnostic]) {
        readType(row, &diagnostics)
        status = read(row, .status, TermStatus.allCases, &diagnostics) ?? .preferred
        article = read(row, .article, ArticleRule.allCases, &diagnostics)
        clitics = read(row, .clitics, CliticRule.allCases, &diagnostics) ?? .default
        for value in row.list(.infl) {
            if let rule = InflectionRule(rawValue: value) {
                inflections.append(rule)
            } else {
                reject(row, .infl, value, InflectionRule.allCases.map(\.rawValue), &diagnostics)
            }
        }
        if let value = row.string(.folding) {
            if let level = Int(value), (0...3).contains(level) {
                folding = level
            } else {
                reject(row, .folding, value, ["0", "1", "2", "3"], &diagnostics)
            }
        }
        check(row, .pos, Self.partsOfSpeech, &diagnostics)
        isVerb = row.string(.pos) == "verb"
        isProperNoun = row.string(.pos) == "propn"
        targetCase = read(row, .targetCase, LetterCase.allCases, &diagnostics) ?? .keep
    }

    /// Reads the cells that can hold any number of values.
    mutating func readOpenCells(_ row: GlossaryRow, _ diagnostics: inout [Diagnostic]) {
        if let value = row.string(.priority) {
            if let number = Int(value) {
                priority = number
            } else {
                report(
                    row, .priority, "the priority «\(isolated(value))» is not a whole number",
                    "write a number such as 10 or -1", &diagnostics)
            }
        }
        checkDates(row, &diagnostics)
        readAuthorities(row, &diagnostics)
    }

    private mutating func readType(_ row: GlossaryRow, _ diagnostics: inout [Diagnostic]) {
        subtype = row.string(.subtype)
        guard let value = row.string(.type) else { return }
        switch value {
        case "org": type = .organization
        case "concept", "work", "product", "other":
            subtype = subtype ?? value
        default:
            if Self.types.contains(value), let known = MentionType(rawValue: value) {
                type = known
            } else {
                reject(row, .type, value, Self.types, &diagnostics)
            }
        }
    }

    private mutating func checkDates(_ row: GlossaryRow, _ diagnostics: inout [Diagnostic]) {
        var bounds: [String] = []
        for column in [GlossaryColumn.validFrom, .validTo] {
            guard let value = row.string(column) else { continue }
            if ISODate.isValid(value) {
                bounds.append(value)
            } else {
                report(
                    row, column, "\(column.name) «\(isolated(value))» is not a date",
                    "write it as 2019, 2019-02 or 2019-02-12", &diagnostics)
            }
        }
        if bounds.count == 2, bounds[0] > bounds[1], !bounds[0].hasPrefix(bounds[1]) {
            report(
                row, .validTo, "valid_to \(bounds[1]) lies before valid_from \(bounds[0])",
                "swap the two dates, or correct one", &diagnostics)
        }
    }

    private mutating func readAuthorities(_ row: GlossaryRow, _ diagnostics: inout [Diagnostic]) {
        for value in row.list(.authority) {
            if let identifier = authorityIdentifier(value) {
                authorities.append(identifier)
                checkAuthorityName(value, row, &diagnostics)
            } else {
                report(
                    row, .authority, "the authority «\(isolated(value))» is not of the form prefix:identifier",
                    "write it as wd:Q85, gn:360630 or viaf:123; leave the cell empty where no source gives it",
                    &diagnostics)
            }
        }
    }

    /// An authority that nobody knows is kept, and worth a warning where it looks like a slip.
    private func checkAuthorityName(_ value: String, _ row: GlossaryRow, _ diagnostics: inout [Diagnostic]) {
        let prefix = String(value.prefix { $0 != ":" })
        guard !AuthoritySyntax.names.contains(prefix),
            let near = NearestName.nearest(to: prefix, among: AuthoritySyntax.names)
        else { return }
        diagnostics.append(
            Diagnostic(
                .warning, "unknown-authority", at: row.location(.authority),
                "unknown authority «\(isolated(prefix))»; did you mean «\(near)»?",
                help: "write «\(near)», or a name that resembles no other if it is an authority of your own"))
    }

    // MARK: - Closed lists

    private mutating func read<Value: RawRepresentable<String>>(
        _ row: GlossaryRow, _ column: GlossaryColumn, _ values: [Value], _ diagnostics: inout [Diagnostic]
    ) -> Value? {
        guard let text = row.string(column) else { return nil }
        if let value = Value(rawValue: text) { return value }
        reject(row, column, text, values.map(\.rawValue), &diagnostics)
        return nil
    }

    private mutating func check(
        _ row: GlossaryRow, _ column: GlossaryColumn, _ values: [String], _ diagnostics: inout [Diagnostic]
    ) {
        guard let text = row.string(column), !values.contains(text) else { return }
        reject(row, column, text, values, &diagnostics)
    }

    private mutating func reject(
        _ row: GlossaryRow, _ column: GlossaryColumn, _ value: String, _ values: [String],
        _ diagnostics: inout [Diagnostic]
    ) {
        let near = NearestName.nearest(to: value, among: values)
        let expected = values.dropLast().joined(separator: ", ") + " or " + (values.last ?? "")
        report(
            row, column, "unknown \(column.name) «\(isolated(value))»; expected \(expected)",
            near.map { "write «\($0)»" } ?? "write one of these words, or leave the cell empty", &diagnostics)
    }

    private mutating func report(
        _ row: GlossaryRow, _ column: GlossaryColumn, _ message: String, _ help: String,
        _ diagnostics: inout [Diagnostic]
    ) {
        isBroken = true
        let identifier =
            switch column {
            case .priority: "invalid-number"
            case .validFrom, .validTo: "invalid-date"
            case .authority: "invalid-authority"
            default: "unknown-value"
            }
        diagnostics.append(Diagnostic(.error, identifier, at: row.location(column), message, help: help))
    }
}
