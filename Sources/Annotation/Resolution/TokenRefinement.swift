import TextModel

/// Cuts the tokens anew where mentions know better than the segmenter: an edge of a mention is an edge of a token, what
/// stands before a mention in its word are proclitics, and the first word of a name is whole (كندا is not ك + ندا).
struct TokenRefinement {
    /// One mention as it bears on tokens.
    struct Piece {
        var span: TextSpan
        /// Whether all words of it are whole, not only the first: names of persons and places.
        var isWhole: Bool
        /// Whether it is a name or term, whose first word takes no clitic apart.
        var joinsFirstWord: Bool
        var hasProclitics: Bool
        /// Whether its base begins with a ل of its own.
        var keepsAlef: Bool
    }

    let text: UnsafeBufferPointer<UInt8>
    let tokens: [Token]

    /// The tokens as the pieces, sorted by span, decide them; nil if nothing changes.
    func refine(_ pieces: [Piece]) -> [Token]? {
        guard !pieces.isEmpty else { return nil }
        var result: [Token]?
        var copied = 0
        var index = 0
        var first = 0
        while first < pieces.count {
            index = startOfWord(beyond: pieces[first].span.start, from: index)
            guard index < tokens.count else { break }
            let end = endOfWord(index)
            let word = TextSpan(tokens[index].span.start, tokens[end - 1].span.end)
            // Pieces are sorted by start, so those that ended before this word are done with once they lead the list.
            while first < pieces.count, pieces[first].span.end <= word.start { first += 1 }
            if first < pieces.count, pieces[first].span.start < word.end,
                let new = rebuild(index..<end, word, pieces, from: first)
            {
                if result == nil {
                    result = []
                    result?.reserveCapacity(tokens.count + 16)
                }
                result?.append(contentsOf: tokens[copied..<index])
                result?.append(contentsOf: new)
                copied = end
            }
            index = end
        }
        result?.append(contentsOf: tokens[copied...])
        return result
    }

    /// The first token, from `lowest` on, of the first written word that reaches beyond `offset`.
    private func startOfWord(beyond offset: Int, from lowest: Int) -> Int {
        var index = lowest
        while index < tokens.count, tokens[index].span.end <= offset { index += 1 }
        while index > lowest, index < tokens.count, !beginsWord(index) { index -= 1 }
        return index
    }

    /// Behind the last token of the written word that begins with this one.
    private func endOfWord(_ first: Int) -> Int {
        var end = first + 1
        while end < tokens.count, !beginsWord(end) { end += 1 }
        return end
    }

    /// Whether a written word begins with the token: marks are none, and part what they stand between.
    private func beginsWord(_ index: Int) -> Bool {
        tokens[index].startsWord || tokens[index].kind == .punctuation || tokens[index - 1].kind == .punctuation
            || tokens[index].span.start != tokens[index - 1].span.end
    }

    /// The tokens of one written word; nil if they stay.
    private func rebuild(_ range: Range<Int>, _ word: TextSpan, _ pieces: [Piece], from first: Int) -> [Token]? {
        if fits(range, word, pieces, from: first) { return nil }
        var cuts = Set(tokens[range].map(\.span.start))
        let before = cuts
        var proclitics: [TextSpan] = []
        var lacking: Set<Int> = []
        var number = first
        while number < pieces.count, pieces[number].span.start < word.end {
            let piece = pieces[number]
            number += 1
            guard piece.span.end > word.start else { continue }
            let begins = piece.span.start >= word.start
            if begins && piece.joinsFirstWord || piece.isWhole && !keepsConjunction(range) {
                let inside = TextSpan(max(piece.span.start, word.start), min(piece.span.end, word.end))
                removeCuts(inside, range, &cuts)
            }
        }
        number = first
        while number < pieces.count, pieces[number].span.start < word.end {
            let piece = pieces[number]
            number += 1
            guard piece.span.end > word.start else { continue }
            if piece.span.start >= word.start { cuts.insert(piece.span.start) }
            if piece.span.end < word.end { cuts.insert(piece.span.end) }
            if piece.hasProclitics, piece.span.start > word.start {
                let front = TextSpan(word.start, piece.span.start)
                proclitics.append(front)
                addLetterCuts(front, &cuts)
                if isContraction(before: piece.span.start, word), !piece.keepsAlef { lacking.insert(piece.span.start) }
            }
        }
        guard cuts != before || !proclitics.isEmpty else { return nil }
        return pieceTokens(range, word, cuts.sorted(), proclitics, lacking)
    }

