internal import TextModel

/// The lines of a document as the rules see them, and what the rules found.
struct Page {
    /// The decoded source.
    let bytes: UnsafeBufferPointer<UInt8>
    /// The lines, in order.
    let lines: [PageLine]
    /// The words of the lines.
    let table: WordTable
    /// All words of the long lines.
    let whole: WordTable
    /// The phrases in the lines.
    let hits: [PhraseHit]
    /// The words of the title that the metadata give.
    let title: [UInt64]
    /// The rules whose lines stand only below articles.
    var footRules: Set<Int> = []
    /// The rules that remove what the document says twice.
    var repeatRules: Set<Int> = []
    /// The lines that recur in the outlet; nil where no survey was made, or nothing recurs.
    var recurring: OutletFrame?
    /// The phrases of the project's rules for the site.
    var sitePhrases: [SitePhrases.Phrase] = []

    /// The rule that removed each line, as a place in the list of rules.
    private(set) var removedBy: [Int?]
    /// Whether lines were removed since the paragraphs of the article were found last.
    private var isBodyStale = true
    /// The line that is the headline, once found.
    var headline: Int?
    /// Whether a line stands twice in a row in the source.
    var isDoubled: [Bool]
    /// From the first to the last paragraph of the article; nil if nothing reads as a paragraph.
    private(set) var body: ClosedRange<Int>?
    /// Bits of the rules whose phrases stand on the page, by their number.
    private let rulesWithPhrases: UInt64
    // Lines that show that the article is over, whatever rule removed them.
    private var footMarks: Set<Int> = []

    /// Whether mark-up says what the lines are.
    private(set) var isMarkedUp = false
    /// The lines that mark-up names as a part of the article which no wording can take from it.
    private var isProtected: [Bool] = []

    // A headline has at most so many words.
    private static let longestQuestion = 14

    /// Makes a page of which nothing is removed.
    init(
        bytes: UnsafeBufferPointer<UInt8>, lines: [PageLine], table: WordTable, whole: WordTable, hits: [PhraseHit],
        title: [UInt64]
    ) {
        self.bytes = bytes
        self.lines = lines
        self.table = table
        self.whole = whole
        self.hits = hits
        self.title = title
        rulesWithPhrases = hits.reduce(0) { $0 | 1 << UInt64($1.rule & 63) }
        removedBy = Array(repeating: nil, count: lines.count)
        isDoubled = Array(repeating: false, count: lines.count)
        findBody()
    }

    /// Whether line `index` is kept so far.
    func isKept(_ index: Int) -> Bool { removedBy[index] == nil }

    /// Removes line `index`, unless the mark-up says that it is the article's.
    mutating func remove(_ index: Int, by rule: Int) {
        if isMarkedUp, isProtected[index] { return }
        guard removedBy[index] == nil else { return }
        removedBy[index] = rule
        isBodyStale = true
    }

    /// Takes over what the mark-up says of the lines: what is frame, which is the headline, and what is to stay.
    mutating func adopt(_ markup: [MarkedLine], as rule: Int) {
        guard markup.count == lines.count, !markup.isEmpty else { return }
        isMarkedUp = true
        isProtected = Array(repeating: false, count: lines.count)
        for (index, line) in markup.enumerated() {
            guard line.frame == nil else {
                removedBy[index] = rule
                isBodyStale = true
                continue
            }
            switch line.kind {
            case .headline:
                headline = headline ?? index
                isProtected[index] = headline == index
            case .standfirst, .tableRow, .quotation: isProtected[index] = true
            case .heading, .paragraph, .listItem, .caption, .byline, .dateline, .other: break
            }
        }
        findBody()
    }

    /// Takes back the removal of line `index`.
    mutating func restore(_ index: Int) {
        removedBy[index] = nil
        isBodyStale = true
    }

    /// Notes that the removed line `index` shows that the article is over.
    mutating func markFoot(_ index: Int) { footMarks.insert(index) }

    /// Whether the removed line `index` was noted to show that the article is over.
    func isFootMark(_ index: Int) -> Bool { footMarks.contains(index) && !isKept(index) }

    /// Whether line `index` stands before the first or after the last paragraph of the article.
    func isAtEdge(_ index: Int) -> Bool {
        guard let body else { return true }
        return !body.contains(index)
    }

    /// Whether line `index` stands before the first paragraph of the article.
    func isInHead(_ index: Int) -> Bool {
        guard let body else { return true }
        return index < body.lowerBound
    }

    /// Whether line `index` stands after the last paragraph of the article.
    func isInFoot(_ index: Int) -> Bool {
        guard let body else { return false }
        return index > body.upperBound
    }

