import ArabicText

/// A word of a short line in its search form, as a hash: lines are held against lists of words, and nothing else is asked
/// of them.
struct FoldedWord: Hashable {
    /// Equal for words of one form.
    let hash: UInt64
    /// Whether a digit stands in it.
    var hasDigit = false
    /// Whether it begins with one.
    var beginsWithDigit = false

    /// FNV-1a, 64 bits.
    private init(_ word: some Sequence<UInt8>) {
        hash = word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    static func == (left: FoldedWord, right: FoldedWord) -> Bool { left.hash == right.hash }
    func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    /// The words of a list, as written.
    static func list(_ list: String) -> [FoldedWord] {
        list.split(separator: " ").map { word in
            var form: [UInt8] = []
            ArabicFolding.searchForm(of: Array(word.utf8)[...], into: &form)
            return FoldedWord(form)
        }
    }

    /// The words of a line, ASCII and general punctuation at their edges taken off.
    static func words(of line: UnsafeBufferPointer<UInt8>) -> [FoldedWord] {
        var folded: [UInt8] = []
        ArabicFolding.searchForm(of: line, into: &folded)
        return folded.withUnsafeBufferPointer { text in
            var words: [FoldedWord] = []
            words.reserveCapacity(LineShape.longestHeading)
            var start = 0
            while start < text.count {
                var end = start
                while end < text.count, text[end] != 0x20 { end += 1 }
                if let word = FoldedWord(in: text, start, end) { words.append(word) }
                start = end + 1
            }
            return words
        }
    }

    /// What is left of `text[start..<end]` without the marks at its edges; nil if nothing is.
    private init?(in text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        var (start, end) = (start, end)
        while start < end, Self.isMark(text[start]) { start += 1 }
        while start < end, Self.isMark(text[end - 1]) { end -= 1 }
        if end - start > 2, text[end - 2] == 0xD8, text[end - 1] == 0x8C { end -= 2 }  // U+060C ،
        guard start < end else { return nil }
        let word = text[start..<end]
        self.init(word)
        hasDigit = word.contains { $0 >= 0x30 && $0 <= 0x39 }
        beginsWithDigit = text[start] >= 0x30 && text[start] <= 0x39
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte < 0x30 || byte >= 0x3A && byte <= 0x40 || byte >= 0x5B && byte <= 0x60 || byte >= 0x7B && byte <= 0x7F
    }
}
