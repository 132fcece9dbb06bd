import TestSupport
import Testing
import TextModel
import WebPages

struct PageReaderTests {
    @Test func settingsAreThoseOfTheContract() {
        #expect(PageReader.Configuration().mode == .balanced)
        #expect(PageReader.Mode.allCases.map(\.rawValue) == ["precision", "balanced", "recall"])
    }

    @Test(arguments: [
        "<h3>التعليقات</h3>", "<p><a href=/a>اقرأ أيضا هذا الخبر</a></p>", "<div><b>اقرأ أيضا</b></div>",
        "<a href=#z>تخطى</a>",
        "<aside><p>قال الوزير، إن الجسر افتتح.</p></aside>", "<div class=\"related ads comments\">خبر</div>",
        "<table><tr><td>خبر<td>آخر</table>", "<p>قال <span class=ad>الوزير</span> <time>أمس</time></p>",
    ])
    func repeatedMarkupIsReadInLinearTime(piece: String) throws {
        let page = Array(String(repeating: piece, count: 1_000).utf8)
        var diagnostics: [Diagnostic] = []
        let clock = ContinuousClock()
        let time = try clock.measure {
            _ = try PageReader().read(page, url: nil, path: "x.html", reporting: &diagnostics)
        }
        #expect(time < SlowBuild.limit(.seconds(60)))
    }

    @Test func littleKeptIsReported() throws {
        let html = """
            <head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "افتتاح الجسر الجديد في الوادي",
            "articleBody": "\(String(repeating: "قال الوزير إن الجسر سيفتح قريبا. ", count: 20))"}</script></head>
            <h1>افتتاح الجسر الجديد في الوادي</h1><p>انتظروا.</p>
            """
        var diagnostics: [Diagnostic] = []
        let page = try PageReader().read(Array(html.utf8), url: nil, path: "x.html", reporting: &diagnostics)
        #expect(diagnostics.map(\.identifier) == ["little-kept"])
        #expect(diagnostics.first?.help?.contains("recall") == true)
        #expect(page.lines.contains { $0.frame == nil })
    }

    @Test func withoutFindingTheArticleEveryLineIsKept() throws {
        var configuration = PageReader.Configuration()
        configuration.findsArticle = false
        var diagnostics: [Diagnostic] = []
        let html = "<nav>الرئيسية</nav><h1>خبر</h1><p>قال الوزير إن الجسر افتتح.</p><footer>حقوق</footer>"
        let page = try PageReader(configuration: configuration)
            .read(Array(html.utf8), url: nil, path: "x.html", reporting: &diagnostics)
        #expect(page.lines.count == 4)
        #expect(page.lines.allSatisfy { $0.frame == nil })
    }
}
