import Reading

/// One key of `pipeline.json`: its name, its meaning, what it takes and where the value goes.
public struct ConfigurationKey {
    /// What a key takes, and the place of its value.
    public enum Shape {
        /// A string that may be absent.
        case optionalString(WritableKeyPath<PipelineConfiguration, String?>, StringForm)
        /// A string.
        case string(WritableKeyPath<PipelineConfiguration, String>, StringForm)
        /// A list of strings without repetitions.
        case strings(WritableKeyPath<PipelineConfiguration, [String]>, StringForm)
        /// true or false.
        case boolean(WritableKeyPath<PipelineConfiguration, Bool>)
        /// A whole number within a range.
        case integer(WritableKeyPath<PipelineConfiguration, Int>, ClosedRange<Int>)
        /// An object with keys of its own.
        case object([ConfigurationKey])
        /// A list of sources of annotations, each a path or an object; a path alone stands for a list of one.
        case imports(WritableKeyPath<PipelineConfiguration, [ImportSource]>, [ConfigurationKey])
        /// An object whose keys are the user's, with one of these values each.
        case labels(WritableKeyPath<PipelineConfiguration, [ImportSource.Label]>, [String])
        /// Read over: the address of the schema, for editors.
        case ignoredString
    }

    /// Which strings are allowed.
    public enum StringForm: Equatable {
        /// Any that is not empty.
        case text
        /// One of these.
        case oneOf([String])
        /// An ISO 8601 date, to the day, month or year.
        case date
        /// An XML name without a colon.
        case name
    }

    /// The key.
    public let name: String
    /// What it does, in one sentence, for the schema and the reference.
    public let summary: String
    /// What it takes.
    public let shape: Shape
    /// Whether the object is incomplete without it.
    public let isRequired: Bool

    init(_ name: String, _ summary: String, _ shape: Shape, isRequired: Bool = false) {
        self.name = name
        self.summary = summary
        self.shape = shape
        self.isRequired = isRequired
    }

    /// The keys of `pipeline.json`, in the order of the line.
    public static var all: [ConfigurationKey] {
        [
            ConfigurationKey("$schema", "Address of the JSON Schema, for editors; not used otherwise.", .ignoredString),
            ConfigurationKey("project", "What the TEI headers say of the edition.", .object(project)),
            ConfigurationKey("input", "What is read.", .object(input), isRequired: true),
            ConfigurationKey(
                "glossaries",
                "Glossary files or globs, in order; a later one wins. \"base\" is the set shipped with the program.",
                .strings(\.glossaries, .text)),
            ConfigurationKey(
                "clean", "Cleaning.",
                .object([
                    ConfigurationKey(
                        "boilerplate", "Whether the site's frame is removed; false keeps every line.",
                        .boolean(\.clean.boilerplate)),
                    ConfigurationKey(
                        "normalise", "Character rules that are off by default; each change is recorded.",
                        .strings(\.clean.normalise, .oneOf(["nfc", "tatweel", "presentation"]))),
                    ConfigurationKey(
                        "mode",
                        "How much of a web page is taken for the article: precision (when in doubt, leave out), "
                            + "balanced, or recall (when in doubt, keep).",
                        .string(\.clean.mode, .oneOf(["precision", "balanced", "recall"]))),
                    ConfigurationKey(
                        "recurring", "Whether lines that recur across the documents of one outlet are removed.",
                        .boolean(\.clean.recurring)),
                    ConfigurationKey(
                        "sites", "The folder with the rules of single sites, relative to this file.",
                        .string(\.clean.sites, .text)),
                ])),
            ConfigurationKey(
                "segment", "Segmentation.",
                .object([
                    ConfigurationKey(
                        "level", "The depth of the TEI.",
                        .string(\.level, .oneOf(["plain", "sentences", "tokens"])))
                ])),
            ConfigurationKey("annotate", "What is marked in the text.", .object(annotate)),
            ConfigurationKey(
                "gloss", "English and authority of the mentions.",
                .object([
                    ConfigurationKey(
                        "transliterate", "Whether names without English get a romanisation, marked as such.",
                        .boolean(\.transliterate))
                ])),
            ConfigurationKey(
                "emit", "What is written.",
                .object([
                    ConfigurationKey("formats", "The formats.", .strings(\.formats, .oneOf(["tei"]))),
                    ConfigurationKey(
                        "validate",
                        "Which files are validated before they are written: all; auto (all while the input has at most "
                            + "2,000 documents, then one in 50); off.",
                        .string(\.validate, .oneOf(["all", "auto", "off"]))),
                ])),
            ConfigurationKey(
                "output", "Where the results go.",
                .object([
                    ConfigurationKey(
                        "path", "The output folder, relative to this file.", .string(\.outputPath, .text))
                ])),
            ConfigurationKey("jobs", "Workers at once; 0 means one for each core.", .integer(\.jobs, 0...1024)),
        ]
    }

