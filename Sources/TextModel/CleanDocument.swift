/// Why a passage of the source was left out of the text. The closed list of the categories `rm:`.
public enum RemovalReason: String, Sendable, CaseIterable {
    case nav, share, related, ad, dup, excerpt, comments, subscribe, about, legal, short, links, language, site, user
    case script
}

/// The kinds of change that cleaning makes to characters, in the order in which they apply: the categories `nm:`.
public enum ChangeKind: String, Sendable, CaseIterable {
    case invalid, forbidden, control, presentation, nfc, tatweel
}

/// A passage that was removed as frame of the site.
public struct Removal: Sendable, Equatable {
    /// Which code points of the source.
    public var source: SourceRange
    /// Why, from the closed list.
    public var reason: RemovalReason
    /// The name of the rule that removed it, such as `read-also`.
    public var rule: String
    /// The characters as they are in the source, white space included; XML-forbidden ones left out.
    public var text: [UInt8]
    /// The number of kept blocks that stand before it, so its place in the order of blocks.
    public var blockIndex: Int

    /// Makes a removal.
    public init(source: SourceRange, reason: RemovalReason, rule: String, text: [UInt8], blockIndex: Int) {
        self.source = source
        self.reason = reason
        self.rule = rule
        self.text = text
        self.blockIndex = blockIndex
    }
}

/// One change of characters, with the original.
public struct CharacterChange: Sendable, Equatable {
    /// Which code points of the source.
    public var source: SourceRange
    /// What was done; two kinds only where presentation forms and NFC change the same characters.
    public var kinds: [ChangeKind]
    /// The original: the characters, or for `invalid` the bytes (`E2 82`) and for `forbidden` the code points
    /// (`U+0007 U+0001`) in hexadecimal, since XML cannot hold them.
    public var original: String

    /// Makes a record of one change.
    public init(source: SourceRange, kinds: [ChangeKind], original: String) {
        self.source = source
        self.kinds = kinds
        self.original = original
    }
}

/// A line or paragraph of the source that was kept, with white space and characters cleaned.
public struct CleanBlock: Sendable, Equatable {
    /// Its text; blocks follow one another in the clean text with one LF between.
    public var span: TextSpan
    /// From its first to behind its last kept code point of the source.
    public var source: SourceRange
    /// How many blank lines stand before it in the source (0 for the first).
    public var blankLinesBefore: Int
    /// The mark of a list item that the line began with and that is kept in the text (`•`, `-`, `1.`), if any.
    public var hasListMarker: Bool
    /// Whether the source gives the line twice in a row, as captions are; the second is removed as `dup`.
    public var isDoubled: Bool
    /// What the mark-up of the page says it is; nil for plain text.
    public var markup: MarkedLine.Kind?

    /// Makes a block.
    public init(
        span: TextSpan, source: SourceRange, blankLinesBefore: Int, hasListMarker: Bool = false,
        isDoubled: Bool = false, markup: MarkedLine.Kind? = nil
    ) {
        self.span = span
        self.source = source
        self.blankLinesBefore = blankLinesBefore
        self.hasListMarker = hasListMarker
        self.isDoubled = isDoubled
        self.markup = markup
    }
}

/// The second layer: what of the source is the article, and the account of all else.
public struct CleanDocument: Sendable {
    /// The layer before.
    public let source: SourceDocument
    /// The kept text as well-formed UTF-8: the blocks in order, one LF between two. Inside a block a space is the only
    /// white space, never two in a row, and none stands at its edges. Holds no character that XML 1.0 forbids.
    public let text: [UInt8]
    /// The kept blocks, at least one letter in each document.
    public let blocks: [CleanBlock]
    /// The index into `blocks` of the headline, when cleaning recognised it by its repeats or the metadata's title.
    public let headline: Int?
    /// What was removed, in the order of the source.
    public let removals: [Removal]
    /// What was changed, white space apart, in the order of the source; changes inside removed text included.
    public let changes: [CharacterChange]
    /// The way back from offsets in `text`.
    public let map: SourceMap

    /// Makes the second layer.
    public init(
        source: SourceDocument, text: [UInt8], blocks: [CleanBlock], headline: Int?, removals: [Removal],
        changes: [CharacterChange], map: SourceMap
    ) {
        self.source = source
        self.text = text
        self.blocks = blocks
        self.headline = headline
        self.removals = removals
        self.changes = changes
        self.map = map
    }

    /// The passage of the source that a span of the clean text comes from, in code points.
    public func sourceRange(of span: TextSpan) -> SourceRange { map.sourceRange(of: span, in: text) }

    /// The text of a span.
    public func string(_ span: TextSpan) -> String { String(decoding: text[span.range], as: UTF8.self) }
}
