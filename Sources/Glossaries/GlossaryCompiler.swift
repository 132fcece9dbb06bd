public import TextModel

/// Reads glossary files, merges their layers and compiles the matcher.
public struct GlossaryCompiler: Sendable {
    /// How often a written form occurs in news text; 0 where nothing is known.
    private let countOfForm: @Sendable (String) -> Int

    /// Makes a compiler that knows no word but those of the glossaries.
    public init() { self.init { _ in 0 } }

    /// Makes a compiler that leaves words to themselves which are commoner whole than what a proclitic would leave of
    /// them (كريم is not ك + ريم). `countOfForm` tells how often a written form occurs in news text; it is called only
    /// where a row would match behind a proclitic.
    public init(countOfForm: @escaping @Sendable (String) -> Int) { self.countOfForm = countOfForm }

    /// Compiles `files`, in the order of their layers.
    ///
    /// Rows with an error are left out and reported; the caller decides whether any error stops the run.
    public func compile(_ files: [GlossaryFile], reporting diagnostics: inout [Diagnostic]) -> CompiledGlossary {
        var found: [Diagnostic] = []
        let layers = GlossaryLayers(files, reporting: &found)
        var index = TermIndex()
        index.reserve(layers.count)
        var conditions: [Int: TermConditions] = [:]
        var lists = ConditionLists(layers)
        var origins = RowOrigins(tables: layers.tables)
        origins.reserve(layers.count)
        var reader = RowSettingsReader()
        var row = GlossaryRow(tables: layers.tables)
        var plain = PlainWordings()
        for number in 0..<layers.count {
            layers.read(number, into: &row)
            let settings = reader.read(row, reporting: &found)
            let isPlain = plain.read(row, settings) && isUsable(row, settings)
            let source = isPlain ? "" : source(row, settings, &found)
            guard let source else { continue }
            if !settings.inflections.isEmpty { found += InflectionCheck.findings(row, settings, source) }
            let own = TermConditions(row, lists: &lists, reporting: &found)
            if let own { conditions[origins.count] = own }
            if settings.status == .forbidden {
                // It is written nowhere, so it matches nowhere.
            } else if isPlain {
                add(plain, number: origins.count, settings, isConditional: own != nil, to: &index)
            } else {
                add(source, number: origins.count, row, settings, isConditional: own != nil, to: &index)
            }
            origins.append(row.origins)
        }
        index.finish()
        diagnostics += Self.inOrder(found, files)
        return CompiledGlossary(
            concepts: ConceptList(origins), index: index, conditions: conditions, origins: origins,
            countOfForm: countOfForm)
    }

    /// Whether a row that has a source is in force and has all that it must have.
    private func isUsable(_ row: GlossaryRow, _ settings: RowSettings) -> Bool {
        !settings.isBroken && settings.status != .off
            && (row.has(.target) || ![.preferred, .admitted, .deprecated].contains(settings.status))
    }

    /// Checks what a row must have; its source, or nil if the row is out of force or cannot be used.
    private func source(_ row: GlossaryRow, _ settings: RowSettings, _ found: inout [Diagnostic]) -> String? {
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

    private func add(
        _ source: String, number: Int, _ row: GlossaryRow, _ settings: RowSettings, isConditional: Bool,
        to index: inout TermIndex
    ) {
        let wordings = TermWordings(
            source: source, variants: row.list(.variants), adjectives: row.list(.adjective),
            plurals: row.list(.adjectivePlural), settings: settings)
        for wording in wordings.all {
            let flags = isConditional ? wording.traits.union(.isConditional) : wording.traits
            index.add(
                wording.text, concept: number,
                traits: .packed(flags, folding: settings.folding, form: wording.form, clitics: settings.clitics))
        }
    }

    private func add(
        _ plain: PlainWordings, number: Int, _ settings: RowSettings, isConditional: Bool, to index: inout TermIndex
    ) {
        plain.text.withUnsafeBufferPointer { text in
            for wording in plain.all {
                let flags = isConditional ? wording.traits.union(.isConditional) : wording.traits
                index.add(
                    letters: UnsafeBufferPointer(rebasing: text[wording.range]), concept: number,
                    traits: .packed(flags, folding: settings.folding, form: wording.form, clitics: settings.clitics))
            }
        }
    }

    /// Findings by file as given, line and column, so that the order does not depend on how they were come by.
    static func inOrder(_ found: [Diagnostic], _ files: [GlossaryFile]) -> [Diagnostic] {
        guard found.count > 1 else { return found }
        var places: [String: Int] = [:]
        for (number, file) in files.enumerated() where places[file.name] == nil { places[file.name] = number }
        func key(_ diagnostic: Diagnostic) -> (Int, Int, Int) {
            let place = diagnostic.location
            return (place.flatMap { places[$0.file] } ?? files.count, place?.line ?? 0, place?.column ?? 0)
        }
        return found.enumerated().sorted {
            let (left, right) = (key($0.element), key($1.element))
            return left != right ? left < right : $0.offset < $1.offset
        }.map(\.element)
    }
}
