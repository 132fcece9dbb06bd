import Testing
import TextModel

@testable import TEIWriting

@Suite struct LexicalTests {
    @Test(arguments: [
        ("2025-03-16", true), ("2025-03", true), ("2025", true), ("--06-01", true), ("--06", true), ("---15", true),
        ("2024-02-29", true), ("2025-02-29", false), ("2025-13-01", false), ("2025-00-10", false),
        ("2025-04-31", false),
        ("0000", false), ("2025-3-16", false), ("16/3/2025", false), ("", false), ("٢٠٢٥", false), ("--13-01", false),
        ("2025-03-16T10:00:00", false), ("---32", false),
    ])
    func `dates`(text: String, isDate: Bool) { #expect(isISODate(text) == isDate) }

    @Test(arguments: [
        ("2", true), ("2.5", true), ("-3", true), ("+3.", true), (".5", true), ("", false), (".", false),
        ("1e5", false),
        ("2,5", false), ("1.2.3", false), ("٢", false), ("-", false),
    ])
    func `decimals`(text: String, isNumeral: Bool) { #expect(isDecimal(text) == isNumeral) }

    @Test(arguments: [
        ("14:30:00", true), ("24:00:00", false), ("14:30", false), ("14:60:00", false), ("aa:00:00", false),
    ])
    func `times`(text: String, isTime: Bool) { #expect(isISOTime(text) == isTime) }

    @Test(arguments: [("0.1.0", "0.1.0"), ("1.2.3-beta", "1.2.3"), ("v1", "0"), ("", "0"), ("1.2.3.4.5", "1.2.3.4")])
    func `versions`(text: String, number: String) { #expect(versionNumber(text) == number) }

    @Test(arguments: [("country", true), ("two words", false), ("", false), ("a\u{200F}", false), ("ق", true)])
    func `words`(text: String, isWord: Bool) { #expect(isTEIWord(text) == isWord) }

    @Test func `what is escaped in text and in attributes`() {
        let text = Array("a & <b> \"c\" 'd'\t\r\n\u{FFFD}😀".utf8)
        var buffer = ByteBuffer()
        text.withUnsafeBufferPointer { buffer.append(escapingText: $0) }
        #expect(
            String(decoding: buffer.bytes, as: UTF8.self) == "a &amp; &lt;b&gt; \"c\" 'd'\t&#13;\n\u{FFFD}😀")
        buffer.clear()
        text.withUnsafeBufferPointer { buffer.append(escapingAttribute: $0) }
        #expect(
            String(decoding: buffer.bytes, as: UTF8.self)
                == "a &amp; &lt;b&gt; &quot;c&quot; 'd'&#9;&#13;&#10;\u{FFFD}😀")
    }

    @Test func `what XML forbids is left out of settings and metadata`() {
        var buffer = ByteBuffer()
        let text: String = "a\u{0}\u{1}\u{B}\u{C}\u{FFFE}\u{FFFF}ب\t\u{FFFD}\u{FEFE}"
        buffer.append(text)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == "aب\t\u{FFFD}\u{FEFE}")
    }

    @Test(arguments: [0, 9, 10, 99, 100, 12_345, Int.max])
    func `decimal digits`(number: Int) {
        var buffer = ByteBuffer()
        buffer.append(decimal: number)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == "\(number)")
    }

    @Test(arguments: 0..<40)
    func `the cursor gives what the source map gives`(seed: UInt64) {
        let annotated = RandomDocument.make(seed: seed).annotated
        var cursor = SourceCursor(annotated.clean)
        for token in annotated.tokens {
            #expect(cursor.range(of: token.span) == annotated.clean.sourceRange(of: token.span), "\(token.span)")
        }
        // Mentions hold one another, so their ends do not rise.
        cursor = SourceCursor(annotated.clean)
        for mention in annotated.mentions {
            #expect(cursor.range(of: mention.span) == annotated.clean.sourceRange(of: mention.span), "\(mention.span)")
        }
    }
}
