internal import TextModel

extension RequestedRules {
    /// Replaces what NFC changes, in the smallest stretches that it changes by themselves.
    ///
    /// A dropped character ends a stretch: a change names one unbroken range of the source, and what was dropped has a
    /// record of its own.
    func composePieces(_ pieces: inout [CharacterPiece], of bytes: UnsafeBufferPointer<UInt8>) {
        let table = CanonicalComposition.shared
        var result: [CharacterPiece] = []
        result.reserveCapacity(pieces.count)
        var index = 0
        while index < pieces.count {
            var end = index + 1
            if !pieces[index].isDropped, !pieces[index].isSpace {
                while end < pieces.count, !pieces[end].isDropped, !pieces[end].isSpace,
                    !table.startsSegment(pieces[end].scalar)
                {
                    end += 1
                }
                appendComposed(pieces[index..<end], by: table, to: &result)
            } else {
                result.append(pieces[index])
            }
            index = end
        }
        pieces = result
    }

    private func appendComposed(
        _ segment: ArraySlice<CharacterPiece>, by table: CanonicalComposition, to result: inout [CharacterPiece]
    ) {
        if segment.count == 1, let only = segment.first, only.kinds.isEmpty, only.scalar < 0x300 {
            result.append(only)
            return
        }
        let before = segment.flatMap(\.scalars)
        let after = table.normalise(before)
        guard before != after else {
            result.append(contentsOf: segment)
            return
        }
        var (head, tail) = unchangedEnds(before, after)
        // Whole pieces only: the scalars of one character of the source stay together.
        var first = segment.startIndex
        var kept = 0
        while first < segment.endIndex, kept + segment[first].scalars.count <= head {
            kept += segment[first].scalars.count
            first += 1
        }
        head = kept
        var last = segment.endIndex
        kept = 0
        while last > first, kept + segment[last - 1].scalars.count <= tail {
            kept += segment[last - 1].scalars.count
            last -= 1
        }
        tail = kept
        let core = Array(before[head..<before.count - tail])
        let composed = Array(after[head..<after.count - tail])
        // The ends may be equal by chance; then the stretch is the whole segment.
        if table.normalise(core) != composed {
            first = segment.startIndex
            last = segment.endIndex
            result.append(joined(segment[first..<last], as: after))
            return
        }
        result.append(contentsOf: segment[..<first])
        result.append(joined(segment[first..<last], as: composed))
        result.append(contentsOf: segment[last...])
    }

    private func unchangedEnds(_ before: [UInt32], _ after: [UInt32]) -> (head: Int, tail: Int) {
        let shorter = min(before.count, after.count)
        var head = 0
        while head < shorter, before[head] == after[head] { head += 1 }
        var tail = 0
        while tail < shorter - head, before[before.count - 1 - tail] == after[after.count - 1 - tail] { tail += 1 }
        return (head, tail)
    }

    private func joined(_ pieces: ArraySlice<CharacterPiece>, as scalars: [UInt32]) -> CharacterPiece {
        guard var result = pieces.first, let last = pieces.last else {
            preconditionFailure("a change covers at least one character")
        }
        for piece in pieces.dropFirst() { result.takeKinds(of: piece) }
        result.source = SourceRange(result.source.start, last.source.end)
        result.bytes = result.bytes.lowerBound..<last.bytes.upperBound
        result.replace(by: .nfc, with: scalars)
        return result
    }
}
