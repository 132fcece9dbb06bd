import TextModel

/// Years, alone and behind a month.
extension DateReader {
    /// Adds the year, or the word that places it (الماضي), behind a month.
    func withYear(_ point: DatePoint) -> DatePoint {
        var point = point
        if let direction = direction(point.end) {
            point.direction = direction
            point.isRelative = true
            point.end += 1
            return point
        }
        var position = point.end
        if reader.hasBare(position, .from) { position += 1 }
        if let year = relativeYear(at: position) {
            // 31 مارس من العام الماضي
            guard !point.isHijri else { return point }
            point.end = year.end
            point.isRelative = year.isRelative
            point.year = year.year
            point.isOpen = year.isOpen
            return point
        }
        let hasNoun = reader.hasBare(position, .yearNoun)
        if hasNoun { position += 1 } else { position = point.end }
        guard var year = plainYear(at: position, hasNoun: hasNoun || point.day != nil) else { return point }
        // Behind a day without a noun, hundreds and thousands may be what is counted (ألف متفرج).
        if !hasNoun, reader.numeral(position) == nil, (year.year ?? 0) % 100 == 0 { return point }
        let isMarked = reader.has(year.end, .hijriMark)
        guard let number = year.year, point.isHijri ? isMarked || (1200...1600).contains(number) : number >= 1000
        else { return point }
        guard point.isHijri ? number <= 1600 : !isMarked else { return point }
        if point.isHijri ? isMarked : reader.has(year.end, .gregorianMark) { year.end += 1 }
        point.year = number
        point.end = year.end
        return point
    }

    /// A year in digits, or behind the noun in words, and no mark of a calendar.
    private func plainYear(at index: Int, hasNoun: Bool) -> DatePoint? {
        if let numeral = reader.numeral(index) {
            guard let year = numeral.plain, !numeral.hasLeadingZero, (2...4).contains(numeral.digits),
                (1...2999).contains(year), !isWrittenOn(before: index), !isWrittenOn(after: index),
                numeral.digits == 4 || reader.has(index + 1, .hijriMark)
            else { return nil }
            return DatePoint(year: year, end: index + 1)
        }
        return hasNoun ? yearInWords(at: index) : nil
    }

    /// ألف وتسعمئة واثنتين وتسعين, ألفين وعشرين.
    func yearInWords(at index: Int) -> DatePoint? {
        guard reader.facts(index).scale == 3, let amount = AmountReader(reader: reader).amount(at: index),
            let value = amount.value, value.places == 0, (1000...2999).contains(value.mantissa)
        else { return nil }
        return DatePoint(year: value.mantissa, end: amount.end)
    }

    /// عام 1992, العام 2020, سنة 1446 هـ, عام ألفين وعشرين, العام الماضي.
    func yearWithNoun(at index: Int) -> DatePoint? {
        if let point = splitYear(at: index) { return point }
        if let point = relativeYear(at: index) { return point }
        let next = index + 1
        if let point = yearInWords(at: next) { return marked(point) }
        guard let numeral = reader.numeral(next), let year = numeral.plain, !numeral.hasLeadingZero,
            !isWrittenOn(before: next), !isWrittenOn(after: next)
        else { return nil }
        var point = marked(DatePoint(year: year, end: next + 1))
        if point.end == next + 1, numeral.digits == 4, isHijriByNumber(year) { point.isHijri = true }
        guard point.isHijri ? year <= 1600 : point.isOpen || numeral.digits == 4 && (1000...2999).contains(year) else {
            return numeral.digits == 3 && !point.isHijri && point.end > next + 1 ? point : nil
        }
        return point
    }

    /// عام 1434 without a mark: the papers of the Peninsula reckon so, and hardly any speaks of the Gregorian year. The first
    /// year is that of 1883; the last is not far ahead of the item, so that 1453 and 1492 stay what they are.
    func isHijriByNumber(_ year: Int) -> Bool {
        guard (1300...1450).contains(year) else { return false }
        guard let itemDate = reader.itemDate else { return true }
        // Twelve months of the moon are eleven days shorter than the year of the sun.
        return itemDate.year >= 1900 && year <= (itemDate.year - 622) * 33 / 32 + 20
    }

    /// العام الماضي, السنة المقبلة, هذا العام.
    func relativeYear(at index: Int) -> DatePoint? {
        if isBare(index, .this), reader.hasBare(index + 1, .yearNoun), reader.atom(index + 1).hasArticle {
            return shiftedYear(by: 0, end: index + 2)
        }
        guard reader.has(index, .yearNoun), reader.atom(index).hasArticle, !isGeneral(index) else { return nil }
        if isBare(index + 1, .itself) || isBare(index + 1, .following) { return .open(index + 2) }
        guard let direction = direction(index + 1) else { return nil }
        return shiftedYear(by: direction == .past ? -1 : direction == .future ? 1 : 0, end: index + 2)
    }

