/// Names of languages as pages write them, in the form of BCP 47.
enum LanguageTag {
    /// The first of `values` that names a language.
    static func first(_ values: [String?]) -> String? { values.lazy.compactMap { $0.flatMap(read) }.first }

    /// `ar_EG` as `ar-EG`; nil for what is no tag. `ar_AR` is how Facebook calls Arabic of no country, although AR is
    /// Argentina.
    static func read(_ text: String) -> String? {
        guard let line = PlainText.line(text, limit: 40) else { return nil }
        // `content-language` may list several.
        let first = line.prefix { $0 != "," && $0 != ";" && $0 != " " }
        let parts = first.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
        guard let language = parts.first?.lowercased(), parts.count <= 4,
            parts.allSatisfy({ $0.utf8.allSatisfy { isLetterOrDigit($0) } && $0.utf8.count <= 8 })
        else { return nil }
        if let name = names[language], parts.count == 1 { return name }
        guard (2...3).contains(language.utf8.count), language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
            return nil
        }
        var tag = language
        for part in parts.dropFirst() {
            if language == "ar", part.lowercased() == "ar" { continue }
            switch part.utf8.count {
            case 2: tag += "-" + part.uppercased()
            case 4: tag += "-" + part.prefix(1).uppercased() + part.dropFirst().lowercased()
            default: tag += "-" + part.lowercased()
            }
        }
        return tag
    }

    private static let names = ["arabic": "ar", "english": "en", "french": "fr", "hebrew": "he", "persian": "fa"]

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
}
