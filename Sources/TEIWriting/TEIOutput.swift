/// One TEI file, and what of it the corpus file sums up.
public struct TEIOutput: Sendable, Equatable {
    /// The file.
    public var bytes: [UInt8]
    /// What is counted in it.
    public var statistics: TEIStatistics
    /// The identifiers of the blocks without the document's (`h1`, `p3`), by the document's blocks; a sentence's adds
    /// `.s` and its number in the block.
    public var blockIdentifiers: [String]

    /// Makes an output.
    public init(bytes: [UInt8], statistics: TEIStatistics, blockIdentifiers: [String]) {
        self.bytes = bytes
        self.statistics = statistics
        self.blockIdentifiers = blockIdentifiers
    }
}

/// How often an element occurs within `text`, `text` itself included.
public struct TEITagUsage: Sendable, Equatable {
    /// The element's name.
    public var element: String
    /// How often it occurs.
    public var count: Int

    /// Makes a count.
    public init(element: String, count: Int) {
        self.element = element
        self.count = count
    }
}

/// What is counted in a TEI file.
public struct TEIStatistics: Sendable, Equatable {
    /// The number of `p`.
    public var paragraphs = 0
    /// The number of sentences, at every level.
    public var sentences = 0
    /// The number of words (`w`), at every level.
    public var words = 0
    /// The number of words and punctuation marks, at every level.
    public var tokens = 0
    /// The elements within `text`, by name.
    public var tagUsage: [TEITagUsage] = []
    /// The keys of the glossary rows that the entries of the file come from, each once, in order of first mention.
    public var keys: [String] = []
    /// The mentions that stand in the text as elements.
    public var inlineMentions = 0
    /// The mentions that stand off the text, since they cross another.
    public var standOffMentions = 0
    /// The mentions that are not in the file: overlapping ones at levels without tokens, and those that the nesting
    /// table leaves to the element around them.
    public var droppedMentions = 0

    /// Makes an empty count.
    public init() {}
}
