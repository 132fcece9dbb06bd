import TextModel

/// The form in the source (`w/@orig`) of each token that one of the rules `presentation`, `nfc` and `tatweel` changed,
/// by the token's index. Changes at the edge of a token belong to it. What XML or an attribute cannot hold is left out.
func tokenOriginals(of annotated: AnnotatedDocument) -> [Int: [UInt8]] {
    let rules: Set<ChangeKind> = [.presentation, .nfc, .tatweel]
    let changes = annotated.clean.changes.filter { !rules.isDisjoint(with: $0.kinds) }.map(\.source)
    guard !changes.isEmpty else { return [:] }
    var originals: [Int: [UInt8]] = [:]
    var cursor = SourceCursor(annotated.clean)
    var position = CodePointPosition(annotated.source.text)
    var next = 0
    for (index, token) in annotated.tokens.enumerated() {
        let source = cursor.range(of: token.span)
        while next < changes.count, changes[next].end < source.start { next += 1 }
        guard next < changes.count else { break }
        var (start, end) = (source.start, source.end)
        let first = next
        while next < changes.count, changes[next].start <= end {
            start = min(start, changes[next].start)
            end = max(end, changes[next].end)
            next += 1
        }
        if next > first {
            let original = position.bytes(from: start, to: end)
            if !original.isEmpty { originals[index] = original }
        }
    }
    return originals
}

/// Goes from code points to bytes of the source, forward only.
private struct CodePointPosition {
    private let text: [UInt8]
    private var byte = 0
    private var codePoint = 0

    init(_ text: [UInt8]) { self.text = text }

    mutating func bytes(from start: Int, to end: Int) -> [UInt8] {
        seek(start)
        let first = byte
        seek(end)
        var kept: [UInt8] = []
        text[first..<byte].withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let (scalar, length) = decodeScalar(bytes, at: index)
                if !isXMLForbidden(scalar), !isWhiteSpace(scalar) { kept += bytes[index..<(index + length)] }
                index += length
            }
        }
        return kept
    }

    private mutating func seek(_ target: Int) {
        while codePoint < target, byte < text.count {
            byte += utf8Length(lead: text[byte])
            codePoint += 1
        }
    }
}
