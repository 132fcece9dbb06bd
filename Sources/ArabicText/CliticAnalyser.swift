public import TextModel

/// Finds written words in one text and cuts them; valid within `CliticSplitter.withAnalyser` only.
public struct CliticAnalyser {
    /// Words of more letters are never cut: no Arabic word has as many.
    static let capacity = 32

    private let bytes: UnsafeBufferPointer<UInt8>
    private let counts: FormTable.View
    private let closed: FormTable.View
    private let entries: UnsafeBufferPointer<UInt32>
    /// The letters of the word at hand as forms are counted (folded to level 2, final ة kept), and behind them, from
    /// `capacity` + 1 on, the offset of each from the word's first byte.
    private let room: UnsafeMutableBufferPointer<UInt16>
    /// The words cut before.
    private let memory: WordMemory<CliticSplit>

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, counts: FormTable.View, closed: FormTable.View,
        entries: UnsafeBufferPointer<UInt32>, room: UnsafeMutableBufferPointer<UInt16>,
        memory: WordMemory<CliticSplit>
    ) {
        self.bytes = bytes
        self.counts = counts
        self.closed = closed
        self.entries = entries
        self.room = room
        self.memory = memory
    }

    /// Analyses the word that begins at `start`: the longest run of Arabic letters, marks and tatweel.
    ///
    /// - Parameters:
    ///   - start: the offset of a letter or tatweel.
    ///   - limit: where the word ends at the latest.
    /// - Returns: where the word ends, and its cuts.
    public func analyse(wordAt start: Int, before limit: Int) -> (end: Int, split: CliticSplit) {
        let end = plainEnd(start, limit)
        // Behind a byte above DB the word may go on with a presentation form.
        guard end == limit || bytes[end] < 0xDC, let key = WordKey(bytes, from: start, to: end) else {
            return weigh(start, limit)
        }
        if let known = memory[key] { return (end, known) }
        let split = weigh(start, limit).split
        memory.keep(split, for: key)
        return (end, split)
    }

    /// Where the letters, marks and tatweel of the block Arabic end that begin at `start`.
    @inline(__always)
    private func plainEnd(_ start: Int, _ limit: Int) -> Int {
        var index = start
        while index < limit, bytes[index] & 0xFC == 0xD8 {
            let entry = entries[Int(bytes[index] & 0x03) &<< 6 | Int(bytes[index &+ 1] & 0x3F)]
            if entry & FoldingTable.inWord == 0 { break }
            index &+= 2
        }
        return index
    }

    /// Analyses a word that is not known yet.
    @inline(never)
    private func weigh(_ start: Int, _ limit: Int) -> (end: Int, split: CliticSplit) {
        let (end, count) = load(start, limit)
        guard count >= 2, count <= Self.capacity else { return (end, CliticSplit()) }
        let last = count &- 1
        if room[last] == LetterCode.alefMaqsura { room[last] = LetterCode.ya }
        let letters = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(room)[0..<count])
        let cuts = CliticReading.bestCuts(letters, counts: counts, closed: closed)
        guard cuts.count > 0 else { return (end, CliticSplit()) }
        var split = CliticSplit(
            cuts, offsets: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(room)[(Self.capacity + 1)...]))
        if !split.lacksAlef, isArticleBeforeHamza(start, split) { split.setLacksAlef() }
        return (end, split)
    }

    /// Whether the base behind ل begins with ل and a hamza on its alef: للأزمة is ل + الأزمة, since a word like لازمة has
    /// none there. Folding hides that from the counts.
    private func isArticleBeforeHamza(_ start: Int, _ split: CliticSplit) -> Bool {
        guard split.procliticCount > 0, split.procliticCount < split.partCount else { return false }
        let base = start &+ Int(split.cuts[split.procliticCount &- 1])
        // U+0644 ل before and behind the cut, then U+0622 آ, U+0623 أ or U+0625 إ.
        return bytes[base &- 2] == 0xD9 && bytes[base &- 1] == 0x84 && bytes[base] == 0xD9 && bytes[base &+ 1] == 0x84
            && base &+ 3 < bytes.count && bytes[base &+ 2] == 0xD8
            && (bytes[base &+ 3] == 0xA2 || bytes[base &+ 3] == 0xA3 || bytes[base &+ 3] == 0xA5)
    }

    /// Takes in the word at `start`; a `count` above `capacity` says that it is too long or holds letters that forms
    /// are not counted with.
    private func load(_ start: Int, _ limit: Int) -> (end: Int, count: Int) {
        let (bytes, entries, room) = (bytes, entries, room)
        var index = start
        var count = 0
        while index < limit {
            let lead = bytes[index]
            guard lead & 0xFC == 0xD8 else {
                guard lead >= 0xDC, let length = loadRare(index, start, &count) else { break }
                index &+= length
                continue
            }
            let entry = entries[Int(lead & 0x03) << 6 | Int(bytes[index &+ 1] & 0x3F)]
            if entry & FoldingTable.inWord == 0 { break }
            // Room for one letter too many: the slots of those beyond it are not written.
            let slot = min(count, Self.capacity)
            room[slot] = UInt16(truncatingIfNeeded: entry)
            room[Self.capacity &+ 1 &+ slot] = UInt16(truncatingIfNeeded: index &- start)
            count &+= entry & 0xFFFF == 0 ? 0 : 1
            index &+= 2
        }
        // Offsets of longer words do not fit: they are marks without end, and not cut.
        return (index, index &- start > 0xFFFF ? Self.capacity &+ 1 : count)
    }

    /// Takes in a scalar outside the block Arabic and gives its length; nil if it is not part of a word.
    @inline(never)
    private func loadRare(_ index: Int, _ start: Int, _ count: inout Int) -> Int? {
        let (scalar, length) = decodeScalar(bytes, at: index)
        if scalar == 0x200C || scalar == 0x200D || isArabicMark(scalar) { return length }
        guard isArabicLetter(scalar) else { return nil }
        let forms = PresentationForms.letters(of: scalar)
        if forms == 0 { count = Self.capacity &+ 1 }
        for shift in [UInt64(32), 16, 0] {
            let letter = UInt32(truncatingIfNeeded: forms >> shift) & 0xFFFF
            guard letter != 0, entries[Int(letter &- 0x600)] & 0xFFFF != 0 else { continue }
            let slot = min(count, Self.capacity)
            room[slot] = UInt16(truncatingIfNeeded: entries[Int(letter &- 0x600)])
            room[Self.capacity &+ 1 &+ slot] = UInt16(truncatingIfNeeded: index &- start)
            count &+= 1
        }
        return length
    }
}

