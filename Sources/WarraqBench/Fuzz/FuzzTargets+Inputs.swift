import Cleaning
import Reading
import TextModel
import WebPages

/// What the targets share: good inputs, and the ways into the readers.
extension FuzzTargets {
    static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// Pages with the elements and attributes that the extraction looks at.
    static let pages = Mutator(
        seeds: [
            utf8(
                """
                <!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>خبر - مرافئ</title>
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"خبر","datePublished":"2024-03-03"}</script>
                </head><body><nav><ul><li><a href="/">الرئيسية</a></li></ul></nav><article><h1>افتتاح جسر الوادي</h1>
                <p>افتتح الوزير الجسر صباح اليوم، بحضور الأهالي.</p><div class="related"><a href="/2">اقرأ أيضا</a></div>
                <p>وقال إن العمل تم في موعده؛ وشكر العمال.</p><table><tr><td>الطول</td><td>300</td></tr></table></article>
                <footer>جميع الحقوق محفوظة</footer></body></html>
                """),
            utf8("<table><tr><td><font size=2>افتتح الوزير الجسر<br><br>وقال إن العمل تم<br>في موعده.</table>"),
            utf8(
                "<div id=a class='b c'><p>خبر &amp; خبر &#1575;&nbsp;<span hidden>لا</span><pre> سطر\n آخر</pre></div>"),
        ],
        tokens: [
            "<div>", "</div>", "<p>", "<table><tr><td>", "</table>", "<a href=", "<article>", "<h1>", "<script>",
            "</script>",
            "<!--", "-->", "<![CDATA[", "]]>", "&#x", "&#1114112;", "&", "<svg>", "<template>", "<select><option>",
            "<form>",
            "style=\"display:none\"", "<meta charset=\"windows-1256\">", "<br>", "\u{0}", "<ul><li>", "<b><i><u>",
            "<frameset>",
            "<plaintext>", "<textarea>", "<title>", "<base href=\"//x\">", "<time datetime=\"2024-02-31T99:99\">",
        ].map(utf8), limit: 64 << 10)

    /// A record of a crawl with a page.
    static func response(_ page: String, headers: String = "") -> [UInt8] {
        let http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\(headers)\r\n\(page)"
        return utf8(
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0a>\r\nWARC-Target-URI: https://a.example/1\r\n"
                + "WARC-Date: 2024-03-03T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
                + "Content-Length: \(http.utf8.count)\r\n\r\n\(http)\r\n\r\n")
    }

    /// The same in chunks.
    static let chunked = response("12\r\n<p>خبر الوا\r\n0\r\n\r\n", headers: "Transfer-Encoding: chunked\r\n")

    /// The decoded text of a document.
    static func opened(_ bytes: [UInt8], isMarkup: Bool) -> [UInt8]? {
        var diagnostics: [Diagnostic] = []
        return try? SourceReader().decode(bytes: bytes, isMarkup: isMarkup, path: "a", reporting: &diagnostics).text
    }

    /// What is read from a page.
    static func read(_ bytes: [UInt8], url: String?) -> ExtractedPage? {
        guard let text = opened(bytes, isMarkup: true) else { return nil }
        var diagnostics: [Diagnostic] = []
        return try? reader.read(text, url: url, path: "a", reporting: &diagnostics)
    }

    private static let reader = PageReader()

    /// Cleans a text and ends the process if the account of its characters does not balance.
    static func clean(_ text: [UInt8], lines: [MarkedLine]) {
        let identity = DocumentIdentity(id: "d0123456789abcdef", path: "a", sha256: "", byteCount: text.count)
        var source = SourceDocument(
            identity: identity, metadata: DocumentMetadata(), encoding: "UTF-8", text: text,
            codePointCount: text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }, invalidSequences: [])
        source.lines = lines
        var diagnostics: [Diagnostic] = []
        guard let document = try? cleaner.process(source, reporting: &diagnostics) else { return }
        if let finding = verifyAccount(of: document).first {
            fatalError("the account does not balance: \(finding.message)")
        }
    }

    private static let cleaner = Cleaner()

    /// Reads all records of a file.
    static func drain(_ format: RecordFormat, _ bytes: [UInt8]) {
        var settings = RecordSettings()
        settings.maxDocumentBytes = 1 << 20
        var reader = format.reader(of: MemorySource(bytes), path: "a", settings: settings)
        while reader.next() != nil {}
    }

    /// What unpacks one format.
    static func compressed(_ format: CompressionFormat, _ hexadecimal: String) -> FuzzTarget {
        var bytes: [UInt8] = []
        var digits = hexadecimal[...]
        while digits.count >= 2 {
            bytes.append(UInt8(digits.prefix(2), radix: 16) ?? 0)
            digits = digits.dropFirst(2)
        }
        return FuzzTarget(
            name: format.rawValue,
            mutator: Mutator(seeds: [bytes, bytes + bytes], tokens: [bytes, [0], [0xFF]], limit: 64 << 10)
        ) { input in
            _ = try? Decompression.unpack(input, format: format, limit: 8 << 20, name: "a")
        }
    }
}
