/// A document's kept words in 128 bytes: what copies of it are known by.
///
/// MinHash (Broder 1997) over the set of pairs of neighbouring words. Each of four hash functions deals the pairs out to
/// 32 bins and keeps the least value of each (one permutation hashing; Li, Owen and Zhang 2012), cut to eight bits (Li and
/// König 2010); an empty bin, as short texts have, borrows from another that its number leads to (Shrivastava 2017). That
/// is four steps a word where a function for each byte would be 128. The share of equal bytes estimates the share of pairs
/// that two documents have in common. The hash functions are fixed, so a signature is the same in every run.
public struct DocumentSignature: Sendable, Equatable {
    /// How many bytes a signature has.
    static let size = 128
    /// How many hash functions there are, and how many bins each has.
    private static let functions = 4
    private static let bins = size / functions
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

    /// Odd multipliers, one for each hash function.
    private static let multipliers = (0..<UInt64(functions)).map { LineHash.mixed($0) | 1 }

    /// Makes the signature of these words, which are hashes themselves.
    init(words: [UInt64]) {
        var exact: UInt64 = 0
        var minima = [UInt32](repeating: .max, count: Self.size)
        let (first, second) = (Self.multipliers[0], Self.multipliers[1])
        let (third, fourth) = (Self.multipliers[2], Self.multipliers[3])
        minima.withUnsafeMutableBufferPointer { minima in
            @inline(__always) func note(_ hash: UInt64, _ function: Int) {
                // The highest bits of a product are the best mixed: five for the bin, 32 for the value.
                let bin = function &* Self.bins &+ Int(truncatingIfNeeded: hash >> 59)
                minima[bin] = min(minima[bin], UInt32(truncatingIfNeeded: hash >> 27))
            }
            var last: UInt64?
            for word in words {
                exact = LineHash.mixed(exact ^ word)
                if let last {
                    let pair = LineHash.mixed(last &* 3 ^ word)
                    note(pair &* first, 0)
                    note(pair &* second, 1)
                    note(pair &* third, 2)
                    note(pair &* fourth, 3)
                }
                last = word
            }
            if words.count > 1 { Self.fillEmptyBins(minima) }
        }
        bytes = minima.map { UInt8(truncatingIfNeeded: ($0 &* 0x9E37_79B1) >> 24) }
        self.exact = exact
        wordCount = words.count
    }

    /// Gives each empty bin the value of a full one of its hash function; the way to it depends on the bin alone, so that
    /// equal bins borrow alike.
    private static func fillEmptyBins(_ minima: UnsafeMutableBufferPointer<UInt32>) {
        for function in 0..<functions {
            let start = function * bins
            // Only bins that were full from the start lend.
            var isFull: UInt32 = 0
            for bin in 0..<bins where minima[start + bin] != .max { isFull |= 1 << UInt32(bin) }
            guard isFull != 0 else { continue }
            for bin in 0..<bins where isFull & 1 << UInt32(bin) == 0 {
                var step = UInt64(start + bin)
                var lender = bin
                while isFull & 1 << UInt32(lender) == 0 {
                    step = LineHash.mixed(step)
                    lender = Int(step >> 59)
                }
                minima[start + bin] = minima[start + lender]
            }
        }
    }

    /// The share of word pairs that the two documents have in common (Jaccard), in percent, as estimated.
    func similarity(to other: DocumentSignature) -> Int {
        (record + other.record).withUnsafeBytes { SignatureList($0).similarity(0, 1) }
    }

    /// How many bytes `record` has.
    public static let recordSize = size + MemoryLayout<UInt64>.size + MemoryLayout<UInt32>.size

    /// All of it as bytes, to wait in a ``SignatureList``.
    public var record: [UInt8] {
        var record = bytes
        record.reserveCapacity(Self.recordSize + MemoryLayout<UInt64>.size)
        withUnsafeBytes(of: exact.littleEndian) { record += $0 }
        withUnsafeBytes(of: UInt32(clamping: wordCount).littleEndian) { record += $0 }
        return record
    }
}
