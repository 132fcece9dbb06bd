import TextModel

/// Decades, centuries, parts of the year, seasons, and the edges of a time.
extension DateReader {
    /// What the word at `index` opens by itself.
    func period(at index: Int, _ facts: WordFacts) -> DatePoint? {
        switch facts.time {
        case .decade: decade(at: index)
        case .decadeNoun: decadeWithNoun(at: index)
        case .centuryNoun: century(at: index)
        case .centuriesNoun: centuries(at: index)
        case .quarter, .half, .third: partOfPeriod(at: index)
        case .season, .seasonNoun: season(at: index)
        case .weekNoun: week(at: index)
        case .edge: edge(at: index)
        default: nil
        }
    }

    // MARK: - Decades and centuries

    /// التسعينيات, تسعينيات القرن الماضي; a decade whose century is not said is of the twentieth.
    func decade(at index: Int) -> DatePoint? {
        let tens = Int(reader.facts(index).timeValue)
        guard tens > 0 else { return nil }
        var end = index + 1
        if !reader.atom(index).hasArticle {
            guard isBare(end, .centuryNoun), let century = century(at: end) else { return nil }
            return inCentury(century, tens: tens, end: century.end)
        }
        if reader.hasBare(end, .from) {
            // في الخمسينيات من عمره
            if time(end + 1) == .age { return nil }
            if let century = century(at: end + 1) { return inCentury(century, tens: tens, end: end) }
        }
        if isTemperature(index) { return nil }
        if isBare(end, .before) { end = index + 1 }
        guard tens > 20 else { return .open(end) }
        var point = DatePoint(end: end, stretch: Self.years(1900 + tens, 1909 + tens))
        point.isUnsure = true
        return point
    }

    private func isTemperature(_ index: Int) -> Bool {
        (1...4).contains { reader.has(index - $0, .degree) || Self.heat.contains(reader.atom(index - $0).key) }
    }

    private static let heat = Set(["الحرارة", "درجات", "بالحرارة"].compactMap(KeyLetters.key))

    private func inCentury(_ century: DatePoint, tens: Int, end: Int) -> DatePoint {
        guard let from = century.stretch.flatMap({ Int($0.from) }), !century.isHijri else {
            return .open(end, isRelative: century.isRelative)
        }
        var point = DatePoint(end: end, stretch: Self.years(from - 1 + tens, from + 8 + tens))
        point.isRelative = century.isRelative
        return point
    }

    /// عقد الستينيات, العقد الأول من القرن الماضي, العقد الماضي.
    func decadeWithNoun(at index: Int) -> DatePoint? {
        if !reader.atom(index).hasArticle {
            let next = index + 1
            return time(next) == .decade && reader.atom(next).proclitics == 0 ? decade(at: next) : nil
        }
        if let (number, end) = ordinal(at: index + 1), (1...10).contains(number), reader.hasBare(end, .from),
            let century = century(at: end + 1)
        {
            guard let from = century.stretch.flatMap({ Int($0.from) }), !century.isHijri else { return .open(end) }
            let first = from + (number - 1) * 10
            return DatePoint(end: end, isRelative: century.isRelative, stretch: Self.years(first, first + 9))
        }
        // Contracts are current, signed and to come; only the past one is ten years.
        guard direction(index + 1) == .past else { return nil }
        let first = reader.itemDate.map { $0.year / 10 * 10 - 10 }
        return .relative(first.map { Self.years($0, $0 + 9) }, end: index + 2)
    }

    /// القرن العشرين, القرن الـ19, القرن التاسع عشر الميلادي, القرن الماضي, القرن الخامس الهجري.
    func century(at index: Int) -> DatePoint? {
        guard reader.has(index, .yearNoun) == false, time(index) == .centuryNoun, reader.atom(index).hasArticle else {
            return nil
        }
        if let direction = direction(index + 1) {
            let shift = direction == .past ? -1 : direction == .future ? 1 : 0
            let century = reader.itemDate.map { ($0.year + 99) / 100 + shift }
            // Whatever paper says القرن الماضي is of the twenty-first by now.
            return .relative(century.map { Self.century($0) }, end: index + 2)
        }
        guard let (number, end) = ordinal(at: index + 1), (1...25).contains(number) else { return nil }
        return markedCentury(number, number, end: end)
    }

    /// القرنين التاسع عشر والعشرين.
    private func centuries(at index: Int) -> DatePoint? {
        guard let (first, middle) = ordinal(at: index + 1), isAnd(middle), let (last, end) = ordinal(at: middle),
            first < last, last <= 25
        else { return nil }
        return markedCentury(first, last, end: end)
    }

