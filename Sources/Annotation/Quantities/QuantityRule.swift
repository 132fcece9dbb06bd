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
        if let end = definiteMoney(at: index, into: &finds) { return end }
        if let range = dashRange(at: index) {
            if let end = counted(range, into: &finds) { return end }
            // 10-12 عاملا; without anything counted it may be a score.
            guard reader.has(range.end, .counted), reader.atom(range.end).proclitics == 0 else { return nil }
            return addNumber(range, into: &finds)
        }
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
        if reader.has(amount.end, .degree), isNegative(amount.first) {
            var quantity = quantity
            (quantity.low, quantity.first) = (quantity.low?.negated, quantity.first - 1)
            return addNumber(quantity, into: &finds)
        }
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
        var quantity = quantity
        var first = quantity.first
        if quantity.high == nil, type != .number || unit != nil, isNegative(first) {
            quantity.low = quantity.low?.negated
            first -= 1
        }
        var value: MentionValue?
        if let high = quantity.high {
            value = bounded(quantity.low, high, unit)
        } else {
            var (limit, start) = limits.before(first)
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

    /// ناقص 0.2 في المئة, سالب 5 درجات مئوية: behind this word a percentage or a measure is below zero.
    private func isNegative(_ index: Int) -> Bool {
        reader.atom(index).kind == .digits && !reader.isGlued(index) && reader.isWord(index - 1, in: Self.minus)
    }

    private static let minus = QuantityWords.keys("ناقص سالب")

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

    func isPercentSign(_ index: Int) -> Bool {
        let mark = reader.mark(index)
        return mark == 0x25 || mark == 0x066A || mark == 0xFF05
    }
}
