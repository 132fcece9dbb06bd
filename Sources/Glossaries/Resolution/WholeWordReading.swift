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
    func suspicion(
        _ candidate: TermCandidate, among places: ArraySlice<TermCandidate>, _ word: TextSpan, _ text: [UInt8]
    ) -> Suspicion? {
        guard !candidate.proclitics.isEmpty, candidate.wordCount == 1 else { return nil }
        let whole = places.first { $0.proclitics.isEmpty && $0.wordCount == 1 }
        if let whole { return .row(concepts[whole.reading.concept].key) }
        let form = String(decoding: text[word.range], as: UTF8.self)
        let count = countOfForm(form)
        guard count > 0 else { return nil }
        let base = countOfForm(baseForm(candidate, text))
        return Double(count) > Double(base) * Self.splitRate(candidate.proclitics) ? .common(word: form) : nil
    }

    /// The base as it is written alone: the article that لل hides is written out.
    private func baseForm(_ candidate: TermCandidate, _ text: [UInt8]) -> String {
        let base = String(decoding: text[candidate.span.range], as: UTF8.self)
        let head = concepts[candidate.reading.concept].source
        guard base.hasPrefix("ل"), head.hasPrefix("ال"), candidate.proclitics.hasSuffix("ل") else { return base }
        return "ا" + base
    }

    /// How often a base stands behind these proclitics at most, as a share of its bare uses. و ب ل can stand before any
    /// name, so a written form that is commoner than its own base is a word of its own; ف and ك are rare before names.
    private static func splitRate(_ proclitics: String) -> Double {
        proclitics.unicodeScalars.contains("ف") || proclitics.unicodeScalars.contains("ك") ? 0.1 : 1
    }
}
