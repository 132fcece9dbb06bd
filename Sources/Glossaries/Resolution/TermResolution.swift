public import TextModel

/// One place that the glossary names, after overlaps were resolved.
public struct ResolvedTerm: Sendable, Equatable {
    /// The candidate that won.
    public var candidate: TermCandidate
    /// The readings of its span, the chosen one first; several only where nothing decides between them.
    public var readings: [TermReading]
    /// Whether several readings are left whose English differs and neither layer nor priority decides.
    public var isUndecided: Bool
    /// What lies wholly inside it, resolved among itself in the same way (الأردن inside an office).
    public var nested: [ResolvedTerm]

    /// Makes a resolved place.
    public init(
        candidate: TermCandidate, readings: [TermReading], isUndecided: Bool = false, nested: [ResolvedTerm] = []
    ) {
        self.candidate = candidate
        self.readings = readings
        self.isUndecided = isUndecided
        self.nested = nested
    }
}

/// A candidate that does not stand in the text, and why.
public struct SuppressedTerm: Sendable, Equatable {
    /// Why a candidate lost.
    public enum Reason: String, Sendable, CaseIterable {
        /// The written word, read whole, is a row or a common word.
        case suspect
        /// A blocker covers it.
        case blocked
        /// It crosses a place that begins earlier or is longer.
        case crossing
        /// Another reading of the same words needs fewer proclitics.
        case moreProclitics
        /// One is an accusative in ا that its row does not list: it gives way to a wording that another lists (أبخازيا), but
        /// for where the text writes its fathatan.
        case accusative
        /// Another row is spelt more nearly as the text.
        case coarserSpelling
        /// A later layer has the same words.
        case earlierLayer
        /// A row of higher priority has the same words.
        case lowerPriority
        /// Another row of the same English stands for it.
        case sameTarget
        /// Another form of the same row stands for it.
        case sameRow
    }

    /// The candidate.
    public var candidate: TermCandidate
    /// Why it lost.
    public var reason: Reason
    /// The candidate it lost to; nil for a suspect.
    public var winner: TermCandidate?

    /// Makes a record of one lost candidate.
    public init(candidate: TermCandidate, reason: Reason, winner: TermCandidate? = nil) {
        self.candidate = candidate
        self.reason = reason
        self.winner = winner
    }
}

/// What became of all candidates of a text.
public struct TermResolution: Sendable, Equatable {
    /// The places that stand, in the order of the text; they do not overlap.
    public var chosen: [ResolvedTerm] = []
    /// The candidates that do not stand, in the order of the text.
    public var suppressed: [SuppressedTerm] = []
}

extension CompiledGlossary {
    /// Resolves overlaps and ties: blockers first, then the leftmost written word, the most base words, the fewest
    /// proclitics, the lowest folding level, the latest layer, the highest priority, the status and the key.
    ///
    /// `candidates` may come in any order; the places that stand come in the order of the text and do not overlap.
    public func resolve(_ candidates: [TermCandidate]) -> [ResolvedTerm] { resolution(of: candidates).chosen }

    /// As `resolve`, with an account of every candidate that lost.
    public func resolution(of candidates: [TermCandidate]) -> TermResolution {
        var result = TermResolution()
        guard !candidates.isEmpty else { return result }
        var ranked: [TermCandidate] = []
        ranked.reserveCapacity(candidates.count)
        for candidate in candidates {
            if candidate.isSuspect {
                result.suppressed.append(SuppressedTerm(candidate: candidate, reason: .suspect))
            } else {
                ranked.append(candidate)
            }
        }
        ranked = withoutBlocked(ranked, &result.suppressed)
        if ranked.count > 1 { ranked.sort(by: ranksBefore) }
        result.chosen = choose(ranked[...], &result.suppressed)
        result.suppressed.sort { $0.candidate.span < $1.candidate.span }
        return result
    }

    /// Drops what lies inside a blocker's span; the blockers stay, to take their place in the order.
    private func withoutBlocked(
        _ candidates: [TermCandidate], _ suppressed: inout [SuppressedTerm]
    ) -> [TermCandidate] {
        let blockers = candidates.filter { concepts.row($0.reading.concept).concept.isBlocker }.sorted {
            $0.span < $1.span
        }
        guard !blockers.isEmpty else { return candidates }
        // For each place in the list the blocker up to there that reaches farthest: if any covers a candidate, it does.
        var farthest: [Int] = []
        for (index, blocker) in blockers.enumerated() {
            let before = farthest.last ?? index
            farthest.append(blocker.span.end > blockers[before].span.end ? index : before)
        }
        return candidates.filter { candidate in
            if concepts.row(candidate.reading.concept).concept.isBlocker { return true }
            var low = 0
            var high = blockers.count
            while low < high {
                let middle = (low + high) / 2
                if blockers[middle].span.start <= candidate.span.start { low = middle + 1 } else { high = middle }
            }
            guard low > 0 else { return true }
            let blocker = blockers[farthest[low - 1]]
            guard blocker.span.contains(candidate.span) else { return true }
            suppressed.append(SuppressedTerm(candidate: candidate, reason: .blocked, winner: blocker))
            return false
        }
    }

    /// The order of GLOSSARY §8, of which the first candidate not overlapping an earlier choice wins.
    private func ranksBefore(_ left: TermCandidate, _ right: TermCandidate) -> Bool {
        let leftWord = left.wordStart
        let rightWord = right.wordStart
        if leftWord != rightWord { return leftWord < rightWord }
        if left.wordCount != right.wordCount { return left.wordCount > right.wordCount }
        if left.span != right.span { return left.span < right.span }
        return tieOrder(left, right)
    }

