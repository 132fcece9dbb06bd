import TextModel

extension DatePoint {
    /// What a date comes to: one value, or two ends.
    struct Worth {
        var first: String
        var last: String?
        var isSure: Bool
    }

    /// The year for a day or month without one: the one nearest the item's date, or as `direction` says.
    private func derivedYear(_ item: (year: Int, month: Int, day: Int)) -> (year: Int, isSure: Bool)? {
        guard let month else { return nil }
        let distance = month * 31 + (day ?? item.day) - (item.month * 31 + item.day)
        switch direction {
        case .past: return (distance < 0 ? item.year : item.year - 1, true)
        case .future: return (distance > 0 ? item.year : item.year + 1, true)
        case .present: return (item.year, true)
        case .none:
            if distance > 6 * 31 { return (item.year - 1, false) }
            if distance < -6 * 31 { return (item.year + 1, false) }
            return (item.year, true)
        }
    }

    /// This date with the year that the item's date gives it, and whether that is sure.
    func dated(_ itemDate: CivilDate?) -> (point: DatePoint, isSure: Bool) {
        guard year == nil, month != nil, let itemDate else { return (self, true) }
        var item: (year: Int, month: Int, day: Int)? = (itemDate.year, itemDate.month, itemDate.day)
        if isHijri { item = HijriCalendar.date(onDay: itemDate.daysFromEpoch) }
        guard let item, let derived = derivedYear(item) else { return (self, true) }
        var dated = self
        dated.year = derived.year
        return (dated, derived.isSure)
    }

    /// The Gregorian value and how sure it is; nil if it cannot be worked out.
    func gregorian(_ itemDate: CivilDate?) -> Worth? {
        guard !isHijri, !isOpen else { return nil }
        if let stretch {
            guard ISODate.isValid(stretch.from), ISODate.isValid(stretch.to) else { return nil }
            return Worth(first: stretch.from, last: stretch.to, isSure: !isUnsure)
        }
        let (point, isSure) = dated(itemDate)
        guard point.isPossible, point.year != nil || direction == .none, let value = point.numeral(year: point.year)
        else { return nil }
        // Reckoning may run out of the years that ISO 8601 writes with four digits.
        guard point.year == nil || ISODate.isValid(value) else { return nil }
        return Worth(first: value, last: nil, isSure: isSure && !isUnsure)
    }

    /// The value in the Hijri calendar with the bounds of the Gregorian one; nil if there is no such day.
    func hijriValue(_ itemDate: CivilDate?) -> (value: DateValue, isSure: Bool)? {
        guard isHijri, !isOpen else { return nil }
        if let stretch {
            var value = DateValue(hijri: stretch.from, hijriTo: stretch.to)
            let ends = [stretch.from, stretch.to].compactMap { Int($0) }
            if ends.count == 2, let first = HijriCalendar.period(year: ends[0], month: nil, day: nil),
                let last = HijriCalendar.period(year: ends[1], month: nil, day: nil)
            {
                value.notBefore = CivilDate(daysFromEpoch: first.lowerBound - 1).iso
                value.notAfter = CivilDate(daysFromEpoch: last.upperBound + 1).iso
            }
            return (value, !isUnsure)
        }
        let (point, isSure) = dated(itemDate)
        guard point.isPossible, let numeral = point.numeral(year: point.year) else { return nil }
        var value = DateValue(hijri: numeral)
        (value.notBefore, value.notAfter) = point.bounds
        return (value, isSure && !isUnsure)
    }

    /// A day either side of what the Umm al-Qura calendar has.
    var bounds: (first: String?, last: String?) {
        guard isHijri, let year, let days = HijriCalendar.period(year: year, month: month, day: day) else {
            return (nil, nil)
        }
        let first = CivilDate(daysFromEpoch: days.lowerBound - 1)
        return (first.iso, CivilDate(daysFromEpoch: days.upperBound + 1).iso)
    }
}