    private func markedCentury(_ first: Int, _ last: Int, end: Int) -> DatePoint {
        var point = marked(DatePoint(end: end))
        guard !point.isOpen else { return point }
        point.stretch = Stretch(from: (first - 1) * 100 + 1, to: last * 100)
        return point
    }

    typealias Stretch = DatePoint.Stretch

    static func years(_ first: Int, _ last: Int) -> Stretch { Stretch(from: first, to: last) }

    private static func century(_ number: Int) -> Stretch { Stretch(from: (number - 1) * 100 + 1, to: number * 100) }

    /// An ordinal in words, or with digits behind the article (الـ19, 19).
    func ordinal(at index: Int) -> (value: Int, end: Int)? {
        if let ordinal = OrdinalReader(reader: reader).ordinal(at: index, withTens: true) { return ordinal }
        let place = reader.isPrefixOfDigits(index) ? index + 1 : index
        guard let number = reader.numeral(place)?.plain, number < 100, !isWrittenOn(after: place) else { return nil }
        return (number, place + 1)
    }

    // MARK: - Parts of the year

    /// الربع الأول من 2024, النصف الثاني من العام الماضي, الثلث الأخير من مارس.
    func partOfPeriod(at index: Int) -> DatePoint? {
        let parts = time(index) == .quarter ? 4 : time(index) == .half ? 2 : 3
        let isLast = time(index + 1) == .latest
        guard let (number, end) = isLast ? (parts, index + 2) : ordinal(at: index + 1), (1...parts).contains(number)
        else { return nil }
        if reader.hasBare(end, .from) {
            if let century = century(at: end + 1) {
                guard parts != 3, let from = century.stretch.flatMap({ Int($0.from) }), !century.isHijri else {
                    return .open(end)
                }
                let length = 100 / parts
                let first = from + (number - 1) * length
                let stretch = Self.years(first, first + length - 1)
                return DatePoint(end: end, isRelative: century.isRelative, stretch: stretch)
            }
            guard let whole = wholePeriod(at: end + 1) else { return nil }
            return part(number, of: parts, whole)
        }
        // الربع الأول 2024, الربع الأول لعام 2024
        if let whole = reader.has(end, .yearNoun) ? calendarPoint(at: end) : bareYear(at: end, isExpected: true) {
            return part(number, of: parts, whole)
        }
        if let direction = direction(end), direction != .present {
            return .open(end + 1, isRelative: true)
        }
        let isBehindTime = time(index - 1) == .during || time(index - 1) == .edge
        return isBehindTime && parts != 3 ? .open(end, isRelative: true) : nil
    }

    /// The year or month that a part is of.
    private func wholePeriod(at index: Int) -> DatePoint? {
        if let point = relativeYear(at: index) ?? calendarPoint(at: index) { return point.day == nil ? point : nil }
        return bareYear(at: index, isExpected: true)
    }

    private func part(_ number: Int, of parts: Int, _ whole: DatePoint) -> DatePoint {
        var point = whole
        guard !whole.isHijri, !whole.isOpen, let year = whole.dated(reader.itemDate).point.year else {
            point.isOpen = true
            return point
        }
        (point.year, point.month) = (nil, nil)
        if let month = whole.month {
            let days = CivilDate.days(in: month, of: year)
            let length = parts == 2 ? 15 : parts == 3 ? 10 : 7
            let first = CivilDate(year: year, month: month, day: (number - 1) * length + 1)
            let last = CivilDate(year: year, month: month, day: number == parts ? days : number * length)
            guard let first, let last else { return .open(whole.end) }
            point.stretch = Stretch(from: first.iso, to: last.iso)
        } else {
            let length = 12 / parts
            let months = [(number - 1) * length + 1, number * length].map { CivilDate.padded($0, 2) }
            let text = CivilDate.padded(year, 4)
            point.stretch = Stretch(from: text + "-" + months[0], to: text + "-" + months[1])
        }
        return point
    }

