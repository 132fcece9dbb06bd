import TextModel

/// The names that a document repeats: what surely is a name at one place is one too where the same words stand again
/// without anything around them that tells, if the weights leave room for it.
///
/// The three thresholds were chosen on parts of the training text that the model had not seen.
struct RepeatedNames {
    /// From this probability on, by the weights, a name is looked for elsewhere in its document.
    static let sure: Float = 0.8
    /// So probable must each word elsewhere be as one of a name of the type, by the weights.
    static let least: Float = 0.05
    /// How probable it is that a name found so is right.
    static let probability = 0.73
    /// So many units a name may have that is looked for.
    static let longest = 3

    /// How often the words are a sure name of each type.
    private var counts: [UInt64: SIMD4<Int32>] = [:]
    /// A bit for each base that a name begins with, by twelve bits of its number: most words are none.
    private var firsts: [UInt64] = []

    var isEmpty: Bool { counts.isEmpty }

    /// Takes in a sure name.
    ///
    /// - Parameters:
    ///   - units: the units of the document.
    ///   - bases: the numbers of their bases.
    ///   - range: those of the name.
    ///   - type: the place of its type.
    mutating func add(_ units: [NameUnit], _ bases: [UInt32], _ range: Range<Int>, type: Int) {
        guard range.count <= Self.longest, Self.isPlain(units, range) else { return }
        insert(bases, range, type)
        // A person is named in full once, and then by the family name; two bytes a letter.
        let last = range.upperBound - 1
        if type == 0, range.count > 1, units[last].kind == .word, units[last].span.count > 6 {
            insert(bases, last..<range.upperBound, type)
        }
    }

    /// The longest of the names that stands again at a place.
    ///
    /// - Parameters:
    ///   - units: the units of the document.
    ///   - bases: the numbers of their bases.
    ///   - place: the first unit.
    ///   - end: the end of the stretch that the name must lie in.
    /// - Returns: its units and type; nil if none stands there.
    func name(_ units: [NameUnit], _ bases: [UInt32], at place: Int, before end: Int) -> (Range<Int>, type: Int)? {
        let bit = Self.bit(bases[place])
        guard !firsts.isEmpty, firsts[bit.word] & bit.mask != 0 else { return nil }
        for count in stride(from: min(Self.longest, end - place), to: 0, by: -1) {
            let range = place..<place + count
            guard let found = counts[Self.key(bases, range)], Self.isPlain(units, range) else { continue }
            var best = 0
            for type in 1..<3 where found[type] > found[best] { best = type }
            return (range, best)
        }
        return nil
    }

    private mutating func insert(_ bases: [UInt32], _ range: Range<Int>, _ type: Int) {
        counts[Self.key(bases, range), default: .zero][type] += 1
        if firsts.isEmpty { firsts = [UInt64](repeating: 0, count: 64) }
        let bit = Self.bit(bases[range.lowerBound])
        firsts[bit.word] |= bit.mask
    }

    /// Whether the words are written alike wherever the name stands: no marks, no clitics but those before the first.
    private static func isPlain(_ units: [NameUnit], _ range: Range<Int>) -> Bool {
        range.allSatisfy { place in
            let unit = units[place]
            let hasProclitic = unit.base.start > unit.span.start && place > range.lowerBound
            return unit.kind != .mark && unit.kind != .number && !hasProclitic && unit.base.end == unit.span.end
        }
    }

    private static func key(_ bases: [UInt32], _ range: Range<Int>) -> UInt64 {
        var state = UInt64(range.count)
        for place in range {
            state = (state ^ UInt64(bases[place])) &* 0xFF51_AFD7_ED55_8CCD
            state ^= state >> 32
        }
        return state
    }

    private static func bit(_ base: UInt32) -> (word: Int, mask: UInt64) {
        (Int(base >> 26), 1 << UInt64(base >> 20 & 63))
    }
}
