import ArabicText

/// Words and word groups that a condition looks for, folded to level 2, one space between words.
struct ConditionPhrases: Sendable {
    private(set) var phrases: Set<[UInt8]> = []
    /// How many words the longest has.
    private(set) var longest = 0

    var isEmpty: Bool { phrases.isEmpty }

    /// Adds a phrase as a cell gives it.
    mutating func insert(_ words: [String]) {
        guard !words.isEmpty else { return }
        longest = max(longest, words.count)
        phrases.insert(Array(words.map { Self.folded(Array($0.utf8)[...]) }.joined(separator: [0x20])))
    }

    /// Adds the phrases of a list.
    mutating func formUnion(_ other: ConditionPhrases) {
        longest = max(longest, other.longest)
        if phrases.isEmpty { phrases = other.phrases } else { phrases.formUnion(other.phrases) }
    }

    /// Whether the written words are one of the phrases: the first with its proclitics and article on or off, the last
    /// with its pronoun on or off.
    func contains(_ words: [ArraySlice<UInt8>]) -> Bool {
        guard let first = words.first, let last = words.last, words.count <= longest else { return false }
        if words.count == 1 {
            return Self.endings(Self.folded(first), written: first).contains { ending in
                Self.openings(ending).contains { phrases.contains($0) }
            }
        }
        var middle: [UInt8] = [0x20]
        for word in words.dropFirst().dropLast() {
            middle += Self.folded(word)
            middle.append(0x20)
        }
        let endings = Self.endings(Self.folded(last), written: last)
        for opening in Self.openings(Self.folded(first)) {
            let start = opening + middle
            if endings.contains(where: { phrases.contains(start + $0) }) { return true }
        }
        return false
    }

    private static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        ArabicFolding.fold(word, level: 2, into: &output)
        return output
    }

    private static let article: [UInt8] = [0xD8, 0xA7, 0xD9, 0x84]  // ال
    private static let lam: [UInt8] = [0xD9, 0x84]  // ل

    /// The word as written, and what is left behind و or ف, then ب, ك or ل, then ال, each optional; ل + ال is لل.
    private static func openings(_ word: [UInt8]) -> [[UInt8]] {
        var forms = [word]
        func isFirst(_ form: [UInt8], _ letters: [[UInt8]]) -> Bool {
            form.count > 4 && letters.contains { form.starts(with: $0) }
        }
        if isFirst(word, [[0xD9, 0x88], [0xD9, 0x81]]) { forms.append(Array(word.dropFirst(2))) }  // و ف
        for form in forms where isFirst(form, [[0xD8, 0xA8], [0xD9, 0x83], lam]) {  // ب ك ل
            let rest = Array(form.dropFirst(2))
            forms.append(rest)
            if form.starts(with: lam), rest.starts(with: lam) { forms.append([0xD8, 0xA7] + rest) }
        }
        for form in forms where form.count > 6 && form.starts(with: article) { forms.append(Array(form.dropFirst(4))) }
        return forms
    }

    /// The pronouns that are looked behind; ي and ك end too many other words.
    private static let pronouns = ["هما", "كما", "ها", "هم", "هن", "كم", "نا", "ه"].map { Array($0.utf8) }

    /// The word as it is, and without a pronoun; ة stood where a ت stands before one.
    private static func endings(_ word: [UInt8], written: ArraySlice<UInt8>) -> [[UInt8]] {
        // Folding makes ة a ه, which is no pronoun. U+0629 ة is D8 A9.
        if written.suffix(2).elementsEqual([0xD8, 0xA9]) { return [word] }
        for pronoun in pronouns where word.count >= pronoun.count + 6 && word.suffix(pronoun.count) == pronoun[...] {
            let rest = Array(word.dropLast(pronoun.count))
            // U+062A ت is D8 AA, U+0647 ه is D9 87.
            guard rest.suffix(2).elementsEqual([0xD8, 0xAA]) else { return [word, rest] }
            return [word, rest, Array(rest.dropLast(2)) + [0xD9, 0x87]]
        }
        return [word]
    }
}
