import Reading
import TestSupport
import Testing
import TextModel

/// Which encoding is chosen for which bytes and declarations, and what the text is then.
@Suite struct EncodingTests {
    /// Sentences of the kind that news are made of.
    static let sentences = [
        "عاد الوفد مساء الأحد بعد لقاء طويل في المدينة القديمة، وقال الناطق إن اللقاء كان مفيدا.",
        "أعلنت الشركة عن مشروع جديد لتحلية المياه بقيمة 250 مليون دينار.",
        "«لن نتراجع عن حقوقنا»، هكذا ردت رئيسة النقابة على سؤال الصحفيين؛ فماذا بعد؟",
        "فاز الفريق على ضيفه بثلاثة أهداف مقابل هدف، وظل متصدرا لجدول الترتيب.",
        "وصلت السفينة إلى ميناء المدينة وعلى متنها ستون حاوية من القمح والذرة.",
        "يبدأ معرض الكتاب يوم الخميس المقبل بمشاركة دور نشر من ضفتي الخليج.",
        "لقاء قصير", "سلام عليكم", "قال الوزير", "مجلس الأمن",
    ]

    private func decode(
        _ bytes: [UInt8], _ declared: [EncodingDeclaration] = [], isMarkup: Bool = false, configured: String = "auto",
        reporting diagnostics: inout [Diagnostic]
    ) throws -> DecodedText {
        var configuration = SourceReader.Configuration()
        configuration.encoding = configured
        return try SourceReader(configuration: configuration).decode(
            bytes: bytes, declared: declared, isMarkup: isMarkup, path: "a/b.txt", reporting: &diagnostics)
    }

    /// `text` in the encoding `name`.
    static func encode(_ text: String, _ name: String) -> [UInt8] {
        switch name {
        case "windows-1256": OtherCodec.encode(text, OtherCodec.windows1256)
        case "ISO-8859-6": OtherCodec.encode(text, OtherCodec.iso8859part6)
        case "UTF-16LE": utf16(text, isBigEndian: false, mark: false)
        case "UTF-16BE": utf16(text, isBigEndian: true, mark: false)
        default: Array(text.utf8)
        }
    }

    /// What ISO-8859-6 does not have.
    static func fitting(_ text: String, _ name: String) -> String {
        name == "ISO-8859-6" ? String(text.map { "«»".contains($0) ? "\"" : $0 }) : text
    }

    static let encodings = ["UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6"]

    @Test("undeclared text is read by the look of its bytes", arguments: encodings, sentences)
    func sniffed(encoding: String, sentence: String) throws {
        let text = Self.fitting(sentence, encoding)
        var diagnostics: [Diagnostic] = []
        let decoded = try decode(Self.encode(text, encoding), reporting: &diagnostics)
        #expect(decoded.encoding == encoding)
        #expect(String(decoding: decoded.text, as: UTF8.self) == text)
        #expect(decoded.codePointCount == text.unicodeScalars.count)
        #expect(decoded.invalidSequences.isEmpty)
        #expect(decoded.evidence.declared == nil && decoded.evidence.sniffed == encoding)
        #expect(diagnostics.map(\.identifier) == (encoding == "UTF-8" ? [] : ["guessed-encoding"]))
    }

    @Test("a page is judged by its letters, not by its mark-up", arguments: encodings, sentences)
    func sniffedInMarkup(encoding: String, sentence: String) throws {
        let text =
            "<!DOCTYPE html>\n<html><head><title>news</title><style>p { margin: 0 }</style>"
            + String(repeating: "<script src=\"/assets/app.js\"></script>\n", count: 40)
            + "</head><body><p class=\"lead\">" + Self.fitting(sentence, encoding) + "</p></body></html>"
        var diagnostics: [Diagnostic] = []
        let decoded = try decode(Self.encode(text, encoding), isMarkup: true, reporting: &diagnostics)
        #expect(decoded.encoding == encoding)
        #expect(String(decoding: decoded.text, as: UTF8.self) == text)
    }

