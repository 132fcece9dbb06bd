import GlossaryFormats
import SystemPackage
import TestSupport
import Testing
import TextModel
import WebPages

@testable import Pipeline

/// What text from anywhere may do to those who look at results: spreadsheets and terminals.
@Suite struct HostileTextTests {
    private static let cells = [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", "'=1", "''=1", "'", "''",
        "'a", "'ن", "=", "＝", "\u{FF1C}1", "قال =1", "a=1", "", " =1", "=\"a\",b", "'＝1", "=\u{202E}1", "-", "--", "'-",
    ]

    @Test(arguments: cells)
    func `no cell is a formula, and each can be read back`(text: String) throws {
        var table = CSVText()
        table.record([text])
        let written = String(decoding: table.bytes, as: UTF8.self)
        var content = written.dropLast()  // CR LF is one character
        if content.first == "\"" { content = content.dropFirst().dropLast() }
        let first = content.unicodeScalars.first
        #expect(!["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"].contains(first.map(String.init) ?? ""))
        let read = try #require(CSVRows.read(table.bytes).first?.first ?? "")
        #expect(SpreadsheetCell.text(of: read) == text)
    }

    @Test func `two texts never have one cell`() {
        let guarded = Self.cells.map { SpreadsheetCell.guarded($0) }
        #expect(Set(guarded.map { Array($0.utf8) }).count == Set(Self.cells.map { Array($0.utf8) }).count)
    }

    @Test func `a run over formulas is proven, and its tables hold none`() async throws {
        let run = try await VerifiedRun([
            ("=cmd|' .txt", Array("=صيغة في القاهرة.\n\n'=صيغة في بغداد.\n\n＝صيغة في إسطنبول.\n".utf8)),
            ("-1.txt", Array("@وزير\n\n- وصل الوزير إلى القاهرة.\n\nاقرأ أيضا: =1+1\n".utf8)),
        ])
        let (summary, findings) = try await run.verify(sources: "in")
        #expect(findings == [])
        #expect(summary.documents == 2)
        for table in OutputFolder.Table.allCases {
            for row in CSVRows.read(TestFiles.read(run.folder.file("out/\(table.rawValue).csv")) ?? []) {
                for cell in row { #expect(!SpreadsheetCell.isFormula(cell.utf8) || cell.hasPrefix("'"), "\(cell)") }
            }
        }
    }

    // MARK: - Terminals

    @Test(arguments: [
        ("a\u{1B}[31mb", #"a\u{1B}[31mb"#), ("\u{9B}2J", #"\u{9B}2J"#), ("\u{202E}abc", #"\u{202E}abc"#),
        ("a\rb\nc\td", #"a\rb\nc\td"#), ("\u{7F}\u{0}\u{8}", #"\u{7F}\u{0}\u{8}"#), ("قاهرة é €", "قاهرة é €"),
        ("\u{2028}x", #"\u{2028}x"#), ("\u{2068}ن\u{2069}\u{200F}", "\u{2068}ن\u{2069}\u{200F}"),
    ])
    func `nothing that is shown commands a terminal`(text: String, shown: String) {
        #expect(BidiText.harmless(text) == shown)
    }

    @Test func `lines stay lines where they are meant`() {
        #expect(BidiText.harmless("a\n\tb\u{1B}\n", keepsLines: true) == "a\n\tb\\u{1B}\n")
    }

    @Test func `the program shows names of files harmlessly`() {
        let folder = TemporaryFolder()
        folder.write("No Arabic.", to: "in/\u{1B}[2J\u{9B}1m\u{202E}\nforged.txt")
        folder.write(#"{"input":{"path":"in"},"output":{"path":"out"}}"#, to: "pipeline.json")
        let beside = TestFiles.executableFolder + "/warraq"
        let program = TestFiles.read(beside) == nil ? TestFiles.repository + "/.build/debug/warraq" : beside
        for log in ["text", "json"] {
            let ran = TestFiles.capture(program, ["run", "--log", log], in: folder)
            #expect(ran.status == 1)
            let bad = ran.errors.unicodeScalars.filter {
                $0 != "\n"
                    && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || (0x202A...0x202E).contains($0.value))
            }
            #expect(bad.isEmpty, "\(log): \(bad.map(\.value))")
            #expect(!ran.errors.split(separator: "\n").contains { $0.hasPrefix("forged") })
        }
    }

    // MARK: - Patterns

    @Test(arguments: [
        String(repeating: "*a", count: 100) + "b", String(repeating: "**/", count: 100) + "*b",
        String(repeating: "[a-z]*", count: 60) + "!", String(repeating: "?*", count: 100) + "b",
        String(repeating: "**/*/", count: 60) + "b",
    ])
    func `a pattern for paths does not backtrack without bound`(pattern: String) {
        let glob = Glob(pattern)
        let names = [String](repeating: String(repeating: "a", count: 255), count: 60)
        let clock = ContinuousClock()
        let time = clock.measure { #expect(!glob.matches(names)) }
        #expect(time < .seconds(5), "\(time)")
    }

    @Test(arguments: [
        "//div[contains(., 'aaaaaaaaaaaaaaaab')]", "div div div div div div div div > p[class*=aaab]",
        "//*//*//*//*//*//*//*//*[@class='b']", "*:not(.a) *:not(.a) *:not(.a) p:nth-child(3)",
    ])
    func `a selector takes time in proportion to the page`(selector: String) throws {
        var rules = SiteRules(hosts: ["a.example"], file: "a.json")
        rules.drop = [SiteRules.Entry(selector, at: SourceLocation(file: "a.json"))]
        let cost = CostGrowth(from: 4 << 10) { size in
            let depth = 20
            let open = String(repeating: "<div class='aaaaaaaaaaaaaaaa'>", count: depth)
            let part = "<p class='aaaa'>aaaaaaaaaaaaaaaaaaaaaaaaaa</p>"
            return Array((open + String(repeating: part, count: size / part.utf8.count)).utf8)
        } read: { page in
            _ = try? PageReader.matches(of: rules, in: page)
        }
        #expect(cost.isLinear, "\(cost)")
    }

    // MARK: - Pages

    @Test func `a page cannot read files, fetch, or explode`() throws {
        let folder = TemporaryFolder()
        let secret = folder.write("TOP SECRET", to: "secret.txt")
        let lol = (1..<20).map { "<!ENTITY l\($0) \"&l\($0 - 1);&l\($0 - 1);&l\($0 - 1);\">" }.joined()
        let page = """
            <!DOCTYPE html [<!ENTITY l0 "ha">\(lol)<!ENTITY s SYSTEM "file://\(secret)"><!ENTITY % p SYSTEM "file://\(secret)">%p;]>
            <?xml-stylesheet href="file://\(secret)"?>
            <html xmlns:xi="http://www.w3.org/2001/XInclude"><head><base href="file://\(secret)"></head><body>
            <p>وصل الوزير إلى بغداد &s; &l19; اليوم.</p><xi:include href="file://\(secret)" parse="text"/>
            <iframe src="file://\(secret)"></iframe><object data="file://\(secret)"></object>
            <svg><image xlink:href="file://\(secret)"/></svg></body></html>
            """
        var diagnostics: [Diagnostic] = []
        let read = try PageReader().read(Array(page.utf8), url: nil, path: "a.html", reporting: &diagnostics)
        let text = String(decoding: read.text, as: UTF8.self)
        #expect(text.contains("وصل الوزير إلى بغداد"))
        #expect(!text.contains("SECRET"))
        #expect(text.utf8.count < page.utf8.count)
    }
}
