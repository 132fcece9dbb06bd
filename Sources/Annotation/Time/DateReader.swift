import TextModel

/// Reads one expression of time at one place. What is read is worked out by `DatePoint`; `DateRule` joins ranges and
/// pairs. The extensions hold one kind of expression each.
struct DateReader {
    let reader: AtomReader

    /// What begins at `index`: a date, a period, a time reckoned from the item's; nil if nothing does.
    func point(at index: Int) -> DatePoint? {
        if let point = calendarPoint(at: index) { return point }
        if let point = weekday(at: index) { return point }
        let facts = reader.facts(index)
        if facts.time != .none, let point = period(at: index, facts) ?? relative(at: index, facts) { return point }
        if facts.unit > 0, let point = definitePlural(at: index) { return point }
        guard facts.flags.contains(.yesterday) || facts.flags.contains(.tomorrow), !isFigurative(at: index) else {
            return nil
        }
        return relativeDay(at: index)
    }

    /// A day, month or year of the calendar, without a weekday before it.
    func calendarPoint(at index: Int) -> DatePoint? {
        if reader.numeral(index) != nil {
            return numericDate(at: index) ?? dayAndMonth(at: index) ?? dayOfMonthNamed(at: index)
                ?? markedYear(at: index)
        }
        let facts = reader.facts(index)
        if facts.time == .firstDay { return firstDay(at: index) }
        if facts.ordinal > 0 || facts.cardinal >= 20 { return ordinalDay(at: index) }
        if facts.flags.contains(.yearNoun) { return yearWithNoun(at: index) }
        if facts.flags.contains(.monthNoun) || facts.month > 0 || facts.monthOpener > 0 { return monthAlone(at: index) }
        return nil
    }

    func direction(_ index: Int) -> DatePoint.Direction? {
        let flags = reader.facts(index).flags
        guard reader.atom(index).hasArticle, reader.atom(index).proclitics == 0 else { return nil }
        if flags.contains(.past) { return .past }
        if flags.contains(.future) { return .future }
        return flags.contains(.present) ? .present : nil
    }

    func time(_ index: Int) -> TimeWord { reader.facts(index).time }

    /// Whether the word at `index` has this part and nothing is written on to its front.
    func isBare(_ index: Int, _ time: TimeWord) -> Bool {
        reader.facts(index).time == time && reader.atom(index).proclitics == 0
    }

    // MARK: - What is written on to digits

    func isWrittenOn(before index: Int) -> Bool { reader.isWrittenOn(before: index, joinedBy: isJoiner) }

    /// Whether a letter, or a mark that joins and something behind it, is written on to the number at `index`.
    func isWrittenOn(after index: Int) -> Bool {
        guard reader.isGlued(index + 1) else { return false }
        switch reader.atom(index + 1).kind {
        case .boundary: return false
        case .arabic: return !reader.has(index + 1, .hijriMark) && !reader.has(index + 1, .gregorianMark)
        case .latin, .digits: return true
        case .mark:
            let joins = isJoiner(reader.mark(index + 1)) && reader.isGlued(index + 2)
            return joins && [.digits, .latin].contains(reader.atom(index + 2).kind)
        }
    }

    private func isJoiner(_ mark: UInt32) -> Bool {
        switch mark {
        case 0x2F, 0x2D, 0x2E, 0x3A, 0x2B, 0x2C, 0x5F, 0x3D, 0x40, 0x23, 0x2013: true
        default: false
        }
    }
}
