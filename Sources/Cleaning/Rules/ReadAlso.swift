internal import TextModel

/// Pointers to other articles: a line that begins with “read also”, or a heading of that kind with the headlines under it.
struct ReadAlso: FrameRule {
    let name = "read-also"
    let reason = RemovalReason.related
    let summary = """
        Pointers to other articles: a line that begins with “read also”, or a heading of that kind with the \
        headlines under it. The list ends at the first paragraph.
        """
    let openingLimit = 30

    let phrases: [Phrase] =
        Phrase.list(
            .whole,
            """
            اقرأ أيضا|اقرا ايضاً|واقرأ أيضا|اقرأ ايضا عن|حول هذه القصة|اقرأ المزيد|اقرأ المزيد عن|إقرأ المزيد|\
            اقرئي أيضا|اقرأ كذلك|اقرؤوا أيضا|اقرأوا أيضا|طالع أيضا|طالع المزيد|شاهد أيضا|شاهد المزيد|\
            شاهد ايضاً|تابع أيضا|انظر أيضا|إقرأ أيضا|يمكنك قراءة|يمكنك أيضا قراءة|مواضيع ذات صلة|\
            موضوعات ذات صلة|مقالات ذات صلة|أخبار ذات صلة|اخبار متعلقة|مواد ذات صلة|تقارير ذات صلة|\
            قصص ذات صلة|الأخبار ذات الصلة|المقالات ذات الصلة|مواضيع متعلقة|موضوعات متعلقة|\
            مقالات متعلقة|مقالات مشابهة|مواضيع مشابهة|أخبار مشابهة|مقالات أخرى|مواضيع قد تهمك|\
            مقالات قد تهمك|أخبار قد تهمك|مواضيع قد تعجبك|قد يهمك|قد يهمك أيضا|قد يعجبك أيضا|قد يعجبك|\
            ربما يعجبك أيضا|ربما يهمك|أخبار أخرى قد تهمك|اخترنا لك|اخترنا لكم|المزيد من الأخبار|\
            مزيد من الأخبار|المزيد من المقالات|عرض المزيد|اعرف المزيد|المزيد في|المزيد من|المزيد حول|\
            روابط ذات صلة|ذات صلة|الوسائط المتعلقة|في سياق متصل اقرأ|قصص مقترحة|أخبار مقترحة|\
            مواضيع مقترحة|إليك المزيد|آخر الأخبار المتعلقة|نرشح لك|نرشح لكم|رشحنا لك|مقترح لك|\
            قد يهمك قراءة|اقرأ التالي|شاهد التالي|التالي في|Read also|Also read|Read more|Read next|\
            Read full article|Related articles|Related posts|Related news|Related stories|\
            Related topics|You may also like|You might also like|More stories|More from|More news|\
            See also|Recommended for you|Don t miss|Up next|Continue reading|Continue reading below|\
            Similar posts|You may also read|More on this story|Related content|Must read|\
            Trending now|What to read next|Keep reading|More articles
            """)
        + Phrase.list(
            .wholeAtEdge,
            """
            اقرأ في|المزيد|للمزيد|قصص أخرى|اكتشف المزيد|Related|Recommended
            """)
        + Phrase.list(
            .opening,
            """
            اقرأ أيضا|اقرا ايضاً|واقرأ أيضا|إقرأ أيضا|اقرئي أيضا|اقرأ كذلك|اقرؤوا أيضا|اقرأ المزيد|\
            طالع أيضا|شاهد أيضا|تابع أيضا|انظر أيضا|قد يهمك أيضا|قد يهمك|قد يعجبك أيضا|قد يعجبك|\
            ربما يعجبك أيضا|نرشح لك|مواضيع ذات صلة|موضوعات ذات صلة|مقالات ذات صلة|أخبار ذات صلة|\
            مواد ذات صلة|خبر ذو صلة|موضوع ذو صلة|ذات صلة|مواضيع متعلقة|اخترنا لك|لقراءة المزيد|\
            للاطلاع على المزيد|لمزيد من الأخبار|لمزيد من التفاصيل اضغط|المزيد من الأخبار عن|\
            رابط الخبر|رابط الخبر بصحيفة|رابط المقال|رابط الموضوع|Read also|Also read|Read more|Related|See also|You may also like|Related articles|\
            Continue reading
            """)
        + Phrase.list(
            .part,
            """
            أيضا|ايضاً|هنا|من هنا|اضغط هنا|إلى|عن|حول
            """)

