import TextModel

/// Lengths of time, as far as dates are reckoned with them.
extension DateReader {
    /// How much of which unit; no count where it is not told (أيام, عدة أشهر, أكثر من عام).
    struct Length {
        var count: Int?
        var unit: String
        var end: Int
    }

    /// ثلاثة أيام, عامين, شهر, عدة أسابيع, أكثر من عشر سنوات, 40 عاما.
    func span(at index: Int) -> Length? {
        var start = index
        var isBound = false
        if isBare(start, .about) {
            start += 1
            isBound = true
        } else if isBare(start, .bound), reader.hasBare(start + 1, .from) {
            start += 2
            isBound = true
        }
        guard var length = plainSpan(at: start) else { return nil }
        if isBound { length.count = nil }
        if Self.halves.contains(reader.atom(length.end).key), reader.atom(length.end).kind == .arabic {
            // عام ونصف, عامين ونصف العام
            length.count = nil
            length.end += 1
            if reader.facts(length.end).unit > 0, reader.atom(length.end).proclitics == 0 { length.end += 1 }
        }
        return length
    }

    private static let halves = KeySet(["ونصف", "وربع"].compactMap(KeyLetters.key))

    private func plainSpan(at index: Int) -> Length? {
        if isBare(index, .several) {
            guard let unit = unit(at: index + 1) else { return nil }
            return Length(count: nil, unit: unit.name, end: index + 2)
        }
        if let unit = unit(at: index), !isDate(behind: index) {
            let isPlural = isPluralOfTime(index)
            var end = index + 1
            if isPlural, Self.fewBare.contains(reader.atom(end).key) { end += 1 }
            let count = unit.isDual ? 2 : isPlural ? nil : 1
            return Length(count: count, unit: unit.name, end: end)
        }
        let facts = reader.facts(index)
        guard reader.numeral(index) != nil || (facts.cardinal > 0 || facts.scale > 0) && !reader.atom(index).hasArticle,
            reader.atom(index).kind == .digits || reader.atom(index).proclitics == 0,
            let amount = AmountReader(reader: reader).amount(at: index), let unit = unit(at: amount.end), !unit.isDual
        else { return nil }
        let value = amount.value.flatMap { $0.places == 0 ? $0.mantissa : nil }
        return Length(count: value, unit: unit.name, end: amount.end + 1)
    }

    private static let fewBare = KeySet(["قليلة", "معدودة", "طويلة", "عديدة"].compactMap(KeyLetters.key))

    /// Whether the noun opens a date, and is no length: قبل عام 2003, بعد شهر رمضان, قبل يوم الأحد.
    private func isDate(behind index: Int) -> Bool {
        let facts = reader.facts(index)
        if facts.flags.contains(.dual) { return false }
        let next = index + 1
        if reader.numeral(next) != nil { return true }
        if facts.flags.contains(.yearNoun), yearInWords(at: next) != nil { return true }
        if facts.flags.contains(.dayNoun), reader.facts(next).weekday > 0 { return true }
        return facts.flags.contains(.monthNoun) && monthName(at: next) != nil
    }

    /// The unit of time that the bare word at `index` names.
    private func unit(at index: Int) -> (name: String, isDual: Bool)? {
        let atom = reader.atom(index)
        guard atom.kind == .arabic, atom.proclitics == 0, !atom.hasArticle else { return nil }
        let facts = reader.facts(index)
        if facts.unit > 0 {
            let unit = reader.lexicon.units[Int(facts.unit) - 1]
            return unit.isDuration ? (unit.unit, facts.flags.contains(.dual)) : nil
        }
        if facts.time == .centuryNoun { return ("century", false) }
        return facts.time == .decadeNoun ? ("decade", false) : nil
    }
}
