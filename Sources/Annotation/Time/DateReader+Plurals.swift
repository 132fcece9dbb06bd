import TextModel

/// Definite plurals: the last days, the coming years.
extension DateReader {
    /// أيام, أسابيع, أشهر, سنوات, with or without the article.
    func isPluralOfTime(_ index: Int) -> Bool {
        let facts = reader.facts(index)
        guard facts.unit > 0, reader.lexicon.units[Int(facts.unit) - 1].isDuration else { return false }
        let atom = reader.atom(index)
        guard atom.letters <= KeyLetters.keyLetters else { return false }
        let letters = Int(atom.letters) - Int(atom.proclitics) - (atom.hasArticle ? 2 : 0)
        guard letters > 1 else { return false }
        return Self.plurals.contains(KeyLetters.suffix(atom.key, letters))
    }

    private static let plurals = KeySet(
        ["ثوان", "ثواني", "دقائق", "ساعات", "أيام", "أسابيع", "أشهر", "شهور", "سنوات", "سنين", "أعوام", "قرون", "عقود"]
            .compactMap(KeyLetters.key))

    // MARK: - The last and the next ones

    /// الأشهر التسعة الأولى من 2023: the first months of a year.
    private func firstMonths(at index: Int) -> DatePoint? {
        let unit = reader.lexicon.units[Int(reader.facts(index).unit) - 1].unit
        let count = Int(reader.facts(index + 1).cardinal)
        guard unit == "month", (2...11).contains(count), reader.atom(index + 1).hasArticle,
            let (number, end) = ordinal(at: index + 2), number == 1, reader.hasBare(end, .from),
            let whole = relativeYear(at: end + 1) ?? calendarPoint(at: end + 1)
                ?? bareYear(at: end + 1, isExpected: true), whole.month == nil, whole.stretch == nil, !whole.isHijri
        else { return nil }
        guard let year = whole.year, !whole.isOpen else { return .open(whole.end, isRelative: whole.isRelative) }
        let text = CivilDate.padded(year, 4) + "-"
        return DatePoint(
            end: whole.end, isRelative: whole.isRelative,
            stretch: Stretch(from: text + "01", to: text + CivilDate.padded(count, 2)))
    }

    /// الأيام الماضية, الأيام القليلة المقبلة, السنوات اللاحقة; with a number they are lengths (السنوات الخمس الماضية).
    func definitePlural(at index: Int) -> DatePoint? {
        guard reader.atom(index).hasArticle, isPluralOfTime(index) else { return nil }
        if let point = firstMonths(at: index) { return point }
        let place = isBare(index + 1, .few) ? index + 2 : index + 1
        guard reader.atom(place).proclitics == 0 else { return nil }
        if direction(place) != nil { return .open(place + 1, isRelative: true) }
        return time(place) == .following ? .open(place + 1) : nil
    }
}
