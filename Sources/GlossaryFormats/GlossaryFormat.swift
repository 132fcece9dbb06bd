/// The formats in which glossaries are read and written.
public enum GlossaryFormat: String, Sendable, CaseIterable {
    /// The canonical form: tab-separated, with a header.
    case tsv
    /// Comma-separated, with a header.
    case csv
    /// Source, target and comment, tab-separated, without header (OmegaT).
    case omegat
    /// TBX, ISO 30042:2019, in the style DCA; read in the style DCT too.
    case tbx
    /// TBX-Basic as tools of the earlier version write it (martif).
    case tbxBasic = "tbx-basic"
    /// SKOS in RDF/XML.
    case skos
    /// One JSON object a line, keys as in the header of the canonical form.
    case jsonl
    /// The table a Wikidata query gives: `item`, `itemLabel_ar`, `altLabel_ar`, `label_en`.
    case wikidata
    /// What DeepL takes: source and target, tab-separated, no duplicate sources.
    case deepl
    /// What Google Translate takes: source and target, comma-separated, without header.
    case google
    /// What Google calls an equivalent term set: a header of language codes, `ar,en`.
    case googleSet = "google-set"

    /// The format that the end of a file name stands for; nil if it stands for none.
    public init?(fileName: String) {
        let name = fileName.lowercased()
        guard let dot = name.lastIndex(of: "."), name[dot...].dropFirst().allSatisfy({ $0 != "/" }) else { return nil }
        switch name[name.index(after: dot)...] {
        case "tsv": self = .tsv
        case "csv": self = .csv
        case "txt", "tab", "utf8": self = .omegat
        case "tbx": self = .tbx
        case "martif", "mtf": self = .tbxBasic
        case "rdf", "skos": self = .skos
        case "jsonl", "ndjson", "json": self = .jsonl
        default: return nil
        }
    }

    /// Whether glossaries are written in it; a query result is read only.
    public var isWritten: Bool { self != .wikidata }
}
