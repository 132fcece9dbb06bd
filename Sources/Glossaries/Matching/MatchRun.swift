import ArabicText
import TextModel

/// A way to read the start of a written word: which letters are proclitics, and where the base begins.
struct WordSplit {
    /// How the article stands before the stem.
    enum Article {
        /// Not at all.
        case none
        /// As ال.
        case written
        /// As the second ل of لل (للعراق).
        case contracted
        /// Not at all, because the stem begins with ل (لليبية, for ل + الليبية) ; or there is none (for ل + ليبية).
        case elided
    }

    /// The letter at which the stem, without article, begins.
    var stem: Int
    /// The letter at which the base, article included, begins.
    var base: Int
    var article: Article
    var hasAlef = false
    var hasConjunction = false
    var hasPreposition = false
    /// Whether س stands before the stem, as it does before verbs only.
    var hasFuture = false
    /// Whether a tatweel parts the proclitic ل from an article that is written in full (لـالعراق).
    var keepsAlef = false

    var hasProclitics: Bool { hasAlef || hasConjunction || hasPreposition || hasFuture }
}

/// A place that has the words of a row, with what the grammar and the row say of it.
struct JudgedPlace {
    var candidate: TermCandidate
    var form: Int
    var refusal: TermRefusal?
}

/// One pass of the matcher over the words of a document.
struct MatchRun {
    let text: UnsafeBufferPointer<UInt8>
    let words: UnsafeBufferPointer<TextSpan>
    let letterCodes: UnsafeBufferPointer<UInt16>
    let index: TermIndex.Buffers
    let hasThirdLevel: Bool
    /// Whether س is looked for: without verbs in the glossary only explanations ask for it.
    let seeksVerbs: Bool
    /// Room to read the third and further words of a term.
    let scratch: WordScan.Scratch
    let glossary: CompiledGlossary
    let context: MatchContext
    /// Whether refused places are wanted too, for explanations.
    let keepsRefused: Bool

    /// The hashes of the word behind the one in hand, if there is one.
    private var nextHash: UInt64 = 0
    private var nextThirdHash: UInt64 = 0
    /// Whether this pass only asks if a wording may begin with a word, and the answer.
    private var isAsking = false
    private var begins = false
    /// Whether this pass only looks for a name at one word, for another.
    var isLookingAhead = false
    /// What was found at the word in hand.
    private(set) var found: [JudgedPlace] = []

    init(
        text: UnsafeBufferPointer<UInt8>, words: UnsafeBufferPointer<TextSpan>,
        letterCodes: UnsafeBufferPointer<UInt16>, index: TermIndex.Buffers, hasThirdLevel: Bool, seeksVerbs: Bool,
        scratch: WordScan.Scratch, glossary: CompiledGlossary, context: MatchContext, keepsRefused: Bool
    ) {
        self.text = text
        self.words = words
        self.letterCodes = letterCodes
        self.index = index
        self.hasThirdLevel = hasThirdLevel
        self.seeksVerbs = seeksVerbs
        self.scratch = scratch
        self.glossary = glossary
        self.context = context
        self.keepsRefused = keepsRefused
    }

    /// The word read into `scratch`.
    @inline(__always)
    func scanned(_ word: TextSpan, _ scratch: WordScan.Scratch) -> WordScan {
        WordScan(
            text, from: word.start, to: word.end, table: letterCodes, hasThirdLevel: hasThirdLevel, scratch: scratch)
    }

    /// Matches over all words, and calls `body` for each at which anything was found.
    mutating func forEachWord(
        _ memory: WordMemory<WordSummary>, _ current: WordScan.Scratch, _ next: WordScan.Scratch,
        _ body: (_ places: [JudgedPlace], _ word: TextSpan) -> Void
    ) {
        let words = words
        // Terms of several words ask for the word behind the one in hand.
        var word = summary(of: 0, memory, current)
        for number in 0..<words.count {
            let isLast = number + 1 == words.count
            let following = isLast ? word : summary(of: number + 1, memory, next)
            if word.begins {
                match(number, scanned(words[number], current), following: following)
                if !found.isEmpty {
                    body(found, words[number])
                    found.removeAll(keepingCapacity: true)
                }
            }
            word = following
        }
    }

