/// What a language tag means for a glossary from Arabic to English.
enum TermLanguage: Equatable {
    case arabic
    /// Arabic in Latin letters, `ar-Latn`.
    case transliteration
    case english
    case other(String)

    /// Reads a tag of BCP 47, or what tools write in its place (`ara`, `Arabic`, `ar_SA`); nil for an empty one.
    init?(tag: String) {
        let parts = tag.lowercased().split { $0 == "-" || $0 == "_" }
        guard let first = parts.first else { return nil }
        switch first {
        case "ar", "ara", "arabic": self = parts.contains("latn") ? .transliteration : .arabic
        case "en", "eng", "english": self = .english
        default: self = .other(String(first))
        }
    }

    /// The language that a term without a tag is probably in.
    init(guessedFrom text: String) { self = isArabic(text) ? .arabic : .english }
}
