import TextModel

/// Something found in the text, by the glossary or a rule, before overlaps are resolved.
struct Find {
    var span: TextSpan
    var type: MentionType
    var subtype: String?
    var origin: MentionOrigin
    var certainty: Certainty = .stated
    var readings: [TermReading] = []
    /// The value, kept apart: most finds have none, and finds are moved about a lot.
    private var box = Box.none
    var proclitics = ""
    /// Another find that this one is tied to, by number.
    var related: Int?
    /// The find that gives the full name.
    var antecedent: Int?
    /// Whether the row's own wording begins with ل, so that a ل before it is the preposition and nothing is missing.
    var keepsAlef = false
    /// Whether another find took its place and it must not stand.
    var isWithdrawn = false
    /// Whether a word beside it says what it is, so that it is no doubtful name: نادي before a club named like a town.
    var isBacked = false
    /// The number of the source of an imported find.
    var importSource: Int?
    /// Whether people made it, so that it is believed before the glossary.
    var isByHand = false

    private indirect enum Box {
        case none
        case value(MentionValue)
    }

    init(
        span: TextSpan, type: MentionType, subtype: String?, origin: MentionOrigin, value: MentionValue? = nil
    ) {
        self.span = span
        self.type = type
        self.subtype = subtype
        self.origin = origin
        self.value = value
    }

    /// What a rule read off it.
    var value: MentionValue? {
        get {
            if case .value(let value) = box { return value }
            return nil
        }
        set { box = newValue.map { .value($0) } ?? .none }
    }
}

/// An example that a rule gives of itself: a text and what the rule finds in it. Tests run them, the docs print them.
public struct RuleExample: Sendable {
    /// The text, with what is found between square brackets.
    public let text: String
    /// For each bracket in order its type, and its value as in the TEI attribute.
    public let finds: [String]

    /// Makes an example.
    public init(_ text: String, _ finds: String...) {
        self.text = text
        self.finds = finds
    }
}

/// What a rule says about itself.
public struct RuleDescription: Sendable {
    /// A stable name.
    public let name: String
    /// One sentence on what it finds.
    public let summary: String
    /// What it finds, and what it leaves alone.
    public let examples: [RuleExample]
}