    private static var project: [ConfigurationKey] {
        [
            ConfigurationKey("id", "Identifier of the project, an XML name.", .optionalString(\.project.id, .name)),
            ConfigurationKey("title", "Title of the corpus.", .optionalString(\.project.title, .text)),
            ConfigurationKey("publisher", "Who publishes it.", .optionalString(\.project.publisher, .text)),
            ConfigurationKey(
                "date", "Date of the edition, ISO 8601; the only date of the edition in the files.",
                .optionalString(\.project.date, .date)),
            ConfigurationKey(
                "availability", "Whether the texts may be passed on.",
                .string(\.project.availability, .oneOf(["free", "restricted", "unknown"]))),
            ConfigurationKey("licence", "Name or address of the licence.", .optionalString(\.project.licence, .text)),
            ConfigurationKey("language", "Language of the texts.", .string(\.project.language, .oneOf(["ar"]))),
            ConfigurationKey("target", "Language of the renderings.", .string(\.project.target, .oneOf(["en"]))),
        ]
    }

    private static var input: [ConfigurationKey] {
        [
            ConfigurationKey(
                "path", "A folder or a file, relative to this file.", .string(\.input.path, .text), isRequired: true),
            ConfigurationKey("include", "Which files of the folder, as globs.", .strings(\.input.include, .text)),
            ConfigurationKey(
                "format",
                "Format of the files; auto tells it of each by its extension. Any may be compressed (gzip, zstd, xz).",
                .string(\.input.format, .oneOf(["auto", "text", "html", "jsonl", "csv", "warc"]))),
            ConfigurationKey(
                "encoding",
                "Encoding of the files; auto finds it for each, from what declares it and from the bytes.",
                .string(
                    \.input.encoding, .oneOf(["auto", "UTF-8", "UTF-16", "windows-1256", "ISO-8859-6"]))),
            ConfigurationKey(
                "fields",
                "Which column of a CSV file, or member of a JSON object, holds what; a.b leads into objects.",
                .object(fields)),
            ConfigurationKey(
                "metadata", "CSV with `path` and any of title, date, url, outlet, author, licence.",
                .optionalString(\.input.metadata, .text)),
            ConfigurationKey(
                "maxDocumentBytes", "The largest document, in bytes.",
                .integer(\.input.maxDocumentBytes, 1...1_073_741_824)),
        ]
    }

    private static var fields: [ConfigurationKey] {
        [
            ConfigurationKey("text", "The text of the article.", .string(\.input.fields.text, .text)),
            ConfigurationKey("html", "The page, in place of the text.", .string(\.input.fields.html, .text)),
            ConfigurationKey("id", "The record's own id.", .string(\.input.fields.id, .text)),
            ConfigurationKey("title", "The headline.", .string(\.input.fields.title, .text)),
            ConfigurationKey("date", "The date of publication, ISO 8601.", .string(\.input.fields.date, .text)),
            ConfigurationKey("url", "The address.", .string(\.input.fields.url, .text)),
            ConfigurationKey("outlet", "The newspaper, agency or site.", .string(\.input.fields.outlet, .text)),
            ConfigurationKey("author", "The author.", .string(\.input.fields.author, .text)),
            ConfigurationKey("licence", "The licence.", .string(\.input.fields.licence, .text)),
            ConfigurationKey("language", "The language.", .string(\.input.fields.language, .text)),
        ]
    }

    private static var annotate: [ConfigurationKey] {
        [
            ConfigurationKey("names", "Names and terms.", .boolean(\.annotate.names)),
            ConfigurationKey("dates", "Dates and times.", .boolean(\.annotate.dates)),
            ConfigurationKey("numbers", "Numbers, percentages, money and measures.", .boolean(\.annotate.numbers)),
            ConfigurationKey("roles", "Offices and honorifics beside names.", .boolean(\.annotate.roles)),
            ConfigurationKey(
                "model", "Names that no list knows, by the trained tagger; run.json says which model.",
                .boolean(\.annotate.model)),
            ConfigurationKey(
                "import",
                "Annotations that other tools or people made over the same texts: paths, or objects with a path.",
                .imports(\.annotate.imports, importSource)),
        ]
    }

    private static var importSource: [ConfigurationKey] {
        [
            ConfigurationKey(
                "path", "A file or glob, relative to this file.", .string(\.importDraft.path, .text), isRequired: true),
            ConfigurationKey(
                "format", "JSON Lines, CoNLL columns (CoNLL-U too) or WebAnno TSV 3; auto looks into the file.",
                .string(\.importDraft.format, .oneOf(["auto", "jsonl", "conll", "webanno"]))),
            ConfigurationKey(
                "source", "Who made them, for the TEI headers: a tool with its version, or a person.",
                .optionalString(\.importDraft.source, .text)),
            ConfigurationKey(
                "by", "tool or hand; what people made is believed before the glossary.",
                .string(\.importDraft.by, .oneOf(["tool", "hand"]))),
            ConfigurationKey(
                "types", "What labels mean: the name of a type, or none to leave them out.",
                .labels(\.importDraft.types, ImportSource.meanings)),
            ConfigurationKey(
                "layer", "Of WebAnno TSV the layer to read; by default the one of named entities.",
                .optionalString(\.importDraft.layer, .text)),
        ]
    }
}
