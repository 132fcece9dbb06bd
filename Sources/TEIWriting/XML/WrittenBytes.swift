/// What libxml2's writer has given out so far.
final class WrittenBytes {
    private var bytes: [UInt8] = []

    /// Makes room for `capacity` bytes.
    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// The bytes, which are then the caller's alone.
    func removeAll() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &bytes)
        return taken
    }

    /// Takes the next bytes, as `xmlOutputWriteCallback` of libxml2; the context is a `WrittenBytes`.
    static func take(
        _ context: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<CChar>?, _ count: Int32
    ) -> Int32 {
        guard let context, let bytes else { return -1 }
        let raw = UnsafeRawBufferPointer(start: bytes, count: Int(count))
        Unmanaged<WrittenBytes>.fromOpaque(context).takeUnretainedValue().append(raw)
        return count
    }

    /// Copies by at most 4 KB: more than that glibc copies with `rep movsb`, which is slow to start.
    private func append(_ new: UnsafeRawBufferPointer) {
        var start = 0
        while start < new.count {
            let end = min(start + 4_096, new.count)
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: new[start..<end]))
            start = end
        }
    }
}
