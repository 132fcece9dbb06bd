import TextModel

/// Reads an amount: digits with scale words (2.5 مليون), or numerals in words where something counted follows.
struct AmountReader {
    let reader: AtomReader

    /// An amount and where it stands.
    struct Amount {
        /// nil where it grows too large to hold.
        var value: Decimal?
        var first: Int
        var end: Int
        var isInWords = false
        /// Whether it ends in a scale word or is written in words, so that alone it is more than its digits.
        var hasScale = false
    }

    func amount(at index: Int) -> Amount? {
        if let numeral = reader.numeral(index) {
            guard isQuantity(numeral, at: index) else { return nil }
            return withScales(Amount(value: Decimal(numeral), first: index, end: index + 1))
        }
        let facts = reader.facts(index)
        guard facts.cardinal > 0 || facts.scale > 0, !reader.atom(index).hasArticle else { return nil }
        return inWords(at: index)
    }

    // MARK: - Digits

    /// Adds scale words behind digits, and و400 ألف behind 3 ملايين.
    private func withScales(_ amount: Amount) -> Amount {
        var amount = amount
        var scale = 0
        while let exponent = scaleWord(amount.end) {
            amount.value = amount.value.flatMap { $0.scaled(by: exponent) }
            scale += exponent
            amount.end += 1
            amount.hasScale = true
            if scale > 15 { break }
        }
        guard scale >= 3, let value = amount.value, value.places == 0, reader.isAnd(amount.end),
            let numeral = reader.numeral(amount.end + 1), let plain = numeral.plain, !isWrittenOn(after: amount.end + 1)
        else { return amount }
        var rest = Decimal(plain)
        var end = amount.end + 2
        var restScale = 0
        if let exponent = scaleWord(end), let scaled = rest.scaled(by: exponent) {
            rest = scaled
            restScale = exponent
            end += 1
        }
        // 3 ملايين و12 خبيرا may be two things; 12 ألفا و500 is one.
        guard restScale > 0 && restScale < scale || scale == 3 && plain >= 100 && plain < 1000,
            let sum = value.adding(rest)
        else { return amount }
        amount.value = sum
        amount.end = end
        return amount
    }

    private func scaleWord(_ index: Int) -> Int? {
        let atom = reader.atom(index)
        let facts = reader.facts(index)
        guard facts.scale > 0, atom.proclitics == 0, !atom.hasArticle, !facts.flags.contains(.dual) else { return nil }
        return Int(facts.scale)
    }

    /// Whether the digits at `index` count something, and are no part of a code, score, version, address or telephone
    /// number.
    private func isQuantity(_ numeral: Numeral, at index: Int) -> Bool {
        guard numeral.isValid, !numeral.hasLeadingZero, !isWrittenOn(before: index), !isWrittenOn(after: index),
            !isScore(index)
        else { return false }
        // Groups of digits with spaces between are telephone or account numbers.
        if reader.atom(index - 1).kind == .digits || reader.atom(index + 1).kind == .digits { return false }
        if reader.has(index - 1, .numberLabel)
            || (reader.mark(index - 1) == 0x3A && reader.has(index - 2, .numberLabel))
        {
            return false
        }
        return !isListMark(index)
    }

    private func isListMark(_ index: Int) -> Bool {
        guard reader.atom(index - 1).kind == .boundary, reader.isGlued(index + 1) else { return false }
        return [0x2E, 0x29, 0x2D].contains(reader.mark(index + 1)) && !reader.isGlued(index + 2)
    }

    /// 3 - 2 with spaces, both small.
    private func isScore(_ index: Int) -> Bool {
        let isDash: (UInt32) -> Bool = { $0 == 0x2D || $0 == 0x2013 }
        if isDash(reader.mark(index + 1)), !reader.isGlued(index + 1), let other = reader.numeral(index + 2) {
            return other.digits <= 2 && reader.facts(index + 3).month == 0
        }
        if isDash(reader.mark(index - 1)), !reader.isGlued(index), reader.atom(index - 2).kind == .digits {
            return true
        }
        return false
    }

    private func isWrittenOn(before index: Int) -> Bool {
        guard reader.isGlued(index) else { return false }
        switch reader.atom(index - 1).kind {
        case .boundary: return false
        case .arabic: return !reader.isPrefixOfDigits(index - 1)
        case .latin, .digits: return true
        case .mark:
            // Even a dash that only opens the number: minus sign or bullet, the number cannot be told.
            return isJoiner(reader.mark(index - 1))
        }
    }

