import Testing
import TextModel

@testable import WebPages

/// What small pages say of themselves, source by source.
@Suite struct PageMetadataTests {
    private func read(_ html: String, url: String? = "https://news.example/2", captured: String? = nil) throws
        -> DocumentMetadata
    {
        PageMetadata.read(tree: try TreeBuilder.tree(of: Array(html.utf8)), url: url, captured: captured)
    }

    private static func linked(_ json: String) -> String { "<script type=\"application/ld+json\">\(json)</script>" }

    // MARK: dates

    @Test(
        "the date, and where it was found",
        arguments: [
            // JSON-LD
            (linked("{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-11-07T10:00:00Z\"}"), "2025-11-07 json-ld"),
            (
                linked("{\"@type\":[\"Article\",\"NewsArticle\"],\"datePublished\":[\"2025-11-07\"]}"),
                "2025-11-07 json-ld"
            ),
            (linked("{\"@type\":\"ReportageNewsArticle\",\"datePublished\":\"7 نوفمبر 2025\"}"), "2025-11-07 json-ld"),
            (
                linked("{\"@type\":\"https://schema.org/LiveBlogPosting\",\"datePublished\":\"2025-11-07\"}"),
                "2025-11-07 json-ld"
            ),
            (
                linked(
                    "{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":\"WebPage\",\"datePublished\":\"2025-11-07\"}]}"),
                "2025-11-07 json-ld"
            ),
            (linked("[{\"@type\":\"BlogPosting\",\"datePublished\":\"2025-11-07\",},]"), "2025-11-07 json-ld"),
            (linked("{\"@type\":\"VideoObject\",\"uploadDate\":\"2025-11-07\"}"), "2025-11-07 json-ld"),
            (
                linked(
                    "{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"Article\",\"datePublished\":\"2025-11-07\"}}"),
                "2025-11-07 json-ld"
            ),
            // not the date of the site, of a related article, or of the last change
            (linked("{\"@type\":\"WebSite\",\"datePublished\":\"2010-01-05\"}"), nil),
            (
                linked(
                    "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-01-05\"}]}"
                ), nil
            ),
            (linked("{\"@type\":\"NewsArticle\",\"dateModified\":\"2025-11-08\"}"), nil),
            // JSON-LD before meta, meta before time
            (
                "<meta property=\"article:published_time\" content=\"2025-11-06\">"
                    + linked("{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-11-07\"}"), "2025-11-07 json-ld"
            ),
            (
                "<meta property=\"article:published_time\" content=\"2025-11-06\">"
                    + linked("{\"@type\":\"NewsArticle\",\"datePublished\":\"0001-01-01\"}"), "2025-11-06 meta"
            ),
            ("<meta property='article:published_time' content='2025-11-07T09:00:00+03:00'>", "2025-11-07 meta"),
            ("<meta name='parsely-pub-date' content='2025-11-07T09:00:00Z'>", "2025-11-07 meta"),
            ("<meta name='sailthru.date' content='Fri, 07 Nov 2025 09:00:00 +0000'>", "2025-11-07 meta"),
            ("<meta name='DC.date.issued' content='2025-11-07'>", "2025-11-07 meta"),
            ("<meta itemprop='datePublished' content='2025-11-07'>", "2025-11-07 meta"),
            ("<meta name='pubdate' content='20251107'>", "2025-11-07 meta"),
            ("<meta property='article:modified_time' content='2025-11-08'>", nil),
            (
                "<meta name='date' content='2025-11-08'><meta property='article:published_time' content='2025-11-07'>",
                "2025-11-07 meta"
            ),
            // time
            ("<h1>عنوان الخبر</h1><time datetime='2025-11-07T08:00'>اليوم</time>", "2025-11-07 time"),
            ("<h1>عنوان الخبر</h1><time>7 نوفمبر 2025</time>", "2025-11-07 time"),
            (
                "<h1>عنوان</h1><time datetime='2025-11-08'>x</time><time pubdate datetime='2025-11-07'>x</time>",
                "2025-11-07 time"
            ),
            ("<h1>عنوان</h1><span itemprop='datePublished' content='2025-11-07'>أمس</span>", "2025-11-07 time"),
            (
                "<h1>عنوان</h1><time class='updated' datetime='2025-11-09'>x</time>"
                    + "<time class='entry-date published' datetime='2025-11-07'>x</time>", "2025-11-07 time"
            ),
            (
                "<h1>عنوان</h1><p>آخر تحديث: <time datetime='2025-11-09'>9 نوفمبر</time></p><p>نشر: <time datetime='2025-11-07'>7</time></p>",
                "2025-11-07 time"
            ),
            (
                "<aside><time datetime='2025-01-01'>x</time></aside><h1>عنوان</h1><p>نص</p>"
                    + "<div class='related-posts'><time datetime='2025-01-02'>x</time></div>", nil
            ),
            ("<div>اليوم <time datetime='2025-11-30'>x</time></div><div><h1>عنوان</h1><p>نص</p></div>", nil),
            // text
            ("<h1>عنوان الخبر</h1><span class='post-date'>الجمعة 7 نوفمبر 2025</span><p>نص</p>", "2025-11-07 dateline"),
            ("<h1>عنوان الخبر</h1><div>بواسطة سلمى المثال - ٧ تشرين الثاني ٢٠٢٥</div><p>نص</p>", "2025-11-07 dateline"),
            (
                "<div class='topbar'>الأحد 30 نوفمبر 2025</div><h1>عنوان الخبر</h1><div>07/11/2025 - 10:30</div>",
                "2025-11-07 dateline"
            ),
            (
                "<h1>عنوان الخبر</h1><div class='date'>آخر تحديث: 9 نوفمبر 2025</div><div class='date'>نشر في 7 نوفمبر 2025</div>",
                "2025-11-07 dateline"
            ),
            (
                "<h1>عنوان الخبر</h1><p>الرباط – 7 نونبر 2025 – قال مصدر في الوزارة إن العمل في المشروع الجديد بدأ، وإن "
                    + "الدفعة الأولى من المساكن تسلم في الربيع المقبل لأصحابها.</p>", "2025-11-07 dateline"
            ),
            (
                "<h1>عنوان الخبر</h1><p>قال مصدر في الوزارة إن العمل في المشروع الجديد بدأ قبل أشهر، وذكر أن المشروع أعلن "
                    + "في 3 مايو 2019 أمام الصحفيين في المدينة.</p>", nil
            ),
            ("<p>لا عنوان ولا تاريخ</p>", nil),
        ] as [(String, String?)])
    func date(html: String, expected: String?) throws {
        let found = try read("<html><body>" + html + "</body></html>")
        #expect(found.date.map { "\($0) \(found.dateSource ?? "?")" } == expected)
    }

