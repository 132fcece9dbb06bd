internal import TextModel

/// Departments, menus and buttons of the page: a line that is the name of a department above or below the article, and runs of such lines with the short lines between them.
struct Menu: FrameRule {
    let name = "menu"
    let reason = RemovalReason.nav
    let summary = """
        Departments, menus and buttons of the page: a line that is the name of a department above or below \
        the article, and runs of such lines with the short lines between them.
        """

    let phrases: [Phrase] =
        Phrase.list(
            .whole,
            """
            القائمة|القائمه|روابط قصيرة|روابط مهمة|روابط سريعة|اذهب إلى المحتوى|اذهب إلى القائمة الرئيسية|\
            تخطي الروابط|تخطى إلى المحتوى الرئيسي|تخطي إلى المحتوى الرئيسي|بحث هذه المدونة|الصفحة غير متوفرة|\
            إلى صفحة البداية|اعرض المزيد|القائمة الرئيسية|قائمة التنقل|تخطى إلى المحتوى|تخطي إلى المحتوى|\
            تخطى الى المحتوى|انتقل إلى المحتوى|الانتقال إلى المحتوى|تجاوز إلى المحتوى|إغلاق القائمة|\
            فتح القائمة|اتصل بنا|إتصل بنا|اتصلوا بنا|تواصل معنا|تواصلوا معنا|خريطة الموقع|\
            خارطة الموقع|بحث عن|ابحث عن|البحث عن|ابحث في الموقع|بحث متقدم|نتائج البحث|\
            البحث في الموقع|الوضع الليلي|الوضع المظلم|الوضع الداكن|تبديل الوضع|أرشيف الموقع|\
            تصفح الموقع|الذهاب إلى الأعلى|العودة إلى الأعلى|عودة إلى الأعلى|إلى الأعلى|\
            زر الذهاب إلى الأعلى|أرسل خبرا|راسلنا|مقال عشوائي|إضافة عمود جانبي|انقر هنا|اضغط هنا|\
            تحميل المزيد|عرض الكل|مشاهدة الكل|جميع الأقسام|كل الأقسام|Menu|Main menu|Skip to content|\
            Skip to main content|Skip to navigation|Contact us|Sitemap|Site map|Search for|\
            Search here|Toggle navigation|Toggle menu|Open menu|Close menu|Back to top|\
            Back to top button|Go to top|Scroll to top|Go to mobile version|Switch skin|Dark mode|\
            Night mode|Random article|Sidebar|View all|See all|Show all|Load more|Show more|\
            Click here|Primary Menu|Secondary Menu|Search this website
            """)
        + Phrase.list(
            .wholeAtEdge,
            """
            كرة قدم|كرة القدم|كرة السلة|تنس|دوريات|شرح|شروحات|قصة|تغطية خاصة|حول الخبر|السياسة|سياسة|سياسه|أخبار|الأخبار|اخبار|أخبار عاجلة|عاجل|خبر عاجل|أخبار محلية|محليات|\
            المحليات|أخبار العالم|العالم|عالم|عالمي|عربي|عربي ودولي|عربية|دولي|دولية|عربية ودولية|\
            أخبار عربية|أخبار دولية|أخبار عالمية|العالم العربي|الوطن العربي|الشرق الأوسط|شؤون دولية|\
            شؤون عربية|اقتصاد|الاقتصاد|اقتصاد وأعمال|مال وأعمال|أعمال|مال|أسواق|رياضة|الرياضة|رياضه|\
            أخبار الرياضة|ثقافة|الثقافة|ثقافة وفن|ثقافة وفنون|فن|فنون|الفن|أخبار الفن|مشاهير|منوعات|\
            متفرقات|منوعات وترفيه|مجتمع|المجتمع|صحة|الصحة|طب وصحة|صحة وجمال|علوم|علوم وتكنولوجيا|\
            تكنولوجيا|تقنية|علم وتكنولوجيا|العلوم|سياحة|سياحة وسفر|سيارات|بيئة|تعليم|التعليم|سياسة واقتصاد|جهات|مرأة|المرأة|\
            الأسرة|حوادث|قضايا|تحقيقات|تقارير|تقارير وتحليلات|تحليلات|حوارات|مقابلات|مقالات|مقال|\
            آراء|رأي|الرأي|كتاب|كتاب وآراء|افتتاحية|أعمدة|كاريكاتير|صور|ألبوم الصور|معرض الصور|فيديو|\
            الفيديو|فيديوهات|فيديو وصور|صوت وصورة|إنفوغراف|إنفوجرافيك|بودكاست|ميديا|ملفات|ملفات خاصة|\
            ملف خاص|برامج|البرامج|بث مباشر|البث المباشر|بث حي|مباشر|أرشيف|الأرشيف|الأقسام|أقسام|\
            المزيد|خدمات|وظائف|مطبخ|ترفيه|غرائب|إسلاميات|دين|أمن|عسكري|أخبار الخليج|الخليج|أخبار مصر|\
            أخبار سوريا|أخبار لبنان|أخبار العراق|بحث|ابحث|البحث|النتائج|حول|اتصل|English|آخر الأخبار|\
            تصنيفات|التصنيفات|غير مصنف|النسخة الورقية|الصفحات|صفحات|الكل|أهم الأخبار|\
            شؤون الشرق الأوسط|تحليل|تحليل سياسي|مختارات|السابق|التالي|أبراج|طقس|الطقس|حالة الطقس|\
            Politics|News|World|World News|Local News|Business|Economy|Sports|Sport|Culture|Arts|\
            Entertainment|Lifestyle|Health|Science|Technology|Tech|Opinion|Opinions|Articles|Videos|\
            Video|Photos|Gallery|Live|Podcast|Podcasts|Archive|Archives|Categories|Category|\
            Uncategorized|More|Search|Close|Contact|Services|Jobs|Weather|Middle East|Breaking|\
            Breaking news|Pages|All|Next|Previous|Login|Blog|Magazine|Travel|Education|Analysis|\
            Reports|Features|Interviews|Latest|Trending
            """)
        + Phrase.list(
            .openingAtEdge,
            """
            اذهب إلى موقع|القسم|التصنيف|تصنيف|الأقسام|Category|Categories|Posted in|Filed under|Search for|Skip to
            """)
        + Phrase.list(
            .part,
            """
            و|أو|من|ابحث
            """)

