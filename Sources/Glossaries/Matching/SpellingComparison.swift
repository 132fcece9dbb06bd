import TextModel

/// How far the spelling of a passage is from that of a row.
enum SpellingComparison: Equatable {
    /// They are one at this folding level, the lowest that makes them so; the passage ends at `end`.
    case equal(level: UInt8, end: Int)
    /// They have the same letters, but written vowels contradict (عُمان, عَمّان).
    case contradictingMarks
    /// They are different words.
    case different

    /// Compares the passage of `text` that begins at `start` with all of `form`.
    ///
    /// - Parameters:
    ///   - text: the clean text.
    ///   - start: where the passage begins.
    ///   - limit: where it must end at the latest.
    ///   - form: a wording of a row, words with one space between.
    ///   - isBehindArticle: whether ال stands before it, whose ل may double its first letter (الدَّين).
    ///   - triesThird: whether level 3 is tried where level 2 does not do.
    /// - Returns: how far apart they are.
    static func compare(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int, with form: UnsafeBufferPointer<UInt8>,
        isBehindArticle: Bool = false, triesThird: Bool
    ) -> SpellingComparison {
        if limit - start >= form.count {
            var index = 0
            while index < form.count, text[start + index] == form[index] { index += 1 }
            // Equal to the byte, and no mark of its own follows the last letter.
            if index == form.count, start + index == limit { return .equal(level: 0, end: limit) }
        }
        let result = compareLetters(text, start, limit, form, isBehindArticle)
        guard triesThird, result != .contradictingMarks else { return result }
        var end = start
        if case .equal(_, let reached) = result { end = reached }
        // Level 3 may also account for letters that the others leave over at the end.
        guard end < limit, case .equal(let level, let thirdEnd) = compareThird(text, start, limit, form) else {
            return result
        }
        return thirdEnd > end ? .equal(level: level, end: thirdEnd) : result
    }

    private static func compareLetters(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, _ form: UnsafeBufferPointer<UInt8>,
        _ isBehindArticle: Bool
    ) -> SpellingComparison {
        var here = SpellingCursor(text, from: start, to: limit)
        var there = SpellingCursor(form, from: 0, to: form.count)
        var marks = MarkComparison(isBehindArticle: isBehindArticle)
        var level: UInt8 = 1
        while true {
            let wanted = there.next()
            if wanted.base == 0 { break }
            let seen = here.next()
            if seen.base != wanted.base {
                guard equalAtSecondLevel(seen, wanted) else { return .different }
                level = 2
            }
            marks.add(seen: seen, wanted: wanted)
        }
        marks.endWord()
        // Equal to the byte up to here: the limit lay farther, for the text goes on behind the passage.
        if level == 1, here.index - start == form.count, text[start..<here.index].elementsEqual(form) { level = 0 }
        return marks.isContradicting ? .contradictingMarks : .equal(level: level, end: here.index)
    }

    private static func equalAtSecondLevel(_ left: SpelledLetter, _ right: SpelledLetter) -> Bool {
        // A hyphen between two words of a name is as good as a space (ساو-باولو).
        if left.base == 0x2D, right.base == 0x20 { return true }
        if left.base == 0x20, right.base == 0x2D { return true }
        var first = LetterCodes.code(of: left.base)
        var second = LetterCodes.code(of: right.base)
        if left.isFinal { first = LetterCodes.final(first) }
        if right.isFinal { second = LetterCodes.final(second) }
        return first == second
    }

    /// Level 3 may drop and join letters, so marks cannot be laid side by side and are not compared.
    private static func compareThird(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, _ form: UnsafeBufferPointer<UInt8>
    ) -> SpellingComparison {
        var here = ThirdLevelCursor(SpellingCursor(text, from: start, to: limit))
        var there = ThirdLevelCursor(SpellingCursor(form, from: 0, to: form.count))
        var end = start
        while true {
            let wanted = there.next()
            if wanted == 0 { break }
            guard here.next() == wanted else { return .different }
            end = here.endOfLetter
        }
        return .equal(level: 3, end: here.endOfDropped(from: end))
    }
}

/// Letters as level 3 folds them: no bare ء, doubled long vowels once.
private struct ThirdLevelCursor {
    private var cursor: SpellingCursor
    private var last: UInt32 = 0
    /// Behind the letter given last.
    private(set) var endOfLetter = 0

    init(_ cursor: SpellingCursor) { self.cursor = cursor }

    mutating func next() -> UInt32 {
        while true {
            let letter = cursor.next()
            guard letter.base != 0 else { return 0 }
            var code = LetterCodes.code(of: letter.base)
            if letter.isFinal { code = LetterCodes.final(code) }
            code = LetterCodes.third(code)
            if code == 0 || (code == last && LetterCodes.collapses(code)) { continue }
            last = isArabicLetter(code) ? code : 0
            endOfLetter = cursor.index
            return code
        }
    }

    /// Behind the letters after `end` that level 3 leaves out (the ء of ماء).
    mutating func endOfDropped(from end: Int) -> Int {
        var probe = cursor
        var place = end
        while true {
            let letter = probe.next()
            var code = letter.base == 0 ? UInt32(0x20) : LetterCodes.code(of: letter.base)
            if letter.isFinal { code = LetterCodes.final(code) }
            code = LetterCodes.third(code)
            guard code == 0 || (code == last && LetterCodes.collapses(code)) else { return place }
            place = probe.index
        }
    }
}

/// Whether the written vowels of two spellings of one word contradict each other.
///
/// A mark that only one of them has contradicts nothing, with one exception: a row that writes vowels in a word writes
/// its shaddas too, so a shadda in the text that such a word lacks is another word (عُمان is not عَمّان). The exception
/// does not hold for the letter behind ال, whose shadda is assimilation, nor for the last letter. The vowel of the last
/// letter is inflection and never compared.
private struct MarkComparison {
    private(set) var isContradicting = false
    /// Whether the row's word bears any mark, and whether the text has a shadda in it where the row has none.
    private var isWordMarked = false
    private var hasExtraShadda = false
    /// Whether the word that is read stands behind an article outside the passage.
    private var isBehindArticle: Bool
    /// How many letters of the word were read, and its first two.
    private var letters = 0
    private var first: UInt32 = 0
    private var second: UInt32 = 0

    init(isBehindArticle: Bool) { self.isBehindArticle = isBehindArticle }

    mutating func add(seen: SpelledLetter, wanted: SpelledLetter) {
        guard isArabicLetter(wanted.base) else { return endWord() }
        if letters == 0 { first = wanted.base }
        if letters == 1 { second = wanted.base }
        letters += 1
        if wanted.hasMark { isWordMarked = true }
        guard !seen.isFinal else { return }
        if seen.vowel != 0, wanted.vowel != 0, seen.vowel != wanted.vowel { isContradicting = true }
        let isAssimilated =
            letters == 3 && first == 0x0627 && second == 0x0644 || letters == 1 && isBehindArticle
        if seen.hasShadda, !wanted.hasShadda, !isAssimilated { hasExtraShadda = true }
        // The text writes the vowel of this letter and no shadda, where the row has one.
        if wanted.hasShadda, !seen.hasShadda, seen.vowel != 0, !isAssimilated { isContradicting = true }
    }

    mutating func endWord() {
        if isWordMarked, hasExtraShadda { isContradicting = true }
        isWordMarked = false
        hasExtraShadda = false
        isBehindArticle = false
        letters = 0
    }
}
