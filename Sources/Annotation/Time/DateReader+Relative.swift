import TextModel

/// Times reckoned from the item's or from one named before.
extension DateReader {
    /// What the word at `index` opens: قبل ثلاثة أيام, هذا العام, كل جمعة, الآن.
    func relative(at index: Int, _ facts: WordFacts) -> DatePoint? {
        switch facts.time {
        case .deictic, .frequency:
            return reader.atom(index).hasArticle == facts.flags.contains(.hasArticle) ? .open(index + 1) : nil
        case .today: return today(at: index)
        case .tonight, .lastNight: return night(at: index, facts.time)
        case .dayPart: return dayPart(at: index)
        case .this: return this(at: index)
        case .that: return thatTime(at: index)
        case .theSame: return sameTime(at: index)
        case .every: return every(at: index)
        case .before, .after: return awayFrom(at: index, facts.time)
        default: return nil
        }
    }

    /// الليلة, الليلة الماضية, البارحة.
    private func night(at index: Int, _ time: TimeWord) -> DatePoint? {
        if time == .lastNight { return relativeDay(-1, end: index + 1) }
        if let direction = direction(index + 1), direction != .present {
            return relativeDay(direction == .past ? -1 : 1, end: index + 2)
        }
        if let (_, end) = ordinal(at: index + 1), reader.atom(index + 1).hasArticle { return .open(end) }
        return .relative(reader.itemDate, end: index + 1)
    }

    /// هذا العام, هذه الأيام, هذا الصيف, هذه الليلة.
    func this(at index: Int) -> DatePoint? {
        let noun = index + 1
        guard reader.atom(noun).hasArticle, reader.atom(noun).proclitics == 0 else { return nil }
        let end = noun + 1
        if reader.has(noun, .yearNoun) { return relativeYear(at: index) }
        if reader.has(noun, .monthNoun) { return shiftedMonth(by: 0, end: end) }
        let facts = reader.facts(noun)
        switch facts.time {
        case .weekNoun: return week(shiftedBy: 0, end: end)
        case .tonight: return .relative(reader.itemDate, end: end)
        case .season:
            guard reader.itemDate != nil else { return .open(end, isRelative: true) }
            return .open(end, isRelative: true)
        case .centuryNoun, .decadeNoun: return nil
        // هذا اليوم is as often the day just spoken of.
        case .today: return nil
        default: return isPluralOfTime(noun) ? .open(end, isRelative: true) : nil
        }
    }

    /// ذلك العام, تلك السنة, تلك الأيام: a time spoken of before.
    private func thatTime(at index: Int) -> DatePoint? {
        let noun = index + 1
        guard reader.atom(noun).hasArticle, reader.atom(noun).proclitics == 0 else { return nil }
        let facts = reader.facts(noun)
        let isTime =
            facts.flags.contains(.yearNoun) || facts.flags.contains(.monthNoun) || isPluralOfTime(noun)
            || facts.time == .weekNoun || facts.time == .today
        return isTime ? .open(noun + 1) : nil
    }

    /// نفس اليوم, نفس العام.
    private func sameTime(at index: Int) -> DatePoint? {
        let noun = index + 1
        let flags = reader.facts(noun).flags
        guard reader.atom(noun).hasArticle, reader.atom(noun).proclitics == 0 else { return nil }
        let isTime =
            flags.contains(.yearNoun) || flags.contains(.monthNoun) || time(noun) == .today
            || time(noun) == .weekNoun
        return isTime ? .open(noun + 1) : nil
    }

    /// كل أحد, كل يوم جمعة; كل عامين is a length of time.
    private func every(at index: Int) -> DatePoint? {
        let next = index + 1
        guard reader.atom(next).proclitics == 0, !reader.atom(next).hasArticle else { return nil }
        if let weekday = weekdayName(at: next) { return .open(weekday.end) }
        let day = reader.has(next, .dayNoun) ? next + 1 : next
        return Self.bareWeekdays.contains(reader.atom(day).key) && reader.atom(day).kind == .arabic
            ? .open(day + 1) : nil
    }

