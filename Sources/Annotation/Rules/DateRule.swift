import TextModel

/// Finds dates: written with digits and month names, pairs of calendars, ranges, weekdays, أمس and غدا.
struct DateRule {
    let reader: AtomReader
    private let dates: DateReader

    init(reader: AtomReader) {
        self.reader = reader
        dates = DateReader(reader: reader)
    }

    /// The dates that begin at `index`, adding to `finds`; the atom to go on at, or nil if there is none.
    func match(at index: Int, into finds: inout [Find]) -> Int? {
        if let end = relativeDay(at: index, into: &finds) { return end }
        let weekday = weekday(at: index)
        var start = weekday?.end ?? index
        // الأحد، 16 مارس: a comma may stand between.
        if weekday != nil, reader.mark(start) == 0x060C, dates.point(at: start + 1)?.day != nil { start += 1 }
        if let end = dayRange(at: start, from: index, into: &finds) { return end }
        if weekday == nil, let end = yearRange(at: index, into: &finds) { return end }
        guard let point = dates.point(at: start) ?? (weekday == nil ? dates.bareYear(at: index) : nil),
            weekday == nil || point.day != nil
        else {
            guard let weekday, !isTheTwo(weekday.day, index, weekday.end) else { return nil }
            return addWeekday(weekday.day, at: index, end: weekday.end, into: &finds)
        }
        if let end = range(from: point, at: index, into: &finds) { return end }
        return pair(point, at: index, into: &finds)
    }

    // MARK: - Weekdays and relative days

    private func weekday(at index: Int) -> (day: Int, end: Int)? {
        if reader.hasBare(index, .dayNoun) || (reader.has(index, .dayNoun) && !reader.atom(index).hasArticle) {
            let facts = reader.facts(index + 1)
            if facts.weekday > 0, reader.atom(index + 1).proclitics == 0 { return (Int(facts.weekday), index + 2) }
            return nil
        }
        let facts = reader.facts(index)
        return facts.weekday > 0 ? (Int(facts.weekday), index + 1) : nil
    }

    /// الاثنين alone is "the two" as well: بين الاثنين, الاثنين معا.
    private func isTheTwo(_ day: Int, _ index: Int, _ end: Int) -> Bool {
        guard day == 1, end == index + 1 else { return false }
        let next = reader.atom(end)
        return reader.hasBare(index - 1, .between) || (next.kind == .arabic && next.key == Self.together)
    }

    private static let together = KeyLetters.key("معا") ?? 0

    private func addWeekday(_ day: Int, at index: Int, end: Int, into finds: inout [Find]) -> Int {
        var value = DateValue(isRelative: true)
        var end = end
        let next = reader.facts(end).flags
        if let item = reader.itemDate, reader.atom(end).hasArticle {
            let back = (item.weekday - day + 6) % 7 + 1
            let ahead = (day - item.weekday + 6) % 7 + 1
            if next.contains(.past) { value.when = item.adding(days: -back).iso }
            if next.contains(.future) { value.when = item.adding(days: ahead).iso }
        }
        if next.contains(.past) || next.contains(.future), reader.atom(end).hasArticle { end += 1 }
        var find = reader.find(index, end - 1, .date, nil, .date(value))
        if value.when != nil { find.certainty = .medium }
        finds.append(find)
        return end
    }

    /// أمس, أمس الجمعة, أمس الأول, غدا الاثنين.
    private func relativeDay(at index: Int, into finds: inout [Find]) -> Int? {
        let flags = reader.facts(index).flags
        guard flags.contains(.yesterday) || flags.contains(.tomorrow) else { return nil }
        var days = flags.contains(.yesterday) ? -1 : 1
        var end = index + 1
        if days < 0, reader.facts(end).ordinal == 1, reader.atom(end).hasArticle {
            days = -2
            end += 1
        }
        var value = DateValue(isRelative: true)
        let day = reader.itemDate?.adding(days: days)
        value.when = day?.iso
        if let (weekday, weekdayEnd) = weekday(at: end), reader.atom(end).proclitics == 0 {
            end = weekdayEnd
            // A weekday that is not the one reckoned makes the day unsure.
            if let day, day.weekday != weekday { value.when = nil }
        }
        var find = reader.find(index, end - 1, .date, nil, .date(value))
        if value.when != nil { find.certainty = .medium }
        finds.append(find)
        return end
    }

    // MARK: - Ranges

    /// 1 و3 يونيو behind بين, 3 إلى 5 مايو, 3-5 مايو: two days, one month.
    private func dayRange(at index: Int, from first: Int, into finds: inout [Find]) -> Int? {
        guard let day = dates.dayNumber(at: index), let (second, connector) = connected(index + 1),
            let secondDay = dates.dayNumber(at: second, isSecond: true),
            let last = dates.month(after: second + 1, day: secondDay)
        else { return nil }
        var begin = last
        begin.day = day
        let isRange = connector == .upTo || reader.hasBare(first - 1, .between)
        if isRange {
            guard day < secondDay else { return nil }
            finds.append(reader.find(first, last.end - 1, .date, nil, rangeValue(begin, last)))
        } else {
            begin.end = index + 1
            add(begin, first, index, into: &finds)
            add(last, second, last.end - 1, into: &finds)
        }
        return last.end
    }

    private enum Connector { case and, upTo }

    /// What joins two ends of a range at `index`, and where the second one begins.
    private func connected(_ index: Int) -> (second: Int, connector: Connector)? {
        if reader.isAnd(index) { return (index + 1, .and) }
        if reader.hasBare(index, .upTo) { return (index + 1, .upTo) }
        let mark = reader.mark(index)
        // A hyphen with the same spacing on both sides, an en dash in any way.
        if mark == 0x2D, reader.isGlued(index) == reader.isGlued(index + 1) { return (index + 1, .upTo) }
        return mark == 0x2013 ? (index + 1, .upTo) : nil
    }