    /// صيف 2024, صيف العام الماضي, الصيف الماضي, في الصيف, فصل الشتاء.
    ///
    /// Seasons are of the north and begin with the month (March, June, September, December).
    func season(at index: Int) -> DatePoint? {
        if time(index) == .seasonNoun {
            guard time(index + 1) == .season, reader.atom(index + 1).proclitics == 0 else { return nil }
            return reader.atom(index + 1).hasArticle ? season(at: index + 1) ?? .open(index + 2) : season(at: index + 1)
        }
        let season = Int(reader.facts(index).timeValue)
        if reader.atom(index).hasArticle {
            if let direction = direction(index + 1) {
                return .relative(reader.itemDate.flatMap { self.season(season, $0, direction) }, end: index + 2)
            }
            let isBehindTime =
                reader.hasBare(index - 1, .into) || time(index - 1) == .during || time(index - 1) == .seasonNoun
            let isNamed = reader.atom(index + 1).kind == .arabic && Self.isAdjective(reader, index + 1)
            return isBehindTime && !isNamed ? .open(index + 1) : nil
        }
        guard reader.atom(index + 1).proclitics == 0,
            let year = relativeYear(at: index + 1)
                ?? (reader.hasBare(index + 1, .yearNoun)
                    ? calendarPoint(at: index + 1) : bareYear(at: index + 1, isExpected: true))
        else { return nil }
        guard let number = year.year, !year.isOpen, !year.isHijri else {
            return .open(year.end, isRelative: year.isRelative)
        }
        // The winter of a year is at both ends of it.
        guard season < 4 else {
            return DatePoint(year: number, end: year.end, isRelative: year.isRelative, isUnsure: true)
        }
        var point = DatePoint(end: year.end, isRelative: year.isRelative, stretch: Self.season(season, of: number))
        point.isUnsure = true
        return point
    }

    /// Whether the word is written with the article: an adjective of the season (الربيع العربي).
    private static func isAdjective(_ reader: AtomReader, _ index: Int) -> Bool {
        let start = Int(reader.atom(index).start)
        return decodeScalar(reader.text, at: start).scalar == 0x0627
            && decodeScalar(reader.text, at: start + 2).scalar == 0x0644 && !reader.has(index, .hasArticle)
    }

    private static func season(_ season: Int, of year: Int) -> Stretch? {
        let first = season * 3
        let text = CivilDate.padded(year, 4)
        if season == 4 {
            guard year < 9999 else { return nil }
            return Stretch(from: text + "-12", to: CivilDate.padded(year + 1, 4) + "-02")
        }
        return Stretch(from: text + "-" + CivilDate.padded(first, 2), to: text + "-" + CivilDate.padded(first + 2, 2))
    }

    /// The last such season that was over or the next to begin; of the one going on nobody says الماضي.
    private func season(_ season: Int, _ item: CivilDate, _ direction: DatePoint.Direction) -> Stretch? {
        let month = CivilDate.padded(item.year, 4) + "-" + CivilDate.padded(item.month, 2)
        switch direction {
        case .past:
            return [0, -1, -2].lazy.compactMap { Self.season(season, of: item.year + $0) }.first { $0.to < month }
        case .future:
            return [0, 1].lazy.compactMap { Self.season(season, of: item.year + $0) }.first { $0.from > month }
        default:
            return [0, -1].lazy.compactMap { Self.season(season, of: item.year + $0) }
                .first { $0.from <= month && month <= $0.to }
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

    // MARK: - Edges

    /// أوائل مارس, نهاية الشهر الجاري, منتصف التسعينيات: the value is that of the whole, and no more than a guess.
    func edge(at index: Int) -> DatePoint? {
        guard !reader.atom(index).hasArticle else { return nil }
        let next = index + 1
        guard reader.atom(next).proclitics == 0, time(next) != .edge else { return nil }
        var found = calendarPoint(at: next) ?? bareYear(at: next, isExpected: true)
        if found == nil {
            switch time(next) {
            case .season, .seasonNoun, .decade, .decadeNoun, .centuryNoun, .centuriesNoun, .weekNoun, .quarter, .half:
                found = period(at: next, reader.facts(next))
            case .this: found = this(at: next)
            default: break
            }
        }
        if var point = found {
            guard point.day == nil || point.isRelative else { return nil }
            point.isUnsure = true
            return point
        }
        return runningPeriod(at: next)
    }

    /// نهاية العام, منتصف الأسبوع, نهاية الشهر: the one that is going on.
    private func runningPeriod(at index: Int) -> DatePoint? {
        guard reader.atom(index).hasArticle, reader.atom(index).proclitics == 0 else { return nil }
        let end = index + 1
        if time(end) == .naming { return nil }
        var point: DatePoint
        if reader.has(index, .yearNoun) {
            point = shiftedYear(by: 0, end: end)
        } else if reader.has(index, .monthNoun) {
            point = shiftedMonth(by: 0, end: end)
        } else if time(index) == .weekNoun {
            point = week(shiftedBy: 0, end: end)
        } else {
            return nil
        }
        point.isUnsure = true
        return point
    }
}

extension DatePoint.Stretch {
    /// From one year to another.
    init(from: Int, to: Int) { self.init(from: CivilDate.padded(from, 4), to: CivilDate.padded(to, 4)) }
}
