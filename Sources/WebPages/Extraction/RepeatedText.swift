/// Finds text that a page gives twice: once in a single paragraph, for search engines, and once as a reader sees it.
enum RepeatedText {
    /// The lines whose words stand again below, in the same order, cut into several lines.
    ///
    /// - Parameters:
    ///   - text: the text of the page.
    ///   - regions: the part of the frame of each line.
    /// - Returns: their numbers.
    static func lines(of text: VisibleText, regions: [FrameRegion?]) -> [Int] {
        text.lines.indices.filter { index in
            guard text.lines[index].wordCount >= shortest, regions[index] == nil else { return false }
            return isRepeated(index, text, regions)
        }
    }

    // In words.
    private static let shortest = 30
    // In lines.
    private static let reach = 300

    private static func isRepeated(_ index: Int, _ text: VisibleText, _ regions: [FrameRegion?]) -> Bool {
        var rest = text.words(of: text.lines[index])
        let whole = rest.count
        var parts = 0
        for below in (index + 1)..<max(index + 1, min(text.lines.count, index + reach)) where regions[below] == nil {
            let words = text.words(of: text.lines[below])
            guard words.count >= 3, words.count <= rest.count, rest.starts(with: words) else { continue }
            rest = rest.dropFirst(words.count)
            parts += 1
        }
        return parts >= 2 && rest.count * 10 <= whole
    }
}
