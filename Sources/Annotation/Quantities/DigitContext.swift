import TextModel

/// Tells digits that count something from those of codes, scores, versions, addresses, telephone numbers and years.
struct DigitContext {
    let reader: AtomReader

    /// Whether the digits at `index` count something.
    func isQuantity(_ numeral: Numeral, at index: Int) -> Bool {
        guard numeral.isValid, !numeral.hasLeadingZero, !isWrittenOn(before: index), !isWrittenOn(after: index),
            !isScore(index)
        else { return false }
        // 7 / 11 / 1436
        if reader.mark(index + 1) == 0x2F && reader.numeral(index + 2) != nil
            || reader.mark(index - 1) == 0x2F && reader.numeral(index - 2) != nil
        {
            return false
        }
        // Groups of digits with spaces between are telephone or account numbers.
        if reader.atom(index - 1).kind == .digits || reader.atom(index + 1).kind == .digits { return false }
        return !isLabelled(index) && !isListMark(index)
    }

    /// رقم 12, رقم: 12, المادة 15, الرحلة SV 815, إف 16, ص 40-45.
    func isLabelled(_ index: Int, until last: Int? = nil) -> Bool {
        var label = index - 1
        if reader.mark(label) == 0x3A || reader.mark(label) == 0x28 { label -= 1 }
        if reader.has(label, .numberLabel) { return true }
        if isCode(index, label) { return true }
        // في الدقيقتين 50 و90
        if reader.isAnd(label), reader.numeral(label - 1) != nil, reader.isWord(label - 2, in: QuantityWords.labelled) {
            return true
        }
        // الدقيقة الـ 72
        if reader.atom(label).letters == 2, reader.isWord(label, Self.article) { label -= 1 }
        // تستغرق الرحلة 10 دقائق: what has a unit counts, whatever stands before it.
        if isLabel(label) {
            return !isMeasured((last ?? index) + 1)
        }
        // Two capitals and digits are a flight, a road, a form; a currency's code is not.
        let before = reader.atom(index - 1)
        if before.kind == .latin {
            return before.end - before.start <= 2 || reader.facts(index + 1).unit == 0 && !isCode(before)
        }
        // Short numbers of telephone companies: 88591 - Stc.
        let behind = reader.mark(index + 1) == 0x2D ? index + 2 : index + 1
        return (reader.numeral(index)?.digits ?? 0) >= 5 && reader.numeral(index)?.plain != nil
            && reader.atom(behind).kind == .latin && UnitReader(reader: reader).symbol(behind) == nil
            && !isCode(reader.atom(behind))
    }

    /// Whether what stands at `index` says what a number before it is of.
    private func isMeasured(_ index: Int) -> Bool {
        let next = reader.facts(index)
        return next.unit > 0 || next.currency > 0 || next.scale > 0 || next.flags.contains(.counted)
    }

    /// رقم الطوارئ 112, الرمز البريدي 11937, ص.ب 1234, {…} (45): a word of codes before the noun at `label`, a box at the
    /// post office, a verse.
    private func isCode(_ index: Int, _ label: Int) -> Bool {
        guard reader.numeral(index)?.plain != nil, !isMeasured(index + 1) else { return false }
        if reader.isDefinite(label), reader.isBase(label - 1, in: QuantityWords.codes) { return true }
        if reader.isWord(label, Self.box), reader.mark(label - 1) == 0x2E, reader.isWord(label - 2, Self.post) {
            return true
        }
        guard reader.mark(index - 1) == 0x28 else { return false }
        return reader.mark(index - 2) == 0x7D || reader.mark(index - 2) == 0xFD3E || reader.mark(index - 2) == 0xFD3F
            || reader.mark(index + 1) == 0x29 && reader.isWord(index + 2, in: Self.chapter)
    }

    private static let box = KeyLetters.key("ب") ?? 0
    private static let post = KeyLetters.key("ص") ?? 0
    private static let chapter = QuantityWords.keys("سورة")

    private func isCode(_ atom: Atom) -> Bool {
        guard atom.end - atom.start == 3 else { return false }
        return CurrencySigns.written.contains(
            String(decoding: reader.text[Int(atom.start)..<Int(atom.end)], as: UTF8.self))
    }

