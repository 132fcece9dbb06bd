import TextModel

/// Decades, centuries and millennia.
extension DateReader {
    /// التسعينيات, تسعينيات القرن الماضي; a decade whose century is not said is of the twentieth.
    func decade(at index: Int) -> DatePoint? {
        let tens = Int(reader.facts(index).timeValue)
        guard tens > 0 else { return nil }
        var end = index + 1
        if !reader.atom(index).hasArticle {
            guard isBare(end, .centuryNoun), let century = century(at: end) else { return nil }
            return inCentury(century, tens: tens, end: century.end)
        }
        if reader.hasBare(end, .from) {
            // في الخمسينيات من عمره
            if time(end + 1) == .age { return nil }
            if let century = century(at: end + 1) { return inCentury(century, tens: tens, end: end) }
        }
        if isTemperature(index) { return nil }
        if isBare(end, .before) { end = index + 1 }
        guard tens > 20 else { return .open(end) }
        var point = DatePoint(end: end, stretch: Self.years(1900 + tens, 1909 + tens))
        point.isUnsure = true
        return point
    }

    private func isTemperature(_ index: Int) -> Bool {
        (1...4).contains { reader.has(index - $0, .degree) || Self.heat.contains(reader.atom(index - $0).key) }
    }

    private static let heat = KeySet(["الحرارة", "درجات", "بالحرارة"].compactMap(KeyLetters.key))

    private func inCentury(_ century: DatePoint, tens: Int, end: Int) -> DatePoint {
        guard let from = century.stretch.flatMap({ Int($0.from) }), !century.isHijri else {
            return .open(end, isRelative: century.isRelative)
        }
        var point = DatePoint(end: end, stretch: Self.years(from - 1 + tens, from + 8 + tens))
        point.isRelative = century.isRelative
        return point
    }

    /// عقد الستينيات, العقد الأول من القرن الماضي, العقد الماضي.
    func decadeWithNoun(at index: Int) -> DatePoint? {
        if !reader.atom(index).hasArticle {
            let next = index + 1
            return time(next) == .decade && reader.atom(next).proclitics == 0 ? decade(at: next) : nil
        }
        if let (number, end) = ordinal(at: index + 1), (1...10).contains(number), reader.hasBare(end, .from),
            let century = century(at: end + 1)
        {
            guard let from = century.stretch.flatMap({ Int($0.from) }), !century.isHijri else { return .open(end) }
            let first = from + (number - 1) * 10
            return DatePoint(end: end, isRelative: century.isRelative, stretch: Self.years(first, first + 9))
        }
        // Contracts are current, signed and to come; only the past one is ten years.
        guard direction(index + 1) == .past else { return nil }
        let first = reader.itemDate.map { $0.year / 10 * 10 - 10 }
        return .relative(first.map { Self.years($0, $0 + 9) }, end: index + 2)
    }

    /// القرن العشرين, القرن الـ19, القرن التاسع عشر الميلادي, القرن الماضي, القرن الخامس الهجري.
    func century(at index: Int) -> DatePoint? {
        guard reader.has(index, .yearNoun) == false, time(index) == .centuryNoun, reader.atom(index).hasArticle else {
            return nil
        }
        if let direction = direction(index + 1) {
            let shift = direction == .past ? -1 : direction == .future ? 1 : 0
            let century = reader.itemDate.map { ($0.year + 99) / 100 + shift }
            // Whatever paper says القرن الماضي is of the twenty-first by now.
            return .relative(century.map { Self.century($0) }, end: index + 2)
        }
        guard let (number, end) = ordinal(at: index + 1), (1...25).contains(number) else { return nil }
        return markedCentury(number, number, end: end)
    }

    /// القرنين التاسع عشر والعشرين.
    func centuries(at index: Int) -> DatePoint? {
        guard let (first, middle) = ordinal(at: index + 1), isAnd(middle), let (last, end) = ordinal(at: middle),
            first < last, last <= 25
        else { return nil }
        return markedCentury(first, last, end: end)
    }

    /// الألفية الثالثة.
    func millennium(at index: Int) -> DatePoint? {
        guard let (number, end) = ordinal(at: index + 1), (1...3).contains(number) else { return nil }
        var point = marked(DatePoint(end: end))
        guard !point.isOpen, !point.isHijri else { return point }
        point.stretch = Self.years((number - 1) * 1000 + 1, number * 1000)
        return point
    }

    private func markedCentury(_ first: Int, _ last: Int, end: Int) -> DatePoint {
        var point = marked(DatePoint(end: end))
        guard !point.isOpen else { return point }
        point.stretch = Stretch(from: (first - 1) * 100 + 1, to: last * 100)
        return point
    }

    typealias Stretch = DatePoint.Stretch

    static func years(_ first: Int, _ last: Int) -> Stretch { Stretch(from: first, to: last) }

    static func century(_ number: Int) -> Stretch { Stretch(from: (number - 1) * 100 + 1, to: number * 100) }

    /// An ordinal in words, or with digits behind the article (الـ19, 19).
    func ordinal(at index: Int) -> (value: Int, end: Int)? {
        if let ordinal = OrdinalReader(reader: reader).ordinal(at: index, withTens: true) { return ordinal }
        let place = reader.isPrefixOfDigits(index) ? index + 1 : index
        guard let number = reader.numeral(place)?.plain, number < 100, !isWrittenOn(after: place) else { return nil }
        return (number, place + 1)
    }
}

extension DatePoint.Stretch {
    /// From one year to another.
    init(from: Int, to: Int) { self.init(from: CivilDate.padded(from, 4), to: CivilDate.padded(to, 4)) }
}
