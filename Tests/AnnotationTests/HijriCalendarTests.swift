import Foundation
import Testing

@testable import Annotation

@Suite("The Umm al-Qura calendar")
struct HijriCalendarTests {
    private static func foundation() throws -> Calendar {
        var calendar = Calendar(identifier: .islamicUmmAlQura)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        return calendar
    }

    @Test("Each month begins and ends where Foundation's does")
    func agrees() throws {
        let calendar = try Self.foundation()
        func start(_ year: Int, _ month: Int) throws -> Int {
            let date = try #require(calendar.date(from: DateComponents(year: year, month: month, day: 1)))
            return Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
        }
        var differences: [String] = []
        var first = try start(HijriCalendar.years.lowerBound, 1)
        for year in HijriCalendar.years {
            for month in 1...12 {
                let next = try month == 12 ? start(year + 1, 1) : start(year, month + 1)
                let days = HijriCalendar.period(year: year, month: month, day: nil)
                if days != first...(next - 1) { differences.append("\(year)-\(month)") }
                first = next
            }
        }
        #expect(differences.isEmpty)
        #expect(HijriMonthLengths.table.count == HijriCalendar.years.count)
    }

    @Test("Every day goes there and back")
    func returns() throws {
        let first = try #require(HijriCalendar.period(year: 1300, month: nil, day: nil)).lowerBound
        let last = try #require(HijriCalendar.period(year: 1600, month: nil, day: nil)).upperBound
        for number in first...last {
            let date = try #require(HijriCalendar.date(onDay: number))
            let back = HijriCalendar.period(year: date.year, month: date.month, day: date.day)
            guard back == number...number else {
                Issue.record("\(number) is \(date), which is \(String(describing: back))")
                return
            }
        }
    }

    @Test("Outside the table and for days that no month has there is nothing")
    func ends() throws {
        #expect(HijriCalendar.period(year: 1299, month: 1, day: 1) == nil)
        #expect(HijriCalendar.period(year: 1601, month: 1, day: 1) == nil)
        #expect(HijriCalendar.period(year: 1446, month: 13, day: 1) == nil)
        #expect(HijriCalendar.period(year: 1446, month: 1, day: 31) == nil)
        let short = try #require((1...12).first { HijriCalendar.days(in: $0, of: 1446) == 29 })
        #expect(HijriCalendar.period(year: 1446, month: short, day: 30) == nil)
        #expect(HijriCalendar.date(onDay: HijriCalendar.firstDay - 1) == nil)
        let last = try #require(HijriCalendar.period(year: 1600, month: nil, day: nil)).upperBound
        #expect(HijriCalendar.date(onDay: last + 1) == nil)
    }

    @Test("Days that papers printed in both calendars")
    func knownDays() {
        let known = [
            (1446, 9, 1, "2025-03-01"), (1443, 10, 1, "2022-05-02"), (1440, 1, 1, "2018-09-11"),
            (1420, 12, 9, "2000-03-15"),
        ]
        for (year, month, day, iso) in known {
            let days = HijriCalendar.period(year: year, month: month, day: day)
            #expect(days.map { CivilDate(daysFromEpoch: $0.lowerBound).iso } == iso)
        }
    }
}
