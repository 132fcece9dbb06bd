internal import TextModel

extension RequestedRules {
    /// Drops U+0640 ـ where it only stretches a word.
    ///
    /// It stays in هـ (the mark of a Hijri year), after a particle of one letter that stands alone (لـ، بـ، وكـ), where it
    /// shows that the letter is not a word, and where it carries a mark.
    func dropTatweel(in pieces: inout [CharacterPiece]) {
        var index = 0
        while index < pieces.count {
            guard isStroke(pieces[index]) else {
                index += 1
                continue
            }
            let start = index
            var end = index
            while index < pieces.count, isStroke(pieces[index]) || pieces[index].isDropped {
                index += 1
                if isStroke(pieces[index - 1]) { end = index }
            }
            let next = index < pieces.count ? pieces[index] : nil
            if let next, isArabicMark(next.scalar) {
                end = lastStroke(in: pieces, from: start, to: end)
            } else if standsAfterLoneLetter(start, in: pieces), !(next.map { isArabicLetter($0.scalar) } ?? false) {
                continue
            }
            for place in start..<end where isStroke(pieces[place]) { pieces[place].drop(by: .tatweel) }
        }
    }

    private func isStroke(_ piece: CharacterPiece) -> Bool {
        isTatweel(piece.scalar) && !piece.isDropped && piece.kinds.isEmpty
    }

    /// The place of the last stroke, which carries the mark that follows.
    private func lastStroke(in pieces: [CharacterPiece], from start: Int, to end: Int) -> Int {
        var place = end - 1
        while place > start, !isStroke(pieces[place]) { place -= 1 }
        return place
    }

    /// Whether the letter before `place` is a word by itself: ه of the Hijri year or a particle of one letter, with no
    /// letter before it but و or ف.
    private func standsAfterLoneLetter(_ place: Int, in pieces: [CharacterPiece]) -> Bool {
        guard let letter = letterBefore(place, in: pieces) else { return false }
        switch pieces[letter].scalar {
        case 0x0647:  // ه
            return letterBefore(letter, in: pieces) == nil
        case 0x0628, 0x0643, 0x0644, 0x0633, 0x062A:  // ب ك ل س ت
            guard let conjunction = letterBefore(letter, in: pieces) else { return true }
            let scalar = pieces[conjunction].scalar
            return (scalar == 0x0648 || scalar == 0x0641) && letterBefore(conjunction, in: pieces) == nil  // و ف
        default: return false
        }
    }

    /// The place of the letter directly before `place`, marks and dropped characters passed over.
    private func letterBefore(_ place: Int, in pieces: [CharacterPiece]) -> Int? {
        var index = place - 1
        while index >= 0 {
            let piece = pieces[index]
            if piece.isDropped || isArabicMark(piece.scalar) {
                index -= 1
            } else {
                return isArabicLetter(piece.scalar) || isTatweel(piece.scalar) ? index : nil
            }
        }
        return nil
    }
}
