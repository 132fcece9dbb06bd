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
        if let end = dayRange(at: index, into: &finds) ?? yearRange(at: index, into: &finds) { return end }
        guard let point = dates.dayBeforeYesterday(at: index) ?? dates.point(at: index) ?? dates.bareYear(at: index)
        else { return nil }
        if let end = range(from: point, at: index, into: &finds) { return end }
        return pair(point, at: index, into: &finds)
    }

    // MARK: - Single dates and pairs

    /// Adds `point`, and its other half if الموافق follows, or if it stands in brackets behind.
    private func pair(_ point: DatePoint, at index: Int, into finds: inout [Find]) -> Int {
        var position = point.end
        if reader.mark(position) == 0x060C || reader.mark(position) == 0x28 { position += 1 }
        let isLinked = reader.has(position, .corresponding)
        if isLinked { position += 1 }
        guard isLinked, let other = dates.point(at: position), other.isHijri != point.isHijri, !other.isRelative else {
            add(point, index, point.end - 1, into: &finds)
            return point.end
        }
        let first =
            dates.weekdayName(at: position).map { reader.mark($0.end) == 0x060C ? $0.end + 1 : $0.end } ?? position
        let number = finds.count
        add(point, index, point.end - 1, into: &finds)
        add(other, first, other.end - 1, into: &finds)
        finds[number].related = number + 1
        finds[number + 1].related = number
        let gregorian = (point.isHijri ? other : point).gregorian(reader.itemDate)
        let hijri = (point.isHijri ? point : other).hijriValue(reader.itemDate)?.value
        let when = gregorian.flatMap { $0.last == nil ? $0.first : nil }
        let gregorianNumber = point.isHijri ? number + 1 : number
        let hijriNumber = point.isHijri ? number : number + 1
        finds[gregorianNumber].value = .date(DateValue(when: when, isPairedWithHijri: true))
        finds[hijriNumber].value = hijri.map { value in
            // What the text states is better than what is reckoned.
            let bounds = when == nil ? (value.notBefore, value.notAfter) : (nil, nil)
            return .date(DateValue(when: when, notBefore: bounds.0, notAfter: bounds.1, hijri: value.hijri))
        }
        return other.end
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