    @Test(
        "the date in the address",
        arguments: [
            ("https://news.example/2025/11/07/title", "2025-11-07"), ("https://news.example/2025/11/7/", "2025-11-07"),
            ("https://news.example/article-2025-11-07-title.html", "2025-11-07"),
            ("https://news.example/20251107/title", "2025-11-07"),
            ("https://news.example/a?date=2025-11-07&x=1", "2025-11-07"),
            ("https://news.example/2025/11/title", "2025-11"), ("https://news.example/2025/11/1234567", "2025-11"),
            ("https://news.example/2025_11_07/x", "2025-11-07"), ("https://news.example/20251107123456", nil),
            ("https://news.example/article/20259999", nil), ("https://news.example/2025/13/01/x", nil),
            ("https://news.example/1/2025", nil), ("https://news.example/9/11/2001-story", nil),
            ("https://news.example/202511071", nil),
        ] as [(String, String?)])
    func dateInAddress(url: String, date: String?) throws {
        let found = try read("<p>نص</p>", url: url)
        #expect(found.date == date)
        #expect(found.dateSource == (date == nil ? nil : "url"))
    }

    @Test func theMonthOfTheAddressYieldsToTheDayOfTheText() throws {
        let html = "<h1>عنوان الخبر</h1><div>7 نوفمبر 2025</div>"
        let found = try read(html, url: "https://news.example/2025/11/x")
        #expect(found.date == "2025-11-07" && found.dateSource == "dateline")
        let day = try read(html, url: "https://news.example/2025/11/06/x")
        #expect(day.date == "2025-11-06" && day.dateSource == "url")
    }

