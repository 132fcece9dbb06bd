/// What a block is in the structure of a news item.
public enum BlockKind: Sendable, Hashable {
    /// The headline; at most one.
    case headline
    /// A line under the headline that belongs to it.
    case subheadline
    /// The heading of a section. Rank 1 is a section, rank 2 a label line (ending in a colon) inside one.
    case sectionHeading(rank: Int)
    /// Running text.
    case paragraph
    /// The words under a picture.
    case caption
    /// An item of a list.
    case listItem
    /// A quotation set off from the text.
    case quotation
    /// A row of a table.
    case tableRow
    /// The line that names the author or agency.
    case byline
    /// The line that names place or date of the report.
    case dateline
}

/// One block with its kind; the spans are those of the clean document, in the same order.
public struct Block: Sendable {
    /// What it is.
    public var kind: BlockKind
    /// Its text, without edges of white space.
    public var span: TextSpan
    /// Its sentences, as indices into `sentences` of the document; never empty.
    public var sentences: Range<Int>

    /// Makes a block.
    public init(kind: BlockKind, span: TextSpan, sentences: Range<Int>) {
        self.kind = kind
        self.span = span
        self.sentences = sentences
    }
}

/// One sentence. Sentences of a block cover all its text but the single spaces between them.
public struct Sentence: Sendable {
    /// Its text, without edges of white space.
    public var span: TextSpan
    /// The block it belongs to, as an index.
    public var block: Int
    /// Its tokens, as indices into `tokens` of the document; never empty.
    public var tokens: Range<Int>

    /// Makes a sentence.
    public init(span: TextSpan, block: Int, tokens: Range<Int>) {
        self.span = span
        self.block = block
        self.tokens = tokens
    }
}

/// A syntactic word or mark: the words of the sentence with proclitics and enclitics apart. Every visible character of
/// a sentence lies in exactly one token.
public struct Token: Sendable, Equatable {
    /// What kind of thing the token is.
    public enum Kind: UInt8, Sendable {
        /// A word, or what is left of one without its clitics.
        case word
        /// و ف س ب ك ل أ before a word.
        case proclitic
        /// A pronoun behind a word.
        case enclitic
        /// Digits, with their separators.
        case number
        /// A sign that is read as a word: % $ €.
        case symbol
        /// A punctuation mark.
        case punctuation
        /// A word in Latin script, or a code of Latin letters and digits (C5+1).
        case latin
    }

    /// Where it stands.
    public var span: TextSpan
    /// What kind of thing it is.
    public var kind: Kind
    /// Whether it begins an orthographic word: a maximal run of tokens, punctuation apart, that nothing separates.
    public var startsWord: Bool
    /// Whether the writing contracted ل + ال to لل here, so that the token (لتعاون in للتعاون) lacks its alef.
    public var lacksAlef: Bool
    /// How its last letter is written without the pronoun that follows (جامعت in جامعتهم).
    public var ending: BaseEnding

    /// Makes a token.
    public init(
        span: TextSpan, kind: Kind, startsWord: Bool, lacksAlef: Bool = false, ending: BaseEnding = .asWritten
    ) {
        self.span = span
        self.kind = kind
        self.startsWord = startsWord
        self.lacksAlef = lacksAlef
        self.ending = ending
    }

    /// Whether its form differs from what stands in the text, because the writing contracted it with its neighbours.
    public var isContracted: Bool { lacksAlef || ending != .asWritten }

    /// Its form, with what the writing contracted given back: التعاون for لتعاون in للتعاون, جامعة for جامعت in جامعتهم.
    ///
    /// - Parameter written: what stands in the text, UTF-8.
    /// - Returns: the form, UTF-8.
    public func form(of written: some Sequence<UInt8>) -> [UInt8] {
        // U+0627 ا
        var form: [UInt8] = lacksAlef ? [0xD8, 0xA7] : []
        form.append(contentsOf: written)
        ending.restore(&form)
        return form
    }
}

/// The third layer: blocks, sentences and tokens.
public struct SegmentedDocument: Sendable {
    /// The layer before.
    public let clean: CleanDocument
    /// The blocks, in the order of the clean document's.
    public let blocks: [Block]
    /// The sentences of all blocks, in order.
    public let sentences: [Sentence]
    /// The tokens of all sentences, in order.
    public let tokens: [Token]

    /// Makes the third layer.
    public init(clean: CleanDocument, blocks: [Block], sentences: [Sentence], tokens: [Token]) {
        self.clean = clean
        self.blocks = blocks
        self.sentences = sentences
        self.tokens = tokens
    }
}
