/// How a line ends, closing quotation marks and brackets passed over.
enum LineEnding {
    case open
    /// `.` `۔`
    case sentence
    /// `?` `؟` `!`, which headlines may end in too
    case question
    case colon
    /// `…` or `...`
    case ellipsis
    /// `[…]` or `[...]`, the mark of an excerpt
    case bracketedEllipsis
}

/// What the rules see of a line. Everything is worked out once.
struct PageLine {
    /// Where it stands.
    let passage: Passage
    /// The length in bytes of the mark of a list item it begins with.
    let markerLength: Int
    /// Its words, as places in the page's word table; of a long line those at its beginning.
    let words: Range<Int>
    /// Whether `words` holds only its beginning.
    let isLong: Bool
    /// All words of a long line, as places in the page's table of these; empty for others.
    let wholeWords: Range<Int>
    /// How many words it has (of a long line an estimate).
    let wordCount: Int
    /// What its letters and signs are (of a long line those at its beginning).
    let counts: LetterCounts
    /// How it ends.
    let ending: LineEnding
    /// Equal for lines that read the same.
    let hash: UInt64
    /// The phrases in it, as places in the page's hits.
    let hits: Range<Int>
    /// How many of its words phrases cover, and how many of the others are numbers or single letters.
    let coveredWords: Int
    let neutralWords: Int
    /// Whether one of the phrases that cover it speaks of a whole line anywhere, so that it is no heading.
    let isCoveredAnywhere: Bool

    /// Whether it reads as a sentence or more of running text.
    var isSentence: Bool { (ending == .sentence || ending == .question) && wordCount >= 4 || wordCount >= 22 }
    /// Whether it begins with the mark of a list item.
    var hasMarker: Bool { markerLength > 0 }
    /// Whether nothing in it is left over beside phrases and numbers.
    var isCovered: Bool { coveredWords > 0 && coveredWords + neutralWords >= words.count && !isLong }
    /// Whether no letter of it is Arabic.
    var isLatin: Bool { counts.arabic == 0 && counts.latin > 0 }
}
