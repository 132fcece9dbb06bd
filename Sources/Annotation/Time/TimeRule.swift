import TextModel

/// Finds times of day: 14:30, 10:15 صباحا, الساعة التاسعة إلا ربعا مساء, منتصف الليل.
struct TimeRule {
    let reader: AtomReader
    private let clocks: ClockReader

    init(reader: AtomReader) {
        self.reader = reader
        clocks = ClockReader(reader: reader)
    }

    /// The time that begins at `index`, adding to `finds`; the atom to go on at, or nil if there is none.
    func match(at index: Int, into finds: inout [Find]) -> Int? {
        if let end = midnight(at: index, into: &finds) { return end }
        guard let clock = clocks.clock(at: index) else { return nil }
        if let end = range(from: clock, at: index, into: &finds) { return end }
        finds.append(
            reader.find(index, clock.end - 1, .time, nil, clock.value.map { .time(from: $0, to: nil) }))
        return clock.end
    }

    /// من 9 صباحا إلى 5 مساء, بين الثامنة والعاشرة مساء, الساعة 9 - 11 صباحا.
    private func range(from clock: Clock, at index: Int, into finds: inout [Find]) -> Int? {
        let isFrom = reader.hasBare(index - 1, .from) || reader.facts(index - 1).time == .since
        let isBetween = reader.hasBare(index - 1, .between)
        var second = clock.end
        if isBetween, reader.isAnd(second) {
            second += 1
        } else if isFrom, reader.has(second, .upTo) {
            second += 1
        } else if isBetween, reader.atom(second).proclitics == 1, reader.atom(second).hasArticle {
            // والعاشرة: the word begins the second time itself.
        } else {
            return nil
        }
        guard let last = clocks.clock(at: second, isExpected: true), last.end > second else { return nil }
        var first = clock
        if first.period == .none, !first.hasMinutes { first.period = last.period }
        guard let from = first.value, let to = last.value else { return nil }
        // Past midnight (من 10 مساء إلى 7 صباحا) the end is on another day, which times alone cannot say.
        let value: MentionValue? = from < to ? .time(from: from, to: to) : nil
        finds.append(reader.find(index, last.end - 1, .time, nil, value))
        return last.end
    }

    /// منتصف الليل.
    private func midnight(at index: Int, into finds: inout [Find]) -> Int? {
        let atom = reader.atom(index)
        let letters = Int(atom.letters) - Int(atom.proclitics)
        guard letters > 0, letters <= KeyLetters.keyLetters, atom.kind == .arabic, !atom.hasArticle,
            KeyLetters.suffix(atom.key, letters) == Self.middle, reader.hasBare(index + 1, .night)
        else { return nil }
        finds.append(reader.find(index, index + 1, .time, nil, .time(from: "00:00:00", to: nil)))
        return index + 2
    }

    private static let middle = KeyLetters.key("منتصف")
}
