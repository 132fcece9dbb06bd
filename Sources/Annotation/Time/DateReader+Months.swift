import TextModel

/// Days and months with the month's name.
extension DateReader {
    /// 16 مارس 2025, 7 من شهر نوفمبر.
    func dayAndMonth(at index: Int) -> DatePoint? {
        guard let day = dayNumber(at: index) else { return nil }
        return month(after: index + 1, day: day)
    }

    /// فاتح يوليوز, غرة رمضان.
    func firstDay(at index: Int) -> DatePoint? {
        guard let point = month(after: index + 1, day: 1, isSaid: true) else { return nil }
        return point
    }

    /// 13 الجاري: the day of the month that is going on, last or next, which a weekday or يوم before tells from a count.
    func dayOfMonthNamed(at index: Int) -> DatePoint? {
        guard let day = dayNumber(at: index), !isWrittenOn(after: index) else { return nil }
        let end = reader.hasBare(index + 1, .from) ? index + 2 : index + 1
        guard reader.atom(end).kind == .arabic, Self.ofTheMonth.contains(reader.atom(end).key),
            let direction = direction(end)
        else { return nil }
        let before = reader.facts(index - 1)
        let isBehindDay = before.weekday > 0 || before.flags.contains(.dayNoun)
        guard direction == .present || isBehindDay else { return nil }
        var point = month(inDirection: direction, end: end + 1)
        point.day = day
        return point.isOpen || point.isPossible ? point : nil
    }

    private static let ofTheMonth = KeySet(
        ["الجاري", "الماضي", "المقبل", "القادم", "المنصرم"].compactMap(KeyLetters.key))

    /// A number that can be the day of a month, with nothing written on to it but clitics.
    func dayNumber(at index: Int, isSecond: Bool = false) -> Int? {
        guard let numeral = reader.numeral(index), numeral.digits <= 2, let day = numeral.plain, (1...31).contains(day),
            isSecond || !isWrittenOn(before: index)
        else { return nil }
        return day
    }

    /// السادس من نوفمبر, العشرين من مايو, أول مايو.
    func ordinalDay(at index: Int) -> DatePoint? {
        guard let (value, end) = dayOrdinal(at: index) else { return nil }
        if reader.hasBare(end, .from) { return month(after: end, day: value, isSaid: true) }
        // السادس عشر نوفمبر is rare and أول نوفمبر a name; the article says which the others are.
        return reader.atom(index).hasArticle && reader.facts(end).month == 0 ? nil : month(after: end, day: value)
    }

    /// The day that an ordinal in words gives: الخامس والعشرين, أول.
    func dayOrdinal(at index: Int) -> (value: Int, end: Int)? {
        if let (value, end) = OrdinalReader(reader: reader).ordinal(at: index, withTens: true), value <= 31 {
            return (value, end)
        }
        let isFirst = reader.facts(index).ordinal == 1 && !reader.atom(index).hasArticle
        return isFirst ? (1, index + 1) : nil
    }

    /// A month at `index`, behind من and شهر if they are there, and what follows it. `isSaid`: the day is told by a word
    /// that leaves no doubt that it is one (العاشر من محرم).
    func month(after index: Int, day: Int, isSaid: Bool = false) -> DatePoint? {
        var position = index
        if reader.hasBare(position, .from) { position += 1 }
        if position > index, var month = relativeMonth(at: position) {
            // من الشهر الجاري
            month.day = day
            return month.isOpen || month.isPossible ? month : nil
        }
        if reader.hasBare(position, .monthNoun) { position += 1 }
        guard var point = monthName(at: position) else { return nil }
        point.day = day
        point = withYear(point)
        // صفر is zero as well, and محرم an adjective: a day beside them is no date without a year.
        if point.isHijri, point.month == 1 || point.month == 2, point.year == nil, !isSaid, !isDayExpected(index - 1) {
            return nil
        }
        return point
    }

    /// Whether يوم, a weekday or بين stands before the number at `index`.
    private func isDayExpected(_ index: Int) -> Bool {
        let before = reader.facts(index - 1)
        return before.flags.contains(.dayNoun) || before.weekday > 0 || reader.hasBare(index - 1, .between)
    }

    /// مارس 2025, شهر مايو, نوفمبر الماضي; a month's name alone is no date (مايو the player), unless a preposition of
    /// time stands before a name that nothing else is called by (في نوفمبر).
    func monthAlone(at index: Int) -> DatePoint? {
        if let point = relativeMonth(at: index) { return point }
        let hasNoun = reader.has(index, .monthNoun) && !reader.atom(index).hasArticle
        guard let name = monthName(at: hasNoun ? index + 1 : index, withProclitic: !hasNoun) else { return nil }
        var point = withYear(name)
        if point.year == nil, !hasNoun, point.direction == .none, isDistinct(point, at: index),
            !isSurelyMonth(point, at: index)
        {
            // أحداث سبتمبر: the month, and nobody says of which year.
            point.isOpen = true
            return point
        }
        if hasNoun, point.isHijri, isBare(point.end, .blessed) { point.end += 1 }
        guard hasNoun || point.year != nil || point.direction != .none || isSurelyMonth(point, at: index) else {
            return nil
        }
        return point
    }

