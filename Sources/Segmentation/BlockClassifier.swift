import TextModel

/// Tells the kind of each block from its shape, its words and its neighbours.
///
/// What a line looks like (`LineShape`) gives a first guess; where it stands decides: names and datelines count as such
/// between headline and first paragraph or at the very end, short lines between paragraphs are headings, several of
/// them in a row are a list.
struct BlockClassifier {
    private let shapes: [LineShape]
    private let blocks: [CleanBlock]
    private let words: LineWords
    private let headline: Int?
    /// The first block of running text; the number of blocks if there is none.
    private let firstText: Int
    /// Words that a heading may have: fewer in texts whose paragraphs, too, end without a stop.
    private let headingWords: Int

    /// The kinds of the blocks of `document`, in order.
    static func kinds(
        of document: CleanDocument, _ bytes: UnsafeBufferPointer<UInt8>, words: LineWords
    ) -> [BlockKind] {
        let classifier = BlockClassifier(document, bytes, words)
        return classifier.kinds()
    }

    private init(_ document: CleanDocument, _ bytes: UnsafeBufferPointer<UInt8>, _ words: LineWords) {
        let blocks = document.blocks
        let shapes = blocks.map { LineShape(bytes, $0.span) }
        let text = shapes.filter { $0.wordCount > LineShape.longestHeading }
        let unstopped = text.count { !$0.endsWithStop }
        let headingWords = unstopped * 2 > text.count ? 8 : 12
        let marked = blocks.firstIndex { $0.markup == .headline }
        let given = (marked ?? document.headline).flatMap { blocks.indices.contains($0) ? $0 : nil }
        let headline = given ?? Self.headline(shapes, blocks, words)
        let from = headline.map { $0 + 1 } ?? 0
        let firstText = shapes.indices.first {
            $0 >= from && blocks[$0].markup != .standfirst
                && (shapes[$0].wordCount > headingWords || shapes[$0].endsWithStop)
        }
        self.blocks = blocks
        self.shapes = shapes
        self.words = words
        self.headline = headline
        self.firstText = firstText ?? shapes.count
        self.headingWords = headingWords
    }

    private func kinds() -> [BlockKind] {
        var kinds = blocks.indices.map { marked($0) ?? kind(alone: $0) }
        // Where mark-up tells headings from lists there is nothing to settle.
        if !blocks.contains(where: { $0.markup != nil }) { joinRows(&kinds) }
        return kinds
    }

    /// What the mark-up of a page says the block is; nil without mark-up, or where it says nothing.
    private func marked(_ index: Int) -> BlockKind? {
        guard let markup = blocks[index].markup else { return nil }
        let hasHeadlineBefore = headline.map { index > $0 } ?? true
        switch markup {
        case .headline: return index == headline ? .headline : .sectionHeading(rank: 1)
        case .standfirst: return .subheadline
        case .heading(let level):
            if index == headline { return .headline }
            // Above the headline stands a kicker, which heads nothing.
            return hasHeadlineBefore ? .sectionHeading(rank: max(level - 1, 1)) : .caption
        case .listItem: return .listItem
        case .quotation: return .quotation
        case .tableRow: return .tableRow
        case .caption: return .caption
        case .byline: return .byline
        case .dateline: return .dateline
        case .paragraph: return index == headline ? .headline : markedParagraph(index)
        case .other: return nil
        }
    }

    /// A paragraph of a page may still be the line of an author or agency.
    private func markedParagraph(_ index: Int) -> BlockKind {
        let kind = kind(alone: index)
        return kind == .byline || kind == .dateline || kind == .listItem ? kind : .paragraph
    }

    // MARK: - Headline

