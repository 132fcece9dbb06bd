import TextModel

/// What the matcher knows of one wording: 20 bytes, in one flat array.
struct FormRecord: Sendable {
    /// Where the wording begins in `TermIndex.text`; without the article if the wording is definite.
    var start: UInt32
    /// The wording that is listed next at the same node; -1 for none.
    var next: Int32 = -1
    /// The row.
    var concept: UInt32
    /// See `FormTraits`.
    var traits: FormTraits
    /// How many bytes it has.
    var count: UInt16
}

/// The properties of a wording, packed into 32 bits.
struct FormTraits: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    /// It matches without ال.
    static let indefinite = FormTraits(rawValue: 1)
    /// It matches behind ال.
    static let definite = FormTraits(rawValue: 1 << 1)
    /// The row cites it with ال, so the two letters are part of the name.
    static let citedWithArticle = FormTraits(rawValue: 1 << 2)
    /// It matches only if the text writes the fathatan of the accusative (اتفاقاً).
    static let needsTanwin = FormTraits(rawValue: 1 << 3)
    /// The row has conditions, bounds of validity or outlets.
    static let isConditional = FormTraits(rawValue: 1 << 4)
    /// It has one or two letters.
    static let isShort = FormTraits(rawValue: 1 << 5)
    /// It ends in a sign that is no part of a written word (OPEC+).
    static let endsInSign = FormTraits(rawValue: 1 << 6)
    /// It is the name of a person: ال may be its first letters without being an article (الكسندر).
    static let isPersonal = FormTraits(rawValue: 1 << 7)
    /// It is a name in ا, which takes no fathatan: with one, the word is an adjective or adverb (تركيًا, سوريًا).
    static let refusesTanwin = FormTraits(rawValue: 1 << 16)

    /// It is the accusative in ا that the matcher made of a wording without it (اتفاقا, مصريا).
    static let isAccusative = FormTraits(rawValue: 1 << 20)
    /// It has the letters of the row's dual before an iḍāfa as well (وزيرا).
    static let isLikeDual = FormTraits(rawValue: 1 << 21)
    /// It is the dual in ا before an iḍāfa, which stands nowhere else (وزيرا الخارجية).
    static let isDualConstruct = FormTraits(rawValue: 1 << 22)

    /// It is a verb: س may stand before it, prepositions may not.
    static let isVerb = FormTraits(rawValue: 1 << 19)

    /// It ends in a pronoun of so many letters, which is no part of the span.
    static func enclitic(letters: Int) -> FormTraits { FormTraits(rawValue: UInt32(letters & 3) << 17) }

    /// How many letters of it are a pronoun.
    var encliticLetters: Int { Int(rawValue >> 17 & 3) }
    /// The folding level of the row.
    var folding: UInt8 { UInt8(rawValue >> 8 & 3) }
    /// Which form of the row it is.
    var form: TermForm { Self.forms[Int(rawValue >> 10 & 7)] }
    /// Which proclitics the row takes, as `CliticRule.rank`.
    var clitics: UInt32 { rawValue >> 13 & 7 }

    /// Joins flags with the settings of a row.
    static func packed(_ flags: FormTraits, folding: Int, form: TermForm, clitics: CliticRule) -> FormTraits {
        FormTraits(
            rawValue: flags.rawValue | UInt32(folding) << 8 | UInt32(form.rank) << 10 | clitics.rank << 13)
    }

    private static let forms: [TermForm] = [.main, .variant, .adjective, .demonym, .plural]
}

/// All wordings as a tree of word hashes in flat arrays.
///
/// A node is a sequence of words; an edge leads from a node over the hash of one more word. Hashes can only bring too
/// much to a node, never lose anything, for every wording is compared letter by letter before it counts. Looking up a
/// word costs one filter probe if no wording begins with it, and one more if wordings begin with it but none goes on as
/// the text does, however many wordings there are.
struct TermIndex: Sendable {
    /// A filter over the first words: three bits of one 64-bit block for each, two more for a wording of one word.
    private(set) var filter: [UInt64] = [0]
    /// A filter over the first two words of the longer wordings: two bits of one block for each.
    private(set) var pairFilter: [UInt64] = [0]
    /// The edges by open addressing: 32 bits of node and hash mixed, which also give the slot, and the node that the edge
    /// leads to; 0 is free. Two edges with the same 32 bits lead to one node.
    private(set) var edges: [UInt64] = [0, 0]
    /// For each node: its first wording plus one, shifted left by one; the lowest bit says whether it has children.
    private(set) var nodes: [UInt32] = [0]
    /// The wordings.
    private(set) var forms: [FormRecord] = []
    /// The wordings' letters, words with one space between.
    private(set) var text: [UInt8] = []
    /// Whether any wording is matched at level 3.
    private(set) var hasThirdLevel = false
    /// Whether any wording is a verb, before which س can stand.
    private(set) var hasVerbs = false
    private var edgeCount = 0

