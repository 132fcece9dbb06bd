public import TextModel

/// Separates the article from the frame of the site, and accounts for every code point of the source.
public struct Cleaner: Stage {
    /// The settings of cleaning.
    public struct Configuration: Sendable, Equatable {
        /// Whether the site's frame is removed; `false` keeps every line.
        public var removesBoilerplate = true
        /// The character rules that are switched on beside those that always apply, a subset of `presentation`, `nfc`
        /// and `tatweel`.
        public var normalise: Set<ChangeKind> = []

        /// Makes the default settings.
        public init() {}
    }

    private let configuration: Configuration

    /// Makes a cleaner with these settings.
    public init(configuration: Configuration = Configuration()) { self.configuration = configuration }

    /// Adds the layer of kept blocks, removals and changes.
    public func process(
        _ input: SourceDocument, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> CleanDocument {
        CleanDocument(source: input, text: [], blocks: [], headline: nil, removals: [], changes: [], map: SourceMap())
    }
}
