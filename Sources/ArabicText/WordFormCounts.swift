/// How often each common written form occurs in Arabic news: the facts that decide whether a first letter is a clitic.
///
/// Forms are kept folded (`ArabicFolding`, level 2, final ة kept, so that مدرسة and مدرسه are two). The counts come from
/// a file beside the program. Where an alef with hamza or madda stands behind letters that may be proclitics, the form is
/// kept in that spelling as well, with its own count; `Models/README.md` names the text they were counted in and the command that made them.
public struct WordFormCounts: Sendable {
    let table: FormTable
    /// The number of different forms.
    public let formCount: Int

    /// Makes an empty table: nothing is known, so nothing is split but what the clitic grammar decides alone.
    public init() {
        table = FormTable(capacity: 0)
        formCount = 0
    }

    /// Reads the table from the bytes of its file: one form a line, a tab, its count in ASCII digits.
    ///
    /// - Throws: `WordFormCounts.FormatError` with the line that is not in the file's format.
    public init(contentsOf bytes: [UInt8]) throws(FormatError) {
        var lines = 0
        for byte in bytes where byte == 0x0A { lines += 1 }
        // Read first and entered then: places of a large table are far from the processor, and such a short loop waits for
        // many of them at once.
        var entries: [(hash: FormHash, count: UInt32)] = []
        entries.reserveCapacity(lines + 1)
        var line = 0
        try bytes.withUnsafeBufferPointer { (bytes) throws(FormatError) in
            var index = 0
            while index < bytes.count {
                line += 1
                let (hash, count, next) = try Self.entry(of: bytes, at: index, line: line)
                entries.append((hash, count))
                index = next
            }
        }
        var table = FormTable(capacity: lines + 1)
        for entry in entries { table.update(entry.hash) { $0 = entry.count } }
        self.table = table
        formCount = line
    }

    /// How often a form occurs; 0 if it is rare or unknown. `form` is folded here.
    public func count(of form: String) -> Int {
        var folded: [UInt8] = []
        var form = form
        form.withUTF8 { _ = ArabicFolding.fold($0, level: 2, finalTa: .kept, into: &folded) }
        return Int(count(ofFolded: folded))
    }

    /// How often a form occurs as it is written: where an alef with hamza or madda stands behind letters that may be
    /// proclitics (بآريس), only that spelling counts, else every one that folds alike.
    public func count(asWritten form: String) -> Int {
        var spelt: [UInt8] = []
        var form = form
        form.withUTF8 { _ = ArabicFolding.fold($0, level: 1, into: &spelt) }
        guard Self.hasHamzaBehindProclitics(spelt) else { return count(of: form) }
        // U+0649 ى at the end is ي here, as in the file.
        if spelt.suffix(2) == [0xD9, 0x89] { spelt[spelt.count - 1] = 0x8A }
        return Int(count(ofFolded: spelt))
    }

    /// The count of a form as the file spells it.
    private func count(ofFolded form: [UInt8]) -> UInt32 {
        form.withUnsafeBufferPointer { form in
            guard let hash = try? Self.hash(of: form, from: 0, to: form.count, line: 0) else { return 0 }
            return table[hash]
        }
    }

    /// Whether one or more of و ف ب ك ل begin the word, and أ, إ or آ follows.
    private static func hasHamzaBehindProclitics(_ word: [UInt8]) -> Bool {
        var index = 0
        while index + 1 < word.count {
            switch (word[index], word[index + 1]) {
            case (0xD9, 0x88), (0xD9, 0x81), (0xD8, 0xA8), (0xD9, 0x83), (0xD9, 0x84): index += 2
            case (0xD8, 0xA2), (0xD8, 0xA3), (0xD8, 0xA5): return index > 0
            default: return false
            }
        }
        return false
    }

    private static func entry(
        of bytes: UnsafeBufferPointer<UInt8>, at start: Int, line: Int
    ) throws(FormatError) -> (hash: FormHash, count: UInt32, next: Int) {
        var end = start
        while end < bytes.count, bytes[end] != 0x09, bytes[end] != 0x0A { end += 1 }
        guard end < bytes.count, bytes[end] == 0x09 else {
            throw FormatError(line: line, message: "no tab; expected a form, a tab and its count")
        }
        var index = end + 1
        var count: UInt32 = 0
        let digits = index
        while index < bytes.count, bytes[index] != 0x0A {
            guard bytes[index] >= 0x30, bytes[index] <= 0x39, index - digits < 9 else {
                throw FormatError(line: line, message: "the count is not a number of at most nine digits 0 to 9")
            }
            count = count * 10 + UInt32(bytes[index] - 0x30)
            index += 1
        }
        guard index > digits else { throw FormatError(line: line, message: "no count behind the tab") }
        return (try hash(of: bytes, from: start, to: end, line: line), count, index + 1)
    }

    private static func hash(
        of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, line: Int
    ) throws(FormatError) -> FormHash {
        var hash = FormHash()
        var index = end
        while index > start {
            guard index - start >= 2, bytes[index - 2] & 0xFC == 0xD8, bytes[index - 1] & 0xC0 == 0x80 else {
                throw FormatError(line: line, message: "the form holds what is no Arabic letter (U+0600-06FF)")
            }
            hash.prepend(UInt16(bytes[index - 2]) << 8 | UInt16(bytes[index - 1]))
            index -= 2
        }
        guard start < end else { throw FormatError(line: line, message: "no form before the tab") }
        return hash
    }

    /// What is wrong with a file of word forms, and where.
    public struct FormatError: Error, Equatable {
        /// The line, from 1.
        public var line: Int
        /// What was found there and what was expected.
        public var message: String
    }
}
