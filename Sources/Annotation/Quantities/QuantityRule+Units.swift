import TextModel

/// Quantities whose unit comes first or says the number itself: يومين, ساعة ونصف, السنوات الست, كل عام, عدة أشهر.
extension QuantityRule {
    func unitFirst(at index: Int, into finds: inout [Find]) -> Int? {
        guard reader.atom(index).kind == .arabic else { return nil }
        let facts = reader.facts(index)
        if facts.flags.contains(.several) { return several(at: index, into: &finds) }
        if facts.flags.contains(.pluralScale) { return indefiniteMoney(at: index, into: &finds) }
        if facts.flags.contains(.degree), facts.flags.contains(.dual) { return twoDegrees(at: index, into: &finds) }
        guard facts.unit > 0 || facts.currency > 0 else { return nil }
        if reader.atom(index).hasArticle { return definite(at: index, into: &finds) }
        if let end = single(at: index, into: &finds) { return end }
        return nil
    }

    /// يومين, دولارين, يوم واحد, ساعة ونصف, أكثر من قرن, كل عام, بعد شهر.
    private func single(at index: Int, into finds: inout [Find]) -> Int? {
        // With و or ل before it the unit is still one; the readers want it bare.
        let unit = unitReading(at: index)
        let currency = unit == nil ? currencyReading(at: index) : nil
        guard let end = unit?.end ?? currency?.end else { return nil }
        var quantity = Quantity(low: Decimal(2), first: index, end: index)
        if unit?.isDual ?? currency?.isDual ?? false {
            return add(quantity, unit, currency, into: &finds)
        }
        // قدم واحدة is a foot to stand on.
        guard isSingular(index) || isAccusative(index) && reader.isWord(end, in: QuantityWords.one),
            unit?.unit != "foot"
        else { return nil }
        quantity.low = Decimal(1)
        if reader.isWord(end, in: QuantityWords.one) {
            guard let added = add(quantity, unit, currency, into: &finds) else { return nil }
            let last = finds.count - 1
            finds[last].span = TextSpan(finds[last].span.start, reader.span(index, max(end, added - 1)).end)
            return max(end + 1, added)
        }
        let isSame: (Int) -> Bool = {
            let facts = self.reader.facts($0)
            return unit != nil ? Int(facts.unit) == unit?.number : Int(facts.currency) == currency?.name
        }
        let hasPart =
            addedPart(at: end, isSame: isSame) != nil && !reader.has(index - 1, .hourNoun)
            || unit.flatMap { addedMinutes(behind: $0) } != nil
        let isLimit = limits.before(index).first < index
        let isEach =
            unit?.isDuration == true && reader.hasBare(index - 1, .each) && !reader.isWord(end, in: Self.greeting)
        guard hasPart || isLimit || isEach || isSpan(index, end, unit) else { return nil }
        return add(quantity, unit, currency, into: &finds)
    }

    /// درجتين مئويتين, درجتين تحت الصفر, درجتين مئويتين تحت الصفر.
    private func twoDegrees(at index: Int, into finds: inout [Find]) -> Int? {
        let hasScale = reader.hasBare(index + 1, .celsius)
        let end = index + (hasScale ? 2 : 1)
        let isBelow = isBelowZero(end)
        guard hasScale || isBelow, !reader.atom(index).hasArticle else { return nil }
        let quantity = Quantity(low: Decimal(isBelow ? -2 : 2), first: index, end: end)
        return add(
            quantity, hasScale ? .measure : .number, hasScale ? "temperature" : "cardinal",
            unit: hasScale ? "°C" : nil, end: isBelow ? end + 2 : end, into: &finds)
    }

    private static let greeting = QuantityWords.keys("وأنتم وأنت وانتم وأنتن")

    private func add(
        _ quantity: Quantity, _ unit: UnitReader.Reading?, _ currency: MoneyReader.Currency?, into finds: inout [Find]
    ) -> Int? {
        if let unit { return addMeasure(quantity, unit, into: &finds) }
        guard let currency, let code = currency.code else { return nil }
        return addMoney(quantity, currency, code, into: &finds)
    }

    /// The unit at `index`, whatever clitics it has.
    private func unitReading(at index: Int) -> UnitReader.Reading? {
        guard reader.facts(index).unit > 0 else { return nil }
        return units.unit(at: index, withClitics: true)
    }

    private func currencyReading(at index: Int) -> MoneyReader.Currency? {
        guard reader.facts(index).currency > 0, !reader.has(index, .common) else { return nil }
        return money.currency(at: index, withClitics: true)
    }

    /// بعد شهر من, قبل عام. But for days, which بعد يوم means otherwise.
    private func isSpan(_ index: Int, _ end: Int, _ unit: UnitReader.Reading?) -> Bool {
        guard let unit, unit.isDuration, unit.unit != "day", reader.atom(index).proclitics == 0,
            reader.isWord(index - 1, in: QuantityWords.timeOpeners)
        else { return false }
        let next = reader.atom(end)
        if next.kind == .boundary { return true }
        if next.kind == .mark { return next.payload != 0x28 && next.payload != 0x2F && next.payload != 0x3A }
        return reader.hasBare(end, .from) || reader.isWord(end, in: Self.after)
    }