    /// Whether the segmenter's cut of the word is the one that its pieces ask for, as it nearly always is: one base, to the
    /// end of the word, with one token for each letter before it.
    private func fits(_ range: Range<Int>, _ word: TextSpan, _ pieces: [Piece], from first: Int) -> Bool {
        let base = tokens[range.upperBound - 1]
        guard base.kind != .enclitic, base.kind != .proclitic else { return false }
        var number = first
        while number < pieces.count, pieces[number].span.start < word.end {
            let piece = pieces[number]
            number += 1
            guard piece.span.end > word.start else { continue }
            guard piece.span.end >= word.end else { return false }
            if piece.span.start < word.start {
                guard range.count == 1 || !piece.isWhole else { return false }
                continue
            }
            guard piece.span.start == base.span.start else { return false }
            if range.count > 1 {
                // A base that begins with ل may lack its alef: that is looked at with care.
                guard decodeScalar(text, at: piece.span.start).scalar != 0x0644,
                    tokens[range.dropLast()].allSatisfy({ $0.kind == .proclitic && $0.span.count == 2 })
                else { return false }
            }
        }
        return true
    }

    private func pieceTokens(
        _ range: Range<Int>, _ word: TextSpan, _ cuts: [Int], _ proclitics: [TextSpan], _ lacking: Set<Int>
    ) -> [Token]? {
        var result: [Token] = []
        for (number, start) in cuts.enumerated() {
            let span = TextSpan(start, number + 1 < cuts.count ? cuts[number + 1] : word.end)
            let isProclitic = proclitics.contains { $0.contains(span) } && !hasDigit(span)
            var token = Token(span: span, kind: .word, startsWord: number == 0 && tokens[range.lowerBound].startsWord)
            if let same = tokens[range].first(where: { $0.span == span }) {
                token.kind = same.kind
                token.lacksAlef = same.lacksAlef
                token.ending = same.ending
            } else if let whole = tokens[range].first(where: { $0.span.contains(span) }) {
                token.kind = whole.kind == .proclitic || whole.kind == .enclitic ? .word : whole.kind
                if number > 0, whole.kind == .word, !isProclitic, !lacking.contains(start), result.last?.kind == .word {
                    token.kind = .enclitic
                }
            }
            if isProclitic {
                token.kind = .proclitic
            } else if proclitics.contains(where: { $0.end == start }),
                token.kind == .proclitic || token.kind == .enclitic
            {
                token.kind = .word
            }
            if lacking.contains(start) { token.lacksAlef = true }
            result.append(token)
        }
        return result == Array(tokens[range]) ? nil : result
    }

    /// Takes out the cuts inside `span` between letters; digits and signs stay tokens of their own.
    private func removeCuts(_ span: TextSpan, _ range: Range<Int>, _ cuts: inout Set<Int>) {
        for index in range.dropFirst() {
            let start = tokens[index].span.start
            guard start > span.start, start < span.end else { continue }
            if isLetters(tokens[index].kind), isLetters(tokens[index - 1].kind) { cuts.remove(start) }
        }
        // The start of the span may lie inside a token that began before it; that cut is set by the caller.
    }

    private func isLetters(_ kind: Token.Kind) -> Bool { kind == .word || kind == .proclitic || kind == .enclitic }

    /// Whether the word begins with و apart, which joins two parts of a name (البوسنة والهرسك).
    private func keepsConjunction(_ range: Range<Int>) -> Bool {
        let token = tokens[range.lowerBound]
        guard token.kind == .proclitic, range.count > 1 else { return false }
        return decodeScalar(text, at: token.span.start).scalar == 0x0648
    }

    private func addLetterCuts(_ span: TextSpan, _ cuts: inout Set<Int>) {
        // الـ before digits is one token: the article is no proclitic.
        var index = span.start
        while index < span.end {
            let (scalar, length) = decodeScalar(text, at: index)
            let isMark = isArabicMark(scalar) || isTatweel(scalar) || scalar == 0x200C || scalar == 0x200D
            if !isMark { cuts.insert(index) }
            index += length
        }
    }

    private func hasDigit(_ span: TextSpan) -> Bool {
        digitValue(decodeScalar(text, at: span.start).scalar) != nil
    }

    /// Whether لل is written before the base: the ل that remains of the article begins it.
    private func isContraction(before start: Int, _ word: TextSpan) -> Bool {
        guard decodeScalar(text, at: start).scalar == 0x0644 else { return false }
        var index = start
        while index > word.start {
            index -= 1
            while index > word.start, text[index] & 0xC0 == 0x80 { index -= 1 }
            let scalar = decodeScalar(text, at: index).scalar
            if isArabicMark(scalar) || isTatweel(scalar) { continue }
            return scalar == 0x0644
        }
        return false
    }
}
