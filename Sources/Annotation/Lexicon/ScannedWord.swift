/// What the scanner makes of the bytes of a written word, wherever it stands.
struct ScannedWord: BitwiseCopyable {
    private var key: UInt64 = 0
    private var facts: UInt16 = 0
    private var letters: UInt8 = 0
    private var proclitics: UInt8 = 0
    private var hasArticle = false
    /// How many bytes it has; what is written on to it without being a letter is not counted.
    private(set) var length: UInt8 = 0

    /// No word.
    init() {}

    /// A word of less than 256 bytes.
    init(_ atom: Atom) {
        key = atom.key
        facts = atom.facts
        letters = atom.letters
        proclitics = atom.proclitics
        hasArticle = atom.hasArticle
        length = UInt8(truncatingIfNeeded: atom.end - atom.start)
    }

    /// The word at `start`.
    @inline(__always)
    func atom(at start: Int, _ spaceBefore: Bool) -> Atom {
        let start = UInt32(truncatingIfNeeded: start)
        return Atom(
            start: start, end: start &+ UInt32(length), key: key, facts: facts, kind: .arabic, letters: letters,
            proclitics: proclitics, hasArticle: hasArticle, spaceBefore: spaceBefore)
    }
}
