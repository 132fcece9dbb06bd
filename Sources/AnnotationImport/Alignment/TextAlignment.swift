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
    /// Four letters in five must be found, and of a short name all; and they must not be strewn over more of our text
    /// than the name is long.
    func range(ofCodePoints span: Range<Int>) -> SourceRange? {
        let letters = other.letters(in: span)
        let found = letters.filter { partners[$0] >= 0 }
        guard let first = found.first, let last = found.last else { return nil }
        let needed = letters.count < 5 ? letters.count : (letters.count * 4 + 4) / 5
        guard found.count >= needed else { return nil }
        var start = Int(partners[first])
        var end = Int(partners[last])
        // A letter at the edge that is written otherwise here: as many of ours as are missing of theirs.
        let before = first > letters.lowerBound ? partner(before: first) : start - 1
        start -= min(first - letters.lowerBound, max(0, start - 1 - before))
        let after = last + 1 < letters.upperBound ? partner(after: last) : end + 1
        end += min(letters.upperBound - 1 - last, max(0, after - end - 1))
        guard start >= 0, end < own.letters.count, end - start + 1 <= letters.count + max(2, letters.count / 4) else {
            return nil
        }
        return SourceRange(Int(own.starts[start]), Int(own.ends[end]))
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
