import TextModel

/// Cuts a test's text into blocks (lines), sentences (a stop and a space) and tokens, in a plain way that the test can
/// steer: `|` in a word cuts it there, what stands before being a proclitic, `~` cuts off an enclitic.
enum SampleDocument {
    static func make(_ steered: String, date: String? = nil) -> SegmentedDocument {
        var text: [UInt8] = []
        var cuts: [Int: UInt8] = [:]
        for byte in steered.utf8 {
            if byte == UInt8(ascii: "|") || byte == UInt8(ascii: "~") {
                cuts[text.count] = byte
            } else {
                text.append(byte)
            }
        }
        var tokens: [Token] = []
        var sentences: [Sentence] = []
        var blocks: [Block] = []
        var cleanBlocks: [CleanBlock] = []
        var lineStart = 0
        for end in text.indices.filter({ text[$0] == 0x0A }) + [text.count] {
            defer { lineStart = end + 1 }
            guard end > lineStart else { continue }
            let firstSentence = sentences.count
            addSentences(text, lineStart, end, cuts, blocks.count, &sentences, &tokens)
            let span = TextSpan(lineStart, end)
            blocks.append(Block(kind: .paragraph, span: span, sentences: firstSentence..<sentences.count))
            cleanBlocks.append(CleanBlock(span: span, source: SourceRange(0, 0), blankLinesBefore: 0))
        }
        let source = SourceDocument(
            identity: DocumentIdentity(id: "d0", path: "a.txt", sha256: "", byteCount: text.count),
            metadata: DocumentMetadata(date: date), encoding: "UTF-8", text: text, codePointCount: 0,
            invalidSequences: [])
        let clean = CleanDocument(
            source: source, text: text, blocks: cleanBlocks, headline: nil, removals: [], changes: [], map: SourceMap())
        return SegmentedDocument(clean: clean, blocks: blocks, sentences: sentences, tokens: tokens)
    }

    private static func addSentences(
        _ text: [UInt8], _ start: Int, _ end: Int, _ cuts: [Int: UInt8], _ block: Int, _ sentences: inout [Sentence],
        _ tokens: inout [Token]
    ) {
        var from = start
        var index = start
        while index < end {
            let stops = text[index] == UInt8(ascii: ".") && index + 1 < end && text[index + 1] == 0x20
            if stops || index == end - 1 {
                let firstToken = tokens.count
                addTokens(text, from, index + 1, cuts, &tokens)
                if tokens.count > firstToken {
                    sentences.append(
                        Sentence(span: TextSpan(from, index + 1), block: block, tokens: firstToken..<tokens.count))
                }
                from = index + 2
                if stops { index += 1 }
            }
            index += 1
        }
    }

    private enum Shape { case letters, digits, latin, sign, mark }

    private static func addTokens(
        _ text: [UInt8], _ start: Int, _ end: Int, _ cuts: [Int: UInt8], _ tokens: inout [Token]
    ) {
        text.withUnsafeBufferPointer { bytes in
            var index = start
            var last: Shape?
            while index < end {
                if text[index] == 0x20 {
                    last = nil
                    index += 1
                    continue
                }
                let shape = shape(decodeScalar(bytes, at: index).scalar)
                var stop = index
                repeat {
                    stop += utf8Length(lead: text[stop])
                } while stop < end && text[stop] != 0x20 && cuts[stop] == nil && shape != .mark && shape != .sign
                    && (self.shape(decodeScalar(bytes, at: stop).scalar) == shape
                        || isInside(shape, bytes, stop, end))
                let starts = last == nil || last == .mark || shape == .mark
                var kind: Token.Kind =
                    switch shape {
                    case .letters: .word
                    case .digits: .number
                    case .latin: .latin
                    case .sign: .symbol
                    case .mark: .punctuation
                    }
                if shape == .letters {
                    if cuts[stop] == UInt8(ascii: "|") { kind = .proclitic }
                    if cuts[index] == UInt8(ascii: "~") { kind = .enclitic }
                    if stop < end, text[stop] != 0x20, self.shape(decodeScalar(bytes, at: stop).scalar) == .digits {
                        kind = .proclitic
                    }
                }
                tokens.append(Token(span: TextSpan(index, stop), kind: kind, startsWord: starts))
                last = shape
                index = stop
            }
        }
    }

    private static func isInside(_ shape: Shape, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool
    {
        let scalar = decodeScalar(bytes, at: index)
        let next = index + scalar.length
        guard next < end else { return false }
        let after = self.shape(decodeScalar(bytes, at: next).scalar)
        if shape == .digits { return [0x2C, 0x2E, 0x066B, 0x066C].contains(scalar.scalar) && after == .digits }
        return shape == .latin && (self.shape(scalar.scalar) == .digits || scalar.scalar == 0x2B)
    }

    private static func shape(_ scalar: UInt32) -> Shape {
        if digitValue(scalar) != nil { return .digits }
        if isLatinLetter(scalar) { return .latin }
        if [0x24, 0x25, 0x066A, 0x20AC, 0xA3].contains(scalar) { return .sign }
        if isArabicMark(scalar) || (0x0620...0x064A).contains(scalar) || (0x066E...0x06D3).contains(scalar) {
            return .letters
        }
        return .mark
    }
}
