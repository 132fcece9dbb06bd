internal import TextModel

/// Boxes inside the article that are fenced for readers with a screen reader: from the invitation to skip them, or the
/// count of their items, to the line that says that they are over.
struct SkipBlock: FrameRule {
    let name = "skip-block"
    let reason = RemovalReason.related
    let summary = """
        Boxes inside the article that are fenced for screen readers: from the invitation to skip them, or the count \
        of their items, to the line that says that they are over. Without that line all stays.
        """

    let examples = [
        FrameExample(
            "A box that is named at both ends.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .frame("تخطى حديث الجسور وواصل القراءة"),
                .frame("حديث الجسور"),
                .frame("برنامج أسبوعي يروي حكايات الجسور وبناتها."),
                .frame("حديث الجسور نهاية"),
                .kept(ExampleText.second),
            ]),
        FrameExample(
            "A list that is counted.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .frame("list of 2 items"),
                .frame("list 1 of 2"),
                .frame("هل تكفي الجسور القديمة؟"),
                .frame("list 2 of 2"),
                .frame("طرق الوادي في صور"),
                .frame("end of list"),
                .kept(ExampleText.second),
            ]),
        FrameExample(
            "Without the line that ends it.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("وقال إن الجميع تخطى الخوف وواصل القراءة."),
                .kept(ExampleText.second),
            ]),
    ]

    // The longest such box, in lines.
    private static let longest = 40

    func apply(to page: inout Page, as rule: Int) {
        for index in page.lines.indices where page.isKept(index) {
            guard let end = end(of: index, in: page) else { continue }
            for place in index...end { page.remove(place, by: rule) }
        }
    }

    /// The line that ends the box that line `index` opens; nil if it opens none.
    private func end(of index: Int, in page: Page) -> Int? {
        let words = page.words(of: index)
        guard words.count >= 3, words.count <= 12, !page.lines[index].isLong, let first = words.first else {
            return nil
        }
        let closing: [UInt64]
        if Self.skips.contains(first), words.last == Self.reading {
            let name = words.dropFirst().dropLast()
            closing = Array(name.last.map(Self.goings.contains) ?? false ? name.dropLast() : name) + Self.over
        } else if words.starts(with: Self.list), page.traits(of: index).contains(where: { $0.contains(.number) }) {
            closing = Self.endOfList
        } else {
            return nil
        }
        let reach = index + 1..<min(page.lines.count, index + Self.longest)
        return reach.first { page.words(of: $0).elementsEqual(closing) }
    }

    private static let skips = Set(PhraseIndex.hashes(of: "تخطى تخطي"))
    private static let goings = Set(PhraseIndex.hashes(of: "وواصل ويواصل"))
    private static let reading = PhraseIndex.hashes(of: "القراءة").first
    private static let over = PhraseIndex.hashes(of: "نهاية")
    private static let list = PhraseIndex.hashes(of: "list of")
    private static let endOfList = PhraseIndex.hashes(of: "end of list")
}