    @Test("every character of the code pages", arguments: ["windows-1256", "ISO-8859-6"])
    func allCharacters(encoding: String) throws {
        let table = encoding == "windows-1256" ? OtherCodec.windows1256 : OtherCodec.iso8859part6
        // In good company, so that the undefined bytes of ISO-8859-6 are less than 1 %.
        let company = String(repeating: Self.fitting(Self.sentences[0], encoding) + "\n", count: 100)
        let bytes = Self.encode(company, encoding) + (0x80...0xFF).map { UInt8($0) }
        var diagnostics: [Diagnostic] = []
        let decoded = try decode(
            bytes, [EncodingDeclaration(encoding, by: .http)], reporting: &diagnostics)
        #expect(decoded.encoding == encoding)
        let expected = company.unicodeScalars + table
        #expect(Array(String(decoding: decoded.text, as: UTF8.self).unicodeScalars) == Array(expected))
        let undefined = table.indices.filter { table[$0] == "\u{FFFD}" }
        #expect(decoded.invalidSequences.map(\.bytes) == undefined.map { [UInt8($0 + 0x80)] })
        let first = bytes.count - 128
        #expect(decoded.invalidSequences.map(\.byteOffset) == undefined.map { $0 + first })
        #expect(decoded.invalidSequences.map(\.position) == undefined.map { $0 + first })
        #expect(diagnostics.map(\.identifier) == (undefined.isEmpty ? [] : ["invalid-bytes"]))
    }

    @Test("every letter by itself, declared", arguments: encodings)
    func eachLetter(encoding: String) throws {
        for scalar in Array(UInt32(0x621)...0x63A) + Array(0x641...0x64A) {
            let text = Unicode.Scalar(scalar).map { String(Character($0)) } ?? ""
            var diagnostics: [Diagnostic] = []
            let decoded = try decode(
                Self.encode(text, encoding), [EncodingDeclaration(encoding, by: .http)], reporting: &diagnostics)
            #expect(String(decoding: decoded.text, as: UTF8.self) == text)
            #expect(decoded.encoding == encoding && diagnostics.isEmpty)
        }
    }

    @Test(
        "names of encodings",
        arguments: [
            ("UTF-8", "UTF-8"), ("utf8", "UTF-8"), (" 'utf-8' ", "UTF-8"), ("cp1256", "windows-1256"),
            ("x-cp1256", "windows-1256"), ("WINDOWS-1256", "windows-1256"), ("arabic", "ISO-8859-6"),
            ("asmo-708", "ISO-8859-6"), ("iso8859-6", "ISO-8859-6"), ("ISO_8859-6:1987", "ISO-8859-6"),
            ("utf-16", "UTF-16LE"), ("UTF-16BE", "UTF-16BE"), ("latin1", "windows-1252"),
            ("iso-8859-1", "windows-1252"), ("koi8-r", nil), ("", nil), ("windows-1255", nil),
        ] as [(String, String?)])
    func labels(label: String, name: String?) {
        #expect(TextEncoding(label: label)?.name == name)
    }

    /// Bytes, what is declared by whom, the encoding that comes out, and what is said about it.
    struct Case: Sendable, CustomTestStringConvertible {
        var bytes: String
        var configuration = "auto"
        var http: String?
        var meta: String?
        var result: String
        var findings: [String]

        init(
            _ bytes: String, configuration: String = "auto", http: String? = nil, meta: String? = nil,
            is result: String, _ findings: String...
        ) {
            (self.bytes, self.configuration, self.http, self.meta) = (bytes, configuration, http, meta)
            (self.result, self.findings) = (result, findings)
        }

        var testDescription: String {
            "bytes \(bytes), set \(configuration), http \(http ?? "–"), meta \(meta ?? "–") → \(result) \(findings)"
        }
    }

