import TextModel

/// Pairs of one date in both calendars.
extension DateRule {
    /// Adds `point`, and its other half if الموافق follows, or if it stands in brackets behind.
    func pair(_ point: DatePoint, at index: Int, into finds: inout [Find]) -> Int {
        var position = point.end
        if reader.mark(position) == 0x060C || reader.mark(position) == 0x28 { position += 1 }
        let isLinked = reader.has(position, .corresponding)
        if isLinked { position += 1 }
        let linked = isLinked ? dates.point(at: position) : half(behind: point)
        if !isLinked { position = point.end + 1 }
        guard let other = linked, other.isHijri != point.isHijri, !other.isRelative else {
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

    /// 1423هـ/2002م, 16 رمضان 1446هـ (16 مارس 2025): the other half behind a stroke, a dash or in brackets, if it can be
    /// the same year.
    private func half(behind point: DatePoint) -> DatePoint? {
        let mark = reader.mark(point.end)
        guard point.year != nil, [0x2F, 0x2D, 0x2013, 0x3D, 0x28].contains(mark),
            let other = dates.half(at: point.end + 1, ofYear: point.precision == 1),
            other.isHijri != point.isHijri, other.precision == point.precision,
            mark != 0x28 || reader.mark(other.end) == 0x29
        else { return nil }
        guard let hijri = point.isHijri ? point.year : other.year, let year = point.isHijri ? other.year : point.year
        else { return nil }
        // 33 Hijri years are 32 Gregorian ones; the first began in July 622.
        return abs(hijri * 32 / 33 + 622 - year) <= 1 ? other : nil
    }
}