    /// Whether the name alone is a month here: it names nothing else, or أشهر or an edge stands before it.
    private func isSurelyMonth(_ point: DatePoint, at index: Int) -> Bool {
        if isBare(index - 1, .edge) || time(index - 1) == .edge { return !point.isHijri }
        let before = reader.facts(index - 1)
        let isBehindPreposition =
            before.flags.contains(.yearPreposition) || before.flags.contains(.upTo) || before.time == .since
            || before.time == .during || before.time == .before || before.time == .after
        return isBehindPreposition && reader.atom(index).proclitics == 0 && isDistinct(point, at: index)
    }

    /// Whether the name, in one word or two, names nothing but a Gregorian month.
    private func isDistinct(_ point: DatePoint, at index: Int) -> Bool {
        guard !point.isHijri, reader.atom(index).proclitics == 0 || isAnd(index) else { return false }
        return point.end > index + 1 || !Self.ambiguousMonths.contains(reader.baseKey(index))
    }

    /// Names of months that are words or names as well.
    private static let ambiguousMonths = KeySet(
        ["مايو", "مارس", "آب", "نيسان", "تموز", "شباط", "ماي", "أوت", "جوان", "كانون", "تشرين", "أيار", "آذار"]
            .compactMap(KeyLetters.key))

    /// الشهر الماضي, الشهر المقبل, هذا الشهر is read elsewhere.
    func relativeMonth(at index: Int) -> DatePoint? {
        guard reader.has(index, .monthNoun), reader.atom(index).hasArticle else { return nil }
        if isBare(index + 1, .itself) || isBare(index + 1, .following) { return .open(index + 2) }
        guard let direction = direction(index + 1) else { return nil }
        return month(inDirection: direction, end: index + 2)
    }

    /// The month before, at or after the item's.
    func month(inDirection direction: DatePoint.Direction, end: Int) -> DatePoint {
        shiftedMonth(by: direction == .past ? -1 : direction == .future ? 1 : 0, end: end)
    }

    func shiftedMonth(by count: Int, end: Int) -> DatePoint {
        guard let itemDate = reader.itemDate else { return .open(end, isRelative: true) }
        let months = itemDate.year * 12 + itemDate.month - 1 + count
        guard months >= 12 else { return .open(end, isRelative: true) }
        return DatePoint(year: months / 12, month: months % 12 + 1, end: end, isRelative: true)
    }

    /// The name of a month, with the same month's other name behind a stroke or in brackets (تشرين الثاني/نوفمبر).
    func monthName(at index: Int, withProclitic: Bool = false) -> DatePoint? {
        if reader.mark(index) == 0x28, let (number, end) = simpleMonth(at: index + 1), reader.mark(end) == 0x29,
            let (other, otherEnd) = simpleMonth(at: end + 1), other == number
        {
            // (تشرين الثاني) نوفمبر
            return monthPoint(number, end: otherEnd)
        }
        guard withProclitic || reader.atom(index).proclitics == 0, !reader.atom(index).hasArticle,
            let (number, end) = simpleMonth(at: index)
        else { return nil }
        var point = monthPoint(number, end: end)
        let mark = reader.mark(end)
        if let (other, otherEnd) = simpleMonth(at: end), other == number, reader.atom(end).proclitics == 0 {
            // سبتمبر أيلول
            point.end = otherEnd
        } else if mark == 0x2F || mark == 0x2D || mark == 0x5C || mark == 0x28,
            let (other, otherEnd) = simpleMonth(at: end + 1), other == number
        {
            if mark != 0x28 {
                point.end = otherEnd
            } else if reader.mark(otherEnd) == 0x29 {
                point.end = otherEnd + 1
            }
        }
        return point
    }

    private func monthPoint(_ number: Int, end: Int) -> DatePoint {
        DatePoint(month: number > 12 ? number - 12 : number, isHijri: number > 12, end: end)
    }

    private func simpleMonth(at index: Int) -> (number: Int, end: Int)? {
        let facts = reader.facts(index)
        if facts.monthOpener > 0, reader.atom(index + 1).proclitics == 0 {
            let seconds = reader.lexicon.monthSeconds[Int(facts.monthOpener) - 1]
            if let second = seconds.first(where: { isWord(index + 1, $0.key) }) {
                return (Int(second.month), index + 2)
            }
        }
        return facts.month > 0 ? (Int(facts.month), index + 1) : nil
    }

    /// Whether the word at `index` has this key; a final ya may lack its dots.
    private func isWord(_ index: Int, _ key: UInt64) -> Bool {
        let atom = reader.atom(index)
        guard atom.kind == .arabic, atom.letters <= KeyLetters.keyLetters else { return false }
        return atom.key == key || (key & 31 == 28 && atom.key == key | 31)
    }
}
