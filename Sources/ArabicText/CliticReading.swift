import TextModel

/// The weighing of the readings of one word: each candidate's base is as good as its count, times a weight for each
/// clitic that has to be taken off; the best reading wins, and the whole word is one of them.
///
/// The weights (`CliticWeights`) say how much commoner than the written whole a base must be, clitic by clitic. Evidence
/// that a letter belongs to the word counts for the whole: it takes the article (الوزير), a preposition before the
/// doubtful letter (ببلد), or the prefixes of a verb (يكشف).
struct CliticReading {
    private let letters: UnsafeBufferPointer<UInt16>
    private let counts: FormTable.View
    private let closed: FormTable.View
    private let end: Int
    private var best: Float = -1
    private var bestCuts = LetterCuts()

    /// The best cuts of the word of these letters, at least two.
    static func bestCuts(
        _ letters: UnsafeBufferPointer<UInt16>, counts: FormTable.View, closed: FormTable.View
    ) -> LetterCuts {
        var reading = CliticReading(letters, counts: counts, closed: closed)
        return reading.cuts(from: 0)
    }

    private init(_ letters: UnsafeBufferPointer<UInt16>, counts: FormTable.View, closed: FormTable.View) {
        self.letters = letters
        self.counts = counts
        self.closed = closed
        end = letters.count
    }

    /// The best cuts of the letters from `start` to the end, counted from `start`.
    private mutating func cuts(from start: Int) -> LetterCuts {
        let entry = ClosedClassTable.Entry(rawValue: closed[hash(start, end)])
        if entry.contains(.fixed) { return entry.cuts }
        if entry.contains(.whole) || end - start < 3 { return LetterCuts() }
        guard Proclitic(letters[start]) != nil || mayEndInPronoun else { return LetterCuts() }
        best = -1
        weighBases(from: start, LetterCuts(), preposition: false, weight: 1)
        weighProclitics(from: start)
        return bestCuts
    }

    private var mayEndInPronoun: Bool {
        switch letters[end - 1] {
        case LetterCode.ha, LetterCode.mim, LetterCode.nun, LetterCode.kaf, LetterCode.alef, LetterCode.ya: true
        default: false
        }
    }

    private mutating func weigh(_ value: Float, _ cuts: LetterCuts) {
        guard value > best else { return }
        best = value
        bestCuts = cuts
    }

    // MARK: - Proclitics

    /// Weighs the readings of a word that begins at `start` with one or more proclitics.
    private mutating func weighProclitics(from start: Int) {
        guard let first = Proclitic(letters[start]) else { return }
        if first.isConjunction {
            let rest = start + 1
            var cuts = LetterCuts()
            cuts.append(1)
            cuts.procliticCount = 1
            let hash = hash(rest, end)
            let entry = ClosedClassTable.Entry(rawValue: closed[hash])
            if hasArticle(rest), end - rest > 4 {
                weigh((Float(counts[hash]) + 2) * first.weight * CliticWeights.article, cuts)
            }
            guard entry.rawValue == 0 else {
                let inner = entry.contains(.fixed) ? entry.cuts : LetterCuts()
                let value = (Float(counts[hash]) + CliticWeights.closedPrior) * first.weight * CliticWeights.closed
                return weigh(value, cuts.joined(with: inner, at: 1))
            }
            weighBases(from: rest, cuts, preposition: false, weight: first.weight)
            if end - rest >= 3, let second = Proclitic(letters[rest]), !second.isConjunction {
                weigh(second, at: rest, behind: cuts, weight: first.weight)
            }
        } else {
            weigh(first, at: start, behind: LetterCuts(), weight: 1)
        }
    }