    /// Whether the noun at `index` is labelled by a number; و, ب or ل may be written on to it.
    private func isLabel(_ index: Int) -> Bool {
        if reader.isWord(index, in: QuantityWords.labelled) { return true }
        let atom = reader.atom(index)
        guard atom.kind == .arabic, atom.letters > 4, atom.letters <= KeyLetters.keyLetters else { return false }
        let first = UInt8(truncatingIfNeeded: atom.key >> UInt64(5 * (Int(atom.letters) - 1)))
        guard [KeyLetters.waw, KeyLetters.ba, KeyLetters.fa].contains(first) else { return false }
        return QuantityWords.labelled.contains(KeyLetters.suffix(atom.key, Int(atom.letters) - 1))
    }

    private static let article = KeyLetters.key("ال") ?? 0

    /// Whether these digits are a year that no word around them makes a number: رؤية 2030, اتفاق 1994.
    func isYear(_ numeral: Numeral, at index: Int) -> Bool {
        guard numeral.digits == 4, let year = numeral.plain, (1900...2099).contains(year) else { return false }
        if reader.isWord(index - 1, in: QuantityWords.amountOpeners) { return false }
        if reader.hasBare(index - 1, .from), reader.has(index - 2, .moreThan) || reader.has(index - 2, .lessThan) {
            return false
        }
        guard reader.atom(index + 1).proclitics == 0 else { return true }
        return !reader.has(index + 1, .counted) && !isCountedAccusative(index + 1, year)
    }

    /// 1950 عاملا: behind eleven to ninety-nine what is counted stands in the accusative. رسميا and its like are adverbs.
    private func isCountedAccusative(_ index: Int, _ number: Int) -> Bool {
        guard (11...99).contains(number % 100), !reader.isWord(index - 2, in: QuantityWords.yearOpeners),
            reader.isIndefiniteNoun(index), !reader.isWord(index, in: QuantityWords.adverbs)
        else { return false }
        let atom = reader.atom(index)
        guard atom.letters >= 4, atom.letters <= KeyLetters.keyLetters else { return false }
        let ending = KeyLetters.suffix(atom.key, 2)
        return ending & 31 == UInt64(KeyLetters.alef) && ending != Self.adverbial
    }

    private static let adverbial = KeyLetters.key("يا") ?? 0

    private func isListMark(_ index: Int) -> Bool {
        guard reader.atom(index - 1).kind == .boundary else { return false }
        let mark = reader.mark(index + 1)
        if isDash(mark) { return reader.isGlued(index + 1) != reader.isGlued(index + 2) || !reader.isGlued(index + 1) }
        return (mark == 0x2E || mark == 0x29) && reader.isGlued(index + 1) && !reader.isGlued(index + 2)
    }

    /// 3 - 2 with spaces, both small; 3 - صفر.
    private func isScore(_ index: Int) -> Bool {
        if isDash(reader.mark(index + 1)), reader.isWord(index + 2, in: Self.nil) { return true }
        if isDash(reader.mark(index + 1)), !reader.isGlued(index + 1), let other = reader.numeral(index + 2) {
            return other.digits <= 2 && reader.facts(index + 3).month == 0
        }
        return isDash(reader.mark(index - 1)) && !reader.isGlued(index) && reader.atom(index - 2).kind == .digits
    }

    private static let `nil` = QuantityWords.keys("صفر")

    func isDash(_ mark: UInt32) -> Bool { mark == 0x2D || mark == 0x2013 || mark == 0x2212 }

    // A minus sign is the reader's of amounts; a dash that only opens the number may be a bullet.
    func isWrittenOn(before index: Int) -> Bool { reader.isWrittenOn(before: index, joinedBy: isJoiner) }

    func isWrittenOn(after index: Int) -> Bool {
        guard reader.isGlued(index + 1) else { return false }
        let next = reader.atom(index + 1)
        switch next.kind {
        case .boundary: return false
        case .arabic:
            let facts = reader.facts(index + 1)
            return facts.unit == 0 && facts.scale == 0 && facts.currency == 0 && next.letters < 3
        case .latin: return UnitReader(reader: reader).symbol(index + 1) == nil
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
}
