import TextModel

/// What the scanner makes of one scalar of the block U+0600–U+06FF, and the packed key of a word.
///
/// A letter has a code of five bits, so twelve letters fit a key of 60 bits exactly, and the key of a word without its
/// first letters is the same number with the upper bits off: clitics come off without reading the word again. Letters
/// that folding level 2 makes equal share a code, but for ي and ى: على and علي must stay apart here.
enum KeyLetters {
    /// Tatweel and marks: part of the word, without a code.
    static let mark: UInt8 = 32
    /// A decimal digit of either Arabic set.
    static let digit: UInt8 = 33
    /// A letter without a code; words with it are in no table.
    static let otherLetter: UInt8 = 34
    /// Anything else: punctuation and signs.
    static let other: UInt8 = 0

    /// The most letters a key holds.
    static let keyLetters = 12

    static let alef: UInt8 = 1
    static let ba: UInt8 = 2
    static let fa: UInt8 = 20
    static let kaf: UInt8 = 22
    static let lam: UInt8 = 23
    static let ha: UInt8 = 26
    static let waw: UInt8 = 27
    static let alefMaqsura: UInt8 = 31

    /// The classes of U+0600–U+06FF by low byte and bit 8.
    static let table: [UInt8] = makeTable()

    private static func makeTable() -> [UInt8] {
        var table = [UInt8](repeating: other, count: 256)
        // Letters the tables have no use for still are letters.
        for scalar in 0x0620...0x064A where scalar != 0x0640 { table[scalar - 0x0600] = otherLetter }
        for scalar in [0x066E, 0x066F, 0x06D5, 0x06E5, 0x06E6, 0x06EE, 0x06EF, 0x06FA, 0x06FB, 0x06FC, 0x06FF] {
            table[scalar - 0x0600] = otherLetter
        }
        for scalar in 0x0671...0x06D3 { table[scalar - 0x0600] = otherLetter }
        let letters = [
            "اأإآٱ", "بپ", "ت", "ث", "جچ", "ح", "خ", "د", "ذ", "ر", "زژ", "س", "ش", "ص", "ض", "ط", "ظ", "ع", "غ",
        ]
        let more = ["فڤ", "ق", "كکگ", "ل", "م", "ن", "هةہ", "و", "يی", "ء", "ؤئ", "ى"]
        for (index, group) in (letters + more).enumerated() {
            for scalar in group.unicodeScalars { table[Int(scalar.value) - 0x0600] = UInt8(index + 1) }
        }
        table[0x40] = mark  // U+0640 ـ
        for scalar: UInt32 in 0x0600...0x06FF where isArabicMark(scalar) { table[Int(scalar) - 0x0600] = mark }
        for scalar in 0x0660...0x0669 { table[scalar - 0x0600] = digit }
        for scalar in 0x06F0...0x06F9 { table[scalar - 0x0600] = digit }
        return table
    }

    /// The key of a word of Arabic letters; nil if it is empty, too long or has anything without a code in it.
    static func key(_ word: String) -> UInt64? {
        let table = table
        var key: UInt64 = 0
        var count = 0
        for scalar in word.unicodeScalars {
            guard scalar.value >= 0x0600, scalar.value <= 0x06FF else { return nil }
            let code = table[Int(scalar.value) - 0x0600]
            if code == mark { continue }
            guard code > 0, code < mark else { return nil }
            key = key << 5 | UInt64(code)
            count += 1
        }
        return count > 0 && count <= keyLetters ? key : nil
    }

    /// The key of the last `count` letters of the word with this key.
    @inline(__always)
    static func suffix(_ key: UInt64, _ count: Int) -> UInt64 {
        key & ((1 << UInt64(5 &* count)) &- 1)
    }
}