    /// What is known of the word number `word`: from `memory`, or read into `scratch` and kept there.
    @inline(__always)
    mutating func summary(
        of word: Int, _ memory: WordMemory<WordSummary>, _ scratch: WordScan.Scratch
    ) -> WordSummary {
        guard let key = WordKey(text, from: words[word].start, to: words[word].end) else {
            return summarised(word, scratch)
        }
        if let known = memory[key] { return known }
        let summary = summarised(word, scratch)
        memory.keep(summary, for: key)
        return summary
    }

    @inline(never)
    private mutating func summarised(_ word: Int, _ scratch: WordScan.Scratch) -> WordSummary {
        let scan = scanned(words[word], scratch)
        var summary = WordSummary(scan)
        isAsking = true
        begins = false
        match(word, scan, following: summary)
        summary.begins = begins
        isAsking = false
        return summary
    }

    /// Finds what begins in the word number `word`, which `scan` has read, into `found`. `following` is the word behind it.
    mutating func match(_ word: Int, _ scan: WordScan, following: WordSummary) {
        if scan.count == 0 { return }
        (nextHash, nextThirdHash) = (following.hash, following.thirdHash)
        let first = scan.letter(0)
        probe(word, scan, WordSplit(stem: 0, base: 0, article: .none))
        switch first.code {
        case 0x0627:  // ا: the article, or a question
            if scan.count > 2, scan.letter(1).code == 0x0644 {
                probe(word, scan, WordSplit(stem: 2, base: 0, article: .written))
            }
            if isQuestion(first) { matchProclitics(word, scan) }
        case 0x0648, 0x0641, 0x0628, 0x0643, 0x0644:  // و ف ب ك ل
            matchProclitics(word, scan)
        case 0x0633:  // س
            if seeksVerbs { matchFuture(word, scan, 0, alef: false, conjunction: false) }
        default: break
        }
    }

    /// Whether a letter that folds to ا is written أ, as the proclitic of questions is.
    private func isQuestion(_ letter: WordScan.Letter) -> Bool {
        decodeScalar(text, at: Int(letter.offset)).scalar == 0x0623
    }

    /// Tries every reading of the first letters by the grammar [أ](و|ف)(ب|ك|ل)(ال), and [أ](و|ف)س for verbs.
    private mutating func matchProclitics(_ word: Int, _ scan: WordScan) {
        // ا folds all alefs into one, but only أ asks a question.
        let alefs = scan.letter(0).code == 0x0627 ? 1...1 : 0...0
        for alef in alefs {
            for conjunction in 0...1 {
                let afterConjunction = alef + conjunction
                if conjunction == 1, !isConjunction(scan, alef) { continue }
                if seeksVerbs {
                    matchFuture(word, scan, afterConjunction, alef: alef == 1, conjunction: conjunction == 1)
                }
                for preposition in 0...1 {
                    let base = afterConjunction + preposition
                    if base == 0 || base >= scan.count || base >= WordScan.kept - 2 { continue }
                    if preposition == 1, !isPreposition(scan, afterConjunction) { continue }
                    let split = WordSplit(
                        stem: base, base: base, article: .none, hasAlef: alef == 1, hasConjunction: conjunction == 1,
                        hasPreposition: preposition == 1)
                    matchBase(word, scan, split)
                }
            }
        }
    }

    /// Tries what stands behind س: a verb.
    private mutating func matchFuture(_ word: Int, _ scan: WordScan, _ sin: Int, alef: Bool, conjunction: Bool) {
        guard sin + 1 < scan.count, scan.letter(sin).code == 0x0633 else { return }
        let stem = sin + 1
        probe(
            word, scan,
            WordSplit(
                stem: stem, base: stem, article: .none, hasAlef: alef, hasConjunction: conjunction, hasFuture: true))
    }

    private func isConjunction(_ scan: WordScan, _ letter: Int) -> Bool {
        guard letter < scan.count else { return false }
        let code = scan.letter(letter).code
        return code == 0x0648 || code == 0x0641
    }

    private func isPreposition(_ scan: WordScan, _ letter: Int) -> Bool {
        guard letter < scan.count else { return false }
        let code = scan.letter(letter).code
        return code == 0x0628 || code == 0x0643 || code == 0x0644
    }

