import ArabicText
import TextModel

/// What the rules for roles and persons see: the atoms, and which of them the finds so far cover.
struct NameScene {
    let reader: AtomReader
    /// The tokens as the segmenter cut them; it has counted words and knows more of clitics than the rules do.
    let tokens: [Token]
    private(set) var finds: [Find] = []
    /// The first and last atom of each find.
    private(set) var atoms: [ClosedRange<Int>] = []
    /// The find that covers each atom, the first and longest one, -1 for none.
    private(set) var cover: [Int32]
    /// The first atom of the find added last: the next one mostly begins not far behind it.
    private var recent = 0

    /// The place or body that each lengthened office is of.
    private var complements: [Int: Int] = [:]
    private let wordForms: WordFormCounts
    private let occurrences = Occurrences()
    /// Whether the document writes على as علي throughout, so that علي says little of a name.
    let writesOnWithYa: Bool

    /// Makes a scene without finds, with room for `count` of them.
    init(reader: AtomReader, tokens: [Token], wordForms: WordFormCounts = WordFormCounts(), count: Int = 0) {
        self.reader = reader
        self.tokens = tokens
        self.wordForms = wordForms
        writesOnWithYa = Self.writesOnWithYa(reader)
        cover = [Int32](repeating: -1, count: reader.atoms.count)
        finds.reserveCapacity(count)
        atoms.reserveCapacity(count)
    }

    /// Adds a find; it covers its atoms unless an earlier one does.
    @discardableResult
    mutating func add(_ find: consuming Find) -> Int {
        let span = find.span
        let first = atomIndex(at: span.start, near: recent)
        let last = max(first, atomIndex(at: span.end - 1, near: first))
        recent = first
        let number = finds.count
        finds.append(find)
        atoms.append(first...last)
        for atom in first...last where cover[atom] >= 0 { return number }
        for atom in first...last { cover[atom] = Int32(number) }
        return number
    }

    /// Lets the find cover all to `last` as well; what it takes in no longer covers anything.
    mutating func extend(_ number: Int, to last: Int) {
        let range = atoms[number].lowerBound...max(last, atoms[number].upperBound)
        atoms[number] = range
        finds[number].span = TextSpan(finds[number].span.start, Int(reader.atom(range.upperBound).end))
        for atom in range { cover[atom] = Int32(number) }
    }

    /// Lets an office take in what it is of, up to the end of that find.
    mutating func extend(_ number: Int, over complement: Int) {
        complements[number] = complement
        extend(number, to: atoms[complement].upperBound)
    }

    /// The find that an office is of: the place in وزير خارجية الأردن.
    func complement(of number: Int) -> Int? { complements[number] }

    /// Whether the first word of the find is written with the article, or with what لل leaves of it.
    func hasArticle(_ number: Int) -> Bool {
        let start = finds[number].span.start
        if startsWithArticle(start, finds[number].span.end) { return true }
        return finds[number].proclitics.unicodeScalars.last?.value == 0x0644 && !finds[number].keepsAlef
            && decodeScalar(reader.text, at: start).scalar == 0x0644
    }

    /// Whether لل stands for the article at the front of the find, its alef gone.
    func lacksAlefOfArticle(_ number: Int) -> Bool {
        hasArticle(number) && !startsWithArticle(finds[number].span.start, finds[number].span.end)
    }

    /// A number that mentions of one person share: of the row, or of the find that leads.
    func identity(ofPerson number: Int) -> Int {
        let head = finds[number].antecedent ?? number
        guard finds[head].certainty != .unknown, let row = finds[head].readings.first?.concept else { return head }
        return -1 - row
    }

    /// How often the word occurs in news; nil where nothing has been counted.
    func count(of atom: Int) -> Int? {
        guard wordForms.formCount > 0 else { return nil }
        return wordForms.count(of: word(atom))
    }

    /// How often the document has the word with this key; counted when first asked for.
    func occurrences(of key: UInt64) -> Int { occurrences.count(of: key, reader) }

    /// Whether the word has the article, or is a common word when its last letters are taken off.
    func hasArticleOrIsCounted(_ atom: Int, without last: Int) -> Bool {
        beginsWithArticle(atom) || wordForms.count(of: String(word(atom).unicodeScalars.dropLast(last))) > 0
    }

    /// Whether what remains without the first letters is a common word.
    func isCounted(_ atom: Int, from first: Int) -> Bool {
        wordForms.count(of: String(word(atom).unicodeScalars.dropFirst(first))) > 0
    }

    private func word(_ atom: Int) -> String {
        let item = reader.atom(atom)
        return String(decoding: reader.text[Int(item.start)..<Int(item.end)], as: UTF8.self)
    }

    /// How often the word occurs without its last letter.
    func countWithoutLastLetter(of atom: Int) -> Int {
        wordForms.count(of: String(word(atom).unicodeScalars.dropLast()))
    }

    /// How often the word occurs without its last letters, and with an ending in their place.
    func count(of atom: Int, without last: Int, with ending: String = "") -> Int {
        wordForms.count(of: String(word(atom).unicodeScalars.dropLast(last)) + ending)
    }

    /// How often the word occurs with an ending.
    func count(of atom: Int, with ending: String) -> Int { wordForms.count(of: word(atom) + ending) }

    /// How often what begins at `start` in the word occurs; nil where nothing has been counted.
    func count(of atom: Int, asBaseFrom start: Int) -> Int? {
        guard wordForms.formCount > 0 else { return nil }
        return wordForms.count(of: base(atom, start))
    }