    /// The nearest kept line before `index`.
    func keptLine(before index: Int) -> Int? {
        var place = index - 1
        while place >= 0 {
            if isKept(place) { return place }
            place -= 1
        }
        return nil
    }

    /// The nearest kept line after `index`.
    func keptLine(after index: Int) -> Int? {
        var place = index + 1
        while place < lines.count {
            if isKept(place) { return place }
            place += 1
        }
        return nil
    }

    /// The words of line `index`; of a long line those at its beginning.
    func words(of index: Int) -> ArraySlice<UInt64> { table.hashes[lines[index].words] }

    /// The traits of the words of line `index`.
    func traits(of index: Int) -> ArraySlice<WordTable.Traits> { table.traits[lines[index].words] }

    /// The phrases in line `index`.
    func hits(of index: Int) -> ArraySlice<PhraseHit> { hits[lines[index].hits] }

    /// Whether a phrase of `rule` may stand on the page: false for nearly all rules on nearly all pages.
    func mayHoldPhrase(of rule: Int) -> Bool { rulesWithPhrases & 1 << UInt64(rule & 63) != 0 }

    /// Whether line `index` holds a phrase of `rule`.
    func holdsPhrase(of rule: Int, _ index: Int) -> Bool { hits(of: index).contains { $0.rule == rule } }

    /// Whether `hit` is a part of a longer phrase in line `index` (الموقع in خريطة الموقع).
    func isInsideLongerPhrase(_ hit: PhraseHit, of index: Int) -> Bool {
        hits(of: index).contains { $0.start <= hit.start && $0.end >= hit.end && $0.count > hit.count }
    }

    /// How many words of line `index` no phrase of `rule` covers, numbers and single letters apart.
    func uncoveredWords(of index: Int, by rule: Int) -> Int {
        let line = lines[index]
        var uncovered = 0
        var word = 0
        var hit = line.hits.lowerBound
        while word < line.words.count {
            var length = 0
            while hit < line.hits.upperBound, hits[hit].start <= word {
                if hits[hit].start == word, hits[hit].rule == rule { length = max(length, hits[hit].count) }
                hit += 1
            }
            if length == 0 {
                if table.traits[line.words.lowerBound + word].isDisjoint(with: [.number, .letter]) { uncovered += 1 }
                length = 1
            }
            word += length
        }
        return uncovered
    }

    /// Whether line `index` shows the wording of another rule than `rule`; words that could be anything's name, such as
    /// departments, count only if asked for.
    func looksLikeFrame(_ index: Int, apartFrom rule: Int, departmentsToo: Bool = true) -> Bool {
        let line = lines[index]
        if line.counts.hasCopyrightSign { return true }
        return hits(of: index).contains { hit in
            guard hit.rule != rule else { return false }
            switch hit.placement {
            case .whole: return line.isCovered
            case .wholeAtEdge: return line.isCovered && departmentsToo
            case .opening, .openingAtEdge: return hit.start == 0 && hit.count >= 2
            case .notice: return true
            case .part: return false
            }
        }
    }

    /// All words of line `index`, a long one included.
    func allWords(of index: Int) -> ArraySlice<UInt64> {
        lines[index].isLong ? whole.hashes[lines[index].wholeWords] : words(of: index)
    }

    /// Finds the paragraphs of the article among the lines that are kept so far.
    mutating func findBody() {
        guard isBodyStale else { return }
        isBodyStale = false
        guard let first = lines.indices.first(where: isParagraph),
            let last = lines.indices.last(where: { isParagraph($0) && !isStrayQuestion($0) })
                ?? lines.indices.last(where: isParagraph)
        else {
            body = nil
            return
        }
        body = first...max(first, last)
    }

    /// Whether the line is a short question by itself, as headlines in lists of links are: the article's own stand under
    /// a paragraph or a label.
    private func isStrayQuestion(_ index: Int) -> Bool {
        guard lines[index].ending == .question, lines[index].wordCount <= Self.longestQuestion, index > 0 else {
            return false
        }
        return !lines[index - 1].isSentence && lines[index - 1].ending != .colon
    }

    /// Whether line `index` is kept so far and reads as a paragraph of the article.
    func isParagraph(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.isSentence, isKept(index), !line.isLatin, !line.isCovered, line.ending != .bracketedEllipsis else {
            return false
        }
        return !opensLikeFrame(index)
    }

    /// Whether line `index` begins with words that open lines of the frame, or holds a fixed sentence of it.
    func opensLikeFrame(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.wordCount <= 70 else { return false }
        return hits(of: index).contains { hit in
            switch hit.placement {
            case .notice: hit.count * 4 >= line.wordCount || hit.start <= 3
            case .opening, .openingAtEdge: hit.start == 0 && hit.count >= 2 && line.wordCount <= 40
            default: false
            }
        }
    }
}