    /// Tries a base behind proclitics, with the article in each way in which it can be written there.
    private mutating func matchBase(_ word: Int, _ scan: WordScan, _ split: WordSplit) {
        let base = split.base
        let first = scan.letter(base)
        let before = scan.letter(base - 1)
        // Two letters of one ligature have one place: the text cannot be cut between them.
        if first.offset == before.offset { return }
        let isBehindLam = split.hasPreposition && before.code == 0x0644
        var bare = split
        if isBehindLam, first.code == 0x0644 { bare.article = .elided }
        probe(word, scan, bare)
        guard base + 1 < scan.count else { return }
        if isBehindLam, first.code == 0x0644 {
            var contracted = split
            contracted.article = .contracted
            contracted.stem = base + 1
            probe(word, scan, contracted)
        }
        if first.code == 0x0627, scan.letter(base + 1).code == 0x0644, base + 2 < scan.count {
            var written = split
            written.article = .written
            written.stem = base + 2
            written.keepsAlef = isBehindLam
            probe(word, scan, written)
        }
    }

    // MARK: - The tree of words

    /// Follows the tree from the stem of a split, and judges every wording that ends on the way.
    @inline(__always)
    private mutating func probe(_ word: Int, _ scan: WordScan, _ split: WordSplit) {
        let hash = scan.letter(split.stem).hash
        let (block, bits) = TermIndex.filterBits(hash)
        let held = index.filter[block & (index.filter.count &- 1)]
        if held & bits == bits { follow(word, scan, split, hash, held, third: false) }
        if hasThirdLevel { probeThird(word, scan, split) }
    }

    @inline(never)
    private mutating func probeThird(_ word: Int, _ scan: WordScan, _ split: WordSplit) {
        let hash = scan.thirdHash(from: split.stem)
        let (block, bits) = TermIndex.filterBits(hash)
        let held = index.filter[block & (index.filter.count &- 1)]
        if held & bits == bits { follow(word, scan, split, hash, held, third: true) }
    }

    /// Whether a wording may begin with the word `number`, or its rest of `hash`, and the word behind it.
    @inline(__always)
    private func mayGoOn(_ number: Int, _ hash: UInt64, third: Bool) -> Bool {
        guard number + 1 < words.count else { return false }
        // A run of tatweel is no word; what follows it may go on.
        if nextHash == WordHash.seed { return true }
        let (block, bits) = TermIndex.pairBits(TermIndex.pair(hash, third ? nextThirdHash : nextHash))
        return index.pairFilter[block & (index.pairFilter.count &- 1)] & bits == bits
    }

    /// Follows the tree from its root. `held` is the block of the filter that knows the first word.
    @inline(never)
    private mutating func follow(
        _ word: Int, _ scan: WordScan, _ split: WordSplit, _ hash: UInt64, _ held: UInt64, third: Bool
    ) {
        if isAsking {
            begins = true
            return
        }
        // Many wordings may begin with the word and none go on as the text does: محمد begins a thousand names.
        let goesOn = mayGoOn(word, hash, third: third)
        let single = TermIndex.singleBits(hash)
        guard goesOn || held & single == single else { return }
        guard var node = child(of: 0, hash) else { return }
        var last = word
        while true {
            let state = index.nodes[Int(node)]
            var form = Int(state >> 1) - 1
            while form >= 0 {
                judge(form, word, last, scan, split)
                form = Int(index.forms[form].next)
            }
            guard state & 1 == 1, last + 1 < words.count, goesOn else { return }
            last += 1
            var next = last == word + 1 ? (third ? nextThirdHash : nextHash) : hashOfWord(last, third: third)
            // A run of tatweel between spaces parts words and is none.
            while next == (third ? WordHash.thirdSeed : WordHash.seed), last + 1 < words.count {
                last += 1
                next = hashOfWord(last, third: third)
            }
            guard let child = child(of: node, next) else { return }
            node = child
        }
    }

    /// The hash of a third or further word of a term.
    @inline(never)
    private func hashOfWord(_ number: Int, third: Bool) -> UInt64 {
        let scan = WordScan(
            text, from: words[number].start, to: words[number].end, table: letterCodes, hasThirdLevel: third,
            scratch: scratch)
        return third ? scan.thirdHash : scan.hash
    }

