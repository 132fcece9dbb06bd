import TextModel

/// Reads a time of day at one place.
struct ClockReader {
    let reader: AtomReader

    /// The time at `index`. `isExpected`: the second of a range, which needs no الساعة before it.
    func clock(at index: Int, isExpected: Bool = false) -> Clock? {
        let hasNoun = reader.has(index, .hourNoun)
        let start = hasNoun ? index + 1 : index
        if reader.atom(start).kind == .arabic { return inWords(at: start, hasNoun: hasNoun, isExpected: isExpected) }
        guard let numeral = reader.numeral(start), numeral.digits <= 4, !numeral.isGrouped, !isJoined(before: start)
        else {
            return nil
        }
        var clock = Clock(hour: numeral.mantissa, end: start + 1)
        if numeral.fractionDigits == 2, hasNoun || isPeriod(start + 1) {
            // الساعة 9.30, 9.30 صباحا
            clock.hour = numeral.mantissa / 100
            clock.minute = numeral.mantissa % 100
            clock.hasMinutes = true
        } else {
            guard numeral.fractionDigits == 0, numeral.digits <= 2, readMinutes(&clock, start) else { return nil }
        }
        guard clock.hour <= 24, clock.minute <= 59, clock.second <= 59, !isJoined(after: clock.end) else { return nil }
        if hasNoun, !clock.hasMinutes { readMinutesInWords(&clock) }
        readPeriod(&clock, hasNoun: hasNoun)
        readZone(&clock)
        return hasNoun || clock.hasMinutes || clock.period != .none || clock.isUniversal ? clock : nil
    }

    // MARK: - Digits

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

    // MARK: - Words

    /// العاشرة والنصف, الثانية عشرة إلا ربعا; without الساعة a part of the day must follow (السابعة صباحا).
    private func inWords(at index: Int, hasNoun: Bool, isExpected: Bool) -> Clock? {
        var hour = 0
        var end = index
        if let ordinal = OrdinalReader(reader: reader).ordinal(at: index) {
            (hour, end) = ordinal
        } else if reader.facts(index).cardinal == 1, reader.atom(index).hasArticle {
            (hour, end) = (1, index + 1)
        }
        guard (1...12).contains(hour), isFeminine(index), hasNoun || isExpected || !isOfNoun(index) else { return nil }
        var clock = Clock(hour: hour, end: end)
        readMinutesInWords(&clock)
        readPeriod(&clock, hasNoun: hasNoun)
        readZone(&clock)
        return hasNoun || isExpected || clock.period != .none || clock.isUniversal ? clock : nil
    }

    /// دورته التاسعة, الجولة الثالثة مساء: behind a definite feminine noun the ordinal is that noun's.
    private func isOfNoun(_ index: Int) -> Bool {
        let before = index - 1
        let atom = reader.atom(before)
        guard atom.kind == .arabic, atom.letters >= 4, atom.letters <= KeyLetters.keyLetters,
            reader.atom(index).proclitics == 0, !reader.has(before, .hourNoun), !reader.has(before, .common)
        else { return false }
        if reader.isDefinite(before), atom.key & 31 == UInt64(KeyLetters.ha) { return true }
        // ته, تها, تهم
        let (ta, ha, alef, mim): (UInt64, UInt64, UInt64, UInt64) = (3, UInt64(KeyLetters.ha), 1, 24)
        let last = [atom.key & 31, atom.key >> 5 & 31, atom.key >> 10 & 31]
        return last[0] == ha && last[1] == ta || (last[0] == alef || last[0] == mim) && last[1] == ha && last[2] == ta
    }

    /// Hours are feminine: الثالثة, never الثالث.
    private func isFeminine(_ index: Int) -> Bool {
        let last = reader.atom(index).key & 31
        return last == UInt64(KeyLetters.ha) || last == UInt64(KeyLetters.alefMaqsura)
    }

    /// والنصف, إلا ربعا, وعشر دقائق, و15 دقيقة behind the hour.
    private func readMinutesInWords(_ clock: inout Clock) {
        let place = clock.end
        if reader.facts(place).time == .less, reader.atom(place).proclitics == 0 {
            guard let (minutes, end) = minutes(at: place + 1), minutes < 60 else { return }
            clock.take(minutes)
            clock.end = end
            return
        }
        guard reader.isAnd(place) || reader.atom(place).proclitics == 1 else { return }
        guard let (minutes, end) = minutes(at: reader.isAnd(place) ? place + 1 : place), minutes < 60 else { return }
        clock.minute = minutes
        clock.end = end
    }

