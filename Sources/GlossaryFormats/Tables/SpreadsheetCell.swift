/// Cells that a spreadsheet would run, and the apostrophe that makes it take them for text.
///
/// A glossary or a page may come from anybody, and a table of its words is opened in a spreadsheet: a cell such as
/// `=HYPERLINK(…)` must not become a formula (OWASP, CSV Injection).
public enum SpreadsheetCell {
    /// Whether a spreadsheet takes a cell for a formula: it begins with `=`, `+`, `-` or `@`, with the full-width form of
    /// one of these, or with a tab or line end.
    ///
    /// Apostrophes before such a beginning do not count, so that the one that guards a cell can always be told from
    /// those of the text: of a guarded cell the first is the guard.
    public static func isFormula(_ text: some Collection<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        guard first == apostrophe || first == 0xEF else { return leadsFormula(first) }
        let rest = text.drop { $0 == apostrophe }
        guard let lead = rest.first else { return false }
        // U+FF0B, U+FF0D, U+FF1D and U+FF20, whose first two bytes are the same.
        guard lead == 0xEF else { return leadsFormula(lead) }
        let sign = Array(rest.prefix(3))
        return sign.count == 3 && sign[1] == 0xBC && [0x8B, 0x8D, 0x9D, 0xA0].contains(sign[2])
    }

    /// `text` as it stands in a cell: guarded where it needs to be.
    public static func guarded(_ text: String) -> String { isFormula(text.utf8) ? "'" + text : text }

    /// The text that a cell stands for: without its guard.
    public static func text(of cell: String) -> String {
        let isGuarded = cell.utf8.first == apostrophe && isFormula(cell.utf8)
        return isGuarded ? String(cell.unicodeScalars.dropFirst()) : cell
    }

    private static let apostrophe = UInt8(ascii: "'")

    private static func leadsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
        default: false
        }
    }
}
