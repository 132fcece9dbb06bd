import TextModel

/// Ranges of days, years and whole dates.
extension DateRule {
    /// What joins two ends.
    enum Connector { case and, upTo }

    /// 1 و3 يونيو behind بين, 3 إلى 5 مايو, 3-5 مايو, الأول إلى الخامس من مايو: two days, one month.
    func dayRange(at index: Int, into finds: inout [Find]) -> Int? {
        guard let (day, dayEnd) = day(at: index), let (second, connector) = connected(dayEnd),
            let (secondDay, secondEnd) = self.day(at: second, isSecond: true),
            let last = dates.month(after: secondEnd, day: secondDay)
        else { return nil }
        var begin = last
        begin.day = day
        let isBetween = reader.hasBare(index - 1, .between)
        guard connector == .upTo || isBetween else {
            begin.end = dayEnd
            add(begin, index, dayEnd - 1, into: &finds)
            add(last, second, last.end - 1, into: &finds)
            return last.end
        }
        guard day < secondDay else { return nil }
        addRange(begin, last, index, last.end - 1, into: &finds)
        return last.end
    }

    func day(at index: Int, isSecond: Bool = false) -> (value: Int, end: Int)? {
        if let day = dates.dayNumber(at: index, isSecond: isSecond) { return (day, index + 1) }
        guard reader.atom(index).kind == .arabic, reader.atom(index).hasArticle else { return nil }
        return dates.dayOrdinal(at: index)
    }

    /// What joins two ends of a range at `index`, and where the second one begins.
    func connected(_ index: Int) -> (second: Int, connector: Connector)? {
        if reader.isAnd(index) { return (index + 1, .and) }
        // إلى, حتى, وحتى
        if reader.has(index, .upTo) { return (index + 1, .upTo) }
        let mark = reader.mark(index)
        // A hyphen with the same spacing on both sides, an en dash in any way.
        if mark == 0x2D, reader.isGlued(index) == reader.isGlued(index + 1) { return (index + 1, .upTo) }
        if mark == 0x2013 { return (index + 1, .upTo) }
        // والعشرين: و is written on to the second itself.
        return dates.isAnd(index) ? (index, .and) : nil
    }

    /// Two whole dates behind من or بين.
    func range(from first: DatePoint, at index: Int, into finds: inout [Find]) -> Int? {
        let isFrom = reader.hasBare(index - 1, .from) || dates.time(index - 1) == .since
        let isBetween = reader.hasBare(index - 1, .between)
        guard isFrom || isBetween, let (second, connector) = connected(first.end), connector == (isFrom ? .upTo : .and),
            let last = dates.point(at: second)
                ?? (first.precision == 1 ? dates.bareYear(at: second, isExpected: true) : nil),
            last.isHijri == first.isHijri, last.precision == first.precision, last.precision > 0
        else { return nil }
        var begin = first
        if begin.year == nil, !begin.isRelative { begin.year = last.year }
        guard isInOrder(begin, last) else { return nil }
        addRange(begin, last, index, last.end - 1, into: &finds)
        return last.end
    }

    func isInOrder(_ first: DatePoint, _ last: DatePoint) -> Bool {
        guard let from = first.dated(reader.itemDate).point.sortable,
            let to = last.dated(reader.itemDate).point.sortable
        else { return false }
        return from < to
    }