    /// النصف, ربعا, خمس دقائق, 15 دقيقة, دقيقتين.
    private func minutes(at index: Int) -> (minutes: Int, end: Int)? {
        let facts = reader.facts(index)
        if facts.minutes > 0 { return (Int(facts.minutes), index + 1) }
        var end = index + 1
        var number = 0
        if let digits = reader.numeral(index)?.plain {
            number = digits
        } else if facts.cardinal > 0 {
            number = Int(facts.cardinal)
            if reader.facts(end).cardinal == 10, number < 10 {
                number += 10
                end += 1
            } else if reader.facts(end).cardinal >= 20, reader.atom(end).proclitics == 1, number < 10 {
                number += Int(reader.facts(end).cardinal)
                end += 1
            }
        } else if facts.unit > 0, facts.flags.contains(.dual) {
            return isMinute(index) ? (2, end) : nil
        }
        guard number > 0, isMinute(end) else { return nil }
        return (number, end + 1)
    }

    private func isMinute(_ index: Int) -> Bool {
        let unit = Int(reader.facts(index).unit)
        return unit > 0 && reader.lexicon.units[unit - 1].unit == "minute"
    }

    // MARK: - Parts of the day

    private func isPeriod(_ index: Int) -> Bool {
        reader.facts(index).period != .none && reader.atom(index).proclitics == 0 && !reader.atom(index).hasArticle
    }

    /// صباحا, بعد الظهر, ص; من مساء الأحد places the hour, but is a date of its own.
    private func readPeriod(_ clock: inout Clock, hasNoun: Bool) {
        if clock.hour == 12, !clock.hasMinutes, reader.facts(clock.end).time == .edge,
            reader.hasBare(clock.end + 1, .night)
        {
            // الساعة 12 منتصف الليل
            clock.period = .night
            clock.end += 2
        } else if reader.hasBare(clock.end, .from), reader.facts(clock.end + 1).time == .after,
            DateReader(reader: reader).isNoon(clock.end + 2)
        {
            // الثالثة من بعد ظهر الأحد
            clock.period = .afternoon
        } else if reader.hasBare(clock.end, .from), reader.facts(clock.end + 1).time == .dayPart {
            clock.period = reader.facts(clock.end + 1).period
        } else if isPeriod(clock.end) {
            clock.period = reader.facts(clock.end).period
            // مساء الأحد: the part of the day belongs to the day.
            if !DateReader(reader: reader).hasDayPart(at: clock.end) { clock.end += 1 }
        } else if reader.facts(clock.end + 1).period != .none, reader.atom(clock.end + 1).hasArticle {
            readAround(&clock)
        } else if hasNoun || clock.hasMinutes, reader.atom(clock.end).kind == .arabic,
            reader.atom(clock.end).letters == 1
        {
            // 9 ص, 9 م
            if reader.atom(clock.end).key == Self.morning { clock.period = .morning }
            if reader.atom(clock.end).key == Self.evening { clock.period = .evening }
            if clock.period != .none { clock.end += 1 }
        }
    }

    /// بعد الظهر, قبل الظهر, بعد منتصف الليل is read as night, في الصباح.
    private func readAround(_ clock: inout Clock) {
        let period = reader.facts(clock.end + 1).period
        let time = reader.facts(clock.end).time
        if time == .after, period == .noon {
            clock.period = .afternoon
        } else if time == .before, period == .noon {
            clock.period = .morning
        } else {
            return
        }
        clock.end += 2
    }

    private static let morning = KeyLetters.key("ص")
    private static let evening = KeyLetters.key("م")

    /// بتوقيت غرينتش, ت غ, GMT: what is universal is written with Z.
    private func readZone(_ clock: inout Clock) {
        let end = clock.end
        let bracketed = reader.mark(end) == 0x28 ? end + 1 : end
        if reader.atom(clock.end).key == Self.inTime, reader.facts(clock.end + 1).time == .greenwich {
            clock.isUniversal = true
            clock.end += 2
        } else if reader.mark(clock.end) == 0x28, reader.mark(clock.end + 2) == 0x29, isCode(clock.end + 1) {
            clock.isUniversal = true
            clock.end += 3
        } else if reader.atom(bracketed).key == Self.t, reader.mark(bracketed + 1) == 0x2E,
            reader.atom(bracketed + 2).key == Self.gh, reader.isGlued(bracketed + 1), reader.isGlued(bracketed + 2)
        {
            // ت.غ, in brackets or not
            clock.isUniversal = true
            clock.end = bracketed + 3
            if bracketed > end, reader.mark(clock.end) == 0x29 { clock.end += 1 }
        } else if isCode(clock.end) {
            clock.isUniversal = true
            clock.end += 1
        }
    }

    private static let inTime = KeyLetters.key("بتوقيت")

    private func isCode(_ index: Int) -> Bool {
        let atom = reader.atom(index)
        if atom.kind == .arabic { return Self.gmt.contains(atom.key) }
        guard atom.kind == .latin, atom.end - atom.start == 3 else { return false }
        let code = String(decoding: reader.text[Int(atom.start)..<Int(atom.end)], as: UTF8.self)
        return code == "GMT" || code == "UTC"
    }

    private static let t = KeyLetters.key("ت")
    private static let gh = KeyLetters.key("غ")
    private static let gmt = KeySet(["جمت", "تغ"].compactMap(KeyLetters.key))
}
