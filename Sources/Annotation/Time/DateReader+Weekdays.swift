import TextModel

/// Weekdays, parts of the day, and the days around the item's.
extension DateReader {
    /// الخميس, يوم الخميس المقبل, الثلاثاء 12 نوفمبر: a weekday and the date behind it, if there is one.
    func weekday(at index: Int) -> DatePoint? {
        if reader.has(index, .dayNoun), !reader.atom(index).hasArticle, reader.atom(index + 1).proclitics == 0,
            reader.has(index + 1, .yesterday) || reader.has(index + 1, .tomorrow)
        {
            return relativeDay(at: index + 1)
        }
        guard let (day, end) = weekdayName(at: index) else { return nil }
        // الأحد، 16 مارس: a comma may stand between.
        let start = reader.mark(end) == 0x060C && calendarPoint(at: end + 1)?.day != nil ? end + 1 : end
        if let point = calendarPoint(at: start), point.day != nil { return point }
        // الخميس (16 أيار)
        if reader.mark(end) == 0x28, var point = calendarPoint(at: end + 1), point.day != nil,
            reader.mark(point.end) == 0x29
        {
            point.end += 1
            return point
        }
        guard !isTheTwo(day, index, end), !isNameOrPrayer(index, end) else { return nil }
        if let direction = direction(end) {
            return .relative(reader.itemDate.flatMap { nearest(day, to: $0, direction) }, end: end + 1)
        }
        return .relative(reader.itemDate.flatMap { dayOfNews(day, near: $0, before: index) }, end: end)
    }

    /// The number of the weekday at `index`, behind يوم if that is there, and the atom behind.
    func weekdayName(at index: Int) -> (day: Int, end: Int)? {
        if reader.has(index, .dayNoun), !reader.atom(index).hasArticle {
            let facts = reader.facts(index + 1)
            guard facts.weekday > 0, reader.atom(index + 1).proclitics == 0 else { return nil }
            return (Int(facts.weekday), index + 2)
        }
        let facts = reader.facts(index)
        return facts.weekday > 0 ? (Int(facts.weekday), index + 1) : nil
    }

    private func nearest(_ day: Int, to item: CivilDate, _ direction: DatePoint.Direction) -> CivilDate? {
        switch direction {
        case .past: item.adding(days: -((item.weekday - day + 6) % 7 + 1))
        case .future: item.adding(days: (day - item.weekday + 6) % 7 + 1)
        default: nil
        }
    }

    /// What the news means by a weekday alone: behind a verb of the past the last one up to the item's own day, behind
    /// a word of the future the next one; otherwise nobody can say, and it gets no value.
    private func dayOfNews(_ day: Int, near item: CivilDate, before index: Int) -> CivilDate? {
        switch tense(before: index) {
        case .past: item.adding(days: -((item.weekday - day + 7) % 7))
        case .future: item.adding(days: (day - item.weekday + 7) % 7)
        default: nil
        }
    }

    /// The tense of the nearest verb before `index` in its clause, as far as a short look back tells.
    func tense(before index: Int) -> DatePoint.Direction {
        for back in 1...10 {
            let atom = reader.atom(index - back)
            if atom.kind == .boundary || atom.kind == .mark && atom.payload != 0x22 { return .none }
            if time(index - back) == .coming { return .future }
            if time(index - back) == .pastVerb, atom.proclitics <= 1, !atom.hasArticle { return .past }
        }
        return .none
    }

    /// الاثنين alone is "the two" as well: بين الاثنين, الاثنين معا, الطرفين الاثنين.
    private func isTheTwo(_ day: Int, _ index: Int, _ end: Int) -> Bool {
        guard day == 1, end == index + 1 else { return false }
        let next = reader.atom(end)
        if next.kind == .arabic && Self.behindTheTwo.contains(next.key) { return true }
        let before = reader.atom(index - 1)
        guard before.kind == .arabic else { return false }
        let isDual = before.letters > 4 && Self.dualEndings.contains(KeyLetters.suffix(before.key, 2))
        return reader.hasBare(index - 1, .between) || isDual || Self.beforeTheTwo.contains(before.key)
    }