    @Test func noPageIsPublishedAfterItWasFetched() throws {
        let html =
            Self.linked("{\"@type\":\"Article\",\"datePublished\":\"2026-01-01\"}")
            + "<meta property='article:published_time' content='2025-11-08'>"
        #expect(try read(html, captured: "2025-11-07T23:00:00Z").date == "2025-11-08")
        #expect(try read(html, captured: "2025-11-06").date == nil)
        #expect(try read(html).date == "2026-01-01")
    }

    // MARK: headline

    @Test(
        "the headline",
        arguments: [
            ("<title>افتتاح السد - صحيفة المثال</title><h1>افتتاح السد</h1>", "افتتاح السد"),
            ("<title>افتتاح السد الجديد | صحيفة المثال</title>", "افتتاح السد الجديد | صحيفة المثال"),
            (
                "<title>افتتاح السد الجديد | صحيفة المثال</title><meta property='og:site_name' content='صحيفة المثال'>",
                "افتتاح السد الجديد"
            ),
            (
                "<title>x</title><meta property='og:title' content='افتتاح السد – المثال'><meta property='og:site_name' content='المثال'>",
                "افتتاح السد"
            ),
            (
                "<h1>صحيفة المثال</h1><meta property='og:site_name' content='صحيفة المثال'><meta property='og:title' content='افتتاح السد الجديد'><h2>افتتاح السد الجديد</h2>",
                "افتتاح السد الجديد"
            ),
            (linked("{\"@type\":\"NewsArticle\",\"headline\":\"افتتاح &quot;السد&quot;\"}"), "افتتاح \"السد\""),
            (
                linked("{\"@type\":\"NewsArticle\",\"headline\":\"افتتاح السد الجديد في\"}")
                    + "<h1>افتتاح السد الجديد في  الجنوب</h1>", "افتتاح السد الجديد في الجنوب"
            ),
            (
                "<title>المثال: افتتاح السد</title><meta property='og:site_name' content='المثال'>", "افتتاح السد"
            ),
            // a colon and a dash of the headline itself
            (
                "<title>الوزير: لا تراجع - صحيفة المثال</title><h1>الوزير: لا تراجع</h1>", "الوزير: لا تراجع"
            ),
            (
                "<title>قمة 2025 - ماذا بعد؟ - صحيفة المثال</title><meta property='og:site_name' content='صحيفة المثال'>",
                "قمة 2025 - ماذا بعد؟"
            ),
            ("<title>افتتاح السد - سياسة - المثال</title><h1>أخبار</h1><h1>افتتاحُ السدّ</h1>", "افتتاحُ السدّ"),
            ("<h1>افتتاح السد</h1>", "افتتاح السد"), ("<div itemprop='headline'>افتتاح السد</div>", "افتتاح السد"),
            ("<title>  </title>", nil), ("<p>نص</p>", nil), ("<h1></h1><title>افتتاح السد</title>", "افتتاح السد"),
            ("<div class='related-news'><h1>خبر آخر</h1></div><title>افتتاح السد</title>", "افتتاح السد"),
        ] as [(String, String?)])
    func title(html: String, expected: String?) throws {
        #expect(try read(html).title == expected)
    }

