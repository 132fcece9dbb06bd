import ArabicText

/// Latin abbreviations of units that are written on to digits.
enum UnitSymbols {
    static let table = MeasureWords.symbols
}