    /// عامي 2010 و2015 behind بين, 2010 إلى 2015 behind من, 2010-2015.
    func yearRange(at index: Int, into finds: inout [Find]) -> Int? {
        let hasNoun = reader.has(index, .twoYearsNoun)
        let start = hasNoun ? index + 1 : index
        guard let numeral = reader.numeral(start), numeral.digits == 4, let year = numeral.plain,
            (hasNoun ? 1000...2999 : 1000...2099).contains(year),
            let (second, connector) = connected(start + 1), let other = reader.numeral(second), other.digits == 4,
            let lastYear = other.plain, year < lastYear, lastYear <= 2999
        else { return nil }
        let isBetween = reader.hasBare(index - 1, .between)
        guard hasNoun || isYearRange(year, start, second, lastYear, connector, isBetween: isBetween, at: index) else {
            return nil
        }
        if hasNoun, connector == .and, !isBetween {
            add(DatePoint(year: year, end: start + 1), index, start, into: &finds)
            add(DatePoint(year: lastYear, end: second + 1), second, second, into: &finds)
        } else {
            addRange(
                DatePoint(year: year, end: start + 1), DatePoint(year: lastYear, end: second + 1), index, second,
                into: &finds)
        }
        return second + 1
    }

    /// Whether two numbers of four digits without a noun are years: behind من or بين, or with a dash and nothing counted.
    private func isYearRange(
        _ year: Int, _ start: Int, _ second: Int, _ lastYear: Int, _ connector: Connector, isBetween: Bool,
        at index: Int
    ) -> Bool {
        let isFrom = reader.hasBare(index - 1, .from) && connector == .upTo
        let isBracketed =
            reader.mark(second + 1) == 0x29
            && (reader.mark(index - 1) == 0x28 || dates.hasOpenBracket(before: index))
        let isDash = reader.mark(start + 1) != 0 && (reader.isGlued(start + 1) || isBracketed)
        guard lastYear <= 2099, year >= 1800 || isBracketed, isFrom || isDash || (isBetween && connector == .and),
            dates.bareYear(at: second, isExpected: isFrom) != nil
                || (isBetween && isUncounted(lastYear, second + 1, index))
                || (isDash && reader.atom(second + 1).kind != .arabic)
        else { return false }
        if reader.isGlued(index), reader.atom(index - 1).kind == .mark, reader.mark(index - 1) != 0x28 { return false }
        return !(reader.mark(second + 1) == 0x2D && reader.isGlued(second + 1))
    }

    /// Whether the two numbers behind بين count nothing: no noun follows that they could be of, nor says a verb before
    /// that something varies between them.
    private func isUncounted(_ number: Int, _ index: Int, _ first: Int) -> Bool {
        let next = reader.atom(index)
        guard next.kind == .arabic else { return true }
        let endsInTa = next.key & 31 == UInt64(KeyLetters.ha)
        let varies = (2...5).contains { Self.varying.contains(reader.baseKey(first - $0)) }
        return !varies && !endsInTa && !dates.isCounting(number, index, isExpected: false)
    }

    private static let varying = KeySet(["تراوح", "يتراوح", "تتراوح", "تراوحت", "يراوح"].compactMap(KeyLetters.key))

    func addRange(_ first: DatePoint, _ last: DatePoint, _ start: Int, _ end: Int, into finds: inout [Find]) {
        var find = reader.find(start, end, .date, nil, nil)
        let isRelative = first.isRelative || last.isRelative
        if first.isHijri {
            if let from = first.hijriValue(reader.itemDate), let to = last.hijriValue(reader.itemDate) {
                find.value = .date(
                    DateValue(
                        notBefore: from.value.notBefore, notAfter: to.value.notAfter, hijri: from.value.hijri,
                        hijriTo: to.value.hijri))
            }
        } else if let from = first.gregorian(reader.itemDate), let to = last.gregorian(reader.itemDate),
            from.last == nil, to.last == nil, from.first.utf8.count == to.first.utf8.count, from.first < to.first
        {
            find.value = .date(DateValue(from: from.first, to: to.first, isRelative: isRelative))
            if !from.isSure || !to.isSure || isRelative { find.certainty = .medium }
        } else if isRelative {
            find.value = .date(DateValue(isRelative: true))
        }
        finds.append(find)
    }
}

extension DatePoint {
    /// What two dates of one precision are compared by; nil for stretches and open ones.
    fileprivate var sortable: String? { precision > 0 ? numeral(year: year) : nil }
}
