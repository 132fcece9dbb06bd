public import TextModel

/// One place that has the words of a row, and what became of it.
public struct TermExplanation: Sendable, Equatable {
    /// What became of a candidate.
    public enum Outcome: Sendable, Hashable {
        /// It stands in the text.
        case chosen
        /// It stands, with other readings that nothing decides against.
        case undecided
        /// It stands inside a longer one.
        case nested
        /// It is a blocker, and keeps others away.
        case blocks
        /// The row's own rules or the grammar refuse it.
        case refused(TermRefusal)
        /// Another candidate won.
        case lost(SuppressedTerm.Reason)
    }

    /// The place, its proclitics and the reading with its folding level.
    public var candidate: TermCandidate
    /// The key of the row.
    public var key: String
    /// The English that the form would have.
    public var target: String?
    /// The parts of the written word, with ` + ` between: `و + ل + لعراق`.
    public var segmentation: String
    /// All ways to part it, `segmentation` first: للجنة is ل + لجنة and ل + اللجنة.
    public var segmentations: [String]
    /// The number of the layer that the row comes from.
    public var layer: Int
    /// The file and line of the row.
    public var location: SourceLocation
    /// What became of it.
    public var outcome: Outcome
    /// The same in words, for people.
    public var reason: String
    /// The columns of the row that tie it to a context, and whether each holds here.
    public var conditions: [Condition] = []

    /// One column that ties a row to a context.
    public struct Condition: Sendable, Hashable {
        /// The name of the column.
        public var column: String
        /// Whether it holds.
        public var holds: Bool
    }
}

extension CompiledGlossary {
    /// Every place of a text that has the words of a row, with what became of it and why: refused readings included.
    ///
    /// - Parameters:
    ///   - text: the clean text.
    ///   - words: its written words, in order.
    ///   - context: what is known of the document beside its text.
    /// - Returns: the explanations, in the order of the text; those of one written word together, what stands first.
    public func explain(
        _ text: [UInt8], words: [TextSpan], context: MatchContext = MatchContext()
    ) -> [TermExplanation] {
        var explanations: [TermExplanation] = []
        let accepted = candidates(in: text, words: words, context: context)
        forEachWord(in: text, words: words, context: context, keepsRefused: true) { places, _ in
            for place in places {
                guard let refusal = place.refusal else { continue }
                let isShown = explanations.contains { $0.candidate == place.candidate }
                if isShown || accepted.contains(where: { $0.sameReading(as: place.candidate) }) { continue }
                let reason = sentence(for: refusal, concepts[place.candidate.reading.concept])
                explanations.append(explanation(place.candidate, text, .refused(refusal), reason))
            }
        }
        let resolution = resolution(of: accepted)
        for term in resolution.chosen { appendChosen(term, nil, text, accepted, to: &explanations) }
        for lost in resolution.suppressed {
            explanations.append(
                explanation(lost.candidate, text, .lost(lost.reason), sentence(for: lost, text, accepted, words)))
        }
        for candidate in accepted where concepts[candidate.reading.concept].isBlocker {
            let isLost = resolution.suppressed.contains { $0.candidate == candidate }
            if !isLost { explanations.append(explanation(candidate, text, .blocks, "a blocker: emits nothing")) }
        }
        for number in explanations.indices where !conditions.isEmpty {
            explanations[number].conditions = tried(explanations[number].candidate, text, words, context)
        }
        return explanations.sorted { left, right in
            let starts = (left.candidate.wordStart, right.candidate.wordStart)
            if starts.0 != starts.1 { return starts.0 < starts.1 }
            if left.outcome.rank != right.outcome.rank { return left.outcome.rank < right.outcome.rank }
            if left.candidate.span != right.candidate.span { return left.candidate.span < right.candidate.span }
            return (left.key, left.reason) < (right.key, right.reason)
        }
    }

    /// What the conditions of a row say at a place.
    private func tried(
        _ candidate: TermCandidate, _ text: [UInt8], _ words: [TextSpan], _ context: MatchContext
    ) -> [TermExplanation.Condition] {
        guard let own = conditions[candidate.reading.concept],
            let first = words.firstIndex(where: { $0.start == candidate.wordStart })
        else { return [] }
        let match = first..<min(words.count, first + candidate.wordCount)
        return text.withUnsafeBufferPointer { text in
            words.withUnsafeBufferPointer { own.results(text, $0, match, context) }
        }
    }

    private func appendChosen(
        _ term: ResolvedTerm, _ outer: String?, _ text: [UInt8], _ accepted: [TermCandidate],
        to explanations: inout [TermExplanation]
    ) {
        for reading in term.readings {
            var candidate = term.candidate
            candidate.reading = reading
            let others = term.readings.filter { $0 != reading }.map { "«\(concepts[$0.concept].key)»" }
            let (outcome, reason): (TermExplanation.Outcome, String) =
                if term.isUndecided {
                    (
                        .undecided,
                        "undecided: neither layer nor priority decides against " + others.joined(separator: ", ")
                    )
                } else if let outer {
                    (.nested, "stands inside «\(isolated(outer))»")
                } else {
                    (.chosen, "chosen")
                }
            explanations.append(explanation(candidate, text, outcome, reason))
        }
        let surface = String(decoding: text[term.candidate.span.range], as: UTF8.self)
        for nested in term.nested { appendChosen(nested, surface, text, accepted, to: &explanations) }
    }

    private func explanation(
        _ candidate: TermCandidate, _ text: [UInt8], _ outcome: TermExplanation.Outcome, _ reason: String
    ) -> TermExplanation {
        let row = concepts[candidate.reading.concept]
        let base = String(decoding: text[candidate.span.range], as: UTF8.self)
        let parts =
            Self.parts(of: candidate.proclitics) + [base] + (candidate.enclitic.isEmpty ? [] : [candidate.enclitic])
        let segmentation = parts.joined(separator: " + ")
        var segmentations = [segmentation]
        if candidate.hasOpenArticle {
            let definite =
                Self.parts(of: candidate.proclitics) + ["ال" + base]
                + parts.dropFirst(parts.count - (candidate.enclitic.isEmpty ? 0 : 1))
            segmentations.append(definite.joined(separator: " + "))
        }
        return TermExplanation(
            candidate: candidate, key: row.key, target: row.english(for: candidate.reading.form),
            segmentation: segmentation, segmentations: segmentations, layer: row.layer, location: row.location,
            outcome: outcome, reason: reason)
    }

    /// The proclitics one by one, each with its marks.
    private static func parts(of proclitics: String) -> [String] {
        var parts: [String] = []
        for scalar in proclitics.unicodeScalars {
            if isArabicLetter(scalar.value) || parts.isEmpty {
                parts.append(String(scalar))
            } else {
                parts[parts.count - 1].unicodeScalars.append(scalar)
            }
        }
        return parts
    }
}

extension TermCandidate {
    /// Where the written word begins that the base begins in.
    var wordStart: Int { span.start - proclitics.utf8.count }

    /// Whether both are the same row at the same place.
    func sameReading(as other: TermCandidate) -> Bool {
        span == other.span && reading.concept == other.reading.concept
    }
}

extension TermExplanation.Outcome {
    /// What stands in the text comes before what does not.
    fileprivate var rank: Int {
        switch self {
        case .chosen: 0
        case .undecided: 1
        case .blocks: 2
        case .nested: 3
        case .lost: 4
        case .refused: 5
        }
    }
}
