import Segmentation
import TestSupport
import Testing
import TextModel

/// What holds for every text, sensible or not.
@Suite struct InvariantTests {
    static let texts: [String] = [
        "",
        "كلمة",
        "# افتتاح معرض الكتاب\nكتب سامر الحلواني\n\nقال د. هاني السالم إن المعرض مفتوح.وأضاف: «سنستقبل 1,250 زائرا، وهم 40% من المدعوين!»\nالموقع الجديد:\nشارع 5 .. خلف المكتبة",
        "للتعاون لله ولله لل ل ـ ـلا وَ بِـ\nو و و و.و",
        "...\n؟!\n\"\" «» ()",
        "a.b.c.d 1.2.3.4.5. 1,2,3 @x #y_z http:// https://a www. C++ -5+",
    ]

    @Test(arguments: texts)
    func invariants(of text: String) throws { try check(text) }

    @Test(arguments: 0..<8)
    func invariantsOfRandomText(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        for _ in 0..<SlowBuild.trials(250) {
            try check(random.text(count: Int.random(in: 0...160, using: &random), wild: seed % 2 == 1))
        }
    }

    @Test func anyTextTwiceIsTheSame() throws {
        let text = Self.texts.joined(separator: "\n")
        let first = try Segmentations.document(text)
        let second = try Segmentations.document(text)
        #expect(first.tokens == second.tokens)
        #expect(first.blocks.map(\.kind) == second.blocks.map(\.kind))
    }

    /// Long runs that invite looking back or ahead again and again: the time grows with the length, not its square.
    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            "1.", "1,234,", "a.", "a@", ".", "\"", "و", "وال", "ـ", "http://", "www.", "(", "كلمة.", "ﷺ", "\u{64B}",
            "د. ", "..", "أ ",
            "\u{FFFD}",
        ])
    func longRunsTakeLinearTime(_ unit: String) throws {
        let document = try Segmentations.document(String(repeating: unit, count: 100_000))
        #expect(!document.tokens.isEmpty)
    }

    private func check(_ text: String) throws {
        let document = try Segmentations.document(text)
        let bytes = document.clean.text
        #expect(document.blocks.map(\.span) == document.clean.blocks.map(\.span))
        let headlines = document.blocks.count { $0.kind == .headline }
        #expect(headlines <= 1)
        var sentence = 0
        var token = 0
        for (index, block) in document.blocks.enumerated() {
            #expect(block.sentences.lowerBound == sentence && !block.sentences.isEmpty)
            var end = block.span.start
            for position in block.sentences {
                let found = document.sentences[position]
                #expect(found.block == index)
                // Sentences cover the block but for single spaces.
                let gap = String(decoding: bytes[end..<found.span.start], as: UTF8.self)
                #expect(gap.isEmpty || gap == " ")
                #expect(found.tokens.lowerBound == token && !found.tokens.isEmpty)
                end = found.span.end
                token = found.tokens.upperBound
                check(found, document)
            }
            #expect(end == block.span.end)
            sentence = block.sentences.upperBound
        }
        #expect(sentence == document.sentences.count)
        #expect(token == document.tokens.count)
    }

    /// Tokens cover all of a sentence but white space, in order, on the edges of scalars.
    private func check(_ sentence: Sentence, _ document: SegmentedDocument) {
        let bytes = document.clean.text
        var end = sentence.span.start
        var previous: Token?
        for token in document.tokens[sentence.tokens] {
            let gap = String(decoding: bytes[end..<token.span.start], as: UTF8.self)
            #expect(isBlank(gap))
            #expect(!token.span.isEmpty)
            #expect(bytes[token.span.start] & 0xC0 != 0x80)
            let hasSpace = document.clean.string(token.span).unicodeScalars.contains { $0.properties.isWhitespace }
            #expect(!hasSpace)
            let joins =
                previous.map { $0.span.end == token.span.start && $0.kind != .punctuation } ?? false
                && token.kind != .punctuation
            #expect(token.startsWord == !joins)
            end = token.span.end
            previous = token
        }
        let rest = String(decoding: bytes[end..<sentence.span.end], as: UTF8.self)
        #expect(isBlank(rest))
        #expect(sentence.span.end == bytes.count || bytes[sentence.span.end] & 0xC0 != 0x80)
    }

    private func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
