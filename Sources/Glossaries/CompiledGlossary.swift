import ArabicText
public import TextModel

/// All rows in force, compiled for matching. Immutable; one value serves all workers. A class, since every document hands
/// it on many times, and a copy would count each of its tables.
public final class CompiledGlossary: Sendable {
    /// The rows in force, by key in the order of their first appearance in the layers.
    public let concepts: ConceptList
    /// The wordings of all rows.
    let index: TermIndex
    /// The conditions of the rows that have any.
    let conditions: [Int: TermConditions]
    /// Where the cells of each row stand, for people.
    let origins: RowOrigins
    /// How often a written form occurs in news text.
    let countOfForm: @Sendable (String) -> Int
    /// What the matcher found out of words; for explanations it tries more readings.
    private let knownWords = LendingPool { WordMemory(filledWith: WordSummary.none) }
    private let explainedWords = LendingPool { WordMemory(filledWith: WordSummary.none) }
    private let splitWords = LendingPool { WordMemory(filledWith: SplitVerdict()) }

    /// Makes a glossary without rows.
    public convenience init() {
        self.init(concepts: [], index: TermIndex(), conditions: [:], origins: RowOrigins(), countOfForm: { _ in 0 })
    }

    convenience init(
        concepts: [Concept], index: TermIndex, conditions: [Int: TermConditions], origins: RowOrigins,
        countOfForm: @escaping @Sendable (String) -> Int
    ) {
        self.init(
            concepts: ConceptList(concepts), index: index, conditions: conditions, origins: origins,
            countOfForm: countOfForm)
    }

    init(
        concepts: ConceptList, index: TermIndex, conditions: [Int: TermConditions], origins: RowOrigins,
        countOfForm: @escaping @Sendable (String) -> Int
    ) {
        self.concepts = concepts
        self.index = index
        self.conditions = conditions
        self.origins = origins
        self.countOfForm = countOfForm
    }

    /// The same rows with the counts of written forms; a glossary is compiled without them, so that they can be read
    /// meanwhile.
    ///
    /// - Parameter countOfForm: tells how often a written form occurs in news text.
    /// - Returns: the glossary. Nothing that was found out of words with other counts is kept.
    public func counting(_ countOfForm: @escaping @Sendable (String) -> Int) -> CompiledGlossary {
        CompiledGlossary(
            concepts: concepts, index: index, conditions: conditions, origins: origins, countOfForm: countOfForm)
    }

    /// How many wordings match: the rows' own, their variants and the forms made from them.
    public var formCount: Int { index.forms.count }

    /// The memory that the matcher's tables take, in bytes.
    public var indexByteCount: Int { index.byteCount }

    /// The memory that the glossary takes, in bytes: the matcher's tables, the rows and the files they come from.
    public var byteCount: Int { index.byteCount + concepts.byteCount + origins.byteCount }

    /// Every place of a sentence or block where a row matches, by start, then longer first, then key.
    ///
    /// - Parameters:
    ///   - text: the clean text of the document.
    ///   - words: the written words to match over, in order (spans of letters, digits and marks without the punctuation
    ///     between); a term of several words matches consecutive ones with nothing but white space between.
    /// - Returns: the candidates, overlapping ones included.
    public func candidates(in text: [UInt8], words: [TextSpan]) -> [TermCandidate] {
        candidates(in: text, words: words, context: MatchContext())
    }

    /// As `candidates(in:words:)`, for rows that hold for certain dates or outlets only.
    ///
    /// - Parameters:
    ///   - text: the clean text of the document.
    ///   - words: the written words to match over, in order.
    ///   - context: what is known of the document beside its text.
    /// - Returns: the candidates, overlapping ones included.
    public func candidates(in text: [UInt8], words: [TextSpan], context: MatchContext) -> [TermCandidate] {
        var output: [TermCandidate] = []
        splitWords.withItem { memory in
            forEachWord(in: text, words: words, context: context, keepsRefused: false) { places, word in
                appendAccepted(places, word, text, memory, to: &output)
            }
        }
        return output
    }

