/// A document's kept words in 128 bytes: what copies of it are known by.
///
/// MinHash (Broder 1997) over the set of pairs of neighbouring words: of each of 128 hash functions the least value,
/// cut to eight bits (Li and König 2010). The share of equal bytes estimates the share of pairs that two documents have
/// in common. The hash functions are fixed, so a signature is the same in every run.
public struct DocumentSignature: Sendable, Equatable {
    /// How many hash functions there are.
    static let size = 128
    /// A text with fewer words has no near copy: too little to tell by.
    static let leastWords = 20

    /// The signature, 128 bytes.
    public let bytes: [UInt8]
    /// Equal for documents of the same words in the same order.
    public let exact: UInt64
    /// How many words the document keeps.
    public let wordCount: Int

    /// Takes a signature up again; nil if the bytes are none.
    ///
    /// - Parameters:
    ///   - bytes: the signature.
    ///   - exact: the hash of all words.
    ///   - wordCount: how many words the document keeps.
    public init?(bytes: [UInt8], exact: UInt64, wordCount: Int) {
        guard bytes.count == Self.size, wordCount >= 0 else { return nil }
        self.bytes = bytes
        self.exact = exact
        self.wordCount = wordCount
    }

    // Odd multipliers and addends of the hash functions.
    private static let multipliers = (0..<UInt64(size)).map { UInt32(truncatingIfNeeded: LineHash.mixed($0) >> 32) | 1 }
    private static let addends = (0..<UInt64(size)).map { UInt32(truncatingIfNeeded: LineHash.mixed($0 + 1_000) >> 32) }

    /// Makes the signature of these words, which are hashes themselves.
    init(words: [UInt64]) {
        var exact: UInt64 = 0
        var minima = [UInt32](repeating: .max, count: Self.size)
        var last: UInt64?
        minima.withUnsafeMutableBufferPointer { minima in
            Self.multipliers.withUnsafeBufferPointer { multipliers in
                Self.addends.withUnsafeBufferPointer { addends in
                    for word in words {
                        exact = LineHash.mixed(exact ^ word)
                        defer { last = word }
                        guard let before = last else { continue }
                        let pair = UInt32(truncatingIfNeeded: LineHash.mixed(before &* 3 ^ word) >> 32)
                        for function in 0..<Self.size {
                            let value = pair &* multipliers[function] &+ addends[function]
                            minima[function] = min(minima[function], value)
                        }
                    }
                }
            }
        }
        bytes = minima.map { UInt8(truncatingIfNeeded: ($0 &* 0x9E37_79B1) >> 24) }
        self.exact = exact
        wordCount = words.count
    }

    /// The share of word pairs that the two documents have in common (Jaccard), in percent, as estimated.
    func similarity(to other: DocumentSignature) -> Int {
        var equal = 0
        for place in 0..<Self.size where bytes[place] == other.bytes[place] { equal += 1 }
        // One byte in 256 agrees by chance.
        let share = (Double(equal) / Double(Self.size) - 1 / 256) / (1 - 1 / 256)
        return max(0, Int((share * 100).rounded()))
    }
}