    /// The first line that can be a headline, if text follows that is longer and nothing but small print precedes it.
    private static func headline(_ shapes: [LineShape], _ blocks: [CleanBlock], _ words: LineWords) -> Int? {
        for index in shapes.indices {
            let shape = shapes[index]
            // The headline of an Arabic item is Arabic; what stands above in Latin letters is the site's.
            if !shape.hasArabic { continue }
            if isByline(shape, words, atEdge: true) || isDateline(shape, words)
                || isPicture(shape, blocks[index], words)
            {
                continue
            }
            guard shape.wordCount >= 2, shape.wordCount <= 24, !shape.hasInnerStop, !shape.endsWithColon,
                !blocks[index].hasListMarker, !endsWithFullStop(shape)
            else { return nil }
            let longest = shapes[(index + 1)...].map(\.wordCount).max() ?? 0
            return longest > shape.wordCount && longest >= 8 ? index : nil
        }
        return nil
    }

    /// A headline may end with ؟ or !, hardly ever with a full stop.
    private static func endsWithFullStop(_ shape: LineShape) -> Bool {
        shape.endsWithStop && shape.wordCount > 12
    }

    // MARK: - Single blocks

    /// The kind of a block by itself and its place; headings and lists are settled in `joinRows`.
    private func kind(alone index: Int) -> BlockKind {
        if index == headline { return .headline }
        let shape = shapes[index]
        let block = blocks[index]
        let isShort = shape.wordCount <= headingWords && !shape.endsWithStop && !shape.hasInnerStop
        let isBeforeText = index < firstText
        let isAtEdge = isBeforeText || index == blocks.count - 1
        if shape.wordCount <= LineShape.longestHeading {
            if Self.isByline(shape, words, atEdge: isAtEdge) { return .byline }
            if isAtEdge, Self.isDateline(shape, words) { return .dateline }
            if Self.isPicture(shape, block, words), !block.hasListMarker { return .caption }
        }
        if block.hasListMarker { return isAnswer(index) ? .paragraph : .listItem }
        guard isShort, shape.hasLetter || shape.hasDigit else { return .paragraph }
        if shape.endsWithColon { return .sectionHeading(rank: 2) }
        if let headline {
            if index < headline { return .caption }
            // A bracket at the end of such a line names who took the picture.
            if isBeforeText { return isNameAlone(shape) || shape.endsWithBracket ? .caption : .subheadline }
        }
        guard let first = shape.words.first, !words.reporting.contains(first) else { return .paragraph }
        return index == blocks.count - 1 ? .paragraph : .sectionHeading(rank: 1)
    }

    /// A sentence behind a dash, under a question: the answer in an interview.
    private func isAnswer(_ index: Int) -> Bool {
        guard index > 0, shapes[index].beginsWithDash, shapes[index].endsWithStop else { return false }
        return shapes[index - 1].endsWithQuestion
    }

    /// Two or three words without a digit right below the headline: whom the picture shows.
    private func isNameAlone(_ shape: LineShape) -> Bool { shape.wordCount <= 3 && !shape.hasDigit }

    /// كتب …, بقلم …, إعداد: …; (رويترز); وكالات; القاهرة - رويترز.
    private static func isByline(_ shape: LineShape, _ words: LineWords, atEdge: Bool) -> Bool {
        guard atEdge || shape.isBracketed, shape.wordCount <= 10, !shape.hasInnerStop, let first = shape.words.first,
            let last = shape.words.last
        else { return false }
        if shape.words.count <= 3, words.initials.contains(shape.words) { return true }
        if shape.isBracketed { return shape.words.count <= 3 && shape.words.contains(where: words.agencies.contains) }
        if shape.endsWithStop { return false }
        if words.authors.contains(first), shape.wordCount >= 2, shape.wordCount <= 6 { return true }
        // These open headlines as well (تقرير دولي …), so a colon has to follow, or nothing but a name.
        if words.authorship.contains(first), shape.wordCount >= 2 {
            if shape.hasColonBehindFirstWord ? shape.wordCount <= 8 : shape.wordCount <= 3 { return true }
        }
        // الشرق - كتب فلان
        if shape.hasDashBehindFirstWord, shape.words.count >= 3, shape.wordCount <= 7,
            words.authors.contains(shape.words[1])
        {
            return true
        }
        // المدينة/ فلان/ الأناضول
        if shape.hasSlash, words.agencies.contains(last), shape.wordCount >= 3 { return true }
        return shape.words.count <= 4
            && (words.agencies.contains(first) && shape.words.count <= 2
                || words.agencies.contains(last) && !shape.endsWithDash)
    }

