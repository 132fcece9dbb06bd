import TextModel

/// What folding to one level makes of each scalar of the block Arabic, U+0600-06FF.
struct FoldingTable: Sendable {
    /// One entry a scalar: the low 16 bits hold its folded form as UTF-8 (two bytes, the first in the higher bits, or
    /// one ASCII byte; 0: dropped), the bits above say what it is.
    let entries: [UInt32]

    /// The scalar is a letter, so that a word goes on behind it.
    static let letter: UInt32 = 1 << 16
    /// The scalar takes part in a canonical composition: ا و ي before U+0653-5, and these marks.
    static let composes: UInt32 = 1 << 17
    /// The scalar is written once when doubled (level 3).
    static let collapses: UInt32 = 1 << 18
    /// The scalar changes at the end of a word: ى ة.
    static let changesAtEnd: UInt32 = 1 << 19

    /// The scalar belongs to a written word: a letter, a mark, tatweel.
    static let inWord: UInt32 = 1 << 20

    /// The table of a level, 1 to 3; levels above 3 are 3.
    static func level(_ level: Int) -> FoldingTable {
        level == 2 ? second : level <= 1 ? first : third
    }

    private static let first = FoldingTable(level: 1)
    private static let second = FoldingTable(level: 2)
    private static let third = FoldingTable(level: 3)

    private init(level: Int) {
        entries = (UInt32(0x0600)...0x06FF).map { Self.entry(of: $0, level: level) }
    }

    private static func entry(of scalar: UInt32, level: Int) -> UInt32 {
        var flags: UInt32 = 0
        if isArabicLetter(scalar) { flags |= letter }
        if isArabicLetter(scalar) || isArabicMark(scalar) || isTatweel(scalar) { flags |= inWord }
        if [0x0627, 0x0648, 0x064A, 0x0653, 0x0654, 0x0655].contains(scalar) { flags |= composes }
        if isArabicMark(scalar) || isTatweel(scalar) || isFormatControl(scalar) { return flags }
        if let digit = digitValue(scalar) { return flags | UInt32(0x30 + digit) }
        let folded = target(of: scalar, level: level)
        if folded == 0 { return flags }
        if level >= 3, [0x0627, 0x0648, 0x064A].contains(folded) { flags |= collapses }
        if level >= 2, folded == 0x0649 || folded == 0x0629 { flags |= changesAtEnd }
        return flags | (0xC0 | folded >> 6) << 8 | (0x80 | folded & 0x3F)
    }

    /// The letter that `scalar` becomes, 0 for none. Each level does what those below it do.
    private static func target(of scalar: UInt32, level: Int) -> UInt32 {
        switch scalar {
        case 0x06A9: return 0x0643  // ک → ك
        case 0x06CC: return 0x064A  // ی → ي
        default: break
        }
        if level >= 2 {
            switch scalar {
            case 0x0622, 0x0623, 0x0625, 0x0671: return 0x0627  // آ أ إ ٱ → ا
            default: break
            }
        }
        if level >= 3 {
            switch scalar {
            case 0x0621: return 0  // ء
            case 0x0624: return 0x0648  // ؤ → و
            case 0x0626: return 0x064A  // ئ → ي
            case 0x06AF: return 0x0643  // گ → ك
            case 0x0686: return 0x062C  // چ → ج
            case 0x067E: return 0x0628  // پ → ب
            case 0x06A4: return 0x0641  // ڤ → ف
            default: break
            }
        }
        return scalar
    }
}