    private func child(of node: UInt32, _ hash: UInt64) -> UInt32? {
        let edge = TermIndex.edge(node, hash)
        var slot = TermIndex.slot(edge, among: index.edges.count)
        while index.edges[slot] != 0 {
            if UInt32(truncatingIfNeeded: index.edges[slot] >> 32) == edge {
                return UInt32(truncatingIfNeeded: index.edges[slot])
            }
            slot = slot &+ 1 == index.edges.count ? 0 : slot &+ 1
        }
        return nil
    }

    // MARK: - Judging

    /// Compares a wording with the text letter by letter and tries the rules of its row.
    private mutating func judge(
        _ number: Int, _ first: Int, _ last: Int, _ scan: WordScan, _ split: WordSplit
    ) {
        let form = index.forms[number]
        let traits = form.traits
        // Most of what fails, fails here: a definite reading of a wording that takes no article.
        let article = articleRefusal(traits, scan, split)
        if article != nil, !keepsRefused { return }
        let stem = Int(scan.letter(split.stem).offset)
        let limit = traits.contains(.endsInSign) ? signLimit(last, form) : words[last].end
        let letters = UnsafeBufferPointer(rebasing: index.text[Int(form.start)..<Int(form.start) + Int(form.count)])
        let isBehindLam = split.stem > split.base && Int(scan.letter(split.stem - 1).offset) == stem
        let comparison =
            isBehindLam
            ? compareLigature(letters, stem, limit, traits)
            : SpellingComparison.compare(
                text, from: stem, to: limit, with: letters, isBehindArticle: split.article != .none,
                triesThird: traits.folding == 3)
        guard case .equal(let comparedLevel, let end) = comparison else {
            if comparison == .contradictingMarks, keepsRefused {
                add(number, first, last, scan, split, words[last].end, 2, .vowels)
            }
            return
        }
        guard end == words[last].end || (traits.contains(.endsInSign) && isSignEnd(end, last)) else { return }
        var base = end
        if traits.encliticLetters > 0 {
            guard let cut = PronounCut.base(of: text, stem..<end, letters: traits.encliticLetters) else { return }
            base = cut
        }
        let pronoun = base..<end
        if first < last {
            guard let closed = QuotedPart.end(of: text, stem..<base) else { return }
            base = closed
        }
        // A tatweel or control before the first letter is a difference too.
        let isExactStart = split.hasProclitics || Int(scan.letter(0).offset) == words[first].start
        let level = max(comparedLevel, articleLevel(scan, split), isExactStart ? 0 : 1)
        let refusal = article ?? refusal(form, first, last, split, level, stem..<end)
        if refusal == nil || keepsRefused {
            add(number, first, last, scan, split, base, level, refusal, enclitic: pronoun)
        }
    }

    /// Compares a wording whose first letter stands in one ligature with the ل of the article (ﺍﻷﺭﺩﻥ): that ل is compared too.
    @inline(never)
    private func compareLigature(
        _ letters: UnsafeBufferPointer<UInt8>, _ stem: Int, _ limit: Int, _ traits: FormTraits
    ) -> SpellingComparison {
        ([0xD9, 0x84] + Array(letters)).withUnsafeBufferPointer {
            SpellingComparison.compare(text, from: stem, to: limit, with: $0, triesThird: traits.folding == 3)
        }
    }

    private func articleRefusal(
        _ traits: FormTraits, _ scan: WordScan, _ split: WordSplit
    ) -> TermRefusal? {
        switch split.article {
        case .none:
            return traits.contains(.indefinite) ? nil : .articleRequired
        case .elided:
            return traits.contains(.indefinite) || traits.contains(.definite) ? nil : .articleRequired
        case .contracted:
            return traits.contains(.definite) ? nil : .articleForbidden
        case .written:
            guard traits.contains(.definite) else { return .articleForbidden }
            let alef = presented(at: Int(scan.letter(split.base).offset))
            let isPlainAlef = alef == 0x0627 || alef == 0x0671
            // أل is no article, but a foreign name that begins with these letters is often spelt so.
            if !isPlainAlef, !traits.contains(.citedWithArticle) { return .articleForbidden }
            if split.keepsAlef, !traits.contains(.isPersonal), !hasTatweel(before: scan.letter(split.base).offset) {
                return .articleForbidden
            }
            return nil
        }
    }