    @Test(
        "who is believed",
        arguments: [
            // A declaration that the bytes agree with needs no word.
            Case("windows-1256", meta: "windows-1256", is: "windows-1256"),
            Case("ISO-8859-6", meta: "iso-8859-6", is: "ISO-8859-6"),
            Case("windows-1256", http: "cp1256", is: "windows-1256"),
            Case("UTF-8", http: "utf-8", meta: "utf-8", is: "UTF-8"),
            Case("UTF-16LE", http: "utf-16", is: "UTF-16LE"), Case("UTF-16BE", http: "utf-16", is: "UTF-16BE"),
            Case("windows-1256", configuration: "windows-1256", is: "windows-1256"),
            Case("UTF-16BE", configuration: "UTF-16", is: "UTF-16BE"),
            // The stronger voice is right: the weaker is not asked.
            Case("windows-1256", http: "windows-1256", meta: "utf-8", is: "windows-1256"),
            Case("UTF-8", http: "utf-8", meta: "windows-1256", is: "UTF-8"),
            // The stronger voice is wrong.
            Case(
                "windows-1256", http: "utf-8", meta: "windows-1256", is: "windows-1256", "warning encoding-contradicted"
            ),
            Case("UTF-8", http: "windows-1256", meta: "utf-8", is: "UTF-8", "note encoding-contradicted"),
            // All are wrong.
            Case("UTF-8", meta: "windows-1256", is: "UTF-8", "note encoding-contradicted"),
            Case("windows-1256", meta: "utf-8", is: "windows-1256", "warning encoding-contradicted"),
            Case("windows-1256", meta: "iso-8859-1", is: "windows-1256", "warning encoding-contradicted"),
            Case("windows-1256", meta: "iso-8859-6", is: "windows-1256", "warning encoding-contradicted"),
            Case("ISO-8859-6", meta: "windows-1256", is: "ISO-8859-6", "warning encoding-contradicted"),
            Case("UTF-8", http: "iso-8859-1", is: "UTF-8", "note encoding-contradicted"),
            Case("UTF-16LE", http: "windows-1256", is: "UTF-16LE", "warning encoding-contradicted"),
            Case("UTF-8", configuration: "windows-1256", is: "UTF-8", "note encoding-contradicted"),
            Case("windows-1256", configuration: "UTF-8", is: "windows-1256", "warning encoding-contradicted"),
            // A page that says UTF-16 in ASCII is not in UTF-16.
            Case("UTF-8", meta: "utf-16", is: "UTF-8"),
            // Encodings that are not known here.
            Case("UTF-8", meta: "koi8-r", is: "UTF-8", "note unknown-encoding"),
            Case(
                "windows-1256", meta: "arabic-windows", is: "windows-1256", "note unknown-encoding",
                "warning guessed-encoding"),
            // Nobody says anything.
            Case("UTF-8", is: "UTF-8"), Case("windows-1256", is: "windows-1256", "warning guessed-encoding"),
        ])
    func authority(_ test: Case) throws {
        let head = test.meta.map { "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=\($0)\">" } ?? ""
        let text = "<html><head>\(head)</head><body>" + Self.fitting(Self.sentences[0], test.bytes) + "</body></html>"
        var diagnostics: [Diagnostic] = []
        let http = test.http.flatMap { EncodingDeclaration(contentType: "text/html; charset=\($0)") }
        let decoded = try decode(
            Self.encode(text, test.bytes), http.map { [$0] } ?? [], isMarkup: true, configured: test.configuration,
            reporting: &diagnostics)
        #expect(decoded.encoding == test.result)
        #expect(String(decoding: decoded.text, as: UTF8.self) == text)
        #expect(diagnostics.map { "\($0.severity.rawValue) \($0.identifier)" } == test.findings)
        #expect(decoded.evidence.chosen == test.result && decoded.evidence.sniffed == test.bytes)
    }

    @Test("the configuration is obeyed against statistics, with a warning")
    func obeyed() throws {
        // ي of windows-1256 is a vowel mark in ISO-8859-6; these letters are letters in both.
        let text = "سلام من لندن إلى ملك النهر، وكل نهر له نبع"
        var diagnostics: [Diagnostic] = []
        let decoded = try decode(
            Self.encode(text, "ISO-8859-6"), configured: "windows-1256", reporting: &diagnostics)
        #expect(decoded.encoding == "windows-1256")
        #expect(decoded.evidence.sniffed == "ISO-8859-6")
        #expect(diagnostics.map(\.identifier) == ["encoding-obeyed"])
    }

    @Test(
        "text in other scripts and languages is not taken for Arabic",
        arguments: [
            // "Встреча министров", windows-1251; "שר החוץ", windows-1255; "déçus à l'Élysée", windows-1252.
            [0xC2, 0xF1, 0xF2, 0xF0, 0xE5, 0xF7, 0xE0, 0x20, 0xEC, 0xE8, 0xED, 0xE8, 0xF1, 0xF2, 0xF0, 0xEE, 0xE2],
            [0xF9, 0xF8, 0x20, 0xE4, 0xE7, 0xE5, 0xF5, 0x20, 0xF0, 0xF4, 0xE2, 0xF9, 0x20, 0xE4, 0xE9, 0xE5, 0xED],
            [
                0x64, 0xE9, 0xE7, 0x75, 0x73, 0x20, 0xE0, 0x20, 0x6C, 0x27, 0xC9, 0x6C, 0x79, 0x73, 0xE9, 0x65, 0x20,
                0x6F, 0xF9, 0x20, 0x65, 0x6C, 0x6C, 0x65,
            ],
        ] as [[UInt8]])
    func otherScripts(bytes: [UInt8]) {
        #expect(rejection(of: bytes)?.code == "undecodable")
    }

