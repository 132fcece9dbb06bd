/// One rule of segmentation with its examples, which tests run and the documentation prints.
public struct SegmentationRule: Sendable {
    /// What the examples show.
    public enum Kind: Sendable {
        /// Sentences: `|` stands at each boundary, `‖` at one without a space.
        case sentences
        /// Words: `+` behind a proclitic, `-` before a pronoun, `=` before the form that the writing contracted.
        case words
    }

    /// A stable name.
    public let name: String
    /// What the examples show.
    public let kind: Kind
    /// What is cut, and what is not.
    public let summary: String
    /// The examples, marked as `kind` says.
    public let examples: [String]

    init(_ name: String, _ kind: Kind, _ summary: String, _ examples: [String]) {
        self.name = name
        self.kind = kind
        self.summary = summary
        self.examples = examples
    }
}