    /// Two whole dates behind من or بين.
    private func range(from first: DatePoint, at index: Int, into finds: inout [Find]) -> Int? {
        let isFrom = reader.hasBare(index - 1, .from)
        let isBetween = reader.hasBare(index - 1, .between)
        guard isFrom || isBetween, let (second, connector) = connected(first.end), connector == (isFrom ? .upTo : .and),
            let last = dates.point(at: second)
                ?? (first.month == nil ? dates.bareYear(at: second, isExpected: true) : nil),
            last.isHijri == first.isHijri, (last.month == nil) == (first.month == nil),
            (last.day == nil) == (first.day == nil)
        else { return nil }
        var begin = first
        if begin.year == nil { begin.year = last.year }
        guard let value = rangeValue(begin, last) else { return nil }
        finds.append(reader.find(index, last.end - 1, .date, nil, value))
        return last.end
    }

    /// عامي 2010 و2015 behind بين, 2010 إلى 2015 behind من, 2010-2015.
    private func yearRange(at index: Int, into finds: inout [Find]) -> Int? {
        let hasNoun = reader.has(index, .twoYearsNoun)
        let start = hasNoun ? index + 1 : index
        guard let numeral = reader.numeral(start), numeral.digits == 4, let year = numeral.plain,
            (hasNoun ? 1000...2999 : 1900...2099).contains(year), let (second, connector) = connected(start + 1),
            let other = reader.numeral(second), other.digits == 4, let lastYear = other.plain, year < lastYear,
            lastYear <= 2999
        else { return nil }
        let isBetween = reader.hasBare(index - 1, .between)
        if !hasNoun {
            let isFrom = reader.hasBare(index - 1, .from) && connector == .upTo
            let isDash = reader.mark(start + 1) != 0 && reader.isGlued(start + 1)
            guard lastYear <= 2099, isFrom || isDash || (isBetween && connector == .and),
                dates.bareYear(at: second, isExpected: isFrom) != nil || (isBetween && closes(second + 1))
                    || (isDash && reader.atom(second + 1).kind != .arabic),
                !reader.isGlued(index) || reader.atom(index - 1).kind != .mark || reader.mark(index - 1) == 0x28,
                !(reader.mark(second + 1) == 0x2D && reader.isGlued(second + 1))
            else { return nil }
        }
        if hasNoun, connector == .and, !isBetween {
            add(DatePoint(year: year, end: start + 1), index, start, into: &finds)
            add(DatePoint(year: lastYear, end: second + 1), second, second, into: &finds)
        } else {
            let value = DateValue(from: CivilDate.padded(year, 4), to: CivilDate.padded(lastYear, 4))
            finds.append(reader.find(index, second, .date, nil, .date(value)))
        }
        return second + 1
    }

    /// Whether nothing that could be counted stands at `index`.
    private func closes(_ index: Int) -> Bool { reader.atom(index).kind != .arabic }

    private func rangeValue(_ first: DatePoint, _ last: DatePoint) -> MentionValue? {
        if first.isHijri, let from = first.hijri, let to = last.hijri {
            // TEI has from-custom and to-custom; the model of values has one Hijri value, so it is the first day's.
            return from == to ? .date(DateValue(hijri: from)) : .date(DateValue(hijri: from + "/" + to))
        }
        guard let from = first.gregorian(reader.itemDate), let to = last.gregorian(reader.itemDate),
            from.value < to.value
        else { return nil }
        return .date(DateValue(from: from.value, to: to.value))
    }

    // MARK: - Single dates and pairs

    /// Adds `point`, and its other half if الموافق follows.
    private func pair(_ point: DatePoint, at index: Int, into finds: inout [Find]) -> Int {
        var position = point.end
        if reader.mark(position) == 0x060C || reader.mark(position) == 0x28 { position += 1 }
        guard reader.has(position, .corresponding) else {
            add(point, index, point.end - 1, into: &finds)
            return point.end
        }
        position += 1
        let first = position
        let weekday = weekday(at: position)
        guard let other = dates.point(at: weekday?.end ?? position), other.isHijri != point.isHijri else {
            add(point, index, point.end - 1, into: &finds)
            return point.end
        }
        let number = finds.count
        add(point, index, point.end - 1, into: &finds)
        add(other, first, other.end - 1, into: &finds)
        finds[number].related = number + 1
        finds[number + 1].related = number
        let gregorian = point.isHijri ? other : point
        let when = gregorian.gregorian(reader.itemDate)?.value
        let gregorianNumber = point.isHijri ? number + 1 : number
        let hijriNumber = point.isHijri ? number : number + 1
        finds[gregorianNumber].value = .date(DateValue(when: when, isPairedWithHijri: true))
        finds[hijriNumber].value = .date(DateValue(when: when, hijri: (point.isHijri ? point : other).hijri))
        return other.end
    }

    private func add(_ point: DatePoint, _ first: Int, _ last: Int, into finds: inout [Find]) {
        var find = reader.find(first, last, .date, nil, nil)
        if let hijri = point.hijri {
            find.value = .date(DateValue(hijri: hijri))
        } else {
            let isRelative = point.direction != .none
            let value = point.gregorian(reader.itemDate)
            if let value {
                find.value = .date(DateValue(when: value.value, isRelative: isRelative))
                if !value.isSure || isRelative { find.certainty = .medium }
            } else if isRelative {
                find.value = .date(DateValue(isRelative: true))
            }
        }
        finds.append(find)
    }
}
