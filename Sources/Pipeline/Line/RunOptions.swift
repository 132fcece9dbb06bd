public import SystemPackage

/// How a run goes about its work; nothing here changes what a document becomes.
public struct RunOptions: Sendable {
    /// Whether every document is done, also those that are up to date.
    public var isForced = false
    /// Whether the files of documents that are no part of the input any more are removed.
    public var prunes = false
    /// Whether documents that were rejected get another try.
    public var retriesFailures = false
    /// Which part of the corpus is done; nil for all.
    public var shard: Shard?
    /// The configuration file, for a later `warraq retry`.
    public var configurationFile: FilePath?
    /// Whether the input was named on the command line.
    public var isInputGiven = false

    /// Makes the usual options.
    public init() {}
}

/// Documents of earlier runs that are no part of the input any more.
public struct GoneDocuments: Sendable, Equatable {
    /// How many there are.
    public var count = 0
    /// Whether their files were removed.
    public var arePruned = false

    /// Makes the value for none.
    public init() {}
}