    /// How often it occurs with the article.
    func countWithArticle(of atom: Int, from start: Int? = nil) -> Int {
        wordForms.count(of: "ال" + base(atom, start ?? reader.baseStart(atom)))
    }

    private func base(_ atom: Int, _ start: Int) -> String {
        let end = Int(reader.atom(atom).end)
        return String(decoding: reader.text[min(start, end)..<end], as: UTF8.self)
    }

    private static func writesOnWithYa(_ reader: AtomReader) -> Bool {
        let (on, withYa) = (KeyLetters.key("على") ?? 0, KeyLetters.key("علي") ?? 0)
        var found = 0
        for atom in reader.atoms where atom.kind == .arabic && atom.letters == 3 {
            if atom.key == on { return false }
            if atom.key == withYa { found += 1 }
        }
        return found > 1
    }

    /// Takes back the find over one word that is part of a person's name after all.
    mutating func withdraw(at atom: Int) {
        guard isCovered(atom), atoms[Int(cover[atom])].count == 1 else { return }
        finds[Int(cover[atom])].isWithdrawn = true
        cover[atom] = -1
    }

    /// Takes back a find, and lets its words be read anew.
    mutating func withdraw(find number: Int) {
        finds[number].isWithdrawn = true
        for atom in atoms[number] where Int(cover[atom]) == number { cover[atom] = -1 }
    }

    mutating func relate(_ number: Int, to other: Int) { finds[number].related = other }

    mutating func setAntecedent(_ number: Int, to other: Int) { finds[number].antecedent = other }

    /// The find that covers the atom and begins there, with nothing written on to its front; nil if there is none.
    func bareFind(at atom: Int) -> Int? {
        guard cover.indices.contains(atom), cover[atom] >= 0 else { return nil }
        let number = Int(cover[atom])
        return atoms[number].lowerBound == atom && finds[number].proclitics.isEmpty ? number : nil
    }

    func isCovered(_ atom: Int) -> Bool { cover.indices.contains(atom) && cover[atom] >= 0 }

    /// The type of the find over the atom.
    func type(at atom: Int) -> MentionType? { isCovered(atom) ? finds[Int(cover[atom])].type : nil }

    /// The last atom that begins at or before `offset`.
    func atomIndex(at offset: Int) -> Int {
        var low = 0
        var high = reader.atoms.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(reader.atoms[middle].start) <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The same, looked for among the atoms from `start` on before all others.
    private func atomIndex(at offset: Int, near start: Int) -> Int {
        let atoms = reader.atoms
        guard start < atoms.count, Int(atoms[start].start) <= offset else { return atomIndex(at: offset) }
        var index = start
        for _ in 0..<16 {
            guard index + 1 < atoms.count, Int(atoms[index + 1].start) <= offset else { return index }
            index += 1
        }
        return atomIndex(at: offset)
    }

    /// Whether the segmenter cut a proclitic off the front of the atom.
    func beginsWithProclitic(_ atom: Int) -> Bool {
        let start = Int(reader.atom(atom).start)
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].span.start < start { low = middle + 1 } else { high = middle }
        }
        return low < tokens.count && tokens[low].span.start == start && tokens[low].kind == .proclitic
    }

    /// Whether the word is written with the article.
    func beginsWithArticle(_ atom: Int) -> Bool {
        let item = reader.atom(atom)
        guard item.kind == .arabic, item.letters > 3 else { return false }
        if item.facts != 0 { return item.hasArticle }
        return startsWithArticle(Int(item.start), Int(item.end))
    }

    /// Whether the word begins with وال.
    func beginsWithArticleBehindAnd(_ atom: Int) -> Bool {
        let item = reader.atom(atom)
        let start = Int(item.start)
        return item.kind == .arabic && decodeScalar(reader.text, at: start).scalar == 0x0648
            && startsWithArticle(start + 2, Int(item.end))
    }

    /// The same by its letters alone: a word listed with its article (الدفاع) has it too.
    func isWrittenWithArticle(_ atom: Int) -> Bool {
        reader.atom(atom).kind == .arabic && startsWithArticle(reader.baseStart(atom), Int(reader.atom(atom).end))
    }

    private func startsWithArticle(_ start: Int, _ end: Int) -> Bool {
        guard end - start >= 4 else { return false }
        let alef = decodeScalar(reader.text, at: start)
        let lam = decodeScalar(reader.text, at: start + alef.length)
        return alef.scalar == 0x0627 && lam.scalar == 0x0644
    }
}

/// The words of one document, counted once and only if a rule asks.
private final class Occurrences {
    /// Open addressing: a key, 0 for none, and beside it how often the document has it.
    private var slots: [(key: UInt64, count: Int)] = []

    func count(of key: UInt64, _ reader: AtomReader) -> Int {
        if slots.isEmpty { countAll(reader) }
        return slots[slot(of: key)].count
    }

    private func countAll(_ reader: AtomReader) {
        var size = 16
        while size < reader.atoms.count * 2 { size *= 2 }
        slots = Array(repeating: (0, 0), count: size)
        for atom in reader.atoms where atom.kind == .arabic && atom.key != 0 {
            let slot = slot(of: atom.key)
            slots[slot] = (atom.key, slots[slot].count + 1)
        }
    }

    /// The place of a key, or the free one where it would be.
    private func slot(of key: UInt64) -> Int {
        slots.withUnsafeBufferPointer { slots in
            var slot = Lexicon.slot(key, mask: slots.count &- 1)
            while slots[slot].key != 0, slots[slot].key != key { slot = (slot &+ 1) & (slots.count &- 1) }
            return slot
        }
    }
}
