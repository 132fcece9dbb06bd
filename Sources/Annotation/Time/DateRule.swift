import TextModel

/// Finds dates: of the calendar, pairs of calendars, ranges, periods, and times reckoned from the item's.
struct DateRule {
    let reader: AtomReader
    let dates: DateReader

    init(reader: AtomReader) {
        self.reader = reader
        dates = DateReader(reader: reader)
    }

    /// The dates that begin at `index`, adding to `finds`; the atom to go on at, or nil if there is none.
    func match(at index: Int, into finds: inout [Find]) -> Int? {
        if reader.numeral(index) != nil, let end = dayList(at: index, into: &finds) ?? yearList(at: index, into: &finds)
        {
            return end
        }
        if let end = dayRange(at: index, into: &finds) ?? yearRange(at: index, into: &finds)
            ?? monthRange(at: index, into: &finds)
        {
            return end
        }
        guard let point = dates.dayBeforeYesterday(at: index) ?? dates.point(at: index) ?? dates.bareYear(at: index)
        else { return nil }
        if let end = range(from: point, at: index, into: &finds) { return end }
        return pair(point, at: index, into: &finds)
    }

    func add(_ point: DatePoint, _ first: Int, _ last: Int, into finds: inout [Find]) {
        var find = reader.find(first, last, .date, nil, nil)
        if point.isHijri {
            if let hijri = point.hijriValue(reader.itemDate) {
                find.value = .date(hijri.value)
                if !hijri.isSure { find.certainty = .medium }
            }
        } else if let value = point.gregorian(reader.itemDate) {
            find.value = .date(Self.value(value, isRelative: point.isRelative))
            if !value.isSure || point.isRelative { find.certainty = .medium }
        } else if point.isRelative {
            find.value = .date(DateValue(isRelative: true))
        }
        finds.append(find)
    }

    static func value(_ worth: DatePoint.Worth, isRelative: Bool) -> DateValue {
        guard let last = worth.last else { return DateValue(when: worth.first, isRelative: isRelative) }
        return DateValue(from: worth.first, to: last, isRelative: isRelative)
    }
}
