import ArabicText
import TextModel

/// The attributes of clitics, made of `CliticFacts` once for all: `@lemma`, `@pos`, `@msd`.
///
/// A clitic is known by its search form as a number: its bytes, the first of them the lowest.
struct CliticAttributes: Sendable {
    /// The attributes of proclitics, where it is certain that a noun follows and where it is not.
    static let beforeNoun = proclitics(isBeforeNoun: true)
    static let proclitics = proclitics(isBeforeNoun: false)
    static let enclitics = CliticAttributes(
        // The letters of the pronouns: ا ك م ن ه ي.
        words(of: [0x0627, 0x0643, 0x0645, 0x0646, 0x0647, 0x064A], upTo: 3)
    ) { CliticFacts(enclitic: $0) }

    private let keys: [UInt64]
    private let attributes: [FixedAttributes]

    private init(_ forms: [[UInt8]], facts: ([UInt8]) -> CliticFacts?) {
        var keys: [UInt64] = []
        var attributes: [FixedAttributes] = []
        for form in forms {
            guard let found = facts(form) else { continue }
            keys.append(Self.key(of: form))
            attributes.append(Self.attributes(of: found))
        }
        self.keys = keys
        self.attributes = attributes
    }

    /// The attributes of a clitic by the number of its search form; nil if nothing is certain of it.
    subscript(key: UInt64) -> FixedAttributes? {
        for place in keys.indices where keys[place] == key { return attributes[place] }
        return nil
    }

    /// The number of a search form; 0 for one that is longer than any clitic.
    static func key(of form: [UInt8]) -> UInt64 {
        form.count > 8 ? 0 : form.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func attributes(of facts: CliticFacts) -> FixedAttributes {
        var values: [(name: StaticString, value: StaticString)] = [("lemma", facts.lemma)]
        if let partOfSpeech = facts.partOfSpeech { values.append(("pos", partOfSpeech)) }
        if let morphology = facts.morphology { values.append(("msd", morphology)) }
        return FixedAttributes(values)
    }

    private static func proclitics(isBeforeNoun: Bool) -> CliticAttributes {
        CliticAttributes(words(of: Array(0x0621...0x064A), upTo: 1)) {
            CliticFacts(proclitic: $0, isBeforeNoun: isBeforeNoun)
        }
    }

    /// All words of these letters up to a length.
    private static func words(of letters: [UInt32], upTo length: Int) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var longest: [[UInt8]] = [[]]
        for _ in 0..<length {
            longest = longest.flatMap { word in
                letters.map { letter in
                    var longer = word
                    appendUTF8(letter, to: &longer)
                    return longer
                }
            }
            words += longest
        }
        return words
    }
}
