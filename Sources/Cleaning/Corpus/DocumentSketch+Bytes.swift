extension DocumentSketch {
    private static let lineSize = 12

    /// The sketch as bytes, to be kept for a later run: its place in the sample, how many lines it has, twelve bytes for
    /// each, and the outlet.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(10 + lines.count * Self.lineSize + outlet.utf8.count)
        func append(_ number: some FixedWidthInteger) {
            withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
        }
        append(order)
        append(UInt16(clamping: lines.count))
        for line in lines {
            append(line.hash)
            append(line.wordCount)
            append(line.traits.rawValue)
        }
        return bytes + outlet.utf8
    }

    /// Takes a sketch up again; nil if the bytes are none.
    ///
    /// - Parameter bytes: what `bytes` gave.
    public init?(bytes: [UInt8]) {
        var place = 0
        func next<Number: FixedWidthInteger>(_: Number.Type) -> Number {
            defer { place += MemoryLayout<Number>.size }
            return bytes.withUnsafeBytes {
                Number(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: Number.self))
            }
        }
        guard bytes.count >= 10 else { return nil }
        let order = next(UInt64.self)
        let count = Int(next(UInt16.self))
        guard count <= 2 * Self.reach, bytes.count >= place + count * Self.lineSize else { return nil }
        var lines: [SketchedLine] = []
        lines.reserveCapacity(count)
        for _ in 0..<count {
            lines.append(
                SketchedLine(
                    hash: next(UInt64.self), wordCount: Int(next(UInt16.self)),
                    traits: SketchedLine.Traits(rawValue: next(UInt16.self))))
        }
        self.init(outlet: String(decoding: bytes[place...], as: UTF8.self), order: order, lines: lines)
    }

    /// Whether it stands for all lines of the document.
    var isWhole: Bool { lines.count < 2 * Self.reach }
}
