internal import TextModel

/// Lines without a word or number.
struct NoWords: FrameRule {
    let name = "no-words"
    let reason = RemovalReason.short
    let summary = """
        Lines of nothing but signs: rules drawn with dashes or stars, bars, icons; and the mark by which agencies close a \
        dispatch, with strokes round it.
        """

    let examples = [
        FrameExample(
            "A drawn rule.",
            [.kept(ExampleText.headline), .kept(ExampleText.lead), .frame("-----"), .frame("* * *"), .frame("|")]),
        FrameExample(
            "The end of a dispatch.",
            [.kept(ExampleText.headline), .kept(ExampleText.lead), .kept(ExampleText.second), .frame("// انتهى //")]),
        FrameExample(
            "A number stays.", [.kept(ExampleText.headline), .kept(ExampleText.lead), .kept("2024"), .kept("٪12")]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        for index in page.lines.indices where page.isKept(index) {
            let line = page.lines[index]
            if line.words.isEmpty && !line.isLong || isEndOfDispatch(index, in: page) { page.remove(index, by: rule) }
        }
    }

    private static let ends = Set(PhraseIndex.hashes(of: "انتهى انتهي"))

    private func isEndOfDispatch(_ index: Int, in page: Page) -> Bool {
        let words = page.words(of: index)
        guard words.count == 1, let word = words.first, Self.ends.contains(word) else { return false }
        return page.bytes[page.lines[index].passage.start] == 0x2F  // /
    }
}
