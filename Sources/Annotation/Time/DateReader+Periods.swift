import TextModel

/// What periods begin with, and the week.
extension DateReader {
    /// What the word at `index` opens by itself.
    func period(at index: Int, _ facts: WordFacts) -> DatePoint? {
        switch facts.time {
        case .decade: decade(at: index)
        case .decadeNoun: decadeWithNoun(at: index)
        case .centuryNoun: century(at: index)
        case .millennium: millennium(at: index)
        case .centuriesNoun: centuries(at: index)
        case .quarter, .half, .third: partOfPeriod(at: index)
        case .season, .seasonNoun: season(at: index)
        case .weekNoun: week(at: index)
        case .edge: edge(at: index)
        default: nil
        }
    }

    /// الأسبوع الماضي, هذا الأسبوع: the week from Monday, as ISO 8601 has it.
    func week(at index: Int) -> DatePoint? {
        guard reader.atom(index).hasArticle else { return nil }
        if isBare(index + 1, .itself) || isBare(index + 1, .following) { return .open(index + 2) }
        guard let direction = direction(index + 1) else { return nil }
        return week(shiftedBy: direction == .past ? -1 : direction == .future ? 1 : 0, end: index + 2)
    }

    func week(shiftedBy count: Int, end: Int) -> DatePoint {
        let monday = reader.itemDate.map { $0.adding(days: 1 - $0.weekday + 7 * count) }
        return .relative(monday.map { Stretch(from: $0.iso, to: $0.adding(days: 6).iso) }, end: end)
    }
}
