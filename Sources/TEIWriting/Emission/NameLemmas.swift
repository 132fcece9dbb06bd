import ArabicText
import TextModel

/// The lemmas of the words of glossary names: the words of the row's head form.
///
/// Persons and places only, for the names of organisations, events and works are made of common words. A word has its
/// lemma if text and head form have as many words and agree in that one's place: because the text is the head form, or
/// because the two words have one search form.
struct NameLemmas {
    /// A mention that is a glossary name.
    struct Name {
        fileprivate let span: TextSpan
        fileprivate let firstToken: Int
        /// The words of the head form.
        fileprivate let head: Range<Int>
        /// Whether the text is the head form up to folding.
        fileprivate let isHeadForm: Bool
        fileprivate let wordCount: Int
        fileprivate let isPerson: Bool
    }

    /// ابن بن بنت, the numbers of their search forms.
    private static let linkWords = ["ابن", "بن", "بنت"].map { CliticAttributes.key(of: Array($0.utf8)) }

    /// The head forms, one behind the other.
    private var forms: [UInt8] = []
    /// Where in `forms` each word of each head form stands.
    private var words: [Range<Int>] = []
    /// Which of the words each entry has; none for one that is no person or place of the file.
    private var heads: [Range<Int>] = []

    /// Knows no names.
    init() {}

    /// Cuts the head forms of the persons and places that the file has.
    init(_ document: GlossedDocument, plan: MentionPlan) {
        heads.reserveCapacity(document.entries.count)
        words.reserveCapacity(2 * document.entries.count)
        forms.reserveCapacity(32 * document.entries.count)
        document.entries.withUnsafeBufferPointer { entries in
            for index in entries.indices {
                let first = words.count
                let kind = entries[index].kind
                if kind == .person || kind == .place, plan.entryNumbers[index] > 0 { cut(entries[index].main) }
                heads.append(first..<words.count)
            }
        }
    }

    private mutating func cut(_ name: String) {
        var name = name
        name.withUTF8 { bytes in
            let before = forms.count
            forms.append(contentsOf: bytes)
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != 0x20 { end += 1 }
                if end > start { words.append(before + start..<before + end) }
                start = end + 1
            }
        }
    }

    /// The words of a mention that begins at token `first`, nil if it is no glossary name of a person or place.
    func name(of index: Int, from first: Int, _ layers: LayerBuffers) -> Name? {
        let named = layers.mention(index)
        let type = named.pointee.type
        guard type == .person || type == .place, named.hasRow, named.pointee.certainty != .unknown,
            let form = named.pointee.readings.first?.form, form == .main || form == .variant,
            let entry = layers.renderings[index].entries.first, heads.indices.contains(entry), !heads[entry].isEmpty
        else { return nil }
        let span = named.pointee.span
        var count = 0
        var token = first
        while token < layers.tokens.count, layers.tokens[token].span.end <= span.end {
            if Self.begins(token, in: span, layers) { count += 1 }
            token += 1
        }
        return Name(
            span: span, firstToken: first, head: heads[entry], isHeadForm: form == .main, wordCount: count,
            isPerson: type == .person)
    }

    /// What is certain of a token of a name, the lemma as a range of the head forms; nil if nothing is.
    func word(
        at token: Int, of name: Name, searchForm: [UInt8], _ layers: LayerBuffers
    ) -> (lemma: Range<Int>?, isProperNoun: Bool)? {
        let span = layers.tokens[token].span
        guard span.end <= name.span.end, Self.begins(token, in: name.span, layers),
            span.end == name.span.end || layers.text[span.end] == 0x20
        else { return nil }
        var number = 0
        for before in name.firstToken..<token where Self.begins(before, in: name.span, layers) { number += 1 }
        // A place of several words holds common ones (المملكة); a person's link words are no names of their own.
        let isProperNoun =
            name.isPerson
            ? !Self.linkWords.contains(CliticAttributes.key(of: searchForm)) : name.wordCount == 1
        guard number < name.head.count else { return (nil, isProperNoun) }
        let word = words[name.head.lowerBound + number]
        let agrees = name.isHeadForm && name.head.count == name.wordCount || hasSearchForm(word, searchForm)
        return (agrees ? word : nil, isProperNoun)
    }

    /// Whether a written word begins with a token.
    private static func begins(_ token: Int, in name: TextSpan, _ layers: LayerBuffers) -> Bool {
        let start = layers.tokens[token].span.start
        return start == name.start || layers.text[start - 1] == 0x20
    }

    private func hasSearchForm(_ word: Range<Int>, _ searchForm: [UInt8]) -> Bool {
        var form: [UInt8] = []
        ArabicFolding.searchForm(of: forms[word], into: &form)
        return form == searchForm
    }

    /// Hands out the bytes of a lemma.
    func withLemma(_ lemma: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        forms.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[lemma])) }
    }
}