    let examples = [
        FrameExample(
            "Pointers inside the article, with the link on the line or below it.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .frame("اقرأ أيضًا: طرق الوادي في صور"),
                .kept(ExampleText.second),
                .frame("إقرأ أيضاجسور الوادي في صور"),
                .frame("إقرأ ايضاً"),
                .frame("الوزارة تطرح مناقصة طريق الساحل الجديد"),
                .kept(ExampleText.third),
            ]),
        FrameExample(
            "A heading with a list at the end.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .frame("مواضيع ذات صلة"),
                .frame("• ميناء الوادي يستقبل أول سفينة"),
                .frame("• هل تكتمل طرق الساحل هذا العام؟"),
            ]),
        FrameExample(
            "The last item of a menu is no heading of a list.",
            [
                .otherFrame("الصفحة الرئيسية"),
                .frame("المزيد…"),
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
            ]),
        FrameExample(
            "A list of links with their dates.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .frame("مقالات ذات صلة"),
                .frame("ندوة عن تاريخ الجسور في الوادي"),
                .frame("30 أغسطس، 2023"),
                .frame("معرض لصور الجسر القديم"),
                .frame("يروي معرض لصور الجسر القديم حكاية البناء في مئة صورة."),
                .frame("11 أغسطس، 2023"),
                .kept(ExampleText.second),
            ]),
        FrameExample(
            "The address of the article itself.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
                .frame("رابط الخبر بصحيفة المرافئ: جسر الوادي يفتح للسيارات"),
            ]),
        FrameExample(
            "Reading in the article is no pointer.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("قرأ الوزير أيضاً رسالة من سكان الوادي، ثم قص الشريط."),
                .kept("قد يهم الجسر الجديد سكان القرى المجاورة أكثر من غيرهم."),
            ]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        removeByPhrases(in: &page, as: rule)
        for index in page.lines.indices where page.isKept(index) && isCall(index, in: page) {
            page.remove(index, by: rule)
        }
        for index in page.lines.indices where page.removedBy[index] == rule && page.lines[index].isCovered {
            // Above the article the lines below are as likely its own headline.
            if page.body != nil, page.isInHead(index) { continue }
            page.removeLinks(after: index, by: rule)
        }
    }

    /// Whether the line, inside or below the article, calls to watch or read with one word set off (شاهد..).
    private func isCall(_ index: Int, in page: Page) -> Bool {
        let line = page.lines[index]
        guard !line.isSentence, line.wordCount >= 2, !page.isInHead(index), index != page.headline,
            let first = page.words(of: index).first, let traits = page.traits(of: index).first
        else { return false }
        if isGlued(index, in: page) { return true }
        return Self.calls.contains(first) && !traits.isDisjoint(with: [.beforeStop, .beforeColon])
    }

    /// Whether the headline follows “read also” without a space, as two elements of a page that a scraper joined.
    private func isGlued(_ index: Int, in page: Page) -> Bool {
        let passage = page.lines[index].passage
        let start = passage.start + page.lines[index].markerLength
        return Self.callsInFull.contains { call in
            let end = start + call.count
            guard end + 1 < passage.end, page.bytes[start..<end].elementsEqual(call) else { return false }
            let next = decodeScalar(page.bytes, at: end).scalar
            return isArabicLetter(next)
        }
    }

    private static let callsInFull = ["إقرأ أيضا", "اقرأ أيضا", "إقرأ أيضاً", "اقرأ أيضاً", "اقرأ أيضًا", "إقرأ أيضًا"]
        .map { Array($0.utf8) }

    private static let calls = Set(PhraseIndex.hashes(of: "شاهد شاهدوا اقرأ طالع تابع"))
}
