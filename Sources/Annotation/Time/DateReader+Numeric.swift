import TextModel

/// Dates with digits alone.
extension DateReader {
    /// 2025-11-07, 7/11/2025, 7.11.2025: three numbers with one kind of mark between, nothing else written on to them.
    ///
    /// The day comes first where the year comes last, as Arabic writes it; what can only be a month first has no value.
    func numericDate(at index: Int) -> DatePoint? {
        let separator = reader.mark(index + 1)
        guard separator == 0x2F || separator == 0x2D || separator == 0x2E, separator == reader.mark(index + 3),
            let first = plain(index), let second = plain(index + 2), let third = plain(index + 4),
            isOneExpression(from: index, separator), !isWrittenOn(before: index), !isWrittenOn(after: index + 4)
        else { return nil }
        let digits = [0, 2, 4].map { reader.numeral(index + $0)?.digits ?? 0 }
        guard digits[1] <= 2 else { return nil }
        var point = DatePoint(end: index + 5)
        switch (digits[0], digits[2]) {
        case (4, 1...2): (point.year, point.month, point.day) = (first, second, third)
        case (1...2, 4): (point.day, point.month, point.year) = (first, second, third)
        default: return nil
        }
        point = marked(point)
        if !point.isHijri, let year = point.year, (1300...1500).contains(year), (1...12).contains(second) {
            // No paper dates its own day by a Gregorian year of the Middle Ages.
            point.isHijri = true
        }
        guard !point.isPossible else { return point }
        (point.day, point.month) = (point.month, point.day)
        guard point.isPossible else { return nil }
        point.isOpen = true
        return point
    }

    /// Whether nothing parts the three numbers, or slashes with spaces do and the mark of a calendar follows: 2 / 6 / 1436هـ.
    private func isOneExpression(from index: Int, _ separator: UInt32) -> Bool {
        if (1...4).allSatisfy({ reader.isGlued(index + $0) }) { return true }
        let end = index + 5
        return separator == 0x2F && (reader.has(end, .hijriMark) || reader.has(end, .gregorianMark))
    }

    private func plain(_ index: Int) -> Int? { reader.numeral(index)?.plain }

    /// Takes the mark of the calendar behind a year.
    func marked(_ point: DatePoint) -> DatePoint {
        var point = point
        if reader.has(point.end, .hijriMark) {
            point.isHijri = true
            point.end += 1
        } else if reader.has(point.end, .gregorianMark) {
            point.end += 1
        } else if isBare(point.end, .before), isBare(point.end + 1, .birth) {
            // ISO 8601 counts years before Christ from a year 0, and few programs read them.
            point.isOpen = true
            point.end += 2
        }
        return point
    }
}
