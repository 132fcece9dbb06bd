internal import TextModel

/// Lines that recur across the documents of the outlet.
struct RecurringLine: FrameRule {
    let name = "recurring-line"
    let reason = RemovalReason.site
    let summary = """
        Lines that recur across the documents of one outlet, as a first pass over the corpus found: above the headline \
        or below the text. A line counts once a document, and copies of an article count once. Paragraphs that stand \
        beside the article's own stay, though several reports have them, and so do headings, bylines and the headline \
        of a series. A text by itself (`warraq pipe`) has nothing to recur in.
        """

    let isClosing = true
    let examples = [
        FrameExample(
            "The slogan above the headline, and what stands below the text of every page.",
            [
                .frame("مرافئ نافذتك على الوادي والساحل"),
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
                .frame("غرفة الأخبار في وادي الصفا"),
                .frame("نروي حكايات الميناء وأهله منذ أربعين عاما."),
            ],
            recurring: [
                "مرافئ نافذتك على الوادي والساحل", "غرفة الأخبار في وادي الصفا",
                "نروي حكايات الميناء وأهله منذ أربعين عاما.",
            ]),
        FrameExample(
            "A paragraph of background that many reports have, between the article's own.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("وكان العمل في الجسر قد توقف عامين بسبب السيول التي ضربت الوادي."),
                .kept(ExampleText.second),
            ], recurring: ["وكان العمل في الجسر قد توقف عامين بسبب السيول التي ضربت الوادي."]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        guard let frame = page.recurring else { return }
        let lines = page.sketch()
        for (index, place) in frame.frame(in: lines) where index != page.headline {
            page.remove(index, by: rule)
            if place.side == .foot, frame.isSign(lines[index]) { page.markFoot(index) }
        }
    }
}

extension Page {
    /// The lines as a survey of the corpus knows them.
    func sketch() -> [SketchedLine] {
        var sketch: [SketchedLine] = []
        sketch.reserveCapacity(lines.count)
        for index in lines.indices {
            let isRepeat = removedBy[index].map(repeatRules.contains) ?? false
            sketch.append(SketchedLine(index, of: self, isRemoved: !isKept(index), isRepeat: isRepeat))
        }
        return sketch
    }
}