    let examples = [
        FrameExample(
            "Departments above the article, a menu below it.",
            [
                .frame("القائمة"),
                .frame("أخبار"),
                .frame("محليات"),
                .frame("رياضة"),
                .kept(ExampleText.headline),
                .frame("السياسة"),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
                .frame("اتصل بنا | خريطة الموقع"),
            ]),
        FrameExample(
            "A department may be a heading in the article.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("اقتصاد"),
                .kept(ExampleText.second),
            ]),
    ]

    // A menu has so many items in a row; an item is so long, in words.
    private static let shortestRun = 3
    private static let longestItem = 3

    func apply(to page: inout Page, as rule: Int) {
        removeByPhrases(in: &page, as: rule)
        for index in page.lines.indices where page.isKept(index) && isRowOfItems(index, in: page) {
            page.remove(index, by: rule)
        }
        var start = 0
        while start < page.lines.count {
            var end = start
            while end < page.lines.count, mayBeItem(end, in: page) { end += 1 }
            if end - start >= Self.shortestRun { removeRun(start..<end, in: &page, as: rule) }
            start = end + 1
        }
    }

    /// Removes what stands among the items of a menu, if at least a third of the run are known items.
    private func removeRun(_ run: Range<Int>, in page: inout Page, as rule: Int) {
        let known = run.filter { !page.isKept($0) }
        guard known.count * 3 >= run.count, known.count >= 2, let first = known.first, let last = known.last else {
            return
        }
        for index in first...last where page.isKept(index) { page.remove(index, by: rule) }
    }

    /// Whether the line is short items with wide gaps between them.
    private func isRowOfItems(_ index: Int, in page: Page) -> Bool {
        let line = page.lines[index]
        let gaps = line.counts.wideGaps
        let isBesideFrame = [index - 1, index + 1].contains { page.lines.indices.contains($0) && !page.isKept($0) }
        return isBesideFrame && gaps >= 2 && !line.isLong && page.isAtEdge(index) && line.ending == .open
            && index != page.headline
            && line.wordCount <= Self.longestItem * (gaps + 1) && !page.isCredit(index)
    }

    private func mayBeItem(_ index: Int, in page: Page) -> Bool {
        let line = page.lines[index]
        return page.isAtEdge(index) && line.wordCount <= Self.longestItem && line.ending == .open
            && index != page.headline && !page.isDoubled[index] && (!page.isKept(index) || !page.isCredit(index))
    }
}
