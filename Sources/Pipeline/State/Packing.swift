import CZstd

/// Packs the bytes that the state keeps: zstd at its fastest ordinary level, which takes a tenth of the time that making
/// them takes.
enum Packing {
    /// A record larger than this is none of ours.
    private static let limit = 1 << 30

    /// The bytes, packed.
    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        let bound = ZSTD_compressBound(bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            let size = ZSTD_compress(buffer.baseAddress, bound, bytes, bytes.count, 1)
            precondition(ZSTD_isError(size) == 0, "zstd has room for all it could write")
            count = size
        }
    }

    /// The bytes that were packed; nil if these are none.
    static func unpacked(_ packed: [UInt8]) -> [UInt8]? {
        let size = ZSTD_getFrameContentSize(packed, packed.count)
        guard size <= UInt64(limit) else { return nil }
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            let written = ZSTD_decompress(buffer.baseAddress, buffer.count, packed, packed.count)
            isWhole = ZSTD_isError(written) == 0 && written == buffer.count
            count = isWhole ? written : 0
        }
        return isWhole ? bytes : nil
    }
}
