import Glossaries
import TextModel

/// The English wordings of an entry, as the glossary row gives them; nothing here is made up.
enum EnglishForms {
    /// The wordings of a row: its English, the plural's if a plural was found, then the alternatives.
    static func ofConcept(_ concept: Concept, withPlural: Bool) -> [EnglishForm] {
        guard let target = concept.target else { return [] }
        var forms = [EnglishForm(.preferred, target)]
        if withPlural, let plural = concept.targetPlural { append(plural, to: &forms) }
        for alternative in concept.targetAlternatives { append(alternative, to: &forms) }
        // ENCODING.md, section 12: preferred, then alternatives, then abbreviations.
        return forms.filter { $0.kind != .abbreviation } + forms.filter { $0.kind == .abbreviation }
    }

    /// The wordings of the nationality made from a country's row: the adjective, and the noun for its people if that was
    /// found. A row that is itself a nationality gives its English.
    static func ofNationality(_ concept: Concept, withDemonym: Bool) -> [EnglishForm] {
        guard let adjective = concept.targetAdjective else {
            guard concept.type != .term else { return ofConcept(concept, withPlural: withDemonym) }
            return concept.demonym.map { [EnglishForm(.preferred, $0)] } ?? []
        }
        var forms = [EnglishForm(.preferred, adjective)]
        if withDemonym, let demonym = concept.demonym { append(demonym, to: &forms) }
        return forms
    }

    private static func append(_ text: String, to forms: inout [EnglishForm]) {
        guard !forms.contains(where: { $0.text == text }) else { return }
        forms.append(EnglishForm(isAbbreviation(text) ? .abbreviation : .alternative, text))
    }

    /// Whether an alternative is written as abbreviations are: one word of at most six letters, most of them capitals,
    /// the first included (UN, UNESCO, U.A.E., MoU).
    static func isAbbreviation(_ text: String) -> Bool {
        var capitals = 0
        var letters = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "A"..."Z":
                capitals += 1
                letters += 1
            case "a"..."z":
                guard letters > 0 else { return false }
                letters += 1
            case ".", "&", "-", "+", "0"..."9": break
            default: return false
            }
        }
        return letters <= 6 && capitals >= 2 && capitals * 2 > letters
    }
}
