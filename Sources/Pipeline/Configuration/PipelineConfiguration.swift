public import Reading

/// The settings of a run: `pipeline.json` with its defaults filled in.
///
/// Keys, allowed values and summaries stand once, in `ConfigurationKey.all`; the reader, the JSON Schema and
/// `warraq config` are made from that table.
public struct PipelineConfiguration: Sendable, Equatable {
    /// What is known of the edition.
    public struct Project: Sendable, Equatable {
        /// The project's identifier, an XML name; also the `xml:id` of the corpus file.
        public var id: String?
        /// Its title.
        public var title: String?
        /// Who publishes the edition.
        public var publisher: String?
        /// The date of the edition, ISO 8601.
        public var date: String?
        /// `free`, `restricted` or `unknown`.
        public var availability = "restricted"
        /// The licence's name or address.
        public var licence: String?
        /// The language of the texts.
        public var language = "ar"
        /// The language of the renderings.
        public var target = "en"
    }

    /// What is read.
    public struct Input: Sendable, Equatable {
        /// A folder or a file; relative to the configuration file.
        public var path = ""
        /// Which files of the folder, as globs.
        public var include = InputKind.usualGlobs
        /// The columns or members of records, by what they hold.
        public var fields = RecordFields()
        /// The format of the files.
        public var format = "auto"
        /// The encoding of the files.
        public var encoding = "auto"
        /// The CSV with titles, dates and so on.
        public var metadata: String?
        /// The largest document, in bytes.
        public var maxDocumentBytes = 8_388_608
    }

    /// What cleaning does.
    public struct Clean: Sendable, Equatable {
        /// Whether the frame of the site is removed.
        public var boilerplate = true
        /// Character rules that are off by default.
        public var normalise: [String] = []
        /// How much of a page is taken for the article: `precision`, `balanced` or `recall`.
        public var mode = "balanced"
        /// Whether lines that recur across the documents of one outlet are removed.
        public var recurring = true
        /// The folder with the rules of single sites.
        public var sites = "Sites"
    }

    /// What is annotated.
    public struct Annotate: Sendable, Equatable {
        /// Names and terms.
        public var names = true
        /// Dates and times.
        public var dates = true
        /// Numbers and quantities.
        public var numbers = true
        /// Offices and honorifics.
        public var roles = true
        /// The trained name tagger.
        public var model = true
        /// Annotations of other tools and people over the same texts, in order.
        public var imports: [ImportSource] = []
    }

    /// The element of a list that is being read or shown.
    var importDraft = ImportSource()

    /// What of the edition is known.
    public var project = Project()
    /// What is read.
    public var input = Input()
    /// Glossary files or globs in order, later wins; `base` is the shipped set.
    public var glossaries = ["base"]
    /// Cleaning.
    public var clean = Clean()
    /// The depth of the TEI: `plain`, `sentences` or `tokens`.
    public var level = "tokens"
    /// Annotation.
    public var annotate = Annotate()
    /// Whether names without English are romanised.
    public var transliterate = true
    /// What is written.
    public var formats = ["tei"]
    /// Which files are validated: `all`, `auto` or `off`.
    public var validate = "auto"
    /// The output folder; relative to the configuration file.
    public var outputPath = "out"
    /// How many workers; 0 means one for each core.
    public var jobs = 0

    /// The default settings; `input.path` is empty and has to be set.
    public init() {}
}
