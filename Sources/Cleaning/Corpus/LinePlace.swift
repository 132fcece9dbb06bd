/// Where a line stands in its document, once it is known which lines recur in the outlet.
enum LinePlace: Sendable, Equatable {
    /// Above the headline.
    case top
    /// Between the headline and the first paragraph.
    case underHeadline
    /// Between two paragraphs of the article.
    case inside
    /// Under the last paragraph, with nothing between that shows the article to be over.
    case end
    /// Under the last paragraph, below a line of the frame.
    case below

    /// The parts of a document that lines are counted in.
    enum Side: Int, Sendable, CaseIterable { case head, inside, foot }

    /// The part of the document it lies in.
    var side: Side {
        switch self {
        case .top, .underHeadline: .head
        case .inside: .inside
        case .end, .below: .foot
        }
    }
}

/// The outline of a document: where its own text begins and ends.
struct PageOutline {
    /// The first line long enough for a headline that is the document's own; nil if its first own line is a paragraph.
    let headline: Int?
    /// The first paragraph of its own.
    let firstParagraph: Int
    /// The last one.
    let lastParagraph: Int
    private let firstFrame: Int

    // A headline has at least so many words; a shorter line is one if there is no other.
    private static let headlineWords = 4
    private static let shortHeadlineWords = 2

    /// The outline of `lines`; nil if nothing in them is the document's own.
    ///
    /// - Parameters:
    ///   - lines: the lines of the document.
    ///   - recurs: whether a line recurs in the outlet.
    ///   - isCommon: whether it does so often enough to show, below the text, that the article is over.
    init?(_ lines: [SketchedLine], recurs: (SketchedLine) -> Bool, isCommon: (SketchedLine) -> Bool) {
        let own = lines.indices.filter { !lines[$0].traits.contains(.removed) && !recurs(lines[$0]) }
        // A text without full stops has at least long lines.
        var paragraphs = own.filter { lines[$0].isSentence }
        if paragraphs.isEmpty { paragraphs = own.filter { lines[$0].wordCount >= 8 } }
        if paragraphs.isEmpty { paragraphs = own.filter { lines[$0].wordCount >= 2 } }
        guard let first = paragraphs.first, let last = paragraphs.last else { return nil }
        let above = own.filter { $0 < first && lines[$0].traits.isDisjoint(with: [.credit]) }
        headline =
            above.first { lines[$0].wordCount >= Self.headlineWords }
            ?? above.first { lines[$0].wordCount >= Self.shortHeadlineWords }
        firstParagraph = first
        lastParagraph = last
        firstFrame =
            lines.indices.first { index in
                guard index > last, !lines[index].traits.contains(.repeated) else { return false }
                return lines[index].traits.contains(.removed) && lines[index].wordCount > 0
                    || !lines[index].isSentence && isCommon(lines[index])
            } ?? lines.count
    }

    /// Where line `index` stands.
    func place(of index: Int) -> LinePlace {
        if index < headline ?? firstParagraph { return .top }
        if index < firstParagraph { return .underHeadline }
        if index <= lastParagraph { return .inside }
        return index > firstFrame ? .below : .end
    }
}
