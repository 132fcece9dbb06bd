import Reading
import TestSupport
import Testing
import TextModel

/// UTF-8 that was read in another encoding and encoded again is reported with the command that mends it, and left alone.
@Suite struct DoubleEncodingTests {
    private static let good = "قال الناطق إن اللقاء كان مفيدا"

    /// `text` as it stands after its UTF-8 was read in windows-1256.
    private static func asArabic(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.utf8.map { $0 < 0x80 ? Unicode.Scalar($0) : OtherCodec.windows1256[Int($0) - 0x80] }))
    }

    /// The same for windows-1252 as browsers read it.
    private static func asWestern(_ text: String) -> String {
        let row = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
        return String(
            String.UnicodeScalarView(
                text.utf8.map { (0x80..<0xA0).contains($0) ? row[Int($0) - 0x80] : Unicode.Scalar($0) }))
    }

    /// The same for ISO-8859-1.
    private static func asLatin1(_ text: String) -> String {
        String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
    }

    private func findings(_ text: String, path: String = "a/b.txt") throws -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        let decoded = try SourceReader().decode(bytes: Array(text.utf8), path: path, reporting: &diagnostics)
        #expect(decoded.text == Array(text.utf8))
        return diagnostics
    }

    @Test func wholeTextThroughWindows1256() throws {
        let damaged = Self.asArabic("عنوان الخبر\n" + Self.good + "\n")
        #expect(damaged.hasPrefix("ط¹ظ†"))
        #expect(
            try findings(damaged) == [
                Diagnostic(
                    .warning, "double-encoded", at: SourceLocation(file: "a/b.txt", line: 1, column: 1),
                    "all of its text is UTF-8 that was read in windows-1256 and encoded again, so that ط§ظ„ stands "
                        + "where ال should",
                    help: "type iconv -f UTF-8 -t WINDOWS-1256 'a/b.txt' > new.txt and put new.txt in its place")
            ])
    }

    @Test func someLines() throws {
        let lines = [
            Self.good, Self.asArabic(Self.good), Self.asArabic("وعاد"), Self.good, "", Self.asArabic(Self.good),
        ]
        let found = try findings(lines.joined(separator: "\n"), path: "it's.txt")
        #expect(found.map(\.location) == [SourceLocation(file: "it's.txt", line: 2, column: 1)])
        #expect(found.first?.message.hasPrefix("3 lines are UTF-8 that was read in windows-1256") == true)
        #expect(
            found.first?.help
                == "type sed -n '2,3p;6p' 'it'\\''s.txt' | iconv -f UTF-8 -t WINDOWS-1256 > lines.txt and put these lines "
                + "in the place of the damaged ones")
    }

    @Test func aPartOfALine() throws {
        let found = try findings(Self.good + "\n" + Self.good + " " + Self.asArabic(Self.good))
        #expect(found.map(\.location) == [SourceLocation(file: "a/b.txt", line: 2, column: 32)])
        #expect(found.first?.help?.contains("iconv") == false)
    }

    @Test("a text without any Arabic letter left is rejected with the remedy")
    func latin1() {
        let rejected = rejection(of: Array(Self.asLatin1(Self.good).utf8))
        #expect(rejected?.code == "no-arabic")
        #expect(rejected?.message.contains("UTF-8 that was read in windows-1252 and encoded again") == true)
        #expect(
            rejected?.remedy == "type iconv -f UTF-8 -t ISO-8859-1 'a/b.txt' > new.txt and put new.txt in its place")
    }

    @Test("what iconv cannot turn back has another command", arguments: [("لام", "iconv"), ("فلام", "python3")])
    func western(word: String, tool: String) {
        let rejected = rejection(of: Array(Self.asWestern(word + " " + word + " " + word).utf8))
        #expect(rejected?.code == "no-arabic")
        #expect(rejected?.remedy.hasPrefix("type " + tool) == true)
        #expect(rejected?.remedy.contains("'a/b.txt' > new.txt") == true)
    }

    @Test(
        "sound text with the same letters is not reported",
        arguments: [
            "الحروف: ط، ظ، ع، غ، ف، ق", "ط» ظ» ط» ظ»", "ط… ظ… ط…", "Ørsted وØ", "شرط©", "قال «ط» و«ظ» و«ض»", "ظ‍ ط‍ ظ‍ ط‍",
            "ØØØ سلام", "ط 5° ظ 6° ط 7°",
        ])
    func soundText(text: String) throws {
        #expect(try findings(text + " " + Self.good).isEmpty)
    }

    @Test("every sentence is recognised in every damage")
    func sentences() throws {
        for sentence in EncodingTests.sentences {
            for damaged in [Self.asArabic(sentence), Self.asWestern(sentence), Self.asLatin1(sentence)] {
                #expect(try findings(damaged).map(\.identifier) == ["double-encoded"], "\(sentence)")
                #expect(try findings(Self.good + "\n" + damaged).map(\.location?.line) == [2], "\(sentence)")
            }
        }
    }

    @Test("paragraphs in UTF-8 within a file in windows-1256")
    func mixedFile() throws {
        let bytes =
            OtherCodec.encode(String(repeating: Self.good + "\n", count: 20), OtherCodec.windows1256)
            + Array(Self.good.utf8)
        var diagnostics: [Diagnostic] = []
        let decoded = try SourceReader().decode(bytes: bytes, path: "a/b.txt", reporting: &diagnostics)
        #expect(decoded.encoding == "windows-1256")
        #expect(diagnostics.map(\.identifier) == ["guessed-encoding", "double-encoded"])
        #expect(diagnostics.last?.location?.line == 21)
        #expect(
            diagnostics.last?.help?.hasPrefix(
                "type iconv -f WINDOWS-1256 -t UTF-8 'a/b.txt' | sed -n '21p' | iconv -f UTF-8 -t WINDOWS-1256")
                == true)
    }

    @Test("any text ends, without a trap", arguments: 0..<100)
    func anyText(seed: Int) throws {
        var generator = SeededRandom(seed: UInt64(seed))
        let alphabet = Array("طظ§„ØÙ»ا \n‍é€\u{81}سa5").map(String.init)
        let text = (0..<300).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
        for finding in try findings(text) { #expect(finding.help != nil && finding.location?.line != nil) }
    }
}
