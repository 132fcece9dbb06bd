import TextModel

/// A day, month or year as read from the text, before its value is worked out.
struct DatePoint {
    var year: Int?
    var month: Int?
    var day: Int?
    var isHijri = false
    /// Whether a word says that it is past or to come (نوفمبر الماضي).
    var direction: Direction = .none
    /// The atom behind its last.
    var end: Int
    /// Whether the order of day and month cannot be told (11/25/2025), so that it gets no value.
    var isUndecided = false

    enum Direction { case none, past, present, future }

    /// The value in the Hijri calendar.
    var hijri: String? { isHijri ? numeral(year: year) : nil }

    /// Whether the parts can be a date at all.
    var isPossible: Bool {
        if let month, !(1...12).contains(month) { return false }
        guard let day else { return true }
        if isHijri { return (1...30).contains(day) }
        guard let month else { return (1...31).contains(day) }
        // A leap year's February, if the year is not said.
        return (1...CivilDate.days(in: month, of: year ?? 2000)).contains(day)
    }

    /// The year for a day or month without one: the one nearest the item's date, or as `direction` says.
    func derivedYear(_ itemDate: CivilDate?) -> (year: Int, isSure: Bool)? {
        guard let itemDate, let month, !isHijri else { return nil }
        let distance = month * 31 + (day ?? itemDate.day) - (itemDate.month * 31 + itemDate.day)
        switch direction {
        case .past: return (distance < 0 ? itemDate.year : itemDate.year - 1, true)
        case .future: return (distance > 0 ? itemDate.year : itemDate.year + 1, true)
        case .present: return (itemDate.year, true)
        case .none:
            if distance > 6 * 31 { return (itemDate.year - 1, false) }
            if distance < -6 * 31 { return (itemDate.year + 1, false) }
            return (itemDate.year, true)
        }
    }

    /// ISO 8601 at the precision of the text (`2025-03-16`, `2025-03`, `2025`, `--03-16`, `--03`).
    func numeral(year: Int?) -> String? {
        var result = ""
        if let year { result = CivilDate.padded(year, 4) }
        if let month { result += (year == nil ? "--" : "-") + CivilDate.padded(month, 2) }
        if let day { result += "-" + CivilDate.padded(day, 2) }
        return result.isEmpty ? nil : result
    }

    /// The Gregorian value and how sure it is; nil if it cannot be worked out.
    func gregorian(_ itemDate: CivilDate?) -> (value: String, isSure: Bool)? {
        guard !isHijri, !isUndecided, isPossible else { return nil }
        if let year { return numeral(year: year).map { ($0, true) } }
        guard let derived = derivedYear(itemDate) else {
            return direction == .none ? numeral(year: nil).map { ($0, true) } : nil
        }
        var dated = self
        dated.year = derived.year
        guard dated.isPossible else { return nil }
        return numeral(year: derived.year).map { ($0, derived.isSure) }
    }
}
