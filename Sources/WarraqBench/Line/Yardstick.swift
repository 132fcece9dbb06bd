/// Work that takes the same time whatever becomes of the program: figures are divided by it, so that they can be
/// compared between machines, and between hours of one that others use too.
///
/// Like the line it walks over bytes, looks something up for each, and waits for memory now and then.
struct Yardstick {
    // 256 KB: more than a core's first cache, less than its second.
    private let table: [UInt32]

    init() {
        var random = SplitMix64(seed: 1)
        table = (0..<(1 << 16)).map { _ in UInt32(truncatingIfNeeded: random.next()) }
    }

    /// Nanoseconds a byte over `documents`.
    func nanoseconds(over documents: [BenchDocuments.Document]) -> Double {
        var bytes = 0
        var sum: UInt32 = 0
        let seconds = ProcessFigures.timing {
            for document in documents {
                sum = walk(document.bytes, from: sum)
                bytes += document.bytes.count
            }
        }.seconds
        // What was computed is looked at, so that the compiler does not leave it out.
        return sum == 0xFFFF_FFFF ? 0 : seconds * 1e9 / Double(max(1, bytes))
    }

    @inline(never)
    private func walk(_ bytes: [UInt8], from start: UInt32) -> UInt32 {
        table.withUnsafeBufferPointer { table in
            var state = start
            for byte in bytes {
                state = table[Int(truncatingIfNeeded: (state ^ UInt32(byte)) & 0xFFFF)] &+ (state << 5) ^ (state >> 27)
            }
            return state
        }
    }
}
