import TextModel

/// Amounts of a unit of time or measure.
extension QuantityRule {
    func measure(_ quantity: Quantity, into finds: inout [Find]) -> Int? {
        guard let unit = units.unit(at: quantity.end, withArticle: quantity.isFraction), !unit.isDual else {
            return belowZero(quantity, into: &finds)
        }
        // أحد أشهر الشعراء: one counts no plural; أشهر is "most famous" here.
        let isOneInWords =
            quantity.high == nil && quantity.low == Decimal(1) && reader.atom(quantity.first).kind == .arabic
        if isOneInWords, reader.isWord(quantity.end, in: Self.plurals) { return nil }
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
        var unit = unit
        if quantity.high == nil, let low = quantity.low, let minutes = addedMinutes(behind: unit),
            let hours = low.times(60 * unit.factor)
        {
            quantity.low = hours.adding(minutes.value)
            unit = minutes.unit
            end = minutes.unit.end
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

    /// وعشرين دقيقة, و20 دقيقة behind hours: one length, which minutes give without a fraction.
    func addedMinutes(behind unit: UnitReader.Reading) -> (value: Decimal, unit: UnitReader.Reading)? {
        guard unit.unit == "hour", unit.isDuration else { return nil }
        let start = reader.isAnd(unit.end) ? unit.end + 1 : unit.end
        guard start > unit.end || reader.isJoinedByAnd(unit.end), let amount = amounts.amount(at: start),
            let value = amount.value, !value.isFraction, let minutes = units.unit(at: amount.end),
            minutes.unit == "minute", !minutes.isDual
        else { return nil }
        return (value, minutes)
    }

    /// 5 درجات تحت الصفر: the number is negative, the scale is not said.
    private func belowZero(_ quantity: Quantity, into finds: inout [Find]) -> Int? {
        guard reader.has(quantity.end, .degree), isBelowZero(quantity.end + 1) else { return nil }
        var quantity = quantity
        quantity.low = quantity.low?.negated
        return add(quantity, .number, "cardinal", unit: nil, end: quantity.end + 3, into: &finds)
    }

    func isBelowZero(_ index: Int) -> Bool {
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
