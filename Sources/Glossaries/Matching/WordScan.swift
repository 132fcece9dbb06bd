import ArabicText
import TextModel

/// One pass over a written word, from its end to its start, that gives the hash of every rest of it and the first
/// letters, from which proclitics are read.
struct WordScan {
    /// A letter near the start of the word and the word from there on.
    struct Letter {
        /// The hash at level 2 of the word from here on.
        var hash: UInt64 = 0
        /// Where it begins.
        var offset: UInt32 = 0
        /// Its code at level 2.
        var code: UInt32 = 0
    }

    /// How many letters are kept: أ + و + ب + ا + ل and the first of the base.
    static let kept = 8

    /// The last `kept` letters read, which are the first of the word.
    private let ring: UnsafeMutablePointer<Letter>
    /// The hashes at level 3 that go with them.
    private let thirdRing: UnsafeMutablePointer<UInt64>
    /// How many letters the word has; tatweel, marks and controls are none.
    let count: Int
    /// The hash at level 2 of the whole word.
    let hash: UInt64
    /// The hash at level 3 of the whole word, if level 3 is asked for.
    let thirdHash: UInt64

    /// Reads the word that lies in `bytes[start..<end]`.
    ///
    /// - Parameters:
    ///   - bytes: the text.
    ///   - start: where the word begins.
    ///   - end: where it ends.
    ///   - table: the codes of letters.
    ///   - hasThirdLevel: whether hashes at level 3 are asked for.
    ///   - scratch: keeps the letters; it must live as long as this value, and no other scan may write to it meanwhile.
    @inline(__always)
    init(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, table: UnsafeBufferPointer<UInt16>,
        hasThirdLevel: Bool, scratch: Scratch
    ) {
        var reader = WordReader(table: table, hasThirdLevel: hasThirdLevel, scratch: scratch)
        reader.read(bytes, from: start, to: end)
        ring = scratch.letters
        thirdRing = scratch.thirdHashes
        count = reader.count
        hash = reader.hash
        thirdHash = reader.thirdHash
    }

    /// Room for the first letters of a word, outside the value, so that handing a scan on copies nothing.
    struct Scratch {
        let letters: UnsafeMutablePointer<Letter>
        let thirdHashes: UnsafeMutablePointer<UInt64>
    }

    /// Lends room for three scans on the stack: of a word, of the next one, and of those behind it.
    static func withScratch<Result>(_ body: (Scratch, Scratch, Scratch) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: Letter.self, capacity: kept * 3) { letters in
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: kept * 3) { hashes in
                letters.initialize(repeating: Letter())
                hashes.initialize(repeating: 0)
                guard let letter = letters.baseAddress, let hash = hashes.baseAddress else {
                    preconditionFailure("a buffer that is not empty has an address")
                }
                return body(
                    Scratch(letters: letter, thirdHashes: hash),
                    Scratch(letters: letter + kept, thirdHashes: hash + kept),
                    Scratch(letters: letter + kept * 2, thirdHashes: hash + kept * 2))
            }
        }
    }

    /// The letter at `index` from the start of the word, less than `kept` and less than `count`.
    @inline(__always)
    func letter(_ index: Int) -> Letter { ring[(count &- 1 &- index) & 7] }

    /// The hash at level 3 of the word from the letter at `index` on.
    func thirdHash(from index: Int) -> UInt64 { thirdRing[(count &- 1 &- index) & 7] }
}

/// What is known of a word while `WordScan` reads it.
private struct WordReader {
    private let table: UnsafeBufferPointer<UInt16>
    private let hasThirdLevel: Bool
    private let ring: UnsafeMutablePointer<WordScan.Letter>
    private let thirdRing: UnsafeMutablePointer<UInt64>
    private(set) var count = 0
    private(set) var hash = WordHash.seed
    private(set) var thirdHash = WordHash.thirdSeed
    private var lastThird: UInt32 = 0
    private var hasHamzaMark = false
    /// Whether the next letter is the last of the word or bears a hamza as a mark.
    private var needsCare = true

    @inline(__always)
    init(table: UnsafeBufferPointer<UInt16>, hasThirdLevel: Bool, scratch: WordScan.Scratch) {
        self.table = table
        self.hasThirdLevel = hasThirdLevel
        ring = scratch.letters
        thirdRing = scratch.thirdHashes
    }

    @inline(__always)
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
        var index = end
        while index > start {
            let last = bytes[index &- 1]
            let code: UInt32
            if last < 0x80 {
                index &-= 1
                code = UInt32(table[Int(last)])
            } else {
                guard index &- start >= 2 else { return }
                let lead = bytes[index &- 2]
                if lead & 0xE0 == 0xC0 {
                    index &-= 2
                    code = UInt32(table[Int(lead & 0x1F) &<< 6 | Int(last & 0x3F)])
                } else {
                    index = readLong(bytes, from: start, to: index)
                    continue
                }
            }
            if code != 0 {
                push(code, index)
            } else if bytes[index] == 0xD9, bytes[index &+ 1] == 0x94 {  // U+0654 ٔ
                hasHamzaMark = true
                needsCare = true
            }
        }
    }

    /// Takes a scalar above U+07FF that ends at `end`; presentation forms are letters of the block Arabic.
    ///
    /// - Returns: where it begins.
    @inline(never)
    private mutating func readLong(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        var index = end &- 1
        while index > start, bytes[index] & 0xC0 == 0x80 { index &-= 1 }
        // A span that begins inside a scalar has no letter there.
        guard bytes[index] >= 0xE0, index + utf8Length(lead: bytes[index]) <= bytes.count else { return index }
        let scalar = decodeScalar(bytes, at: index).scalar
        let letters = PresentationForms.letters(of: scalar)
        if letters == 0 {
            let code = LetterCodes.code(of: scalar)
            if code != 0 { push(code, index) }
            return index
        }
        for shift in [UInt64(0), 16, 32] {
            let code = LetterCodes.code(of: UInt32(letters >> shift & 0xFFFF))
            if code != 0 { push(code, index) }
        }
        return index
    }

    @inline(__always)
    private mutating func push(_ code: UInt32, _ offset: Int) {
        let code = needsCare ? careful(code) : code
        hash = WordHash.prepend(code, to: hash)
        ring[count & 7] = WordScan.Letter(hash: hash, offset: UInt32(truncatingIfNeeded: offset), code: code)
        if hasThirdLevel { pushThird(code) }
        count &+= 1
    }

    /// Applies the rules for the end of a word and for a hamza that stands as a mark.
    @inline(never)
    private mutating func careful(_ code: UInt32) -> UInt32 {
        var code = count == 0 ? LetterCodes.final(code) : code
        if hasHamzaMark { code = LetterCodes.withHamza(code) }
        hasHamzaMark = false
        needsCare = false
        return code
    }

    @inline(never)
    private mutating func pushThird(_ code: UInt32) {
        defer { thirdRing[count & 7] = thirdHash }
        let third = LetterCodes.third(code)
        guard third != 0, !(third == lastThird && LetterCodes.collapses(third)) else { return }
        thirdHash = WordHash.prepend(third, to: thirdHash)
        lastThird = third
    }
}
