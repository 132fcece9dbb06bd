import TextModel

/// Reads the words that make a number a limit: أكثر من, لا يقل عن, يتجاوز, على الأقل, فأكثر.
struct LimitReader {
    let reader: AtomReader

    enum Limit { case none, atLeast, atMost }

    /// The limit before the amount that begins at `index`, and the atom that the mention begins with.
    ///
    /// أكثر من is the head of the phrase, so the mention begins with it. A verb (لا يقل عن) is not: it stays outside.
    func before(_ index: Int) -> (limit: Limit, first: Int) {
        guard reader.atom(index).proclitics == 0, !reader.isGlued(index) || reader.atom(index).kind != .digits else {
            return (.none, index)
        }
        if reader.hasBare(index - 1, .from), !reader.atom(index - 2).hasArticle {
            if reader.has(index - 2, .moreThan) { return (.atLeast, index - 2) }
            if reader.has(index - 2, .lessThan) { return (.atMost, index - 2) }
        }
        if reader.isWord(index - 1, in: Self.from) {
            // The subject may stand between the verb and its preposition: لا يقل العدد عن ثلاثة.
            for verb in stride(from: index - 2, through: index - 5, by: -1) where reader.atom(verb).kind == .arabic {
                let isFalling = reader.isWord(verb, in: Self.falling)
                guard isFalling || reader.isWord(verb, in: Self.rising) else { continue }
                let isDenied = isDenied(verb - 1)
                guard isDenied || verb == index - 2 else { break }
                return (isFalling == isDenied ? .atLeast : .atMost, index)
            }
        }
        for verb in stride(from: index - 1, through: index - 3, by: -1) {
            if reader.isWord(verb, in: Self.passing) { return (isDenied(verb - 1) ? .atMost : .atLeast, index) }
            // Nothing but the subject stands between.
            guard reader.atom(verb).kind == .arabic, !reader.isWord(verb, in: QuantityWords.particles) else { break }
        }
        return (.none, index)
    }

    /// The limit that stands behind an amount.
    func behind(_ index: Int) -> Limit {
        if reader.isWord(index, in: Self.on) {
            if reader.isWord(index + 1, in: Self.least) { return .atLeast }
            if reader.isWord(index + 1, in: Self.most) { return .atMost }
        }
        if reader.isWord(index, in: Self.orMore) { return .atLeast }
        if reader.isWord(index, in: Self.or) {
            if reader.hasBare(index + 1, .moreThan) { return .atLeast }
            if reader.hasBare(index + 1, .lessThan) { return .atMost }
        }
        if reader.isWord(index, in: Self.asLimit) {
            if reader.isWord(index + 1, in: Self.lowest) { return .atLeast }
            if reader.isWord(index + 1, in: Self.highest) { return .atMost }
        }
        return .none
    }

    private func isDenied(_ index: Int) -> Bool { reader.isWord(index, in: Self.denials) }

    private static let from = QuantityWords.keys("عن على")
    private static let falling = QuantityWords.keys("يقل تقل قل قلت")
    private static let rising = QuantityWords.keys("يزيد تزيد زاد زادت يربو تربو")
    private static let passing = QuantityWords.keys(
        "يتجاوز تتجاوز تجاوز تجاوزت يتعدى تتعدى تعدى تعدت يتخطى تتخطى تخطى تخطت يفوق تفوق فاق فاقت")
    private static let denials = QuantityWords.keys("لا لم لن ولا ألا")
    private static let on = QuantityWords.keys("على")
    private static let least = QuantityWords.keys("الأقل")
    private static let most = QuantityWords.keys("الأكثر")
    private static let orMore = QuantityWords.keys("فأكثر فصاعدا فما")
    private static let or = QuantityWords.keys("أو")
    private static let asLimit = QuantityWords.keys("كحد بحد")
    private static let lowest = QuantityWords.keys("أدنى")
    private static let highest = QuantityWords.keys("أقصى")
}
