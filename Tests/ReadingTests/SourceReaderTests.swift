import Reading
import TestSupport
import Testing
import TextModel

@Suite struct SourceReaderTests {
    @Test(
        "well-formed text comes through unchanged, its code points counted",
        arguments: [
            ("سلام", 4), ("ABC سلام 123", 12), ("«قال» — “نعم”…", 14), ("ﷺ 😀 سلام", 8), ("س", 1), ("a\r\nس", 4),
            (String(repeating: "سلام عليكم\n", count: 100), 1_100), ("سلا\u{FEFF}م", 5), ("1234567س", 8),
            ("123456سلام", 10), ("\u{10FFFF}س\u{7FF}\u{800}\u{FFFF}", 5),
        ])
    func wellFormed(text: String, codePoints: Int) throws {
        var diagnostics: [Diagnostic] = []
        let document = try read(Array(text.utf8), reporting: &diagnostics)
        #expect(document.text == Array(text.utf8))
        #expect(document.codePointCount == codePoints)
        #expect(document.encoding == "UTF-8")
        #expect(document.invalidSequences.isEmpty)
        #expect(diagnostics.isEmpty)
    }

    @Test func byteOrderMarkIsNotText() throws {
        var diagnostics: [Diagnostic] = []
        let document = try read([0xEF, 0xBB, 0xBF] + Array("سلام".utf8), reporting: &diagnostics)
        #expect(document.text == Array("سلام".utf8))
        #expect(document.codePointCount == 4)
    }

    @Test(
        "each maximal ill-formed sequence is one U+FFFD (Unicode, section 3.9)",
        arguments: [
            ([0x80], [[0x80]]), ([0xC0, 0xAF], [[0xC0], [0xAF]]), ([0xE0, 0x80], [[0xE0], [0x80]]),
            ([0xE2, 0x82], [[0xE2, 0x82]]), ([0xED, 0xA0, 0x80], [[0xED], [0xA0], [0x80]]),
            ([0xF0, 0x9F, 0x98], [[0xF0, 0x9F, 0x98]]), ([0xF4, 0x90, 0x80], [[0xF4], [0x90], [0x80]]),
            ([0xF1, 0x80, 0xE2, 0x82], [[0xF1, 0x80], [0xE2, 0x82]]), ([0xFF, 0xFE], [[0xFF], [0xFE]]),
            ([0xD8], [[0xD8]]),
        ] as [([UInt8], [[UInt8]])])
    func repaired(bad: [UInt8], sequences: [[UInt8]]) throws {
        let line = String(repeating: "سلام عليكم ", count: 60)
        var diagnostics: [Diagnostic] = []
        let document = try read(Array(line.utf8) + bad + Array(line.utf8), reporting: &diagnostics)
        #expect(document.invalidSequences.map(\.bytes) == sequences)
        #expect(document.invalidSequences.map(\.position) == sequences.indices.map { 660 + $0 })
        #expect(document.codePointCount == 1_320 + sequences.count)
        let marks = String(repeating: "\u{FFFD}", count: sequences.count)
        #expect(String(decoding: document.text, as: UTF8.self) == line + marks + line)
    }

    @Test func repairWarnsOnceWithPlaceAndBytes() throws {
        let line = Array("سلام عليكم\n".utf8)
        let damaged: [UInt8] = Array("س".utf8) + [0xE2, 0x82, 0x20] + line
        var bytes: [UInt8] = []
        for number in 1...60 { bytes += number == 3 ? damaged : line }
        bytes.append(0xFF)
        var diagnostics: [Diagnostic] = []
        _ = try read(bytes, reporting: &diagnostics)
        #expect(
            diagnostics == [
                Diagnostic(
                    .warning, "invalid-bytes", at: SourceLocation(file: "a/b.txt", line: 3, column: 2),
                    "3 bytes that are not UTF-8 became 2 replacement characters U+FFFD; counted from 0: "
                        + "E2 82 at byte 42, FF at byte 1205",
                    help: "look at this place in the source: the letters that stood there are lost in this copy; "
                        + "if the file can be had again undamaged, replace it")
            ])
    }

    @Test("the limit of invalid bytes is 1 %: at it repaired, above it rejected", arguments: [(4, true), (5, false)])
    func limit(invalid: Int, isRead: Bool) {
        let bytes = Array(String(repeating: "س ", count: 132).utf8) + [UInt8](repeating: 0x80, count: invalid)
        #expect(bytes.count == 396 + invalid)
        #expect((rejection(of: bytes) == nil) == isRead)
    }

    @Test("random bytes decode as String decodes them", arguments: 0..<300)
    func randomBytes(seed: Int) {
        var generator = SeededRandom(seed: UInt64(seed))
        // Enough Arabic before them that at most 1 % is invalid, so that nothing is rejected.
        var bytes = Array(String(repeating: "سلام ", count: 900).utf8)
        let leads: [UInt8] = [0xC0, 0xC2, 0xD8, 0xDF, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF]
        for _ in 0..<Int.random(in: 0...70, using: &generator) {
            let kind = Int.random(in: 0..<4, using: &generator)
            switch kind {
            case 0: bytes.append(UInt8.random(in: 1...0xFF, using: &generator))
            case 1: bytes.append(leads.randomElement(using: &generator) ?? 0xFF)
            case 2: bytes.append(UInt8.random(in: 0x80...0xBF, using: &generator))
            default: bytes.append(contentsOf: Array("س".utf8))
            }
        }
        bytes.append(contentsOf: Array("سلام".utf8).prefix(Int.random(in: 0...8, using: &generator)))
        var diagnostics: [Diagnostic] = []
        guard let document = try? read(bytes, reporting: &diagnostics) else {
            Issue.record("rejected")
            return
        }
        let expected = String(decoding: bytes, as: UTF8.self)
        #expect(document.text == Array(expected.utf8))
        #expect(document.codePointCount == expected.unicodeScalars.count)
        // Putting the bytes back in the place of each U+FFFD gives the source back.
        let scalars = Array(expected.unicodeScalars)
        var restored: [UInt8] = []
        var next = 0
        for (position, scalar) in scalars.enumerated() {
            if next < document.invalidSequences.count, document.invalidSequences[next].position == position {
                #expect(scalar == "\u{FFFD}")
                restored += document.invalidSequences[next].bytes
                next += 1
            } else {
                restored += Array(String(scalar).utf8)
            }
        }
        #expect(next == document.invalidSequences.count)
        #expect(restored == bytes)
    }

    @Test("bytes of any kind are read or rejected, never a trap", arguments: 0..<200)
    func anyBytes(seed: Int) {
        var generator = SeededRandom(seed: UInt64(seed) &+ 77_000)
        let count = Int.random(in: 0...200, using: &generator)
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        if let rejection = rejection(of: bytes) {
            #expect(rejection.stage == "read")
            #expect(!rejection.message.isEmpty && !rejection.remedy.isEmpty)
        }
    }
}
