import TextModel

/// Where a written word is cut into clitics and base: before which of its letters, at most four times.
struct LetterCuts {
    private var letters = SIMD4<UInt8>(repeating: 0)
    private(set) var count = 0
    /// How many of the parts, from the first, are proclitics.
    var procliticCount = 0
    /// Whether the last part is a pronoun.
    var hasEnclitic = false
    /// Whether the base lacks the alef of its article (للتعاون).
    var lacksAlef = false
    /// How the last letter of the base before a pronoun is written where no pronoun follows.
    var ending = BaseEnding.asWritten

    /// The letter before which cut `index` falls.
    subscript(index: Int) -> Int { Int(letters[index]) }

    /// Adds a cut before `letter`, behind those there are.
    mutating func append(_ letter: Int) {
        letters[count] = UInt8(truncatingIfNeeded: letter)
        count += 1
    }

    /// The cuts of a word whose first `length` letters are the proclitics `self`, and the rest is cut as `inner`.
    func joined(with inner: LetterCuts, at length: Int) -> LetterCuts {
        var joined = self
        joined.procliticCount += inner.procliticCount
        joined.hasEnclitic = inner.hasEnclitic
        joined.lacksAlef = inner.lacksAlef
        joined.ending = inner.ending
        for index in 0..<min(inner.count, 4 - count) { joined.append(inner[index] + length) }
        return joined
    }
}
