public import TextModel

/// Which type a label stands for. Labels are compared without regard to case.
public struct LabelMap: Sendable, Equatable {
    /// What a label becomes.
    public enum Meaning: Sendable, Equatable {
        /// Mentions of this type.
        case type(MentionType)
        /// Nothing: annotations with it are counted and left out.
        case leftOut
    }

    private let own: [String: Meaning]

    /// Makes a map.
    ///
    /// - Parameter own: labels of the user's, before the built-in ones: the name of a type, or `none`.
    public init(own: [(label: String, meaning: String)] = []) {
        var map: [String: Meaning] = [:]
        for (label, meaning) in own {
            map[label.lowercased()] = MentionType(rawValue: meaning).map { .type($0) } ?? .leftOut
        }
        self.own = map
    }

    /// What a label means; nil for one that nobody knows.
    public func meaning(of label: String) -> Meaning? {
        let key = label.lowercased()
        return own[key] ?? Self.known[key] ?? MentionType(rawValue: key).map { .type($0) }
    }

    /// The built-in labels: those of ANERcorp, CoNLL-2003, AQMAR, ACE, OntoNotes and Wojood, in the order of the types.
    public static let table: [(type: MentionType?, labels: [String])] = [
        (.person, ["per", "pers"]),
        (.place, ["loc", "location", "gpe", "fac", "facility", "geo"]),
        (.organization, ["org", "organisation"]),
        (.event, ["evt", "evn"]),
        (.agreement, ["agr", "treaty"]),
        (.role, ["occ", "title", "position"]),
        (.date, []), (.time, []),
        (.number, ["cardinal", "num"]),
        (.ordinal, ["ord"]),
        (.percent, ["percentage", "pct"]),
        (.money, ["mon"]),
        (.duration, ["dur"]),
        (.measure, ["quantity", "qty"]),
        (
            nil,
            [
                "misc", "mis", "norp", "product", "work_of_art", "law", "language", "website", "unit", "curr", "other",
            ]
        ),
    ]

    private static let known: [String: Meaning] = {
        var map: [String: Meaning] = [:]
        for (type, labels) in table {
            for label in labels { map[label] = type.map { .type($0) } ?? .leftOut }
        }
        return map
    }()
}
