public import TextModel

/// The written words of a document: runs of tokens that nothing separates, punctuation apart.
enum WrittenWords {
    static func spans(of tokens: [Token]) -> [TextSpan] {
        var words: [TextSpan] = []
        words.reserveCapacity(tokens.count)
        var start = -1
        var end = -1
        for token in tokens {
            let goesOn = start >= 0 && !token.startsWord && token.span.start == end && token.kind != .punctuation
            if goesOn {
                end = token.span.end
                continue
            }
            if start >= 0 { words.append(TextSpan(start, end)) }
            if token.kind == .punctuation {
                start = -1
            } else {
                (start, end) = (token.span.start, token.span.end)
            }
        }
        if start >= 0 { words.append(TextSpan(start, end)) }
        return words
    }
}

extension EntityAnnotator {
    /// The written words that the glossary is matched over in a document.
    ///
    /// - Parameter document: the document, segmented.
    /// - Returns: the spans of its words, without the punctuation between.
    public static func writtenWords(of document: SegmentedDocument) -> [TextSpan] {
        WrittenWords.spans(of: document.tokens)
    }
}
