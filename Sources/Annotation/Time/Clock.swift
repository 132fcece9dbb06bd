/// A time of day as read, before its part of the day is applied.
struct Clock {
    var hour: Int
    var minute = 0
    var second = 0
    var period = WordFacts.Period.none
    /// Whether hours and minutes are written as on a digital clock, which counts to 24.
    var hasMinutes = false
    /// Whether it is said to be Greenwich time.
    var isUniversal = false
    var end: Int

    /// ISO 8601 with seconds; nil where the half of the day is not said.
    var value: String? {
        var hour = hour
        switch period {
        case .none: guard hasMinutes || hour > 12 || hour == 0 else { return nil }
        case .morning: if hour == 12 { hour = 0 }
        case .noon: if hour < 4 { hour += 12 }
        case .afternoon, .evening: if hour < 12 { hour += 12 }
        case .night: if hour == 12 { hour = 0 } else if hour >= 6, hour < 12 { hour += 12 }
        }
        if hour == 24, minute == 0, second == 0 { hour = 0 }
        guard hour < 24 else { return nil }
        let time = [hour, minute, second].map { CivilDate.padded($0, 2) }.joined(separator: ":")
        return isUniversal ? time + "Z" : time
    }

    /// Takes minutes off: التاسعة إلا ربعا.
    mutating func take(_ minutes: Int) {
        minute = 60 - minutes
        hour = hour == 1 ? 12 : hour - 1
    }
}