    private static let after = QuantityWords.keys("على تقريبا كامل كاملة فقط")

    /// Whether the unit at `index` stands in the singular, without the ending of the accusative.
    private func isSingular(_ index: Int) -> Bool {
        let atom = reader.atom(index)
        let key = KeyLetters.suffix(atom.key, Int(atom.letters) - Int(atom.proclitics))
        let unit = Int(reader.facts(index).unit)
        guard unit > 0, reader.lexicon.units[unit - 1].isDuration else { return !Self.ends(key) }
        return Self.singulars.contains(key)
    }

    /// أسبوعا, which says one only before واحدا.
    private func isAccusative(_ index: Int) -> Bool { Self.accusatives.contains(reader.baseKey(index)) }

    private static let accusatives = QuantityWords.keys("يوما أسبوعا شهرا عاما عقدا قرنا")

    private static func ends(_ key: UInt64) -> Bool {
        let ending = KeyLetters.suffix(key, 2)
        return ending == at || ending == en
    }

    private static let at = KeyLetters.key("ات") ?? 0
    private static let en = KeyLetters.key("ين") ?? 0
    private static let singulars = QuantityWords.keys("ثانية دقيقة ساعة يوم أسبوع شهر سنة عام عقد قرن")
    static let plurals = QuantityWords.keys(
        "ثواني دقائق ساعات أيام أسابيع أشهر شهور سنوات سنين أعوام عقود قرون")

    /// السنوات الست, الأشهر الثلاثة الماضية, الساعات الـ24, العامين الماضيين, الساعتين.
    private func definite(at index: Int, into finds: inout [Find]) -> Int? {
        let facts = reader.facts(index)
        guard facts.unit > 0 else { return nil }
        let unit = reader.lexicon.units[Int(facts.unit) - 1]
        guard unit.isDuration else { return nil }
        var value: Decimal?
        var end = index + 1
        let atom = reader.atom(index)
        let bare = KeyLetters.suffix(atom.key, Int(atom.letters) - Int(atom.proclitics) - 2)
        if facts.flags.contains(.dual) {
            guard reader.atom(end).kind != .digits,
                !reader.has(end, .yearPreposition) || !reader.has(index, .twoYearsNoun)
            else {
                return nil
            }
            value = Decimal(2)
        } else if Self.plurals.contains(bare) {
            if let number = cardinals.definite(at: end), reader.atom(end).proclitics == 0 {
                value = Decimal(number.value)
                end = number.end
            } else if reader.isPrefixOfDigits(end), reader.atom(end).letters == 2, let numeral = reader.numeral(end + 1)
            {
                guard numeral.isValid, !context.isWrittenOn(after: end + 1) else { return nil }
                value = Decimal(numeral)
                end += 2
            }
        }
        guard let value, let quantity = value.times(unit.factor) else { return nil }
        let flags = reader.facts(end).flags
        if reader.atom(end).proclitics == 0, flags.contains(.past) || flags.contains(.future) { end += 1 }
        return add(
            Quantity(low: quantity, first: index, end: end), .duration, unit.kind, unit: unit.unit, end: end,
            into: &finds)
    }

    /// عدة سنوات, بضعة أيام: a duration whose number is not said.
    private func several(at index: Int, into finds: inout [Find]) -> Int? {
        guard let unit = units.unit(at: index + 1), !unit.isDual else { return nil }
        return add(
            Quantity(low: nil, first: index, end: index + 1), unit.isDuration ? .duration : .measure, unit.kind,
            unit: unit.unit, end: unit.end, into: &finds)
    }

    /// ملايين الدولارات, عشرات ملايين الدولارات, مئات الملايين من الدولارات: money whose amount is not said.
    private func indefiniteMoney(at index: Int, into finds: inout [Find]) -> Int? {
        let isOfThem = reader.hasBare(index + 1, .from)
        let last = index + (isOfThem ? 2 : 1)
        let facts = reader.facts(last)
        let next = reader.atom(last)
        let isCounted = reader.atom(index).proclitics == 0 && reader.isBase(index - 1, in: Self.hundreds)
        guard facts.currency > 0, next.hasArticle, next.proclitics == 0, isCounted || !reader.atom(index).hasArticle,
            let code = money.bareCode(Int(facts.currency) - 1)
        else { return nil }
        let first = isCounted ? index - 1 : index
        let value = MentionValue.quantity(nil, unit: code, commodity: nil)
        finds.append(reader.find(first, last, .money, "currency", value))
        return last + 1
    }

    private static let hundreds = QuantityWords.keys("عشرات مئات آلاف")
}
