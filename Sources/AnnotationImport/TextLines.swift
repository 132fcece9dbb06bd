/// The lines of a text with their numbers from 1, without their ends (LF or CR LF).
struct TextLines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var index: Int
    private var number = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() -> (number: Int, bytes: ArraySlice<UInt8>)? {
        guard index < bytes.count else { return nil }
        let start = index
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        var end = index
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        index += 1
        number += 1
        return (number, bytes[start..<end])
    }
}

/// The fields of a line: between tabs if it has any, else between runs of white space.
func fields(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    if line.contains(0x09) { return line.split(separator: 0x09, omittingEmptySubsequences: false) }
    return line.split(separator: 0x20)
}

/// The text of some bytes.
func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

/// A whole number of ASCII digits; nil if it is none or longer than nine digits.
func wholeNumber(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var value = 0
    for byte in bytes {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
    }
    return value
}
