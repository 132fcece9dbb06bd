/// The schemas the program carries: one for each level, and one for the corpus file. They are made from their masters in
/// `Documentation/tei/schema` by `Scripts/embed-schemas.sh`.
public enum TEISchema: String, Sendable, CaseIterable {
    case plain, sentences, tokens, corpus

    /// The schema of a level.
    public init(level: TEILevel) {
        switch level {
        case .plain: self = .plain
        case .sentences: self = .sentences
        case .tokens: self = .tokens
        }
    }

    /// The schema in the XML syntax of RELAX NG.
    var text: StaticString {
        switch self {
        case .plain: Self.plainText
        case .sentences: Self.sentencesText
        case .tokens: Self.tokensText
        case .corpus: Self.corpusText
        }
    }
}
