import ArabicText

/// Tells whose ريال, جنيه or دينار is meant where no adjective says it: the country's that the sentence names, or else the
/// document, if of all that use the name it is the only one.
///
/// The words of the document are looked through once, when the first such amount is met.
final class CurrencyContext {
    private let reader: AtomReader
    /// The codes that words of the text point to, with the place, in order.
    private var hits: [(index: Int, code: String)]?
    /// The sentence asked for last, so that a sentence with many amounts is looked through once.
    private var sentence: (range: Range<Int>, codes: [String])?
    private var document: [String] = []

    init(reader: AtomReader) { self.reader = reader }

    /// The code of the currency called by `name` that the amount at `index` is in; nil if that stays open.
    func code(of name: Int, at index: Int) -> String? {
        code(among: CurrencyWords.names[name].adjectives.map(\.code), at: index)
    }

    /// The one of these codes that the countries around `index` point to; nil if that stays open.
    func code(among candidates: [String], at index: Int) -> String? {
        let hits = self.hits ?? lookThrough()
        let near = codes(around: index, hits).filter(candidates.contains)
        if near.count == 1 { return near.first }
        let all = near.isEmpty ? document.filter(candidates.contains) : []
        return all.count == 1 ? all.first : nil
    }

    private func lookThrough() -> [(index: Int, code: String)] {
        var found: [(index: Int, code: String)] = []
        let known = Self.codeKeys
        for index in 0..<reader.atoms.count {
            guard let key = key(of: reader.atoms[index], in: known), let codes = Self.codes[key] else { continue }
            for code in codes {
                found.append((index, code))
                if !document.contains(code) { document.append(code) }
            }
        }
        hits = found
        return found
    }

    /// The key by which a word is known to point to codes, with a clitic of one letter before it or without; nil if it
    /// points to none.
    @inline(__always)
    private func key(of atom: Atom, in known: KeySet) -> UInt64? {
        guard atom.kind == .arabic, atom.letters > 2, atom.letters <= KeyLetters.keyLetters else { return nil }
        if known.contains(atom.key) { return atom.key }
        switch UInt8(truncatingIfNeeded: atom.key >> UInt64(5 * (Int(atom.letters) - 1))) {
        case KeyLetters.waw, KeyLetters.fa, KeyLetters.ba, KeyLetters.kaf, KeyLetters.lam:
            let rest = KeyLetters.suffix(atom.key, Int(atom.letters) - 1)
            return known.contains(rest) ? rest : nil
        default: return nil
        }
    }

    private func codes(around index: Int, _ hits: [(index: Int, code: String)]) -> [String] {
        if let sentence, sentence.range.contains(index) { return sentence.codes }
        var first = index
        var last = index
        while first > 0, reader.atoms[first].kind != .boundary { first -= 1 }
        while last < reader.atoms.count, reader.atoms[last].kind != .boundary { last += 1 }
        var low = 0
        var high = hits.count
        while low < high {
            let middle = (low + high) / 2
            if hits[middle].index < first { low = middle + 1 } else { high = middle }
        }
        var codes: [String] = []
        while low < hits.count, hits[low].index < last {
            if !codes.contains(hits[low].code) { codes.append(hits[low].code) }
            low += 1
        }
        sentence = (first..<max(last, first + 1), codes)
        return codes
    }

    private static let codeKeys = KeySet(codes.keys)
    /// The codes by country, city and adjective, of the names that several countries use.
    private static let codes: [UInt64: [String]] = {
        var codes: [UInt64: [String]] = [:]
        func add(_ word: String, _ code: String) {
            guard let key = KeyLetters.key(word), codes[key]?.contains(code) != true else { return }
            codes[key, default: []].append(code)
        }
        for name in CurrencyWords.names where name.bare == nil && name.adjectives.count > 1 {
            for (word, code) in name.adjectives where !word.contains(" ") {
                for form in [word, word + "ة", "ال" + word, "ال" + word + "ة"] { add(form, code) }
            }
        }
        for (code, words) in CurrencyWords.homes { for word in words { add(word, code) } }
        return codes
    }()
}
