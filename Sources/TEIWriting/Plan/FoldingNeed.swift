import ArabicText
import TextModel

/// Which scalars of the block Arabic folding changes, found by folding each: so it cannot part from `ArabicFolding`.
enum FoldingNeed {
    /// For U+0600-06FF: 1 if the scalar changes inside a word, 2 if it changes at the end.
    static let table: [UInt8] = (UInt32(0x0600)...0x06FF).map { scalar in
        (changes(scalar, before: [0x0628]) ? 1 : 0) | (changes(scalar, before: []) ? 2 : 0)
    }

    private static func changes(_ scalar: UInt32, before rest: [UInt32]) -> Bool {
        var word: [UInt8] = []
        for letter in [0x0628, scalar] + rest { appendUTF8(letter, to: &word) }
        var folded: [UInt8] = []
        ArabicFolding.searchForm(of: word[...], into: &folded)
        return folded != word
    }
}
