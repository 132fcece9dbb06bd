import ArabicText
import NameTagging
public import TextModel

/// The lists that the lexicon marks words of; the raw value is the bit.
public enum WordList: Int, Sendable, CaseIterable {
    /// Given names that hardly are anything else.
    case givenName
    /// Given names that are common words too.
    case givenNameOrWord
    /// Words that open a name of two parts.
    case nameOpener
    /// Names of persons of one word, and the last words of longer ones.
    case family
    /// Names of places of one word.
    case place
    /// The first words of longer names of places.
    case placeHead
    /// Their other words.
    case placePart
    /// Names of organisations of one word.
    case organization
    /// The first words of longer ones.
    case organizationHead
    /// Their other words.
    case organizationPart
    /// Offices and honorifics of one word, and the first words of longer ones.
    case role
    /// Adjectives and demonyms of places.
    case nationality

    /// The words of a list that comes with the program's knowledge of Arabic.
    public static var ofLanguage: [(list: WordList, word: String)] {
        GivenNames.distinct.map { (.givenName, $0) } + GivenNames.alsoWords.map { (.givenNameOrWord, $0) }
            + GivenNames.openers.map { (.nameOpener, $0) }
    }

    /// The number in the lexicon of a word as lists give it, without clitics.
    static func key(of word: String) -> UInt32 {
        let bytes = Array(word.utf8)
        return bytes.withUnsafeBufferPointer { text in
            let span = TextSpan(0, text.count)
            return UnitWord(NameUnit(span: span, base: span, kind: .word, lacksAlef: false), in: text).lexiconKey
        }
    }
}

extension WordList {
    /// The words of a name in the lists of its type.
    ///
    /// - Parameters:
    ///   - name: the name.
    ///   - type: what it is the name of.
    /// - Returns: its words with the list of each; none for types that are no names.
    public static func words(of name: String, _ type: MentionType) -> [(list: WordList, word: String)] {
        let words = name.split(separator: " ").map(String.init)
        guard let first = words.first, let last = words.last else { return [] }
        func parts(_ single: WordList, _ head: WordList, _ part: WordList) -> [(list: WordList, word: String)] {
            words.count == 1 ? [(single, first)] : [(head, first)] + words.dropFirst().map { (part, $0) }
        }
        switch type {
        case .person: return [(.family, last)]
        case .place: return parts(.place, .placeHead, .placePart)
        case .organization: return parts(.organization, .organizationHead, .organizationPart)
        case .role: return [(.role, first)]
        default: return []
        }
    }
}
