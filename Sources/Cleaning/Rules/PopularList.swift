internal import TextModel

/// Boxes of popular or latest articles: the heading and the list under it.
struct PopularList: FrameRule {
    let name = "popular-list"
    let reason = RemovalReason.related
    let summary = "Boxes of popular or latest articles: the heading and the list under it."
    let opensFoot = true

    let openingLimit = 6

    let phrases: [Phrase] =
        Phrase.list(.part, "Some|Our|The")
        + Phrase.list(.openingAtEdge, "الأكثر قراءة|الأكثر مشاهدة|Most read|Most popular")
        + Phrase.list(
            .whole,
            """
            الأكثر قراءة|الاكثر قراءه|الأخبار الأكثر انتشارا|الفيديوهات الأكثر انتشارا|الأكثر انتشارا|الأكثر مشاهدة|الأكثر شعبية|الأكثر تداولا|الأكثر تعليقا|\
            الأكثر مشاركة|الأكثر بحثا|الأكثر تفاعلا|الأكثر زيارة|الأكثر رواجا|المقالات الأكثر قراءة|\
            الأخبار الأكثر قراءة|الأخبار الأكثر مشاهدة|المواضيع الأكثر قراءة|مقالات شائعة|\
            مواضيع شائعة|المقالات الشائعة|المشاركات الشائعة|المشاركات الأخيرة|أحدث المقالات|\
            أحدث الأخبار|أحدث المواضيع|أحدث المشاركات|آخر الأخبار|آخر المقالات|آخر المواضيع|\
            آخر التطورات|أخبار مهمة|اخر الاخبار العاجلة|شريط الأخبار|اخترنا لكم|مختارات|\
            الأكثر قراءة اليوم|الأكثر قراءة هذا الأسبوع|ترند|الترند|رائج|رائج الآن|\
            الأبرز|أبرز الأخبار|أهم الأخبار|Popular Posts|\
            Popular Post|Populer Post|Populer Posts|\
            Popular|Popular News|Popular Articles|Popular Now|Most Read|\
            Most Popular|Most Viewed|Most Shared|Most Commented|Most Recent|Recent Posts|Recent Post|\
            Recent News|Recent Articles|Latest Posts|Latest News|Latest Articles|Latest|\
            Latest Stories|Trending|Trending Now|Trending Posts|Trending News|Top Stories|Top News|\
            Top Posts|Featured|Featured Posts|Editor s picks|Editors Picks|Editor Picks|Hot News|\
            Breaking News|Random Posts|News Ticker
            """)

    let examples = [
        FrameExample(
            "A box at the end, and one in the head.",
            [
                .frame("Our Populer Posts"),
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
                .frame("الأكثر قراءة"),
                .frame("1 أسعار الأسماك اليوم"),
                .frame("2 حالة البحر غداً"),
            ]),
        FrameExample(
            "The words in a sentence are no box.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("وكان خبر الجسر من الأكثر قراءة في صحف المدينة."),
            ]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        for index in page.lines.indices where page.isKept(index) && !page.lines[index].hits.isEmpty {
            // In the head the lines below are as likely the article's own.
            guard page.isAtEdge(index), isSpokenFor(index, in: page, as: rule) else { continue }
            page.remove(index, by: rule)
            if page.isInFoot(index) { page.removeLinks(after: index, by: rule) }
        }
    }
}