    /// Weighs the readings with the proclitic `clitic`, no conjunction, at letter `start`, behind `outer`.
    private mutating func weigh(_ clitic: Proclitic, at start: Int, behind outer: LetterCuts, weight: Float) {
        let rest = start + 1
        var cuts = outer
        cuts.append(outer.count + 1)
        cuts.procliticCount += 1
        let weight = weight * clitic.weight
        if clitic == .sin {
            // Only before verbs of the imperfect, which begin with ي ت ن ا.
            let first = letters[rest]
            let isImperfect =
                first == LetterCode.ya || first == LetterCode.ta || first == LetterCode.nun || first == LetterCode.alef
            guard isImperfect, end - rest >= 3, !hasArticle(rest) else { return }
            return weighBases(from: rest, cuts, preposition: false, weight: weight)
        }
        if clitic == .lam {
            if hasArticle(rest) { return }
            if letters[rest] == LetterCode.lam, end - rest >= 3 { weighContraction(rest, cuts, weight: weight) }
        } else if hasArticle(rest), end - rest > 4 {
            return weigh((Float(counts[hash(rest, end)]) + 2) * weight * CliticWeights.article, cuts)
        }
        weighBases(from: rest, cuts, preposition: true, weight: weight)
    }

    /// Weighs the reading of لل… as ل + ال….
    private mutating func weighContraction(_ rest: Int, _ cuts: LetterCuts, weight: Float) {
        let count = counts[hash(rest, end).prepending(LetterCode.alef)]
        guard count > 0 || end - rest >= 5 else { return }
        var contracted = cuts
        contracted.lacksAlef = true
        weigh((Float(count) + CliticWeights.unknown) * weight * CliticWeights.contraction, contracted)
    }

    // MARK: - Bases and pronouns

    /// Weighs the letters from `start` as a base, alone and with a pronoun, behind the proclitics of `cuts`.
    private mutating func weighBases(from start: Int, _ cuts: LetterCuts, preposition: Bool, weight: Float) {
        guard end - start >= 2 else { return }
        let isDefinite = hasArticle(start)
        let value = wholeValue(start, isDefinite: isDefinite, preposition: preposition)
        // و before a word that no count knows is taken for the conjunction, but وي… for the W of a foreign name.
        let isForeign =
            value == 0 && cuts.count == 1 && letters[start] == LetterCode.ya && letters[start - 1] == LetterCode.waw
        weigh((value + (isForeign ? 0 : CliticWeights.unknown)) * weight, cuts)
        if letters[end - 1] == LetterCode.taMarbuta || isDefinite && end - start > 5 || !mayEndInPronoun { return }
        guard let pronoun = Pronoun(endOf: letters, from: start) else { return }
        let baseEnd = end - pronoun.letterCount
        guard baseEnd - start >= 2 else { return }
        let base = baseValue(start, baseEnd, without: pronoun)
        guard base.value > 0 else { return }
        var withPronoun = cuts
        withPronoun.append(cuts.count + baseEnd - start)
        withPronoun.hasEnclitic = true
        withPronoun.ending = base.ending
        weigh(base.value * weight * pronoun.weight, withPronoun)
    }

    /// How much speaks for the letters from `start` as one word.
    private func wholeValue(_ start: Int, isDefinite: Bool, preposition: Bool) -> Float {
        let whole = hash(start, end)
        var value = Float(counts[whole])
        if !isDefinite {
            let definite = Float(counts[whole.prepending(LetterCode.lam).prepending(LetterCode.alef)])
            value += definite * CliticWeights.definiteWhole
            if preposition { value += definite * CliticWeights.definiteBase }
            if Proclitic(letters[start]) != nil {
                let nominal =
                    Float(counts[whole.prepending(LetterCode.ba)]) + Float(counts[whole.prepending(LetterCode.lam)])
                let verbal =
                    Float(counts[whole.prepending(LetterCode.ya)]) + Float(counts[whole.prepending(LetterCode.ta)])
                value += nominal * CliticWeights.behindPreposition + verbal * CliticWeights.behindVerbPrefix
            }
        }
        let last = letters[end - 1]
        if last == LetterCode.alef, letters[end - 2] == LetterCode.ha || letters[end - 2] == LetterCode.nun {
            value += Float(counts[hash(start, end - 1)])  // an accusative: وجها
        } else if last == LetterCode.ha {
            value += Float(counts[hash(start, end - 1, Ending.taMarbuta)]) * CliticWeights.undottedTa
        }
        return value
    }

