/// What kind of entry in the authority lists of a document.
public enum EntryKind: String, Sendable, CaseIterable {
    case person, organization, place, event, term, nationality
}

/// An external identifier: `wikidata`, `Q85`.
public struct AuthorityIdentifier: Sendable, Hashable {
    /// The authority, as TEI `idno/@type`: `wikidata`, `geonames`, `viaf`, …
    public var type: String
    /// The bare identifier.
    public var value: String

    /// Makes an identifier.
    public init(type: String, value: String) {
        self.type = type
        self.value = value
    }
}

/// An English wording, from the glossary only.
public struct EnglishForm: Sendable, Hashable {
    /// What the wording is to the concept.
    public enum Kind: String, Sendable {
        case preferred, alternative, abbreviation, deprecated
    }

    /// What the wording is to the concept.
    public var kind: Kind
    /// The wording.
    public var text: String

    /// Makes a wording.
    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}

/// One entry of the authority lists: an entity or term, all its names, its English and its identifiers.
public struct AuthorityEntry: Sendable, Equatable {
    /// Which list it belongs to.
    public var kind: EntryKind
    /// The key of the glossary row, if one stands behind it.
    public var key: String?
    /// The finer kind, as `place/@type` and `event/@type` (`country`, `agreement`).
    public var subtype: String?
    /// The Arabic head form: the glossary's, else the commonest in the item.
    public var main: String
    /// Every other Arabic spelling found or listed.
    public var variants: [String]
    /// The English, preferred first; empty if the glossary has none.
    public var english: [EnglishForm]
    /// The romanisation made by rule, only where there is no English.
    public var transliteration: String?
    /// External identifiers, from the glossary only.
    public var identifiers: [AuthorityIdentifier]
    /// The subject field of a term.
    public var domain: String?
    /// The definition of a term, in English.
    public var definition: String?
    /// The glossary file and line it comes from.
    public var location: SourceLocation?

    /// Makes an entry.
    public init(
        kind: EntryKind, key: String? = nil, subtype: String? = nil, main: String, variants: [String] = [],
        english: [EnglishForm] = [], transliteration: String? = nil, identifiers: [AuthorityIdentifier] = [],
        domain: String? = nil, definition: String? = nil, location: SourceLocation? = nil
    ) {
        self.kind = kind
        self.key = key
        self.subtype = subtype
        self.main = main
        self.variants = variants
        self.english = english
        self.transliteration = transliteration
        self.identifiers = identifiers
        self.domain = domain
        self.definition = definition
        self.location = location
    }
}

/// What glossing decided for one mention.
public struct Rendering: Sendable, Equatable {
    /// The English of this mention, from the glossary; nil where there is none. Never a romanisation.
    public var target: String?
    /// The entries it refers to, as indices into the document's; several only for undecided readings.
    public var entries: [Int]

    /// Makes a rendering.
    public init(target: String?, entries: [Int]) {
        self.target = target
        self.entries = entries
    }
}

/// The fifth layer: English and authority for the mentions.
public struct GlossedDocument: Sendable {
    /// The layer before.
    public let annotated: AnnotatedDocument
    /// One rendering for each mention, in the same order.
    public let renderings: [Rendering]
    /// What the mentions refer to, in order of first mention; each is referred to at least once.
    public let entries: [AuthorityEntry]

    /// Makes the fifth layer.
    public init(annotated: AnnotatedDocument, renderings: [Rendering], entries: [AuthorityEntry]) {
        self.annotated = annotated
        self.renderings = renderings
        self.entries = entries
    }
}
