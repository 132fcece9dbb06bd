import TextModel

/// The rows in force with their wordings, in the order of the layers.
struct CompiledRows {
    /// The wordings.
    private(set) var index = TermIndex()
    /// Where each row comes from; its number among them is that of the concept.
    private(set) var origins = RowOrigins()
    /// What is wrong with the rows, in their order.
    private(set) var found: [Diagnostic] = []
    /// The rows in force that have conditions.
    private(set) var conditional: [Conditional] = []

    /// A row that has conditions.
    struct Conditional {
        /// Its number in the layers.
        let row: Int
        /// Its number among the rows in force.
        let concept: Int
        /// How many findings there were before what is found in its conditions.
        let foundCount: Int
    }

    /// Makes no rows.
    init() {}

    /// Takes the rows that can be used out of `layers`.
    init(_ layers: GlossaryLayers) {
        index.reserve(layers.count)
        origins = RowOrigins(tables: layers.tables)
        origins.reserve(layers.count)
        var reader = RowSettingsReader()
        var row = GlossaryRow(tables: layers.tables)
        var plain = PlainWordings()
        for number in 0..<layers.count {
            layers.read(number, into: &row)
            let settings = reader.read(row, reporting: &found)
            let isPlain = plain.read(row, settings) && isUsable(row, settings)
            let source = isPlain ? "" : source(row, settings)
            guard let source else { continue }
            if !settings.inflections.isEmpty { found += InflectionCheck.findings(row, settings, source) }
            let isConditional = TermConditions.areGiven(by: row)
            if isConditional {
                conditional.append(Conditional(row: number, concept: origins.count, foundCount: found.count))
            }
            if settings.status == .forbidden {
                // It is written nowhere, so it matches nowhere.
            } else if isPlain {
                add(plain, settings, isConditional: isConditional)
            } else {
                add(source, row, settings, isConditional: isConditional)
            }
            origins.append(row.origins)
        }
        index.finish()
    }

    /// Whether a row that has a source is in force and has all that it must have.
    private func isUsable(_ row: GlossaryRow, _ settings: RowSettings) -> Bool {
        !settings.isBroken && settings.status != .off
            && (row.has(.target) || ![.preferred, .admitted, .deprecated].contains(settings.status))
    }

    /// Checks what a row must have; its source, or nil if the row is out of force or cannot be used.
    private mutating func source(_ row: GlossaryRow, _ settings: RowSettings) -> String? {
        guard !settings.isBroken, settings.status != .off else { return nil }
        guard let source = Concept.source(of: row) else {
            found.append(
                Diagnostic(
                    .error, "missing-source", at: row.location(.source), "the row has no source",
                    help: "write the Arabic wording as it is cited, or remove the row"))
            return nil
        }
        if !row.has(.target), [.preferred, .admitted, .deprecated].contains(settings.status) {
            found.append(
                Diagnostic(
                    .error, "missing-target", at: place(row, .target), "«\(isolated(source))» has no target",
                    help: "write its English, or set status to blocker, dnt, forbidden or off"))
            return nil
        }
        return source
    }

    /// The place where a value is missing: the empty cell of the last row.
    private func place(_ row: GlossaryRow, _ column: GlossaryColumn) -> SourceLocation {
        guard let last = row.origins.last else { return row.location }
        return row.tables[Int(last.table)].location(Int(last.row), column)
    }

    private mutating func add(
        _ source: String, _ row: GlossaryRow, _ settings: RowSettings, isConditional: Bool
    ) {
        let wordings = TermWordings(
            source: source, variants: row.list(.variants), adjectives: row.list(.adjective),
            plurals: row.list(.adjectivePlural), settings: settings)
        for wording in wordings.all {
            let flags = isConditional ? wording.traits.union(.isConditional) : wording.traits
            index.add(
                wording.text, concept: origins.count,
                traits: .packed(flags, folding: settings.folding, form: wording.form, clitics: settings.clitics))
        }
    }

    private mutating func add(_ plain: PlainWordings, _ settings: RowSettings, isConditional: Bool) {
        let number = origins.count
        plain.text.withUnsafeBufferPointer { text in
            for wording in plain.all {
                let flags = isConditional ? wording.traits.union(.isConditional) : wording.traits
                index.add(
                    letters: UnsafeBufferPointer(rebasing: text[wording.range]), concept: number,
                    traits: .packed(flags, folding: settings.folding, form: wording.form, clitics: settings.clitics))
            }
        }
    }
}
