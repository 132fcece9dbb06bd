import TextModel

/// The atoms of a document as rules read them: any index may be asked for, outside there is nothing but boundaries.
struct AtomReader {
    let text: UnsafeBufferPointer<UInt8>
    // Buffers, not arrays: rules are handed the reader all the time, and copying it must cost nothing.
    let atoms: UnsafeBufferPointer<Atom>
    let numerals: UnsafeBufferPointer<Numeral>
    let lexicon: Lexicon
    /// The date of the item; what dates without a year and relative dates are reckoned from.
    let itemDate: CivilDate?

    private static var nothing: Atom { Atom(start: 0, end: 0, kind: .boundary, spaceBefore: true) }

    @inline(__always)
    func atom(_ index: Int) -> Atom { index >= 0 && index < atoms.count ? atoms[index] : Self.nothing }

    func facts(_ index: Int) -> WordFacts {
        guard index >= 0, index < atoms.count, atoms[index].kind == .arabic else { return lexicon.facts[0] }
        return lexicon.facts[Int(atoms[index].facts)]
    }

    func has(_ index: Int, _ flag: WordFacts.Flags) -> Bool { facts(index).flags.contains(flag) }

    /// Whether the word at `index` has `flag` and nothing is written on to its front.
    func hasBare(_ index: Int, _ flag: WordFacts.Flags) -> Bool {
        has(index, flag) && atom(index).proclitics == 0
    }

    /// Whether the word at `index` is the part of the day with its article (الليل).
    func hasBare(_ index: Int, _ period: WordFacts.Period) -> Bool {
        facts(index).period == period && atom(index).proclitics == 0 && atom(index).hasArticle
    }

    func numeral(_ index: Int) -> Numeral? {
        let atom = atom(index)
        return atom.kind == .digits ? numerals[Int(atom.payload)] : nil
    }

    /// The code point of the mark at `index`; 0 if there is none.
    func mark(_ index: Int) -> UInt32 {
        let atom = atom(index)
        return atom.kind == .mark ? atom.payload : 0
    }

    /// Whether the atom at `index` is written on to the one before it.
    func isGlued(_ index: Int) -> Bool { !atom(index).spaceBefore }

    /// Whether the word at `index` is و, ل or the like alone, written on to the number behind it.
    func isPrefixOfDigits(_ index: Int) -> Bool {
        let atom = atom(index)
        guard atom.kind == .arabic, atom.letters <= 4, isGlued(index + 1) else { return false }
        return lexicon.digitPrefixes.contains(atom.key)
    }

    /// Whether the word at `index` is و alone, glued to what follows.
    func isAnd(_ index: Int) -> Bool {
        let atom = atom(index)
        return atom.kind == .arabic && atom.letters == 1 && atom.key == UInt64(KeyLetters.waw)
    }

    /// The key of the word at `index` without its proclitics; 0 if it is no Arabic word or too long.
    func baseKey(_ index: Int) -> UInt64 {
        let atom = atom(index)
        let letters = Int(atom.letters) - Int(atom.proclitics)
        guard atom.kind == .arabic, letters > 0, letters <= KeyLetters.keyLetters else { return 0 }
        return KeyLetters.suffix(atom.key, letters)
    }

    /// Where the base of the word at `index` begins: behind its proclitics.
    func baseStart(_ index: Int) -> Int { start(of: index, without: Int(atom(index).proclitics)) }

    /// Where the word at `index` begins when its first `letters` letters are taken off.
    func start(of index: Int, without letters: Int) -> Int {
        let atom = atom(index)
        var position = Int(atom.start)
        var left = letters
        while left > 0 || isMark(at: position), position < Int(atom.end) {
            let (scalar, length) = decodeScalar(text, at: position)
            left -= isWordMark(scalar) ? 0 : 1
            position += length
        }
        return position < Int(atom.end) ? position : Int(atom.start)
    }

    /// How many letters of the word at `index` stand before `offset`.
    func letters(of index: Int, before offset: Int) -> Int {
        var position = Int(atom(index).start)
        var letters = 0
        while position < offset, position < Int(atom(index).end) {
            let (scalar, length) = decodeScalar(text, at: position)
            letters += isWordMark(scalar) ? 0 : 1
            position += length
        }
        return letters
    }

    private func isMark(at position: Int) -> Bool {
        position < text.count && isWordMark(decodeScalar(text, at: position).scalar)
    }

    /// Tatweel, vowel signs and joiners: they belong to the letter before.
    private func isWordMark(_ scalar: UInt32) -> Bool {
        isArabicMark(scalar) || isTatweel(scalar) || scalar == 0x200C || scalar == 0x200D
    }

    /// The span from the base of atom `first` to the end of atom `last`.
    func span(_ first: Int, _ last: Int) -> TextSpan {
        let start = baseStart(first)
        return TextSpan(start, max(start, Int(atom(last).end)))
    }

    /// A find over the atoms `first...last`, with what is written on to its front as proclitics.
    func find(_ first: Int, _ last: Int, _ type: MentionType, _ subtype: String? = nil, _ value: MentionValue?) -> Find
    {
        let span = span(first, last)
        var wordStart = Int(atom(first).start)
        // و3 and الـ21: the letters before the digits are an atom of their own in the same written word.
        if atom(first).kind != .arabic, isPrefixOfDigits(first - 1) { wordStart = Int(atom(first - 1).start) }
        var find = Find(span: span, type: type, subtype: subtype, origin: .rule, value: value)
        if wordStart < span.start { find.proclitics = String(decoding: text[wordStart..<span.start], as: UTF8.self) }
        return find
    }

    /// Whether a letter, a digit or a mark that joins is written on to the front of the number at `index`, so that it is
    /// part of a code or of another number.
    func isWrittenOn(before index: Int, joinedBy isJoiner: (UInt32) -> Bool) -> Bool {
        guard isGlued(index) else { return false }
        switch atom(index - 1).kind {
        case .boundary: return false
        case .arabic: return !isPrefixOfDigits(index - 1)
        case .latin, .digits: return true
        case .mark: return isJoiner(mark(index - 1))
        }
    }
}