    private static let behindTheTwo = KeySet(["معا", "معاً", "كليهما", "اللذين", "الآخرين"].compactMap(KeyLetters.key))
    private static let beforeTheTwo = KeySet(["كلا", "أحد", "هذين", "لهذين", "سوى", "فقط"].compactMap(KeyLetters.key))
    private static let dualEndings = ["ين", "ان"].compactMap(KeyLetters.key)

    /// الخميس behind a given name is a family's, and الجمعة behind صلاة the prayer's.
    private func isNameOrPrayer(_ index: Int, _ end: Int) -> Bool {
        guard end == index + 1, reader.atom(index).proclitics == 0 else { return false }
        if time(index - 1) == .prayer || time(end) == .naming { return true }
        let before = reader.facts(index - 1).flags
        return before.contains(.givenName) && time(index - 1) != .dayPart && direction(end) == nil
    }

    // MARK: - Around the item's day

    /// أمس, أمس الجمعة, أمس الأول, غدا الاثنين.
    func relativeDay(at index: Int) -> DatePoint? {
        let flags = reader.facts(index).flags
        var days = flags.contains(.yesterday) ? -1 : 1
        var end = index + 1
        if days < 0, reader.facts(end).ordinal == 1, reader.atom(end).hasArticle {
            days = -2
            end += 1
        }
        return relativeDay(days, end: end)
    }

    /// غد أفضل is a morrow nobody can date, and غدا الرجل ثريا says that he became rich.
    func isFigurative(at index: Int) -> Bool {
        let next = reader.atom(index + 1)
        guard next.kind == .arabic, next.proclitics == 0, reader.facts(index + 1).weekday == 0 else { return false }
        if reader.baseKey(index) == Self.morrow {
            return !next.hasArticle && !reader.has(index + 1, .common) && reader.facts(index + 1).period == .none
        }
        guard reader.atom(index).key == Self.became, reader.atom(index - 1).kind != .arabic else { return false }
        let place = next.hasArticle ? index + 2 : index + 1
        let key = reader.atom(place).key
        let endsInAlef = key & 31 == UInt64(KeyLetters.alef) && key >> 5 & 31 != UInt64(KeyLetters.waw)
        return reader.atom(place).kind == .arabic && reader.atom(place).proclitics == 0
            && reader.facts(place).period == .none && endsInAlef
    }

    private static let morrow = KeyLetters.key("غد") ?? 0
    private static let became = KeyLetters.key("غدا") ?? 0

    /// أول أمس, أول من أمس.
    func dayBeforeYesterday(at index: Int) -> DatePoint? {
        guard reader.facts(index).ordinal == 1, !reader.atom(index).hasArticle else { return nil }
        let place = reader.hasBare(index + 1, .from) ? index + 2 : index + 1
        guard reader.hasBare(place, .yesterday) else { return nil }
        return relativeDay(-2, end: place + 1)
    }

    /// The day so many days from the item's, with the weekday behind it; one that is not that day makes it unsure.
    func relativeDay(_ days: Int, end: Int) -> DatePoint {
        let day = reader.itemDate?.adding(days: days)
        // اليوم (الاثنين): the weekday may stand in brackets.
        let isBracketed = reader.mark(end) == 0x28
        let place = isBracketed ? end + 1 : end
        guard reader.atom(place).proclitics == 0, let (weekday, weekdayEnd) = weekdayName(at: place),
            !isBracketed || reader.mark(weekdayEnd) == 0x29
        else { return .relative(day, end: end) }
        if isBracketed {
            return .relative(day.flatMap { $0.weekday == weekday ? $0 : nil }, end: weekdayEnd + 1)
        }
        if let date = calendarPoint(at: weekdayEnd), date.day != nil, !date.isHijri { return date }
        return .relative(day.flatMap { $0.weekday == weekday ? $0 : nil }, end: weekdayEnd)
    }

    /// اليوم, اليوم الأحد, اليوم الأول, اليوم التالي; not اليوم العالمي, في اليوم (a day).
    func today(at index: Int) -> DatePoint? {
        let next = index + 1
        if reader.atom(next).hasArticle {
            if reader.facts(next).weekday > 0, reader.atom(next).proclitics == 0 { return relativeDay(0, end: next) }
            if time(next) == .following || time(next) == .itself { return .open(next + 1) }
            if time(next) == .naming { return nil }
            if let (value, end) = OrdinalReader(reader: reader).ordinal(at: next), value <= 31, !isToThe(end) {
                return .open(end)
            }
        }
        if time(next) == .itself { return .open(next + 1) }
        if isNewspaper(index) { return nil }
        // في اليوم is "a day"; باليوم and كاليوم with what follows are names.
        if reader.hasBare(index - 1, .into) { return nil }
        let proclitics = Int(reader.atom(index).proclitics)
        if proclitics > 0, !isAnd(index) { return nil }
        if time(index - 1) == .this || time(index - 1) == .that { return .open(next) }
        return relativeDay(0, end: next)
    }

