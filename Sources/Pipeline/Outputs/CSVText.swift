import GlossaryFormats

/// Builds CSV (RFC 4180): CR LF after each record, cells quoted where they must be, and no cell that a spreadsheet
/// would run as a formula.
struct CSVText: Sendable {
    /// What was built so far, UTF-8.
    private(set) var bytes: [UInt8] = []
    private var isAtStart = true

    /// Appends a cell of text.
    mutating func cell(_ text: String) {
        var text = text
        text.withUTF8 { cell($0) }
    }

    /// Appends a number.
    mutating func cell(_ number: Int) { cell(String(number)) }

    /// Appends a cell that may be empty.
    mutating func cell(_ text: String?) { cell(text ?? "") }

    /// Appends a cell of UTF-8 bytes.
    mutating func cell(_ text: some Sequence<UInt8> & Collection<UInt8>) {
        if !isAtStart { bytes.append(UInt8(ascii: ",")) }
        isAtStart = false
        let isFormula = SpreadsheetCell.isFormula(text)
        let needsQuotes = isFormula || text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else {
            bytes.append(contentsOf: text)
            return
        }
        bytes.append(0x22)
        // An apostrophe makes every common spreadsheet take the cell for text.
        if isFormula { bytes.append(UInt8(ascii: "'")) }
        for byte in text {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    /// Ends the record.
    mutating func endRecord() {
        bytes.append(0x0D)
        bytes.append(0x0A)
        isAtStart = true
    }

    /// Appends a whole record.
    mutating func record(_ cells: [String]) {
        for text in cells { cell(text) }
        endRecord()
    }
}
