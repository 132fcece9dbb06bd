import TextModel

/// The sentence of a row test with its `[[` and `]]` taken off.
struct MarkedSentence {
    private(set) var text: [UInt8] = []
    /// The places that the marks enclosed.
    private(set) var marks: [TextSpan] = []
    /// Whether each `[[` has its `]]` and nothing is marked inside a mark.
    private(set) var isBalanced = true

    init(_ sentence: String) {
        var start: Int?
        let bytes = Array(sentence.utf8)
        var index = 0
        while index < bytes.count {
            let isDoubled = index + 1 < bytes.count && bytes[index] == bytes[index + 1]
            if isDoubled, bytes[index] == 0x5B {
                if start != nil { isBalanced = false }
                start = text.count
                index += 2
            } else if isDoubled, bytes[index] == 0x5D {
                if let begin = start { marks.append(TextSpan(begin, text.count)) } else { isBalanced = false }
                start = nil
                index += 2
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        if start != nil { isBalanced = false }
    }
}