    /// The order among candidates with one span.
    private func tieOrder(_ left: TermCandidate, _ right: TermCandidate) -> Bool {
        let (leftRow, rightRow) = (concepts.row(left.reading.concept), concepts.row(right.reading.concept))
        if leftRow.concept.isBlocker != rightRow.concept.isBlocker { return leftRow.concept.isBlocker }
        if left.accusative != right.accusative { return left.accusative.rank < right.accusative.rank }
        if left.reading.folding != right.reading.folding { return left.reading.folding < right.reading.folding }
        if leftRow.concept.layer != rightRow.concept.layer { return leftRow.concept.layer > rightRow.concept.layer }
        if leftRow.concept.priority != rightRow.concept.priority {
            return leftRow.concept.priority > rightRow.concept.priority
        }
        let (leftStatus, rightStatus) = (leftRow.concept.status.rank, rightRow.concept.status.rank)
        if leftStatus != rightStatus { return leftStatus < rightStatus }
        if leftRow.concept.key != rightRow.concept.key { return leftRow.concept.key < rightRow.concept.key }
        return left.reading.form.rank < right.reading.form.rank
    }

    /// Walks ranked candidates once: each takes its place if nothing chosen lies there.
    private func choose(
        _ ranked: ArraySlice<TermCandidate>, _ suppressed: inout [SuppressedTerm]
    ) -> [ResolvedTerm] {
        var chosen: [ResolvedTerm] = []
        var index = ranked.startIndex
        while index < ranked.endIndex {
            let winner = ranked[index]
            var next = index + 1
            var rivals: [TermCandidate] = []
            var inside: [TermCandidate] = []
            // All that begins before the winner's end belongs to it: ranked is in the order of written words.
            while next < ranked.endIndex, ranked[next].wordStart < winner.span.end {
                let other = ranked[next]
                if other.span == winner.span {
                    rivals.append(other)
                } else if other.wordStart == winner.wordStart,
                    other.span.start != winner.span.start || isShorterByPronoun(other, winner)
                {
                    // Another cut of the same written word: it cannot stand beside or inside the winner's.
                    suppressed.append(SuppressedTerm(candidate: other, reason: .moreProclitics, winner: winner))
                } else if other.reading.concept == winner.reading.concept, winner.span.contains(other.span) {
                    suppressed.append(SuppressedTerm(candidate: other, reason: .sameRow, winner: winner))
                } else if winner.span.contains(other.span) {
                    inside.append(other)
                } else {
                    suppressed.append(SuppressedTerm(candidate: other, reason: .crossing, winner: winner))
                }
                next += 1
            }
            if concepts.row(winner.reading.concept).concept.isBlocker {
                suppressed += (rivals + inside).map {
                    SuppressedTerm(candidate: $0, reason: .blocked, winner: winner)
                }
            } else {
                var term = decide(winner, rivals, &suppressed)
                if !inside.isEmpty { term.nested = choose(inside[...], &suppressed) }
                chosen.append(term)
            }
            index = next
        }
        return chosen
    }

    /// Whether both end in the same word, and only `other` sees a pronoun in it.
    private func isShorterByPronoun(_ other: TermCandidate, _ winner: TermCandidate) -> Bool {
        !other.enclitic.isEmpty && other.wordCount == winner.wordCount
            && other.span.end + other.enclitic.utf8.count == winner.span.end + winner.enclitic.utf8.count
    }

    /// Decides between rows that have one span: by spelling, layer and priority, or not at all.
    private func decide(
        _ winner: TermCandidate, _ rivals: [TermCandidate], _ suppressed: inout [SuppressedTerm]
    ) -> ResolvedTerm {
        let row = concepts.row(winner.reading.concept)
        var readings = [winner.reading]
        for rival in rivals {
            let other = concepts.row(rival.reading.concept)
            let reason: SuppressedTerm.Reason? =
                if readings.contains(where: { $0.concept == rival.reading.concept }) {
                    .sameRow
                } else if rival.accusative != winner.accusative {
                    .accusative
                } else if rival.reading.folding != winner.reading.folding {
                    .coarserSpelling
                } else if other.concept.layer != row.concept.layer {
                    .earlierLayer
                } else if other.concept.priority != row.concept.priority {
                    .lowerPriority
                } else if other.concept.type == row.concept.type,
                    rival.reading.form.isNationality == winner.reading.form.isNationality,
                    other.concept.english(for: rival.reading.form) == row.concept.english(for: winner.reading.form)
                {
                    .sameTarget
                } else {
                    nil
                }
            if let reason {
                suppressed.append(SuppressedTerm(candidate: rival, reason: reason, winner: winner))
            } else {
                readings.append(rival.reading)
            }
        }
        return ResolvedTerm(candidate: winner, readings: readings, isUndecided: readings.count > 1)
    }

}

extension TermCandidate.Accusative {
    /// The place in the order of readings of the same letters.
    fileprivate var rank: Int {
        switch self {
        case .marked: 0
        case .none: 1
        case .bare: 2
        }
    }
}

extension TermForm {
    /// The place in the order of forms of one row.
    var rank: Int {
        switch self {
        case .main: 0
        case .variant: 1
        case .adjective: 2
        case .demonym: 3
        case .plural: 4
        }
    }

    /// Whether it is an adjective or name of a people, which TEI encodes as a term of type nationality.
    var isNationality: Bool { self == .adjective || self == .demonym }
}
