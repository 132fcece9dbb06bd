import TextModel

/// What a scalar is for the cutting of text into tokens.
enum ScalarClass: UInt8 {
    /// White space (Unicode White_Space).
    case space
    /// An Arabic letter, presentation forms included.
    case arabic
    /// U+0640 ـ tatweel, which may stand in a word or as a dash.
    case tatweel
    /// A combining mark, joiner or variation selector: it belongs to what stands before it.
    case mark
    /// A digit: European, Arabic-Indic or Extended Arabic-Indic.
    case digit
    /// A letter of the Latin script.
    case latin
    /// A letter or digit of another script.
    case otherLetter
    /// A sign that is read as a word: % $ € ° and pictures.
    case symbol
    /// A punctuation mark.
    case punctuation

    /// The class of ASCII scalars and of the block Arabic (U+0600-06FF), to be bound before a loop.
    static let table: [ScalarClass] = (UInt32(0)...0x07FF).map(of(rare:))

    /// The class of any scalar; `table` is `ScalarClass.table`.
    @inline(__always)
    static func of(_ scalar: UInt32, _ table: UnsafeBufferPointer<ScalarClass>) -> ScalarClass {
        scalar < 0x800 ? table[Int(scalar)] : of(rare: scalar)
    }

    private static func of(rare scalar: UInt32) -> ScalarClass {
        if isWhiteSpace(scalar) { return .space }
        if isArabicMark(scalar) || scalar == 0x200C || scalar == 0x200D { return .mark }
        if isTatweel(scalar) { return .tatweel }
        if isArabicLetter(scalar) { return .arabic }
        if digitValue(scalar) != nil { return .digit }
        if isLatinLetter(scalar) { return .latin }
        // Po in Unicode, but read as words: percent and per mille signs of both scripts.
        if [0x25, 0x66A, 0x609, 0x60A, 0x2030].contains(scalar) { return .symbol }
        // Sm and Sk in Unicode, but used to set things apart: | ~ ^ `
        if [0x7C, 0x7E, 0x5E, 0x60].contains(scalar) { return .punctuation }
        guard let properties = Unicode.Scalar(scalar)?.properties else { return .symbol }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            return .otherLetter
        case .mathSymbol, .currencySymbol, .otherSymbol: return .symbol
        case .modifierSymbol: return (0x1F3FB...0x1F3FF).contains(scalar) ? .mark : .symbol
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return .punctuation
        default: return .symbol
        }
    }
}