    /// عمّان - ; القاهرة (وكالات) - ; الخميس 6 نوفمبر 2025; 2025/11/06.
    private static func isDateline(_ shape: LineShape, _ words: LineWords) -> Bool {
        guard shape.wordCount <= 10, !shape.hasInnerStop, !shape.endsWithStop else { return false }
        if shape.endsWithDash, shape.words.count <= 4 { return true }
        if shape.hasDigit, shape.words.count >= 3, isDateAlone(shape, words) { return true }
        guard shape.hasDigit, let first = shape.words.first else { return false }
        let hasMonth = shape.words.contains(where: words.months.contains)
        let isAllFigures = shape.words.allSatisfy(\.hasDigit)
        return words.dating.contains(first) || (hasMonth && first.beginsWithDigit)
            || (isAllFigures && shape.words.count <= 3)
    }

    /// Nothing but figures, names of days and months and the words beside a time (يونيو 07, 2023; 12:20 GMT 10.06.2025).
    private static func isDateAlone(_ shape: LineShape, _ words: LineWords) -> Bool {
        shape.words.allSatisfy { word in
            word.hasDigit || words.months.contains(word) || words.dating.contains(word)
                || words.clock.contains(word)
        }
    }

    /// التعليق على الصورة، …
    private static func isCaptionLabel(_ shape: LineShape, _ words: LineWords) -> Bool {
        shape.words.starts(with: words.captionLabel)
    }

    /// A doubled line, or one that says it is a picture's.
    private static func isPicture(_ shape: LineShape, _ block: CleanBlock, _ words: LineWords) -> Bool {
        guard shape.wordCount <= LineShape.longestHeading, let first = shape.words.first, let last = shape.words.last
        else { return block.isDoubled }
        if block.isDoubled || isCaptionLabel(shape, words) { return true }
        if shape.endsWithStop { return false }
        return words.pictures.contains(first) && shape.wordCount <= 10
            || words.pictures.contains(last) && shape.wordCount <= 10
    }

    // MARK: - Rows of short lines

    /// Settles runs of headings: under a label line short lines are a list, three or more plain ones anywhere too, and a
    /// lone one under a label is its text.
    private func joinRows(_ kinds: inout [BlockKind]) {
        var index = 0
        while index < kinds.count {
            guard kinds[index] == .sectionHeading(rank: 1) else {
                index += 1
                continue
            }
            var end = index
            while end < kinds.count, kinds[end] == .sectionHeading(rank: 1) { end += 1 }
            // The row may end with a line that only its place at the very end kept from being one of it.
            if end == kinds.count - 1, kinds[end] == .paragraph, isPlainShort(end), end - index >= 2 { end += 1 }
            settle(index..<end, &kinds)
            index = end
        }
    }

    private func settle(_ row: Range<Int>, _ kinds: inout [BlockKind]) {
        let isUnderLabel = row.lowerBound > 0 && kinds[row.lowerBound - 1] == .sectionHeading(rank: 2)
        let isAtEnd = row.upperBound == kinds.count
        let averageWords = row.reduce(0) { $0 + shapes[$1].wordCount } / row.count
        if row.count >= 3, averageWords > 8 {
            // Text broken into lines, not headings.
            for index in row { kinds[index] = .paragraph }
        } else if row.count >= 3 || isUnderLabel && row.count == 2 {
            let hasHeading = !isUnderLabel && row.count >= 4 && !isAtEnd
            for index in row.dropFirst(hasHeading ? 1 : 0) { kinds[index] = .listItem }
        } else if isUnderLabel {
            // The text of the label, although it lacks its stop.
            kinds[row.lowerBound] = .paragraph
        }
    }

    private func isPlainShort(_ index: Int) -> Bool {
        let shape = shapes[index]
        return shape.wordCount <= headingWords && !shape.endsWithStop && !shape.endsWithColon
    }
}
