import TestSupport
import Testing
import TextModel

@testable import WebPages

struct PageTreeTests {
    /// The tree as nested brackets: `html(head() body(p("نص")))`.
    private func outline(_ html: String) throws -> String {
        let tree = try TreeBuilder.tree(of: Array(html.utf8))
        var result = ""
        var open: [Int] = []
        for node in 1..<tree.count {
            while let last = open.last, tree.end(of: last) <= node {
                result += ")"
                open.removeLast()
            }
            if result.last != "(", !result.isEmpty { result += " " }
            if tree.isText(node) {
                result += "\"" + String(decoding: tree.bytes[tree.textRange(of: node)], as: UTF8.self) + "\""
            } else {
                result += tree.tag(of: node) + "("
                open.append(node)
            }
        }
        return result + String(repeating: ")", count: open.count)
    }

    /// Long texts do not go through the parser; the tree is the same as if they did.
    @Test(arguments: ["", " ", "\n  ", "\u{F8FF}0\u{F8FF}", "&amp;", "<!-- تعليق -->", "\u{FEFC}"])
    func keepsLongTexts(between: String) throws {
        let sentence = "أعلنت بلدية وادي الصفا صباح الأحد أن الجسر الجديد يفتح أمام السيارات بعد غد"
        let shown = between == "&amp;" ? "&" : between.hasPrefix("<") ? "" : between
        let outline = try outline("<h1>قصير</h1><p>\(sentence)\(between)\(sentence)</p><p>\(sentence)</p>")
        let text = sentence + shown + sentence
        #expect(outline == "html(body(h1(\"قصير\") p(\"\(text)\") p(\"\(sentence)\")))")
    }

    @Test(arguments: [
        ("<p>خبر", "html(body(p(\"خبر\")))"),
        ("<ul><li>أول<li>ثان</ul>", "html(body(ul(li(\"أول\") li(\"ثان\"))))"),
        ("<p>قال: 3 < 4 && 5 > 2</p>", "html(body(p(\"قال: 3 < 4 && 5 > 2\")))"),
        ("<p>خبر<!-- تعليق --> آخر</p>", "html(body(p(\"خبر آخر\")))"),
        ("<p>خبر<!-- لا نهاية</p><p>آخر</p>", "html(body(p(\"خبر\") p(\"آخر\")))"),
        ("<script>if (a<b) document.write('<p>لا</p>')</script><p>نعم</p>", "html(body(p(\"نعم\")))"),
        ("<p>أ&nbsp;&#1576;&quot;</p>", "html(body(p(\"أ\u{A0}ب\"\")))"),
        ("<p>ص<svg><title>لا</title><svg></svg></svg>ورة</p>", "html(body(p(\"صورة\")))"),
        ("<amp-img alt=x></amp-img><p>نص</p>", "html(body(amp-img() p(\"نص\")))"),
        ("<html><body><p>أ</p></body></html><p>ب</p>", "html(body(p(\"أ\") p(\"ب\")))"),
        ("<textarea><p>لا</textarea><p>نعم</p>", "html(body(p(\"نعم\")))"),
        ("<p>نص <b", "html(body(p(\"نص \")))"),
        ("", ""),
    ])
    func treeOfMarkup(html: String, expected: String) throws { #expect(try outline(html) == expected) }

    @Test func attributesAreReadByName() throws {
        let html = "<div CLASS='story main' id=\"a\" data-x=1 hidden onclick='x()'><a href=foo/>نص</a></div>"
        let tree = try TreeBuilder.tree(of: Array(html.utf8))
        let div = try #require(tree.elements(named: .div).first)
        #expect(tree.attribute("class", of: div) == "story main")
        #expect(tree.attribute("id", of: div) == "a")
        #expect(tree.attribute("data-x", of: div) == "1")
        #expect(tree.has("hidden", div))
        #expect(tree.attribute("onclick", of: div) == nil)
        let anchor = try #require(tree.elements(named: "a").first)
        #expect(tree.attribute("href", of: anchor) == "foo/")
        #expect(tree.text(of: anchor) == "نص")
    }

    @Test func linkedDataIsKeptAsTheTextOfItsScript() throws {
        let html = "<head><script type=\"application/ld+json\">{\"a\": \"<b>\"}</script></head><p>نص</p>"
        let tree = try TreeBuilder.tree(of: Array(html.utf8))
        let script = try #require(tree.elements(named: .script).first)
        #expect(tree.text(of: script) == "{\"a\": \"<b>\"}")
        #expect(tree.attribute("type", of: script) == "application/ld+json")
    }

    @Test func encodingOfThePageIsNotBelieved() throws {
        let html = "<meta charset=windows-1256><meta http-equiv=Content-Type content='text/html; charset=x'><p>نص</p>"
        let tree = try TreeBuilder.tree(of: Array(html.utf8))
        #expect(tree.text(of: 0) == "نص")
    }

    @Test(arguments: [("<div>", 5_000, "html-too-deep"), ("<b>", 500_000, "html-too-deep")])
    func deepPagesAreRejected(tag: String, count: Int, code: String) {
        let html = String(repeating: tag, count: count) + "نص"
        let error = #expect(throws: DocumentRejection.self) { try TreeBuilder.tree(of: Array(html.utf8)) }
        #expect(error?.code == code)
    }

    @Test func pagesWithTooManyElementsAreRejected() {
        let html = Array(String(repeating: "<br>", count: 2_000).utf8)
        let limits = TreeBuilder.Limits(depth: 64, nodes: 1_000)
        let error = #expect(throws: DocumentRejection.self) { try TreeBuilder.tree(of: html, limits: limits) }
        #expect(error?.code == "html-too-many-elements")
    }

    @Test func hugeTagsAndTextsAreReadInLinearTime() throws {
        let names = (0..<50_000).map { "a\($0)" }.joined(separator: " ")
        let pages = [
            "<p \(names)>نص</p>", "<p title='" + String(repeating: "ن", count: 500_000) + "'>نص</p>",
            String(repeating: "<!--", count: 100_000) + "<p>نص",
            String(repeating: "<svg>", count: 100_000) + "</svg>نص",
            String(repeating: "</p>", count: 100_000) + "نص", String(repeating: "<script>", count: 100_000),
        ]
        for page in pages {
            let clock = ContinuousClock()
            let time = try clock.measure { _ = try TreeBuilder.tree(of: Array(page.utf8)) }
            #expect(time < SlowBuild.limit(.seconds(10)), "\(page.prefix(20))")
        }
    }
}