    // What `finish` makes the filters of.
    private var firstWords: [UInt64] = []
    private var singleWords: [UInt64] = []
    private var pairs: [UInt64] = []
    /// First words and pairs that were noted lately: a few begin very many names, and noted once they take less room in
    /// the filters, which so stay in the processor's caches.
    private var recent = [UInt64](repeating: 0, count: 1_024)
    private var hashes: [UInt64] = []

    /// The size in bytes of all arrays.
    var byteCount: Int {
        (filter.count + pairFilter.count + edges.count) * 8 + nodes.count * 4 + text.count
            + forms.count * MemoryLayout<FormRecord>.stride
    }

    /// What stands for a node and the hash of one more word.
    @inline(__always)
    static func edge(_ node: UInt32, _ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: ((hash &+ UInt64(node) &* 0xD6E8_FEB8_6659_FD93) &* 0xFF51_AFD7_ED55_8CCD) >> 32)
    }

    /// The slot at which the search for an edge begins.
    @inline(__always)
    static func slot(_ edge: UInt32, among count: Int) -> Int {
        Int(truncatingIfNeeded: (UInt64(edge) &* UInt64(truncatingIfNeeded: count)) >> 32)
    }

    /// The block of the filter and the bits in it that stand for a first word.
    @inline(__always)
    static func filterBits(_ hash: UInt64) -> (block: Int, bits: UInt64) {
        (Int(truncatingIfNeeded: hash >> 40), 1 << (hash & 63) | 1 << (hash >> 6 & 63) | 1 << (hash >> 12 & 63))
    }

    /// The bits in its block that say that a word is a whole wording.
    @inline(__always)
    static func singleBits(_ hash: UInt64) -> UInt64 { 1 << (hash >> 18 & 63) | 1 << (hash >> 24 & 63) }

    /// What stands for the first two words of a wording.
    @inline(__always)
    static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
        let mixed = (first &+ second &* 0x9FB2_1C65_1E98_DF25) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ mixed >> 32
    }

    /// The block of the filter of pairs and the bits in it.
    @inline(__always)
    static func pairBits(_ pair: UInt64) -> (block: Int, bits: UInt64) {
        (Int(truncatingIfNeeded: pair >> 40), 1 << (pair & 63) | 1 << (pair >> 6 & 63))
    }

    // MARK: - Building

    /// Makes room for about `count` wordings.
    mutating func reserve(_ count: Int) {
        edges = [UInt64](repeating: 0, count: count * 2 + 2)
        forms.reserveCapacity(count)
        nodes.reserveCapacity(count)
        text.reserveCapacity(count * 24)
        firstWords.reserveCapacity(count)
    }

    /// Adds a wording under each of its cuts into words.
    mutating func add(_ wording: [UInt8], concept: Int, traits: FormTraits) {
        guard wording.count <= Int(UInt16.max), text.count + wording.count < Int(Int32.max) else { return }
        let record = FormRecord(
            start: UInt32(text.count), concept: UInt32(concept), traits: traits, count: UInt16(wording.count))
        text.append(contentsOf: wording)
        let isThird = traits.folding == 3
        if isThird { hasThirdLevel = true }
        if traits.contains(.isVerb) { hasVerbs = true }
        if Self.isPlain(wording) {
            hashWords(wording, isThird)
            insert(record)
            return
        }
        for (words, tail) in Self.cuts(of: wording) {
            hashes.removeAll(keepingCapacity: true)
            for word in words { hashes.append(Self.hash(of: wording[word], third: isThird)) }
            var record = record
            if tail { record.traits.insert(.endsInSign) }
            insert(record)
        }
    }

    /// Adds a wording of plain Arabic letters, without marks and tatweel, that is not matched at level 3.
    mutating func add(letters wording: UnsafeBufferPointer<UInt8>, concept: Int, traits: FormTraits) {
        guard wording.count <= Int(UInt16.max), text.count + wording.count < Int(Int32.max) else { return }
        let record = FormRecord(
            start: UInt32(text.count), concept: UInt32(concept), traits: traits, count: UInt16(wording.count))
        text.append(contentsOf: wording)
        hashLetters(wording)
        insert(record)
    }

    /// Puts the hashes of words of plain letters into `hashes`: what `WordScan` makes of them, without what it keeps.
    private mutating func hashLetters(_ bytes: UnsafeBufferPointer<UInt8>) {
        hashes.removeAll(keepingCapacity: true)
        LetterCodes.table.withUnsafeBufferPointer { table in
            var start = 0
            for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 {
                hashes.append(Self.hash(ofLetters: bytes, from: start, to: index, table))
                start = index &+ 1
            }
        }
    }

    /// The hash at level 2 of a word of two-byte letters.
    static func hash(
        ofLetters bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ table: UnsafeBufferPointer<UInt16>
    ) -> UInt64 {
        var hash = WordHash.seed
        var index = end
        while index &- start >= 2 {
            index &-= 2
            let code = UInt32(table[Int(bytes[index] & 0x1F) &<< 6 | Int(bytes[index &+ 1] & 0x3F)])
            hash = WordHash.prepend(index &+ 2 == end ? LetterCodes.final(code) : code, to: hash)
        }
        return hash
    }

    /// Makes the filters and gives back what is only needed to build.
    mutating func finish() {
        filter = Self.blocks(firstWords.count + singleWords.count)
        for hash in firstWords {
            let (block, bits) = Self.filterBits(hash)
            filter[block & (filter.count - 1)] |= bits
        }
        for hash in singleWords {
            let (block, bits) = Self.filterBits(hash)
            filter[block & (filter.count - 1)] |= bits | Self.singleBits(hash)
        }
        pairFilter = Self.blocks(pairs.count)
        for pair in pairs {
            let (block, bits) = Self.pairBits(pair)
            pairFilter[block & (pairFilter.count - 1)] |= bits
        }
        firstWords = []
        singleWords = []
        pairs = []
        recent = []
        hashes = []
        resize(to: edgeCount + edgeCount / 2 + 2)
    }

    /// Blocks of a filter, 13 to 26 bits for each of `count` words.
    private static func blocks(_ count: Int) -> [UInt64] {
        var size = 1
        while size * 5 < count { size *= 2 }
        return [UInt64](repeating: 0, count: size)
    }

    /// Enters a wording whose words have `hashes`.
    private mutating func insert(_ record: FormRecord) {
        guard let first = hashes.first else { return }
        if hashes.count == 1 {
            singleWords.append(first)
        } else {
            if isNew(first, from: 0) { firstWords.append(first) }
            let pair = Self.pair(first, hashes[1])
            if isNew(pair, from: 512) { pairs.append(pair) }
        }
        var node: UInt32 = 0
        for hash in hashes { node = child(of: node, hash) }
        var record = record
        let state = nodes[Int(node)]
        record.next = Int32(bitPattern: state >> 1) - 1
        forms.append(record)
        nodes[Int(node)] = UInt32(forms.count) << 1 | state & 1
    }

    /// Whether a first word or pair was not noted lately; `start` is the half of `recent` that keeps its kind.
    private mutating func isNew(_ hash: UInt64, from start: Int) -> Bool {
        let place = start + Int(truncatingIfNeeded: hash >> 20) & 511
        if recent[place] == hash, hash != 0 { return false }
        recent[place] = hash
        return true
    }

    private mutating func child(of node: UInt32, _ hash: UInt64) -> UInt32 {
        let edge = Self.edge(node, hash)
        let slot = slot(of: edge)
        if edges[slot] != 0 { return UInt32(truncatingIfNeeded: edges[slot]) }
        let child = UInt32(nodes.count)
        nodes.append(0)
        nodes[Int(node)] |= 1
        edges[slot] = UInt64(edge) << 32 | UInt64(child)
        edgeCount += 1
        if edgeCount * 4 > edges.count * 3 { resize(to: edges.count * 2) }
        return child
    }

    /// The slot that holds `edge`, or the free one where it belongs.
    private func slot(of edge: UInt32) -> Int {
        var slot = Self.slot(edge, among: edges.count)
        while edges[slot] != 0, UInt32(truncatingIfNeeded: edges[slot] >> 32) != edge {
            slot += 1
            if slot == edges.count { slot = 0 }
        }
        return slot
    }

    private mutating func resize(to count: Int) {
        let old = edges
        edges = [UInt64](repeating: 0, count: count)
        for entry in old where entry != 0 { edges[slot(of: UInt32(truncatingIfNeeded: entry >> 32))] = entry }
    }

    /// Whether a wording holds nothing but Arabic letters, marks and spaces, so that there is one way to cut it.
    private static func isPlain(_ wording: [UInt8]) -> Bool {
        wording.withUnsafeBufferPointer { bytes in
            var previous: UInt8 = 0
            for byte in bytes {
                let isPlain =
                    switch previous {
                    // Signs of the block Arabic: U+0600-061F are D8 80-9F, U+066A-066D are D9 AA-AD.
                    case 0xD8: byte >= 0xA0 && byte <= 0xBF
                    case 0xD9: (byte >= 0x80 && byte <= 0x8A) || (byte >= 0xA0 && byte < 0xAA)
                    default: byte == 0x20 || byte == 0xD8 || byte == 0xD9
                    }
                if !isPlain { return false }
                previous = previous == 0xD8 || previous == 0xD9 ? 0 : byte
            }
            return true
        }
    }

    /// Puts the hashes of the words between spaces into `hashes`.
    private mutating func hashWords(_ wording: [UInt8], _ third: Bool) {
        var hashes = hashes
        self.hashes = []
        hashes.removeAll(keepingCapacity: true)
        wording.withUnsafeBufferPointer { bytes in
            LetterCodes.table.withUnsafeBufferPointer { table in
                WordScan.withScratch { scratch, _, _ in
                    var start = 0
                    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 {
                        if index > start {
                            let scan = WordScan(
                                bytes, from: start, to: index, table: table, hasThirdLevel: third, scratch: scratch)
                            hashes.append(third ? scan.thirdHash : scan.hash)
                        }
                        start = index + 1
                    }
                }
            }
        }
        self.hashes = hashes
    }

    /// The ways in which a caller may cut a wording into words: at white space, and at every sign that is no letter,
    /// digit or mark (C5+1 may come as one word or as C5 and 1). `tail` says that signs follow the last word.
    static func cuts(of wording: [UInt8]) -> [(words: [Range<Int>], tail: Bool)] {
        let plain = words(of: wording) { $0 == 0x20 }
        if wording.allSatisfy({
            $0 == 0x20 || ($0 >= 0xA0 && $0 <= 0xBF) || $0 == 0xD8 || $0 == 0xD9 || ($0 >= 0x80 && $0 <= 0x8A)
        }),
            !hasArabicSign(wording)
        {
            return [(plain, false)]
        }
        let fine = words(of: wording) { !isWordScalar($0) }
        let tail = fine.last.map { $0.upperBound < wording.count } ?? false
        return fine == plain ? [(plain, false)] : [(plain, false), (fine, tail)]
    }

    /// Whether any byte pair is a sign of the block Arabic below U+0680: U+0600-061F, U+066A-066D.
    private static func hasArabicSign(_ wording: [UInt8]) -> Bool {
        zip(wording, wording.dropFirst()).contains { lead, next in
            (lead == 0xD8 && next < 0xA0) || (lead == 0xD9 && next >= 0xAA && next <= 0xAD)
        }
    }

    private static func words(of wording: [UInt8], separator: (UInt32) -> Bool) -> [Range<Int>] {
        wording.withUnsafeBufferPointer { bytes in
            var words: [Range<Int>] = []
            var start: Int?
            var index = 0
            while index < bytes.count {
                let (scalar, length) = decodeScalar(bytes, at: index)
                if separator(scalar) {
                    if let begin = start { words.append(begin..<index) }
                    start = nil
                } else if start == nil {
                    start = index
                }
                index += length
            }
            if let begin = start { words.append(begin..<bytes.count) }
            return words
        }
    }

    /// The hash of a whole word, by the same scan as the text's words.
    static func hash(of word: ArraySlice<UInt8>, third: Bool) -> UInt64 {
        word.withUnsafeBufferPointer { bytes in
            LetterCodes.table.withUnsafeBufferPointer { table in
                WordScan.withScratch { scratch, _, _ in
                    let scan = WordScan(
                        bytes, from: 0, to: bytes.count, table: table, hasThirdLevel: third, scratch: scratch)
                    return third ? scan.thirdHash : scan.hash
                }
            }
        }
    }
}

/// Whether `scalar` can be part of a written word: a letter of any script, a digit, a mark or an invisible control.
func isWordScalar(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
        return (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
    }
    if isArabicLetter(scalar) || isArabicMark(scalar) || isTatweel(scalar) || isFormatControl(scalar) { return true }
    if scalar == 0x200C || scalar == 0x200D { return true }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
        .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
        return true
    default: return false
    }
}
