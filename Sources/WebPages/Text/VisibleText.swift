/// The visible text of a page as lines, before anything is judged.
struct VisibleText: Sendable {
    /// One line.
    struct Line: Sendable {
        /// Its bytes in `bytes`.
        var range: Range<Int>
        /// The innermost element that begins and ends lines and holds the line.
        var block: PageTree.Node
        /// The first and the last text node it has something of.
        var firstNode: PageTree.Node
        var lastNode: PageTree.Node
        /// How many `br` stand directly before it in its block.
        var breaksBefore = 0
        /// How many of its bytes are in links, and how many are bold.
        var linkedBytes = 0
        var boldBytes = 0
        /// Whether it is a row of a table whose cells are set apart by tabs.
        var isRow = false
        /// Its texts in `runs`.
        var runs = 0..<0
        /// Its words in `words`.
        var words = 0..<0
        /// How many of them are function words.
        var functionWords = 0
        /// Marks that stand in sentences: ، ؛ ؟ . : ! « ».
        var marks = 0
        var endsSentence = false
        var arabicLetters = 0

        /// The share of its bytes that are in links.
        var linkShare: Double { range.isEmpty ? 0 : Double(linkedBytes) / Double(range.count) }
        var isBold: Bool { boldBytes * 10 >= range.count * 9 }
        var wordCount: Int { words.count }
    }

    /// What a line has of one text node.
    struct Run: Sendable {
        var node: PageTree.Node
        var start: Int
        var isLinked: Bool
        var isBold: Bool
    }

    /// The text, every line ended by a line feed.
    var bytes: [UInt8] = []
    var lines: [Line] = []
    /// The text nodes of all lines, each with the place in `bytes` where it begins.
    var runs: [Run] = []
    /// The hashes of the folded words of all lines.
    var words: [UInt64] = []

    /// The hashes of the words of a line.
    func words(of line: Line) -> ArraySlice<UInt64> { words[line.words] }
}
