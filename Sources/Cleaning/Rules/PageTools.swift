internal import TextModel

/// Buttons and counters beside the article: printing, size of letters, listening, time of reading, number of views.
struct PageTools: FrameRule {
    let name = "page-tools"
    let reason = RemovalReason.nav
    let summary = """
        Buttons and counters beside the article: printing, size of letters, listening, time of reading, \
        number of views.
        """

    let phrases: [Phrase] =
        Phrase.list(
            .whole,
            """
            طباعة|اطبع|استمع|استمع لهذا المقال|حجم الخط الافتراضي|Article information|1x|TT|طباعة الخبر|طباعة المقال|نسخة للطباعة|حجم الخط|حجم النص|تكبير الخط|تصغير الخط|\
            تكبير النص|تصغير النص|خط أكبر|خط أصغر|أ أ أ|ع ع ع|وقت القراءة|مدة القراءة|زمن القراءة|\
            دقائق قراءة|دقيقة قراءة|دقائق للقراءة|دقيقة للقراءة|قراءة دقيقة واحدة|دقيقة واحدة|\
            أقل من دقيقة|القراءة في دقيقة|القراءة في دقائق|دقائق|دقيقة|استمع إلى المقال|استمع للمقال|\
            استمع إلى الخبر|استمع للخبر|استمع إلى هذا المقال|عدد المشاهدات|عدد القراءات|عدد الزيارات|\
            مشاهدات|مشاهدة|مشاهده|قراءات|زيارة|قراءة|حفظ المقال|حفظ الخبر|أضف إلى المفضلة|\
            إضافة إلى المفضلة|أضف للمفضلة|الإبلاغ عن خطأ|أبلغ عن خطأ|تصحيح خطأ|هل وجدت خطأ|\
            هل أعجبك الموضوع|هل أعجبك المقال|قيم هذا المقال|تقييم المقال|أعجبني|لم يعجبني|إعجاب|\
            Print|Print this|Print article|Font size|Text size|Increase font|Decrease font|A A A|\
            min read|mins read|minute read|minutes read|minutes reading|Reading time|Read time|\
            Less than a minute|Listen to this article|Listen|views|view|Views|hits|reads|Bookmark|\
            Save article|Report an error|Like|Dislike|Rate this|Reset
            """)
        + Phrase.list(
            .openingAtEdge,
            """
            وقت القراءة|مدة القراءة|زمن القراءة|عدد المشاهدات|عدد القراءات|القراءة في|المشاهدات|\
            القراءات|Reading time|Views|Post Views
            """)
        + Phrase.list(
            .part,
            """
            دقيقتان|دقائق|دقيقة|ثانية|المقال|الخبر|a|minute|minutes|min|ألف|من|مرة|شخص|تقريبا
            """)

    let examples = [
        FrameExample(
            "Tools above the article.",
            [
                .kept(ExampleText.headline),
                .frame("طباعة | حجم الخط"),
                .frame("3205 مشاهدة"),
                .frame("17"),
                .frame("a+"),
                .frame("وقت القراءة: 4 دقائق"),
                .kept(ExampleText.lead),
            ]),
        FrameExample(
            "A number in the article.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("2024"),
                .kept(ExampleText.second),
            ]),
        FrameExample(
            "Reading and printing in the article.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("وتولت مطبعة الوادي طباعة خرائط الجسر."),
            ]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        removeByPhrases(in: &page, as: rule)
        // Counters lose their icons: a number alone above the article, between what is frame or a date.
        guard let body = page.body else { return }
        for index in 0..<body.lowerBound where page.isKept(index) && isNumber(index, in: page) {
            let isBesideFrame = [index - 1, index + 1].contains { place in
                page.lines.indices.contains(place) && (!page.isKept(place) || isDateOrFrame(place, in: page))
            }
            if isBesideFrame { page.remove(index, by: rule) }
        }
    }

    /// Whether the line is one number, without a sign that would make it an amount, or one letter.
    private func isNumber(_ index: Int, in page: Page) -> Bool {
        let line = page.lines[index]
        guard line.wordCount <= 2, line.counts.arabic == 0, line.counts.latin + line.counts.digits > 0 else {
            return false
        }
        // The buttons for the size of letters: A, a+, a-.
        if line.counts.latin == 1, line.counts.digits == 0 { return true }
        if line.counts.latin > 0 { return false }
        return page.bytes[line.passage.start..<line.passage.end].allSatisfy { byte in
            0x30...0x39 ~= byte || byte == 0x2C || byte == 0x2E
        }
    }

    private func isDateOrFrame(_ index: Int, in page: Page) -> Bool {
        let line = page.lines[index]
        let isFigures = line.coveredWords == 0 && line.neutralWords == line.words.count && line.words.count >= 3
        return isFigures || page.isDate(index)
    }
}
