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
        case .seasonally: return seasonally(at: index)
        case .term: return term(at: index)
        case .theSame: return sameTime(at: index)
        case .every: return every(at: index)
        case .before, .after: return awayFrom(at: index, facts.time)
        default: return nil
        }
    }

    /// الليلة, الليلة الماضية, البارحة.
    private func night(at index: Int, _ time: TimeWord) -> DatePoint? {
        if time == .lastNight {
            // البارحة الأولى: the night before last.
            let isFirst = reader.facts(index + 1).ordinal == 1 && reader.atom(index + 1).hasArticle
            return relativeDay(isFirst ? -2 : -1, end: index + (isFirst ? 2 : 1))
        }
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
        case .season, .term: return .open(end, isRelative: true)
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

    /// كل أحد, كل يوم جمعة, كل عام: a set of times, for which the encoding has no value. Of كل ثلاثة أشهر the length is read.
    private func every(at index: Int) -> DatePoint? {
        let next = index + 1
        guard reader.atom(next).proclitics == 0, !reader.atom(next).hasArticle else { return nil }
        if let weekday = weekdayName(at: next) { return .open(weekday.end) }
        let hasNoun = reader.has(next, .dayNoun)
        let day = hasNoun ? next + 1 : next
        // كل عصر is every age.
        if time(next) == .dayPart, ![.none, .afternoon].contains(reader.facts(next).period) { return .open(next + 1) }
        if time(next) == .edge, isUnitOfTime(next + 1) { return .open(next + 2) }
        if hasNoun, reader.atom(day).kind == .arabic, Self.nounWeekdays.contains(reader.atom(day).key) {
            return .open(day + 1)
        }
        if Self.bareWeekdays.contains(reader.atom(day).key), reader.atom(day).kind == .arabic { return .open(day + 1) }
        return isEachUnit(next) ? .open(next + 1) : nil
    }

    /// يوم, عام, ساعة behind كل, with nothing that makes a date of it (كل عام دراسي is one still) and no greeting.
    private func isEachUnit(_ index: Int) -> Bool {
        guard Self.eachUnits.contains(reader.atom(index).key), reader.numeral(index + 1) == nil else { return false }
        return !(reader.atom(index + 1).kind == .arabic && Self.greeting.contains(reader.atom(index + 1).key))
    }

    private static let eachUnits = KeySet(
        ["ثانية", "دقيقة", "ساعة", "يوم", "أسبوع", "شهر", "سنة", "عام"].compactMap(KeyLetters.key))
    private static let greeting = KeySet(["وأنتم", "وأنت", "وانتم", "وأنتن"].compactMap(KeyLetters.key))

    /// Weekdays that are numbers of people as well, without يوم before them.
    private static let nounWeekdays = KeySet(["أحد", "اثنين"].compactMap(KeyLetters.key))
    private static let bareWeekdays = KeySet(
        ["سبت", "ثلاثاء", "أربعاء", "خميس", "جمعة"].compactMap(KeyLetters.key))
}
