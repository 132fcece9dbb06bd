/// The file of a model: a header with magic, version of the format, sizes and a checksum; then the parts, all numbers
/// little-endian. It is read without parsing, so that a program can start at once.
extension NameModel {
    /// The version of the format that this program writes and reads.
    public static let formatVersion: UInt32 = 1
    private static let magic: [UInt8] = Array("WRQNAMES".utf8)

    /// The bytes of the model's file.
    public var bytes: [UInt8] {
        var body = ByteWriter()
        body.string(parts.name)
        body.string(parts.version)
        for count in [parts.lexiconKeys.count, parts.featureKeys.count, rows.count] {
            body.number(UInt32(count))
        }
        for value in parts.calibration { body.number(value) }
        for value in parts.transitions { body.number(value) }
        for value in parts.lexiconKeys { body.number(value) }
        for entry in parts.lexicon {
            body.number(entry.fineCluster)
            body.number(entry.coarseCluster)
            body.number(entry.lists)
            body.number(entry.usage)
            body.number(entry.shares)
            body.number(entry.frequency)
        }
        for value in parts.featureKeys { body.number(value) }
        for value in parts.featureOffsets { body.number(value) }
        for value in parts.featureWeights { body.number(value) }
        var file = ByteWriter()
        file.bytes = Self.magic
        file.number(Self.formatVersion)
        file.number(UInt32(body.bytes.count))
        file.number(Self.checksum(body.bytes[...]))
        return file.bytes + body.bytes
    }

    /// Reads the bytes of a model's file.
    ///
    /// - Throws: `FormatError` if the file is no model, damaged, or of a newer format.
    public convenience init(_ bytes: [UInt8]) throws(FormatError) {
        guard bytes.count >= 24, bytes.starts(with: Self.magic) else {
            throw FormatError(message: "this is no model of the name tagger (a model begins with WRQNAMES)")
        }
        var header = ByteReader(bytes[8..<24])
        let version: UInt32 = try header.number()
        guard version == Self.formatVersion else {
            throw FormatError(
                message: "its format is version \(version); this program reads version \(Self.formatVersion)")
        }
        let size: UInt32 = try header.number()
        let sum: UInt64 = try header.number()
        guard bytes.count - 24 == Int(size) else {
            throw FormatError(message: "it has \(bytes.count - 24) bytes behind the header, expected \(size)")
        }
        guard Self.checksum(bytes[24...]) == sum else {
            throw FormatError(message: "its checksum is wrong: the file is damaged")
        }
        var body = ByteReader(bytes[24...])
        try self.init(try Self.parts(&body))
    }

    private static func parts(_ body: inout ByteReader) throws(FormatError) -> Parts {
        var parts = Parts()
        parts.name = try body.string()
        parts.version = try body.string()
        let words = Int(try body.number() as UInt32)
        let features = Int(try body.number() as UInt32)
        let rows = Int(try body.number() as UInt32)
        parts.calibration = try body.numbers(calibrationSteps * NameLabel.types.count)
        parts.transitions = try body.numbers(NameLabel.count * NameLabel.count)
        parts.lexiconKeys = try body.numbers(words)
        parts.lexicon.reserveCapacity(words)
        for _ in 0..<words {
            var entry = LexiconEntry()
            entry.fineCluster = try body.number()
            entry.coarseCluster = try body.number()
            entry.lists = try body.number()
            entry.usage = try body.number()
            entry.shares = try body.number()
            entry.frequency = try body.number()
            parts.lexicon.append(entry)
        }
        parts.featureKeys = try body.numbers(features)
        parts.featureOffsets = try body.numbers(features)
        parts.featureWeights = try body.numbers(rows * NameLabel.count)
        guard body.isAtEnd else { throw FormatError(message: "bytes are left over behind its last part") }
        return parts
    }

    /// A checksum of 64 bits over words of eight bytes.
    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { bytes in
            var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
            var index = 0
            while index + 8 <= bytes.count {
                let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                state = (state ^ word) &* 0xFF51_AFD7_ED55_8CCD
                state ^= state >> 32
                index += 8
            }
            while index < bytes.count {
                state = (state ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
                index += 1
            }
            return state ^ state >> 29
        }
    }
}
