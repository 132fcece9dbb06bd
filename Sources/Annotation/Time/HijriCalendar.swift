/// The Umm al-Qura calendar, in which the Hijri dates of the news are reckoned.
///
/// Months begin as the calendar of Umm al-Qura University (Makkah), in civil use in Saudi Arabia, has them; other
/// countries watch for the new moon and may be a day before or behind it. Outside 1300–1600 AH nothing is reckoned.
enum HijriCalendar {
    static let years = 1300...1600

    /// 1 Muharram 1300, in days from 1970-01-01: 12 November 1882.
    static let firstDay = -31_826

    static func days(in month: Int, of year: Int) -> Int? {
        guard years.contains(year), (1...12).contains(month) else { return nil }
        let months = HijriMonthLengths.table[year - years.lowerBound]
        return months >> UInt16(month - 1) & 1 == 1 ? 30 : 29
    }

    /// The first day of a year, in days from 1970-01-01; of 1601 as well, which ends the table.
    private static func start(of year: Int) -> Int? { starts.indices.contains(year - 1300) ? starts[year - 1300] : nil }

    private static let starts: [Int] = {
        var starts = [firstDay]
        for months in HijriMonthLengths.table {
            starts.append(starts[starts.count - 1] + 12 * 29 + months.nonzeroBitCount)
        }
        return starts
    }()

    /// The first and last day of a year, month or day; nil outside the table or where there is no such day.
    static func period(year: Int, month: Int?, day: Int?) -> ClosedRange<Int>? {
        guard var first = start(of: year), let next = start(of: year + 1) else { return nil }
        guard let month else { return first...(next - 1) }
        guard let length = days(in: month, of: year) else { return nil }
        for earlier in 1..<month { first += days(in: earlier, of: year) ?? 0 }
        guard let day else { return first...(first + length - 1) }
        guard (1...length).contains(day) else { return nil }
        return (first + day - 1)...(first + day - 1)
    }

    /// The year, month and day that a day from 1970-01-01 is in.
    static func date(onDay number: Int) -> (year: Int, month: Int, day: Int)? {
        guard number >= firstDay, let last = starts.last, number < last else { return nil }
        // A Hijri year has 354 or 355 days, so this is the year or one behind it at most.
        var year = min(years.upperBound, years.lowerBound + (number - firstDay) / 354)
        while year > years.lowerBound, let first = start(of: year), first > number { year -= 1 }
        guard var rest = start(of: year).map({ number - $0 }) else { return nil }
        var month = 1
        while let length = days(in: month, of: year), rest >= length {
            rest -= length
            month += 1
        }
        return (year, month, rest + 1)
    }
}
