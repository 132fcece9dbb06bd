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
        output.reserveCapacity(start + word.count)
        let table = FoldingTable.level(level)
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

    /// `text` as folded to `level`; for tables, messages and tests, not for the hot path.
    public static func folded(_ text: String, level: Int) -> String {
        var output: [UInt8] = []
        fold(Array(text.utf8)[...], level: level, into: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
