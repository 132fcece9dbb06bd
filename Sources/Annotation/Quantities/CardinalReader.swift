import TextModel

/// Reads cardinals in words: ثلاثة, أحد عشر, مئة وخمسة وعشرون ألفا وثلاثمئة, ثلاثة ملايين ومئتا ألف.
///
/// A number is a chain of groups, each below a thousand and multiplied by the scale word behind it, joined by و and falling
/// in scale. Within a group the hundreds come first, then units before tens; the classical order from small to large (خمس
/// وثمانين وتسعمئة وألف) is read too. Gender and case are taken as they come: the news writes both.
struct CardinalReader {
    let reader: AtomReader

    /// A number in words.
    struct Cardinal {
        var value: Int
        /// The atom behind its last.
        var end: Int
        /// The exponent of the last scale word, 0 if none.
        var scale = 0
        /// How many words were read.
        var words = 1
        /// Where its first و stands and what came before it, so that بين خمسة وعشرين can be parted.
        var firstAnd: (index: Int, value: Int)?
        /// Whether the first word is a scale word without a number before it.
        var opensWithScale = false
    }

    /// The number that begins at `index`, whose first word may have clitics but not the article; nil if there is none.
    func cardinal(at index: Int) -> Cardinal? {
        if isZero(index) { return Cardinal(value: 0, end: index + 1) }
        guard isNumeral(index), !reader.atom(index).hasArticle else { return nil }
        return chain(at: index)
    }

    /// صفر, which is a month as well: not behind شهر, before its year, or in a score (2 - صفر).
    private func isZero(_ index: Int) -> Bool {
        guard reader.isWord(index, Self.zero), !reader.has(index - 1, .monthNoun) else { return false }
        if reader.atom(index - 1).kind == .mark || reader.atom(index - 1).kind == .digits { return false }
        // صفر 1440, صفر عام 1440, صفر من عام 1440
        let next = reader.has(index + 1, .yearPreposition) ? index + 2 : index + 1
        return reader.atom(next).kind != .digits && !reader.has(next, .yearNoun)
    }

    private static let zero = KeyLetters.key("صفر") ?? 0

    /// The number of the definite word at `index` and of what belongs to it: الخمسة, الخمسة عشر, الخمسة والعشرين, المئة.
    func definite(at index: Int) -> Cardinal? {
        let facts = reader.facts(index)
        guard facts.cardinal > 0, reader.atom(index).hasArticle else { return nil }
        var number = Cardinal(value: Int(facts.cardinal), end: index + 1)
        let next = reader.facts(index + 1).cardinal
        let following = reader.atom(index + 1)
        if number.value < 10, next == 10, following.proclitics == 0, !following.hasArticle {
            number.value += 10
            number.end += 1
        } else if number.value < 10, next >= 20, next <= 90, following.hasArticle, reader.isJoinedByAnd(index + 1) {
            number.value += Int(next)
            number.end += 1
        }
        return number
    }

    // MARK: - Groups

    private func chain(at index: Int) -> Cardinal? {
        var number = Cardinal(value: 0, end: index, words: 0)
        var position = index
        var last = 99
        // Each group takes a smaller scale than the one before, so few are read.
        while let group = group(at: position) {
            let isFirst = position == index
            if !isFirst {
                if group.scale == 3, isAscending(number, group) {
                    number.value += group.total
                    number.end = group.end
                    number.words += group.words
                    return number
                }
                guard group.scale < last && last > 0 || isSame(number, group) else { break }
                if number.firstAnd == nil { number.firstAnd = (position, number.value) }
            } else {
                number.opensWithScale = group.isBare
                number.firstAnd = group.firstAnd
            }
            let (sum, overflow) = number.value.addingReportingOverflow(group.total)
            guard !overflow else { return nil }
            number.value = sum
            number.end = group.end
            number.words += group.words
            last = group.lastScale
            number.scale = group.lastScale
            guard let next = behindAnd(number.end) else { break }
            position = next
        }
        return number.words > 0 && number.value > 0 ? number : nil
    }

    /// وتسعمئة وألف behind units and tens, وألفين behind a teen: years in the classical order.
    private func isAscending(_ number: Cardinal, _ group: Group) -> Bool {
        guard group.isBare, number.scale == 0, number.value < 1000 else { return false }
        return number.value > 110 && number.value % 100 > 0 && number.words >= 2
            || group.total == 2000 && (11...99).contains(number.value)
    }

