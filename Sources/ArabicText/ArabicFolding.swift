/// The lossy spellings of Arabic words that are used to match and to count, never to show.
///
/// Two families: the *search form* that the output gives beside each word, and the graded *levels* of glossary matching.
/// Level 1 takes off what is no letter (tatweel U+0640, vowel marks, U+200C-D, invisible controls), gives presentation
/// forms and the Persian ک ی their base letters and all digits their ASCII form; level 2 also makes أ إ آ ٱ one with ا
/// and, at the end of a word, ى with ي and ة with ه; level 3 also ؤ with و, ئ with ي, گ چ پ ڤ with ك ج ب ف, drops a bare
/// ء and writes doubled long vowels once. The search form is level 2.
///
///     إتفاقيـــة → اتفاقيه      مُستشفى → مستشفي      ٢٠٢٥ → 2025
///
/// Canonically equal spellings (ا + U+0654 and أ) have one form. All functions take whole words or longer text, in which
/// each word is folded by itself, and cost one pass.
public enum ArabicFolding {
    /// What is done with ة at the end of a word by a folding of level 2 or 3.
    public enum FinalTa: Sendable {
        /// ة becomes ه, as it is often written without its dots.
        case folded
        /// ة stays, for uses in which مدرسة and مدرسه (his school) must not be one.
        case kept
    }

    /// Appends the search form of `bytes` (well-formed UTF-8) to `output`.
    ///
    /// - Returns: whether the form differs from `bytes`.
    @discardableResult
    public static func searchForm(of bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) -> Bool {
        fold(bytes, level: 2, into: &output)
    }

    /// Appends the search form of `bytes` (well-formed UTF-8) to `output`.
    ///
    /// - Returns: whether the form differs from `bytes`.
    @discardableResult
    public static func searchForm(of bytes: ArraySlice<UInt8>, into output: inout [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { fold($0, level: 2, into: &output) }
    }

    /// Appends `word` (well-formed UTF-8) as folded to `level`, 0 (not at all) to 3, to `output`.
    ///
    /// - Returns: whether the form differs from `word`.
    @discardableResult
    public static func fold(
        _ word: UnsafeBufferPointer<UInt8>, level: Int, finalTa: FinalTa = .folded, into output: inout [UInt8]
    ) -> Bool {
        guard level > 0 else {
            output.append(contentsOf: word)
            return false
        }
        let start = output.count
        let table = FoldingTable.level(level)
        let isChanged = table.entries.withUnsafeBufferPointer {
            level < 3 ? foldPlain(word, $0, finalTa, into: &output) : nil
        }
        if let isChanged { return isChanged }
        output.reserveCapacity(start + word.count)
        table.entries.withUnsafeBufferPointer { entries in
            var run = FoldingRun(entries: entries, level: level, finalTa: finalTa, start: start)
            run.fold(word, into: &output)
        }
        return !output[start...].elementsEqual(word)
    }

    /// Appends `word` (well-formed UTF-8) as folded to `level`, 0 (not at all) to 3, to `output`.
    ///
    /// - Returns: whether the form differs from `word`.
    @discardableResult
    public static func fold(
        _ word: ArraySlice<UInt8>, level: Int, finalTa: FinalTa = .folded, into output: inout [UInt8]
    ) -> Bool {
        word.withUnsafeBufferPointer { fold($0, level: level, finalTa: finalTa, into: &output) }
    }

    /// Folds one word of nothing but letters and vowel marks of the block Arabic, as nearly all are, to level 1 or 2.
    ///
    /// - Returns: whether the form differs from `word`; nil, and nothing appended, if it holds anything else.
    private static func foldPlain(
        _ word: UnsafeBufferPointer<UInt8>, _ entries: UnsafeBufferPointer<UInt32>, _ finalTa: FinalTa,
        into output: inout [UInt8]
    ) -> Bool? {
        guard word.count & 1 == 0, word.count <= longestPlain else { return nil }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestPlain) { room in
            var count = 0
            var index = 0
            var last: UInt32 = 0
            var difference: UInt8 = 0
            while index < word.count {
                let (lead, trail) = (word[index], word[index &+ 1])
                guard lead & 0xFC == 0xD8 else { return nil }
                let entry = entries[Int(lead & 0x03) << 6 | Int(trail & 0x3F)]
                index &+= 2
                if entry & 0xFFFF == 0 {
                    // A mark that may make one letter with that before it.
                    if entry & FoldingTable.composes != 0 { return nil }
                    difference = 1
                    continue
                }
                guard entry & FoldingTable.letter != 0, entry & 0xFF00 != 0 else { return nil }
                let (first, second) = (UInt8(truncatingIfNeeded: entry >> 8), UInt8(truncatingIfNeeded: entry))
                room[count] = first
                room[count &+ 1] = second
                difference |= first ^ lead | second ^ trail
                count &+= 2
                last = entry
            }
            // At the end of a word ى → ي and, unless it is kept, ة → ه.
            if last & FoldingTable.changesAtEnd != 0, last & 0xFFFF != 0xD8A9 || finalTa == .folded {
                room[count &- 2] = 0xD9
                room[count &- 1] = last & 0xFFFF == 0xD8A9 ? 0x87 : 0x8A
                difference = 1
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<count]))
            return difference != 0
        }
    }

    /// The longest word in bytes that `foldPlain` takes.
    private static let longestPlain = 96

    /// `text` as folded to `level`; for tables, messages and tests, not for the hot path.
    public static func folded(_ text: String, level: Int) -> String {
        var output: [UInt8] = []
        fold(Array(text.utf8)[...], level: level, into: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