    /// العام behind an office or public thing is general, no year: الأمين العام الحالي.
    private func isGeneral(_ index: Int) -> Bool {
        reader.atom(index).proclitics == 0 && time(index - 1) == .general
    }

    func shiftedYear(by count: Int, end: Int) -> DatePoint {
        guard let itemDate = reader.itemDate, (1...9999).contains(itemDate.year + count) else {
            return .open(end, isRelative: true)
        }
        return DatePoint(year: itemDate.year + count, end: end, isRelative: true)
    }

    /// The second half of a pair of calendars, which the mark between may be written on to.
    func half(at index: Int, ofYear: Bool) -> DatePoint? {
        guard ofYear else {
            guard let day = dayNumber(at: index, isSecond: true) else { return point(at: index) }
            return month(after: index + 1, day: day)
        }
        if let year = markedYear(at: index, isSecond: true) { return year }
        guard let numeral = reader.numeral(index), numeral.digits == 4, let year = numeral.plain,
            !isWrittenOn(after: index)
        else { return nil }
        return DatePoint(year: year, end: index + 1)
    }

    /// 2002م, 1446 هـ.
    func markedYear(at index: Int, isSecond: Bool = false) -> DatePoint? {
        guard let numeral = reader.numeral(index), let year = numeral.plain, numeral.digits >= 3,
            !numeral.hasLeadingZero, isSecond || !isWrittenOn(before: index), !isWrittenOn(after: index)
        else { return nil }
        let point = marked(DatePoint(year: year, end: index + 1))
        guard point.end > index + 1 else { return nil }
        return point.isHijri || point.isOpen
            ? (year <= 1600 ? point : nil) : ((1000...2999).contains(year) ? point : nil)
    }

    /// A year that the words around it tell from a number: behind في, منذ and the like with no noun counted, or alone in
    /// brackets.
    func bareYear(at index: Int, isExpected: Bool = false) -> DatePoint? {
        guard let numeral = reader.numeral(index), numeral.digits == 4, let year = numeral.plain,
            (1000...2099).contains(year), !isWrittenOn(before: index), !isWrittenOn(after: index)
        else { return nil }
        let before = index - 1
        let isBracketed = reader.mark(index + 1) == 0x29 && reader.mark(before) == 0x28 || isBehindName(before)
        guard isBracketed || year >= 1900 else { return nil }
        let facts = reader.facts(before)
        let isBehindPreposition =
            reader.hasBare(before, .yearPreposition) || facts.time == .edge || facts.time == .since
        guard isExpected || isBracketed || isBehindPreposition else { return nil }
        return isCounting(year, index + 1, isExpected: isExpected) ? nil : DatePoint(year: year, end: index + 1)
    }

    /// (البستاني - 1840): a dash or comma at `index` with a word before it in brackets.
    private func isBehindName(_ index: Int) -> Bool {
        switch reader.mark(index) {
        case 0x2D, 0x2013, 0x060C: break
        default: return false
        }
        let closes = reader.mark(index + 2) == 0x29
        guard closes || reader.mark(index) != 0x060C, !reader.isGlued(index + 1) else { return false }
        return hasOpenBracket(before: index)
    }

    /// Whether a bracket opens a few words before `index`, with nothing but words between.
    func hasOpenBracket(before index: Int) -> Bool {
        for back in 1...6 {
            switch reader.atom(index - back).kind {
            case .arabic: continue
            case .mark where reader.mark(index - back) == 0x060C: continue
            case .mark: return reader.mark(index - back) == 0x28 && back > 1
            default: return false
            }
        }
        return false
    }

    /// Whether the word ends in the alef of an accusative: ملفا, but not قاموا nor وبنوا.
    func isAccusative(_ index: Int) -> Bool {
        let key = reader.atom(index).key
        let isJoined = [0x0648, 0x0641].contains(decodeScalar(reader.text, at: Int(reader.atom(index).start)).scalar)
        return key & 31 == UInt64(KeyLetters.alef) && key >> 5 & 31 != UInt64(KeyLetters.waw) && !isJoined
    }

    /// Whether what stands at `index` is counted by the number before it.
    func isCounting(_ number: Int, _ index: Int, isExpected: Bool) -> Bool {
        let next = reader.atom(index)
        switch next.kind {
        case .boundary: return false
        case .mark: return next.payload == 0x25 || next.payload == 0x066A || CurrencySigns.code(next.payload) != nil
        case .latin, .digits: return true
        case .arabic:
            let facts = reader.facts(index)
            if facts.unit > 0 && !next.hasArticle || facts.scale > 0 || facts.currency > 0 { return true }
            if isExpected || facts.flags.contains(.common) || next.proclitics > 0 || reader.isAnd(index) {
                return false
            }
            // What is counted by hundreds is written in the genitive: 2000 مدرسة. No year in the text is that round
            // but 2000 itself, and an accusative (2012 ملفا) ends in alef.
            return number % 100 == 0 || isAccusative(index)
        }
    }
}
