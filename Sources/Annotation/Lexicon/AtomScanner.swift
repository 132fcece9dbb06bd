import ArabicText
import TextModel

/// Cuts sentences into atoms and looks each word up. One pass over the bytes.
struct AtomScanner {
    let text: UnsafeBufferPointer<UInt8>
    private let lexicon: Lexicon.View
    private let classes: UnsafeBufferPointer<UInt8>
    private let memory: WordMemory<ScannedWord>
    private(set) var atoms: [Atom] = []
    private(set) var numerals: [Numeral] = []

    private init(
        text: UnsafeBufferPointer<UInt8>, lexicon: Lexicon.View, classes: UnsafeBufferPointer<UInt8>,
        memory: WordMemory<ScannedWord>
    ) {
        self.text = text
        self.lexicon = lexicon
        self.classes = classes
        self.memory = memory
        // News has a word about every eleven bytes, and marks between.
        atoms.reserveCapacity(text.count / 7 + 8)
        atoms.append(Atom(start: 0, end: 0, kind: .boundary, spaceBefore: true))
    }

    /// The atoms of these sentences, boundaries between, and the numbers among them.
    static func scan(
        _ sentences: [Sentence], in text: UnsafeBufferPointer<UInt8>, lexicon: Lexicon
    ) -> (atoms: [Atom], numerals: [Numeral]) {
        // Pointers, so that the loops read the tables without a check or count of references at each letter.
        lexicon.withView { lexicon in
            KeyLetters.table.withUnsafeBufferPointer { classes in
                memories.withItem { memory in
                    var scanner = AtomScanner(text: text, lexicon: lexicon, classes: classes, memory: memory)
                    for sentence in sentences { scanner.scan(sentence.span.start, sentence.span.end) }
                    return (scanner.atoms, scanner.numerals)
                }
            }
        }
    }

    /// Adds the atoms of `text[start..<end]` and a boundary.
    private mutating func scan(_ start: Int, _ end: Int) {
        var index = start
        var spaceBefore = true
        while index < end {
            let byte = text[index]
            if byte == 0x20 || byte == 0x0A {
                spaceBefore = true
                index &+= 1
                continue
            }
            let (scalar, length) = decodeScalar(text, at: index)
            switch classOf(scalar) {
            case .letter: index = scanWord(index, end, spaceBefore: spaceBefore)
            case .digit: index = scanNumeral(index, end, spaceBefore)
            case .latin: index = scanLatin(index, end, spaceBefore)
            case .mark:
                // A mark without a letter before it belongs to nothing.
                index &+= length
                continue
            case .other:
                var atom = Atom(
                    start: UInt32(index), end: UInt32(index &+ length), kind: .mark, spaceBefore: spaceBefore)
                atom.payload = scalar
                atoms.append(atom)
                index &+= length
            }
            spaceBefore = false
        }
        atoms.append(Atom(start: UInt32(end), end: UInt32(end), kind: .boundary, spaceBefore: true))
    }

    /// The first two letters of a word with the article.
    private static let articleHead = UInt32(KeyLetters.alef) | UInt32(KeyLetters.lam) << 8

    private enum ScalarClass { case letter, digit, latin, mark, other }

    @inline(__always)
    private func classOf(_ scalar: UInt32) -> ScalarClass {
        if scalar < 0x80 {
            if scalar >= 0x30, scalar <= 0x39 { return .digit }
            return isLatinLetter(scalar) ? .latin : .other
        }
        if scalar >= 0x0600, scalar <= 0x06FF {
            let code = classes[Int(scalar &- 0x0600)]
            if code == KeyLetters.other { return .other }
            if code < KeyLetters.mark || code == KeyLetters.otherLetter { return .letter }
            return code == KeyLetters.digit ? .digit : .mark
        }
        if isArabicMark(scalar) || scalar == 0x200C || scalar == 0x200D { return .mark }
        if isLatinLetter(scalar) { return .latin }
        return isOtherArabicLetter(scalar) ? .letter : .other
    }

