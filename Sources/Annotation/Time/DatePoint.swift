import TextModel

/// A day, month, year or stretch of time as read from the text, before its value is worked out.
struct DatePoint {
    var year: Int?
    var month: Int?
    var day: Int?
    var isHijri = false
    /// Whether a word says that it is past or to come (نوفمبر الماضي).
    var direction: Direction = .none
    /// The atom behind its last.
    var end: Int
    /// Whether it is reckoned from the item's date or another time.
    var isRelative = false
    /// Whether its value, if it has one, is a guess.
    var isUnsure = false
    /// Whether no value can be told: the order of day and month is open (7/11 or 11/7), it has none (الآن), or what it
    /// is reckoned from is not known.
    var isOpen = false
    /// First and last, where no day, month or year is what is meant (a decade, a week, a season).
    var stretch: Stretch?

    enum Direction { case none, past, present, future }

    /// Two ends in ISO 8601 at one precision.
    struct Stretch: Equatable {
        var from: String
        var to: String
    }

    /// A time that has no value of its own.
    static func open(_ end: Int, isRelative: Bool = false) -> DatePoint {
        DatePoint(end: end, isRelative: isRelative, isOpen: true)
    }

    /// A day reckoned from another, or an open time if that is not known.
    static func relative(_ day: CivilDate?, end: Int) -> DatePoint {
        guard let day else { return open(end, isRelative: true) }
        return DatePoint(year: day.year, month: day.month, day: day.day, end: end, isRelative: true)
    }

    /// A stretch reckoned from the item's date, or an open time if that is not known.
    static func relative(_ stretch: Stretch?, end: Int) -> DatePoint {
        guard let stretch else { return open(end, isRelative: true) }
        return DatePoint(end: end, isRelative: true, stretch: stretch)
    }

    /// Whether the parts can be a date at all.
    var isPossible: Bool {
        if let month, !(1...12).contains(month) { return false }
        guard let day else { return true }
        if isHijri {
            guard let year, let month, let length = HijriCalendar.days(in: month, of: year) else {
                return (1...30).contains(day)
            }
            return (1...length).contains(day)
        }
        guard let month else { return (1...31).contains(day) }
        // A leap year's February, if the year is not said.
        return (1...CivilDate.days(in: month, of: year ?? 2000)).contains(day)
    }

    /// ISO 8601 at the precision of the text (`2025-03-16`, `2025-03`, `2025`, `--03-16`, `--03`).
    func numeral(year: Int?) -> String? {
        var result = ""
        if let year { result = CivilDate.padded(year, 4) }
        if let month { result += (year == nil ? "--" : "-") + CivilDate.padded(month, 2) }
        if let day { result += (month == nil ? "---" : "-") + CivilDate.padded(day, 2) }
        return result.isEmpty ? nil : result
    }

    /// How fine it is: 3 for a day, 2 for a month, 1 for a year, 0 for anything else.
    var precision: Int {
        if stretch != nil || isOpen { return 0 }
        return day != nil ? 3 : month != nil ? 2 : year != nil ? 1 : 0
    }
}