/// The clitics of one written word.
public struct CliticSplit: Sendable, Equatable, BitwiseCopyable {
    /// The byte offsets at which parts begin, the first part (offset 0) left out, rising; `partCount - 1` are in use.
    public private(set) var cuts = SIMD4<UInt16>(repeating: 0)
    /// The number of parts; 1 for a word without clitics.
    public private(set) var partCount = 1
    /// How many of the parts, from the first, are proclitics.
    public private(set) var procliticCount = 0
    /// Whether the last part is a pronoun. Where proclitics and pronoun are all parts, there is no base (له).
    public private(set) var hasEnclitic = false
    /// Whether the base lacks the alef of its article, as ل + ال is written لل (للتعاون).
    public private(set) var lacksAlef = false
    /// How the last letter of the base before the pronoun is written without it (جامعتهم: جامعة).
    public private(set) var ending = BaseEnding.asWritten

    /// Makes the split of a word without clitics.
    public init() {}

    mutating func setLacksAlef() { lacksAlef = true }

    /// Makes a split from cuts before letters, with the offset of each letter.
    init(_ letters: LetterCuts, offsets: UnsafeBufferPointer<UInt16>) {
        self.init()
        var previous: UInt16 = 0
        for index in 0..<letters.count {
            let offset = offsets[letters[index]]
            // Two letters of one ligature cannot be cut apart: the word stays whole.
            guard offset > previous else {
                self = CliticSplit()
                return
            }
            cuts[index] = offset
            previous = offset
        }
        partCount = letters.count + 1
        procliticCount = letters.procliticCount
        hasEnclitic = letters.hasEnclitic
        lacksAlef = letters.lacksAlef
        ending = letters.ending
    }
}
