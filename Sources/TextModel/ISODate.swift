/// Dates of ISO 8601 in the extended form, to the day, month or year.
public enum ISODate {
    /// Whether `text` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and names a day that exists in the Gregorian calendar.
    public static func isValid(_ text: String) -> Bool { isDate(Array(text.utf8)[...]) }

    /// The date that `text` is; a time of day behind it (`2025-11-07T10:30:00+03:00`) is left out. Nil for anything
    /// else, days that no month has included.
    public static func date(in text: String) -> String? {
        let bytes = Array(text.utf8)
        let head = bytes.prefix(10)
        if bytes.count > 10 {
            // Times follow T or a space and begin with hh:mm.
            guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "), bytes.count >= 16,
                let hour = number(bytes[11..<13]), hour < 25, bytes[13] == UInt8(ascii: ":"),
                let minute = number(bytes[14..<16]), minute < 60
            else { return nil }
        }
        guard isDate(head) else { return nil }
        return String(decoding: head, as: UTF8.self)
    }

    private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
        let hyphen = UInt8(ascii: "-")
        guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10, let year = number(bytes[0..<4]), year > 0
        else { return false }
        guard bytes.count > 4 else { return true }
        guard bytes[4] == hyphen, let month = number(bytes[5..<7]), (1...12).contains(month) else { return false }
        guard bytes.count > 7 else { return true }
        guard bytes[7] == hyphen, let day = number(bytes[8..<10]) else { return false }
        return (1...dayCount(year: year, month: month)).contains(day)
    }

    private static func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        default: 31
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }
}
