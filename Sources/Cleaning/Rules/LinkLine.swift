internal import TextModel

/// Lines that are an address and little else.
struct LinkLine: FrameRule {
    let name = "links"
    let reason = RemovalReason.links
    let summary = "Lines that are an address and little else."

    let phrases: [Phrase] = Phrase.list(.part, "www|http|https|pic twitter com|t co")

    let examples = [
        FrameExample(
            "Addresses.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .frame("https://example.org/news/bridge"),
                .kept(ExampleText.second),
                .frame("info@example.org"),
            ]),
        FrameExample(
            "An address in a sentence.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("ونشرت الوزارة الخرائط على موقعها www.example.org قبل الافتتاح."),
            ]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        for index in page.lines.indices where page.isKept(index) {
            if isAddress(index, in: page, as: rule) { page.remove(index, by: rule) }
        }
    }

    private func isAddress(_ index: Int, in page: Page, as rule: Int) -> Bool {
        let line = page.lines[index]
        return (line.counts.hasAddress || page.hits(of: index).contains { $0.rule == rule && $0.start == 0 })
            && !line.isLong && line.counts.arabic == 0 && line.counts.latin > 0
            && line.wordCount <= 25 && (!line.isSentence || !hasSpace(line, in: page))
    }

    private func hasSpace(_ line: PageLine, in page: Page) -> Bool {
        page.bytes[line.passage.start..<line.passage.end].contains(0x20)
    }
}
