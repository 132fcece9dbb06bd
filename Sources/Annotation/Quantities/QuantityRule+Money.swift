import TextModel

/// Amounts of money, and what a sign before the digits makes of them.
extension QuantityRule {
    func moneyOf(_ quantity: Quantity, into finds: inout [Find]) -> Int? {
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

    /// الخمسين دولارا, المئة ريال سعودي: an amount spoken of before.
    func definiteMoney(at index: Int, into finds: inout [Find]) -> Int? {
        guard reader.facts(index).cardinal > 0, reader.atom(index).hasArticle,
            let number = cardinals.definite(at: index), number.value > 10,
            let currency = money.currency(at: number.end), !currency.isDual, currency.code != nil
        else { return nil }
        return moneyOf(Quantity(low: Decimal(number.value), first: index, end: number.end), into: &finds)
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
    func signFirst(at index: Int, into finds: inout [Find]) -> Int? {
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
            code = money.code(ofSign: index)
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
}
