import TextModel

/// The conditions of one row, ready to be tried at a place.
struct TermConditions: Sendable {
    /// The words that each column of neighbours names.
    private var phrases: [(column: GlossaryColumn, phrases: ConditionPhrases)] = []
    private var validFrom: String?
    private var validTo: String?
    private var outlets: [OutletPattern] = []

    private static let columns: [GlossaryColumn] = [.before, .notBefore, .after, .notAfter, .near, .notNear]

    /// All columns that make a row conditional.
    static let allColumns: [GlossaryColumn] = columns + [.validFrom, .validTo, .outlet]
    private static let bits = GlossaryRow.bits(allColumns)

    /// Whether `row` has conditions.
    static func areGiven(by row: GlossaryRow) -> Bool { row.hasAny(bits) }

    /// Reads the conditions of `row`; nil if it has none. Lists that no row makes are reported.
    init?(_ row: GlossaryRow, lists: inout ConditionLists, reporting diagnostics: inout [Diagnostic]) {
        guard Self.areGiven(by: row) else { return nil }
        for column in Self.columns where row.has(column) {
            phrases.append((column, lists.phrases(of: row, column, reporting: &diagnostics)))
        }
        validFrom = row.string(.validFrom)
        validTo = row.string(.validTo)
        outlets = row.list(.outlet).map(OutletPattern.init)
    }

    /// The words that the conditions look for, members of lists included, in an order of their own: what a cell alone
    /// does not say.
    var words: [[UInt8]] {
        phrases.flatMap { column, phrases in
            [Array(column.name.utf8)] + phrases.phrases
        }
    }

    /// The first condition that fails for the words `match` of the document; nil if all hold.
    func refusal(
        _ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<TextSpan>, _ match: Range<Int>,
        _ context: MatchContext
    ) -> TermRefusal? {
        if let date = context.date, !isValid(on: date) { return .date }
        if !outlets.isEmpty, !isOutlet(of: context) { return .outlet }
        guard !phrases.isEmpty else { return nil }
        var place = Neighbourhood(text: text, words: words, match: match)
        for number in phrases.indices where !Self.holds(phrases[number].column, phrases[number].phrases, &place) {
            return .condition(phrases[number].column.name)
        }
        return nil
    }

    /// What every condition says, for explanations.
    func results(
        _ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<TextSpan>, _ match: Range<Int>,
        _ context: MatchContext
    ) -> [TermExplanation.Condition] {
        var place = Neighbourhood(text: text, words: words, match: match)
        var results = phrases.map {
            TermExplanation.Condition(column: $0.column.name, holds: Self.holds($0.column, $0.phrases, &place))
        }
        let isValid = context.date.map { self.isValid(on: $0) } ?? true
        for (column, bound) in [(GlossaryColumn.validFrom, validFrom), (.validTo, validTo)] where bound != nil {
            results.append(TermExplanation.Condition(column: column.name, holds: isValid))
        }
        if !outlets.isEmpty {
            results.append(TermExplanation.Condition(column: GlossaryColumn.outlet.name, holds: isOutlet(of: context)))
        }
        return results
    }

    private static func holds(
        _ column: GlossaryColumn, _ phrases: ConditionPhrases, _ place: inout Neighbourhood
    ) -> Bool {
        switch column {
        case .before: place.hasBefore(phrases)
        case .notBefore: !place.hasBefore(phrases)
        case .after: place.hasAfter(phrases)
        case .notAfter: !place.hasAfter(phrases)
        case .near: place.hasNear(phrases)
        default: !place.hasNear(phrases)
        }
    }

    private func isOutlet(of context: MatchContext) -> Bool {
        [context.outlet, context.host].contains { name in
            name.map { name in outlets.contains { $0.matches(name) } } ?? false
        }
    }

    /// Dates are compared at the coarser precision of the two: valid from 2019-02 holds for all of that month, and for an
    /// item of which only the year 2019 is known.
    private func isValid(on date: String) -> Bool {
        if let validFrom {
            let count = min(date.utf8.count, validFrom.utf8.count)
            if date.prefix(count) < validFrom.prefix(count) { return false }
        }
        if let validTo {
            let count = min(date.utf8.count, validTo.utf8.count)
            if date.prefix(count) > validTo.prefix(count) { return false }
        }
        return true
    }
}
