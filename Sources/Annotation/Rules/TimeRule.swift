import TextModel

/// Finds times of day: 14:30, 10:15 صباحا, الساعة 9 مساء, الساعة العاشرة والنصف صباحا.
struct TimeRule {
    let reader: AtomReader

    /// A time as read, before its part of the day is applied.
    private struct Clock {
        var hour: Int
        var minute = 0
        var second = 0
        var period = WordFacts.Period.none
        /// Whether hours and minutes are written as on a digital clock, which counts to 24.
        var hasMinutes = false
        var end: Int
    }

    /// The time that begins at `index`, adding to `finds`; the atom to go on at, or nil if there is none.
    func match(at index: Int, into finds: inout [Find]) -> Int? {
        guard let clock = clock(at: index) else { return nil }
        let isFrom = reader.hasBare(index - 1, .from)
        if isFrom, reader.hasBare(clock.end, .upTo),
            let last = self.clock(at: clock.end + 1) ?? bareHour(at: clock.end + 1),
            let from = value(clock), let to = value(last)
        {
            finds.append(reader.find(index, last.end - 1, .time, nil, .time(from: from, to: to)))
            return last.end
        }
        finds.append(
            reader.find(index, clock.end - 1, .time, nil, value(clock).map { .time(from: $0, to: nil) }))
        return clock.end
    }

    private func clock(at index: Int) -> Clock? {
        let hasNoun = reader.has(index, .hourNoun)
        let start = hasNoun ? index + 1 : index
        if hasNoun, let clock = hourInWords(at: start) { return withPeriod(clock) }
        guard let numeral = reader.numeral(start), numeral.digits <= 4, !numeral.isGrouped, !isJoined(before: start)
        else {
            return nil
        }
        var clock = Clock(hour: numeral.mantissa, end: start + 1)
        if numeral.fractionDigits == 2, hasNoun {
            // الساعة 9.30
            clock.hour = numeral.mantissa / 100
            clock.minute = numeral.mantissa % 100
            clock.hasMinutes = true
        } else {
            guard numeral.fractionDigits == 0, numeral.digits <= 2 else { return nil }
            guard readMinutes(&clock, start) else { return nil }
        }
        guard clock.hour <= 24, clock.minute <= 59, clock.second <= 59, !isJoined(after: clock.end) else { return nil }
        clock = withPeriod(clock)
        return hasNoun || clock.hasMinutes || clock.period != .none ? clock : nil
    }

    /// Takes `:30` and `:30:15` behind the hour; false if what stands there makes it no time (3:2, 2:255).
    private func readMinutes(_ clock: inout Clock, _ hourIndex: Int) -> Bool {
        guard reader.mark(hourIndex + 1) == 0x3A, reader.isGlued(hourIndex + 1), reader.isGlued(hourIndex + 2),
            let minutes = reader.numeral(hourIndex + 2)
        else { return true }
        guard minutes.digits == 2, let minute = minutes.plain else { return false }
        clock.minute = minute
        clock.hasMinutes = true
        clock.end = hourIndex + 3
        if reader.mark(clock.end) == 0x3A, reader.isGlued(clock.end), reader.isGlued(clock.end + 1),
            let seconds = reader.numeral(clock.end + 1)
        {
            guard seconds.digits == 2, let second = seconds.plain else { return false }
            clock.second = second
            clock.end += 2
        }
        return true
    }

    private func bareHour(at index: Int) -> Clock? {
        guard let numeral = reader.numeral(index), let hour = numeral.plain, hour <= 24, numeral.digits <= 2 else {
            return nil
        }
        let clock = withPeriod(Clock(hour: hour, end: index + 1))
        return clock.period == .none ? nil : clock
    }

    /// العاشرة والنصف, الثانية عشرة.
    private func hourInWords(at index: Int) -> Clock? {
        var hour = 0
        var end = index
        if let ordinal = OrdinalReader(reader: reader).ordinal(at: index) {
            (hour, end) = ordinal
        } else if reader.facts(index).cardinal == 1, reader.atom(index).hasArticle {
            (hour, end) = (1, index + 1)
        }
        guard (1...12).contains(hour) else { return nil }
        var clock = Clock(hour: hour, end: end)
        let minutes = Int(reader.facts(end).minutes)
        if minutes > 0, reader.atom(end).proclitics == 1 {
            clock.minute = minutes
            clock.end = end + 1
        }
        return clock
    }

    private func withPeriod(_ clock: Clock) -> Clock {
        var clock = clock
        let facts = reader.facts(clock.end)
        if facts.period != .none, reader.atom(clock.end).proclitics == 0, !reader.atom(clock.end).hasArticle {
            clock.period = facts.period
            clock.end += 1
        } else if reader.facts(clock.end + 1).period == .noon, reader.atom(clock.end + 1).hasArticle {
            if isWord(clock.end, Self.after) {
                clock.period = .afternoon
                clock.end += 2
            } else if isWord(clock.end, Self.before) {
                clock.period = .morning
                clock.end += 2
            }
        }
        return clock
    }

    private static let after = KeyLetters.key("بعد")
    private static let before = KeyLetters.key("قبل")

    private func isWord(_ index: Int, _ key: UInt64?) -> Bool {
        let atom = reader.atom(index)
        return atom.kind == .arabic && atom.letters <= KeyLetters.keyLetters && atom.key == key
    }

    /// ISO 8601 with seconds; nil where the half of the day is not said.
    private func value(_ clock: Clock) -> String? {
        var hour = clock.hour
        switch clock.period {
        case .none: guard clock.hasMinutes || hour > 12 else { return nil }
        case .morning: if hour == 12 { hour = 0 }
        case .noon: if hour < 4 { hour += 12 }
        case .afternoon, .evening: if hour < 12 { hour += 12 }
        case .night: if hour == 12 { hour = 0 } else if hour >= 6, hour < 12 { hour += 12 }
        }
        guard hour < 24 else { return nil }
        return [hour, clock.minute, clock.second].map { CivilDate.padded($0, 2) }.joined(separator: ":")
    }

    private func isJoined(before index: Int) -> Bool {
        guard reader.isGlued(index) else { return false }
        switch reader.atom(index - 1).kind {
        case .boundary: return false
        case .arabic: return !reader.isPrefixOfDigits(index - 1)
        case .latin, .digits: return true
        case .mark: return [0x3A, 0x2E, 0x2F, 0x2D, 0x2B].contains(reader.mark(index - 1))
        }
    }

    private func isJoined(after index: Int) -> Bool {
        guard reader.isGlued(index) else { return false }
        switch reader.atom(index).kind {
        case .boundary, .arabic: return false
        case .latin, .digits: return true
        case .mark:
            let joins = [0x3A, 0x2E, 0x2F, 0x2D, 0x2B].contains(reader.mark(index))
            return joins && reader.isGlued(index + 1) && reader.atom(index + 1).kind == .digits
        }
    }
}
