import Reading
import Testing
import TextModel

/// Where pages declare their encoding. Each page has one Arabic word in windows-1256, and the evidence names who declares
/// what.
@Suite struct MarkupDeclarationTests {
    private func declared(_ head: String) throws -> String? {
        var diagnostics: [Diagnostic] = []
        let bytes = Array(head.utf8) + OtherCodec.encode("<p>قال الوزير في المؤتمر</p>", OtherCodec.windows1256)
        let evidence = try SourceReader().decode(
            bytes: bytes, isMarkup: true, path: "a.html", reporting: &diagnostics
        ).evidence
        return evidence.declared.map { "\(evidence.declaredBy ?? "?") \($0)" }
    }

    @Test(
        "the declaration is found",
        arguments: [
            ("<meta charset=\"windows-1256\">", "meta windows-1256"),
            ("<META CHARSET='cp1256' />", "meta windows-1256"),
            ("<meta charset=windows-1256>", "meta windows-1256"),
            ("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1256\">", "meta windows-1256"),
            ("<meta content='text/html;CHARSET = \"x-cp1256\"' http-equiv=content-type>", "meta windows-1256"),
            ("<?xml version=\"1.0\" encoding=\"windows-1256\"?><html>", "xml windows-1256"),
            ("<?xml version='1.0' encoding='cp1256'?><meta charset=windows-1256>", "meta windows-1256"),
            ("<meta name=\"description\" content=\"charset=utf-8\"><meta charset=windows-1256>", "meta windows-1256"),
            ("<!-- <meta charset=\"utf-8\"> --><meta charset=windows-1256>", "meta windows-1256"),
            ("<meta charset=\"\"><meta charset=windows-1256>", "meta windows-1256"),
            ("<meta\n  charset = 'windows-1256'\n>", "meta windows-1256"),
            ("<meta data-x=\"a>b\" charset=windows-1256>", "meta windows-1256"),
            ("<metadata charset=windows-1256>", nil), ("<meta name=charset>", nil),
            ("<p>charset=windows-1256</p>", nil),
            ("<!-- <meta charset=windows-1256>", nil), ("<meta charset=", nil), ("<meta", nil), ("<", nil),
            (String(repeating: " ", count: 4_000) + "<meta charset=windows-1256>", "meta windows-1256"),
            (String(repeating: " ", count: 4_096) + "<meta charset=windows-1256>", nil),
        ] as [(String, String?)])
    func found(head: String, expected: String?) throws {
        #expect(try declared(head) == expected)
    }

    @Test(
        "the header of HTTP",
        arguments: [
            ("text/html; charset=windows-1256", "windows-1256"), ("text/html;charset=\"utf-8\"", "utf-8"),
            ("text/html; Charset = arabic ; boundary=x", "arabic"), ("text/html", nil), ("text/html; charset=", nil),
            ("", nil), ("charset", nil),
        ] as [(String, String?)])
    func contentType(header: String, label: String?) {
        #expect(EncodingDeclaration(contentType: header)?.label == label)
        #expect(EncodingDeclaration(contentType: header)?.source == (label == nil ? nil : .http))
    }
}
