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
    /// One bit for the hash of each key, few enough to stay in the nearest cache: most forms asked for are not listed.
    let filter: [UInt64]
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
        var filter = [UInt64](repeating: 0, count: 1024)
        for key in builder.order {
            var slot = Self.slot(key, mask: size - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            indices[slot] = builder.indexOfKey[key] ?? 0
            let bit = Self.bit(key)
            filter[bit >> 6] |= 1 << UInt64(bit & 63)
        }
        self.keys = keys
        self.indices = indices
        self.filter = filter
    }

    /// The tables of the forms as they are read in loops: without counting references.
    struct View {
        let facts: UnsafeBufferPointer<WordFacts>
        let keys: UnsafeBufferPointer<UInt64>
        let indices: UnsafeBufferPointer<UInt16>
        let filter: UnsafeBufferPointer<UInt64>

        /// The index of the facts about the word with this key; 0 if there are none.
        @inline(__always)
        func lookUp(_ key: UInt64) -> UInt16 {
            let bit = Lexicon.bit(key)
            guard filter[bit >> 6] &>> UInt64(truncatingIfNeeded: bit & 63) & 1 == 1 else { return 0 }
            let mask = keys.count &- 1
            var slot = Lexicon.slot(key, mask: mask)
            while keys[slot] != 0 {
                if keys[slot] == key { return indices[slot] }
                slot = (slot &+ 1) & mask
            }
            return 0
        }
    }

    /// Binds the tables for a whole document.
    func withView<Result>(_ body: (View) -> Result) -> Result {
        facts.withUnsafeBufferPointer { facts in
            keys.withUnsafeBufferPointer { keys in
                indices.withUnsafeBufferPointer { indices in
                    filter.withUnsafeBufferPointer { filter in
                        body(View(facts: facts, keys: keys, indices: indices, filter: filter))
                    }
                }
            }
        }
    }

    /// The bit of the filter that stands for a key.
    @inline(__always)
    private static func bit(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 48)
    }

    @inline(__always)
    static func slot(_ key: UInt64, mask: Int) -> Int {
        // Fibonacci hashing: the upper half of the product spreads the low letters best.
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    }
}
