import TextModel

/// Reads ordinals: الأولى, الحادي عشر, الخامس والعشرين.
struct OrdinalReader {
    let reader: AtomReader

    /// The ordinal in words at `index` and the atom behind it. `withTens`: a bare العشرين counts too, as in dates.
    func ordinal(at index: Int, withTens: Bool = false) -> (value: Int, end: Int)? {
        guard reader.atom(index).hasArticle else { return nil }
        let facts = reader.facts(index)
        guard facts.ordinal > 0 else {
            let isTens = withTens && facts.cardinal >= 20 && facts.cardinal <= 90
            return isTens ? (Int(facts.cardinal), index + 1) : nil
        }
        let value = Int(facts.ordinal)
        let next = reader.atom(index + 1)
        let nextFacts = reader.facts(index + 1)
        if nextFacts.cardinal == 10, next.proclitics == 0, !next.hasArticle, value < 10 {
            return (value + 10, index + 2)
        }
        if nextFacts.cardinal >= 20, nextFacts.cardinal <= 90, next.proclitics == 1, next.hasArticle, value < 10 {
            return (value + Int(nextFacts.cardinal), index + 2)
        }
        // الحادي is no ordinal but in compounds, and the first ten are what the rule is for.
        return reader.atom(index).key & 0xFFFFF == Self.hadi ? nil : (value, index + 1)
    }

    /// The last four letters of الحادي.
    private static let hadi = KeyLetters.key("حادي").map { $0 & 0xFFFFF } ?? 0
}
