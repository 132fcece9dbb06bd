import TextModel

/// Ranges of two numbers, and which numbers may stand without anything counted.
extension QuantityRule {
    /// بين 10 و20, من 3 إلى 5 آلاف, ثلاثة أو أربعة, بين خمسة وعشرين: the second number gives the first its scale word.
    func range(from amount: AmountReader.Amount) -> Quantity? {
        let isBetween = reader.hasBare(amount.first - 1, .between)
        var second: AmountReader.Amount?
        var low = amount
        if reader.isAnd(amount.end), isBetween {
            second = amounts.amount(at: amount.end + 1)
        } else if isBetween, reader.isJoinedByAnd(amount.end) {
            second = amounts.amount(at: amount.end)
        } else if reader.hasBare(amount.end, .upTo) || reader.isWord(amount.end, in: Self.or),
            reader.atom(amount.end + 1).proclitics == 0
        {
            second = amounts.amount(at: amount.end + 1)
            // أو أكثر of limits is read elsewhere; حتى needs its من.
            if reader.isWord(amount.end, in: Self.until), !reader.hasBare(amount.first - 1, .from) { second = nil }
        } else if isBetween, amount.isInWords, let (and, value) = amount.firstAnd {
            second = amounts.amount(at: reader.isAnd(and) ? and + 1 : and)
            low.value = Decimal(value)
            low.scale = 0
            guard second?.end == amount.end else { return nil }
        }
        guard let second, let high = second.value, var value = low.value else { return nil }
        if low.scale == 0, !low.isFraction, second.scale > 0, let scaled = value.scaled(by: second.scale),
            scaled.isLess(than: high)
        {
            value = scaled
        }
        guard value.isLess(than: high) else { return nil }
        // بين 1864 و1868 with nothing counted behind are years.
        if areYears(amount, second) { return nil }
        return Quantity(low: value, high: high, first: amount.first, end: second.end)
    }

    /// Behind two years that no rule of dates took, so that they do not turn into numbers.
    func pairOfYears(from amount: AmountReader.Amount) -> Int? {
        let isJoined = reader.isAnd(amount.end) || reader.hasBare(amount.end, .upTo)
        guard isJoined, !amount.isInWords, let second = amounts.amount(at: amount.end + 1), areYears(amount, second),
            reader.hasBare(amount.first - 1, .between) || reader.hasBare(amount.first - 1, .from)
        else { return nil }
        return second.end
    }

    private func areYears(_ first: AmountReader.Amount, _ second: AmountReader.Amount) -> Bool {
        guard
            [first, second].allSatisfy({ amount in
                guard amount.end == amount.first + 1, let numeral = reader.numeral(amount.first) else { return false }
                return numeral.digits == 4 && (1500...2099).contains(numeral.plain ?? 0)
            })
        else { return false }
        return !reader.isIndefiniteNoun(second.end)
    }

    private static let or = QuantityWords.keys("أو")
    private static let until = QuantityWords.keys("حتى")

    /// 10-15 before something counted; without it the numbers are a score or a page.
    func dashRange(at index: Int) -> Quantity? {
        guard let low = reader.numeral(index), low.isValid, !low.hasLeadingZero, context.isDash(reader.mark(index + 1)),
            reader.isGlued(index + 1) == reader.isGlued(index + 2), !context.isWrittenOn(before: index),
            reader.atom(index - 1).kind != .digits, !context.isLabelled(index, until: index + 2),
            let high = amounts.amount(at: index + 2, behindDash: true), let upper = high.value
        else { return nil }
        var lower = Decimal(low)
        if high.scale > 0, let scaled = lower.scaled(by: high.scale), scaled.isLess(than: upper) { lower = scaled }
        guard lower.isLess(than: upper) else { return nil }
        return Quantity(low: lower, high: upper, first: index, end: high.end)
    }

