import Testing
import TextModel

@testable import WebPages

/// Ways of building pages that the rules met late, each in a small page.
struct FoundPageTests {
    private static let first =
        "افتتح الوزير سالم الرواحي، صباح الأحد، جسر الوادي الذي يربط المدينة بالميناء، بعد عمل استمر عامين كاملين."
    private static let second =
        "وقال الرواحي إن الجسر سيختصر الطريق إلى الميناء من ساعة إلى عشر دقائق، وإن كلفته بلغت أربعة ملايين دينار."
    private static let third = "وأضاف أن الأرصفة القديمة ستبقى مفتوحة أمام المشاة حتى نهاية العام، ثم تبدأ صيانتها."
    private static let headline = "افتتاح جسر الوادي الجديد أمام السيارات"

    private func kept(_ html: String) throws -> [String] {
        try PageRuleTests.read(html).filter { $0.rule == nil }.map(\.text)
    }

    private static let paragraphs = "<p>\(first)</p><p>\(second)</p><p>\(third)</p>"

    @Test(
        "A headline that the page's titles do not tell",
        arguments: [
            "<div class=print-title><b>\(headline)</b></div>", "<h2>\(headline)</h2>",
            "<div class=newsTitle>\(headline)</div>",
        ])
    func headlineAboveTheTextIsKept(mark: String) throws {
        let html = "<title>نسخة</title><div><a href=/>صحيفة الميزان</a></div>\(mark)<div>\(Self.paragraphs)</div>"
        #expect(try kept(html) == [Self.headline, Self.first, Self.second, Self.third])
    }

    @Test func linesBeforeAHeadlineFoundByItsPlaceAreTheFrame() throws {
        let html = """
            <title>نسخة</title><p>مرحبا بكم في الموقع</p><h2>\(Self.headline)</h2><h4>كلفة العمل أربعة ملايين دينار</h4>
            <div>\(Self.paragraphs)</div>
            """
        #expect(
            try kept(html) == [Self.headline, "كلفة العمل أربعة ملايين دينار", Self.first, Self.second, Self.third])
    }

    @Test("Text that stands once in one piece and once in paragraphs is taken once, as a reader sees it")
    func repeatedText() throws {
        let html = """
            <title>\(Self.headline)</title><div class=article><div itemprop=articleBody>\(Self.first) \(Self.second)</div>
            <h1>\(Self.headline)</h1><div class=text>\(Self.first)</div><div class=text>\(Self.second)</div>
            <div class=text>\(Self.third)</div></div>
            """
        let lines = try PageRuleTests.read(html)
        #expect(lines.first?.rule == "html-title")
        #expect(lines.filter { $0.rule == nil }.map(\.text) == [Self.headline, Self.first, Self.second, Self.third])
    }

    @Test func aParagraphThatIsQuotedOnceBelowIsNoRepetition() throws {
        let html = "<h1>\(Self.headline)</h1><div><p>\(Self.first) \(Self.second)</p><p>\(Self.first)</p></div>"
        #expect(try kept(html).count == 3)
    }

    @Test(
        "What stands in for a player or a post, and boxes that ask for money",
        arguments: [
            "<div class=c1d>لمشاهدة هذا الفيديو يرجى تفعيل جافا سكريبت والتفكير في الترقية إلى متصفح أحدث</div>",
            "<p>هل تريد عرض محتوى من موقع خارجي؟</p>",
            "<div class=donate-box><p>شاركونا كلفة التحقيقات بدينار.</p></div>",
            "<div><h4>ادعموا صحافة مستقلة</h4><p>نكتب لكم بلا ضغوط.</p></div>",
        ])
    func fallbacksAreTheFrame(box: String) throws {
        let html = """
            <title>\(Self.headline)</title><h1>\(Self.headline)</h1>
            <div><p>\(Self.first)</p>\(box)<p>\(Self.second)</p></div>
            """
        #expect(try kept(html) == [Self.headline, Self.first, Self.second])
    }

    @Test(
        "Sentences of the news with the same words",
        arguments: [
            "وقال الخبير إن متصفحك لا يدعم هذه التقنية إلا بعد التحديث الأخير.",
            "ونصح الفريق القراء بتفعيل جافا سكريبت قبل فتح الخريطة.", "وأكد الحراس أنهم غير مسؤولين عن الحادث.",
        ])
    func newsIsNoFallback(sentence: String) throws {
        let html = """
            <title>\(Self.headline)</title><h1>\(Self.headline)</h1>
            <p>\(Self.first)</p><p>\(Self.second)</p><p>\(sentence)</p>
            """
        #expect(try kept(html).last == sentence)
    }

    @Test func noticesUnderTheArticleAreTheFrame() throws {
        let html = """
            <title>\(Self.headline)</title><h1>\(Self.headline)</h1>\(Self.paragraphs)
            <p>إذا كنت تعتقد أن المقال يحوي خطأ فاكتب إلينا</p>
            """
        #expect(try kept(html) == [Self.headline, Self.first, Self.second, Self.third])
    }

    @Test func anUnknownElementAfterTheTitleIsNoHead() throws {
        let html = "<title>\(Self.headline)</title><news-story>\(Self.first) <b>\(Self.second)</b></news-story>"
        #expect(try kept(html) == ["\(Self.first) \(Self.second)"])
    }

    @Test("A shadow tree written in the page is shown; other templates are not")
    func shadowTrees() throws {
        let html = """
            <title>\(Self.headline)</title><news-story><template shadowrootmode=open><h1>\(Self.headline)</h1>
            \(Self.paragraphs)</template></news-story><template><p>قالب لا يراه القارئ</p></template>
            """
        let lines = try PageRuleTests.read(html)
        #expect(lines.map(\.text) == [Self.headline, Self.first, Self.second, Self.third])
        #expect(lines.allSatisfy { $0.rule == nil })
    }

    @Test func aHeadlineAloneIsReported() throws {
        var diagnostics: [Diagnostic] = []
        let html = "<title>\(Self.headline)</title><h1>\(Self.headline)</h1><div id=app></div>"
        _ = try PageReader().read(Array(html.utf8), url: nil, path: "page.html", reporting: &diagnostics)
        #expect(diagnostics.map(\.identifier) == ["little-kept"])
    }
}
