public import TextModel

/// Turns a web page into the lines of its visible text, each with what the mark-up says of it.
public struct PageReader: Sendable {
    /// How much is taken for the article.
    public enum Mode: String, Sendable, CaseIterable {
        /// When in doubt, leave out.
        case precision
        /// Neither more nor less than the article.
        case balanced
        /// When in doubt, keep.
        case recall
    }

    /// The settings of reading pages.
    public struct Configuration: Sendable, Equatable {
        /// How much is taken for the article.
        public var mode = Mode.balanced
        /// Whether the article is told from the frame of the site; `false` keeps every line.
        public var findsArticle = true
        /// The rules of single sites.
        public var sites: [SiteRules] = []

        /// Makes the default settings.
        public init() {}
    }

    let configuration: Configuration

    /// Makes a reader with these settings.
    public init(configuration: Configuration = Configuration()) { self.configuration = configuration }
}
