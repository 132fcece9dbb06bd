public import TextModel

/// Clean documents made straight from strings, for tests of the stages behind cleaning.
public enum CleanText {
    /// A document of which each line of `text` is a block; lines that are empty are blank lines between them. White
    /// space within lines becomes single spaces. A line that begins with `• ` has a list marker; one that begins with
    /// `= ` is doubled in the source (the mark is not part of the text), one with `# ` is the headline.
    public static func document(_ text: String) -> CleanDocument {
        var clean: [UInt8] = []
        var blocks: [CleanBlock] = []
        var map = SourceMap()
        var headline: Int?
        var blankLines = 0
        var source = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            // By scalars: a space with a combining mark is one Character.
            let words = line.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
            var content = words.map { String($0) }.joined(separator: " ")
            guard !content.isEmpty else {
                blankLines += 1
                continue
            }
            let isDoubled = content.hasPrefix("= ")
            if content.hasPrefix("# ") { headline = blocks.count }
            if isDoubled || content.hasPrefix("# ") { content.removeFirst(2) }
            if !blocks.isEmpty { clean.append(0x0A) }
            let start = clean.count
            clean.append(contentsOf: content.utf8)
            let length = content.unicodeScalars.count
            map.appendIdentity(cleanStart: start, sourceStart: source)
            blocks.append(
                CleanBlock(
                    span: TextSpan(start, clean.count), source: SourceRange(source, source + length),
                    blankLinesBefore: blocks.isEmpty ? 0 : blankLines, hasListMarker: content.hasPrefix("• "),
                    isDoubled: isDoubled))
            source += length + 1
            blankLines = 0
        }
        return document(clean, blocks: blocks, headline: headline, map: map)
    }

    private static func document(
        _ clean: [UInt8], blocks: [CleanBlock], headline: Int?, map: SourceMap
    ) -> CleanDocument {
        let identity = DocumentIdentity(
            id: "d0000000000000000", path: "test.txt", sha256: String(repeating: "0", count: 64),
            byteCount: clean.count)
        let source = SourceDocument(
            identity: identity, metadata: DocumentMetadata(), encoding: "UTF-8", text: clean,
            codePointCount: codePointCount(clean, from: 0, to: clean.count), invalidSequences: [])
        return CleanDocument(
            source: source, text: clean, blocks: blocks, headline: headline, removals: [], changes: [], map: map)
    }
}
