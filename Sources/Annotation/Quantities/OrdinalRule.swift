import TextModel

/// Finds ordinals: الأول to العاشر with their compounds, الـ21, 21st.
struct OrdinalRule {
    let reader: AtomReader

    /// The ordinal that begins at `index`, adding to `finds`; the atom to go on at, or nil if there is none.
    func match(at index: Int, into finds: inout [Find]) -> Int? {
        if reader.atom(index).kind == .digits { return withDigits(at: index, into: &finds) }
        guard let (value, end) = OrdinalReader(reader: reader).ordinal(at: index) ?? indefinite(at: index) else {
            return standing(at: index, into: &finds) ?? behindNoun(at: index, into: &finds)
        }
        // الخامس والعشرون بعد المئة
        let isBehindHundred =
            reader.isWord(end, in: Self.after) && reader.isWord(end + 1, in: QuantityWords.hundred) && value < 100
        let last = isBehindHundred ? end + 1 : end - 1
        finds.append(
            reader.find(index, last, .ordinal, "ordinal", .number(String(value + (isBehindHundred ? 100 : 0)))))
        return last + 1
    }

    private static let after = QuantityWords.keys("بعد")

    /// ثالث دولة, مرة رابعة: without the article the form must be sure to be an ordinal, so أول and ثاني are left, and the
    /// feminine wants a feminine noun before it.
    private func indefinite(at index: Int) -> (value: Int, end: Int)? {
        let facts = reader.facts(index)
        guard facts.ordinal >= 3, !reader.atom(index).hasArticle else { return nil }
        let isFeminine = UInt8(truncatingIfNeeded: reader.atom(index).key & 31) == Self.ha
        guard !isFeminine || endsInHa(index - 1) && reader.atom(index).proclitics == 0 else { return nil }
        return (Int(facts.ordinal), index + 1)
    }

    /// حل المنتخب رابعا: the place taken. Without such a verb رابعا opens a fourth argument.
    private func standing(at index: Int, into finds: inout [Find]) -> Int? {
        guard let place = Self.places.firstIndex(of: reader.baseKey(index)), reader.mark(index + 1) != 0x3A else {
            return nil
        }
        for verb in stride(from: index - 1, through: index - 4, by: -1) {
            guard reader.atom(verb).kind == .arabic else { return nil }
            guard reader.isWord(verb, in: Self.taking) else { continue }
            finds.append(reader.find(index, index, .ordinal, "ordinal", .number(String(place + 2))))
            return index + 1
        }
        return nil
    }

    private static let places = ["ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا"]
        .map { KeyLetters.key($0) ?? 0 }
    private static let taking = QuantityWords.keys(
        "حل وحل حلت وحلت يحل تحل جاء وجاء جاءت وجاءت فحل فجاء")

    private func endsInHa(_ index: Int) -> Bool {
        let atom = reader.atom(index)
        return atom.kind == .arabic && !reader.isDefinite(index) && UInt8(truncatingIfNeeded: atom.key & 31) == Self.ha
    }

    private static let ha = UInt8(truncatingIfNeeded: (KeyLetters.key("ه") ?? 0) & 31)

    /// الذكرى الخمسون, القرن الواحد والعشرون, الدول الخمس: behind a definite noun tens are an ordinal if it is singular,
    /// and a number if it is plural; up to nineteen they are a number.
    private func behindNoun(at index: Int, into finds: inout [Find]) -> Int? {
        guard reader.atom(index).hasArticle, reader.atom(index).proclitics == 0 else { return nil }
        if isAnniversary(index - 1) { return anniversary(at: index, into: &finds) }
        guard reader.isDefinite(index - 1) else { return nil }
        if reader.facts(index).scale == 3, reader.isWord(index, Self.thousand), !isPlural(index - 1) {
            finds.append(reader.find(index, index, .ordinal, "ordinal", .number("1000")))
            return index + 1
        }
        guard let number = CardinalReader(reader: reader).definite(at: index), number.value >= 3, number.value <= 100
        else {
            return nil
        }
        let isOrdinal = number.value >= 20 && !isPlural(index - 1)
        let type: MentionType = isOrdinal ? .ordinal : .number
        finds.append(
            reader.find(index, number.end - 1, type, isOrdinal ? "ordinal" : "cardinal", .number(String(number.value))))
        return number.end
    }

