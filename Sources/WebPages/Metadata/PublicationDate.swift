import ArabicText
import TextModel

/// Reads dates of publication as pages write them, to ISO 8601.
///
/// Understood are ISO 8601 with its short forms, the dates of RFC 5322 and of English pages, numbers with the day first
/// (the order of all Arab countries; the month first where the time has AM or PM, or the other order names no day),
/// seconds since 1970, and Arabic dates with the month names of all regions and with either kind of digits. The day is
/// taken as written, whatever the time zone.
enum PublicationDate {
    /// The date that `text` is or holds, to the day, or to the month if there is no day; nil for what is no date of the
    /// Gregorian calendar, and for the values that programs write where they know none (1970-01-01).
    static func read(_ text: String) -> String? {
        guard text.utf8.count <= 400 else { return nil }
        let tokens = Token.all(in: PlainText.resolved(text))
        let found = isoDate(tokens) ?? namedDate(tokens) ?? numericDate(tokens) ?? epochDate(tokens)
        return found.flatMap { plausible(year: $0.year, month: $0.month, day: $0.day) }
    }

    /// A full date with a named month or with numbers, as a line of text has it; nil if there is none to the day.
    static func readLine(_ text: String) -> String? {
        // Without a number there is no date.
        guard text.utf8.count <= 800, text.unicodeScalars.contains(where: { digitValue($0.value) != nil }) else {
            return nil
        }
        let tokens = Token.all(in: text)
        let found = namedDate(tokens) ?? isoDate(tokens) ?? numericDate(tokens)
        guard let found, found.day != nil else { return nil }
        return plausible(year: found.year, month: found.month, day: found.day)
    }

    struct Found {
        var year: Int
        var month: Int
        var day: Int?
    }

    /// The date in ISO 8601, if it exists and can be that of an article on the web.
    static func plausible(year: Int, month: Int, day: Int?) -> String? {
        guard (1850...2099).contains(year), (1...12).contains(month) else { return nil }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let text = "\(year)-\(two(month))" + (day.map { "-" + two($0) } ?? "")
        // What programs write for "none": the first day of Unix, of 1900.
        guard ISODate.isValid(text), text != "1970-01-01", text != "1900-01-01" else { return nil }
        return text
    }

    // MARK: forms

    /// `2025-11-07`, `2025/11/7`, `20251107`, `20251107T103000Z`, `2025-11`.
    private static func isoDate(_ tokens: [Token]) -> Found? {
        for (index, token) in tokens.enumerated() {
            guard case .number(let value, let digits) = token else { continue }
            if digits == 8 || digits == 14 {
                let date = digits == 8 ? value : value / 1_000_000
                let found = Found(year: date / 10_000, month: date / 100 % 100, day: date % 100)
                if (1850...2099).contains(found.year), (1...12).contains(found.month) { return found }
            }
            guard digits == 4, (1850...2099).contains(value), let first = separator(tokens, index + 1),
                let (month, _) = number(tokens, index + 2), (1...12).contains(month)
            else { continue }
            if separator(tokens, index + 3) == first, let (day, dayDigits) = number(tokens, index + 4), dayDigits <= 2 {
                return Found(year: value, month: month, day: day)
            }
            if first == "-", tokens.count == 3 { return Found(year: value, month: month, day: nil) }
        }
        return nil
    }

    /// `7 نوفمبر 2025`, `7 تشرين الثاني/نوفمبر 2025`, `نوفمبر 7, 2025`, `Fri, 07 Nov 2025`, `November 7, 2025`.
    private static func namedDate(_ tokens: [Token]) -> Found? {
        var index = 0
        while index < tokens.count {
            guard let (month, behind) = month(tokens, at: index) else {
                index += 1
                continue
            }
            let before = numberBefore(tokens, index)
            let after = numberAfter(tokens, behind)
            if let before, before.digits <= 2, (1...31).contains(before.value), let after,
                (1850...2099).contains(after.value)
            {
                return Found(year: after.value, month: month, day: before.value)
            }
            if let after, after.digits <= 2, (1...31).contains(after.value),
                let year = numberAfter(tokens, after.behind), (1850...2099).contains(year.value)
            {
                return Found(year: year.value, month: month, day: after.value)
            }
            // `Fri Nov 07 10:30:00 AST 2025`
            if let after, after.digits <= 2, (1...31).contains(after.value), case .number(let year, _)? = tokens.last,
                (1850...2099).contains(year)
            {
                return Found(year: year, month: month, day: after.value)
            }
            if let before, (1850...2099).contains(before.value), let after, after.digits <= 2,
                (1...31).contains(after.value)
            {
                return Found(year: before.value, month: month, day: after.value)
            }
            index = max(behind, index + 1)
        }
        return nil
    }

    /// `07/11/2025`, `7-11-2025`, `07.11.2025`.
    private static func numericDate(_ tokens: [Token]) -> Found? {
        for index in tokens.indices {
            guard let (first, firstDigits) = number(tokens, index), firstDigits <= 2,
                let sign = separator(tokens, index + 1), let (second, secondDigits) = number(tokens, index + 2),
                secondDigits <= 2, separator(tokens, index + 3) == sign,
                let (year, _) = number(tokens, index + 4), (1850...2099).contains(year)
            else { continue }
            let isAmerican = tokens.contains { $0 == .word("am") || $0 == .word("pm") }
            let monthFirst = second > 12 || isAmerican && first <= 12
            return monthFirst
                ? Found(year: year, month: first, day: second) : Found(year: year, month: second, day: first)
        }
        return nil
    }

