import TextModel

/// The beginning, middle and end of a time.
extension DateReader {
    /// أوائل مارس, نهاية الشهر الجاري, منتصف التسعينيات: the value is that of the whole, and no more than a guess.
    func edge(at index: Int) -> DatePoint? {
        guard !reader.atom(index).hasArticle else { return nil }
        let next = index + 1
        guard reader.atom(next).proclitics == 0, time(next) != .edge else { return nil }
        var found = calendarPoint(at: next) ?? bareYear(at: next, isExpected: true)
        if found == nil {
            switch time(next) {
            case .season, .seasonNoun, .decade, .decadeNoun, .centuryNoun, .centuriesNoun, .weekNoun, .quarter, .half,
                .millennium:
                found = period(at: next, reader.facts(next))
            case .this: found = this(at: next)
            case .every: found = everyUnit(at: next)
            case .term: found = term(at: next)
            // منتصف ليل السبت: the night between two days.
            case .dayPart where reader.facts(next).period == .night:
                found = dayPart(at: next).map { .open($0.end, isRelative: true) }
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

    /// نهاية كل شهر, مطلع كل أسبوع, نهاية كل يوم جمعة.
    private func everyUnit(at index: Int) -> DatePoint? {
        if let point = relative(at: index, reader.facts(index)) { return point }
        return isUnitOfTime(index + 1) ? .open(index + 2) : nil
    }

    /// Whether a bare noun of a day or longer stands at `index`.
    func isUnitOfTime(_ index: Int) -> Bool {
        let atom = reader.atom(index)
        guard atom.kind == .arabic, atom.proclitics == 0, !atom.hasArticle else { return false }
        let flags = reader.facts(index).flags
        return time(index) == .weekNoun || flags.contains(.monthNoun) || flags.contains(.yearNoun)
            || flags.contains(.dayNoun)
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
        } else if time(index) == .centuryNoun {
            // Of papers by now it may be this one or the last.
            return .open(end, isRelative: true)
        } else {
            return nil
        }
        point.isUnsure = true
        return point
    }
}