    /// The letter at an offset; what a presentation form of one letter stands for.
    private func presented(at offset: Int) -> UInt32 {
        let scalar = decodeScalar(text, at: offset).scalar
        let letters = PresentationForms.letters(of: scalar)
        return letters == 0 || letters > 0xFFFF ? scalar : UInt32(letters)
    }

    private func hasTatweel(before offset: UInt32) -> Bool {
        let offset = Int(offset)
        return offset >= 2 && text[offset - 2] == 0xD9 && text[offset - 1] == 0x80  // U+0640 ـ
    }

    /// The level that the spelling of a written article asks for: 0 for ال to the letter.
    private func articleLevel(_ scan: WordScan, _ split: WordSplit) -> UInt8 {
        guard split.article == .written else { return 0 }
        let start = Int(scan.letter(split.base).offset)
        let stem = Int(scan.letter(split.stem).offset)
        let alef = presented(at: start)
        if alef != 0x0627 { return 2 }
        return stem - start == 4 ? 0 : 1
    }

    private func refusal(
        _ form: FormRecord, _ first: Int, _ last: Int, _ split: WordSplit, _ level: UInt8, _ stem: Range<Int>
    ) -> TermRefusal? {
        let traits = form.traits
        if level > traits.folding { return .spelling(needed: level) }
        if split.hasProclitics, let refusal = procliticRefusal(traits, split, stem) { return refusal }
        if traits.contains(.isAccusative), let refusal = accusativeRefusal(traits, last, split, stem) { return refusal }
        if traits.contains(.isDualConstruct), hasFathatan(stem) || !isConstruct(last) { return .construct }
        if traits.contains(.refusesTanwin), hasFathatan(stem) { return .nameWithTanwin }
        if traits.form == .plural, first == last, isLikeNisba(stem), !isConstruct(last) { return .construct }
        if traits.contains(.isConditional), let conditions = glossary.conditions[Int(form.concept)] {
            return conditions.refusal(text, words, first..<last + 1, context)
        }
        return nil
    }

    /// Behind a preposition stands a genitive; a proper noun has no accusative that is not marked; and what is the dual of
    /// the row as well is that before an iḍāfa.
    private func accusativeRefusal(
        _ traits: FormTraits, _ last: Int, _ split: WordSplit, _ stem: Range<Int>
    ) -> TermRefusal? {
        if split.hasPreposition { return .proclitics }
        if hasFathatan(stem) { return nil }
        if traits.contains(.needsTanwin) { return .tanwin }
        return traits.contains(.isLikeDual) && isConstruct(last) ? .construct : nil
    }

    /// Whether the second part of an iḍāfa follows the word `number` directly: a definite noun, a portfolio (خارجية مصر) or
    /// a name.
    private func isConstruct(_ number: Int) -> Bool {
        let next = number + 1
        guard !isLookingAhead, next < words.count, isOnlySpace(words[number].end, words[next].start) else {
            return false
        }
        let word = text[words[next].range]
        // ال is D8 A7 D9 84.
        if word.count >= 8, word.starts(with: [0xD8, 0xA7, 0xD9, 0x84]) { return true }
        if word.count <= Self.longestPortfolio, Self.portfolios.contains(Array(word)) { return true }
        return WordScan.withScratch { scratch, behind, other in
            var ahead = MatchRun(
                text: text, words: words, letterCodes: letterCodes, index: index, hasThirdLevel: hasThirdLevel,
                seeksVerbs: false, scratch: other, glossary: glossary, context: context, keepsRefused: false)
            ahead.isLookingAhead = true
            let scan = ahead.scanned(words[next], scratch)
            let isLast = next + 1 == words.count
            ahead.match(
                next, scan, following: WordSummary(isLast ? scan : ahead.scanned(words[next + 1], behind)))
            return ahead.found.contains {
                $0.candidate.proclitics.isEmpty && $0.candidate.enclitic.isEmpty
                    && glossary.concepts.row($0.candidate.reading.concept).concept.type.isProperName
                    && !$0.candidate.reading.form.isNationality
            }
        }
    }

