import GlossaryFormats
import TextModel

/// Builds CSV (RFC 4180): CR LF after each record, cells quoted where they must be, and no cell that a spreadsheet
/// would run as a formula.
struct CSVText: Sendable {
    /// What was built so far, UTF-8.
    private(set) var bytes: [UInt8] = []
    private var isAtStart = true

    /// Makes room for so many bytes.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Appends a cell with nothing in it.
    mutating func emptyCell() { separate() }

    /// Appends a cell of text.
    mutating func cell(_ text: String) {
        var text = text
        text.withUTF8 { cell($0) }
    }

    /// Appends a number.
    mutating func cell(_ number: Int) {
        guard number >= 0 else { return cell(String(number)) }
        separate()
        appendDigits(number)
    }

    /// Appends a cell that may be empty.
    mutating func cell(_ text: String?) { if let text { cell(text) } else { emptyCell() } }

    /// Appends a cell of UTF-8 bytes.
    mutating func cell(_ text: [UInt8]) { text.withUnsafeBufferPointer { cell($0) } }

    /// Appends a cell of UTF-8 bytes.
    mutating func cell(_ text: UnsafeBufferPointer<UInt8>) {
        separate()
        guard let first = text.first else { return }
        let isFormula = Self.mayLeadFormula(first) && SpreadsheetCell.isFormula(text)
        guard isFormula || Self.needsQuotes(text) else {
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

    /// Appends a cell that `compose` makes and that neither wants quotes nor looks like a formula: an identifier.
    mutating func plainCell(_ compose: (inout [UInt8]) -> Void) {
        separate()
        compose(&bytes)
    }

    /// Appends a cell of a word that neither wants quotes nor looks like a formula: one of a closed list.
    mutating func plainCell(_ word: String) {
        separate()
        var word = word
        word.withUTF8 { bytes.append(contentsOf: $0) }
    }

    /// Appends cells that were made before, as another `CSVText` has them.
    mutating func cells(_ made: UnsafeBufferPointer<UInt8>) {
        separate()
        bytes.append(contentsOf: made)
    }

    /// Appends the decimal digits of a number to `bytes`.
    static func append(digits number: Int, to bytes: inout [UInt8]) {
        if number < 10 { return bytes.append(UInt8(truncatingIfNeeded: 0x30 + number)) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var start = digits.count
            var rest = UInt(bitPattern: number)
            while rest > 0 {
                start &-= 1
                digits[start] = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
                rest /= 10
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
        }
    }

    private mutating func appendDigits(_ number: Int) { Self.append(digits: number, to: &bytes) }

    private mutating func separate() {
        if !isAtStart { bytes.append(UInt8(ascii: ",")) }
        isAtStart = false
    }

    /// Whether ``SpreadsheetCell`` has to be asked: of letters and digits but full-width ones it is known.
    private static func mayLeadFormula(_ byte: UInt8) -> Bool {
        byte < 0x30 || byte == 0x3D || byte == 0x40 || byte == 0xEF
    }

    /// Whether a cell holds a quotation mark, a comma or a line end. Eight bytes at a time.
    private static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = text.baseAddress else { return false }
        let raw = UnsafeRawPointer(start)
        let count = text.count
        var index = 0
        while index &+ 8 <= count {
            if mayNeedQuotes(ByteLanes.load(raw, index)) { return true }
            index &+= 8
        }
        guard count < 8 else {
            // The last eight bytes, some of them for the second time.
            return mayNeedQuotes(ByteLanes.load(raw, count &- 8))
        }
        var word: UInt64 = 0
        while index < count {
            word = word &<< 8 | UInt64(start[index])
            index &+= 1
        }
        return mayNeedQuotes(word)
    }

    @inline(__always)
    private static func mayNeedQuotes(_ word: UInt64) -> Bool {
        ByteLanes.marks(of: 0x22, in: word) | ByteLanes.marks(of: 0x2C, in: word) | ByteLanes.marks(of: 0x0A, in: word)
            | ByteLanes.marks(of: 0x0D, in: word) != 0
    }

    /// What is appended next is no cell behind the last, but one that ``cells(_:)`` is to take elsewhere.
    mutating func beginPiece() { isAtStart = true }

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
