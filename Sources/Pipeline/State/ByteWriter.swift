/// Builds the kept form of a value: whole numbers in seven-bit groups (LEB128), texts and byte strings with their length
/// before them.
struct ByteWriter {
    /// What was written.
    private(set) var bytes: [UInt8] = []

    /// Makes room for so many bytes.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Appends a whole number that is not negative.
    mutating func append(_ number: Int) { append(UInt64(truncatingIfNeeded: number)) }

    /// Appends a whole number.
    mutating func append(_ number: UInt64) {
        if number < 0x80 { return bytes.append(UInt8(truncatingIfNeeded: number)) }
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Appends a truth value.
    mutating func append(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    /// Appends a byte string.
    mutating func append(_ string: [UInt8]) {
        append(string.count)
        bytes += string
    }

    /// Appends a text.
    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { text in
            append(text.count)
            bytes.append(contentsOf: text)
        }
    }

    /// Appends a text that may be missing.
    mutating func append(_ text: String?) {
        append(text != nil)
        if let text { append(text) }
    }

    /// Appends a list, its length first.
    mutating func append<Element>(_ list: [Element], _ body: (inout ByteWriter, Element) -> Void) {
        append(list.count)
        for index in list.indices { body(&self, list[index]) }
    }
}
