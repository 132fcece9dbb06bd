public import TextModel

/// One concept of the glossary in force: a row after its layers were merged.
public struct Concept: Sendable, Equatable {
    /// The row's `id`, given or generated; an NCName.
    public var key: String
    /// What it is; which TEI element it becomes.
    public var type: MentionType
    /// The finer kind (`country`, `settlement`, `conference`, `work`, …).
    public var subtype: String?
    /// The head form, as cited.
    public var source: String
    /// Other spellings and names, as listed.
    public var variants: [String]
    /// The English of the row; nil for rows that have none (blockers).
    public var target: String?
    /// Admitted alternatives.
    public var targetAlternatives: [String]
    /// English for the dual and plural.
    public var targetPlural: String?
    /// The English adjective (Egyptian).
    public var targetAdjective: String?
    /// The English noun for its people, in the plural (Egyptians).
    public var demonym: String?
    /// External identifiers.
    public var authorities: [AuthorityIdentifier]
    /// The subject field.
    public var domain: String?
    /// The definition, in English (column `gloss`).
    public var definition: String?
    /// Romanisation given in the row.
    public var transliteration: String?
    /// Where the row stands.
    public var location: SourceLocation
    /// The number of the layer that gave it, from 0; later layers win.
    public var layer: Int
    /// Last resort between rows, before the key.
    public var priority: Int
    /// Whether the row only blocks other readings and emits nothing (القوة القاهرة).
    public var isBlocker: Bool
    /// How the row may be used.
    public var status: TermStatus
    /// The adjectives made from it as listed, indefinite masculine singular (مصري of مصر); the head form of a mention
    /// whose form is `.adjective` or `.demonym`.
    public var adjectives: [String]

    /// Makes a concept; the compiler of glossaries does so.
    public init(
        key: String, type: MentionType, subtype: String? = nil, source: String, variants: [String] = [],
        target: String?, targetAlternatives: [String] = [], targetPlural: String? = nil,
        targetAdjective: String? = nil, demonym: String? = nil, authorities: [AuthorityIdentifier] = [],
        domain: String? = nil, definition: String? = nil, transliteration: String? = nil, location: SourceLocation,
        layer: Int = 0, priority: Int = 0, isBlocker: Bool = false,
        status: TermStatus = .preferred, adjectives: [String] = []
    ) {
        self.key = key
        self.type = type
        self.subtype = subtype
        self.source = source
        self.variants = variants
        self.target = target
        self.targetAlternatives = targetAlternatives
        self.targetPlural = targetPlural
        self.targetAdjective = targetAdjective
        self.demonym = demonym
        self.authorities = authorities
        self.domain = domain
        self.definition = definition
        self.transliteration = transliteration
        self.location = location
        self.layer = layer
        self.priority = priority
        self.isBlocker = isBlocker
        self.status = status
        self.adjectives = adjectives
    }

    /// The English for one of its forms: the plural's, the adjective's or the demonym's own where the row gives it.
    public func english(for form: TermForm) -> String? {
        switch form {
        case .main, .variant: target
        case .adjective: targetAdjective
        case .demonym: demonym ?? targetAdjective
        case .plural: targetPlural ?? target
        }
    }
}
