public import TextModel

/// The depth of the mark-up.
public enum TEILevel: String, Sendable, CaseIterable {
    case plain, sentences, tokens

    /// The level as `TEI/@subtype`.
    var literal: StaticString {
        switch self {
        case .plain: "plain"
        case .sentences: "sentences"
        case .tokens: "tokens"
        }
    }
}

/// What goes into the headers and does not come from a document.
public struct TEIProject: Sendable, Equatable {
    /// The project's title, for the corpus file.
    public var title: String?
    /// Who publishes; without one "Unpublished" stands as `authority`.
    public var publisher: String?
    /// The date of the edition, ISO 8601; without one the files are undated.
    public var date: String?
    /// `free`, `restricted` or `unknown`.
    public var availability = "restricted"
    /// The licence's name or address; an address becomes `licence/@target`.
    public var licence: String?
    /// The project's identifier, for the corpus file.
    public var id: String?
    /// The version of the program, for `appInfo` and the statements of responsibility.
    public var version = "0.0.0"
    /// The options that matter, for `application/desc`.
    public var options = ""
    /// What the glossaries are called in the statement of responsibility.
    public var glossaryName: String?
    /// Which character rules of `clean.normalise` are on, for `normalization`.
    public var normalise: [ChangeKind] = []
    /// The name and version of the name tagger's model, if one is at work.
    public var model: String?
    /// The sources of imported annotations, by their numbers.
    public var importSources: [ImportSourceName] = []
    /// The path of the corpus file from the file of an item (`../corpus.xml`), for the prefix `auth:`; without one no
    /// `auth:` is written.
    public var corpusPath: String?
    /// The path of the source, or of the text extracted from it, from the file of an item (`../../Corpus/a.txt`), for
    /// the prefix `src:`; without one the document's own path stands.
    public var sourcePath: String?

    /// What a source of imported annotations is called, for its statement of responsibility.
    public struct ImportSourceName: Sendable, Equatable {
        /// Its name: `CAMeL Tools 1.5`, or a person's.
        public var name: String
        /// Whether people made the annotations.
        public var isByHand: Bool

        /// Makes a name.
        public init(name: String, isByHand: Bool) {
            self.name = name
            self.isByHand = isByHand
        }
    }

    /// Makes a project of which nothing is known.
    public init() {}
}