    private static let bareWeekdays = Set(
        ["سبت", "ثلاثاء", "أربعاء", "خميس", "جمعة"].compactMap(KeyLetters.key))

    // MARK: - Away from a day

    /// بعد غد, قبل ثلاثة أيام, بعد شهر; a length alone behind منذ is a duration.
    private func awayFrom(at index: Int, _ word: TimeWord) -> DatePoint? {
        let next = index + 1
        let isAfter = word == .after
        // من قبل أشهر خطاطي المدينة is "by", and يوما بعد يوم day by day.
        if !isAfter, reader.hasBare(index - 1, .from) { return nil }
        if isAfter, reader.facts(index - 1).unit > 0, reader.facts(index - 1).unit == reader.facts(next).unit {
            return nil
        }
        if reader.hasBare(next, .tomorrow) { return isAfter ? relativeDay(2, end: next + 1) : nil }
        if reader.hasBare(next, .yesterday) { return isAfter ? nil : relativeDay(-2, end: next + 1) }
        guard let length = span(at: next) else { return nil }
        var point = awayFrom(length, isAfter: isAfter)
        point.end = length.end
        if isAnchored(length.end) { return .open(length.end) }
        // Behind بعد a length is counted from what was told before, unless the sentence speaks of what is to come.
        if isAfter, reader.atom(index).proclitics > 0 || tense(before: index) != .future {
            return .open(length.end, isRelative: true)
        }
        return point
    }

    /// Whether what the length is counted from follows: بعد شهر من بدء العرض, قبل يومين على.
    private func isAnchored(_ index: Int) -> Bool {
        guard reader.atom(index).kind == .arabic, reader.atom(index).proclitics == 0 else { return false }
        if reader.hasBare(index, .from) { return time(index + 1) != .deictic && time(index + 1) != .today }
        return Self.anchors.contains(reader.atom(index).key)
    }

    private static let anchors = Set(["على", "عن"].compactMap(KeyLetters.key))

    private func awayFrom(_ length: Length, isAfter: Bool) -> DatePoint {
        guard let count = length.count, let item = reader.itemDate, count < 3000 else {
            return .open(length.end, isRelative: true)
        }
        let shift = isAfter ? count : -count
        switch length.unit {
        case "day": return .relative(item.adding(days: shift), end: length.end)
        case "week": return .relative(item.adding(days: 7 * shift), end: length.end)
        case "month": return shiftedMonth(by: shift, end: length.end)
        case "year": return shiftedYear(by: shift, end: length.end)
        default: return .open(length.end, isRelative: true)
        }
    }

    // MARK: - Lengths

    /// How much of which unit; no count where it is not told (أيام, عدة أشهر, أكثر من عام).
    struct Length {
        var count: Int?
        var unit: String
        var end: Int
    }

    /// ثلاثة أيام, عامين, شهر, عدة أسابيع, أكثر من عشر سنوات, 40 عاما.
    func span(at index: Int) -> Length? {
        var start = index
        var isBound = false
        if isBare(start, .about) {
            start += 1
            isBound = true
        } else if isBare(start, .bound), reader.hasBare(start + 1, .from) {
            start += 2
            isBound = true
        }
        guard var length = plainSpan(at: start) else { return nil }
        if isBound { length.count = nil }
        if Self.halves.contains(reader.atom(length.end).key), reader.atom(length.end).kind == .arabic {
            // عام ونصف, عامين ونصف العام
            length.count = nil
            length.end += 1
            if reader.facts(length.end).unit > 0, reader.atom(length.end).proclitics == 0 { length.end += 1 }
        }
        return length
    }

    private static let halves = Set(["ونصف", "وربع"].compactMap(KeyLetters.key))

