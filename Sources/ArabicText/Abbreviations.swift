/// Abbreviations behind which a full stop ends no sentence.
public enum Abbreviations {
    /// Latin titles and the like, in lower case, that a name or number follows.
    private static let latin: [[UInt8]] = [
        "dr", "mr", "mrs", "ms", "prof", "st", "gen", "sen", "rep", "gov", "no", "nos", "vs", "mt", "fig", "vol", "pp",
        "lt", "col", "capt", "sgt", "rev", "hon", "al",
    ].map { Array($0.utf8) }

    /// Whether a full stop behind the Latin word `word` (ASCII letters) marks an abbreviation: a single letter (the
    /// initials of J. K.) or one of the list.
    public static func isLatin(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        if word.count == 1 { return true }
        guard word.count <= 4 else { return false }
        return latin.contains { entry in
            entry.count == word.count && zip(entry, word).allSatisfy { $0 == $1 | 0x20 }
        }
    }

    /// Whether a single Arabic letter (a scalar) before a full stop is an abbreviation: titles (د. أ. م. ص.) and
    /// initials (ك. م.). All letters are but ه, which as هـ after a year may end a sentence, and و, a word.
    public static func isArabic(letter: UInt32) -> Bool { letter != 0x0647 && letter != 0x0648 }
}