    /// Seconds or milliseconds since 1970, alone.
    private static func epochDate(_ tokens: [Token]) -> Found? {
        guard tokens.count == 1, case .number(let value, let digits) = tokens[0], digits == 10 || digits == 13 else {
            return nil
        }
        return day(afterEpoch: (digits == 10 ? value : value / 1_000) / 86_400)
    }

    /// The day that is `days` days after 1970-01-01 (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    private static func day(afterEpoch days: Int) -> Found {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let ofEra = shifted % 146_097
        let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * ofYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return Found(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: ofYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    // MARK: parts

    private static func number(_ tokens: [Token], _ index: Int) -> (value: Int, digits: Int)? {
        guard tokens.indices.contains(index), case .number(let value, let digits) = tokens[index] else { return nil }
        return (value, digits)
    }

    private static func separator(_ tokens: [Token], _ index: Int) -> Unicode.Scalar? {
        guard tokens.indices.contains(index), case .sign(let sign) = tokens[index], "-/.".unicodeScalars.contains(sign)
        else { return nil }
        return sign
    }

    /// The number before a month, a sign or `من` between them at most.
    private static func numberBefore(_ tokens: [Token], _ index: Int) -> (value: Int, digits: Int)? {
        // `7th of November` has two words between.
        for place in stride(from: index - 1, through: max(index - 3, 0), by: -1) {
            if let found = number(tokens, place) { return found }
            guard isFiller(tokens[place]) else { return nil }
        }
        return nil
    }

    private static func numberAfter(_ tokens: [Token], _ index: Int) -> (value: Int, digits: Int, behind: Int)? {
        var index = index
        for _ in 0..<3 {
            if let found = number(tokens, index) { return (found.value, found.digits, index + 1) }
            // The same month by its other name: تشرين الثاني/نوفمبر, نوفمبر (تشرين الثاني).
            if let other = month(tokens, at: index) {
                index = other.behind
            } else if tokens.indices.contains(index), isFiller(tokens[index]) {
                index += 1
            } else {
                return nil
            }
            while tokens.indices.contains(index), case .sign = tokens[index] { index += 1 }
        }
        return number(tokens, index).map { ($0.value, $0.digits, index + 1) }
    }

    private static func isFiller(_ token: Token) -> Bool {
        switch token {
        case .sign: true
        case .word(let word): ["من", "عام", "سنه", "سنة", "لعام", "of", "st", "nd", "rd", "th"].contains(word)
        case .number: false
        }
    }

    private static func month(_ tokens: [Token], at index: Int) -> (month: Int, behind: Int)? {
        guard tokens.indices.contains(index), case .word(let word) = tokens[index] else { return nil }
        if index + 1 < tokens.count, case .word(let next) = tokens[index + 1], let month = monthPairs[word + " " + next]
        {
            return (month, index + 2)
        }
        return months[word].map { ($0, index + 1) }
    }

    private static let months: [String: Int] = {
        var table: [String: Int] = [:]
        for (word, month) in CalendarWords.gregorianMonths { table[Token.folded(word)] = month }
        for (word, month) in [("أوكتوبر", 10), ("سبتنبر", 9), ("ابرايل", 4), ("جويليه", 7), ("جوييه", 7)] {
            table[Token.folded(word)] = month
        }
        let english = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        for (index, name) in english.enumerated() {
            table[name] = index + 1
            table[String(name.prefix(3))] = index + 1
        }
        table["sept"] = 9
        return table
    }()

    private static let monthPairs: [String: Int] = {
        var table: [String: Int] = [:]
        for pair in CalendarWords.gregorianMonthPairs {
            table[Token.folded(pair.first) + " " + Token.folded(pair.second)] = pair.month
            // كانون ثاني, تشرين أول: without the article in Lebanon and Syria.
            table[Token.folded(pair.first) + " " + Token.folded(String(pair.second.dropFirst(2)))] = pair.month
        }
        return table
    }()

    /// What a date is made of.
    enum Token: Equatable {
        case number(Int, digits: Int)
        /// A word, folded and in lower case.
        case word(String)
        case sign(Unicode.Scalar)

        /// Spaces divide tokens and are none.
        static func all(in text: String) -> [Token] {
            var tokens: [Token] = []
            var word = String.UnicodeScalarView()
            var number = 0
            var digits = 0
            func close() {
                if digits > 0 { tokens.append(.number(number, digits: digits)) }
                if !word.isEmpty { tokens.append(.word(folded(String(word)))) }
                (number, digits) = (0, 0)
                word = String.UnicodeScalarView()
            }
            for scalar in text.unicodeScalars {
                if let digit = digitValue(scalar.value) {
                    if !word.isEmpty { close() }
                    digits += 1
                    // Numbers of more digits are no dates.
                    number = digits <= 15 ? number * 10 + digit : 0
                } else if scalar.properties.isAlphabetic || isArabicMark(scalar.value) || isTatweel(scalar.value) {
                    if digits > 0 { close() }
                    word.append(scalar)
                } else {
                    switch scalar.value {
                    // Direction marks stand anywhere in dates.
                    case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x61C, 0xFEFF: continue
                    default: break
                    }
                    close()
                    if !scalar.properties.isWhitespace { tokens.append(.sign(scalar)) }
                }
            }
            close()
            return tokens
        }

        /// `word` in lower case without vowels, tatweel and hamzas.
        static func folded(_ word: String) -> String {
            var result = String.UnicodeScalarView()
            for scalar in word.lowercased().unicodeScalars
            where !isArabicMark(scalar.value) && !isTatweel(scalar.value) { result.append(PlainText.folded(scalar)) }
            return String(result)
        }
    }
}