    private func isWrittenOn(after index: Int) -> Bool {
        guard reader.isGlued(index + 1) else { return false }
        let next = reader.atom(index + 1)
        switch next.kind {
        case .boundary: return false
        case .arabic:
            let facts = reader.facts(index + 1)
            return facts.unit == 0 && facts.scale == 0 && facts.currency == 0 && next.letters < 3
        case .latin: return unitSymbol(index + 1) == nil
        case .digits: return true
        case .mark:
            guard isJoiner(next.payload), reader.isGlued(index + 2) else { return false }
            return reader.atom(index + 2).kind == .digits || reader.atom(index + 2).kind == .latin
        }
    }

    private func isJoiner(_ mark: UInt32) -> Bool {
        switch mark {
        case 0x2D, 0x2F, 0x3A, 0x2B, 0x2E, 0x2C, 0x5F, 0x3D, 0x40, 0x23, 0x26, 0x2A, 0xD7, 0x7E, 0x5C, 0x066B, 0x066C,
            0x2013, 0x2212:
            true
        default: false
        }
    }

    /// The unit that a Latin abbreviation (km) stands for.
    func unitSymbol(_ index: Int) -> (unit: String, kind: String)? {
        let atom = reader.atom(index)
        guard atom.kind == .latin, atom.end - atom.start <= 3 else { return nil }
        let symbol = String(decoding: reader.text[Int(atom.start)..<Int(atom.end)], as: UTF8.self)
        return UnitSymbols.table.first { $0.symbol == symbol }.map { ($0.unit, $0.kind) }
    }

    // MARK: - Words

    /// ثلاثة, خمسة وعشرين, أحد عشر, مئة وخمسين, ثلاثة ملايين, مليوني.
    private func inWords(at index: Int) -> Amount? {
        var total = 0
        var current = 0
        var position = index
        // Long enough for any number below a thousand million, and no more than a line can hold.
        let limit = index + 16
        while position < limit, let step = word(position, isFirst: position == index) {
            if step.scale > 0 {
                let factor = step.isDual ? 2 : max(current, 1)
                // Scales come from large to small: ألف behind مليون, never before it.
                var unit = 1
                for _ in 0..<step.scale { unit *= 10 }
                let (product, overflow) = factor.multipliedReportingOverflow(by: unit)
                let (sum, sumOverflow) = total.addingReportingOverflow(product)
                guard !overflow, !sumOverflow, total == 0 || total >= unit else { return nil }
                total = sum
                current = 0
            } else {
                let previous = current
                guard let joined = join(previous, step.value, isAdded: step.isAdded) else { break }
                current = joined
            }
            position += 1
        }
        guard position > index, total + current > 0 else { return nil }
        return Amount(value: Decimal(total + current), first: index, end: position, isInWords: true, hasScale: true)
    }

    private struct Step {
        var value = 0
        var scale = 0
        var isDual = false
        /// Whether و joins it to what stands before.
        var isAdded = false
    }

    private func word(_ index: Int, isFirst: Bool) -> Step? {
        let atom = reader.atom(index)
        let facts = reader.facts(index)
        guard atom.kind == .arabic, facts.cardinal > 0 || facts.scale > 0, !atom.hasArticle else { return nil }
        let isAdded = !isFirst && atom.proclitics == 1 && isAndBefore(index)
        guard isFirst || atom.proclitics == 0 || isAdded else { return nil }
        return Step(
            value: Int(facts.cardinal), scale: facts.cardinal > 0 ? 0 : Int(facts.scale),
            isDual: facts.flags.contains(.dual), isAdded: isAdded)
    }

    private func isAndBefore(_ index: Int) -> Bool {
        let start = Int(reader.atom(index).start)
        return decodeScalar(reader.text, at: start).scalar == 0x0648  // و
    }

    /// خمسة + عشر, خمسة + وعشرين, ثلاث + مئة, مئة + وخمسين; nil where two numerals do not make one.
    private func join(_ left: Int, _ right: Int, isAdded: Bool) -> Int? {
        if left == 0 { return right }
        if isAdded {
            if left < 10, right >= 20, right < 100, right % 10 == 0 { return left + right }
            if left >= 100, left % 100 == 0, right < 100 { return left + right }
            // مئة وخمسة + وعشرين
            if left > 100, left % 100 < 10, right >= 20, right < 100 { return left + right }
            return nil
        }
        if right == 10, left % 100 < 10, left % 100 > 0 { return left + 10 }
        if right == 100, left >= 3, left <= 9 { return left * 100 }
        return nil
    }
}