    /// وألف behind مئة ألف: the grammar's way to say a hundred and one thousand.
    private func isSame(_ number: Cardinal, _ group: Group) -> Bool {
        guard group.isBare, group.scale == number.scale, group.scale > 0 else { return false }
        var unit = 100
        for _ in 0..<group.scale { unit *= 10 }
        return number.value % unit == 0
    }

    /// The numeral behind و: the same word, or the next one if و stands apart.
    func behindAnd(_ index: Int) -> Int? {
        if isNumeral(index), reader.isJoinedByAnd(index), !reader.atom(index).hasArticle { return index }
        if isOneBehindAnd(index) { return index }
        let isApart = reader.isAnd(index) && isNumeral(index + 1) && reader.atom(index + 1).proclitics == 0
        return isApart && !reader.atom(index + 1).hasArticle ? index + 1 : nil
    }

    /// وأحد عشر: with its hamza folded و and أحد have the letters of واحد.
    private func isOneBehindAnd(_ index: Int) -> Bool {
        guard reader.isWord(index, Self.one) else { return false }
        return reader.facts(index + 1).cardinal == 10 && reader.atom(index + 1).proclitics == 0
    }

    private static let one = KeyLetters.key("واحد") ?? 0

    private func isNumeral(_ index: Int) -> Bool {
        let facts = reader.facts(index)
        return facts.cardinal > 0 || facts.scale > 0
    }

    private struct Group {
        var total = 0
        var end: Int
        var words = 0
        /// The exponent of the whole, and of its first scale word, below which the next group must stay.
        var scale = 0
        var lastScale = 0
        /// Whether it is a scale word with no number before.
        var isBare = false
        var firstAnd: (index: Int, value: Int)?
    }

    /// A number below a thousand with the scale words behind it, or a scale word alone.
    private func group(at index: Int) -> Group? {
        var group = Group(end: index)
        if reader.facts(index).cardinal > 0 {
            guard let small = belowThousand(at: index) else { return nil }
            group.total = small.value
            group.end = small.end
            group.words = small.end - index
            group.firstAnd = small.firstAnd
        } else {
            let facts = reader.facts(index)
            guard facts.scale > 0, !facts.flags.contains(.pluralScale), let times = factor(of: index) else {
                return nil
            }
            group.total = times
            group.isBare = true
            guard multiply(&group, by: Int(facts.scale)) else { return nil }
            group.end = index + 1
            group.words = 1
        }
        while group.scale < 15, let scale = scaleWord(group.end), scale >= group.lastScale {
            guard multiply(&group, by: scale) else { return nil }
            group.end += 1
            group.words += 1
        }
        return group
    }

    private func multiply(_ group: inout Group, by scale: Int) -> Bool {
        guard let scaled = Decimal(group.total).scaled(by: scale) else { return false }
        group.total = scaled.mantissa
        group.scale += scale
        group.lastScale = scale
        return true
    }

    /// A scale word at `index` that multiplies what stands before it.
    func scaleWord(_ index: Int) -> Int? {
        let atom = reader.atom(index)
        let facts = reader.facts(index)
        guard facts.scale > 0, atom.proclitics == 0, !atom.hasArticle, !facts.flags.contains(.dual) else { return nil }
        return Int(facts.scale)
    }

    /// What a scale word with no number before it says by itself: ألف 1, ألفين 2, ألفا 2 before what it counts and else 1.
    private func factor(of index: Int) -> Int? {
        let flags = reader.facts(index).flags
        if flags.contains(.dual) { return 2 }
        guard flags.contains(.accusativeScale), !reader.hasTanwin(index) else { return 1 }
        let next = reader.facts(index + 1)
        let isCounted =
            reader.atom(index + 1).proclitics == 0 && !reader.isDefinite(index + 1)
            && (next.unit > 0 || next.currency > 0 || next.flags.contains(.counted))
        if isCounted { return 2 }
        // Behind و of a number before (مليون وألفا) or before one more (ألفا ومئتين) it is the accusative.
        if behindAnd(index + 1) != nil || reader.atom(index + 1).kind != .arabic { return 1 }
        // ألفا روميو; مليونا إنسان.
        if reader.facts(index).scale == 3 { return nil }
        return reader.isIndefiniteNoun(index + 1) ? 2 : 1
    }
}
