/// The formats in which glossaries are read and written.
public enum GlossaryFormat: String, Sendable, CaseIterable {
    /// The canonical form: tab-separated, with a header.
    case tsv
    /// Comma-separated, with a header.
    case csv
    /// Source, target and comment, tab-separated, without header (OmegaT).
    case omegat
    /// TBX, ISO 30042:2019, in the style DCA.
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
}
