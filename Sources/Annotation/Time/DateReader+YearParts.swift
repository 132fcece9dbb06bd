import TextModel

/// Halves, thirds and quarters of a year, month or century.
extension DateReader {
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
}
