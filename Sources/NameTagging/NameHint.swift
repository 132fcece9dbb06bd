public import TextModel

/// What the glossary found at a place: evidence for the tagger, which weighs it as it weighs a word.
public struct NameHint: Sendable, Equatable {
    /// Where.
    public var span: TextSpan
    /// What: one of `kindCount` kinds.
    public var kind: UInt8

    /// The kinds: the types that names are told from, adjectives of places apart.
    public static let kindCount: UInt8 = 9

    /// Makes a hint; nil for types that say nothing about names.
    ///
    /// - Parameters:
    ///   - span: where the glossary's find stands, without clitics.
    ///   - type: its type.
    ///   - subtype: its finer kind.
    public init?(span: TextSpan, type: MentionType, subtype: String?) {
        self.span = span
        switch type {
        case .person: kind = 0
        case .place: kind = subtype == "country" ? 1 : subtype == "settlement" ? 2 : 3
        case .organization: kind = 4
        case .role: kind = 5
        case .event, .agreement: kind = 6
        case .term: kind = subtype == "nationality" ? 7 : 8
        default: return nil
        }
    }

    /// The place in `NameLabel.types` of the type; nil for what is no name of these.
    var type: Int? {
        switch kind {
        case 0: 0
        case 1, 2, 3: 1
        case 4: 2
        default: nil
        }
    }

    /// Whether a mark is that of a word of a name.
    static func isName(_ mark: UInt8) -> Bool { mark != 0 && (mark - 1) >> 2 <= 4 }

    /// Writes what is found at each unit: the kind, and whether the unit is the whole, the first, the last or an inner
    /// word of it. Of finds that overlap the first and longest counts.
    ///
    /// - Parameters:
    ///   - units: the units of a sentence.
    ///   - hints: those of the document, by start, the longer first.
    ///   - next: the first that may reach into the sentence; moved behind it.
    ///   - marks: receives a number for each unit, 0 for nothing.
    public static func mark(
        _ units: [NameUnit], _ hints: [NameHint], _ next: inout Int, into marks: inout [UInt8]
    ) {
        marks.removeAll(keepingCapacity: true)
        marks.append(contentsOf: repeatElement(0, count: units.count))
        guard let end = units.last?.span.end else { return }
        var unit = 0
        while next < hints.count, hints[next].span.start < end {
            let hint = hints[next]
            next += 1
            while unit < units.count, units[unit].span.end <= hint.span.start { unit += 1 }
            guard unit < units.count, marks[unit] == 0 else { continue }
            var last = unit
            while last + 1 < units.count, units[last + 1].span.start < hint.span.end { last += 1 }
            for place in unit...last {
                let position: UInt8 = unit == last ? 0 : place == unit ? 1 : place == last ? 2 : 3
                marks[place] = 1 + 4 * hint.kind + position
            }
            unit = last
        }
    }
}
