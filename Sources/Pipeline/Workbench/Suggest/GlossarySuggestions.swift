import ArabicText
public import Glossaries
public import TextModel

/// Finds the names and terms of a corpus that a glossary lacks: `warraq glossary suggest`.
public struct GlossarySuggestions: Sendable {
    /// What is suggested, and how much of it.
    public struct Options: Sendable {
        /// How many names and terms at most.
        public var limit = 200
        /// In how many documents each must stand.
        public var minimumDocuments = 3
        /// Which types; empty for all.
        public var types: Set<MentionType> = []

        /// Makes the default options.
        public init() {}
    }

    /// The names and terms, the most useful first.
    public let suggestions: [Suggestion]
    /// Other spellings of rows that the glossary has.
    public let spellings: [SpellingSuggestion]
    /// How the pass over the corpus went.
    public let tally: CorpusPassTally

    /// Reads a corpus.
    ///
    /// - Parameters:
    ///   - pass: the corpus.
    ///   - workbench: the glossaries.
    ///   - glossary: the same, compiled.
    ///   - configuration: the settings.
    ///   - options: what is suggested.
    public init(
        from pass: CorpusPass, _ workbench: GlossaryWorkbench, glossary: CompiledGlossary,
        configuration: PipelineConfiguration, options: Options
    ) async {
        let stages = GlossaryStages(glossary, configuration: configuration)
        let known = KnownSpellings(glossary)
        let reader = SuggestionReader(known)
        var collector = SuggestionCollector()
        tally = await pass.run { (document) throws(DocumentRejection) in
            reader.evidence(of: try stages.annotate(document))
        } reduce: { _, evidence in
            collector.add(evidence)
        }
        let ranking = SuggestionRanking(
            collector, wordForms: workbench.wordForms, minimumDocuments: options.minimumDocuments)
        let spelt = SpellingFinder(
            collected: collector, known: known, glossary: glossary, wordForms: workbench.wordForms,
            minimumDocuments: options.minimumDocuments)
        let found = spelt.spellings()
        let taken = Set(found.flatMap(\.spellings))
        spellings = found
        let judged = ranking.judged().filter {
            !taken.contains($0.source) && !known.isWording($0.source)
                && (options.types.isEmpty || options.types.contains($0.type))
        }
        var identifiers = SuggestionIdentifiers(taken: glossary.concepts.map(\.key))
        suggestions = judged.prefix(options.limit).map { Self.suggestion($0, &identifiers) }
    }

    private static func suggestion(
        _ judged: SuggestionRanking.Judged, _ identifiers: inout SuggestionIdentifiers
    ) -> Suggestion {
        let romanised = Romanisation.alaLC(judged.source)
        let isName = [.person, .place, .organization].contains(judged.type) && !judged.entry.has(.acronym)
        let wordings = judged.entry.surfaces.enumerated().sorted {
            ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
        }.map(\.element.text)
        return Suggestion(
            id: identifiers.identifier(judged.type, romanised), source: judged.source, type: judged.type,
            transliteration: isName ? romanised : nil, documents: judged.entry.documents, count: judged.entry.count,
            score: SuggestionRanking.score(judged), wordings: wordings,
            examples: judged.entry.examples.map(SuggestionExample.init))
    }
}

extension SuggestionExample {
    init(_ example: SuggestionCollector.Example) {
        self.init(document: example.document, offset: example.offset, text: example.text)
    }
}

/// Proposes ids: the type and the romanised words in plain Latin letters, each once.
struct SuggestionIdentifiers {
    private var taken: Set<String>

    init(taken: [String]) { self.taken = Set(taken) }

    mutating func identifier(_ type: MentionType, _ romanised: String) -> String {
        var base = Self.prefix(type)
        for word in romanised.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "ʻ" && $0 != "ʼ" }) {
            let letters = word.unicodeScalars.compactMap(Self.plain)
            if !letters.isEmpty { base += "-" + String(String.UnicodeScalarView(letters)) }
        }
        var identifier = base
        var number = 2
        while !taken.insert(identifier).inserted {
            identifier = "\(base)-\(number)"
            number += 1
        }
        return identifier
    }

    private static func prefix(_ type: MentionType) -> String {
        switch type {
        case .organization: "org"
        default: type.rawValue
        }
    }

    /// The plain letter under the signs of a romanisation.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "a"..."z", "0"..."9": scalar
        case "A"..."Z": Unicode.Scalar(scalar.value + 32)
        case "ā", "Ā", "á": "a"
        case "ī", "Ī": "i"
        case "ū", "Ū": "u"
        case "ḥ", "Ḥ": "h"
        case "ḍ", "Ḍ": "d"
        case "ṣ", "Ṣ": "s"
        case "ṭ", "Ṭ": "t"
        case "ẓ", "Ẓ": "z"
        default: nil
        }
    }
}
