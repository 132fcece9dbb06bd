import ArabicText
import TextModel

/// Words and word groups that a condition looks for, folded to level 2, one space between words.
struct ConditionPhrases: Sendable {
    /// The phrases of the cell itself.
    private var own = PhraseTable()
    /// Those of the lists it names, which many cells share.
    private var lists: [PhraseTable] = []
    /// How many words the longest has.
    private(set) var longest = 0

    var isEmpty: Bool { own.phrases.isEmpty && lists.allSatisfy(\.phrases.isEmpty) }

    /// All phrases, in the order of their bytes.
    var phrases: [[UInt8]] {
        Set(own.phrases + lists.flatMap(\.phrases)).sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Adds a phrase as a cell gives it.
    mutating func insert(_ words: [String]) {
        guard !words.isEmpty else { return }
        longest = max(longest, words.count)
        var phrase: [UInt8] = []
        for (number, word) in words.enumerated() {
            if number > 0 { phrase.append(0x20) }
            ArabicFolding.fold(Array(word.utf8)[...], level: 2, into: &phrase)
        }
        own.insert(phrase)
    }

    /// Adds a phrase as the bytes of a cell give it.
    mutating func insert(cell: ArraySlice<UInt8>) {
        if !insert(plain: cell) { insert(TermWordings.words(GlossaryRow.unescaped(cell))) }
    }

    /// Adds the wording of a row, as the bytes of a cell give it; what is cited with ال stands without it as well.
    mutating func insert(member cell: ArraySlice<UInt8>) {
        if insert(plain: cell) {
            // U+0627 ا is D8 A7, U+0644 ل is D9 84.
            let first = cell.prefix { $0 != 0x20 }
            if first.count >= 8, first.starts(with: [0xD8, 0xA7, 0xD9, 0x84]) { _ = insert(plain: cell.dropFirst(4)) }
            return
        }
        var words = TermWordings.words(GlossaryRow.unescaped(cell))
        insert(words)
        if let first = words.first, TermWordings.hasArticle(first) {
            words[0] = String(first.unicodeScalars.dropFirst(2))
            insert(words)
        }
    }

    /// Adds what stands in a cell; false if it holds more than words and spaces, so that its words have to be found first.
    private mutating func insert(plain cell: ArraySlice<UInt8>) -> Bool {
        cell.withUnsafeBufferPointer { cell in
            guard TermWordings.isOfPlainWords(cell), !cell.contains(0x5C) else { return false }
            var phrase: [UInt8] = []
            phrase.reserveCapacity(cell.count)
            var count = 0
            var start = 0
            for index in 0...cell.count where index == cell.count || cell[index] == 0x20 {
                if index > start {
                    if count > 0 { phrase.append(0x20) }
                    ArabicFolding.fold(UnsafeBufferPointer(rebasing: cell[start..<index]), level: 2, into: &phrase)
                    count += 1
                }
                start = index + 1
            }
            guard count > 0 else { return true }
            longest = max(longest, count)
            own.insert(phrase)
            return true
        }
    }

    /// Adds the phrases of a list.
    mutating func formUnion(_ other: ConditionPhrases) {
        longest = max(longest, other.longest)
        if !other.own.phrases.isEmpty { lists.append(other.own) }
        lists += other.lists
    }

    /// Whether these written words of `text`, in order, are one of the phrases: the first with its proclitics and article on
    /// or off, the last with its pronoun on or off.
    ///
    /// - Parameters:
    ///   - text: the clean text.
    ///   - words: the words, one after the other.
    ///   - folded: room for them, kept from one question to the next.
    /// - Returns: whether the words are a phrase.
    func contains(
        _ text: UnsafeBufferPointer<UInt8>, _ words: Slice<UnsafeBufferPointer<TextSpan>>, _ folded: inout [UInt8]
    ) -> Bool {
        guard let last = words.last, words.count <= longest else { return false }
        folded.removeAll(keepingCapacity: true)
        var firstEnd = 0
        var lastStart = 0
        for (number, word) in words.enumerated() {
            if number > 0 { folded.append(0x20) }
            lastStart = folded.count
            ArabicFolding.fold(UnsafeBufferPointer(rebasing: text[word.range]), level: 2, into: &folded)
            if number == 0 { firstEnd = folded.count }
        }
        let isSingle = words.count == 1
        return folded.withUnsafeMutableBufferPointer { folded in
            Self.withEndings(of: folded, from: lastStart, written: UnsafeBufferPointer(rebasing: text[last.range])) {
                contains($0, firstWord: isSingle ? $0.count : firstEnd)
            }
        }
    }

    /// Whether the folded words are one of the phrases, the first as it is or without what may stand before its base.
    private func contains(_ words: UnsafeBufferPointer<UInt8>, firstWord count: Int) -> Bool {
        Self.withOpenings(of: UnsafeBufferPointer(rebasing: words[..<count])) { start, lacksAlef in
            let phrase = UnsafeBufferPointer(rebasing: words[start...])
            let rest = PhraseTable.hash(phrase)
            let hash = lacksAlef ? PhraseTable.behindAlef(rest) : rest
            return own.contains(phrase, hash, behindAlef: lacksAlef)
                || lists.contains { $0.contains(phrase, hash, behindAlef: lacksAlef) }
        }
    }

    /// Calls `body` with each place where the word may begin, until it says true: as written, and behind و or ف, then ب, ك or
    /// ل, then ال, each optional. Where ل + ال is written لل, also with the word that lacks its ا.
    private static func withOpenings(
        of word: UnsafeBufferPointer<UInt8>, _ body: (_ start: Int, _ lacksAlef: Bool) -> Bool
    ) -> Bool {
        func letter(_ start: Int) -> UInt16 {
            start + 1 < word.count ? UInt16(word[start]) << 8 | UInt16(word[start + 1]) : 0
        }
        func isStem(_ start: Int) -> Bool {
            if body(start, false) { return true }
            // U+0627 ا is D8 A7, U+0644 ل is D9 84.
            let hasArticle = word.count - start > 6 && letter(start) == 0xD8A7 && letter(start + 2) == 0xD984
            return hasArticle && body(start + 4, false)
        }
        // U+0648 و is D9 88, U+0641 ف is D9 81.
        let hasConjunction = word.count > 4 && (letter(0) == 0xD988 || letter(0) == 0xD981)
        for start in stride(from: 0, through: hasConjunction ? 2 : 0, by: 2) {
            if isStem(start) { return true }
            let first = letter(start)
            // U+0628 ب is D8 A8, U+0643 ك is D9 83.
            guard word.count - start > 4, first == 0xD8A8 || first == 0xD983 || first == 0xD984 else { continue }
            let rest = start + 2
            if isStem(rest) { return true }
            guard first == 0xD984, letter(rest) == 0xD984 else { continue }
            if body(rest, true) { return true }
            if word.count - rest > 4, body(rest + 2, false) { return true }
        }
        return false
    }

    /// The pronouns that are looked behind; ي and ك end too many other words.
    private static let pronouns = ["هما", "كما", "ها", "هم", "هن", "كم", "نا", "ه"].map { Array($0.utf8) }

    /// Whether the last byte of a word may be that of a pronoun: ا is D8 A7, م ن ه are D9 85 to D9 87.
    private static func mayEndPronoun(_ last: UInt8) -> Bool { last == 0xA7 || (0x85...0x87).contains(last) }

    /// Calls `body`, until it says true, with the words as they are, and without a pronoun behind the last, which begins at
    /// `start`; ة stood where a ت stands before one.
    private static func withEndings(
        of words: UnsafeMutableBufferPointer<UInt8>, from start: Int, written: UnsafeBufferPointer<UInt8>,
        _ body: (UnsafeBufferPointer<UInt8>) -> Bool
    ) -> Bool {
        if body(UnsafeBufferPointer(words)) { return true }
        // Folding makes ة a ه, which is no pronoun. U+0629 ة is D8 A9.
        if written.count >= 2, written[written.count - 2] == 0xD8, written[written.count - 1] == 0xA9 { return false }
        let count = words.count - start
        guard count > 6, mayEndPronoun(words[words.count - 1]) else { return false }
        for pronoun in pronouns where count >= pronoun.count + 6 && words.suffix(pronoun.count).elementsEqual(pronoun) {
            let end = words.count - pronoun.count
            let rest = UnsafeBufferPointer(rebasing: words[..<end])
            if body(rest) { return true }
            // U+062A ت is D8 AA, U+0647 ه is D9 87.
            guard words[end - 2] == 0xD8, words[end - 1] == 0xAA else { return false }
            words[end - 2] = 0xD9
            words[end - 1] = 0x87
            return body(rest)
        }
        return false
    }
}
