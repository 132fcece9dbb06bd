import TestSupport
import Testing
import TextModel

/// Counting code points eight bytes at a time.
@Suite struct CodePointTests {
    @Test(arguments: 0..<UInt64(8))
    func `as many as the string has`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let pieces: [Unicode.Scalar] = ["a", " ", "ب", "ُ", "…", "\u{FEFB}", "😀", "\u{7F}", "\u{80}", "\u{10FFFF}"]
        for _ in 0..<400 {
            let before = (0..<Int.random(in: 0..<12, using: &random)).map { _ in pieces.randomElement(using: &random) }
            let counted = (0..<Int.random(in: 0..<40, using: &random)).map { _ in pieces.randomElement(using: &random) }
            let head = Self.text(before)
            let body = Self.text(counted)
            let bytes = Array((head + body + head).utf8)
            let start = head.utf8.count
            #expect(codePointCount(bytes, from: start, to: start + body.utf8.count) == counted.count)
        }
    }

    /// Blocks of eight bytes, of 31 of these, and what is left over.
    @Test(arguments: [0, 1, 7, 8, 9, 30, 31, 62, 124, 125, 500, 1001])
    func `as many in long text`(length: Int) {
        let text = String(repeating: "aب€😀", count: length)
        let bytes = Array(text.utf8)
        #expect(codePointCount(bytes, from: 0, to: bytes.count) == text.unicodeScalars.count)
    }

    private static func text(_ scalars: [Unicode.Scalar?]) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars { if let scalar { text.append(scalar) } }
        return String(text)
    }
}
