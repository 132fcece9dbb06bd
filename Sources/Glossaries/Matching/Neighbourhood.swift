import TextModel

/// The words round a match.
struct Neighbourhood {
    /// How many words on either side `near` looks at.
    static let reach = 10

    let text: UnsafeBufferPointer<UInt8>
    let words: UnsafeBufferPointer<TextSpan>
    let match: Range<Int>
    /// Room to fold words.
    private var folded: [UInt8] = []

    init(text: UnsafeBufferPointer<UInt8>, words: UnsafeBufferPointer<TextSpan>, match: Range<Int>) {
        self.text = text
        self.words = words
        self.match = match
    }

    /// Whether one of the phrases stands directly before the match.
    mutating func hasBefore(_ phrases: ConditionPhrases) -> Bool {
        var count = 1
        while count <= phrases.longest, match.lowerBound - count >= 0 {
            let start = match.lowerBound - count
            guard isAdjoining(start) else { return false }
            if phrases.contains(text, words[start..<match.lowerBound], &folded) { return true }
            count += 1
        }
        return false
    }

    /// Whether one of the phrases stands directly behind the match.
    mutating func hasAfter(_ phrases: ConditionPhrases) -> Bool {
        var end = match.upperBound
        while end - match.upperBound < phrases.longest, end < words.count {
            guard isAdjoining(end - 1) else { return false }
            end += 1
            if phrases.contains(text, words[match.upperBound..<end], &folded) { return true }
        }
        return false
    }

    /// Whether one of the phrases stands within reach, in the same line.
    mutating func hasNear(_ phrases: ConditionPhrases) -> Bool {
        var first = match.lowerBound
        while first > max(0, match.lowerBound - Self.reach), isInLine(first - 1) { first -= 1 }
        var last = match.upperBound
        while last < min(words.count, match.upperBound + Self.reach), isInLine(last - 1) { last += 1 }
        return hasPhrase(phrases, in: first..<match.lowerBound) || hasPhrase(phrases, in: match.upperBound..<last)
    }

    private mutating func hasPhrase(_ phrases: ConditionPhrases, in range: Range<Int>) -> Bool {
        for start in range {
            for count in 1...max(1, phrases.longest) where start + count <= range.upperBound {
                if phrases.contains(text, words[start..<start + count], &folded) { return true }
            }
        }
        return false
    }

    /// Whether no line ends between a word and the next.
    private func isInLine(_ word: Int) -> Bool {
        guard word + 1 < words.count, words[word].end <= words[word + 1].start else { return false }
        return !text[words[word].end..<words[word + 1].start].contains(0x0A)
    }

    /// Whether nothing stands between a word and the next but white space in a line, quotation marks and brackets.
    private func isAdjoining(_ word: Int) -> Bool {
        guard word + 1 < words.count else { return false }
        var offset = words[word].end
        while offset < words[word + 1].start {
            let (scalar, length) = decodeScalar(text, at: offset)
            guard scalar != 0x0A, isWhiteSpace(scalar) || isQuotationMark(scalar) || Self.isBracket(scalar) else {
                return false
            }
            offset += length
        }
        return true
    }

    private static func isBracket(_ scalar: UInt32) -> Bool {
        scalar == 0x28 || scalar == 0x29 || scalar == 0x5B || scalar == 0x5D  // ( ) [ ]
    }
}

/// Whether `scalar` is a quotation mark: " ' « » ‘ ’ “ ” „ ‹ › and their like.
func isQuotationMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: true
    default: false
    }
}
