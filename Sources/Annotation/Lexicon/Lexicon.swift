/// The written forms that rules know, in one table hashed by packed key.
///
/// Built once for the process; every word of a text costs one look-up, two or three if it begins with و ف ب ك ل or ال.
final class Lexicon: Sendable {
    static let shared = Lexicon()

    /// The facts; index 0 is "nothing known".
    let facts: [WordFacts]
    /// Open addressing: a key (0 is free) and beside it the index of its facts.
    let keys: [UInt64]
    let indices: [UInt16]
    /// The second words of months of two words, by `monthOpener` less 1.
    let monthSeconds: [[(key: UInt64, month: UInt8)]]
    /// The codes by adjective, in the order of `CurrencyWords.names`.
    let currencyAdjectives: [[CurrencyAdjective]]
    let units: [MeasureUnit]
    /// Keys of what may stand glued before digits: clitics and the article (الـ21, و3).
    let digitPrefixes: [UInt64]

    /// A unit as a mention's value names it.
    struct MeasureUnit: Sendable {
        let unit: String
        let kind: String
        let isDuration: Bool
        let factor: Int
        let square: String?
        let cube: String?
    }

    /// An adjective of a currency's name, of one word or two, and the code it makes of it.
    struct CurrencyAdjective: Sendable {
        let first: UInt64
        /// 0 if it is one word.
        let second: UInt64
        let code: String
    }

    private init() {
        var builder = LexiconBuilder()
        builder.addAll()
        facts = builder.facts
        monthSeconds = builder.monthSeconds
        currencyAdjectives = builder.currencyAdjectives
        units = builder.units
        digitPrefixes = builder.digitPrefixes
        // At most half full, so that a miss costs little more than one probe.
        var size = 1024
        while size < 2 * builder.order.count { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        var indices = [UInt16](repeating: 0, count: size)
        for key in builder.order {
            var slot = Self.slot(key, mask: size - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            indices[slot] = builder.indexOfKey[key] ?? 0
        }
        self.keys = keys
        self.indices = indices
    }

    @inline(__always)
    static func slot(_ key: UInt64, mask: Int) -> Int {
        // Fibonacci hashing: the upper half of the product spreads the low letters best.
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    }

    /// The index of the facts about the word with this key; 0 if there are none.
    @inline(__always)
    static func lookUp(
        _ key: UInt64, _ keys: UnsafeBufferPointer<UInt64>, _ indices: UnsafeBufferPointer<UInt16>
    ) -> UInt16 {
        let mask = keys.count &- 1
        var slot = slot(key, mask: mask)
        while keys[slot] != 0 {
            if keys[slot] == key { return indices[slot] }
            slot = (slot &+ 1) & mask
        }
        return 0
    }
}
