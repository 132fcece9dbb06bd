import TextModel

/// Whether the forms that a row asks for fit what it is.
enum InflectionCheck {
    /// What is wrong with the column `infl` of a row; none of it keeps the row from matching.
    ///
    /// - Parameters:
    ///   - row: the cells.
    ///   - settings: the same, read.
    ///   - source: its source.
    /// - Returns: warnings.
    static func findings(_ row: GlossaryRow, _ settings: RowSettings, _ source: String) -> [Diagnostic] {
        guard settings.inflections.contains(.enclitic), settings.isName else { return [] }
        return [
            Diagnostic(
                .warning, "pronoun-on-name", at: row.location(.infl),
                "«\(isolated(source))» is a name of type \(settings.type.rawValue), and names take no pronouns; "
                    + "enclitic is passed over",
                help: "remove enclitic from infl, or correct the type")
        ]
    }
}

extension RowSettings {
    /// Whether the row names one person, place, body, event or agreement, and so takes no pronoun.
    var isName: Bool { type.isProperName }

    /// Whether the row names one thing, so that ا without fathatan makes another word of it. Agreements and events that
    /// take the article freely are common nouns.
    var isProper: Bool {
        switch type {
        case .person, .place, .organization: true
        default: isProperNoun
        }
    }
}

extension MentionType {
    /// Whether it is a type of names: of one person, place, body, event or agreement.
    var isProperName: Bool {
        switch self {
        case .person, .place, .organization, .event, .agreement: true
        default: false
        }
    }
}
