/// What a mention is; the raw value is the word in the tables and in the glossaries.
public enum MentionType: String, Sendable, CaseIterable {
    case person, place, organization, event, agreement, role, term, date, time, number, ordinal, percent, money
    case duration, measure
}

/// Who found a mention.
public enum MentionOrigin: String, Sendable, CaseIterable {
    case glossary, rule, model, `import`
}

/// How sure the finder is.
public enum Certainty: Sendable, Hashable {
    /// As sure as its kind is: nothing is written.
    case stated
    /// The rule or the reading is a guess to this degree.
    case high, medium, low
    /// Several readings of the glossary that nothing decides between.
    case unknown
    /// The probability the model gives, 0 to 1.
    case probability(Double)
}

/// Which form of a glossary row a mention has, and so which English belongs to it.
public enum TermForm: String, Sendable, CaseIterable {
    /// The row's own wording.
    case main
    /// Another spelling or name of the same.
    case variant
    /// An adjective made from it (مصري from مصر): English from `target_adj`.
    case adjective
    /// An adjective used of people in the plural (مصريون): English from `demonym`.
    case demonym
    /// The dual or plural: English from `target_plural`.
    case plural
}

/// One reading of a mention by a row of the glossary.
public struct TermReading: Sendable, Hashable {
    /// The row, as an index into the compiled glossary's concepts.
    public var concept: Int
    /// Which form of it.
    public var form: TermForm
    /// The folding level that made text and row equal, 0 to 3.
    public var folding: UInt8

    /// Makes a reading.
    public init(concept: Int, form: TermForm, folding: UInt8) {
        self.concept = concept
        self.form = form
        self.folding = folding
    }
}

/// The value that a rule read off a mention.
public enum MentionValue: Sendable, Hashable {
    /// A point or stretch of time.
    case date(DateValue)
    /// A time of day: ISO 8601 time, one or two of them.
    case time(from: String, to: String?)
    /// A number, ordinal or percentage, as a decimal numeral without separators (`2.5`).
    case number(String)
    /// A number between bounds.
    case between(atLeast: String?, atMost: String?)
    /// An amount: decimal numeral, or nil when it cannot be worked out, and its unit (ISO 4217, SI symbol, English
    /// singular).
    case quantity(String?, unit: String, commodity: String?)
    /// An amount between bounds, one of which may be open, and its unit.
    case bounded(atLeast: String?, atMost: String?, unit: String, commodity: String?)
}

/// The value of a date; ISO 8601 at the precision of the text.
public struct DateValue: Sendable, Hashable {
    /// The day, month or year meant.
    public var when: String?
    /// The first of a range.
    public var from: String?
    /// The last of a range.
    public var to: String?
    /// The bounds of a day that is known to within one (computed from another calendar).
    public var notBefore: String?
    /// See `notBefore`.
    public var notAfter: String?
    /// The value in the Hijri calendar, `1446-09-16`; not nil exactly for Hijri dates.
    public var hijri: String?
    /// The last of a range in the Hijri calendar, whose first `hijri` is.
    public var hijriTo: String?
    /// Whether it is counted from the date of the item (أمس).
    public var isRelative: Bool
    /// Whether it is the Gregorian half of a pair with a Hijri date.
    public var isPairedWithHijri: Bool

    /// Makes a value.
    public init(
        when: String? = nil, from: String? = nil, to: String? = nil, notBefore: String? = nil, notAfter: String? = nil,
        hijri: String? = nil, hijriTo: String? = nil, isRelative: Bool = false, isPairedWithHijri: Bool = false
    ) {
        self.when = when
        self.from = from
        self.to = to
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.hijri = hijri
        self.hijriTo = hijriTo
        self.isRelative = isRelative
        self.isPairedWithHijri = isPairedWithHijri
    }
}

/// A name, term or value in the text.
public struct Mention: Sendable, Equatable {
    /// The base alone: proclitics lie before it. Begins and ends at the edge of a token, inside one sentence.
    public var span: TextSpan
    /// What it is.
    public var type: MentionType
    /// The finer kind (`country`, `nationality`, `conference`, `office`, `cardinal`, `fraction`, `currency`, `length`).
    public var subtype: String?
    /// Who found it.
    public var origin: MentionOrigin
    /// How sure.
    public var certainty: Certainty
    /// The glossary's readings, the chosen one first; empty if no row stands behind it; several only when undecided.
    public var readings: [TermReading]
    /// The value, kept apart: most mentions have none, and mentions are moved about a lot.
    private var box = Box.none
    /// The proclitics that stand before it in the same written word, as written (`ول`).
    public var proclitics: String
    /// The mention whose element encloses this one, as an index into the document's mentions.
    public var parent: Int?
    /// For a role the person it is said of; for a date of a pair its other half: an index into the mentions.
    public var related: Int?
    /// The mention of the same person that gives the full name, as an index into the mentions; mostly an earlier one, and
    /// never one with an antecedent itself.
    public var antecedent: Int?
    /// Whether it crosses a longer mention, and so can only stand off the text.
    public var isOverlapping: Bool
    /// The number of the source of an imported mention, from 0; nil for all others.
    public var importSource: Int?

    /// Makes a mention.
    public init(
        span: TextSpan, type: MentionType, subtype: String? = nil, origin: MentionOrigin,
        certainty: Certainty = .stated, readings: [TermReading] = [], value: MentionValue? = nil,
        proclitics: String = "", parent: Int? = nil, related: Int? = nil, antecedent: Int? = nil,
        isOverlapping: Bool = false, importSource: Int? = nil
    ) {
        self.span = span
        self.type = type
        self.subtype = subtype
        self.origin = origin
        self.certainty = certainty
        self.readings = readings
        box = value.map { .value($0) } ?? .none
        self.proclitics = proclitics
        self.parent = parent
        self.related = related
        self.antecedent = antecedent
        self.isOverlapping = isOverlapping
        self.importSource = importSource
    }

    private indirect enum Box: Equatable {
        case none
        case value(MentionValue)
    }

    /// The value a rule read off it.
    public var value: MentionValue? {
        get {
            if case .value(let value) = box { return value }
            return nil
        }
        set { box = newValue.map { .value($0) } ?? .none }
    }
}

/// The fourth layer: the mentions, and the tokens as the mentions decide them.
public struct AnnotatedDocument: Sendable {
    /// The layer before.
    public let segmented: SegmentedDocument
    /// The sentences; those that a mention spans are joined, and token ranges refer to `tokens` here.
    public let sentences: [Sentence]
    /// The blocks, with sentence ranges that refer to `sentences` here.
    public let blocks: [Block]
    /// The tokens of the layer before, cut or joined where a mention knows better (كندا is not ك + ندا).
    public let tokens: [Token]
    /// The mentions, by `span` (an enclosing one before what it encloses); overlapping ones included.
    public let mentions: [Mention]
    /// What became of the imported annotations.
    public var imports = ImportAccount()

    /// Makes the fourth layer.
    public init(
        segmented: SegmentedDocument, blocks: [Block], sentences: [Sentence], tokens: [Token], mentions: [Mention]
    ) {
        self.segmented = segmented
        self.blocks = blocks
        self.sentences = sentences
        self.tokens = tokens
        self.mentions = mentions
    }

    /// The second layer.
    public var clean: CleanDocument { segmented.clean }
    /// The first layer.
    public var source: SourceDocument { segmented.clean.source }
}
