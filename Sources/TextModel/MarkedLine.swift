/// One line of the text that was extracted from a page, with what the mark-up says of it.
///
/// The lines of a page follow one another in the order of the document, one line feed (or a blank line) between two of
/// them; together they hold every visible character of the page.
public struct MarkedLine: Sendable, Equatable {
    /// What the mark-up says the line is.
    public enum Kind: Sendable, Hashable {
        /// The headline of the article: its `h1`, or what stands in its place.
        case headline
        /// The line under the headline that belongs to it.
        case standfirst
        /// A heading inside the article, by its level in HTML (1 to 6).
        case heading(level: Int)
        /// Running text.
        case paragraph
        /// An item of a list.
        case listItem
        /// A quotation set off from the text.
        case quotation
        /// A row of a table; cells are set apart by a tab.
        case tableRow
        /// The words under a picture.
        case caption
        /// The line that names the author.
        case byline
        /// The line that names place or date of the report.
        case dateline
        /// Anything else, such as an item of a menu.
        case other
    }

    /// Its bytes in the text of the source document, without the line end.
    public var span: TextSpan
    /// What it is.
    public var kind: Kind
    /// Why it is no part of the article, as far as the page shows; nil for lines of the article.
    public var frame: FrameVerdict?

    /// Makes a line.
    public init(span: TextSpan, kind: Kind, frame: FrameVerdict? = nil) {
        self.span = span
        self.kind = kind
        self.frame = frame
    }
}

/// Why a line belongs to the frame of the site, and which rule says so.
public struct FrameVerdict: Sendable, Hashable {
    /// Why, from the closed list.
    public var reason: RemovalReason
    /// The name of the rule, as `removed.csv` gives it.
    public var rule: String

    /// Makes a verdict.
    public init(reason: RemovalReason, rule: String) {
        self.reason = reason
        self.rule = rule
    }
}
