import Glossaries
import TextModel

/// Chooses among the glossary's readings of each span.
///
/// Rows of one span are decided between by the glossary itself (fewer clitics, lower folding, later layer, higher
/// priority); where nothing decides, the mention keeps every reading, marked unknown. Overlaps of different spans are
/// left to `OverlapResolution`, which sees what the rules found as well.
struct CandidateSelection {
    let glossary: CompiledGlossary

    /// One find for each span, in the order of the text, and the spans that blockers close.
    func select(
        _ candidates: [TermCandidate], in text: UnsafeBufferPointer<UInt8>,
        isWanted: (TermCandidate, MentionType) -> Bool
    ) -> (finds: [Find], blocked: [TextSpan]) {
        let concepts = glossary.concepts
        var order = candidates.indices.filter {
            !candidates[$0].isSuspect && concepts.indices.contains(candidates[$0].reading.concept)
                && !candidates[$0].span.isEmpty
        }
        // The matcher gives them by start; only another finder may not.
        let isSorted = zip(order, order.dropFirst()).allSatisfy { candidates[$0].span <= candidates[$1].span }
        if !isSorted { order.sort { candidates[$0].span < candidates[$1].span } }
        let homographs = PlaceOrAdjective(text: text, candidates: candidates, concepts: concepts)
        var finds: [Find] = []
        finds.reserveCapacity(order.count)
        var blocked: [TextSpan] = []
        var index = 0
        while index < order.count {
            let span = candidates[order[index]].span
            var end = index + 1
            while end < order.count, candidates[order[end]].span == span { end += 1 }
            let group = order[index..<end]
            if group.contains(where: { concepts.row(candidates[$0].reading.concept).concept.isBlocker }) {
                blocked.append(span)
            } else if let find = find(of: group, candidates, homographs), isWanted(candidates[order[index]], find.type)
            {
                finds.append(find)
            }
            index = end
        }
        return (Self.withoutCrossing(GenericWords(text: text).cut(finds)), blocked)
    }

    /// Of two rows' wordings that cross, the one that begins earlier stands (البنك المركزي and not المركزي المصري in البنك
    /// المركزي المصري). An office may cross a name, which it then takes in: رئيس حزب and حزب الأمة.
    private static func withoutCrossing(_ finds: [Find]) -> [Find] {
        var reach = 0
        var crossing: [Int] = []
        for number in finds.indices where finds[number].type != .role {
            let span = finds[number].span
            if span.start < reach, span.end > reach { crossing.append(number) } else { reach = max(reach, span.end) }
        }
        guard !crossing.isEmpty else { return finds }
        var result = finds
        for number in crossing.reversed() { result.remove(at: number) }
        return result
    }

    private func find(
        of group: ArraySlice<Int>, _ candidates: [TermCandidate], _ homographs: PlaceOrAdjective
    ) -> Find? {
        guard let first = group.first else { return nil }
        guard group.count > 1 else {
            let reading = homographs.settled(candidates[first])
            return find(candidates[first], reading, [reading], isUndecided: false)
        }
        guard let resolved = glossary.resolve(group.map { candidates[$0] }).first else { return nil }
        return find(
            resolved.candidate, resolved.candidate.reading, resolved.readings, isUndecided: resolved.isUndecided)
    }

    private func find(
        _ candidate: TermCandidate, _ reading: TermReading, _ readings: [TermReading], isUndecided: Bool
    ) -> Find {
        // Field by field: a row has many strings, and copying it counts each of them.
        let row = glossary.concepts.row(reading.concept)
        let type = row.concept.type
        let isOfPeople = reading.form == .adjective || reading.form == .demonym
        let isNationality = isOfPeople && type == .place
        var find = Find(
            span: candidate.span, type: isNationality ? .term : type,
            subtype: isNationality ? "nationality" : row.concept.subtype, origin: .glossary)
        find.readings = readings
        find.certainty = isUndecided ? .unknown : .stated
        find.proclitics = candidate.proclitics
        find.keepsAlef = Self.beginsWithLam(row.concept.source)
        return find
    }

    private static func beginsWithLam(_ source: String) -> Bool {
        var bytes = source.utf8.makeIterator()
        return bytes.next() == 0xD9 && bytes.next() == 0x84  // ل
    }
}
