import ArabicText
import TextModel

/// Why the reading of a word as proclitic and base is suspect.
enum Suspicion: Equatable {
    /// The whole word is a row; its key.
    case row(String)
    /// The whole word is common beside the base.
    case common(word: String)
}

extension CompiledGlossary {
    /// Why `candidate` is suspect: a whole-word reading beats a split one (وليد is a name, not و + ليد).
    ///
    /// Only bases of one word can be: further words confirm the reading of the first.
    ///
    /// - Parameters:
    ///   - candidate: the reading.
    ///   - places: all readings of the word.
    ///   - word: the written word.
    ///   - text: the clean text.
    ///   - memory: what was found out of words before; nil to work it out anew.
    /// - Returns: the reason; nil if it is not suspect.
    func suspicion(
        _ candidate: TermCandidate, among places: ArraySlice<TermCandidate>, _ word: TextSpan, _ text: [UInt8],
        _ memory: WordMemory<SplitVerdict>? = nil
    ) -> Suspicion? {
        guard candidate.wordCount == 1 else { return nil }
        if candidate.accusative == .bare, let common = commonAccusative(candidate, text) { return common }
        guard !candidate.proclitics.isEmpty || !candidate.enclitic.isEmpty else { return nil }
        // What is whole may have proclitics before it where only a pronoun is in question.
        let whole = places.first {
            $0.enclitic.isEmpty && $0.wordCount == 1
                && ($0.proclitics.isEmpty || (!candidate.enclitic.isEmpty && $0.span.start == candidate.span.start))
                && !($0.span.start == candidate.span.start && $0.reading.concept == candidate.reading.concept)
        }
        if let whole { return .row(concepts[whole.reading.concept].key) }
        if !candidate.enclitic.isEmpty, let common = commonNisba(candidate, word, text) { return common }
        guard !candidate.proclitics.isEmpty, isCommon(candidate, word, text, memory) else { return nil }
        return .common(word: String(decoding: text[word.range], as: UTF8.self))
    }

    /// Whether the whole word is common beside the base; as `memory` has it, if it knows.
    private func isCommon(
        _ candidate: TermCandidate, _ word: TextSpan, _ text: [UInt8], _ memory: WordMemory<SplitVerdict>?
    ) -> Bool {
        let key = text.withUnsafeBufferPointer { WordKey($0, from: word.start, to: word.end) }
        // Signs behind the word (OPEC+) are none of its bytes.
        guard let memory, let key, candidate.span.end <= word.end else { return isCommon(candidate, word, text) }
        let split = SplitVerdict.split(
            start: candidate.span.start - word.start, end: candidate.span.end - word.start,
            hasEnclitic: !candidate.enclitic.isEmpty,
            isProperName: concepts.row(candidate.reading.concept).concept.type.isProperName)
        if let known = memory[key], known.isOn(split) { return known.isCommon }
        let isCommon = isCommon(candidate, word, text)
        memory.keep(SplitVerdict(split, isCommon: isCommon), for: key)
        return isCommon
    }

    private func isCommon(_ candidate: TermCandidate, _ word: TextSpan, _ text: [UInt8]) -> Bool {
        let form = String(decoding: text[word.range], as: UTF8.self)
        let count = countOfForm(form)
        guard count > 0 else { return false }
        let base = baseForms(candidate, word, text).map(countOfForm).max() ?? 0
        if isAdverbial(candidate, form, count, base) { return false }
        return Double(count) > Double(base) * Self.splitRate(candidate.proclitics)
    }

    /// A noun with the ا of the accusative is written like another word: an adverb that is commoner than the noun itself
    /// (جدا, معا), or a given name (دينا is hardly "a debt").
    private func commonAccusative(_ candidate: TermCandidate, _ text: [UInt8]) -> Suspicion? {
        guard candidate.reading.form == .main || candidate.reading.form == .variant else { return nil }
        let form = String(decoding: text[candidate.span.range], as: UTF8.self)
        if Self.wordsInAlef.contains(form) { return .common(word: form) }
        let count = countOfForm(form)
        return count > 0 && count > countOfForm(NominalInflection.dropping(1, of: form)) ? .common(word: form) : nil
    }

    /// Given names and particles that end in ا, folded.
    private static let wordsInAlef = PhraseTable(
        words: (GivenNames.distinct + FrequentWords.particles)
            .filter { PhraseTable.folded($0).suffix(2).elementsEqual([0xD8, 0xA7]) })

    /// A noun with ي "my" is written like the adjective made from it. Where the feminine of that adjective is in use, so is
    /// the adjective, and in the news it is far more frequent (رئيسي "main", رئيسية).
    private func commonNisba(_ candidate: TermCandidate, _ word: TextSpan, _ text: [UInt8]) -> Suspicion? {
        guard candidate.enclitic == "ي" else { return nil }
        let form = String(decoding: text[candidate.span.start..<word.end], as: UTF8.self)
        let count = countOfForm(form)
        return count > 0 && countOfForm(form + "ة") >= count ? .common(word: form) : nil
    }

    /// The base as it is written alone: behind لل also with the article that it may hide (للحكومة, الحكومة; للجنة, اللجنة).
    private func baseForms(_ candidate: TermCandidate, _ word: TextSpan, _ text: [UInt8]) -> [String] {
        // The span of a base in one word ends with the word, but for a pronoun and signs (OPEC+).
        let end = candidate.enclitic.isEmpty ? candidate.span.end : word.end
        // Without marks, which would hide the letters (لِ before لْأردن).
        let base = ArabicFolding.folded(String(decoding: text[candidate.span.start..<end], as: UTF8.self), level: 1)
        guard base.hasPrefix("ل"), ArabicFolding.folded(candidate.proclitics, level: 1).hasSuffix("ل") else {
            return [base]
        }
        return [base, "ا" + base, "ال" + base]
    }

    /// Whether a common noun behind ب or ل is no word of its own, though commoner than the noun alone (بسرعة, بهدف): the
    /// whole hardly ever bears the article, as nouns do, and the noun does.
    private func isAdverbial(_ candidate: TermCandidate, _ form: String, _ count: Int, _ base: Int) -> Bool {
        guard ["ب", "ل"].contains(candidate.proclitics), !concepts[candidate.reading.concept].type.isProperName,
            count <= base * 20, !Self.closedWords.contains(form)
        else { return false }
        let noun = String(form.unicodeScalars.dropFirst())
        return countOfForm("ال" + noun) * 5 >= base && countOfForm("ال" + form) * 100 < count
    }

    private static let closedWords = PhraseTable(
        words: FrequentWords.particles + FrequentWords.verbs + FrequentWords.sayingVerbs + FrequentWords.nouns)

    /// How often a base stands behind these proclitics at most, as a share of its bare uses. و ب ل can stand before any
    /// name, so a written form that is commoner than its own base is a word of its own; ف and ك are rare before names.
    private static func splitRate(_ proclitics: String) -> Double {
        proclitics.unicodeScalars.contains("ف") || proclitics.unicodeScalars.contains("ك") ? 0.1 : 1
    }
}