    /// بذكراها المئة, في عيده الخمسين: nouns with a pronoun, which are definite without the article.
    private func isAnniversary(_ index: Int) -> Bool { reader.isBase(index, in: Self.anniversaries) || isWithBa(index) }

    /// بذكراها: the lexicon does not know the word, so its clitic is still on.
    private func isWithBa(_ index: Int) -> Bool {
        let atom = reader.atom(index)
        guard atom.kind == .arabic, atom.proclitics == 0, atom.letters > 4, atom.letters <= KeyLetters.keyLetters else {
            return false
        }
        return Self.anniversaries.contains(KeyLetters.suffix(atom.key, Int(atom.letters) - 1))
    }

    private static let anniversaries = QuantityWords.keys(
        "ذكراه ذكراها عيده عيدها ميلاده ميلادها عامه عامها يومه يومها موسمه موسمها دورته دورتها نسخته نسختها")

    private func anniversary(at index: Int, into finds: inout [Find]) -> Int? {
        guard let number = CardinalReader(reader: reader).definite(at: index), number.value >= 20, number.value <= 100
        else { return nil }
        finds.append(
            reader.find(index, number.end - 1, .ordinal, "ordinal", .number(String(number.value))))
        return number.end
    }

    private static let thousand = KeyLetters.key("الألف") ?? 0

    private func withDigits(at index: Int, into finds: inout [Find]) -> Int? {
        guard let numeral = reader.numeral(index), let value = numeral.plain, value > 0, numeral.digits <= 4 else {
            return nil
        }
        let next = index + 1
        if reader.atom(next).kind == .latin, reader.isGlued(next) {
            guard !reader.isGlued(index), isEnglishEnding(next, of: value) else { return nil }
            finds.append(reader.find(index, next, .ordinal, "ordinal", .number(String(value))))
            return next + 1
        }
        return withArticle(value, at: index, into: &finds)
    }

    /// الـ21 after a noun in the singular; behind a plural it counts (الساعات الـ24), and before a noun as well.
    private func withArticle(_ value: Int, at index: Int, into finds: inout [Find]) -> Int? {
        guard let start = reader.isGlued(index) ? articleStart(index - 1) : articleApart(index - 1),
            !isPlural(index - 2)
        else { return nil }
        let next = reader.atom(index + 1)
        guard next.spaceBefore || next.kind == .boundary || next.kind == .mark && !isJoined(index + 1) else {
            return nil
        }
        if next.kind == .arabic, reader.facts(index + 1).unit > 0 || reader.facts(index + 1).scale > 0 { return nil }
        if isCounting(value, index + 1) {
            // الـ16 قاصرا: what is counted follows, so the number is no place in a row.
            finds.append(reader.find(index, index, .number, "cardinal", .number(String(value))))
            return index + 1
        }
        var find = reader.find(index, index, .ordinal, "ordinal", .number(String(value)))
        find.span = TextSpan(start, find.span.end)
        let wordStart = min(Int(reader.atom(index - 1).start), start)
        find.proclitics = String(decoding: reader.text[wordStart..<start], as: UTF8.self)
        finds.append(find)
        return index + 1
    }

    /// Whether the word is an accusative in the singular, as what eleven to ninety-nine count is: قاصرا.
    private func isCounting(_ value: Int, _ index: Int) -> Bool {
        let atom = reader.atom(index)
        guard (11...99).contains(value % 100), atom.kind == .arabic, atom.letters >= 4,
            atom.letters <= KeyLetters.keyLetters, atom.proclitics == 0, !reader.isDefinite(index),
            !reader.has(index, .common), !reader.isWord(index, in: QuantityWords.adverbs)
        else { return false }
        // رسميا and its like are adverbs.
        return atom.key & 31 == UInt64(KeyLetters.alef) && atom.key >> 5 & 31 != 28
    }