    /// Whether a plural or dual before an iḍāfa that ends in U+064A ي (رئيسي, "the two presidents of") has the letters of
    /// an adjective whose feminine is commoner than it (رئيسي, رئيسية "main").
    private func isLikeNisba(_ stem: Range<Int>) -> Bool {
        guard stem.count > 2, text[stem.upperBound - 1] == 0x8A, text[stem.upperBound - 2] == 0xD9 else { return false }
        let form = String(decoding: text[stem], as: UTF8.self)
        let count = glossary.countOfForm(form)
        return count > 0 && glossary.countOfForm(form + "ة") >= count
    }

    private static let longestPortfolio = portfolios.map(\.count).max() ?? 0
    private static let portfolios = Set(FrequentWords.portfolios.map { Array($0.utf8) })

    private func isOnlySpace(_ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end {
            let (scalar, length) = decodeScalar(text, at: index)
            guard isWhiteSpace(scalar) else { return false }
            index += length
        }
        return start < end
    }

    private func procliticRefusal(_ traits: FormTraits, _ split: WordSplit, _ stem: Range<Int>) -> TermRefusal? {
        // س stands before verbs only; before them و ف أ and س are all that stands.
        if split.hasFuture != traits.contains(.isVerb), split.hasFuture || split.hasPreposition { return .proclitics }
        switch traits.clitics {
        case CliticRule.none.rank: return .proclitics
        case CliticRule.conj.rank where split.hasPreposition || split.hasAlef || split.hasFuture: return .proclitics
        case CliticRule.prep.rank where split.hasConjunction || split.hasAlef: return .proclitics
        case CliticRule.all.rank: return nil
        default: break
        }
        if traits.contains(.isShort) { return .shortBase }
        // أ straight before a name is rare, and names like أحمد and أسعد are other names with أ before them.
        if split.hasAlef, !split.hasConjunction, !split.hasPreposition, !split.hasFuture, stem.count < 10 {
            // أيوقع؟ is a question: no form of a verb begins with أي and another consonant of it. U+064A ي is D9 8A.
            let isThirdPerson =
                traits.contains(.isVerb) && text[stem.lowerBound] == 0xD9 && text[stem.lowerBound + 1] == 0x8A
            return isThirdPerson ? nil : .shortBase
        }
        return nil
    }

    private func hasFathatan(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index + 1 < range.upperBound {
            if text[index] == 0xD9, text[index + 1] == 0x8B { return true }  // U+064B ً
            index += 1
        }
        return false
    }

    /// How far a wording that ends in signs may reach: to the next word.
    private func signLimit(_ last: Int, _ form: FormRecord) -> Int {
        let next = last + 1 < words.count ? words[last + 1].start : text.count
        return min(max(next, words[last].end), words[last].end + Int(form.count))
    }

    /// Whether a wording that ends in a sign ends at `end` as a whole: no letter or further sign is joined to it.
    private func isSignEnd(_ end: Int, _ last: Int) -> Bool {
        guard end > words[last].end else { return false }
        return end >= text.count || !isWordScalar(decodeScalar(text, at: end).scalar)
    }

    private mutating func add(
        _ form: Int, _ first: Int, _ last: Int, _ scan: WordScan, _ split: WordSplit, _ end: Int,
        _ level: UInt8, _ refusal: TermRefusal?, enclitic: Range<Int> = 0..<0
    ) {
        let base = Int(scan.letter(split.base).offset)
        let start = words[first].start
        let record = index.forms[form]
        // Marks and signs before the first letter belong to the word, and so to a base without proclitics.
        let from = split.hasProclitics ? base : start
        let proclitics = String(decoding: text[start..<from], as: UTF8.self)
        let reading = TermReading(concept: Int(record.concept), form: record.traits.form, folding: level)
        let candidate = TermCandidate(
            span: TextSpan(from, end), proclitics: proclitics,
            enclitic: enclitic.isEmpty ? "" : String(decoding: text[enclitic], as: UTF8.self), reading: reading,
            wordCount: last - first + 1, accusative: accusative(record.traits, base..<end),
            hasOpenArticle: split.article == .elided && record.traits.isSuperset(of: [.indefinite, .definite]))
        found.append(JudgedPlace(candidate: candidate, form: form, refusal: refusal))
    }

    private func accusative(_ traits: FormTraits, _ base: Range<Int>) -> TermCandidate.Accusative {
        guard traits.contains(.isAccusative) else { return .none }
        return hasFathatan(base) ? .marked : .bare
    }
}