    /// How much speaks for the letters from `start` to `baseEnd` as a word before a pronoun, and how the word ends
    /// without it: in the way that is commoner.
    private func baseValue(
        _ start: Int, _ baseEnd: Int, without pronoun: Pronoun
    ) -> (value: Float, ending: BaseEnding) {
        let base = hash(start, baseEnd)
        let stemEnd = baseEnd - 1
        let written = Float(counts[base])
        var value = written
        var ending = BaseEnding.asWritten
        switch letters[stemEnd] {
        case LetterCode.ta:  // حكومتهم: حكومة
            let feminine = hash(start, stemEnd, Ending.taMarbuta)
            let definite = feminine.prepending(LetterCode.lam).prepending(LetterCode.alef)
            let count = Float(counts[feminine])
            value = max(value, count + Float(counts[definite]) * CliticWeights.definiteBase)
            if count + Float(counts[definite]) > written { ending = .taMarbuta }
        case LetterCode.alef:  // مستواه: مستوى
            let count = Float(counts[hash(start, stemEnd, Ending.ya)])
            value = max(value, count)
            if count > written, !isDual(start, stemEnd, singular: count) { ending = .alefMaqsura }
        case LetterCode.waw:  // استقبلوه: استقبلوا
            let count = Float(counts[hash(start, baseEnd, Ending.alef)])
            value = max(value, count)
            if count > written { ending = .pluralAlef }
        case LetterCode.ya:  // طاقميهما: طاقمين
            value = max(value, Float(counts[hash(start, baseEnd, Ending.nun)]))
        case LetterCode.yaHamza, LetterCode.wawHamza:  // رؤسائهم: رؤساء
            if baseEnd - start >= 3, letters[stemEnd - 1] == LetterCode.alef {
                let count = Float(counts[hash(start, stemEnd, Ending.hamza)])
                value = max(value, count)
                if count > written { ending = .hamza }
            }
        default: break
        }
        if !hasArticle(start) {
            let definite = base.prepending(LetterCode.lam).prepending(LetterCode.alef)
            value += Float(counts[definite]) * CliticWeights.definiteBase
        }
        var others: UInt32 = 0
        if pronoun != .ha { others &+= counts[hash(start, baseEnd, Ending.ha)] }
        if pronoun != .haAlef { others &+= counts[hash(start, baseEnd, Ending.haAlef)] }
        if pronoun != .haMim { others &+= counts[hash(start, baseEnd, Ending.haMim)] }
        return (value + Float(others) * CliticWeights.otherPronoun, ending)
    }

    /// Whether the ا behind `start..<stemEnd` is that of a dual (طرفاه: طرفان) and stands for no ى.
    private func isDual(_ start: Int, _ stemEnd: Int, singular: Float) -> Bool {
        let nominative = Float(counts[hash(start, stemEnd, Ending.alefNun)])
        let oblique = Float(counts[hash(start, stemEnd, Ending.yaNun)])
        return (nominative + oblique) * CliticWeights.dual > singular
    }

    // MARK: - Letters

    private func hasArticle(_ start: Int) -> Bool {
        end - start > 2 && letters[start] == LetterCode.alef && letters[start + 1] == LetterCode.lam
    }

    /// The hash of the letters `start..<end` followed by an ending.
    @inline(__always)
    private func hash(_ start: Int, _ end: Int, _ ending: FormHash = FormHash()) -> FormHash {
        var hash = ending
        var index = end
        while index > start {
            index &-= 1
            hash.prepend(letters[index])
        }
        return hash
    }
}