    /// The start of الـ written with a space behind it (الدورة الـ 21), after a definite noun.
    private func articleApart(_ index: Int) -> Int? {
        guard reader.isWord(index, Self.article), reader.isDefinite(index - 1) else { return nil }
        return Int(reader.atom(index).start)
    }

    /// Where the article begins in what is written before the digits (وال, بال, لل); nil if there is none.
    private func articleStart(_ index: Int) -> Int? {
        let atom = reader.atom(index)
        guard reader.isPrefixOfDigits(index), atom.letters >= 2 else { return nil }
        let ends = KeyLetters.suffix(atom.key, 2)
        let isArticle = ends == Self.article || ends == Self.twoLams
        guard isArticle else { return nil }
        var position = Int(atom.start)
        var left = Int(atom.letters) - (ends == Self.article ? 2 : 1)
        while left > 0 {
            let (scalar, length) = decodeScalar(reader.text, at: position)
            if !isArabicMark(scalar), !isTatweel(scalar) { left -= 1 }
            position += length
            if position >= Int(atom.end) { return nil }
        }
        return position
    }

    private static let article = KeyLetters.key("ال") ?? 0
    private static let twoLams = KeyLetters.key("لل") ?? 0

    /// Whether the word reads as a plural (الساعات, الموقعين), or counts as a noun in the plural of a unit.
    private func isPlural(_ index: Int) -> Bool {
        let atom = reader.atom(index)
        if atom.kind == .arabic, atom.letters >= 5, atom.letters <= KeyLetters.keyLetters,
            Self.brokenPlurals.contains(KeyLetters.suffix(atom.key, Int(atom.letters) - 2))
        {
            return true
        }
        guard atom.kind == .arabic, atom.letters > 4 else { return isPluralOfUnit(index) }
        let ending = KeyLetters.suffix(atom.key, 2)
        return Self.pluralEndings.contains(ending) || isPluralOfUnit(index)
    }

    private func isPluralOfUnit(_ index: Int) -> Bool {
        let unit = Int(reader.facts(index).unit)
        guard unit > 0 else { return false }
        let atom = reader.atom(index)
        // أيام, أشهر, أعوام: the plural of these begins with alef behind the article.
        return atom.hasArticle
            && KeyLetters.suffix(atom.key, Int(atom.letters) - 2) >> UInt64(5 * max(0, Int(atom.letters) - 3)) == 1
    }

    /// Plurals that their form does not show, without the article.
    private static let brokenPlurals = KeySet(
        [
            "دول", "أعضاء", "وزراء", "أشخاص", "أسرى", "رهائن", "قتلى", "نواب", "ركاب", "عمال", "جنود", "أطفال", "سفراء",
            "قادة", "أيام", "أشهر",
        ]
        .compactMap(KeyLetters.key))

    private static let pluralEndings = ["ات", "ين", "ون"].compactMap(KeyLetters.key)

    /// Whether the mark at `index` ties the number before it to what follows; a stop at the end does not.
    private func isJoined(_ index: Int) -> Bool {
        guard isJoiner(reader.mark(index)) else { return false }
        return reader.mark(index) != 0x2E || reader.isGlued(index + 1) && reader.atom(index + 1).kind != .boundary
    }

    private func isJoiner(_ mark: UInt32) -> Bool { [0x2D, 0x2F, 0x3A, 0x2E, 0x2B, 0x25, 0x066A].contains(mark) }

    private func isEnglishEnding(_ index: Int, of value: Int) -> Bool {
        let atom = reader.atom(index)
        guard atom.end - atom.start == 2 else { return false }
        let ending = String(decoding: reader.text[Int(atom.start)..<Int(atom.end)], as: UTF8.self)
        let teens = (11...13).contains(value % 100)
        switch value % 10 {
        case 1 where !teens: return ending == "st"
        case 2 where !teens: return ending == "nd"
        case 3 where !teens: return ending == "rd"
        default: return ending == "th"
        }
    }
}
