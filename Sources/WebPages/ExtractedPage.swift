public import TextModel

/// What was read from a page: its visible text, line by line, and what it says about itself.
public struct ExtractedPage: Sendable {
    /// The visible text as well-formed UTF-8, one block a line, every line ended by a line feed.
    public var text: [UInt8]
    /// The lines of `text`, in order.
    public var lines: [MarkedLine]
    /// Headline, date, author and so on, as the page gives them.
    public var metadata: DocumentMetadata
    /// The selectors of the project's rules for its site that fit something in it.
    public var fittingSelectors: [SiteRules.Entry] = []

    /// Makes a record of a page that was read.
    public init(text: [UInt8], lines: [MarkedLine], metadata: DocumentMetadata) {
        self.text = text
        self.lines = lines
        self.metadata = metadata
    }
}
