import TextModel

/// Lists of days and years, and months with one year.
extension DateRule {
    /// 5 و6 و7 يونيو: three days or more of one month, each a date.
    func dayList(at index: Int, into finds: inout [Find]) -> Int? {
        var days: [(value: Int, start: Int)] = []
        var position = index
        while days.count < 31, let day = dates.dayNumber(at: position, isSecond: !days.isEmpty) {
            days.append((day, position))
            guard let next = listed(position + 1) else { break }
            position = next
        }
        guard days.count > 2, let last = days.popLast(), last.start == position,
            let point = dates.month(after: position + 1, day: last.value)
        else { return nil }
        for (day, start) in days {
            var other = point
            other.day = day
            other.end = start + 1
            add(other, start, start, into: &finds)
        }
        add(point, position, point.end - 1, into: &finds)
        return point.end
    }

    /// الأعوام 2010 و2011 و2012.
    func yearList(at index: Int, into finds: inout [Find]) -> Int? {
        guard Self.yearPlurals.contains(reader.baseKey(index - 1)) else { return nil }
        var position = index
        while let year = dates.bareYear(at: position, isExpected: true) {
            add(year, position, position, into: &finds)
            guard let next = listed(year.end), reader.numeral(next) != nil else { return year.end }
            position = next
        }
        return position > index ? position : nil
    }

    private static let yearPlurals = KeySet(["الأعوام", "أعوام", "السنوات", "سنوات"].compactMap(KeyLetters.key))

    /// Where the next member of a list stands, if و or a comma is at `index`.
    private func listed(_ index: Int) -> Int? {
        if reader.mark(index) == 0x060C { return reader.isAnd(index + 1) ? index + 2 : index + 1 }
        return reader.isAnd(index) ? index + 1 : nil
    }

    /// مارس إلى يوليو 2020 behind من, يونيو ويوليو 2018: two months with one year.
    func monthRange(at index: Int, into finds: inout [Find]) -> Int? {
        let facts = reader.facts(index)
        guard facts.month > 0 || facts.monthOpener > 0, let first = dates.monthName(at: index),
            let (second, connector) = connected(first.end),
            let name = dates.monthName(at: second, withProclitic: connector == .and), name.isHijri == first.isHijri
        else { return nil }
        let last = dates.withYear(name)
        let isBetween = reader.hasBare(index - 1, .between)
        let isFrom = reader.hasBare(index - 1, .from) || dates.time(index - 1) == .since
        let isRange = connector == .and ? isBetween : isFrom || last.year != nil
        guard isRange || connector == .and && (last.year != nil || last.direction != .none), !last.isOpen else {
            return nil
        }
        var begin = first
        (begin.year, begin.direction, begin.isRelative) = (last.year, last.direction, last.isRelative)
        if isRange {
            guard isInOrder(begin, last) else { return nil }
            addRange(begin, last, index, last.end - 1, into: &finds)
        } else {
            add(begin, index, first.end - 1, into: &finds)
            add(last, second, last.end - 1, into: &finds)
        }
        return last.end
    }
}
