import TextModel

extension CompiledGlossary {
    /// Why the grammar or the row refuses a place, in words.
    func sentence(for refusal: TermRefusal, _ row: Concept) -> String {
        switch refusal {
        case .articleForbidden: "ال before a wording whose article is forbidden"
        case .articleRequired: "without ال, which the wording requires"
        case .proclitics: "the row does not take these proclitics (column clitics)"
        case .shortBase: "too short to stand behind a proclitic"
        case .spelling(let needed): "spelt alike only at folding level \(needed), which the row does not allow"
        case .vowels: "the written vowels contradict the row's «\(isolated(row.source))»"
        case .tanwin: "an accusative in ا whose fathatan is not written"
        case .construct:
            "the dual before an iḍāfa and the accusative in ا are written alike, and what follows speaks for the other"
        case .nameWithTanwin: "with a fathatan, which a name in ا does not take; an adjective does"
        case .condition(let column): "the condition «\(column)» does not hold"
        case .date: "the date of the item lies outside valid_from and valid_to"
        case .outlet: "the row is for other outlets"
        }
    }

    /// Why a candidate lost, in words.
    func sentence(
        for lost: SuppressedTerm, _ text: [UInt8], _ accepted: [TermCandidate], _ words: [TextSpan]
    ) -> String {
        let winner =
            lost.winner.map { winner in
                let surface = String(decoding: text[winner.span.range], as: UTF8.self)
                return "«\(isolated(surface))» (\(concepts[winner.reading.concept].key))"
            } ?? ""
        switch lost.reason {
        case .suspect: return suspectSentence(lost.candidate, text, accepted, words)
        case .blocked: return "inside the blocker \(winner)"
        case .crossing: return "overlaps \(winner), which begins earlier or is longer"
        case .moreProclitics: return "\(winner) reads the same written word with fewer proclitics, or is longer"
        case .accusative where lost.candidate.accusative == .bare:
            return "\(winner) lists the letters that are an accusative in ا here"
        case .accusative: return "\(winner) is an accusative, whose fathatan the text writes"
        case .coarserSpelling: return "\(winner) is spelt more nearly as the text"
        case .earlierLayer: return "a later layer has the same words: \(winner)"
        case .lowerPriority: return "a row of higher priority has the same words: \(winner)"
        case .sameTarget: return "has the same English as \(winner)"
        case .sameRow: return "another form or a part of the same row: \(winner)"
        }
    }

    private func suspectSentence(
        _ candidate: TermCandidate, _ text: [UInt8], _ accepted: [TermCandidate], _ words: [TextSpan]
    ) -> String {
        guard let word = words.first(where: { $0.start == candidate.wordStart }) else {
            return "the whole word is common"
        }
        let places = accepted.filter { $0.wordStart == word.start }
        let whole = isolated(String(decoding: text[word.range], as: UTF8.self))
        switch suspicion(candidate, among: places[...], word, text) {
        case .row(let key): return "the whole word «\(whole)» is a row (\(key))"
        case .common, nil: return "the whole word «\(whole)» is a common word"
        }
    }
}
