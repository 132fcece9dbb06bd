extension Page {
    // A list of links inside an article has at most so many items, one under it more.
    private static let longestInside = 6
    private static let longestBelow = 20
    // A teaser has so many words of its headline.
    private static let wordsOfLink = 3
    // How far lines are looked at in all.
    private static let reach = 40

    /// Removes the lines of a list of links under the heading at `heading`: headlines of other articles, each a line.
    ///
    /// Inside the article the list ends where the shape of the lines changes, so that a heading of the article that
    /// follows stays; after it, at the first line that cannot be a headline.
    mutating func removeLinks(after heading: Int, by rule: Int) {
        var taken: [Int] = []
        var index = heading + 1
        let isInside = body.map { heading < $0.upperBound } ?? false
        let end = min(lines.count, index + Self.reach)
        while index < end, taken.count < (isInside ? Self.longestInside : Self.longestBelow) {
            if isKept(index) {
                guard isLink(index, like: taken.first, isInside: isInside, by: rule),
                    !endsList(index, taken, isInside: isInside)
                else { break }
                taken.append(index)
            } else if removedBy[index] != rule, lines[index].hash != headline.map({ lines[$0].hash }) {
                break
            }
            index += 1
        }
        for index in taken { remove(index, by: rule) }
    }

    private func isLink(_ index: Int, like first: Int?, isInside: Bool, by rule: Int) -> Bool {
        let line = lines[index]
        guard index != headline, !line.isLong, line.wordCount <= 22, line.ending != .colon, !isCredit(index),
            !looksLikeFrame(index, apartFrom: rule)
        else { return false }
        let isItem = line.hasMarker || startsWithRank(index)
        if first != nil, isDate(index) || isTeaser(index) { return true }
        // A question or exclamation may be a headline; a full stop ends a sentence.
        if isParagraph(index), !isItem {
            guard line.ending == .question, line.wordCount <= 14, line.passage.blankLinesBefore == 0 else {
                return false
            }
        }
        guard isInside else { return true }
        guard line.wordCount >= 3 || isItem else { return false }
        guard let first else { return true }
        let firstIsItem = lines[first].hasMarker || startsWithRank(first)
        return isItem == firstIsItem
            && (isItem || line.passage.blankLinesBefore == lines[first].passage.blankLinesBefore)
    }

    /// Whether the line is rather a heading of what follows than one more item.
    private func endsList(_ index: Int, _ taken: [Int], isInside: Bool) -> Bool {
        guard isInside, !taken.isEmpty, !lines[index].hasMarker, !isDate(index),
            let next = keptLine(after: index)
        else { return false }
        // Set off by a blank line a heading may be longer.
        return isParagraph(next) && lines[index].wordCount <= (lines[index].passage.blankLinesBefore > 0 ? 6 : 4)
    }

    /// Whether the line is a date and nothing more, as under the links of lists.
    func isDate(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.wordCount <= 8, line.isCovered else { return false }
        let hasOnlyDateWords = hits(of: index).allSatisfy { hit in
            hit.placement == .part || hit.placement == .openingAtEdge && hit.start == 0
        }
        return hasOnlyDateWords && traits(of: index).count { $0.contains(.number) } >= 2
    }

    /// Whether the line is a sentence under a link that tells it in other words, with the date of the other article below.
    private func isTeaser(_ index: Int) -> Bool {
        guard index + 1 < lines.count, lines[index].isSentence, isDate(index + 1) else { return false }
        let link = Set(words(of: index - 1))
        return words(of: index).count { link.contains($0) } >= Self.wordsOfLink
    }

    /// Whether the line begins with a number by itself, as ranked lists do.
    private func startsWithRank(_ index: Int) -> Bool {
        traits(of: index).first?.contains(.number) ?? false
    }

    /// Whether the line names the source or the author of the article, which may stand below it.
    func isCredit(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.wordCount <= 12, let first = words(of: index).first else { return false }
        let lead = bytes[line.passage.start]
        let isBracketed = (lead == 0x28 || lead == 0x5B) && line.wordCount <= 6  // ( [
        return isBracketed || Self.creditWords.contains(first)
    }

    private static let creditWords = Set(
        PhraseIndex.hashes(
            of: """
                المصدر مصدر المصادر وكالات وكالة تحرير إعداد ترجمة تصوير كتب كتبت كتبه بقلم مراسل مراسلنا مراسلة رويترز
                """))
}
