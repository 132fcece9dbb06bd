import Reading
import Testing
import TextModel

@Suite struct MetadataTableTests {
    private func table(_ text: String) -> (MetadataTable, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let table = MetadataTable(bytes: Array(text.utf8), file: "metadata.csv", reporting: &diagnostics)
        return (table, diagnostics)
    }

    /// A finding as `line:column identifier`, to compare briefly.
    private func brief(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map {
            "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.severity.rawValue) \($0.identifier)"
        }
    }

    @Test func columnsInAnyOrder() {
        let (table, diagnostics) = table(
            "\u{FEFF}Date,note,path,title,url,outlet,author,licence\r\n"
                + "2025-11-07,x,news/a.txt,\"سد جديد، \"\"كبير\"\"\",https://example.org/a,صحيفة المثال,ليلى المثال,CC0\r\n"
                + "2025-11,,b.txt,,,,,\r\n2025,,c.txt, ,,,,\r\n")
        #expect(diagnostics.isEmpty)
        #expect(table.paths == ["news/a.txt", "b.txt", "c.txt"])
        #expect(
            table["news/a.txt"]
                == DocumentMetadata(
                    title: "سد جديد، \"كبير\"", date: "2025-11-07", url: "https://example.org/a",
                    outlet: "صحيفة المثال",
                    author: "ليلى المثال", licence: "CC0"))
        #expect(table["b.txt"] == DocumentMetadata(date: "2025-11"))
        #expect(table["c.txt"] == DocumentMetadata(date: "2025"))
        #expect(table["d.txt"] == nil)
    }

    @Test(
        "dates of ISO 8601, to the day, month or year",
        arguments: [
            ("2024-02-29", "2024-02-29"), ("2025-11-07T10:30:00+03:00", "2025-11-07"),
            ("2025-11-07 10:30", "2025-11-07"),
            (" 1999 ", "1999"), ("2023-02-29", nil), ("1900-02-29", nil), ("2000-02-29", "2000-02-29"),
            ("2025-13", nil),
            ("2025-00-10", nil), ("2025-04-31", nil), ("7/11/2025", nil), ("07-11-2025", nil), ("2025-1-1", nil),
            ("20251107", nil), ("٢٠٢٥-١١-٠٧", nil), ("0000", nil), ("2025-11-07T", nil), ("2025-11-07x10:30", nil),
            ("2025-", nil), ("7 نوفمبر 2025", nil),
        ] as [(String, String?)])
    func dates(text: String, date: String?) {
        let (table, diagnostics) = table("path,date\na.txt,\(text)\n")
        #expect(table["a.txt"]?.date == date)
        #expect(diagnostics.map(\.identifier) == (date == nil ? ["bad-date"] : []))
    }

    @Test func aBadDateSaysWhatWasExpected() {
        let (_, diagnostics) = table("path,date\na.txt,7/11/2025\n")
        #expect(
            diagnostics == [
                Diagnostic(
                    .warning, "bad-date", at: SourceLocation(file: "metadata.csv", line: 2, column: 7),
                    "expected a date such as 2025-11-07, 2025-11 or 2025, found \"7/11/2025\"; the document has no date",
                    help: "write year, month and day in this order, with four, two and two Western digits")
            ])
    }

    @Test(
        "a header without path names the nearest column",
        arguments: [
            ("paht,title\n", "the header has no column named \"path\"; \"paht\" is the nearest name there", "1:1"),
            ("title,File\n", "the header has no column named \"path\"; \"File\" is the nearest name there", "1:7"),
            ("title,url\na,b\n", "the header has no column named \"path\"", "1:1"),
            ("", "the header has no column named \"path\"", "1:0"),
        ])
    func noPath(text: String, message: String, place: String) {
        let (table, diagnostics) = table(text)
        #expect(table.paths.isEmpty)
        #expect(diagnostics.map(\.message) == [message])
        #expect(brief(diagnostics) == ["\(place) error no-path-column"])
    }

    @Test(
        "rows that cannot be used are named by line and column",
        arguments: [
            ("path,title\na.txt,x,y\nb.txt,z\n", ["2:1 error field-count"], ["b.txt"]),
            ("path,title\na.txt,x\na.txt,y\n", ["3:1 error duplicate-path"], ["a.txt"]),
            ("title,path\nx,\ny,b.txt\n", ["2:3 error empty-path"], ["b.txt"]),
            ("path,title\na.txt,\"x\nb.txt,y\n", ["2:7 error unterminated-quote"], []),
            ("path,title,title\na.txt,x,y\n", ["1:12 error duplicate-column"], ["a.txt"]),
            ("path,title\n\n\"a\nb.txt\",x\nc.txt\n", ["5:1 error field-count"], ["a\nb.txt"]),
        ])
    func badRows(text: String, findings: [String], paths: [String]) {
        let (table, diagnostics) = table(text)
        #expect(brief(diagnostics) == findings)
        #expect(table.paths == paths)
    }

    @Test func theFirstOfTwoRowsCounts() {
        let (table, diagnostics) = table("path,title\nخبر.txt,أول\nخبر.txt,ثان\n")
        #expect(table["خبر.txt"]?.title == "أول")
        #expect(
            diagnostics.first?.message
                == "\"\u{2068}خبر.txt\u{2069}\" has a row already, in line 2; this one was left out")
    }
}
