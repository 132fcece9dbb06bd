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
        isWanted: (TextSpan, MentionType) -> Bool
    ) -> (finds: [Find], blocked: [TextSpan]) {
        let concepts = glossary.concepts
        let order = order(of: candidates)
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
            } else if let find = find(of: group, candidates, homographs), isWanted(span, find.type) {
                finds.append(consume find)
            }
            index = end
        }
        return (Self.withoutCrossing(GenericWords(text: text).cut(finds)), blocked)
    }

    /// The numbers of the candidates that may be annotated, by span.
    private func order(of candidates: [TermCandidate]) -> [Int] {
        let rows = glossary.concepts.indices
        var order: [Int] = []
        order.reserveCapacity(candidates.count)
        var isSorted = true
        for number in candidates.indices {
            let span = candidates[number].span
            guard !candidates[number].isSuspect, !span.isEmpty, rows.contains(candidates[number].reading.concept)
            else { continue }
            if let last = order.last, span < candidates[last].span { isSorted = false }
            order.append(number)
        }
        // The matcher gives them by start; only another finder may not.
        if !isSorted { order.sort { candidates[$0].span < candidates[$1].span } }
        return order
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
            let reading = homographs.settled(first)
            return find(
                candidates[first].span, candidates[first].proclitics, reading, [reading], isUndecided: false)
        }
        guard let resolved = glossary.resolve(group.map { candidates[$0] }).first else { return nil }
        return find(
            resolved.candidate.span, resolved.candidate.proclitics, resolved.candidate.reading, resolved.readings,
            isUndecided: resolved.isUndecided)
    }

    private func find(
        _ span: TextSpan, _ proclitics: String, _ reading: TermReading, _ readings: [TermReading], isUndecided: Bool
    ) -> Find {
        // Field by field: a row has many strings, and copying it counts each of them.
        let row = glossary.concepts.row(reading.concept)
        let type = row.concept.type
        let isOfPeople = reading.form == .adjective || reading.form == .demonym
        let isNationality = isOfPeople && type == .place
        var find = Find(
            span: span, type: isNationality ? .term : type,
            subtype: isNationality ? "nationality" : row.concept.subtype, origin: .glossary)
        find.readings = readings
        find.certainty = isUndecided ? .unknown : .stated
        find.proclitics = proclitics
        find.keepsAlef = Self.beginsWithLam(row.concept.source)
        return find
    }

    private static func beginsWithLam(_ source: String) -> Bool {
        var bytes = source.utf8.makeIterator()
        return bytes.next() == 0xD9 && bytes.next() == 0x84  // ل
    }
}
