public import TextModel

/// A rule that knows one part of the frames of sites. One rule is one file in `Rules`.
protocol FrameRule: Sendable {
    /// Its name in `removed.csv`.
    var name: String { get }
    /// What it removes and what it leaves, in one or two sentences.
    var summary: String { get }
    /// The reason it gives.
    var reason: RemovalReason { get }
    /// The wordings it goes by.
    var phrases: [Phrase] { get }
    /// Whether a line it removes after the article's last paragraph means that the article is over.
    var opensFoot: Bool { get }
    /// Whether it applies once, after all others, when it is known where the article ends.
    var isClosing: Bool { get }
    /// Whether it goes by the shape and the neighbours of lines alone. Where mark-up tells what a line is, such rules are
    /// not asked.
    var readsShapes: Bool { get }
    /// How long a line may be that begins with one of its phrases, in words.
    var openingLimit: Int { get }
    /// Small pages that show it at work.
    var examples: [FrameExample] { get }

    /// Removes lines of `page`; `rule` is the number by which the page knows this rule.
    func apply(to page: inout Page, as rule: Int)
}

extension FrameRule {
    var phrases: [Phrase] { [] }
    var opensFoot: Bool { false }
    var isClosing: Bool { false }
    var readsShapes: Bool { false }
    var openingLimit: Int { 25 }

    func apply(to page: inout Page, as rule: Int) { removeByPhrases(in: &page, as: rule) }

    /// Removes the lines that the rule's phrases speak for.
    func removeByPhrases(in page: inout Page, as rule: Int) {
        guard page.mayHoldPhrase(of: rule) else { return }
        for index in page.lines.indices where page.isKept(index) && !page.lines[index].hits.isEmpty {
            if isSpokenFor(index, in: page, as: rule) { page.remove(index, by: rule) }
        }
    }

    /// Whether the rule's phrases speak for line `index`.
    func isSpokenFor(_ index: Int, in page: Page, as rule: Int) -> Bool {
        guard page.mayHoldPhrase(of: rule) else { return false }
        let line = page.lines[index]
        let isAtEdge = page.isAtEdge(index)
        for hit in page.hits(of: index) where hit.rule == rule && !page.isInsideLongerPhrase(hit, of: index) {
            switch hit.placement {
            case .whole:
                if isFilled(index, in: page, as: rule) { return true }
            case .wholeAtEdge:
                if isAtEdge || line.isCoveredAnywhere, isFilled(index, in: page, as: rule) { return true }
            case .opening:
                if hit.start == 0, opens(line, with: hit, in: page, at: index) { return true }
            case .openingAtEdge:
                if hit.start == 0, isAtEdge, opens(line, with: hit, in: page, at: index) { return true }
            case .notice:
                if isNotice(line, hit, isAtEdge: isAtEdge) { return true }
            case .part: break
            }
        }
        return false
    }

    /// Whether the rule's phrases fill the line, or those of all rules do where separators make items of it.
    private func isFilled(_ index: Int, in page: Page, as rule: Int) -> Bool {
        let line = page.lines[index]
        if line.isLong { return false }
        if line.counts.separators + line.counts.wideGaps > 0 {
            if line.isCovered { return true }
            let rest = line.words.count - line.coveredWords - line.neutralWords
            return line.counts.separators + line.counts.wideGaps >= 2 && rest * 4 <= line.words.count
        }
        return line.isCovered && page.uncoveredWords(of: index, by: rule) == 0
    }

    private func opens(_ line: PageLine, with hit: PhraseHit, in page: Page, at index: Int) -> Bool {
        guard line.wordCount <= openingLimit else { return false }
        if !line.isSentence { return true }
        // A sentence that happens to begin so stays, unless a colon sets the words off or the article is not there.
        if hit.end == line.words.count { return true }
        if page.traits(of: index).dropFirst(hit.end - 1).first?.contains(.beforeColon) ?? false { return true }
        return hit.count >= 3 && page.isAtEdge(index)
    }

    private func isNotice(_ line: PageLine, _ hit: PhraseHit, isAtEdge: Bool) -> Bool {
        guard line.wordCount <= 70 else { return false }
        if isAtEdge { return hit.start <= 6 || hit.count * 3 >= line.wordCount || !line.isSentence }
        return hit.count * 2 >= line.wordCount || (hit.start == 0 && hit.count >= 4)
    }
}

/// A small page that shows a cleaning rule at work: which of its lines the rule removes and which stay.
public struct FrameExample: Sendable {
    /// One line of the page.
    public enum Line: Sendable, Equatable {
        /// A line that the rule removes.
        case frame(String)
        /// A line that stays.
        case kept(String)
        /// A line that another rule removes.
        case otherFrame(String)
        /// An empty line.
        case blank
    }

    /// What it shows, in one sentence.
    public let summary: String
    /// The lines, in order.
    public let lines: [Line]

    /// The lines that recur in the outlet of the page, above the headline or below the text.
    public let recurring: [String]
    /// The phrases of the project's rules for the site of the page.
    public let phrases: [String]

    /// Makes an example.
    public init(_ summary: String, _ lines: [Line], recurring: [String] = [], phrases: [String] = []) {
        self.summary = summary
        self.lines = lines
        self.recurring = recurring
        self.phrases = phrases
    }

    /// The page as text.
    public var text: String {
        lines.map { line in
            switch line {
            case .frame(let text), .kept(let text), .otherFrame(let text): text
            case .blank: ""
            }
        }.joined(separator: "\n")
    }
}

/// A cleaning rule as the documentation shows it.
public struct FrameRuleDescription: Sendable {
    /// Its name in `removed.csv`.
    public let name: String
    /// What it removes and what it leaves.
    public let summary: String
    /// The reason it gives.
    public let reason: RemovalReason
    /// Small pages that show it at work.
    public let examples: [FrameExample]
}
