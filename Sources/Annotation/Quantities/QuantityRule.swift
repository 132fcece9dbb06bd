import TextModel

/// Finds numbers, percentages, money, durations and measures, in digits and words, single and as ranges.
struct QuantityRule {
    let reader: AtomReader
    let amounts: AmountReader
    let units: UnitReader
    let money: MoneyReader
    let limits: LimitReader
    let cardinals: CardinalReader
    let fractions: FractionReader
    let context: DigitContext

    init(reader: AtomReader) {
        self.reader = reader
        amounts = AmountReader(reader: reader)
        units = UnitReader(reader: reader)
        money = MoneyReader(reader: reader)
        limits = LimitReader(reader: reader)
        cardinals = CardinalReader(reader: reader)
        fractions = FractionReader(reader: reader)
        context = DigitContext(reader: reader)
    }

    /// An amount or a range of two, before what it is of is known.
    struct Quantity {
        var low: Decimal?
        /// The upper end of a range.
        var high: Decimal?
        var first: Int
        var end: Int
        var isFraction = false
    }

    /// The quantity that begins at `index`, adding to `finds`; the atom to go on at, or nil if there is none.
    func match(at index: Int, into finds: inout [Find]) -> Int? {
        if let end = signFirst(at: index, into: &finds) { return end }
        if let end = unitFirst(at: index, into: &finds) { return end }
        if let range = dashRange(at: index) { return counted(range, into: &finds) }
        guard let amount = amounts.amount(at: index) else { return nil }
        if let range = range(from: amount) {
            if let end = counted(range, into: &finds) { return end }
            return addNumber(range, into: &finds)
        }
        if isLowerBound(amount) || isBehindArticle(amount) { return amount.end }
        if let end = pairOfYears(from: amount) { return end }
        let quantity = Quantity(
            low: amount.value, first: amount.first, end: amount.end, isFraction: amount.isFraction)
        if let end = counted(quantity, into: &finds) { return end }
        guard isNumber(amount) else { return amount.isYear ? amount.end : nil }
        return addNumber(quantity, into: &finds)
    }

    /// The quantity with what it is of; nil if that is nothing known.
    private func counted(_ quantity: Quantity, into finds: inout [Find]) -> Int? {
        percent(quantity, into: &finds) ?? moneyOf(quantity, into: &finds) ?? measure(quantity, into: &finds)
    }

    private func addNumber(_ quantity: Quantity, into finds: inout [Find]) -> Int {
        let isFraction = quantity.isFraction || (quantity.low?.isFraction ?? false)
        add(quantity, .number, isFraction ? "fraction" : "cardinal", unit: nil, end: quantity.end, into: &finds)
        return quantity.end
    }

    /// Adds a find with its value: a number, two bounds, or a limit.
    @discardableResult
    func add(
        _ quantity: Quantity, _ type: MentionType, _ subtype: String, unit: String?, end: Int,
        certainty: Certainty = .stated, into finds: inout [Find]
    ) -> Int {
        var first = quantity.first
        var value: MentionValue?
        if let high = quantity.high {
            value = bounded(quantity.low, high, unit)
        } else {
            var (limit, start) = limits.before(quantity.first)
            if limit == .none { limit = limits.behind(end) } else { first = start }
            switch limit {
            case .none:
                if let unit {
                    value = .quantity(quantity.low?.numeral, unit: unit, commodity: nil)
                } else {
                    value = quantity.low.map { .number($0.numeral) }
                }
            case .atLeast: value = bounded(quantity.low, nil, unit)
            case .atMost: value = bounded(nil, quantity.low, unit)
            }
        }
        if type == .duration, reader.hasBare(first - 1, .each) { first -= 1 }
        var find = reader.find(first, end - 1, type, subtype, value)
        find.certainty = certainty
        finds.append(find)
        return end
    }

    private func bounded(_ low: Decimal?, _ high: Decimal?, _ unit: String?) -> MentionValue? {
        guard let unit else {
            return low == nil && high == nil ? nil : .between(atLeast: low?.numeral, atMost: high?.numeral)
        }
        if low == nil, high == nil { return .quantity(nil, unit: unit, commodity: nil) }
        return .bounded(atLeast: low?.numeral, atMost: high?.numeral, unit: unit, commodity: nil)
    }

    // MARK: - Percentages

