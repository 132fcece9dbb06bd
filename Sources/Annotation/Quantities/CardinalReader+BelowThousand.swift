import TextModel

/// Numbers below a thousand: hundreds, units and tens.
extension CardinalReader {
    private enum Piece { case unit, ten, teen, tens, hundreds }

    /// Hundreds, units and tens joined by و in either order.
    func belowThousand(at index: Int) -> (value: Int, end: Int, firstAnd: (index: Int, value: Int)?)? {
        guard var (value, piece, end) = piece(at: index) else { return nil }
        var firstAnd: (index: Int, value: Int)?
        var hasHundreds = piece == .hundreds
        var hasUnits = piece == .unit || piece == .teen || piece == .ten
        var hasTens = piece == .tens || piece == .teen || piece == .ten
        // Three pieces at most: each slot is filled once.
        while let next = behindAnd(end), let added = self.piece(at: next) {
            let fits: Bool
            switch added.kind {
            case .unit, .ten, .teen: fits = piece == .hundreds && !hasUnits && !hasTens
            case .tens: fits = !hasTens && (piece == .hundreds || piece == .unit)
            case .hundreds: fits = !hasHundreds && hasTens && isClassical(added.end, hasUnits && value > 19)
            }
            guard fits else { break }
            if firstAnd == nil { firstAnd = (next, value) }
            switch added.kind {
            case .unit: hasUnits = true
            case .ten, .teen:
                hasUnits = true
                hasTens = true
            case .tens: hasTens = true
            case .hundreds: hasHundreds = true
            }
            value += added.value
            end = added.end
            piece = added.kind
        }
        return (value, end, firstAnd)
    }

    /// Whether hundreds behind smaller parts belong to them: all of it is written so, or a thousand follows (تسعين وتسعمئة
    /// وألف). عشرين ومئة may as well be two numbers.
    private func isClassical(_ end: Int, _ isWhole: Bool) -> Bool {
        if isWhole { return true }
        guard let next = behindAnd(end) else { return false }
        return reader.facts(next).scale == 3 && scaleWord(end) == nil
    }

    private func piece(at index: Int) -> (value: Int, kind: Piece, end: Int)? {
        let value = Int(reader.facts(index).cardinal)
        switch value {
        case 1...9:
            let next = reader.atom(index + 1)
            let following = Int(reader.facts(index + 1).cardinal)
            guard next.proclitics == 0, !next.hasArticle else { return (value, .unit, index + 1) }
            if following == 10 { return (value + 10, .teen, index + 2) }
            let isHundred = following == 100 || reader.isWord(index + 1, in: Self.hundredsPlural)
            if value >= 3, isHundred { return (value * 100, .hundreds, index + 2) }
            return (value, .unit, index + 1)
        case 10: return (10, .ten, index + 1)
        case 20...90: return (value, .tens, index + 1)
        case 100...900: return (value, .hundreds, index + 1)
        default: return nil
        }
    }

    private static let hundredsPlural = QuantityWords.keys("مئات مائات")
}
