import TextModel

/// Finds numbers written with digits, percentages, money, durations and measures.
struct QuantityRule {
    let reader: AtomReader
    private let amounts: AmountReader

    init(reader: AtomReader) {
        self.reader = reader
        amounts = AmountReader(reader: reader)
    }

    /// The quantity that begins at `index`, adding to `finds`; the atom to go on at, or nil if there is none.
    func match(at index: Int, into finds: inout [Find]) -> Int? {
        if let end = signFirst(at: index, into: &finds) { return end }
        if let end = dualUnit(at: index, into: &finds) { return end }
        if let end = percentRange(at: index, into: &finds) { return end }
        guard let amount = amounts.amount(at: index) else { return nil }
        if isLowerBound(amount) { return amount.end }
        if let end = percent(amount, into: &finds) { return end }
        if let end = money(amount, into: &finds) { return end }
        if let end = measure(amount, into: &finds) { return end }
        // Numerals in words alone are left to grammars that know case and gender.
        guard !amount.isInWords else { return nil }
        let isFraction = (amount.value?.places ?? 0) > 0
        finds.append(find(amount, end: amount.end, .number, isFraction ? "fraction" : "cardinal", numberValue(amount)))
        return amount.end
    }

    private func find(
        _ amount: AmountReader.Amount, end: Int, _ type: MentionType, _ subtype: String, _ value: MentionValue?
    ) -> Find {
        reader.find(amount.first, end - 1, type, subtype, value)
    }

    private func numberValue(_ amount: AmountReader.Amount) -> MentionValue? {
        amount.value.map { .number($0.numeral) }
    }

    /// Whether this number lacks the scale word that stands behind the second one: 3 in بين 3 و5 ملايين.
    private func isLowerBound(_ amount: AmountReader.Amount) -> Bool {
        guard !amount.isInWords, !amount.hasScale, let second = boundConnector(amount),
            let other = amounts.amount(at: second)
        else { return false }
        return other.hasScale || other.isInWords
    }

    /// Where the second number of a range begins; nil if `amount` is not the first one of any.
    private func boundConnector(_ amount: AmountReader.Amount) -> Int? {
        if reader.isAnd(amount.end), reader.hasBare(amount.first - 1, .between) { return amount.end + 1 }
        return reader.hasBare(amount.end, .upTo) && reader.numeral(amount.end + 1) != nil ? amount.end + 1 : nil
    }

    // MARK: - Percentages

    private func percent(_ amount: AmountReader.Amount, into finds: inout [Find]) -> Int? {
        guard let end = percentEnd(amount.end) else { return nil }
        finds.append(find(amount, end: end, .percent, "percentage", numberValue(amount)))
        return end
    }

    /// Behind %, ٪, في المئة, بالمائة at `index`; nil if none stands there.
    private func percentEnd(_ index: Int) -> Int? {
        if isPercentSign(index) { return index + 1 }
        let isHundred: (Int) -> Bool = { index in
            self.reader.facts(index).cardinal == 100 && self.reader.atom(index).hasArticle
        }
        if isHundred(index), reader.atom(index).proclitics == 1 { return index + 1 }
        return reader.hasBare(index, .into) && isHundred(index + 1) ? index + 2 : nil
    }

    private func isPercentSign(_ index: Int) -> Bool {
        let mark = reader.mark(index)
        return mark == 0x25 || mark == 0x066A || mark == 0xFF05
    }

    /// 40-50%, من 40 إلى 50 في المئة.
    private func percentRange(at index: Int, into finds: inout [Find]) -> Int? {
        guard let low = reader.numeral(index), low.isValid, !low.hasLeadingZero,
            !reader.isGlued(index) || reader.isPrefixOfDigits(index - 1)
        else { return nil }
        var second = index + 2
        let mark = reader.mark(index + 1)
        let isDash = mark == 0x2D || mark == 0x2013
        let isAnd = reader.isAnd(index + 1) && reader.hasBare(index - 1, .between)
        guard isDash || isAnd || reader.hasBare(index + 1, .upTo) else { return nil }
        guard let high = reader.numeral(second), high.isValid, !high.hasLeadingZero else { return nil }
        second += 1
        guard let end = percentEnd(second) else { return nil }
        let (from, to) = (Decimal(low), Decimal(high))
        guard from.places == to.places ? from.mantissa < to.mantissa : true else { return nil }
        finds.append(
            reader.find(index, end - 1, .percent, "percentage", .between(atLeast: from.numeral, atMost: to.numeral)))
        return end
    }

    // MARK: - Money

