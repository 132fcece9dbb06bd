import ArabicText
import TextModel

/// Reads the currency behind an amount: by sign, ISO 4217 code, name and adjective, or by the countries of the text.
struct MoneyReader {
    let reader: AtomReader
    private let context: CurrencyContext

    init(reader: AtomReader) {
        self.reader = reader
        context = CurrencyContext(reader: reader)
    }

    /// A currency as read.
    struct Currency {
        /// nil if it is not said whose it is.
        var code: String?
        var end: Int
        /// The exponent of ten that this part is of the currency, 0 for the currency itself.
        var minorDigits = 0
        /// Whether the code was told by the countries of the text.
        var isGuessed = false
        var isDual = false
        /// The index of its name and 1, 0 for signs and codes.
        var name = 0
    }

    /// The currency at `index`; nil if none stands there. `withClitics`: و, ل and the like may be written on to it.
    func currency(at index: Int, withClitics: Bool = false) -> Currency? {
        if let code = code(ofSign: index) { return Currency(code: code, end: index + 1) }
        if let code = writtenCode(index) { return Currency(code: code, end: index + 1) }
        if let short = abbreviation(at: index) { return short }
        let facts = reader.facts(index)
        let atom = reader.atom(index)
        guard facts.currency > 0, withClitics || atom.proclitics == 0, !atom.hasArticle else { return nil }
        let number = Int(facts.currency) - 1
        let name = CurrencyWords.names[number]
        var currency = Currency(code: name.bare, end: index + 1, minorDigits: name.minorDigits, name: number + 1)
        currency.isDual = facts.flags.contains(.dual)
        if let adjective = adjective(of: number, at: index + 1) {
            currency.code = adjective.code
            currency.end += adjective.second == 0 ? 1 : 2
            return currency
        }
        // A name of one country that is another word as well (سيدي, ليون) stands with its adjective only.
        if name.bare == nil, name.adjectives.count < 2 { return nil }
        if name.bare == nil, let code = context.code(of: number, at: index) {
            currency.code = code
            currency.isGuessed = true
        }
        return currency
    }

    /// The code of the currency sign at `index`; ¥ is the yen's or the yuan's, as the countries of the text tell.
    func code(ofSign index: Int) -> String? {
        let mark = reader.mark(index)
        if mark == 0xA5 { return context.code(among: CurrencySigns.ofYenSign, at: index) }
        return CurrencySigns.code(mark)
    }

    /// The code of the currency of this number by its name alone.
    func bareCode(_ number: Int) -> String? {
        CurrencyWords.names[number].minorDigits == 0 ? CurrencyWords.names[number].bare : nil
    }

    private func adjective(of name: Int, at index: Int) -> Lexicon.CurrencyAdjective? {
        let next = reader.atom(index)
        guard next.kind == .arabic, next.letters <= KeyLetters.keyLetters else { return nil }
        // The longest first: كوري جنوبي before كوري.
        let adjectives = reader.lexicon.currencyAdjectives[name]
        return adjectives.first { $0.second != 0 && $0.first == next.key && reader.isWord(index + 1, $0.second) }
            ?? adjectives.first { $0.second == 0 && $0.first == next.key }
    }

    /// The ISO 4217 code written in Latin letters at `index`.
    func writtenCode(_ index: Int) -> String? {
        let atom = reader.atom(index)
        guard atom.kind == .latin, atom.end - atom.start == 3 else { return nil }
        let code = String(decoding: reader.text[Int(atom.start)..<Int(atom.end)], as: UTF8.self)
        return CurrencySigns.written.contains(code) ? code : nil
    }

    /// ر.س, د.إ, ج.م.
    func abbreviation(at index: Int) -> Currency? {
        guard reader.atom(index).letters == 1, reader.mark(index + 1) == 0x2E, reader.isGlued(index + 1),
            reader.isGlued(index + 2), reader.atom(index + 2).letters == 1, reader.atom(index).kind == .arabic,
            reader.atom(index + 2).kind == .arabic
        else { return nil }
        let match = CurrencyWords.abbreviations.first {
            KeyLetters.key($0.first) == reader.atom(index).key
                && KeyLetters.key($0.second) == reader.atom(index + 2).key
        }
        return match.map { Currency(code: $0.code, end: index + 3) }
    }

    /// Whether `part` is a part of the currency `code` (سنت of the dollar, فلس of the dinar).
    func isPart(_ part: Currency, of code: String) -> Bool {
        guard part.minorDigits > 0, part.name > 0 else { return false }
        if part.code == code { return true }
        let name = CurrencyWords.names[part.name - 1]
        return name.adjectives.contains { $0.code == code } || (code == "EUR" && name.bare == "USD")
    }
}
