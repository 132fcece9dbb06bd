import TextModel

/// Reads an amount: digits with scale words (2.5 مليون), cardinals in words, fractions, and what و adds to them.
struct AmountReader {
    let reader: AtomReader
    private let context: DigitContext
    private let cardinals: CardinalReader
    private let fractions: FractionReader

    init(reader: AtomReader) {
        self.reader = reader
        context = DigitContext(reader: reader)
        cardinals = CardinalReader(reader: reader)
        fractions = FractionReader(reader: reader)
    }

    /// An amount and where it stands.
    struct Amount {
        /// nil where it grows too large to hold.
        var value: Decimal?
        var first: Int
        var end: Int
        var isInWords = false
        /// The exponent of its last scale word, 0 if none.
        var scale = 0
        /// Whether it begins with a fraction (نصف مليون) or has the sign of one.
        var isFraction = false
        /// Of a number in words: where its first و stands and what came before.
        var firstAnd: (index: Int, value: Int)?
        /// Whether it is a single scale word (ألف, مليون).
        var isBareScale = false
        /// How many words it has in words.
        var words = 0
        /// Whether the digits may be a year.
        var isYear = false
    }

    /// The amount that begins at `index`; `isGlued`: a sign or dash is written on to its front, which the caller has read.
    func amount(at index: Int, behindDash: Bool = false) -> Amount? {
        if let numeral = reader.numeral(index) { return inDigits(numeral, at: index, behindDash) }
        if let fraction = fractions.fraction(at: index) { return scaled(fraction) }
        guard let number = cardinals.cardinal(at: index) else { return nil }
        // 3ر2 مليون: digits that could not be read stand before, so the scale word alone is not the number.
        if number.opensWithScale, reader.atom(index - 1).kind == .digits { return nil }
        var amount = Amount(value: Decimal(number.value), first: index, end: number.end, isInWords: true)
        amount.scale = number.scale
        amount.firstAnd = number.firstAnd
        amount.isBareScale = number.opensWithScale && number.words == 1
        amount.words = number.words
        if let point = decimals(behind: number) {
            amount.value = point.value
            amount.end = point.end
            amount.firstAnd = nil
            return withScales(amount)
        }
        return withFraction(withDigits(amount))
    }

    // MARK: - Digits

    private func inDigits(_ numeral: Numeral, at index: Int, _ behindDash: Bool) -> Amount? {
        guard numeral.isValid else { return nil }
        if let grouped = spaced(numeral, at: index) { return withFraction(withScales(grouped)) }
        if let decimal = withRa(numeral, at: index) { return withFraction(withScales(decimal)) }
        if behindDash {
            guard !numeral.hasLeadingZero, !context.isWrittenOn(after: index), reader.atom(index + 1).kind != .digits
            else {
                return nil
            }
        } else {
            guard context.isQuantity(numeral, at: index) else { return nil }
        }
        let value = isThousands(numeral, index) ? Decimal(numeral.mantissa) : Decimal(numeral)
        var amount = Amount(value: value, first: index, end: index + 1)
        if reader.isGlued(amount.end), let part = fractions.sign(amount.end) {
            amount.value = amount.value?.adding(part)
            amount.end += 1
        }
        amount.isYear = context.isYear(numeral, at: index) && scaleWord(amount.end) == nil
        return withFraction(withScales(amount))
    }

    /// 355.000, 40.804 مشجع: one stop and three digits are thousands where they are noughts, or where people and things are
    /// counted, of which there are no parts.
    private func isThousands(_ numeral: Numeral, _ index: Int) -> Bool {
        guard numeral.fractionDigits == 3, (4...6).contains(numeral.digits), !numeral.isGrouped,
            numeral.mantissa >= 1000,
            scaleWord(index + 1) == nil
        else { return false }
        return numeral.mantissa % 1000 == 0 || reader.has(index + 1, .counted) && reader.atom(index + 1).proclitics == 0
    }

    /// 1 250 000 before a unit or currency: the French way to set off thousands. Without one it is a telephone number.
    private func spaced(_ numeral: Numeral, at index: Int) -> Amount? {
        guard numeral.plain != nil, numeral.digits <= 3, !numeral.hasLeadingZero, !context.isWrittenOn(before: index),
            reader.atom(index - 1).kind != .digits
        else { return nil }
        var value = numeral.mantissa
        var end = index + 1
        while end < index + 5, let next = reader.numeral(end), next.digits == 3, next.plain != nil, !reader.isGlued(end)
        {
            value = value * 1000 + next.mantissa
            end += 1
        }
        guard end > index + 1, reader.atom(end).kind != .digits else { return nil }
        let facts = reader.facts(end)
        let isCounted = facts.unit > 0 || facts.currency > 0 || facts.flags.contains(.counted)
        guard isCounted, reader.atom(end).proclitics == 0, !reader.atom(end).hasArticle else { return nil }
        return Amount(value: Decimal(value), first: index, end: end)
    }

    /// 2ر3, which is 3.2: agencies write the decimal point as the letter, between two numbers without spaces. The line
    /// runs from right to left, so that what the reader sees on the right, the decimals, comes first in the text (06ر0 is
    /// 0.06). Three digits may be thousands as well (500ر307), so they have no value; behind الساعة they are minutes.
    private func withRa(_ numeral: Numeral, at index: Int) -> Amount? {
        guard reader.isWord(index + 1, Self.ra), reader.isGlued(index + 1), reader.isGlued(index + 2),
            let decimals = numeral.plain, numeral.digits <= 4, let whole = reader.numeral(index + 2)?.plain,
            !context.isWrittenOn(before: index), !context.isWrittenOn(after: index + 2),
            reader.atom(index - 1).kind != .digits, !reader.has(index - 1, .hourNoun),
            reader.mark(index - 1) != 0x28 || !reader.has(index - 2, .hourNoun)
        else { return nil }
        let isOpen = numeral.digits == 3 && whole > 0
        let value = Decimal(whole).adding(Decimal(decimals, places: Int(numeral.digits)))
        return Amount(value: isOpen ? nil : value, first: index, end: index + 3)
    }

