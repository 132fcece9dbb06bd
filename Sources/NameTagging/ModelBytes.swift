/// Writes numbers, lowest byte first.
struct ByteWriter {
    var bytes: [UInt8] = []

    mutating func number(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// A text behind its length in bytes.
    mutating func string(_ text: String) {
        number(UInt16(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }
}

/// Reads what `ByteWriter` wrote, and says so where bytes are missing.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    private var index: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    var isAtEnd: Bool { index == bytes.endIndex }

    mutating func number<Number: FixedWidthInteger>() throws(NameModel.FormatError) -> Number {
        let size = MemoryLayout<Number>.size
        guard bytes.endIndex - index >= size else { throw Self.tooShort }
        let value = bytes.withUnsafeBytes {
            $0.loadUnaligned(fromByteOffset: index - bytes.startIndex, as: Number.self)
        }
        index += size
        return Number(littleEndian: value)
    }

    mutating func numbers<Number: FixedWidthInteger>(_ count: Int) throws(NameModel.FormatError) -> [Number] {
        let size = MemoryLayout<Number>.size
        guard (bytes.endIndex - index) / size >= count else { throw Self.tooShort }
        let start = index - bytes.startIndex
        index += size * count
        return bytes.withUnsafeBytes { raw in
            [Number](unsafeUninitializedCapacity: count) { buffer, initialized in
                for place in 0..<count {
                    let value = raw.loadUnaligned(fromByteOffset: start + place * size, as: Number.self)
                    buffer.initializeElement(at: place, to: Number(littleEndian: value))
                }
                initialized = count
            }
        }
    }

    mutating func string() throws(NameModel.FormatError) -> String {
        let count = Int(try number() as UInt16)
        guard bytes.endIndex - index >= count else { throw Self.tooShort }
        index += count
        return String(decoding: bytes[(index - count)..<index], as: UTF8.self)
    }

    private static var tooShort: NameModel.FormatError {
        NameModel.FormatError(message: "it ends in the middle of a part")
    }
}