    /// Whether this number lacks the scale word that stands behind the second one: 5 in من 5 إلى 3 ملايين.
    func isLowerBound(_ amount: AmountReader.Amount) -> Bool {
        guard !amount.isInWords, amount.scale == 0, reader.hasBare(amount.end, .upTo),
            let other = amounts.amount(at: amount.end + 1)
        else { return false }
        return other.scale > 0
    }

    /// عشر مليونا in الثمانية عشر مليونا: the end of a number that begins with the article.
    func isBehindArticle(_ amount: AmountReader.Amount) -> Bool {
        let before = reader.facts(amount.first - 1).cardinal
        return amount.isInWords && reader.facts(amount.first).cardinal == 10 && reader.atom(amount.first - 1).hasArticle
            && before > 0 && before < 10
    }

    /// Whether an amount without a unit is a number, or rather a word of another kind: ست البيت, أحد, ألف كتابا.
    func isNumber(_ amount: AmountReader.Amount) -> Bool {
        if amount.isYear { return false }
        guard amount.isInWords else { return true }
        let next = amount.end
        if amount.isFraction { return amount.scale > 0 || isWhole(next) }
        guard let value = amount.value, amount.words == 1 else { return true }
        let index = amount.first
        switch value.numeral {
        case "0": return isZero(index, next)
        case "1": return false
        case "2":
            // اثنين may be Monday.
            let isMonday = reader.isWord(index, in: Self.two) || reader.atom(index).proclitics > 0
            return !isMonday || reader.hasBare(next, .from) || reader.isWord(next, in: Self.others)
        case "3", "4", "5", "6", "7", "8", "9", "10":
            // تسع is she holds, too.
            if reader.isWord(index, in: Self.nine) { return reader.has(next, .counted) || endsInAt(next) }
            if isBareNumeral(index) { return reader.isIndefiniteNoun(next) || reader.hasBare(next, .from) }
            return true
        case "1000":
            guard amount.isBareScale else { return true }
            // ألف the verb, as in ألف كتابا, and the letter: behind the number stands the genitive.
            return reader.has(next, .counted) && reader.atom(next).proclitics == 0
                && UInt8(truncatingIfNeeded: reader.atom(next).key & 31) != KeyLetters.alef
        default: return true
        }
    }

    /// صفر إصابات, هبط إلى صفر; elsewhere صفر may be the month or half of a score.
    private func isZero(_ index: Int, _ next: Int) -> Bool {
        if reader.has(next, .counted), reader.atom(next).proclitics == 0 { return true }
        return reader.hasBare(index - 1, .upTo) && reader.facts(index - 2).month == 0
    }

    private static let two = QuantityWords.keys("اثنين")
    private static let others = QuantityWords.keys("آخرين آخران آخر")

    private static let nine = QuantityWords.keys("تسع")
    private static let at = KeyLetters.key("ات") ?? 0

    private func endsInAt(_ index: Int) -> Bool {
        let atom = reader.atom(index)
        return atom.kind == .arabic && atom.letters > 3 && !reader.isDefinite(index)
            && KeyLetters.suffix(atom.key, 2) == Self.at
    }

    /// ثلاث, خمس: the form without ة, which is many other words as well; ثلاثة is none.
    private func isBareNumeral(_ index: Int) -> Bool {
        let last = UInt8(truncatingIfNeeded: reader.atom(index).key & 31)
        return last != Self.ha
    }

    private static let ha = UInt8(truncatingIfNeeded: (KeyLetters.key("ه") ?? 0) & 31)

    /// Whether a fraction is of what stands at `index`: نصف السكان, ربع سكان.
    private func isWhole(_ index: Int) -> Bool {
        let atom = reader.atom(index)
        guard atom.kind == .arabic, !reader.isWord(index, in: QuantityWords.end) else { return false }
        return reader.isDefinite(index) && atom.proclitics == 0 || reader.isIndefiniteNoun(index)
    }
}
