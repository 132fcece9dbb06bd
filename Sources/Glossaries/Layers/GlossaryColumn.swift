/// The columns that glossary files know; any other column is kept in the file and plays no part in matching.
public enum GlossaryColumn: Int, Sendable, CaseIterable {
    // What the row is.
    case id, source, variants, type, subtype, domain, status, pos
    /// How a row meets one of the same `id` in an earlier layer: `merge` (given cells replace) or `replace`.
    case layerMode
    // Its English.
    case target, targetAlternatives, targetPlural, targetAdjective, demonym, targetCase
    // Its Arabic forms.
    case article, clitics, folding, infl
    /// The adjectives made from it, indefinite masculine singular: مصري.
    case adjective
    /// Plurals of the adjective that no rule makes, indefinite: عرب.
    case adjectivePlural
    // Where it holds.
    case before, after, near, notBefore, notAfter, notNear, validFrom, validTo, outlet, priority
    // What people and other tools read.
    case authority, translit, gloss, note, evidence, owner, date
    case positiveTest, negativeTest

    /// The name in the header of a file.
    public var name: String { Self.names[rawValue] }

    /// The column of that name.
    public init?(name: String) {
        guard let index = Self.names.firstIndex(of: name) else { return nil }
        self.init(rawValue: index)
    }

    /// The place of the column in rows.
    var index: Int { rawValue }

    /// All names, in the order of the cases.
    static let names = [
        "id", "source", "variants", "type", "subtype", "domain", "status", "pos", "layer_mode", "target", "target_alt",
        "target_plural", "target_adj", "demonym", "target_case", "article", "clitics", "folding", "infl", "adjective",
        "adjective_plural", "before", "after", "near", "not_before", "not_after", "not_near", "valid_from", "valid_to",
        "outlet", "priority", "authority", "translit", "gloss", "note", "evidence", "owner", "date", "test+", "test-",
    ]
}
