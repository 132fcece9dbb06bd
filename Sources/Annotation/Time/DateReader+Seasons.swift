import TextModel

/// The seasons of the year.
extension DateReader {
    /// صيف 2024, صيف العام الماضي, الصيف الماضي, في الصيف, فصل الشتاء.
    ///
    /// Seasons are of the north and begin with the month (March, June, September, December).
    func season(at index: Int) -> DatePoint? {
        if time(index) == .seasonNoun {
            guard time(index + 1) == .season, reader.atom(index + 1).proclitics == 0 else { return nil }
            return reader.atom(index + 1).hasArticle ? season(at: index + 1) ?? .open(index + 2) : season(at: index + 1)
        }
        let season = Int(reader.facts(index).timeValue)
        // شتاء alone is written like its accusative.
        if season == 4, !reader.atom(index).hasArticle, closesPhrase(index + 1) {
            return seasonally(at: index)
        }
        if reader.atom(index).hasArticle {
            if let direction = direction(index + 1) {
                return .relative(reader.itemDate.flatMap { self.season(season, $0, direction) }, end: index + 2)
            }
            let isBehindTime =
                reader.hasBare(index - 1, .into) || time(index - 1) == .edge || time(index - 1) == .during
                || time(index - 1) == .seasonNoun
            let isNamed = reader.atom(index + 1).kind == .arabic && Self.isAdjective(reader, index + 1)
            return isBehindTime && !isNamed ? .open(index + 1) : nil
        }
        guard reader.atom(index + 1).proclitics == 0,
            let year = relativeYear(at: index + 1)
                ?? (reader.hasBare(index + 1, .yearNoun)
                    ? calendarPoint(at: index + 1) : bareYear(at: index + 1, isExpected: true))
        else { return nil }
        guard let number = year.year, !year.isOpen, !year.isHijri else {
            return .open(year.end, isRelative: year.isRelative)
        }
        // The winter of a year is at both ends of it.
        guard season < 4 else {
            return DatePoint(year: number, end: year.end, isRelative: year.isRelative, isUnsure: true)
        }
        var point = DatePoint(end: year.end, isRelative: year.isRelative, stretch: Self.season(season, of: number))
        point.isUnsure = true
        return point
    }

    /// صيفا, شتاء: each summer, or a summer not said which; عشرين ربيعا are years of age.
    func seasonally(at index: Int) -> DatePoint? {
        guard reader.atom(index).proclitics == 0 || isAnd(index), !reader.atom(index).hasArticle else { return nil }
        let before = reader.facts(index - 1)
        let isCounted =
            reader.numeral(index - 1) != nil || before.cardinal > 0 || before.ordinal > 0 || before.scale > 0
        let isSurname = before.flags.contains(.givenName) && reader.facts(index).timeValue == 1
        return isCounted || isSurname ? nil : .open(index + 1)
    }

    /// Whether a particle or a word with a conjunction stands at `index`, so that a phrase ends before it.
    private func closesPhrase(_ index: Int) -> Bool {
        switch reader.atom(index).kind {
        case .boundary, .mark: return true
        case .digits, .latin: return false
        case .arabic:
            let startsWithAnd = decodeScalar(reader.text, at: Int(reader.atom(index).start)).scalar == 0x0648  // و
            return startsWithAnd || reader.has(index, .common) && !reader.has(index, .yearNoun)
        }
    }

    /// Whether the word is written with the article: an adjective of the season (الربيع العربي).
    private static func isAdjective(_ reader: AtomReader, _ index: Int) -> Bool {
        let start = Int(reader.atom(index).start)
        return decodeScalar(reader.text, at: start).scalar == 0x0627
            && decodeScalar(reader.text, at: start + 2).scalar == 0x0644 && !reader.has(index, .hasArticle)
    }

    private static func season(_ season: Int, of year: Int) -> Stretch? {
        let first = season * 3
        let text = CivilDate.padded(year, 4)
        if season == 4 {
            guard year < 9999 else { return nil }
            return Stretch(from: text + "-12", to: CivilDate.padded(year + 1, 4) + "-02")
        }
        return Stretch(from: text + "-" + CivilDate.padded(first, 2), to: text + "-" + CivilDate.padded(first + 2, 2))
    }

    /// The last such season that was over or the next to begin; of the one going on nobody says الماضي.
    private func season(_ season: Int, _ item: CivilDate, _ direction: DatePoint.Direction) -> Stretch? {
        let month = CivilDate.padded(item.year, 4) + "-" + CivilDate.padded(item.month, 2)
        switch direction {
        case .past:
            return [0, -1, -2].lazy.compactMap { Self.season(season, of: item.year + $0) }.first { $0.to < month }
        case .future:
            return [0, 1].lazy.compactMap { Self.season(season, of: item.year + $0) }.first { $0.from > month }
        default:
            return [0, -1].lazy.compactMap { Self.season(season, of: item.year + $0) }
                .first { $0.from <= month && month <= $0.to }
        }
    }
}
