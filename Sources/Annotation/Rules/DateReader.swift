import TextModel

/// Reads one date: the parts of `DateRule` that know how a day, month and year are written.
struct DateReader {
    let reader: AtomReader

    /// A date that begins at `index`, without a weekday; nil if there is none.
    func point(at index: Int) -> DatePoint? {
        if reader.numeral(index) != nil {
            return numericDate(at: index) ?? dayAndMonth(at: index) ?? markedYear(at: index)
        }
        let facts = reader.facts(index)
        if facts.ordinal > 0 || facts.cardinal >= 20 { return ordinalDay(at: index) }
        if facts.flags.contains(.yearNoun) { return yearWithNoun(at: index) }
        if facts.flags.contains(.monthNoun) || facts.month > 0 || facts.monthOpener > 0 { return monthAlone(at: index) }
        return nil
    }

    // MARK: - With digits alone

    /// 2025-11-07, 7/11/2025, 7.11.2025: three numbers with one kind of mark between, nothing else written on to them.
    func numericDate(at index: Int) -> DatePoint? {
        let separator = reader.mark(index + 1)
        guard separator == 0x2F || separator == 0x2D || separator == 0x2E, separator == reader.mark(index + 3),
            let first = plain(index), let second = plain(index + 2), let third = plain(index + 4),
            (1...4).allSatisfy({ reader.isGlued(index + $0) }), !isWrittenOn(before: index),
            !isWrittenOn(after: index + 4)
        else { return nil }
        let digits = [0, 2, 4].map { reader.numeral(index + $0)?.digits ?? 0 }
        guard digits[1] <= 2 else { return nil }
        var point = DatePoint(end: index + 5)
        switch (digits[0], digits[2]) {
        case (4, 1...2): (point.year, point.month, point.day) = (first, second, third)
        case (1...2, 4): (point.day, point.month, point.year) = (first, second, third)
        default: return nil
        }
        point = marked(point)
        if !point.isPossible {
            (point.day, point.month) = (point.month, point.day)
            guard point.isPossible else { return nil }
            point.isUndecided = true
        }
        return point
    }

    private func plain(_ index: Int) -> Int? { reader.numeral(index)?.plain }

    private func isWrittenOn(before index: Int) -> Bool {
        guard reader.isGlued(index) else { return false }
        switch reader.atom(index - 1).kind {
        case .boundary: return false
        case .arabic: return !reader.isPrefixOfDigits(index - 1)
        case .latin, .digits: return true
        case .mark: return isJoiner(reader.mark(index - 1))
        }
    }

