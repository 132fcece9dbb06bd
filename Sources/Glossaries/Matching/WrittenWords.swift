public import TextModel

extension CompiledGlossary {
    /// The written words of `text`: maximal runs of letters, digits and marks. For sentences that no segmenter has seen,
    /// such as the row tests of a glossary.
    public static func writtenWords(of text: [UInt8]) -> [TextSpan] {
        text.withUnsafeBufferPointer { bytes in
            var words: [TextSpan] = []
            var start: Int?
            var index = 0
            while index < bytes.count {
                let (scalar, length) = decodeScalar(bytes, at: index)
                if isWordScalar(scalar) {
                    start = start ?? index
                } else if let begin = start {
                    words.append(TextSpan(begin, index))
                    start = nil
                }
                index += length
            }
            if let begin = start { words.append(TextSpan(begin, bytes.count)) }
            return words
        }
    }
}
