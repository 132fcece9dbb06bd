/// A name, term or value that another tool or a person marked over the same text, brought to our offsets.
public struct ImportedMention: Sendable, Equatable {
    /// Which code points of the source it covers; never empty.
    public var range: SourceRange
    /// What it is.
    public var type: MentionType
    /// The probability its source gives it, 0 to 1; nil if it gives none.
    public var score: Double?
    /// The key of the row of the glossary that is meant, if the annotation names one.
    public var key: String?
    /// The number of the source it comes from, from 0, in the order of the configuration.
    public var source: Int
    /// Whether people made it or looked it through, so that it is believed before the glossary.
    public var isByHand: Bool

    /// Makes an imported mention.
    public init(
        range: SourceRange, type: MentionType, score: Double? = nil, key: String? = nil, source: Int = 0,
        isByHand: Bool = false
    ) {
        self.range = range
        self.type = type
        self.score = score
        self.key = key
        self.source = source
        self.isByHand = isByHand
    }
}

/// What became of the imported annotations of a document, or of a run: nothing is lost without being counted.
public struct ImportAccount: Sendable, Equatable {
    /// Annotations that were read.
    public var read = 0
    /// Those whose label the map of labels leaves out.
    public var leftOut = 0
    /// Those with a label that no map knows.
    public var unknownLabel = 0
    /// Those whose place in our text was not found: bad offsets, or another wording.
    public var unaligned = 0
    /// Those that touch text that cleaning removed.
    public var inRemovedText = 0
    /// Those that are no part of one paragraph, or hold no word.
    public var unfit = 0
    /// Those that became finds, before overlaps were resolved.
    public var placed = 0
    /// Those that are mentions found by import in the end; the others gave way to a longer mention or to the glossary.
    public var mentions = 0

    /// Begins with nothing read.
    public init() {}

    /// Adds the figures of another account.
    public static func += (left: inout ImportAccount, right: ImportAccount) {
        left.read += right.read
        left.leftOut += right.leftOut
        left.unknownLabel += right.unknownLabel
        left.unaligned += right.unaligned
        left.inRemovedText += right.inRemovedText
        left.unfit += right.unfit
        left.placed += right.placed
        left.mentions += right.mentions
    }
}

/// The annotations of one document that were imported, with the account of those that were not.
public struct ImportedAnnotations: Sendable, Equatable {
    /// The mentions, in the order of their files.
    public var mentions: [ImportedMention] = []
    /// What became of all that was read, as far as it is known.
    public var account = ImportAccount()

    /// Begins with none.
    public init() {}
}
