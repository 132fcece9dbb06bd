import TextModel

/// Unpacks documents that are in memory.
public enum Decompression {
    /// The bytes that `bytes` hold compressed.
    ///
    /// - Parameters:
    ///   - bytes: a compressed document.
    ///   - format: how it is compressed.
    ///   - limit: the largest result allowed.
    ///   - name: what messages call the file.
    /// - Returns: what was compressed.
    /// - Throws: `ByteSourceFailure` for damaged data and for a result above the limit, which is not built up.
    public static func unpack(
        _ bytes: [UInt8], format: CompressionFormat, limit: Int, name: String
    ) throws(ByteSourceFailure) -> [UInt8] {
        var source = DecompressingSource(MemorySource(bytes), format: format, name: name)
        return try all(of: &source, limit: limit, name: name)
    }

    static func unpack(
        _ bytes: [UInt8], wrapper: InflateDecoder.Wrapper, limit: Int, name: String
    ) throws(ByteSourceFailure) -> [UInt8] {
        var source = DecompressingSource(
            MemorySource(bytes), format: .gzip, decoder: InflateDecoder(wrapper), name: name)
        return try all(of: &source, limit: limit, name: name)
    }

    private static func all(
        of source: inout DecompressingSource, limit: Int, name: String
    ) throws(ByteSourceFailure) -> [UInt8] {
        var unpacked: [UInt8] = []
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 * 1024)
        defer { buffer.deallocate() }
        while true {
            let count = try source.read(into: buffer)
            if count == 0 { return unpacked }
            guard unpacked.count + count <= limit else {
                throw ByteSourceFailure(
                    .tooLarge, "unpacked, \(name) has more than \(limit) bytes, which is the limit",
                    remedy: "split the document into smaller ones (one article each is best), or raise "
                        + "input.maxDocumentBytes in pipeline.json")
            }
            unpacked.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<count]))
        }
    }
}