    private static let ra = KeyLetters.key("ر") ?? 0

    private func scaleWord(_ index: Int) -> Int? { cardinals.scaleWord(index) }

    /// Adds scale words behind a number, and و400 ألف behind 3 ملايين.
    private func withScales(_ amount: Amount) -> Amount {
        var amount = amount
        var total = 0
        while total <= 12, let exponent = scaleWord(amount.end) {
            amount.value = amount.value.flatMap { $0.scaled(by: exponent) }
            total += exponent
            amount.scale = exponent
            amount.end += 1
        }
        return withDigits(amount)
    }

    /// و400 ألف behind ملايين, و500 behind ألفا; in words behind digits as well.
    private func withDigits(_ amount: Amount) -> Amount {
        var amount = amount
        // Each step has a smaller scale, so there are few.
        while amount.scale >= 3, let value = amount.value, !value.isFraction, let rest = rest(behind: amount),
            let sum = value.adding(rest.value)
        {
            amount.value = sum
            amount.end = rest.end
            amount.scale = rest.scale
        }
        return amount
    }

    private func rest(behind amount: Amount) -> (value: Decimal, end: Int, scale: Int)? {
        if reader.isAnd(amount.end), let numeral = reader.numeral(amount.end + 1),
            let plain = numeral.plain ?? grouped(numeral),
            !context.isWrittenOn(after: amount.end + 1)
        {
            let value = Decimal(numeral)
            if let exponent = scaleWord(amount.end + 2) {
                guard exponent < amount.scale, let scaled = value.scaled(by: exponent) else { return nil }
                return (scaled, amount.end + 3, exponent)
            }
            // 3 ملايين و12 خبيرا may be two things; 12 ألفا و500 is one.
            let fits =
                amount.scale == 3
                ? (100..<1000).contains(plain) : amount.scale == 6 && (1000..<1_000_000).contains(plain)
            return fits ? (value, amount.end + 2, 0) : nil
        }
        guard !amount.isInWords || amount.end > amount.first + amount.words, reader.isJoinedByAnd(amount.end),
            !reader.atom(amount.end).hasArticle, let number = cardinals.cardinal(at: amount.end)
        else { return nil }
        let first = number.scale
        guard first < amount.scale, first > 0 || amount.scale == 3 && number.value >= 100 else { return nil }
        var limit = 1
        for _ in 0..<amount.scale { limit *= 10 }
        return number.value < limit ? (Decimal(number.value), number.end, number.scale) : nil
    }

    private func grouped(_ numeral: Numeral) -> Int? {
        numeral.isValid && numeral.fractionDigits == 0 ? numeral.mantissa : nil
    }

    /// خمسة فاصلة ثلاثة.
    private func decimals(behind number: CardinalReader.Cardinal) -> (value: Decimal, end: Int)? {
        guard reader.isWord(number.end, in: Self.point), number.scale == 0,
            let part = cardinals.cardinal(at: number.end + 1), part.scale == 0, part.value < 100,
            reader.atom(number.end + 1).proclitics == 0
        else { return nil }
        let places = part.value < 10 ? 1 : 2
        return Decimal(number.value).adding(Decimal(part.value, places: places)).map { ($0, part.end) }
    }

    private static let point = QuantityWords.keys("فاصلة")

    // MARK: - Fractions

    /// نصف مليون, ثلاثة أرباع المليون, ربع.
    private func scaled(_ fraction: FractionReader.Fraction) -> Amount {
        var amount = Amount(value: fraction.value(), first: fraction.first, end: fraction.end, isInWords: true)
        amount.isFraction = true
        guard let exponent = scaleWithArticle(fraction.end) else { return amount }
        amount.value = fraction.value(scaledBy: exponent)
        amount.end += 1
        amount.scale = exponent
        return amount
    }

    /// A scale word at `index`, with the article or without.
    private func scaleWithArticle(_ index: Int) -> Int? {
        let facts = reader.facts(index)
        guard reader.atom(index).proclitics == 0, !facts.flags.contains(.dual), !facts.flags.contains(.pluralScale)
        else {
            return nil
        }
        return facts.scale > 0 ? Int(facts.scale) : nil
    }

    /// ونصف المليون behind مليون, ونصف behind ثلاثة, and the scale word behind that.
    private func withFraction(_ amount: Amount) -> Amount {
        guard let fraction = fractions.added(at: amount.end), let value = amount.value else { return amount }
        var result = amount
        let scale = scaleWithArticle(fraction.end)
        if amount.scale > 0 {
            // ثلاثة ملايين ونصف السكان: that half is of something else.
            guard scale == amount.scale || scale == nil && !reader.isDefinite(fraction.end) else { return amount }
            result.end = fraction.end + (scale == nil ? 0 : 1)
            result.value = value.adding(fraction.value(scaledBy: amount.scale))
            return result
        }
        guard !reader.isDefinite(fraction.end) else { return amount }
        result.value = value.adding(fraction.value())
        result.end = fraction.end
        result.firstAnd = nil
        return withScales(result)
    }
}
