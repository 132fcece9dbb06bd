import TextModel

/// Times so long before or after the item's.
extension DateReader {
    /// بعد غد, قبل ثلاثة أيام, بعد شهر; a length alone behind منذ is a duration.
    func awayFrom(at index: Int, _ word: TimeWord) -> DatePoint? {
        let next = index + 1
        let isAfter = word == .after
        // من قبل أشهر خطاطي المدينة is "by", and يوما بعد يوم day by day.
        if !isAfter, reader.hasBare(index - 1, .from) { return nil }
        if isAfter, reader.facts(index - 1).unit > 0, reader.facts(index - 1).unit == reader.facts(next).unit {
            return nil
        }
        if reader.hasBare(next, .tomorrow) { return isAfter ? relativeDay(2, end: next + 1) : nil }
        if reader.hasBare(next, .yesterday) { return isAfter ? nil : relativeDay(-2, end: next + 1) }
        // بعد ظهر أمس
        if time(next) == .dayPart, isNoon(next), let point = dayPart(at: next) { return point }
        // قبل قليل
        if isBare(next, .while), !reader.hasBare(next + 1, .from) { return .open(next + 1, isRelative: true) }
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

    private static let anchors = KeySet(["على", "عن"].compactMap(KeyLetters.key))

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
}
