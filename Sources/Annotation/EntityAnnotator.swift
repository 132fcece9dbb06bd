public import ArabicText
public import Glossaries
public import NameTagging
public import TextModel

/// Finds names, terms, dates, quantities and roles, and resolves what overlaps.
///
/// The compiled glossary is asked once for all candidates, names and terms alike. Rules add dates, times, quantities, the
/// holders of offices and what later mentions of a person refer to; then one total order decides what stands where, and
/// the tokens are cut anew where a mention knows better than the segmenter.
public struct EntityAnnotator: Stage {
    /// The settings of annotation.
    public struct Configuration: Sendable, Equatable {
        /// Whether names and terms of the glossary are marked, and persons found by rule.
        public var names = true
        /// Whether dates and times are marked.
        public var dates = true
        /// Whether numbers, percentages, money and measures are marked.
        public var numbers = true
        /// Whether offices and honorifics are marked and tied to their holders.
        public var roles = true
        /// Whether names that no list knows are marked, where a tagger is given and names are wanted.
        public var model = true

        /// The layers of the glossary that come with the program: where the tagger is sure, it may know better than they,
        /// and never better than a project's own.
        public var shippedLayers: Set<Int> = []

        /// Makes the default settings.
        public init() {}
    }

    private let configuration: Configuration
    let glossary: CompiledGlossary
    private let wordForms: WordFormCounts
    private let tagger: NameTagger?
    private let lexicon = Lexicon.shared
    private let newspapers: Newspapers

    /// Makes an annotator.
    ///
    /// - Parameters:
    ///   - configuration: what is marked.
    ///   - glossary: the names and terms.
    ///   - wordForms: how often words occur in news, by which a rare word behind a given name is known for a name; without
    ///     counts fewer names are read.
    ///   - tagger: what finds names that no list knows; nil for none.
    public init(
        configuration: Configuration = Configuration(), glossary: CompiledGlossary,
        wordForms: WordFormCounts = WordFormCounts(), tagger: NameTagger? = nil
    ) {
        self.configuration = configuration
        self.glossary = glossary
        self.wordForms = wordForms
        newspapers = Newspapers(glossary.concepts, shippedLayers: configuration.shippedLayers)
        self.tagger = configuration.names && configuration.model ? tagger : nil
    }

    /// Makes the tables of words that rules know, which the first annotator makes otherwise: on another thread they cost no
    /// time of their own.
    public static func prepare() { _ = Lexicon.shared }

