import TextModel

/// Which letter of our text each letter of another text over the same article is.
///
/// What begins and ends alike is matched first; what is left by the shortest edit script if it is short; else between
/// stretches that stand exactly once in both, and so on with shorter stretches. Each step is linear but for one sort,
/// and there are four, so the whole is near linear in the length of the two texts, whatever they hold.
struct TextAlignment {
    private let other: ComparableText
    private let own: ComparableText
    /// For each letter of the other text the letter of ours, -1 for none.
    private var partners: [Int32]

    /// How long the stretches are that the text is cut at, the longest first.
    private static let lengths = [24, 10, 5]
    private static let shortScript = 64
    private static let longScript = 256

    /// Aligns a text with ours.
    init(of other: ComparableText, with own: ComparableText) {
        self.other = other
        self.own = own
        partners = [Int32](repeating: -1, count: other.letters.count)
        other.letters.withUnsafeBufferPointer { left in
            own.letters.withUnsafeBufferPointer { right in
                align(left, right, 0..<left.count, 0..<right.count, step: 0)
            }
        }
    }

    private mutating func align(
        _ left: UnsafeBufferPointer<UInt32>, _ right: UnsafeBufferPointer<UInt32>, _ leftRange: Range<Int>,
        _ rightRange: Range<Int>, step: Int
    ) {
        var (a, b) = (leftRange.lowerBound, rightRange.lowerBound)
        var (c, d) = (leftRange.upperBound, rightRange.upperBound)
        while a < c, b < d, left[a] == right[b] {
            partners[a] = Int32(b)
            a += 1
            b += 1
        }
        while a < c, b < d, left[c - 1] == right[d - 1] {
            c -= 1
            d -= 1
            partners[c] = Int32(d)
        }
        guard a < c, b < d else { return }
        let leftPart = UnsafeBufferPointer(rebasing: left[a..<c])
        let rightPart = UnsafeBufferPointer(rebasing: right[b..<d])
        let isLast = step == Self.lengths.count
        var pairs: [(Int, Int)] = []
        let limit = isLast ? Self.longScript : Self.shortScript
        if ShortestEdit.matches(leftPart, rightPart, edits: limit, { pairs.append(($0, $1)) }) {
            for pair in pairs { partners[a + pair.0] = Int32(b + pair.1) }
            return
        }
        guard !isLast else { return }
        let length = Self.lengths[step]
        var (leftEnd, rightEnd) = (0, 0)
        for anchor in Anchors.find(leftPart, rightPart, length: length) {
            let isOnDiagonal = anchor.left - leftEnd == anchor.right - rightEnd
            guard anchor.left >= leftEnd && anchor.right >= rightEnd || isOnDiagonal else { continue }
            if anchor.left > leftEnd || anchor.right > rightEnd {
                align(
                    left, right, (a + leftEnd)..<(a + max(leftEnd, anchor.left)),
                    (b + rightEnd)..<(b + max(rightEnd, anchor.right)), step: step + 1)
            }
            for offset in 0..<length { partners[a + anchor.left + offset] = Int32(b + anchor.right + offset) }
            leftEnd = anchor.left + length
            rightEnd = anchor.right + length
        }
        align(left, right, (a + leftEnd)..<c, (b + rightEnd)..<d, step: step + 1)
    }

    // MARK: - Spans

    /// Where a span of the other text stands in ours, in code points; nil if too little of it is there.
    ///
    /// Four letters in five must be found, and of a short name all; where some are missing, the text on one side of the
    /// span must be the same, for in two different texts letters agree by chance.
    func range(ofCodePoints span: Range<Int>) -> SourceRange? {
        let letters = other.letters(in: span)
        guard let (first, last) = densest(in: letters) else { return nil }
        var start = Int(partners[first])
        var end = Int(partners[last])
        var found = (first...last).count { partners[$0] >= 0 }
        // The shortest script may tie an edge to the same letter farther away, beyond a passage that only one text has.
        var low = first
        while low > letters.lowerBound, start > 0, other.letters[low - 1] == own.letters[start - 1] {
            low -= 1
            start -= 1
            found += 1
        }
        var high = last
        while high + 1 < letters.upperBound, end + 1 < own.letters.count,
            other.letters[high + 1] == own.letters[end + 1]
        {
            high += 1
            end += 1
            found += 1
        }
        let needed = letters.count < 5 ? letters.count : (letters.count * 4 + 4) / 5
        guard found >= needed else { return nil }
        if found < letters.count {
            guard
                isSame(beside: letters.lowerBound, start, step: -1)
                    || isSame(beside: letters.upperBound - 1, end, step: 1)
            else { return nil }
            // A letter at the edge that is written otherwise here: as many of ours as are missing of theirs.
            if low > letters.lowerBound {
                start -= min(low - letters.lowerBound, max(0, start - 1 - partner(before: low)))
            }
            if high + 1 < letters.upperBound {
                end += min(letters.upperBound - 1 - high, max(0, partner(after: high) - end - 1))
            }
        }
        return SourceRange(Int(own.starts[start]), Int(own.ends[end]))
    }

    /// The first and last of those letters of a span that stand together in our text: the largest group between gaps
    /// that are wider there than here by more than a clitic.
    private func densest(in letters: Range<Int>) -> (first: Int, last: Int)? {
        var best: (first: Int, last: Int, count: Int)?
        var group: (first: Int, last: Int, count: Int)?
        for letter in letters where partners[letter] >= 0 {
            if let open = group, Int(partners[letter]) - Int(partners[open.last]) <= letter - open.last + 2 {
                group = (open.first, letter, open.count + 1)
            } else {
                group = (letter, letter, 1)
            }
            if let group, group.count > best?.count ?? 0 { best = group }
        }
        return best.map { ($0.first, $0.last) }
    }

    /// Whether the eight letters beside a span, or as many as there are and at least three, stand beside its place too.
    private func isSame(beside letter: Int, _ place: Int, step: Int) -> Bool {
        var same = 0
        var looked = 0
        var index = letter + step
        while looked < 8, other.letters.indices.contains(index) {
            looked += 1
            let partner = Int(partners[index])
            if partner >= 0, abs(partner - place) <= looked + 3 { same += 1 }
            index += step
        }
        return looked >= 3 && same >= looked - 1
    }

    private func partner(before letter: Int) -> Int {
        var index = letter - 1
        while index >= 0, partners[index] < 0, letter - index < 64 { index -= 1 }
        return index >= 0 ? Int(partners[index]) : -1
    }

    private func partner(after letter: Int) -> Int {
        var index = letter + 1
        while index < partners.count, partners[index] < 0, index - letter < 64 { index += 1 }
        return index < partners.count && partners[index] >= 0 ? Int(partners[index]) : own.letters.count
    }
}
