import TextModel

/// The conditions of one row, ready to be tried at a place.
struct TermConditions: Sendable {
    /// The words that each column of neighbours names.
    private var phrases: [(column: GlossaryColumn, phrases: ConditionPhrases)] = []
    private var validFrom: String?
    private var validTo: String?
    private var outlets: [OutletPattern] = []

    private static let columns: [GlossaryColumn] = [.before, .notBefore, .after, .notAfter, .near, .notNear]

    /// Reads the conditions of `row`; nil if it has none. Lists that no row makes are reported.
    init?(_ row: GlossaryRow, lists: inout ConditionLists, reporting diagnostics: inout [Diagnostic]) {
        let hasAny = Self.columns.contains { row.has($0) }
        guard hasAny || row.has(.validFrom) || row.has(.validTo) || row.has(.outlet) else { return nil }
        for column in Self.columns where row.has(column) {
            phrases.append((column, lists.phrases(of: row, column, reporting: &diagnostics)))
        }
        validFrom = row.string(.validFrom)
        validTo = row.string(.validTo)
        outlets = row.list(.outlet).map(OutletPattern.init)
    }

    /// The first condition that fails for the words `match` of the document; nil if all hold.
    func refusal(
        _ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<TextSpan>, _ match: Range<Int>,
        _ context: MatchContext
    ) -> TermRefusal? {
        if let date = context.date, !isValid(on: date) { return .date }
        if !outlets.isEmpty {
            let names = [context.outlet, context.host].compactMap { $0 }
            guard names.contains(where: { name in outlets.contains { $0.matches(name) } }) else { return .outlet }
        }
        guard !phrases.isEmpty else { return nil }
        let place = Neighbourhood(text: text, words: words, match: match)
        for (column, phrases) in phrases {
            let isThere =
                switch column {
                case .before, .notBefore: place.hasBefore(phrases)
                case .after, .notAfter: place.hasAfter(phrases)
                default: place.hasNear(phrases)
                }
            let isWanted = column == .before || column == .after || column == .near
            if isThere != isWanted { return .condition(column.name) }
        }
        return nil
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
