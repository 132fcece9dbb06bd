import ArabicText
public import TextModel

/// Which words a document has, in a few hundred bytes: enough to say for certain that a row cannot match in it.
///
/// A Bloom filter (Bloom 1970) of about ten bits for each different word hash, seven bits set for each: it never denies
/// a word that is there, and affirms one that is not in less than one case in a hundred. Words are hashed at level 3 of
/// folding, the coarsest at which any row is matched, whole and without each run of letters that the grammar of
/// proclitics or the article could take off; so no spelling or segmentation that the matcher would accept is missed.
public struct DocumentWordSketch: Sendable, Equatable {
    private var blocks: [UInt64]

    private static let bitsPerHash = 10
    private static let probes = 7

    /// Makes the sketch of a document.
    ///
    /// - Parameters:
    ///   - text: the clean text.
    ///   - words: the written words that the matcher would be given.
    public init(text: [UInt8], words: [TextSpan]) {
        var hashes = DistinctHashes(capacity: words.count * 2)
        text.withUnsafeBufferPointer { text in
            LetterCodes.table.withUnsafeBufferPointer { table in
                WordScan.withScratch { scratch, _, _ in
                    Self.memories.withItem { memory in
                        for word in words { Self.append(word, text, table, scratch, memory, to: &hashes) }
                    }
                }
            }
        }
        let bits = hashes.all.count * Self.bitsPerHash
        blocks = [UInt64](repeating: 0, count: max(1, (bits + 63) / 64))
        let room = UInt64(blocks.count * 64)
        blocks.withUnsafeMutableBufferPointer { blocks in
            for hash in hashes.all { Self.insert(hash, into: blocks, room) }
        }
    }

    /// Takes a sketch up again from its bytes; nil if they are none.
    ///
    /// - Parameter bytes: what `bytes` gave.
    public init?(bytes: [UInt8]) {
        guard !bytes.isEmpty, bytes.count % 8 == 0 else { return nil }
        blocks = [UInt64](repeating: 0, count: bytes.count / 8)
        for (index, byte) in bytes.enumerated() { blocks[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8) }
    }

    /// The sketch as bytes, to be kept beside the document's record.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(blocks.count * 8)
        for block in blocks {
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: block >> shift))
            }
        }
        return bytes
    }

    /// Whether the document may have a word of this hash; never false if it has.
    @inline(__always)
    func mayHold(_ hash: UInt64) -> Bool {
        let (first, step) = Self.places(hash)
        var place = first
        for _ in 0..<Self.probes {
            let bit = Self.scaled(place, to: blocks.count * 64)
            if blocks[bit >> 6] & 1 << UInt64(bit & 63) == 0 { return false }
            place = place &+ step
        }
        return true
    }

    private static func insert(_ hash: UInt64, into blocks: UnsafeMutableBufferPointer<UInt64>, _ room: UInt64) {
        let (first, step) = places(hash)
        var place = first
        for _ in 0..<probes {
            let bit = Int(place.multipliedFullWidth(by: room).high)
            blocks[bit >> 6] |= 1 << UInt64(bit & 63)
            place = place &+ step
        }
    }

    /// Double hashing (Kirsch and Mitzenmacher 2006): the probes of a hash are an arithmetic series.
    private static func places(_ hash: UInt64) -> (first: UInt64, step: UInt64) {
        let mixed = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
        return (mixed, (mixed ^ mixed >> 29) &* 0xC4CE_B9FE_1A85_EC53 | 1)
    }

    private static func scaled(_ place: UInt64, to count: Int) -> Int {
        Int(place.multipliedFullWidth(by: UInt64(count)).high)
    }

    /// The hashes of a word: whole, and from each letter up to which all could be proclitics or article.
    private struct WordHashes: BitwiseCopyable, Sendable {
        var hashes = SIMD8<UInt64>()
        var count = 0

        init() {}

        init(_ scan: WordScan) {
            while count < min(scan.count, WordScan.kept) {
                hashes[count] = scan.thirdHash(from: count)
                count += 1
                guard mayBeTakenOff(scan.letter(count - 1).code) else { return }
            }
        }
    }

    private static let memories = LendingPool { WordMemory(filledWith: WordHashes()) }

    @inline(__always)
    private static func append(
        _ word: TextSpan, _ text: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt16>,
        _ scratch: WordScan.Scratch, _ memory: WordMemory<WordHashes>, to hashes: inout DistinctHashes
    ) {
        let key = WordKey(text, from: word.start, to: word.end)
        let known = key.flatMap { memory[$0] }
        let found =
            known
            ?? WordHashes(
                WordScan(text, from: word.start, to: word.end, table: table, hasThirdLevel: true, scratch: scratch))
        if known == nil, let key { memory.keep(found, for: key) }
        for index in 0..<found.count { hashes.insert(found.hashes[index]) }
    }

    /// The letters of proclitics and article: ا و ف س ب ك ل.
    private static func mayBeTakenOff(_ code: UInt32) -> Bool {
        switch code {
        case 0x0627, 0x0648, 0x0641, 0x0633, 0x0628, 0x0643, 0x0644: true
        default: false
        }
    }
}