    private func money(_ amount: AmountReader.Amount, into finds: inout [Find]) -> Int? {
        if let code = CurrencySigns.code(reader.mark(amount.end)) {
            return addMoney(amount, code, end: amount.end + 1, into: &finds)
        }
        if let code = writtenCode(amount.end) { return addMoney(amount, code, end: amount.end + 1, into: &finds) }
        let facts = reader.facts(amount.end)
        guard facts.currency > 0, reader.atom(amount.end).proclitics == 0, !reader.atom(amount.end).hasArticle else {
            return nil
        }
        let name = Int(facts.currency) - 1
        let next = reader.atom(amount.end + 1)
        if next.kind == .arabic, next.letters <= KeyLetters.keyLetters,
            let match = reader.lexicon.currencyAdjectives[name].first(where: { $0.key == next.key })
        {
            return addMoney(amount, match.code, end: amount.end + 2, into: &finds)
        }
        if let code = CurrencyCodes.bare[name] { return addMoney(amount, code, end: amount.end + 1, into: &finds) }
        // Whose ريال it is nobody says: the number alone is sure.
        guard let value = amount.value else { return nil }
        finds.append(
            find(amount, end: amount.end, .number, value.places > 0 ? "fraction" : "cardinal", .number(value.numeral)))
        return amount.end + 1
    }

    private func addMoney(
        _ amount: AmountReader.Amount, _ code: String, end: Int, into finds: inout [Find]
    ) -> Int {
        let value = MentionValue.quantity(amount.value?.numeral, unit: code, commodity: nil)
        finds.append(find(amount, end: end, .money, "currency", value))
        return end
    }

    private func writtenCode(_ index: Int) -> String? {
        let atom = reader.atom(index)
        guard atom.kind == .latin, atom.end - atom.start == 3 else { return nil }
        let code = String(decoding: reader.text[Int(atom.start)..<Int(atom.end)], as: UTF8.self)
        return CurrencySigns.written.contains(code) ? code : nil
    }

    /// $100, USD 100, %40.
    private func signFirst(at index: Int, into finds: inout [Find]) -> Int? {
        guard reader.atom(index + 1).kind == .digits else { return nil }
        let code: String?
        var isPercent = false
        switch reader.atom(index).kind {
        case .mark:
            // A sign written on to the number before it is that number's.
            guard reader.isGlued(index + 1), !(reader.isGlued(index) && reader.atom(index - 1).kind == .digits) else {
                return nil
            }
            isPercent = isPercentSign(index)
            code = CurrencySigns.code(reader.mark(index))
        case .latin: code = writtenCode(index)
        default: return nil
        }
        guard isPercent || code != nil, let amount = amounts.amount(at: index + 1) else { return nil }
        if let code {
            let value = MentionValue.quantity(amount.value?.numeral, unit: code, commodity: nil)
            finds.append(reader.find(index, amount.end - 1, .money, "currency", value))
        } else {
            finds.append(reader.find(index, amount.end - 1, .percent, "percentage", numberValue(amount)))
        }
        return amount.end
    }

    // MARK: - Durations and measures

    /// يومين, شهران: the unit says the number itself.
    private func dualUnit(at index: Int, into finds: inout [Find]) -> Int? {
        let facts = reader.facts(index)
        guard facts.flags.contains(.dual), facts.unit > 0, !reader.atom(index).hasArticle else { return nil }
        let unit = reader.lexicon.units[Int(facts.unit) - 1]
        guard unit.isDuration else { return nil }
        let value = MentionValue.quantity("2", unit: unit.unit, commodity: nil)
        finds.append(reader.find(index, index, .duration, unit.kind, value))
        return index + 1
    }

    private func measure(_ amount: AmountReader.Amount, into finds: inout [Find]) -> Int? {
        let index = amount.end
        if let symbol = amounts.unitSymbol(index) {
            return addMeasure(amount, symbol.unit, symbol.kind, .measure, end: index + 1, into: &finds)
        }
        let atom = reader.atom(index)
        let facts = reader.facts(index)
        guard atom.proclitics == 0, !atom.hasArticle else { return nil }
        if facts.flags.contains(.degree), reader.hasBare(index + 1, .celsius) {
            return addMeasure(amount, "°C", "temperature", .measure, end: index + 2, into: &finds)
        }
        guard facts.unit > 0, !facts.flags.contains(.dual) else { return nil }
        let unit = reader.lexicon.units[Int(facts.unit) - 1]
        if unit.isDuration { return addMeasure(amount, unit.unit, unit.kind, .duration, end: index + 1, into: &finds) }
        let next = reader.facts(index + 1).flags
        if next.contains(.square), let square = unit.square {
            return addMeasure(amount, square, "area", .measure, end: index + 2, into: &finds)
        }
        if next.contains(.cube), let cube = unit.cube {
            return addMeasure(amount, cube, "volume", .measure, end: index + 2, into: &finds)
        }
        if unit.unit == "km", reader.hasBare(index + 1, .into), reader.has(index + 2, .hourNoun) {
            return addMeasure(amount, "km/h", "speed", .measure, end: index + 3, into: &finds)
        }
        return addMeasure(amount, unit.unit, unit.kind, .measure, end: index + 1, into: &finds)
    }

    private func addMeasure(
        _ amount: AmountReader.Amount, _ unit: String, _ kind: String, _ type: MentionType, end: Int,
        into finds: inout [Find]
    ) -> Int {
        let value = MentionValue.quantity(amount.value?.numeral, unit: unit, commodity: nil)
        finds.append(find(amount, end: end, type, kind, value))
        return end
    }
}
