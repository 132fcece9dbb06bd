import TextModel

/// Years that begin within one and end within the next: of schools, budgets and sports.
extension DateReader {
    /// العام الدراسي 2023-2024, السنة المالية 2022/2023, العام الدراسي المقبل.
    func splitYear(at index: Int) -> DatePoint? {
        guard reader.has(index, .yearNoun) else { return nil }
        let isKind = reader.facts(index + 1).isYearKind && reader.atom(index + 1).proclitics == 0
        return twoYears(at: isKind ? index + 2 : index + 1) ?? (isKind ? placed(at: index + 2) : nil)
    }

    /// موسم 2018/2019, الموسم الماضي, الموسم الدراسي 2023-2024, موسم 2020.
    func term(at index: Int) -> DatePoint? {
        let isKind = reader.facts(index + 1).isYearKind && reader.atom(index + 1).proclitics == 0
        let place = isKind ? index + 2 : index + 1
        if let point = twoYears(at: place) { return point }
        if reader.atom(index).hasArticle { return placed(at: place) }
        return isKind ? nil : bareYear(at: place, isExpected: true)
    }

    /// الماضي, الجاري behind such a year: which one it is, the paper does not say.
    private func placed(at index: Int) -> DatePoint? {
        direction(index) == nil ? nil : .open(index + 1, isRelative: true)
    }

    /// Two years with a stroke or dash between, the second next to the first: 2018/2019, 2018-19.
    private func twoYears(at index: Int) -> DatePoint? {
        let mark = reader.mark(index + 1)
        guard let numeral = reader.numeral(index), numeral.digits == 4, let first = numeral.plain,
            (1800...2099).contains(first), !isWrittenOn(before: index), mark == 0x2F || mark == 0x2D || mark == 0x2013,
            let other = reader.numeral(index + 2), let number = other.plain, !isWrittenOn(after: index + 2)
        else { return nil }
        let second = other.digits == 4 ? number : other.digits == 2 ? (first + 1) / 100 * 100 + number : 0
        guard second == first + 1 else { return nil }
        return DatePoint(end: index + 3, stretch: Self.years(first, second))
    }
}
