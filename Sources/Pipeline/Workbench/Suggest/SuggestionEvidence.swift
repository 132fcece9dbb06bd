import TextModel

/// What speaks for something being a name or a term.
enum SuggestionKind: UInt8, Sendable, CaseIterable {
    /// A person found by rule, with at least two names.
    case person
    /// Two unknown words between a verb of saying and an office or a mark.
    case speaker
    /// A word behind مدينة and the like.
    case place
    /// A word behind في or إلى that takes no article and no complement.
    case placeSlot
    /// Several words of a nominal phrase.
    case phrase
    /// An acronym in Latin letters.
    case acronym
    /// A word one letter away from a name of the glossary.
    case spelling

    /// Keeps the keys of kinds that are counted apart from one another.
    var salt: UInt64 {
        switch self {
        case .person, .speaker: 1
        case .place, .placeSlot: 2
        case .phrase: 3
        case .acronym: 4
        case .spelling: 5
        }
    }
}

/// One place in a document that speaks for a suggestion.
struct SuggestionPlace: Sendable {
    /// What it speaks for.
    var key: UInt64
    /// What speaks.
    var kind: SuggestionKind
    /// Whether the text writes the first word without the alef of its article (للتعاون).
    var lacksAlef = false
    /// The words, without proclitics.
    var span: TextSpan
    /// The sentence.
    var sentence: TextSpan
    /// The keys of the words, the first four.
    var words = SIMD4<UInt64>(repeating: 0)
    /// How many words.
    var wordCount = 1
    /// Whether a word stands behind it that may belong to it.
    var continues = false
}

/// How a word was used, added up over a document.
struct WordUse: Sendable {
    var count: UInt32 = 0
    /// With the article.
    var definite: UInt32 = 0
    /// Behind في or إلى.
    var inPlace: UInt32 = 0
    /// With a definite word straight behind it: a head of an iḍāfa, not a name.
    var construct: UInt32 = 0
    /// As part of what the glossary knows.
    var known: UInt32 = 0

    static func += (left: inout WordUse, right: WordUse) {
        left.count += right.count
        left.definite += right.definite
        left.inPlace += right.inPlace
        left.construct += right.construct
        left.known += right.known
    }
}

/// What one document says for suggestions.
struct DocumentEvidence: Sendable {
    var clean: CleanDocument
    var places: [SuggestionPlace] = []
    /// How its words are used, in the order in which they first stand in it.
    var uses: [(word: UInt64, use: WordUse)] = []
}
