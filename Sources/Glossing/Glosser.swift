public import Glossaries
public import TextModel

/// Decides the English of each mention and whom or what it refers to.
///
/// Names and terms of the glossary refer to one entry for each row; names without a row to one for each search form; the
/// adjective of a country has an entry of its own. Dates, numbers and amounts refer to nothing. English comes from the
/// glossary only: a name that has none gets a romanisation, kept apart from English (`AuthorityEntry.transliteration`).
public struct Glosser: Stage {
    /// The settings of glossing.
    public struct Configuration: Sendable, Equatable {
        /// Whether names without English get a romanisation made by rule.
        public var transliterate = true

        /// Makes the default settings.
        public init() {}
    }

    private let configuration: Configuration
    private let concepts: ConceptList
    private let memories = LendingPool { MadeEntryMemory() }

    /// Makes a glosser with these settings and the glossary that annotation used.
    public init(configuration: Configuration = Configuration(), glossary: CompiledGlossary) {
        self.configuration = configuration
        concepts = glossary.concepts
    }

    /// Makes a glosser from rows, to which the readings of mentions point by index.
    init(configuration: Configuration, concepts: [Concept]) {
        self.configuration = configuration
        self.concepts = ConceptList(concepts)
    }

    /// Adds the layer of renderings and authority entries.
    ///
    /// Where several rows were left undecided, the target lists the English of all, with `|` between, and the mention
    /// refers to all their entries. A mention with an antecedent has the antecedent's entry and its preferred English.
    public func process(
        _ input: AnnotatedDocument, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> GlossedDocument {
        var run = GlossingRun(document: input, concepts: concepts)
        for index in input.mentions.indices { run.render(index) }
        let entries = memories.withItem { memory in
            run.entries(transliterating: configuration.transliterate, memory)
        }
        return GlossedDocument(annotated: input, renderings: run.renderings, entries: entries)
    }

    /// The entries of rows as the glossary has them, with no spelling but those it lists: for the corpus file.
    public func entries(forKeys keys: [String]) -> [String: AuthorityEntry] {
        var entries: [String: AuthorityEntry] = [:]
        for index in concepts.indices(ofKeys: Set(keys)) {
            let concept = concepts[index]
            let draft = EntryDraft(kind: concept.type.nameKind ?? .term, concept: index, subtype: nil)
            entries[concept.key] = draft.entry(
                concepts: concepts, spellings: [], transliterating: configuration.transliterate)
        }
        return entries
    }
}