    private func percent(_ quantity: Quantity, into finds: inout [Find]) -> Int? {
        guard let end = percentEnd(quantity.end) else { return nil }
        return add(quantity, .percent, "percentage", unit: nil, end: end, into: &finds)
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

    // MARK: - Money

    private func moneyOf(_ quantity: Quantity, into finds: inout [Find]) -> Int? {
        guard let currency = money.currency(at: quantity.end), !currency.isDual else { return nil }
        guard let code = currency.code else {
            // Whose ريال it is nobody says: the number alone is sure.
            add(
                quantity, .number, (quantity.low?.isFraction ?? false) ? "fraction" : "cardinal", unit: nil,
                end: quantity.end, into: &finds)
            return currency.end
        }
        return addMoney(quantity, currency, code, into: &finds)
    }

    /// Adds an amount of money, with ونصف الدولار and و20 سنتا behind it.
    func addMoney(
        _ quantity: Quantity, _ currency: MoneyReader.Currency, _ code: String, into finds: inout [Find]
    ) -> Int {
        var quantity = quantity
        var end = currency.end
        if currency.minorDigits > 0 {
            quantity.low = quantity.low?.divided(by: currency.minorDigits)
            quantity.high = quantity.high?.divided(by: currency.minorDigits)
        } else if quantity.high == nil, let low = quantity.low {
            if let half = addedPart(
                at: end, isSame: { currency.name > 0 && Int(self.reader.facts($0).currency) == currency.name })
            {
                quantity.low = low.adding(half.fraction.value())
                end = half.end
            } else if let part = minorPart(at: end, of: code) {
                quantity.low = low.adding(part.value)
                end = part.end
            }
        }
        return add(
            quantity, .money, "currency", unit: code, end: end, certainty: currency.isGuessed ? .medium : .stated,
            into: &finds)
    }

    private func minorPart(at index: Int, of code: String) -> (value: Decimal, end: Int)? {
        let start = reader.isAnd(index) ? index + 1 : index
        guard start > index || reader.isJoinedByAnd(index), let amount = amounts.amount(at: start),
            let value = amount.value, let part = money.currency(at: amount.end), money.isPart(part, of: code)
        else { return nil }
        return (value.divided(by: part.minorDigits), part.end)
    }

    /// $100, USD 100, ر.س 100, %40.
    private func signFirst(at index: Int, into finds: inout [Find]) -> Int? {
        var next = index + 1
        let code: String?
        var isPercent = false
        switch reader.atom(index).kind {
        case .mark:
            // A sign written on to the number before it is that number's.
            guard reader.isGlued(next), !(reader.isGlued(index) && reader.atom(index - 1).kind == .digits) else {
                return nil
            }
            isPercent = isPercentSign(index)
            code = CurrencySigns.code(reader.mark(index))
        case .latin: code = money.writtenCode(index)
        default: return nil
        }
        // A colon may stand between a code and its number (USD: 100).
        if reader.mark(next) == 0x3A { next += 1 }
        guard isPercent || code != nil, reader.atom(next).kind == .digits, let amount = amounts.amount(at: next) else {
            return nil
        }
        let quantity = Quantity(low: amount.value, first: index, end: amount.end)
        if let code { return add(quantity, .money, "currency", unit: code, end: amount.end, into: &finds) }
        return add(quantity, .percent, "percentage", unit: nil, end: amount.end, into: &finds)
    }

    // MARK: - Measures

    private func measure(_ quantity: Quantity, into finds: inout [Find]) -> Int? {
        guard let unit = units.unit(at: quantity.end, withArticle: quantity.isFraction), !unit.isDual else {
            return belowZero(quantity, into: &finds)
        }
        // نصف العام الأول is a part of the year, no length of time.
        if reader.atom(quantity.end).hasArticle, reader.isDefinite(unit.end) { return nil }
        return addMeasure(quantity, unit, into: &finds)
    }

    /// Adds a measure, with ونصف الساعة and تحت الصفر behind it.
    func addMeasure(_ quantity: Quantity, _ unit: UnitReader.Reading, into finds: inout [Find]) -> Int {
        var quantity = quantity
        var end = unit.end
        if quantity.high == nil, let low = quantity.low, unit.number > 0,
            let half = addedPart(at: end, isSame: { Int(self.reader.facts($0).unit) == unit.number })
        {
            quantity.low = low.adding(half.fraction.value())
            end = half.end
        }
        if unit.kind == "temperature", isBelowZero(end) {
            quantity.low = quantity.low?.negated
            end += 2
        }
        quantity.low = quantity.low.flatMap { $0.times(unit.factor) }
        quantity.high = quantity.high.flatMap { $0.times(unit.factor) }
        return add(
            quantity, unit.isDuration ? .duration : .measure, unit.kind, unit: unit.unit, end: end, into: &finds)
    }

    /// 5 درجات تحت الصفر: the number is negative, the scale is not said.
    private func belowZero(_ quantity: Quantity, into finds: inout [Find]) -> Int? {
        guard reader.has(quantity.end, .degree), isBelowZero(quantity.end + 1) else { return nil }
        var quantity = quantity
        quantity.low = quantity.low?.negated
        return add(quantity, .number, "cardinal", unit: nil, end: quantity.end + 3, into: &finds)
    }

    private func isBelowZero(_ index: Int) -> Bool {
        reader.isWord(index, in: Self.under) && reader.isWord(index + 1, in: QuantityWords.belowZero)
    }

    private static let under = QuantityWords.keys("تحت دون")

    /// ونصف, ونصف الساعة behind a unit: of the same unit, or of none other.
    func addedPart(at index: Int, isSame: (Int) -> Bool) -> (fraction: FractionReader.Fraction, end: Int)? {
        guard let fraction = fractions.added(at: index) else { return nil }
        if isSame(fraction.end), reader.atom(fraction.end).proclitics == 0 { return (fraction, fraction.end + 1) }
        let facts = reader.facts(fraction.end)
        // ثلاثة أيام ونصف السكان: that half is of something else; ساعة ونصف مليون دولار as well.
        let isOther = reader.isDefinite(fraction.end) || facts.scale > 0 || facts.unit > 0 || facts.currency > 0
        return isOther ? nil : (fraction, fraction.end)
    }
}
