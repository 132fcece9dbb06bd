internal import TextModel

/// Links to the article before and the article after.
struct Pagination: FrameRule {
    let name = "pagination"
    let reason = RemovalReason.nav
    let summary = "Links to the article before and the article after."

    let phrases: [Phrase] =
        Phrase.list(
            .whole,
            """
            رسالة أحدث|رسالة أقدم|المقال السابق|المقالة السابقة|المقال التالي|المقالة التالية|الخبر السابق|الخبر التالي|\
            الموضوع السابق|الموضوع التالي|التدوينة السابقة|التدوينة التالية|الصفحة السابقة|\
            الصفحة التالية|السابق التالي|تصفح المقالات|تصفح المقالة|التنقل بين المقالات|تنقل المقالة|\
            Previous article|Next article|Previous post|Next post|Previous Post|Next Post|\
            Post navigation|Prev Post|Prev|Older posts|Newer posts|Older Post|Newer Post|\
            Page navigation|Posts navigation
            """)
        + Phrase.list(
            .wholeAtEdge,
            """
            السابق|التالي|Previous|Next
            """)
        + Phrase.list(
            .openingAtEdge,
            """
            المقال السابق|المقالة السابقة|المقال التالي|المقالة التالية|الخبر السابق|الخبر التالي|\
            الموضوع السابق|الموضوع التالي|التدوينة السابقة|التدوينة التالية|السابق بوست|القادم بوست|\
            Previous article|Next article|Previous post|Next post|Previous Next|Next Previous|Prev Post|Older Post|\
            Newer Post
            """)

    let examples = [
        FrameExample(
            "Links under the article.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
                .frame("المقال السابق"),
                .frame("ميناء الوادي يستقبل أول سفينة"),
                .frame("المقال التالي: طرق الساحل"),
                .frame("التالي"),
                .frame("أسعار الأسماك ترتفع قبل العيد"),
            ]),
        FrameExample(
            "The article before, in the article.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("وكنا قد أشرنا في المقال السابق إلى كلفة الجسر."),
            ]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        removeByPhrases(in: &page, as: rule)
        // The headline of the other article stands on the line below its label.
        for index in page.lines.indices.dropLast() where page.removedBy[index] == rule && page.lines[index].isCovered {
            let next = index + 1
            let line = page.lines[next]
            if page.isInFoot(next), page.isKept(next), line.wordCount >= 3, !line.isSentence, !page.isCredit(next),
                !page.looksLikeFrame(next, apartFrom: rule)
            {
                page.remove(next, by: rule)
            }
        }
    }
}