    /// Runs the matcher over `words`, and calls `body` for each word at which anything was found.
    func forEachWord(
        in text: [UInt8], words: [TextSpan], context: MatchContext, keepsRefused: Bool,
        body: (_ places: [JudgedPlace], _ word: TextSpan) -> Void
    ) {
        guard !index.forms.isEmpty else { return }
        guard !words.isEmpty else { return }
        withRun(text, words, context, keepsRefused) { run, current, next in
            var run = run
            (keepsRefused ? explainedWords : knownWords).withItem { memory in
                run.forEachWord(memory, current, next, body)
            }
        }
    }

    private func withRun(
        _ text: [UInt8], _ words: [TextSpan], _ context: MatchContext, _ keepsRefused: Bool,
        _ body: (MatchRun, WordScan.Scratch, WordScan.Scratch) -> Void
    ) {
        text.withUnsafeBufferPointer { text in
            words.withUnsafeBufferPointer { words in
                LetterCodes.table.withUnsafeBufferPointer { table in
                    index.withBuffers { buffers in
                        WordScan.withScratch { current, next, other in
                            let run = MatchRun(
                                text: text, words: words, letterCodes: table, index: buffers,
                                hasThirdLevel: index.hasThirdLevel, seeksVerbs: index.hasVerbs || keepsRefused,
                                scratch: other, glossary: self, context: context, keepsRefused: keepsRefused)
                            body(run, current, next)
                        }
                    }
                }
            }
        }
    }

    /// Puts the accepted places of one word in order, drops readings that say the same, and marks suspects.
    private func appendAccepted(
        _ places: [JudgedPlace], _ word: TextSpan, _ text: [UInt8], _ memory: WordMemory<SplitVerdict>,
        to output: inout [TermCandidate]
    ) {
        let start = output.count
        for place in places where place.refusal == nil {
            let candidate = place.candidate
            let same = output[start...].firstIndex {
                $0.reading.concept == candidate.reading.concept && $0.span == candidate.span
            }
            guard let same else {
                output.append(candidate)
                continue
            }
            let isOpen = candidate.hasOpenArticle || output[same].hasOpenArticle
            if readsBetter(candidate.reading, output[same].reading) { output[same] = candidate }
            output[same].hasOpenArticle = isOpen
        }
        if output.count - start > 1 {
            output[start...].sort {
                $0.span != $1.span
                    ? $0.span < $1.span
                    : concepts.row($0.reading.concept).concept.key < concepts.row($1.reading.concept).concept.key
            }
        }
        for index in start..<output.count {
            output[index].isSuspect = suspicion(output[index], among: output[start...], word, text, memory) != nil
        }
    }

    private func readsBetter(_ left: TermReading, _ right: TermReading) -> Bool {
        if left.folding != right.folding { return left.folding < right.folding }
        // A plural that the row lists among its variants is its plural all the same, with that English.
        if left.form == .plural, right.form == .variant { return true }
        if left.form == .variant, right.form == .plural { return false }
        return left.form.rank < right.form.rank
    }
}

extension TermIndex {
    /// The arrays of an index while they are bound.
    struct Buffers {
        let filter: UnsafeBufferPointer<UInt64>
        let pairFilter: UnsafeBufferPointer<UInt64>
        let edges: UnsafeBufferPointer<UInt64>
        let nodes: UnsafeBufferPointer<UInt32>
        let forms: UnsafeBufferPointer<FormRecord>
        let text: UnsafeBufferPointer<UInt8>
    }

    /// Binds the arrays once for a whole document.
    func withBuffers(_ body: (Buffers) -> Void) {
        filter.withUnsafeBufferPointer { filter in
            pairFilter.withUnsafeBufferPointer { pairFilter in
                edges.withUnsafeBufferPointer { edges in
                    nodes.withUnsafeBufferPointer { nodes in
                        forms.withUnsafeBufferPointer { forms in
                            text.withUnsafeBufferPointer { text in
                                body(
                                    Buffers(
                                        filter: filter, pairFilter: pairFilter, edges: edges, nodes: nodes,
                                        forms: forms, text: text))
                            }
                        }
                    }
                }
            }
        }
    }
}