    /// صحيفة اليوم, المصري اليوم, «اليوم»: what is called so.
    private func isNewspaper(_ index: Int) -> Bool {
        if Self.papers.contains(reader.baseKey(index - 1)) { return true }
        let before = reader.mark(index - 1)
        guard [0xAB, 0x201C, 0x201D, 0x22].contains(before), reader.isGlued(index), reader.isGlued(index + 1) else {
            return false
        }
        return [0xBB, 0x201C, 0x201D, 0x22].contains(reader.mark(index + 1))
    }

    private static let papers = KeySet(
        ["صحيفة", "جريدة", "مجلة", "قناة", "موقع", "المصري", "عين", "روسيا", "لصحيفة", "صحيفتي"].compactMap(
            KeyLetters.key))

    /// Whether the ordinal before belongs to something named by it: اليوم السابع والعشرين is none of these.
    private func isToThe(_ index: Int) -> Bool { time(index) == .naming }

    /// Whether و alone is written on to the front of the word.
    func isAnd(_ index: Int) -> Bool {
        let atom = reader.atom(index)
        guard atom.proclitics == 1, atom.kind == .arabic else { return false }
        return decodeScalar(reader.text, at: Int(atom.start)).scalar == 0x0648  // و
    }

    /// مساء الأحد, صباح اليوم, فجر يوم الجمعة, مساء 5 مايو: the day is the value.
    func dayPart(at index: Int) -> DatePoint? {
        guard !reader.atom(index).hasArticle else { return nil }
        let next = index + 1
        guard reader.atom(next).proclitics == 0, reader.atom(next).kind != .boundary else { return nil }
        // ظهر is "he appeared" at the head of a clause.
        if reader.facts(index).period == .none, isVerb(index) { return nil }
        let facts = reader.facts(next)
        if facts.time == .today {
            let day = reader.atom(next + 1).hasArticle && reader.facts(next + 1).weekday > 0
            if !day, time(next + 1) == .following || time(next + 1) == .itself { return .open(next + 2) }
            return relativeDay(0, end: next + 1)
        }
        if facts.flags.contains(.yesterday) || facts.flags.contains(.tomorrow) {
            return reader.atom(next).proclitics == 0 ? relativeDay(at: next) : nil
        }
        if let point = weekday(at: next) { return withSecondNight(point, index) }
        guard let point = calendarPoint(at: next), point.day != nil else { return nil }
        return point
    }

    /// Whether a part of the day and its day stand at `index`.
    func hasDayPart(at index: Int) -> Bool { time(index) == .dayPart && dayPart(at: index) != nil }

    /// ليل السبت الأحد: the night between two days begins on the first.
    private func withSecondNight(_ point: DatePoint, _ index: Int) -> DatePoint {
        var point = point
        var second = point.end
        if reader.mark(second) == 0x2D || reader.mark(second) == 0x2F { second += 1 }
        guard reader.facts(second).weekday > 0, reader.atom(second).proclitics == 0,
            Int(reader.facts(second).weekday) % 7 == (Int(reader.facts(second - 1).weekday) + 1) % 7
                || second > point.end
        else { return point }
        point.end = second + 1
        return point
    }

    /// Whether the word says noon: ظهر, ظهيرة, الظهر.
    func isNoon(_ index: Int) -> Bool {
        reader.facts(index).period == .noon || time(index) == .dayPart && reader.baseKey(index) == Self.zuhr
    }

    private func isVerb(_ index: Int) -> Bool {
        let before = reader.atom(index - 1)
        if time(index - 1) == .after || time(index - 1) == .before { return false }
        return reader.atom(index).key == Self.zuhr && (before.kind != .arabic || reader.has(index - 1, .common))
    }

    private static let zuhr = KeyLetters.key("ظهر") ?? 0
}