    /// Adds the layer of mentions.
    public func process(
        _ input: SegmentedDocument, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> AnnotatedDocument {
        let words = WrittenWords.spans(of: input.tokens)
        let metadata = input.clean.source.metadata
        let context = MatchContext(
            date: metadata.date, outlet: metadata.outlet, host: metadata.url.flatMap(MatchContext.host))
        return annotate(
            input, candidates: glossary.candidates(in: input.clean.text, words: words, context: context))
    }

    /// The work of the stage, with the glossary's candidates given.
    func annotate(_ input: SegmentedDocument, candidates: [TermCandidate]) -> AnnotatedDocument {
        input.clean.text.withUnsafeBufferPointer { text in
            let (atoms, numerals) = AtomScanner.scan(input.sentences, in: text, lexicon: lexicon)
            return atoms.withUnsafeBufferPointer { atoms in
                numerals.withUnsafeBufferPointer { numerals in
                    let date = input.clean.source.metadata.date.flatMap { CivilDate(iso: $0) }
                    let reader = AtomReader(
                        text: text, atoms: atoms, numerals: numerals, lexicon: lexicon, itemDate: date)
                    return annotate(input, reader, candidates)
                }
            }
        }
    }

    private func annotate(
        _ input: SegmentedDocument, _ reader: AtomReader, _ candidates: [TermCandidate]
    ) -> AnnotatedDocument {
        let boundaries = SentenceBoundaries(document: input)
        let selected = CandidateSelection(glossary: glossary).select(candidates, in: reader.text) { span, type in
            isWanted(type) && boundaries.isInOneBlock(span)
        }
        var imports = input.clean.source.imports.account
        let imported = importedFinds(input, reader, selected.finds, boundaries, account: &imports)
        var finds = allFinds(merged(imported, selected.finds), reader, input)
        dropBlocked(from: &finds, selected.blocked)
        var resolution = OverlapResolution(finds: finds, text: reader.text)
        let placed = resolution.resolve()
        let mentions = MentionBuilder(finds: resolution.finds, parents: resolution.parents).mentions(placed)
        var document = boundaries.document(with: mentions, finds: resolution.finds, placed: placed, text: reader.text)
        imports.mentions = mentions.count { $0.origin == .import }
        document.imports = imports
        return document
    }

    private func isWanted(_ type: MentionType) -> Bool {
        type == .role ? configuration.roles : configuration.names
    }

    /// The glossary's finds and the rules', tied to one another by their numbers.
    private func allFinds(_ selected: [Find], _ reader: AtomReader, _ input: SegmentedDocument) -> [Find] {
        let values = ValueRules(reader: reader).finds(dates: configuration.dates, numbers: configuration.numbers)
        let offset = selected.count
        // The rules for names add about half as many.
        var scene = NameScene(
            reader: reader, tokens: input.tokens, wordForms: wordForms, count: (offset + values.count) * 3 / 2 + 16)
        for find in selected { scene.add(find) }
        for var value in values {
            value.related = value.related.map { $0 + offset }
            scene.add(value)
        }
        if configuration.names {
            PlaceNamesakes().resolve(&scene, isProjects)
            newspapers.resolve(&scene, isProjects)
        }
        let roles = RoleRule()
        if configuration.roles {
            roles.withdrawBrigades(&scene)
            roles.extendOverNames(&scene)
            roles.extend(&scene)
            roles.findAbbreviatedTitles(&scene)
            roles.findDoubtfulRanks(&scene)
        }
        if configuration.names {
            roles.withdrawNamesakes(&scene)
            roles.findHolders(&scene)
            roles.findNames(&scene)
            addModelNames(to: &scene, input, hints: selected)
            NamedInstitutions().resolve(&scene)
            var persons = PersonCoreference()
            persons.resolve(&scene)
            roles.withdrawTitlesOfThings(&scene)
        }
        if configuration.roles {
            RoleRelations().resolve(&scene)
            var references = OfficeReference()
            references.resolve(&scene)
        }
        return scene.finds
    }

    private func addModelNames(to scene: inout NameScene, _ input: SegmentedDocument, hints selected: [Find]) {
        guard let tagger else { return }
        var hints: [NameHint] = []
        var numbers: [Int] = []
        // By number and field by field, here and below: a find has many parts, and copying it counts each of them.
        for number in selected.indices {
            guard
                let hint = NameHint(
                    span: selected[number].span, type: selected[number].type, subtype: selected[number].subtype)
            else { continue }
            hints.append(hint)
            numbers.append(number)
        }
        let (names, probabilities) = tagger.read(
            input.sentences, tokens: input.tokens, text: scene.reader.text, hints: hints)
        let model = ModelNames(names: names, isProjects: isProjects)
        model.add(to: &scene)
        model.withdraw(zip(numbers, probabilities).map { (find: $0, probability: $1) }, from: &scene)
    }

    /// Whether a find is neither of the shipped glossaries nor a rule's.
    private func isProjects(_ find: Find) -> Bool {
        guard find.origin == .glossary else { return find.origin == .import }
        return find.readings.contains {
            !configuration.shippedLayers.contains(glossary.concepts.row($0.concept).concept.layer)
        }
    }

    /// Takes out what lies inside a blocker or gave its place to another find. Links to it are cut.
    private func dropBlocked(from finds: inout [Find], _ blocked: [TextSpan]) {
        guard !blocked.isEmpty || finds.indices.contains(where: { finds[$0].isWithdrawn }) else { return }
        let order = finds.indices.sorted { finds[$0].span < finds[$1].span }
        var isKept = [Bool](repeating: true, count: finds.count)
        var next = 0
        var reach = 0
        for number in order {
            let span = finds[number].span
            while next < blocked.count, blocked[next].start <= span.start {
                reach = max(reach, blocked[next].end)
                next += 1
            }
            if span.end <= reach || finds[number].isWithdrawn { isKept[number] = false }
        }
        var numbers = [Int?](repeating: nil, count: finds.count)
        var count = 0
        for number in finds.indices where isKept[number] {
            numbers[number] = count
            // Exchanged, not copied: a find has many parts, and copying it counts each of them.
            if count != number { finds.swapAt(count, number) }
            count += 1
        }
        finds.removeLast(finds.count - count)
        for number in finds.indices {
            finds[number].related = finds[number].related.flatMap { numbers[$0] }
            finds[number].antecedent = finds[number].antecedent.flatMap { numbers[$0] }
        }
    }
}
