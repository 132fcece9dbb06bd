import Reading
import TestSupport
import Testing
import TextModel

/// What a person reads when a document is refused, word for word.
@Suite struct RejectionTests {
    private let arabic = "عاد الوفد مساء الأحد بعد لقاء طويل في المدينة القديمة. وقال الناطق إن اللقاء كان مفيدا."

    private func expect(
        _ bytes: [UInt8], _ code: String, _ message: String, _ remedy: String, maxDocumentBytes: Int = 8_388_608,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        #expect(
            rejection(of: bytes, maxDocumentBytes: maxDocumentBytes)
                == DocumentRejection(stage: "read", code: code, message: message, remedy: remedy),
            sourceLocation: sourceLocation)
    }

    @Test func tooLarge() {
        expect(
            [UInt8](repeating: 0x20, count: 1_234_567), "too-large",
            "the document has 1,234,567 bytes; the limit is 999",
            "split the file into smaller ones (one article each is best), or raise input.maxDocumentBytes in "
                + "pipeline.json to at least 1234567", maxDocumentBytes: 999)
        #expect(rejection(of: Array("سلام".utf8), maxDocumentBytes: 8) == nil)
        #expect(rejection(of: Array("سلام".utf8), maxDocumentBytes: 7)?.code == "too-large")
    }

    @Test func noText() {
        let remedy =
            "open the file in a text editor: if its text was lost, download or copy it again; otherwise delete the file"
        expect([], "no-text", "the file is empty", remedy)
        expect(
            Array(" \r\n\u{A0}\u{200F}\u{3000}".utf8), "no-text", "the file has 11 bytes and only white space in them",
            remedy)
        #expect(rejection(of: [0xEF, 0xBB, 0xBF])?.code == "no-text")
    }

    @Test func noArabic() {
        expect(
            Array("The delegation returned on Sunday.\n2025 ١٢٣ ، ـ".utf8), "no-arabic",
            "there is no Arabic letter among its 47 characters",
            "take the file out of the input folder if it is not in Arabic; if it is, it was saved in a wrong encoding: "
                + "copy the text again from where it came and save it with the encoding UTF-8")
    }

    @Test func nulBytes() {
        expect(
            Array("سلام\u{0}عليكم".utf8), "nul-bytes", "the file has 1 NUL byte, which UTF-8 text never has",
            "this is probably not a text file: open it in the program it was made with and save it as plain text with "
                + "the encoding UTF-8, or take it out of the input folder")
    }

    @Test func utf16WithoutSpacesOrMark() throws {
        var diagnostics: [Diagnostic] = []
        let document = try read(utf16("سلامعليكمجميعا", isBigEndian: false, mark: false), reporting: &diagnostics)
        #expect(document.text == Array("سلامعليكمجميعا".utf8))
        #expect(diagnostics.map(\.identifier) == ["guessed-encoding"])
    }

    @Test("UTF-32 is recognised", arguments: [true, false])
    func utf32(mark: Bool) {
        let scalars = (mark ? [0xFEFF] : []) + arabic.unicodeScalars.map(\.value)
        let bytes = scalars.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8), 0, 0] }
        let rejected = rejection(of: bytes)
        #expect(rejected?.code == "nul-bytes")
        #expect(rejected?.message.hasSuffix("it looks like UTF-32") == true)
    }

    @Test func undecodable() {
        let bytes = (0..<2_000).map { _ in UInt8(0xFF) } + Array("سلام".utf8)
        expect(
            bytes, "undecodable", "2,000 of 2,008 bytes (99.6 %) are not UTF-8; up to 1 % is repaired",
            "find out in which encoding the file was saved, open it in a text editor with that encoding and save it "
                + "with the encoding UTF-8; if the editor shows no readable text, the file is damaged or not a text: "
                + "download it again or take it out of the input folder")
    }

    @Test(
        "files that are no text are named",
        arguments: [
            (Array("%PDF-1.7\n".utf8) + [0], "a PDF file"),
            ([0x50, 0x4B, 3, 4, 0x14, 0], "a ZIP archive or a word processor's document (.docx, .odt)"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "an old Word document (.doc)"),
            (Array("{\\rtf1\\ansi hello}".utf8), "a rich text document (.rtf)"),
            ([0x1F, 0x8B, 8, 0], "a compressed file (.gz)"),
        ])
    func otherFormats(bytes: [UInt8], name: String) {
        let rejected = rejection(of: bytes)
        #expect(rejected?.message.hasSuffix("it looks like " + name) == true)
        #expect(rejected?.remedy.contains("iconv") == false)
    }

    @Test func justAboveOnePercentIsNotCalledOnePercent() {
        // 102 of 10,102 bytes are 1.009 %: written as 1.1, since 1.0 would be allowed.
        let bytes =
            Array(String(repeating: "س ", count: 3_334).utf8.prefix(10_000)) + [UInt8](repeating: 0xFF, count: 102)
        #expect(rejection(of: bytes)?.message.contains("(1.1 %)") == true)
    }

    @Test("large documents are judged in linear time", .timeLimit(.minutes(5)))
    func large() {
        var generator = SeededRandom(seed: 11)
        let random = (0..<400_000).map { _ in UInt8.random(in: 1...255, using: &generator) }
        #expect(rejection(of: random)?.code == "undecodable")
        #expect(rejection(of: [UInt8](repeating: 0x20, count: 1_000_000))?.code == "no-text")
        #expect(rejection(of: [UInt8](repeating: 0, count: 1_000_000))?.code == "nul-bytes")
    }
}
