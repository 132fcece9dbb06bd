import ArabicText

/// Phrases, folded, found by a hash that grows from their last byte to their first: open addressing, at most half full.
struct PhraseTable: Sendable {
    private(set) var phrases: [[UInt8]] = []
    /// For each place the number of a phrase plus one; 0 is free.
    private var slots: [Int32] = []
    private var hashes: [UInt64] = []

    /// Makes a table without phrases.
    init() {}

    /// Makes a table of words, folded to level 2.
    init(words: some Sequence<String>) {
        for word in words { insert(Self.folded(word)) }
    }

    /// A word as the table keeps it.
    static func folded(_ word: String) -> [UInt8] {
        var folded: [UInt8] = []
        var word = word
        word.withUTF8 { _ = ArabicFolding.fold($0, level: 2, into: &folded) }
        return folded
    }

    /// Whether the word, which is folded here, is in the table.
    func contains(_ word: String) -> Bool {
        Self.folded(word).withUnsafeBufferPointer { contains($0, Self.hash($0), behindAlef: false) }
    }

    /// Adds a phrase, once.
    mutating func insert(_ phrase: [UInt8]) {
        let hash = phrase.withUnsafeBufferPointer { Self.hash($0) }
        if phrase.withUnsafeBufferPointer({ contains($0, hash, behindAlef: false) }) { return }
        phrases.append(phrase)
        hashes.append(hash)
        if phrases.count * 2 > slots.count {
            slots = [Int32](repeating: 0, count: max(8, slots.count * 2))
            for number in phrases.indices { place(number) }
        } else {
            place(phrases.count - 1)
        }
    }

    private mutating func place(_ number: Int) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hashes[number]) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(number + 1)
    }

    /// Whether `phrase`, or that behind ا, is here; `hash` is its hash.
    func contains(_ phrase: UnsafeBufferPointer<UInt8>, _ hash: UInt64, behindAlef: Bool) -> Bool {
        guard !slots.isEmpty else { return false }
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if hashes[number] == hash {
                let found = phrases[number]
                let isEqual =
                    behindAlef
                    ? found.starts(with: Self.alef) && found.dropFirst(2).elementsEqual(phrase)
                    : found.elementsEqual(phrase)
                if isEqual { return true }
            }
            slot = (slot + 1) & mask
        }
        return false
    }

    /// U+0627 ا
    private static let alef: [UInt8] = [0xD8, 0xA7]

    /// The hash of a phrase.
    @inline(__always)
    static func hash(_ phrase: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var state: UInt64 = 0xCBF2_9CE4_8422_2325
        var index = phrase.count
        while index > 0 {
            index &-= 1
            state = mixed(state, phrase[index])
        }
        return state
    }

    /// The hash with ا before what was hashed.
    @inline(__always)
    static func behindAlef(_ hash: UInt64) -> UInt64 { mixed(mixed(hash, 0xA7), 0xD8) }

    @inline(__always)
    private static func mixed(_ state: UInt64, _ byte: UInt8) -> UInt64 {
        let product = (state ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }
}