    /// Letters of the supplements and presentation forms, which the tables have no words in.
    private func isOtherArabicLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0750...0x077F, 0x0870...0x0887, 0x0889...0x088E, 0x08A0...0x08C9, 0xFB50...0xFBB1, 0xFBD3...0xFD3D,
            0xFD50...0xFDC7, 0xFDF0...0xFDFB, 0xFE70...0xFEFC:
            true
        default: false
        }
    }

    /// What the words seen last are, a function of their bytes alone: there is one lexicon.
    private static let memories = LendingPool { WordMemory(filledWith: ScannedWord()) }

    private mutating func scanWord(_ start: Int, _ end: Int, spaceBefore: Bool) -> Int {
        let stop = endOfRun(start, end)
        // Behind a letter outside the block, or a joiner, the word may go on.
        guard stop == end || text[stop] < 0x80, let key = WordKey(text, from: start, to: stop) else {
            return readWord(start, end, spaceBefore)
        }
        guard let known = memory[key] else {
            let next = readWord(start, stop, spaceBefore)
            memory.keep(ScannedWord(atoms[atoms.count &- 1]), for: key)
            return next
        }
        atoms.append(known.atom(at: start, spaceBefore))
        return start &+ Int(known.length)
    }

    /// Where the run of scalars of the block U+0600–U+06FF ends that begins at `start`, two bytes each: letters nearly all,
    /// with the commas and digits that are written on to them.
    @inline(__always)
    private func endOfRun(_ start: Int, _ end: Int) -> Int {
        let raw = UnsafeRawBufferPointer(text)
        var index = start
        while index &+ 8 <= end {
            let pairs = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            // The leads of the block are D8 to DB.
            let others = pairs & 0x00FC_00FC_00FC_00FC ^ 0x00D8_00D8_00D8_00D8
            if others != 0 { return index &+ (others.trailingZeroBitCount &>> 4) &* 2 }
            index &+= 8
        }
        while index &+ 1 < end, text[index] & 0xFC == 0xD8 { index &+= 2 }
        return index
    }

    /// Reads the word letter by letter.
    @inline(never)
    private mutating func readWord(_ start: Int, _ end: Int, _ spaceBefore: Bool) -> Int {
        // Values of their own, which the loop keeps in registers.
        let (text, classes) = (text, classes)
        var index = start
        var key: UInt64 = 0
        var letters = 0
        var isCoded = true
        loop: while index < end, text[index] >= 0x80 {
            let lead = text[index]
            if lead & 0xFC == 0xD8 {
                // U+0600–U+06FF in two bytes, which is nearly everything: the low bits are the place in the table.
                let code = classes[Int(lead & 3) << 6 | Int(text[index &+ 1] & 0x3F)]
                if code &- 1 < 31 {
                    key = key << 5 | UInt64(code)
                    letters &+= 1
                    index &+= 2
                    continue
                }
            }
            let (scalar, length) = decodeScalar(text, at: index)
            var code = KeyLetters.other
            if scalar >= 0x0600, scalar <= 0x06FF {
                code = classes[Int(scalar &- 0x0600)]
            } else if isArabicMark(scalar) || scalar == 0x200C || scalar == 0x200D {
                code = KeyLetters.mark
            } else if isOtherArabicLetter(scalar) {
                code = KeyLetters.otherLetter
            }
            switch code {
            case KeyLetters.other, KeyLetters.digit: break loop
            case KeyLetters.mark: break
            case KeyLetters.otherLetter:
                isCoded = false
                letters &+= 1
            default:
                key = key << 5 | UInt64(code)
                letters &+= 1
            }
            index &+= length
        }
        var atom = Atom(start: UInt32(start), end: UInt32(index), kind: .arabic, spaceBefore: spaceBefore)
        atom.letters = UInt8(min(letters, 255))
        if isCoded {
            atom.key = key & (1 << 60 - 1)
            // Three letters at most come off the front; the tables have no longer words.
            if letters <= KeyLetters.keyLetters &+ 3 { look(&atom, head(of: atom, start)) }
        }
        atoms.append(atom)
        return index
    }

    /// The codes of the first four letters, one in each byte.
    @inline(__always)
    private func head(of atom: Atom, _ start: Int) -> UInt32 {
        let letters = Int(atom.letters)
        guard letters <= KeyLetters.keyLetters else { return rescannedHead(start) }
        var head: UInt32 = 0
        var place = 0
        while place < 4, place < letters {
            let code = UInt32(truncatingIfNeeded: atom.key &>> UInt64(5 &* (letters &- 1 &- place)) & 31)
            head |= code &<< UInt32(8 &* place)
            place &+= 1
        }
        return head
    }

    private func rescannedHead(_ start: Int) -> UInt32 {
        var head: UInt32 = 0
        var index = start
        var place = 0
        while place < 4 {
            let (scalar, length) = decodeScalar(text, at: index)
            index &+= length
            guard scalar >= 0x0600, scalar <= 0x06FF else { continue }
            let code = classes[Int(scalar &- 0x0600)]
            guard code > 0, code < KeyLetters.mark else { continue }
            head |= UInt32(code) &<< UInt32(8 &* place)
            place &+= 1
        }
        return head
    }

    /// Looks the word up whole, without its article, then without what may be proclitics: the first reading found counts.
    @inline(__always)
    private func look(_ atom: inout Atom, _ head: UInt32) {
        let letters = Int(atom.letters)
        let first = UInt8(truncatingIfNeeded: head)
        if letters <= KeyLetters.keyLetters {
            atom.facts = lexicon.lookUp(atom.key)
            if atom.facts != 0 {
                atom.hasArticle = lexicon.facts[Int(atom.facts)].flags.contains(.hasArticle)
                return
            }
        }
        if first == KeyLetters.alef {
            _ = lookBehindArticle(&atom, head, taken: 0)
            return
        }
        var taken = 0
        if first == KeyLetters.waw || first == KeyLetters.fa {
            taken = 1
            if lookBehind(&atom, taken, article: false) { return }
            if lookBehindArticle(&atom, head, taken: taken) { return }
        }
        let next = UInt8(truncatingIfNeeded: head >> UInt32(8 &* taken))
        guard next == KeyLetters.ba || next == KeyLetters.kaf || next == KeyLetters.lam else { return }
        taken &+= 1
        if lookBehind(&atom, taken, article: false) { return }
        if lookBehindArticle(&atom, head, taken: taken) { return }
        // للشهر is ل + ال: the base keeps the second lam, and its alef is not written.
        let after = UInt8(truncatingIfNeeded: head >> UInt32(8 &* taken))
        guard next == KeyLetters.lam, after == KeyLetters.lam else { return }
        let rest = letters &- taken &- 1
        guard rest > 1, rest <= KeyLetters.keyLetters &- 2 else { return }
        let bare = KeyLetters.suffix(atom.key, rest)
        let withArticle =
            bare | UInt64(KeyLetters.alef) << UInt64(5 &* (rest &+ 1))
            | UInt64(KeyLetters.lam) << UInt64(5 &* rest)
        var found = lexicon.lookUp(withArticle)
        if found == 0 { found = lexicon.lookUp(bare) }
        guard found != 0 else { return }
        atom.facts = found
        atom.proclitics = UInt8(taken)
        atom.hasArticle = true
    }

    @inline(__always)
    private func lookBehind(_ atom: inout Atom, _ taken: Int, article: Bool) -> Bool {
        let rest = Int(atom.letters) &- taken
        // A base of one letter behind a clitic is no reading.
        guard rest > 1, rest <= KeyLetters.keyLetters else { return false }
        let found = lexicon.lookUp(KeyLetters.suffix(atom.key, rest))
        guard found != 0 else { return false }
        atom.facts = found
        atom.proclitics = UInt8(article ? taken &- 2 : taken)
        atom.hasArticle = article || lexicon.facts[Int(found)].flags.contains(.hasArticle)
        return true
    }

    @inline(__always)
    private func lookBehindArticle(_ atom: inout Atom, _ head: UInt32, taken: Int) -> Bool {
        guard head >> UInt32(8 &* taken) & 0xFFFF == Self.articleHead else { return false }
        return lookBehind(&atom, taken &+ 2, article: true)
    }

    private mutating func scanLatin(_ start: Int, _ end: Int, _ spaceBefore: Bool) -> Int {
        var index = start
        while index < end {
            let (scalar, length) = decodeScalar(text, at: index)
            guard isLatinLetter(scalar) || (scalar >= 0x30 && scalar <= 0x39) else { break }
            index &+= length
        }
        var atom = Atom(start: UInt32(start), end: UInt32(index), kind: .latin, spaceBefore: spaceBefore)
        atom.letters = UInt8(min(index &- start, 255))
        atoms.append(atom)
        return index
    }

    /// Whether a stop or comma and digits are written on to the front of the digits at `start`.
    private func isBehindSeparator(_ start: Int) -> Bool {
        guard atoms.count >= 2 else { return false }
        let mark = atoms[atoms.count &- 1]
        let before = atoms[atoms.count &- 2]
        guard mark.kind == .mark, before.kind == .digits, mark.end == start, before.end == mark.start else {
            return false
        }
        return mark.payload == 0x2E || mark.payload == 0x2C
    }

    private mutating func scanNumeral(_ start: Int, _ end: Int, _ spaceBefore: Bool) -> Int {
        var reader = NumeralReader(text: text, end: end)
        let (numeral, stop) = reader.read(at: start, alone: isBehindSeparator(start))
        var atom = Atom(start: UInt32(start), end: UInt32(stop), kind: .digits, spaceBefore: spaceBefore)
        atom.payload = UInt32(numerals.count)
        atoms.append(atom)
        numerals.append(numeral)
        return stop
    }
}
