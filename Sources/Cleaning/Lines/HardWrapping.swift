internal import TextModel

/// Finds text whose paragraphs were broken into lines of one width, as in e-mail and old archives, and joins the lines.
///
/// The decision is one for the document: blank lines part the paragraphs, most lines have a line directly below, are
/// about as long as the longest, no longer than a terminal line, and end in the middle of a sentence. Scraped pages have
/// a paragraph a line, or lines of every length, so none of it is true of them.
struct HardWrapping {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let passages: [Passage]

    // A line of print or e-mail is 60 to 80 characters; Arabic archives wrap at up to 100.
    private static let longestWidth = 110
    private static let shortestWidth = 40
    private static let fewestLines = 6

    /// `passages` with the lines of hard-wrapped paragraphs joined; as they are, if the text is not hard-wrapped.
    static func joinLines(_ passages: [Passage], of bytes: UnsafeBufferPointer<UInt8>) -> [Passage] {
        let text = HardWrapping(bytes: bytes, passages: passages)
        guard let width = text.width() else { return passages }
        return text.joined(at: width)
    }

    /// The width the text is wrapped at; nil if it is not.
    private func width() -> Int? {
        guard passages.count >= Self.fewestLines else { return nil }
        var widest = 0
        var parted = 0
        for passage in passages {
            if passage.codePointCount > Self.longestWidth { return nil }
            widest = max(widest, passage.codePointCount)
            if passage.blankLinesBefore > 0 { parted += 1 }
        }
        guard widest >= Self.shortestWidth, parted > 0 else { return nil }
        // The lines that have a line directly below are the broken ones.
        var inner = 0
        var full = 0
        var ended = 0
        for index in passages.indices.dropLast() where passages[index + 1].blankLinesBefore == 0 {
            let next = passages[index + 1]
            if lastScalar(of: passages[index]) == 0x3A || ListMarker.length(in: bytes, next.start, next.end) > 0 {
                continue
            }
            inner += 1
            if passages[index].codePointCount * 10 >= widest * 7 { full += 1 }
            if endsClosed(passages[index]) { ended += 1 }
        }
        let isWrapped =
            inner * 5 >= passages.count * 2 && inner >= 4 && full * 10 >= inner * 7 && ended * 10 <= inner * 4
        return isWrapped ? widest : nil
    }

    private func joined(at width: Int) -> [Passage] {
        var result: [Passage] = []
        for index in passages.indices {
            let passage = passages[index]
            if passage.blankLinesBefore == 0, index > 0, mayJoin(passages[index - 1], passage, at: width) {
                result[result.count - 1].end = passage.end
                result[result.count - 1].sourceEnd = passage.sourceEnd
            } else {
                result.append(passage)
            }
        }
        return result
    }

    /// Whether `next`, directly below `passage`, goes on with its paragraph.
    private func mayJoin(_ passage: Passage, _ next: Passage, at width: Int) -> Bool {
        // A line much shorter than the width was ended on purpose.
        if passage.codePointCount * 20 < width * 11 { return false }
        if lastScalar(of: passage) == 0x3A { return false }  // a label
        if ListMarker.length(in: bytes, next.start, next.end) > 0 { return false }
        return !bytes[passage.start..<passage.end].elementsEqual(bytes[next.start..<next.end])
    }

    private func endsClosed(_ passage: Passage) -> Bool {
        switch lastScalar(of: passage) {
        case 0x2E, 0x21, 0x3F, 0x61F, 0x6D4, 0x2026, 0x3A: true  // . ! ? ؟ ۔ … :
        default: false
        }
    }

    private func lastScalar(of passage: Passage) -> UInt32 {
        var index = passage.end - 1
        while index > passage.start, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return decodeScalar(bytes, at: index).scalar
    }
}
