import Glossaries

extension GlossaryColumn {
    /// Whether a cell holds several values, which `|` joins.
    var holdsList: Bool {
        switch self {
        case .variants, .targetAlternatives, .infl, .adjective, .adjectivePlural, .before, .after, .near, .notBefore,
            .notAfter, .notNear, .outlet, .authority, .positiveTest, .negativeTest:
            true
        default: false
        }
    }
}

/// How the values of a column stand in one cell.
enum CellKind {
    /// One value, in which `|` is a character like any other.
    case single
    /// Values that `|` joins.
    case list
    /// A column that no rule reads: several values if it was given several.
    case own

    init(column name: String) {
        guard let column = GlossaryColumn(name: name) else {
            self = .own
            return
        }
        self = column.holdsList ? .list : .single
    }
}
