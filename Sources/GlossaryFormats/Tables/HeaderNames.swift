import Glossaries

/// What other tools call the columns: headers of exports of DeepL, Google, memoQ, MultiTerm and Weblate, and of the
/// spreadsheets people keep.
enum HeaderNames {
    /// The name of the canonical form for a name in a header; nil if it stands for no known column.
    static func canonical(_ name: String) -> String? {
        if GlossaryColumn(name: name) != nil { return name }
        let key = folded(name)
        if let column = aliases[key] { return column.name }
        // Language codes, as Google's equivalent term sets have them: ar, ar-EG, en-US.
        let language = key.prefix { $0 != "-" }
        switch language {
        case "ar", "ara": return GlossaryColumn.source.name
        case "en", "eng": return GlossaryColumn.target.name
        default: return nil
        }
    }

    /// Letters in lower case, with one hyphen for what stands between words.
    private static func folded(_ name: String) -> String {
        name.lowercased().split { " _-./()".contains($0) }.joined(separator: "-")
    }

    private static let aliases: [String: GlossaryColumn] = [
        "arabic": .source, "العربية": .source, "source-term": .source, "term-source": .source, "source-text": .source,
        "term": .source,
        "english": .target, "الإنجليزية": .target, "الانجليزية": .target, "target-term": .target,
        "term-target": .target, "target-text": .target, "translation": .target,
        "definition": .gloss, "def": .gloss, "english-def": .gloss, "english-definition": .gloss,
        "comment": .note, "comments": .note, "notes": .note, "remark": .note, "description": .note,
        "translator-comments": .note,
        "subject": .domain, "subject-field": .domain, "domains": .domain, "entry-subject": .domain,
        "synonyms": .variants, "variant": .variants, "arabic-synonyms": .variants,
        "english-synonyms": .targetAlternatives,
        "part-of-speech": .pos, "client": .owner, "author": .owner,
    ]
}
