import Testing

@testable import TextModel

@Suite struct SourceMapTests {
    /// ` بغداد  ﻻ م` with a dropped control: identity, an atomic space for two, a ligature for two letters.
    private static let text = Array("بغداد لا م".utf8)

    private static let map: SourceMap = {
        var map = SourceMap()
        map.appendIdentity(cleanStart: 0, sourceStart: 1)
        map.appendAtomic(cleanStart: 10, source: SourceRange(6, 8))
        map.appendAtomic(cleanStart: 11, source: SourceRange(9, 10))
        map.appendIdentity(cleanStart: 15, sourceStart: 10)
        return map
    }()

    @Test(arguments: [
        ((0, 10), (1, 6)), ((2, 4), (2, 3)), ((10, 11), (6, 8)), ((0, 11), (1, 8)), ((11, 15), (9, 10)),
        ((11, 13), (9, 10)), ((13, 15), (9, 10)), ((15, 18), (10, 12)), ((0, 18), (1, 12)), ((4, 4), (3, 3)),
    ])
    func leadsBackToTheSource(span: (Int, Int), source: (Int, Int)) {
        #expect(
            Self.map.sourceRange(of: TextSpan(span.0, span.1), in: Self.text) == SourceRange(source.0, source.1))
    }

    @Test(arguments: [
        ((1, 6), (0, 10)), ((2, 3), (2, 4)), ((6, 7), (10, 11)), ((7, 8), (10, 11)), ((1, 8), (0, 11)),
        ((9, 10), (11, 15)), ((10, 12), (15, 18)), ((0, 99), (0, 18)), ((5, 10), (8, 15)),
    ])
    func leadsFromTheSource(source: (Int, Int), span: (Int, Int)) {
        #expect(Self.map.span(of: SourceRange(source.0, source.1), in: Self.text) == TextSpan(span.0, span.1))
    }

    @Test func whatWasDroppedHasNoSpan() {
        #expect(Self.map.span(of: SourceRange(0, 1), in: Self.text) == nil)
        #expect(Self.map.span(of: SourceRange(3, 3), in: Self.text) == nil)
        #expect(SourceMap().span(of: SourceRange(0, 3), in: []) == nil)
    }

    @Test func anEmptyMapLeadsNowhere() {
        #expect(SourceMap().sourceRange(of: TextSpan(0, 0), in: []) == SourceRange(0, 0))
    }
}

@Suite struct TextSpanTests {
    @Test func anEnclosingSpanComesFirst() {
        let sorted = [TextSpan(3, 4), TextSpan(0, 2), TextSpan(0, 5), TextSpan(3, 9)].sorted()
        #expect(sorted == [TextSpan(0, 5), TextSpan(0, 2), TextSpan(3, 9), TextSpan(3, 4)])
    }

    @Test(arguments: [(0, 2, true), (1, 3, true), (2, 5, false), (5, 6, false)])
    func overlaps(start: Int, end: Int, expected: Bool) {
        #expect(TextSpan(0, 2).overlaps(TextSpan(start, end)) == expected)
    }
}

@Suite struct UTF8ScanningTests {
    @Test func writesAndReadsEveryKindOfScalar() {
        let scalars: [UInt32] = [0x41, 0x7F, 0x80, 0x627, 0x7FF, 0x800, 0xFEFB, 0xFFFD, 0x1_0000, 0x1F600, 0x10_FFFF]
        var bytes: [UInt8] = []
        for scalar in scalars { appendUTF8(scalar, to: &bytes) }
        #expect(String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value) == scalars)
        #expect(codePointCount(bytes, from: 0, to: bytes.count) == scalars.count)
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            for scalar in scalars {
                let (read, length) = decodeScalar(buffer, at: index)
                #expect(read == scalar)
                #expect(length == utf8Length(lead: buffer[index]))
                index += length
            }
        }
    }

    /// The inlinable classes against the standard library's tables.
    @Test func whiteSpaceIsThatOfUnicode() {
        for value in UInt32(0)...0x10_FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            if scalar.properties.isWhitespace != isWhiteSpace(value) { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test func digitsHaveTheirValues() {
        #expect("0٠۰9٩۹".unicodeScalars.map { digitValue($0.value) } == [0, 0, 0, 9, 9, 9])
        #expect(digitValue(0x627) == nil)
    }

    @Test func arabicLettersAreLetters() {
        for scalar in "ابتءأؤئةىيپچگڤکیﻻﷲ".unicodeScalars { #expect(isArabicLetter(scalar.value), "\(scalar)") }
        for scalar in "ـَُِّ،؟٠a".unicodeScalars { #expect(!isArabicLetter(scalar.value), "\(scalar)") }
    }
}
