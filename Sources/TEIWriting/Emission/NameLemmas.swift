import ArabicText
import TextModel

/// The lemmas of the words of glossary names: the words of the row's head form.
///
/// Persons and places only, for the names of organisations, events and works are made of common words. A word has its
/// lemma if text and head form have as many words and agree in that one's place: because the text is the head form, or
/// because the two words have one search form.
struct NameLemmas {
    /// The words of a head form.
    struct Word {
        let form: [UInt8]
        let searchForm: [UInt8]
    }

    /// A mention that is a glossary name.
    struct Name {
        /// For each of its tokens that is a whole written word, the number of that word; else nil.
        fileprivate let wordNumbers: [Int?]
        fileprivate let firstToken: Int
        fileprivate let head: [Word]
        /// Whether the text is the head form up to folding.
        fileprivate let isHeadForm: Bool
        fileprivate let wordCount: Int
        fileprivate let isPerson: Bool

        /// What is certain of a token of the name, nil if nothing is.
        func word(at token: Int, searchForm: [UInt8]) -> (lemma: [UInt8]?, isProperNoun: Bool)? {
            let index = token - firstToken
            guard wordNumbers.indices.contains(index), let number = wordNumbers[index] else { return nil }
            // A place of several words holds common ones (المملكة); a person's link words are no names of their own.
            let isProperNoun = isPerson ? !NameLemmas.linkWords.contains(searchForm) : wordCount == 1
            guard number < head.count else { return (nil, isProperNoun) }
            let agrees = (isHeadForm && head.count == wordCount) || head[number].searchForm == searchForm
            return (agrees ? head[number].form : nil, isProperNoun)
        }
    }

    /// ابن بن بنت, as search forms.
    fileprivate static let linkWords: Set<[UInt8]> = Set(["ابن", "بن", "بنت"].map { Array($0.utf8) })

    private var heads: [[Word]] = []

    /// Knows no names.
    init() {}

    /// Cuts the head forms of the persons and places that the file has.
    init(_ document: GlossedDocument, plan: MentionPlan) {
        heads = document.entries.indices.map { index in
            let kind = document.entries[index].kind
            guard kind == .person || kind == .place, plan.entryNumbers[index] > 0 else { return [] }
            return Self.words(of: document.entries[index].main)
        }
    }

    private static func words(of name: String) -> [Word] {
        let bytes = Array(name.utf8)
        var words: [Word] = []
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x20 { end += 1 }
            if end > start {
                var searchForm: [UInt8] = []
                ArabicFolding.searchForm(of: bytes[start..<end], into: &searchForm)
                words.append(Word(form: Array(bytes[start..<end]), searchForm: searchForm))
            }
            start = end + 1
        }
        return words
    }

    /// The words of a mention that begins at token `first`, nil if it is no glossary name of a person or place.
    func name(of index: Int, from first: Int, _ layers: LayerBuffers, _ document: GlossedDocument) -> Name? {
        let named = layers.mention(index)
        let type = named.pointee.type
        guard type == .person || type == .place, named.pointee.hasRow, named.pointee.certainty != .unknown,
            let form = named.pointee.readings.first?.form, form == .main || form == .variant,
            let entry = layers.renderings[index].entries.first, heads.indices.contains(entry), !heads[entry].isEmpty
        else { return nil }
        let mention = layers.mentions[index].span
        var numbers: [Int?] = []
        var count = 0
        var token = first
        while token < layers.tokens.count, layers.tokens[token].span.end <= mention.end {
            let span = layers.tokens[token].span
            let starts = span.start == mention.start || layers.text[span.start - 1] == 0x20
            let ends = span.end == mention.end || layers.text[span.end] == 0x20
            if starts { count += 1 }
            numbers.append(starts && ends ? count - 1 : nil)
            token += 1
        }
        return Name(
            wordNumbers: numbers, firstToken: first, head: heads[entry], isHeadForm: form == .main,
            wordCount: count, isPerson: type == .person)
    }
}
