/// Takes the kept form of a value apart again. Bytes that no `ByteWriter` made give an error, never a crash.
struct ByteReader {
    /// The bytes end too early, or hold something else.
    struct Malformed: Error {}

    private let bytes: [UInt8]
    private var place: Int

    init(_ bytes: [UInt8], from place: Int = 0) {
        self.bytes = bytes
        self.place = place
    }

    /// How many bytes were not read yet.
    var rest: Int { bytes.count - place }

    /// Whether all was read.
    var isAtEnd: Bool { place == bytes.count }

    /// The next whole number.
    mutating func number() throws(Malformed) -> UInt64 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while place < bytes.count, shift < 64 {
            let byte = bytes[place]
            place += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        throw Malformed()
    }

    /// The next whole number, as a count.
    mutating func integer() throws(Malformed) -> Int { Int(truncatingIfNeeded: try number()) }

    /// The next truth value.
    mutating func flag() throws(Malformed) -> Bool {
        guard place < bytes.count, bytes[place] < 2 else { throw Malformed() }
        defer { place += 1 }
        return bytes[place] == 1
    }

    /// The next byte string.
    mutating func string() throws(Malformed) -> [UInt8] {
        let count = try integer()
        guard count >= 0, count <= bytes.count - place else { throw Malformed() }
        defer { place += count }
        return Array(bytes[place..<place + count])
    }

    /// The next text.
    mutating func text() throws(Malformed) -> String { String(decoding: try string(), as: UTF8.self) }

    /// The next text that may be missing.
    mutating func optionalText() throws(Malformed) -> String? { try flag() ? try text() : nil }

    /// The next text, as one of a closed list.
    mutating func choice<Choice: RawRepresentable<String>>(
        _ type: Choice.Type = Choice.self
    ) throws(Malformed) -> Choice {
        guard let choice = Choice(rawValue: try text()) else { throw Malformed() }
        return choice
    }

    /// The next list.
    mutating func list<Element>(
        _ body: (inout ByteReader) throws(Malformed) -> Element
    ) throws(Malformed) -> [Element] {
        let count = try integer()
        // Every element takes a byte at least.
        guard count >= 0, count <= bytes.count - place else { throw Malformed() }
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try body(&self)) }
        return list
    }
}