    private func plainSpan(at index: Int) -> Length? {
        if isBare(index, .several) {
            guard let unit = unit(at: index + 1) else { return nil }
            return Length(count: nil, unit: unit.name, end: index + 2)
        }
        if let unit = unit(at: index), !isDate(behind: index) {
            let isPlural = isPluralOfTime(index)
            var end = index + 1
            if isPlural, Self.fewBare.contains(reader.atom(end).key) { end += 1 }
            let count = unit.isDual ? 2 : isPlural ? nil : 1
            return Length(count: count, unit: unit.name, end: end)
        }
        let facts = reader.facts(index)
        guard reader.numeral(index) != nil || (facts.cardinal > 0 || facts.scale > 0) && !reader.atom(index).hasArticle,
            reader.atom(index).kind == .digits || reader.atom(index).proclitics == 0,
            let amount = AmountReader(reader: reader).amount(at: index), let unit = unit(at: amount.end), !unit.isDual
        else { return nil }
        let value = amount.value.flatMap { $0.places == 0 ? $0.mantissa : nil }
        return Length(count: value, unit: unit.name, end: amount.end + 1)
    }

    private static let fewBare = Set(["قليلة", "معدودة", "طويلة", "عديدة"].compactMap(KeyLetters.key))

    /// Whether the noun opens a date, and is no length: قبل عام 2003, بعد شهر رمضان, قبل يوم الأحد.
    private func isDate(behind index: Int) -> Bool {
        let facts = reader.facts(index)
        if facts.flags.contains(.dual) { return false }
        let next = index + 1
        if reader.numeral(next) != nil { return true }
        if facts.flags.contains(.yearNoun), yearInWords(at: next) != nil { return true }
        if facts.flags.contains(.dayNoun), reader.facts(next).weekday > 0 { return true }
        return facts.flags.contains(.monthNoun) && monthName(at: next) != nil
    }

    /// The unit of time that the bare word at `index` names.
    private func unit(at index: Int) -> (name: String, isDual: Bool)? {
        let atom = reader.atom(index)
        guard atom.kind == .arabic, atom.proclitics == 0, !atom.hasArticle else { return nil }
        let facts = reader.facts(index)
        if facts.unit > 0 {
            let unit = reader.lexicon.units[Int(facts.unit) - 1]
            return unit.isDuration ? (unit.unit, facts.flags.contains(.dual)) : nil
        }
        if facts.time == .centuryNoun { return ("century", false) }
        return facts.time == .decadeNoun ? ("decade", false) : nil
    }

    /// أيام, أسابيع, أشهر, سنوات, with or without the article.
    func isPluralOfTime(_ index: Int) -> Bool {
        let facts = reader.facts(index)
        guard facts.unit > 0, reader.lexicon.units[Int(facts.unit) - 1].isDuration else { return false }
        let atom = reader.atom(index)
        guard atom.letters <= KeyLetters.keyLetters else { return false }
        let letters = Int(atom.letters) - Int(atom.proclitics) - (atom.hasArticle ? 2 : 0)
        guard letters > 1 else { return false }
        return Self.plurals.contains(KeyLetters.suffix(atom.key, letters))
    }

    private static let plurals = Set(
        ["ثوان", "ثواني", "دقائق", "ساعات", "أيام", "أسابيع", "أشهر", "شهور", "سنوات", "سنين", "أعوام", "قرون", "عقود"]
            .compactMap(KeyLetters.key))

    // MARK: - The last and the next ones

    /// الأيام الماضية, الأيام القليلة المقبلة, السنوات اللاحقة; with a number they are lengths (السنوات الخمس الماضية).
    func definitePlural(at index: Int) -> DatePoint? {
        guard reader.atom(index).hasArticle, isPluralOfTime(index) else { return nil }
        let place = isBare(index + 1, .few) ? index + 2 : index + 1
        guard reader.atom(place).proclitics == 0 else { return nil }
        if direction(place) != nil { return .open(place + 1, isRelative: true) }
        return time(place) == .following ? .open(place + 1) : nil
    }
}