    /// Whether a letter, or a mark that joins and something behind it, is written on to the number at `index`.
    private func isWrittenOn(after index: Int) -> Bool {
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

    // MARK: - With the name of a month

    /// 16 مارس 2025, 7 من شهر نوفمبر.
    private func dayAndMonth(at index: Int) -> DatePoint? {
        guard let day = dayNumber(at: index) else { return nil }
        return month(after: index + 1, day: day)
    }

    /// A number that can be the day of a month, with nothing written on to it but clitics.
    func dayNumber(at index: Int, isSecond: Bool = false) -> Int? {
        guard let numeral = reader.numeral(index), numeral.digits <= 2, let day = numeral.plain, (1...31).contains(day),
            isSecond || !isWrittenOn(before: index)
        else { return nil }
        return day
    }

    /// السادس من نوفمبر, العشرين من مايو.
    private func ordinalDay(at index: Int) -> DatePoint? {
        guard let (value, end) = OrdinalReader(reader: reader).ordinal(at: index, withTens: true), value <= 31,
            reader.hasBare(end, .from)
        else { return nil }
        return month(after: end, day: value)
    }

    /// A month at `index`, behind من and شهر if they are there, and what follows it.
    func month(after index: Int, day: Int) -> DatePoint? {
        var position = index
        if reader.hasBare(position, .from) { position += 1 }
        if reader.hasBare(position, .monthNoun) { position += 1 }
        guard var point = monthName(at: position) else { return nil }
        point.day = day
        point = withYear(point)
        // صفر is zero as well, and محرم an adjective: a day beside them is no date without a year.
        if point.isHijri, point.month == 1 || point.month == 2, point.year == nil { return nil }
        return point
    }

    /// مارس 2025, شهر مايو, نوفمبر الماضي; a month's name alone is no date (مايو the player).
    private func monthAlone(at index: Int) -> DatePoint? {
        if let point = relativeMonth(at: index) { return point }
        let hasNoun = reader.hasBare(index, .monthNoun) && !reader.atom(index).hasArticle
        guard let name = monthName(at: hasNoun ? index + 1 : index, withProclitic: !hasNoun) else { return nil }
        let point = withYear(name)
        guard hasNoun || point.year != nil || point.direction != .none else { return nil }
        return point
    }

    /// الشهر الماضي, الشهر المقبل.
    private func relativeMonth(at index: Int) -> DatePoint? {
        guard reader.has(index, .monthNoun), reader.atom(index).hasArticle, reader.atom(index + 1).hasArticle,
            let direction = direction(reader.facts(index + 1))
        else { return nil }
        guard let itemDate = reader.itemDate else { return DatePoint(direction: direction, end: index + 2) }
        let months = itemDate.year * 12 + itemDate.month - 1 + (direction == .past ? -1 : direction == .future ? 1 : 0)
        return DatePoint(year: months / 12, month: months % 12 + 1, direction: direction, end: index + 2)
    }

    /// The name of a month, with the same month's other name behind a stroke or in brackets (تشرين الثاني/نوفمبر).
    private func monthName(at index: Int, withProclitic: Bool = false) -> DatePoint? {
        guard withProclitic || reader.atom(index).proclitics == 0, !reader.atom(index).hasArticle,
            let (number, end) = simpleMonth(at: index)
        else { return nil }
        var point = DatePoint(month: number > 12 ? number - 12 : number, isHijri: number > 12, end: end)
        let mark = reader.mark(end)
        if mark == 0x2F || mark == 0x2D || mark == 0x28, let (other, otherEnd) = simpleMonth(at: end + 1),
            other == number
        {
            if mark != 0x28 {
                point.end = otherEnd
            } else if reader.mark(otherEnd) == 0x29 {
                point.end = otherEnd + 1
            }
        }
        return point
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

    // MARK: - Years

    /// Adds the year, or the word that places it (الماضي), behind a month.
    private func withYear(_ point: DatePoint) -> DatePoint {
        var point = point
        var position = point.end
        let facts = reader.facts(position)
        if let direction = direction(facts), reader.atom(position).hasArticle {
            point.direction = direction
            point.end = position + 1
            return point
        }
        if reader.hasBare(position, .from), reader.hasBare(position + 1, .yearNoun) { position += 1 }
        if reader.hasBare(position, .yearNoun) { position += 1 }
        guard let numeral = reader.numeral(position), let year = numeral.plain, !isWrittenOn(before: position),
            !isWrittenOn(after: position)
        else { return point }
        let isHijriYear = reader.has(position + 1, .hijriMark) || (1200...1600).contains(year)
        guard point.isHijri ? isHijriYear && year <= 1600 && numeral.digits >= 2 : numeral.digits == 4,
            (1...2999).contains(year), point.isHijri || year >= 1000
        else { return point }
        point.year = year
        point.end = position + 1
        if point.isHijri ? reader.has(point.end, .hijriMark) : reader.has(point.end, .gregorianMark) { point.end += 1 }
        return point
    }

    private func direction(_ facts: WordFacts) -> DatePoint.Direction? {
        if facts.flags.contains(.past) { return .past }
        if facts.flags.contains(.future) { return .future }
        return facts.flags.contains(.present) ? .present : nil
    }

    /// عام 1992, العام 2020, سنة 1446 هـ, العام الماضي.
    private func yearWithNoun(at index: Int) -> DatePoint? {
        if reader.atom(index).hasArticle, reader.atom(index + 1).hasArticle,
            let direction = direction(reader.facts(index + 1))
        {
            guard let itemDate = reader.itemDate else { return DatePoint(direction: direction, end: index + 2) }
            let year = itemDate.year + (direction == .past ? -1 : direction == .future ? 1 : 0)
            return DatePoint(year: year, direction: direction, end: index + 2)
        }
        guard let numeral = reader.numeral(index + 1), let year = numeral.plain, !numeral.hasLeadingZero,
            !isWrittenOn(before: index + 1), !isWrittenOn(after: index + 1)
        else { return nil }
        let point = marked(DatePoint(year: year, end: index + 2))
        guard point.isHijri ? year <= 1600 : numeral.digits == 4 && (1000...2999).contains(year) else { return nil }
        return point
    }

    /// 2002م, 1446 هـ.
    private func markedYear(at index: Int) -> DatePoint? {
        guard let numeral = reader.numeral(index), let year = numeral.plain, numeral.digits >= 3,
            !numeral.hasLeadingZero,
            !isWrittenOn(before: index), !isWrittenOn(after: index)
        else { return nil }
        let point = marked(DatePoint(year: year, end: index + 1))
        guard point.end > index + 1 else { return nil }
        return point.isHijri ? (year <= 1600 ? point : nil) : ((1000...2999).contains(year) ? point : nil)
    }

    /// A year that the words around it tell from a number: behind في, منذ and the like with no noun counted, or alone in
    /// brackets.
    func bareYear(at index: Int, isExpected: Bool = false) -> DatePoint? {
        guard let numeral = reader.numeral(index), numeral.digits == 4, let year = numeral.plain,
            (1900...2099).contains(year), !isWrittenOn(before: index), !isWrittenOn(after: index)
        else { return nil }
        let before = index - 1
        let isBracketed = reader.mark(before) == 0x28 && reader.mark(index + 1) == 0x29
        guard isExpected || isBracketed || reader.hasBare(before, .yearPreposition) else { return nil }
        let next = reader.atom(index + 1)
        switch next.kind {
        case .boundary: break
        case .mark:
            let mark = next.payload
            if mark == 0x25 || mark == 0x066A || CurrencySigns.code(mark) != nil { return nil }
        case .arabic:
            let facts = reader.facts(index + 1)
            let counts = facts.unit > 0 || facts.scale > 0 || facts.currency > 0
            if isExpected { return counts ? nil : DatePoint(year: year, end: index + 1) }
            guard !counts, facts.flags.contains(.common) || reader.isAnd(index + 1) || next.proclitics > 0 else {
                return nil
            }
        case .latin, .digits: return nil
        }
        return DatePoint(year: year, end: index + 1)
    }

    /// Takes the mark of the calendar behind a year.
    private func marked(_ point: DatePoint) -> DatePoint {
        var point = point
        if reader.has(point.end, .hijriMark) {
            point.isHijri = true
            point.end += 1
        } else if reader.has(point.end, .gregorianMark) {
            point.end += 1
        }
        return point
    }
}
