public import TextModel

/// A name or term that the glossary lacks, as a row to fill in.
public struct Suggestion: Sendable, Equatable {
    /// The id proposed for the row.
    public var id: String
    /// The commonest wording.
    public var source: String
    /// The type that its words or its places speak for; a guess.
    public var type: MentionType
    /// Its romanisation; nil for terms.
    public var transliteration: String?
    /// In how many documents it stands.
    public var documents: Int
    /// How often.
    public var count: Int
    /// Documents times strength of the evidence, by which suggestions are ranked.
    public var score: Double
    /// The wordings seen, the commonest first; `source` is the first.
    public var wordings: [String]
    /// Passages that show it.
    public var examples: [SuggestionExample]
}

/// A passage that shows a suggestion.
public struct SuggestionExample: Sendable, Equatable {
    /// The document.
    public var document: String
    /// Where the words begin, in code points of the source.
    public var offset: Int
    /// The words with those round them.
    public var text: String
}

/// Spellings in the corpus that are one letter away from a row's and that the row does not match.
public struct SpellingSuggestion: Sendable, Equatable {
    /// The row.
    public var id: String
    /// Its head form.
    public var source: String
    /// The variants that it lists.
    public var variants: [String]
    /// The spellings, in the most documents first.
    public var spellings: [String]
    /// In how many documents the commonest of them stands.
    public var documents: Int
    /// Passages that show them.
    public var examples: [SuggestionExample]
}
