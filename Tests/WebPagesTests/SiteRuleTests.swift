import Testing
import TextModel

@testable import WebPages

struct SiteRuleTests {
    private static let page = """
        <html><body><div id=top><a href=/>أ</a></div><div class="story wide" data-kind=news><h1>ع</h1><p>ب</p><p>ج</p>
        <p class=last>د</p></div><section><p>ه</p></section></body></html>
        """

    @Test(arguments: [
        ("p", "ب ج د ه"), (".story p", "ب ج د"), ("div.story > p.last", "د"), ("#top", "أ"), ("[data-kind]", "ع ب ج د"),
        ("[data-kind=news] h1, section", "ع ه"), ("div[class~='wide'] p:last-child", "د"), ("[id^=to]", "أ"),
        ("p:not(.last)", "ب ج ه"), ("*[class$=\"t\"]", "د"), ("div p:nth-child(2)", "ج"), (".none", ""),
        ("//p", "ب ج د ه"), ("//div/p[2]", "ج"), ("//div[@class='story wide']/p[last()]", "د"),
        ("//div[contains(@class,'story')]//p[not(@class)]", "ب ج"), ("/html/body/section/p", "ه"),
        ("//p[.='ج'] | //h1", "ع ج"), ("//p[contains(text(), 'د') or starts-with(., 'ه')]", "د ه"), (".//section", "ه"),
        ("//*[@id='top' and contains(., 'أ')]", "أ"),
    ])
    func selectorsNameElements(selector: String, expected: String) throws {
        let tree = try TreeBuilder.tree(of: Array(Self.page.utf8))
        let texts = try Selector(selector).matches(in: tree).map { tree.text(of: $0) }
        #expect(texts.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("div + p", "\"+\" is not supported; use a space or >, at column 5"),
        ("", "expected an element, .class, #id or [attribute], at column 1"),
        ("p..x", "expected a class after ., at column 3"), ("[a", "expected ], =, ~=, *=, ^= or $=, at column 3"),
        ("p:hover", "only :first-child, :last-child, :nth-child(n) and :not(…) are supported, at column 3"),
        ("(//p)[1]", "parentheses around a path are not supported; write the path without them, at column 1"),
        ("//p/@class", "a rule names elements, not attributes or texts, at column 5"),
        ("//p[@class='x]", "the quotation mark is not closed, at column 12"),
        (
            "//p[position()<3]",
            "only @attribute, ., text(), contains(), starts-with(), not(), last() and numbers are supported, at column 5"
        ),
        ("//ancestor::div", "axes such as ancestor:: are not supported, at column 11"),
    ])
    func selectorsThatCannotBeReadSayWhy(selector: String, problem: String) {
        #expect(PageReader.check(selector) == problem)
    }

    private func rules(_ change: (inout SiteRules) -> Void) -> SiteRules {
        var rules = SiteRules(hosts: ["marafi.example"], file: "sites.json")
        change(&rules)
        return rules
    }

    private func entry(_ text: String) -> SiteRules.Entry {
        SiteRules.Entry(text, at: SourceLocation(file: "sites.json"))
    }

    @Test func rulesOfASiteDecide() throws {
        let html = """
            <h1>افتتاح الجسر</h1><div class=x><p>قال الوزير إن الجسر افتتح يوم الأحد، وإن العمل فيه انتهى قبل موعده.</p>
            <p class=promo-line>حمّلوا تطبيقنا، فهو أسرع.</p><p>وأضاف أن الطريق إليه سيوسع في الربيع المقبل، إن شاء الله.</p>
            <p>تقرؤون في عددنا غداً أسرار البحر</p></div><div class=sidebar><p class=note>تصحيح: الجسر طوله ميل.</p></div>
            """
        let site = rules {
            $0.drop = [entry("p.promo-line")]
            $0.keep = [entry("//p[@class='note']")]
            $0.phrases = [entry("تقرؤون في عددنا…")]
        }
        let lines = try PageRuleTests.read(html, sites: [site], url: "https://www.marafi.example/1")
        #expect(lines.map(\.rule) == [nil, nil, "site:marafi.example", nil, "site:marafi.example", nil])
        let elsewhere = try PageRuleTests.read(html, sites: [site], url: "https://other.example/1")
        #expect(elsewhere.allSatisfy { $0.rule?.hasPrefix("site:") != true })
        let counts = try PageReader.matches(of: site, in: Array(html.utf8))
        #expect(counts.map(\.count) == [1, 1, 1])
    }

    @Test func theTitleOfASiteIsTheHeadline() throws {
        let html = """
            <div class=kop>افتتاح الجسر الجديد في الوادي</div><h1>صحيفة المرافئ</h1>
            <p>قال الوزير إن الجسر افتتح يوم الأحد، وإن العمل فيه انتهى قبل موعده بأيام.</p>
            """
        let site = rules { $0.title = [entry(".kop")] }
        let lines = try PageRuleTests.read(html, sites: [site], url: "http://m.marafi.example:80/a?b")
        #expect(lines.first?.kind == .headline)
        #expect(lines.first?.rule == nil)
    }

    @Test(arguments: [
        ("https://www.Marafi.example/a", "marafi.example"), ("http://user@m.marafi.example:8080?x", "m.marafi.example"),
        ("marafi.example/a", nil), ("", nil),
    ])
    func hostsOfAddresses(url: String, host: String?) { #expect(PageReader.host(of: url) == host) }
}
