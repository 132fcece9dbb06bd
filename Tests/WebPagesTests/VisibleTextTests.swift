import TestSupport
import Testing
import TextModel

@testable import WebPages

struct VisibleTextTests {
    private func lines(_ html: String) throws -> [String] {
        let text = LineBuilder.text(of: try TreeBuilder.tree(of: Array(html.utf8)))
        return text.lines.map { String(decoding: text.bytes[$0.range], as: UTF8.self) }
    }

    @Test(arguments: [
        ("<p>خبر  من\n سطرين</p><p>آخر</p>", ["خبر من سطرين", "آخر"]),
        ("<div>قبل<p>في</p>بعد</div>", ["قبل", "في", "بعد"]),
        ("سطر<br>ثان<br/><br>ثالث", ["سطر", "ثان", "ثالث"]),
        ("<p>كلمة <b>ثقي</b>لة، و<span>أخرى</span>.</p>", ["كلمة ثقيلة، وأخرى."]),
        ("<p>أ&nbsp;&nbsp;ب&#8195;ج</p>", ["أ ب ج"]),
        ("<p>من 1990 &#150; 1995</p>", ["من 1990 – 1995"]),
        ("<ul><li>أول<ul><li>داخل</ul><li>ثان</ul>", ["أول", "داخل", "ثان"]),
        ("<a href=/a>أخبار</a><a href=/b>رياضة</a>", ["أخبار رياضة"]),
        ("<pre>بيت أول\nبيت ثان</pre>", ["بيت أول", "بيت ثان"]),
        (
            "<table><tr><th>المدينة</th><th>الحرارة</th></tr><tr><td>عدن</td><td>31</td></tr></table>",
            ["المدينة\tالحرارة", "عدن\t31"]
        ),
        (
            "<table><tr><td><table><tr><td>قائمة</td></tr></table></td><td><p>نص الخبر</p></td></tr></table>",
            ["قائمة", "نص الخبر"]
        ),
        ("<p>ظاهر <span style='DISPLAY : none'>خفي</span></p>", ["ظاهر"]),
        ("<p hidden>خفي</p><p>ظاهر</p><p>ظاهر</p><p>ظاهر</p>", ["ظاهر", "ظاهر", "ظاهر"]),
        ("<p>صورة<img alt=بديل><noscript><img alt=خفي></noscript></p><select><option>مدينة</select>", ["صورة"]),
        ("<span class=visually-hidden>للقارئ</span><p>ظاهر</p><p>ظاهر</p><p>ظاهر</p>", ["ظاهر", "ظاهر", "ظاهر"]),
        ("<app-story>خبر</app-story><app-story>آخر</app-story>", ["خبر", "آخر"]),
    ])
    func linesOfMarkup(html: String, expected: [String]) throws { #expect(try lines(html) == expected) }

    @Test func aPageThatWaitsForAScriptIsShown() throws {
        let html = "<body style='visibility:hidden'><p>افتتح الوزير الجسر الجديد.</p></body>"
        #expect(try lines(html) == ["افتتح الوزير الجسر الجديد."])
    }

    @Test func everyVisibleCharacterStandsInOneLine() throws {
        let html = "<div>أ<p>ب<b>ج</b></p>د<ul><li>ه</ul><table><tr><td>و<td>ز<tr><td>ح<td>ط</table>ي</div>"
        let tree = try TreeBuilder.tree(of: Array(html.utf8))
        let text = LineBuilder.text(of: tree)
        let shown = String(decoding: text.bytes, as: UTF8.self).filter { !$0.isWhitespace }
        #expect(shown == String(decoding: tree.textBytes(of: 0), as: UTF8.self).filter { !$0.isWhitespace })
        #expect(text.bytes.last == 0x0A)
        #expect(text.lines.map(\.range.upperBound).allSatisfy { text.bytes[$0] == 0x0A })
    }

    @Test func noBytesMakeTheReaderTrap() throws {
        var random = UInt64(7)
        func next(_ below: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(random >> 33) % below
        }
        let pieces = [
            "<", ">", "</", "<div", "<p>", "</p>", "<a href=", "\"", "'", "<!--", "-->", "<table>", "<tr>", "<td>", "&",
            "&#",
            ";", "&#x", "1F", "<script", "</script>", "<br/>", "الخبر ", "قال الوزير، إن ", "\u{0}", "\u{FEFF}", "=",
            " class=",
            "<li", "<svg>", "</svg", "<title>", "<h1>", "/", "\n", "😀", "<html", "<body ", "</body>", "<b>",
            "<template>",
        ]
        for _ in 0..<SlowBuild.trials(2_000) {
            let html = (0..<next(60)).map { _ in pieces[next(pieces.count)] }.joined()
            var diagnostics: [Diagnostic] = []
            let page = try PageReader().read(Array(html.utf8), url: nil, path: "x", reporting: &diagnostics)
            #expect(String(validating: page.text, as: UTF8.self) != nil)
            var end = 0
            for line in page.lines {
                #expect(line.span.start >= end && line.span.end < page.text.count)
                end = line.span.end
            }
        }
    }
}