    @Test func theArticleOfThePageIsToldFromRelatedOnes() throws {
        let article = { (name: String, url: String) in
            "{\"@type\":\"NewsArticle\",\"headline\":\"\(name)\",\"url\":\"\(url)\",\"datePublished\":\"2025-11-0\(name.count)\"}"
        }
        let json = Self.linked(
            "[\(article("خبر", "https://news.example/1")), \(article("خبران", "http://www.news.example/2/#x"))]")
        let byAddress = try read(json)
        #expect(byAddress.title == "خبران" && byAddress.date == "2025-11-05")
        let byHeading = try read(json + "<h1>خبر</h1>", url: nil)
        #expect(byHeading.title == "خبر" && byHeading.date == "2025-11-03")
    }

    // MARK: author, outlet, address, language, licence

    @Test(
        "the author",
        arguments: [
            (
                linked("{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"name\":\"ليلى المثال\"}}"),
                "ليلى المثال"
            ),
            (
                linked("{\"@type\":\"Article\",\"author\":[\"ليلى المثال\",{\"name\":\"سامي المثال\"}]}"),
                "ليلى المثال، سامي المثال"
            ),
            (
                linked(
                    "{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#p\"}},{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"ليلى المثال\"}]}"
                ), "ليلى المثال"
            ),
            (
                linked("{\"@type\":\"Article\",\"author\":{\"name\":\"المثال\"},\"publisher\":{\"name\":\"المثال\"}}")
                    + "<meta name='author' content='بقلم: ليلى المثال'>", "ليلى المثال"
            ),
            ("<meta name='author' content='admin'><a rel='author'>كتبت: ليلى المثال</a>", "ليلى المثال"),
            ("<meta property='article:author' content='https://facebook.example/x'>", nil),
            ("<h1>عنوان</h1><div class='byline'>بقلم ليلى المثال</div>", "ليلى المثال"),
            ("<h1>عنوان</h1><span itemprop='author'><b itemprop='name'>ليلى المثال</b> كاتبة</span>", "ليلى المثال"),
            ("<h1>عنوان</h1><div class='author'>7 نوفمبر 2025</div>", nil),
            ("<aside><a rel='author'>ليلى المثال</a></aside>", nil), ("<meta name='author' content='@layla'>", nil),
            ("<meta name='parsely-author' content='ليلى المثال'>", "ليلى المثال"),
            ("<h1>عنوان</h1><div class='author'>كتب - سامي المثال:</div>", "سامي المثال"),
        ] as [(String, String?)])
    func author(html: String, expected: String?) throws {
        #expect(try read(html).author == expected)
    }

    @Test(
        "the outlet",
        arguments: [
            (linked("{\"@type\":\"Article\",\"publisher\":{\"name\":\"صحيفة المثال\"}}"), "صحيفة المثال"),
            (
                linked(
                    "{\"@graph\":[{\"@type\":\"Article\",\"publisher\":{\"@id\":\"#o\"}},{\"@type\":\"Organization\",\"@id\":\"#o\",\"name\":\"صحيفة المثال\"}]}"
                ), "صحيفة المثال"
            ),
            ("<meta property='og:site_name' content=' صحيفة  المثال '>", "صحيفة المثال"), ("<p>نص</p>", "news.example"),
        ])
    func outlet(html: String, expected: String) throws {
        #expect(try read(html, url: "https://www.news.example/a").outlet == expected)
    }

    @Test(
        "the address",
        arguments: [
            (
                "<link rel='canonical' href='https://news.example/a'>", "https://m.news.example/a?x=1",
                "https://news.example/a"
            ),
            ("<link rel='canonical' href='/a'>", "https://news.example/a?x=1", "https://news.example/a"),
            ("<link rel='canonical' href='//news.example/a'>", "https://news.example/b", "https://news.example/a"),
            (
                "<link rel='canonical' href='https://other.example/a'>", "https://news.example/b",
                "https://news.example/b"
            ),
            (
                "<link rel='canonical' href='https://news.example/'>", "https://news.example/b/story",
                "https://news.example/b/story"
            ),
            (
                "<meta property='og:url' content='https://news.example/a'>", "https://amp.news.example/a",
                "https://news.example/a"
            ),
            ("<meta property='og:url' content='https://news.example/a'>", nil, "https://news.example/a"),
            (
                linked("{\"@type\":\"Article\",\"mainEntityOfPage\":{\"@id\":\"https://news.example/a\"}}"), nil,
                "https://news.example/a"
            ),
            ("<link rel='canonical' href='javascript:x'>", nil, nil),
            ("<p>نص</p>", "https://news.example/b", "https://news.example/b"),
        ] as [(String, String?, String?)])
    func address(html: String, url: String?, expected: String?) throws {
        #expect(try read(html, url: url).url == expected)
    }

    @Test(
        "the language",
        arguments: [
            ("<html lang='ar'>", "ar"), ("<html lang='ar_eg'>", "ar-EG"), ("<html xml:lang='AR-sa'>", "ar-SA"),
            ("<meta property='og:locale' content='ar_AR'>", "ar"),
            ("<meta property='og:locale' content='ar_MA'>", "ar-MA"),
            (linked("{\"@type\":\"Article\",\"inLanguage\":\"Arabic\"}"), "ar"),
            (linked("{\"@type\":\"Article\",\"inLanguage\":{\"name\":\"Arabic\",\"alternateName\":\"ar\"}}"), "ar"),
            ("<html lang=''><meta http-equiv='content-language' content='ar, en'>", "ar"), ("<html lang='x y z'>", nil),
            ("<html lang='uz-arab-af'>", "uz-Arab-AF"), ("<p>نص</p>", nil),
        ] as [(String, String?)])
    func language(html: String, expected: String?) throws {
        #expect(try read(html).language == expected)
    }

    @Test(
        "the licence",
        arguments: [
            ("<link rel='license' href='https://licences.example/by'>", "https://licences.example/by"),
            ("<a rel='nofollow license' href='https://licences.example/by'>x</a>", "https://licences.example/by"),
            (
                linked("{\"@type\":\"Article\",\"license\":\"https://licences.example/by\"}"),
                "https://licences.example/by"
            ),
            ("<p>نص</p>", nil),
        ] as [(String, String?)])
    func licence(html: String, expected: String?) throws {
        #expect(try read(html).licence == expected)
    }

    @Test func siteRulesGoBeforeAll() throws {
        let html =
            Self.linked("{\"@type\":\"Article\",\"headline\":\"أ\",\"datePublished\":\"2025-01-01\",\"author\":\"ب\"}")
            + "<h1>أ</h1>"
        let values = PageMetadata.SiteValues(title: " ج ", date: "نشر: 7 نوفمبر 2025", byline: "بقلم: د")
        let found = PageMetadata.read(
            tree: try TreeBuilder.tree(of: Array(html.utf8)), url: "https://news.example/x", site: values)
        #expect([found.title, found.date, found.dateSource, found.author] == ["ج", "2025-11-07", "site-rule", "د"])
    }

    @Test func theTextOfTheArticleIsAWitness() throws {
        let html = Self.linked("{\"@type\":\"NewsArticle\",\"articleBody\":\"فقرة أولى.\nفقرة \"ثانية\" هنا.\"}")
        let page = PageMetadata(tree: try TreeBuilder.tree(of: Array(html.utf8)), url: nil)
        #expect(page.articleBody == "فقرة أولى.\nفقرة \"ثانية\" هنا.")
        #expect(page.metadata == DocumentMetadata())
    }

    @Test(
        "pages of any kind are read",
        arguments: ["", "<", "<meta>", "<h1>", "<time datetime>", "<script type='application/ld+json'>"])
    func oddPages(html: String) throws {
        #expect(try read(html, url: nil).date == nil)
    }
}