    @Test("the mark decides the order of UTF-16", arguments: [true, false])
    func utf16WithMark(isBigEndian: Bool) throws {
        var diagnostics: [Diagnostic] = []
        let text = "سلام 😀 عليكم\r\n"
        let decoded = try decode(utf16(text, isBigEndian: isBigEndian, mark: true), reporting: &diagnostics)
        #expect(String(decoding: decoded.text, as: UTF8.self) == text)
        #expect(decoded.codePointCount == 14)
        #expect(decoded.evidence.declaredBy == "byte order mark")
        #expect(diagnostics.isEmpty)
    }

    @Test("lone surrogates and half characters become U+FFFD, recorded")
    func surrogates() throws {
        let company = String(repeating: "سلام عليكم ", count: 100)
        var bytes = utf16(company, isBigEndian: false, mark: true)
        let start = bytes.count
        // Low alone, high before a letter, high at the end, and half a unit.
        bytes += [0x00, 0xDC, 0x33, 0x06, 0x3D, 0xD8, 0x33, 0x06, 0x3D, 0xD8, 0x06]
        var diagnostics: [Diagnostic] = []
        let decoded = try decode(bytes, reporting: &diagnostics)
        #expect(String(decoding: decoded.text, as: UTF8.self) == company + "\u{FFFD}س\u{FFFD}س\u{FFFD}\u{FFFD}")
        #expect(decoded.invalidSequences.map(\.bytes) == [[0x00, 0xDC], [0x3D, 0xD8], [0x3D, 0xD8], [0x06]])
        #expect(decoded.invalidSequences.map(\.byteOffset) == [start, start + 4, start + 8, start + 10])
        #expect(decoded.invalidSequences.map(\.position) == [1_100, 1_102, 1_104, 1_105])
        #expect(
            diagnostics.map(\.message) == [
                "7 bytes that are not UTF-16LE became 4 replacement characters U+FFFD; counted from 0: "
                    + "00 DC at byte \(start), 3D D8 at byte \(start + 4), 3D D8 at byte \(start + 8), "
                    + "06 at byte \(start + 10)"
            ])
    }

    @Test("more than 1 % of undefined bytes rejects, and so does a NUL character")
    func limits() {
        let iso = Self.encode(Self.sentences[0], "ISO-8859-6")
        let rejected = rejection(of: iso + [UInt8](repeating: 0xFF, count: 2))
        #expect(rejected?.code == "undecodable")
        #expect(rejected?.message.contains("are not ISO-8859-6; up to 1 % is repaired") == true)
        #expect(rejection(of: utf16(Self.sentences[0] + "\0", isBigEndian: true, mark: true))?.code == "nul-bytes")
        #expect(rejection(of: Self.encode(Self.sentences[0] + "\0", "windows-1256"))?.code == "nul-bytes")
    }

    @Test("what is declared, sniffed and chosen is on record")
    func evidence() throws {
        var diagnostics: [Diagnostic] = []
        let document = try read(Self.encode(Self.sentences[1], "windows-1256"), reporting: &diagnostics)
        #expect(
            document.encodingEvidence
                == EncodingEvidence(
                    sniffed: "windows-1256", chosen: "windows-1256", reason: "the look of the bytes"))
        #expect(document.encoding == "windows-1256")
        let page = try decode(
            Self.encode("<meta charset=cp1256>" + Self.sentences[1], "windows-1256"), isMarkup: true,
            reporting: &diagnostics)
        #expect(
            page.evidence
                == EncodingEvidence(
                    declared: "windows-1256", declaredBy: "meta", sniffed: "windows-1256", chosen: "windows-1256",
                    reason: "declared, and the bytes agree"))
        let plain = try decode(Array("سلام".utf8), reporting: &diagnostics)
        #expect(
            plain.evidence == EncodingEvidence(sniffed: "UTF-8", chosen: "UTF-8", reason: "the look of the bytes"))
    }

    @Test("the message about a guess, word for word")
    func guess() throws {
        var diagnostics: [Diagnostic] = []
        _ = try decode(Self.encode(Self.sentences[1], "windows-1256"), reporting: &diagnostics)
        #expect(
            diagnostics == [
                Diagnostic(
                    .warning, "guessed-encoding", at: SourceLocation(file: "a/b.txt"),
                    "nothing says in which encoding this file is; its bytes look like Arabic in windows-1256, and it "
                        + "was read so",
                    help: "if its text reads well, set input.encoding to \"windows-1256\" in pipeline.json, where all "
                        + "files are in it, or type iconv -f WINDOWS-1256 -t UTF-8 'a/b.txt' > new.txt and put new.txt "
                        + "in its place")
            ])
    }
}
