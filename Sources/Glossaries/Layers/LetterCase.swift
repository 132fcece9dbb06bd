/// How the letters of the English are written: the column `target_case`.
enum LetterCase: String, CaseIterable {
    /// As the row writes them.
    case keep
    /// All small.
    case lower
    /// Each word with a capital, short words inside (of, the, and) without; other letters as the row writes them, so that
    /// abbreviations stay.
    case title

    /// Articles, conjunctions and prepositions of up to four letters, which titles write small (Chicago Manual of Style
    /// 8.159 leaves longer ones to taste).
    private static let small: Set<Substring> = [
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with",
    ]

    /// The English as the column asks for it.
    func applied(to english: String) -> String {
        switch self {
        case .keep: return english
        case .lower: return english.lowercased()
        case .title:
            return english.split(separator: " ", omittingEmptySubsequences: false).enumerated()
                .map { $0 > 0 && Self.small.contains($1) ? String($1) : Self.capitalised($1) }
                .joined(separator: " ")
        }
    }

    /// The word with a capital at its start and behind each hyphen; signs before the first letter stay.
    private static func capitalised(_ word: Substring) -> String {
        word.split(separator: "-", omittingEmptySubsequences: false).map { part in
            guard let first = part.firstIndex(where: { $0.isLetter || $0.isNumber }) else { return String(part) }
            return String(part[..<first]) + part[first].uppercased() + String(part[part.index(after: first)...])
        }
        .joined(separator: "-")
    }
}
