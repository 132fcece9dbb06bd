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
/// word costs one filter probe if no wording begins with it, however many wordings there are.
struct TermIndex: Sendable {
    /// A filter over the first words: two bits of one 64-bit block for each.
    private(set) var filter: [UInt64] = [0]
    /// The edges by open addressing: node and hash mixed into one number; 0 is free.
    private(set) var edges: [UInt64] = [0, 0]
    /// The node that each edge leads to.
    private(set) var children: [UInt32] = [0, 0]
    /// For each node: its first wording plus one, shifted left by one; the lowest bit says whether it has children.
    private(set) var nodes: [UInt32] = [0]
    /// The wordings.
    private(set) var forms: [FormRecord] = []
    /// The wordings' letters, words with one space between.
    private(set) var text: [UInt8] = []
    /// Whether any wording is matched at level 3.
    private(set) var hasThirdLevel = false
    private var edgeCount = 0

    /// The size in bytes of all arrays.
    var byteCount: Int {
        filter.count * 8 + edges.count * 12 + nodes.count * 4 + text.count
            + forms.count * MemoryLayout<FormRecord>.stride
    }

    /// The number that stands for a node and the hash of one more word, never 0; its high half gives the slot.
    @inline(__always)
    static func edge(_ node: UInt32, _ hash: UInt64) -> UInt64 {
        (hash &+ UInt64(node) &* 0xD6E8_FEB8_6659_FD93) &* 0xFF51_AFD7_ED55_8CCD | 1
    }

    /// The block of the filter and the bits in it that stand for a first word.
    @inline(__always)
    static func filterBits(_ hash: UInt64) -> (block: Int, bits: UInt64) {
        (Int(truncatingIfNeeded: hash >> 40), 1 << (hash & 63) | 1 << (hash >> 6 & 63))
    }

    // MARK: - Building

    /// Makes room for about `count` wordings.
    mutating func reserve(_ count: Int) {
        var blocks = 1
        while blocks * 4 < count { blocks *= 2 }
        filter = [UInt64](repeating: 0, count: blocks)
        var slots = 2
        while slots < count * 2 { slots *= 2 }
        edges = [UInt64](repeating: 0, count: slots)
        children = [UInt32](repeating: 0, count: slots)
        forms.reserveCapacity(count)
        nodes.reserveCapacity(count)
        text.reserveCapacity(count * 24)
    }

    /// Adds a wording under each of its cuts into words.
    mutating func add(_ wording: [UInt8], concept: Int, traits: FormTraits) {
        guard wording.count <= Int(UInt16.max), text.count + wording.count < Int(Int32.max) else { return }
        let start = UInt32(text.count)
        text.append(contentsOf: wording)
        let isThird = traits.folding == 3
        if isThird { hasThirdLevel = true }
        for (words, tail) in Self.cuts(of: wording) {
            let hashes = words.map { Self.hash(of: wording[$0], third: isThird) }
            guard let first = hashes.first else { continue }
            let record = FormRecord(
                start: start, concept: UInt32(concept), traits: tail ? traits.union(.endsInSign) : traits,
                count: UInt16(wording.count))
            insert(hashes, first, record)
        }
    }

    private mutating func insert(_ hashes: [UInt64], _ first: UInt64, _ record: FormRecord) {
        let (block, bits) = Self.filterBits(first)
        filter[block & (filter.count - 1)] |= bits
        var node: UInt32 = 0
        for hash in hashes { node = child(of: node, hash) }
        var record = record
        let state = nodes[Int(node)]
        record.next = Int32(bitPattern: state >> 1) - 1
        forms.append(record)
        nodes[Int(node)] = UInt32(forms.count) << 1 | state & 1
    }

    private mutating func child(of node: UInt32, _ hash: UInt64) -> UInt32 {
        let key = Self.edge(node, hash)
        let slot = freeSlot(for: key)
        if edges[slot] == key { return children[slot] }
        let child = UInt32(nodes.count)
        nodes.append(0)
        nodes[Int(node)] |= 1
        edges[slot] = key
        children[slot] = child
        edgeCount += 1
        if edgeCount * 2 > edges.count { grow() }
        return child
    }

    /// The slot that holds `key`, or the free one where it belongs.
    private func freeSlot(for key: UInt64) -> Int {
        let mask = edges.count - 1
        var slot = Int(truncatingIfNeeded: key >> 32) & mask
        while edges[slot] != 0, edges[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = zip(edges, children).filter { $0.0 != 0 }
        edges = [UInt64](repeating: 0, count: edges.count * 2)
        children = [UInt32](repeating: 0, count: edges.count)
        for (key, child) in old {
            let slot = freeSlot(for: key)
            edges[slot] = key
            children[slot] = child
        }
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
                WordScan.withScratch { scratch, _ in
                    var scan = WordScan(table: table, hasThirdLevel: third, scratch: scratch)
                    scan.read(bytes, from: 0, to: bytes.count)
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
